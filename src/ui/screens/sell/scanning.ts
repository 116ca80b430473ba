// A scan on Sell: it adds goods, only shows the price, was misread, or is unknown and the operator says what it is.
import {type Thousandths, thousandths} from '../../../domain/base/money.ts';
import type {Product} from '../../../domain/goods/records.ts';
import {readScan, type Scanned, soldByLabel} from '../../../domain/goods/scanned-code.ts';
import {quoted} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {addProduct, goodsOf, one} from '../../actions/fill-basket.ts';
import {nameScan, refuseScan} from '../../actions/name-scan.ts';
import type {Binding, Desk} from '../../model/desk.ts';
import {freshList} from '../../model/list.ts';
import {isAtWork} from '../../model/screens.ts';
import {emptyField} from '../../model/text-field.ts';
import {packForm} from '../stock/barcode-forms.ts';
import {newProductForm} from '../stock/product-forms.ts';

type Taking = {
	/** The number of pieces or packs, or the weight, where it was given. */
	readonly quantity?: Thousandths | undefined;
	/** Called when the text typed before the scan is done with. */
	readonly settled?: () => void;
};

/** What is sold where one scan or code sells a pack. One by one, goods sold by weight still want theirs. */
export const inPacks = (quantity: Thousandths | undefined, pack: number): Thousandths | undefined =>
	pack === 1 ? quantity : thousandths((quantity ?? one) * pack);

/** Takes a scan on Sell. Answers how it ended: added or asked about, only named, refused, or misread. */
export function takeScan(desk: Desk, scanned: Scanned, {quantity, settled}: Taking): 'taken' | 'named' | 'refused' | 'misread' {
	const {code, isReceipt} = scanned;
	if (isReceipt || desk.view.isPriceCheck) {
		nameScan(desk, scanned);
		return 'named';
	}
	const found = goodsOf(desk, scanned);
	if ('product' in found) {
		const {product, pack, label} = found;
		const sold = label ? soldByLabel(label, product, desk.ports.now().at) : {quantity: inPacks(quantity, pack)};
		return addProduct(desk, {product, ...sold, isScan: true, ...(settled && {settled})}) ? 'taken' : 'refused';
	}
	if (found.isMisread) {
		refuseScan(desk, found.fault);
		return 'misread';
	}
	desk.ports.machine.beep();
	settled?.();
	askAboutCode(desk, code, quantity);
	return 'taken';
}

/** Takes a label keyed by hand like its scan. Answers whether it is a label with known goods. */
export function takeLabel(desk: Desk, text: string, taking: Taking): boolean {
	const keyed = readScan(desk.state, text);
	const isLabel = 'label' in keyed.goods;
	if (isLabel) takeScan(desk, keyed, taking);
	return isLabel;
}

/** An unknown code: the operator gives it to existing goods, to new ones, or to none. The basket stays as it is. */
function askAboutCode(desk: Desk, code: string, quantity: Thousandths | undefined): void {
	const addNow = (): void => void takeScan(desk, readScan(desk.state, code), {quantity});
	desk.clearNotice();
	desk.open({
		type: 'menu',
		asks: 'unknown-code',
		title: `${quoted(code)} is not known here`,
		lines: ['What is it? The basket stays as it is.'],
		options: [
			{label: 'goods that are here already: the code is added to them', run: () => attach(desk, code, addNow)},
			{label: 'a pack of goods that are here already', run: () => attachPack(desk, code, addNow)},
			{label: 'new goods', run: () => desk.open({type: 'form', form: newProductForm(desk, {code, whenAdded: addNow})})},
			{label: 'nothing: forget it', run: () => desk.say(`${quoted(code)} was left out.`)},
		],
		list: freshList,
	});
}

function chooseGoods(desk: Desk, code: string, onChoose: (product: Product) => void): void {
	desk.open({
		type: 'choose-product',
		title: `Which goods have the code ${quoted(code)}?`,
		field: emptyField,
		list: freshList,
		onChoose: chosen => {
			const product = desk.state.products.rows.get(chosen);
			if (product) onChoose(product);
		},
	});
}

/** Asks before the code is added: the scan that chose the goods may have been the next article, not an answer. */
function attach(desk: Desk, code: string, addNow: () => void): void {
	const id = desk.ports.newId();
	chooseGoods(desk, code, ({code: product, name}) =>
		desk.open({
			type: 'question',
			asks: 'unknown-code',
			title: `Is ${quoted(code)} ${plainText(name)}?`,
			lines: [`From now on this code sells ${plainText(name)}.`],
			yes: 'add the code, and sell it',
			no: 'leave the code out',
			choice: 'no',
			onYes: () => desk.perform({type: 'addBarcode', id, product, barcode: code}, {done: addNow}),
		}),
	);
}

const attachPack = (desk: Desk, code: string, addNow: () => void): void =>
	chooseGoods(desk, code, product => desk.open({type: 'form', form: packForm(desk, product, {code, whenAdded: addNow})}));

/** Price check: the next scan on Sell only shows its price. Asked for again, it is taken back. */
export const priceCheck: Binding = {
	keys: ['ctrl+r'],
	label: 'price check: the next scan is only shown',
	isActive: isAtWork,
	run: desk => {
		const isPriceCheck = !desk.view.isPriceCheck;
		desk.goTo('sell');
		desk.set({isPriceCheck});
		desk.say(
			isPriceCheck ? 'Price check: the next scan is only shown, and not added.' : 'No price check: the next scan is added.',
		);
	},
};
