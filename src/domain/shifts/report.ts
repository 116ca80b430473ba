// What an X or a Z holds, as data: one record for screen, paper and programs (rules.md §10). Names are kept as they were then.

import {type AuditKind, auditKinds} from '../audit/matters.ts';
import type {Moment} from '../base/calendar.ts';
import * as is from '../base/members.ts';
import type {Cents} from '../base/money.ts';
import {maybe, record} from '../base/record-shape.ts';
import {word} from '../base/shape.ts';
import {type TaxClass, taxShape, type VatRow, vatRowShape} from '../shop/vat.ts';
import {type Turnover, turnoverShape} from './turnover.ts';

/** How often, and how much together. */
export type Counted = {readonly count: number; readonly amount: Cents};
export type NamedCount = Counted & {readonly name: string};
/** What came in by a tender; `label` is the name of one that the shop added. */
export type TenderCount = NamedCount & {readonly label?: string};
/** What was sold for a provider: its face value, and what the shop earns by it. */
export type ProviderCount = NamedCount & {readonly id: string; readonly fee: Cents; readonly commission: Cents};

/** Cash that was paid in or out without a sale. */
export type PaidCash = {readonly purpose: string; readonly amount: Cents; readonly reason: string; readonly operator: string};

/** What the drawer should hold, as its named sum. What leaves it is below 0. */
export type CashSum = {
	/** What the last close left. In reports of version 1, all that the shift was opened with. */
	readonly float: Cents;
	/** What was put in at the opening; below 0, what was taken out. */
	readonly added?: Cents;
	/** Cash from before the first shift. */
	readonly carried: Cents;
	/** Cash kept on receipts, change off, whatever was on them. */
	readonly kept: Cents;
	/** Cash given back for returned goods. */
	readonly refunds: Cents;
	/** What corrections of tenders moved. */
	readonly corrections: Cents;
	readonly withdrawals: Cents;
	readonly payIns: Cents;
	readonly payOuts: Cents;
	/** The sum of all of these. */
	readonly expected: Cents;
	/** Top-ups paid in cash: they are in `kept` and `corrections` already. */
	readonly topUps: Cents;
};

/** What was done with the approval of a second person; `what` is the type of the first event. */
export type OverrideDone = {
	readonly approver: string;
	readonly operator: string;
	readonly what: string;
	readonly reason?: string;
};

/** The version of the reports that this program makes. Up to version 2 a float and what was paid on were taken for money for others. */
export const reportVersion = 3;

/** What an X shows, and a Z keeps: all entries of a till since its last Z. */
export type ShiftReport = {
	/** Left out in the first version. */
	readonly version?: number;
	readonly shop: string;
	readonly till: number;
	/** The number of the shift; before one is opened, of the last one. */
	readonly shift: number;
	/** When its first and its last entry were made; left out while there is none. */
	readonly from?: Moment;
	readonly to?: Moment;
	readonly operators: readonly string[];
	readonly receipts: {readonly count: number; readonly first?: string; readonly last?: string};
	/** The shop's own turnover, and money for others, less what came back. */
	readonly turnover: Turnover;
	/** Goods sold, VAT included, by category; '' is for those without. What came back is in `returns`. */
	readonly categories: readonly NamedCount[];
	readonly tenders: readonly TenderCount[];
	/** By rate, less what came back. */
	readonly vat: readonly VatRow[];
	readonly untaxed: readonly {readonly tax: TaxClass; readonly gross: Cents}[];
	readonly services: readonly ProviderCount[];
	readonly bills: readonly ProviderCount[];
	readonly deposits: Counted;
	readonly withdrawals: Counted;
	readonly returns: Counted;
	readonly discounts: Counted;
	readonly rounding: Cents;
	readonly removed: Counted;
	readonly dropped: Counted;
	/** Baskets that wait to be paid. */
	readonly parked: Counted;
	/** What was sold and the provider has not answered, whenever it was; left out where there is none. */
	readonly unanswered?: Counted;
	readonly copies: number;
	/** How often the drawer was opened without a sale. */
	readonly noSales: number;
	readonly corrections: number;
	/** Cash of receipts of which the drawer was counted already: put right in its difference, not in what it should hold now. */
	readonly earlier?: Counted;
	/** What was sold in training, which is in no other sum; left out where there was none. */
	readonly training?: Counted;
	readonly payIns: readonly PaidCash[];
	readonly payOuts: readonly PaidCash[];
	readonly cash: CashSum;
	readonly overrides: readonly OverrideDone[];
	/** What an auditor asks about, by operator. */
	readonly audit: readonly {readonly operator: string; readonly what: AuditKind; readonly count: number}[];
	/** Since the first use of the books. */
	readonly grand: Turnover;
};

const moment = record<Moment>({at: is.moment, offset: is.number});
const counted = {count: is.number, amount: is.cents};
const counts = record<Counted>(counted);
const named = {...counted, name: is.words};
const provider = record<ProviderCount>({...named, id: is.words, fee: is.cents, commission: is.cents});
const paid = record<PaidCash>({purpose: is.words, amount: is.cents, reason: is.words, operator: is.words});
const cashSum = record<CashSum>({
	float: is.cents,
	added: maybe(is.cents),
	carried: is.cents,
	kept: is.cents,
	refunds: is.cents,
	corrections: is.cents,
	withdrawals: is.cents,
	payIns: is.cents,
	payOuts: is.cents,
	expected: is.cents,
	topUps: is.cents,
});

export const shiftReportShape = record<ShiftReport>({
	version: maybe(is.number),
	shop: is.words,
	till: is.number,
	shift: is.number,
	from: maybe(moment),
	to: maybe(moment),
	operators: is.all(is.words),
	receipts: record<ShiftReport['receipts']>({count: is.number, first: maybe(is.words), last: maybe(is.words)}),
	turnover: turnoverShape,
	categories: is.all(record<NamedCount>(named)),
	tenders: is.all(record<TenderCount>({...named, label: maybe(is.words)})),
	vat: is.all(vatRowShape),
	untaxed: is.all(record<ShiftReport['untaxed'][number]>({tax: taxShape, gross: is.cents})),
	services: is.all(provider),
	bills: is.all(provider),
	deposits: counts,
	withdrawals: counts,
	returns: counts,
	discounts: counts,
	rounding: is.cents,
	removed: counts,
	dropped: counts,
	parked: counts,
	unanswered: maybe(counts),
	copies: is.number,
	noSales: is.number,
	corrections: is.number,
	earlier: maybe(counts),
	training: maybe(counts),
	payIns: is.all(paid),
	payOuts: is.all(paid),
	cash: cashSum,
	overrides: is.all(record<OverrideDone>({approver: is.words, operator: is.words, what: is.words, reason: maybe(is.words)})),
	audit: is.all(
		record<ShiftReport['audit'][number]>({
			operator: is.words,
			what: word<AuditKind>(Object.fromEntries(auditKinds.map(each => [each, true])) as Record<AuditKind, true>),
			count: is.number,
		}),
	),
	grand: turnoverShape,
});
