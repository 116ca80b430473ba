// Scanned or typed codes: of goods, of a pack of them, or a label with the weight or price of a piece (rules.md §8).
import type {Cents, Thousandths} from '../base/money.ts';
import {asKeyed} from '../base/text.ts';
import {itemSpellings, type Label, labelledQuantity, readLabel} from '../shop/label-layouts.ts';
import {isReceiptGiven} from '../shop/receipt-numbers.ts';
import {setting} from '../shop/settings.ts';
import {checkDigitFits, spellings} from './check-digits.ts';
import {findByCode} from './find-by-code.ts';
import {priceAt} from './prices.ts';
import type {GoodsState, Product} from './records.ts';

/** The goods of a code, the number that one scan sells, and the label on them, if there is one. */
export type CodeFound = {readonly product: Product; readonly pack: number; readonly label?: Label};

/** Why a code finds nothing: its label names an unknown item, its check digit does not fit, or no product has it. */
export type CodeUnknown = {readonly unknown: 'label'; readonly item: string} | {readonly unknown: 'misread' | 'code'};

/** A code, read once: whether it is the number of a receipt of this shop, and the goods it stands for. */
export type Scanned = {readonly code: string; readonly isReceipt: boolean; readonly goods: CodeFound | CodeUnknown};

/** Reads a scanned code. Goods may have a code that looks like a receipt's number: the screen it is scanned on decides which is meant. */
export function readScan(state: GoodsState, text: string): Scanned {
	const code = asKeyed(text);
	return {code, isReceipt: isReceiptGiven(state, code), goods: readCode(state, code)};
}

/** Reads a code. Only a code whose check digit fits can be a label; a product's own code may be anything. */
export function readCode(state: GoodsState, text: string): CodeFound | CodeUnknown {
	const code = asKeyed(text);
	const label = checkDigitFits(code) ? labelOf(state, code) : undefined;
	if (label) return goodsOfLabel(state, label);
	return findByCode(state, code) ?? {unknown: checkDigitFits(code) ? 'code' : 'misread'};
}

/** The label of a code, also where a scanner puts zeros before it. */
function labelOf(state: GoodsState, code: string): Label | undefined {
	const layouts = setting(state.settings, 'label-layouts');
	if (layouts === '') return undefined;
	return spellings(code)
		.map(spelling => readLabel(layouts, spelling))
		.find(label => label !== undefined);
}

function goodsOfLabel(state: GoodsState, label: Label): CodeFound | CodeUnknown {
	const found = itemSpellings(label.item)
		.map(item => findByCode(state, item))
		.find(each => each !== undefined);
	return found ? {...found, label} : {unknown: 'label', item: label.item};
}

/** What a label sells at the moment `at` (ms): the weight on it, or what its price buys. A price on it counts, whatever the quantity comes to. */
export const soldByLabel = (
	label: Label,
	product: Product,
	at: number,
): {readonly quantity: Thousandths; readonly labelled?: Cents} =>
	'total' in label
		? {quantity: labelledQuantity(label.total, priceAt(product, at)), labelled: label.total}
		: {quantity: label.quantity};
