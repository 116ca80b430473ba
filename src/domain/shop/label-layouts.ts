// Layouts of labels with a price or weight in the barcode, as a scale or a shelf prints them: the shop says what each digit is (rules.md §8).
import {type Cents, cents, proportion, type Thousandths, thousandths} from '../base/money.ts';

/** One layout: `2{I:6}{P:5}C` is a 2, six digits of the item, five of the price in cents, and the check digit. */
type Layout = {
	/** The digits a code of this layout begins with. */
	readonly literal: string;
	readonly item: number;
	readonly measure: 'price' | 'weight';
	readonly digits: number;
	/** The item's digits come before the price or weight. */
	readonly isItemFirst: boolean;
};

const shape = /^(\d+)(?:\{I:(\d+)\}\{([PW]):(\d+)\}|\{([PW]):(\d+)\}\{I:(\d+)\})C$/;
/** The number of digits of a UPC-A and an EAN-13. */
const lengths = [12, 13];

function readLayout(text: string): Layout | undefined {
	const [, literal = '', itemBefore, measureBehind, digitsBehind, measureBefore, digitsBefore, itemBehind] =
		shape.exec(text) ?? [];
	const layout = {
		literal,
		item: Number(itemBefore ?? itemBehind),
		measure: (measureBehind ?? measureBefore) === 'P' ? 'price' : 'weight',
		digits: Number(digitsBehind ?? digitsBefore),
		isItemFirst: itemBefore !== undefined,
	} as const;
	return lengths.includes(literal.length + layout.item + layout.digits + 1) ? layout : undefined;
}

const inText = (layouts: string): readonly string[] => layouts.split(/[\s,]+/).filter(Boolean);

/** Whether a setting's text is a list of layouts, separated by spaces, each of 12 or 13 digits. An empty list is fine. */
export const isLabelLayouts = (layouts: string): boolean => inText(layouts).every(text => readLayout(text) !== undefined);

/** What a label says: an item's number, with the total of its line in cents or its quantity. */
export type Label = {readonly item: string} & ({readonly total: Cents} | {readonly quantity: Thousandths});

/** The label of a scanned code under the shop's layouts; undefined for an ordinary barcode. The layout with the longest beginning wins. */
export function readLabel(layouts: string, code: string): Label | undefined {
	const fitting = inText(layouts)
		.map(readLayout)
		.filter(layout => layout !== undefined)
		.filter(({literal, item, digits}) => code.startsWith(literal) && code.length === literal.length + item + digits + 1)
		.sort((a, b) => b.literal.length - a.literal.length);
	const [layout] = fitting;
	if (!layout || !/^\d+$/.test(code)) return undefined;
	const {literal, digits, isItemFirst, measure} = layout;
	const body = code.slice(literal.length, -1);
	const item = isItemFirst ? body.slice(0, layout.item) : body.slice(digits);
	const value = Number(isItemFirst ? body.slice(layout.item) : body.slice(0, digits));
	// A gram is a thousandth of a kilogram.
	return measure === 'price' ? {item, total: cents(value)} : {item, quantity: thousandths(value)};
}

/** The possible codes of an item's number: as printed, and without leading zeros. */
export const itemSpellings = (item: string): readonly string[] => [...new Set([item, item.replace(/^0+(?=\d)/, '')])];

/** How much a labelled price buys at `unitPrice`: price × 1000 ÷ unit price, rounded half up; the label's total counts, whatever this comes to. */
export const labelledQuantity = (total: Cents, unitPrice: Cents): Thousandths =>
	thousandths(proportion(total, 1000, Math.max(1, unitPrice)));
