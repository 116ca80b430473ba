// Labels that a scale or a shelf prints with the price or the weight in the barcode: the shop says which digits are which (rules.md §8).
import {type Cents, cents, proportion, type Thousandths, thousandths} from '../base/money.ts';

/** One layout: `2{I:6}{P:5}C` is a 2, six digits of the item, five of the price in cents, and the check digit. */
type Layout = {
	/** The digits a code of this layout begins with. */
	readonly literal: string;
	readonly item: number;
	readonly measure: 'price' | 'weight';
	readonly digits: number;
	/** The item stands before the measure. */
	readonly isItemFirst: boolean;
};

const shape = /^(\d+)(?:\{I:(\d+)\}\{([PW]):(\d+)\}|\{([PW]):(\d+)\}\{I:(\d+)\})C$/;
/** As many digits as an EAN-13 or a UPC-A has. */
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

/** Whether a setting's text is layouts, with blanks between, each of 12 or 13 digits; none at all is fine. */
export const isLabelLayouts = (layouts: string): boolean => inText(layouts).every(text => readLayout(text) !== undefined);

/** What a label says: an item's number with what its line comes to in cents, or how much of it there is. */
export type Label = {readonly item: string} & ({readonly total: Cents} | {readonly quantity: Thousandths});

/** What a scanned code says under the shop's layouts; undefined for an ordinary barcode. The longest beginning wins. */
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

/** The code an item's number stands for: as it is printed, or without the zeros before it. */
export const itemSpellings = (item: string): readonly string[] => [...new Set([item, item.replace(/^0+(?=\d)/, '')])];

/** How much a labelled price buys at `unitPrice`: price × 1000 ÷ unit price, rounded half up; the label's total stands whatever this comes to. */
export const labelledQuantity = (total: Cents, unitPrice: Cents): Thousandths =>
	thousandths(proportion(total, 1000, Math.max(1, unitPrice)));
