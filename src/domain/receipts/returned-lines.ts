// What a receipt keeps of goods that came back: which lines of which earlier receipt, what was given back for them, and where they went (rules.md §4).
import type {AccountId} from '../accounts/records.ts';
import * as is from '../base/members.ts';
import {type Cents, plus, sum, type Thousandths} from '../base/money.ts';
import {maybe, oneOf, record} from '../base/record-shape.ts';
import {word} from '../base/shape.ts';
import type {Unit} from '../base/unit.ts';
import type {TenderName} from '../paying/tenders.ts';
import {type TaxClass, taxShape, type VatRow, vatRowShape} from '../shop/vat.ts';

/** Where returned goods go: back on the shelf, or thrown away. */
export type GoesTo = 'stock' | 'waste';

type ReturnedCommon = {
	/** Place of the line on its own receipt, counted from 1. */
	readonly line: number;
	readonly name: string;
	/** Given back for it, after discounts and without a fee. */
	readonly total: Cents;
	/** The VAT in it, by the rate of its own receipt. */
	readonly vat: Cents;
};
export type ReturnedGoods = ReturnedCommon & {
	readonly type: 'goods';
	readonly product: string;
	readonly quantity: Thousandths;
	readonly unit: Unit;
	readonly price: Cents;
	readonly tax: TaxClass;
	readonly to: GoesTo;
};
/** Something sold without a product: it has no shelf to go back to. */
export type ReturnedOpen = ReturnedCommon & {
	readonly type: 'open';
	readonly quantity: Thousandths;
	readonly unit: Unit;
	readonly price: Cents;
	readonly tax: TaxClass;
};
/** A bill taken back inside its biller's window, with its fee; the VAT is in the fee. */
export type ReturnedBill = ReturnedCommon & {
	readonly type: 'bill';
	readonly biller: string;
	readonly reference: string;
	readonly fee: Cents;
	readonly commission: Cents;
};
export type ReturnedLine = ReturnedGoods | ReturnedOpen | ReturnedBill;

/** A part of a receipt by the tender that paid it. */
export type TenderShare = {
	readonly tender: TenderName;
	readonly amount: Cents;
	readonly label?: string;
	readonly account?: {readonly id: AccountId; readonly name: string};
};

/** Lines of one earlier receipt that came back. Amounts are above zero: they were given back. */
export type Returned = {
	readonly receipt: string;
	readonly lines: readonly ReturnedLine[];
	/** Σ of its lines with their fees. */
	readonly total: Cents;
	/** By the rate of its own receipt: the VAT given back. */
	readonly vat: readonly VatRow[];
	/** What each tender of its own receipt had paid of it: what is owed back by that tender, to the cent, with what rounding to coins added once. Cash comes last. */
	readonly paid: readonly TenderShare[];
	/** Why; where its lines have several reasons, all of them. */
	readonly reason: string;
};

/** All that came back of one receipt, over all its refunds. */
export type RefundedSoFar = {
	/** Quantities by the place of the line. */
	readonly lines: readonly {readonly line: number; readonly quantity: Thousandths}[];
	readonly paid: readonly TenderShare[];
};

/** What a returned line gave back, its fee included. */
export const returnedDue = (line: ReturnedLine): Cents => ('fee' in line ? plus(line.total, line.fee) : line.total);

/** What is given back for all returned lines, before it is paid out. */
export const returnedTotal = (returned: readonly Returned[]): Cents => sum(returned.map(({total}) => total));

const back = {line: is.number, name: is.words, total: is.cents, vat: is.cents};
const returnedLineShape = oneOf<ReturnedLine, 'type'>('type', {
	goods: record<ReturnedGoods>({
		type: word({goods: true}),
		...back,
		product: is.words,
		quantity: is.quantity,
		unit: is.unit,
		price: is.cents,
		tax: taxShape,
		to: word<GoesTo>({stock: true, waste: true}),
	}),
	open: record<ReturnedOpen>({
		type: word({open: true}),
		...back,
		quantity: is.quantity,
		unit: is.unit,
		price: is.cents,
		tax: taxShape,
	}),
	bill: record<ReturnedBill>({
		type: word({bill: true}),
		...back,
		biller: is.words,
		reference: is.words,
		fee: is.cents,
		commission: is.cents,
	}),
});
export const tenderShareShape = record<TenderShare>({
	tender: is.words,
	amount: is.cents,
	label: maybe(is.words),
	account: maybe(record<NonNullable<TenderShare['account']>>({id: is.number, name: is.words})),
});
export const returnedShape = record<Returned>({
	receipt: is.words,
	lines: is.all(returnedLineShape),
	total: is.cents,
	vat: is.all(vatRowShape),
	paid: is.all(tenderShareShape),
	reason: is.words,
});
