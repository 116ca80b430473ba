// Returned lines on a receipt: lines of an earlier receipt, the money given back for them, and where the goods went (rules.md §4).
import type {AccountId} from '../accounts/records.ts';
import * as is from '../base/members.ts';
import {type Cents, sum, type Thousandths} from '../base/money.ts';
import {maybe, record} from '../base/record-shape.ts';
import {type ReturnedLine, returnedLineShape} from '../lines/lines.ts';
import type {TenderName} from '../paying/tenders.ts';
import {type VatRow, vatRowShape} from '../shop/vat.ts';

/** The part of a receipt that one tender paid. */
export type TenderShare = {
	readonly tender: TenderName;
	readonly amount: Cents;
	readonly label?: string;
	readonly account?: {readonly id: AccountId; readonly name: string};
};

/** Lines of one earlier receipt that came back. The amounts given back are above 0. */
export type Returned = {
	readonly receipt: string;
	readonly lines: readonly ReturnedLine[];
	/** The sum of its lines with their fees. */
	readonly total: Cents;
	/** The VAT given back, at the rate of its receipt. */
	readonly vat: readonly VatRow[];
	/** The part that each tender of its receipt had paid, owed back by that tender to the cent; the gain of rounding to coins is in it once. Cash comes last. */
	readonly paid: readonly TenderShare[];
	/** The reason; all of them where its lines have several. */
	readonly reason: string;
};

/** All that came back of one receipt, over all refunds. */
export type RefundedSoFar = {
	/** Quantities by the place of the line. */
	readonly lines: readonly {readonly line: number; readonly quantity: Thousandths}[];
	readonly paid: readonly TenderShare[];
};

/** The money given back for all returned lines, before it is paid out. */
export const returnedTotal = (returned: readonly Returned[]): Cents => sum(returned.map(({total}) => total));

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
