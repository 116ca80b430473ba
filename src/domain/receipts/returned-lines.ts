// What a receipt keeps of goods that came back: which lines of which earlier receipt, what was given back for them, and where they went (rules.md §4).
import type {AccountId} from '../accounts/records.ts';
import * as is from '../base/members.ts';
import {type Cents, sum, type Thousandths} from '../base/money.ts';
import {maybe, record} from '../base/record-shape.ts';
import {type ReturnedLine, returnedLineShape} from '../lines/lines.ts';
import type {TenderName} from '../paying/tenders.ts';
import {type VatRow, vatRowShape} from '../shop/vat.ts';

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

/** What is given back for all returned lines, before it is paid out. */
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
