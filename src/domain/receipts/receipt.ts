// The receipt as data: one record, drawn on screen and on paper from the same facts (rules.md §9).
import {type Cents, negative} from '../base/money.ts';
import type {Stamp} from '../base/stamp.ts';
import type {DiscountTaken} from '../lines/discount.ts';
import {isChange, type SaleLine} from '../lines/lines.ts';
import type {TopUpLine} from '../lines/top-up-line.ts';
import type {TenderTaken} from '../paying/tenders.ts';
import type {Letterhead} from '../shop/records.ts';
import type {VatRow} from '../shop/vat.ts';
import type {Customer} from './buyer.ts';
import type {InvoiceKind} from './invoice.ts';
import type {Returned, TenderShare} from './returned-lines.ts';

/** What every receipt has. */
export type ReceiptHead = {
	/** Such as `1-000001`; `P` stands before it in a practice shop. */
	readonly number: string;
	readonly stamp: Stamp;
	/** The first eight digits of its entry's hash in the journal. */
	readonly hash: string;
	/** Name of the operator who made it. */
	readonly operator: string;
	readonly letterhead: Letterhead;
	readonly isPractice: boolean;
	/** On a paper that is not the first one. */
	readonly copy?: CopyMark;
};

/** The how-manieth copy of a receipt, and when it was made. */
export type CopyMark = {readonly number: number; readonly at: number; readonly offset: number};

/** The receipt of a sale, an exchange or a refund. */
export type SaleReceipt = ReceiptHead & {
	readonly type: 'sale';
	readonly lines: readonly SaleLine[];
	/** What was bought with its fees, less what came back; below zero when more came back. */
	readonly total: Cents;
	readonly tenders: readonly TenderTaken[];
	/** What rounding to coins added to the total, or, below zero, took off it. */
	readonly rounding: Cents;
	/** The VAT in it, by rate; none where nothing is rated. */
	readonly vat: readonly VatRow[];
	readonly discount?: DiscountTaken;
	/** What came back; without lines beside it the receipt is a credit note. */
	readonly returned?: readonly Returned[];
	/** What earlier tenders paid of the lines, where goods were exchanged for them. */
	readonly credit?: readonly TenderShare[];
	readonly invoice?: InvoiceKind;
	readonly note?: string;
	readonly customer?: Customer;
	/** How it was paid in truth, where that was keyed otherwise at first. */
	readonly corrected?: TenderCorrection;
};

/** The tenders of a receipt put right on its own day, by whom and when. */
export type TenderCorrection = {
	readonly tenders: readonly TenderTaken[];
	readonly rounding: Cents;
	readonly reason: string;
	readonly at: number;
	readonly offset: number;
	readonly operator: string;
};

/** The slip of a withdrawal, from the same series of numbers. */
export type WithdrawalSlip = ReceiptHead & {
	readonly type: 'withdrawal';
	readonly account: number;
	readonly name: string;
	readonly amount: Cents;
	/** What is left on the account. */
	readonly balance: Cents;
};

/** What a sale, a refund or a withdrawal puts on paper. */
export type Receipt = SaleReceipt | WithdrawalSlip;

/** The earlier receipts a command speaks of, by number: drawn before it is decided. */
export type EarlierReceipts = {readonly receipts: ReadonlyMap<string, Receipt>};

export type ReceiptRefusal = {readonly kind: 'unknown-receipt'; readonly receipt: string};

/** A receipt with its tender put right by a later event. */
export const corrected = (receipt: Receipt, correction: TenderCorrection): Receipt =>
	receipt.type === 'sale' ? {...receipt, corrected: correction} : receipt;

/** How a receipt was paid, corrections counted. */
export const tendersOf = ({tenders, corrected}: SaleReceipt): readonly TenderTaken[] => corrected?.tenders ?? tenders;

/** What kind of paper it is: goods that only came back make a credit note. */
export const kindOf = ({lines, returned}: SaleReceipt): 'sale' | 'exchange' | 'credit note' => {
	if (!returned) return 'sale';
	return lines.length === 0 ? 'credit note' : 'exchange';
};

/** What a receipt moved in each tender: kept of a sale, handed out for a withdrawal. */
export const takingsOf = (receipt: Receipt): readonly {readonly tender: TenderTaken['tender']; readonly amount: Cents}[] =>
	receipt.type === 'sale'
		? tendersOf(receipt).map(({tender, net}) => ({tender, amount: net}))
		: [{tender: 'cash', amount: -receipt.amount as Cents}];

/** What came in by a receipt: its total, or, below zero, what was withdrawn. */
export const receiptTaken = (receipt: Receipt): Cents => (receipt.type === 'sale' ? receipt.total : negative(receipt.amount));

/** What a receipt is about to whoever looks for it, without a sign: its total, or what was withdrawn. */
export const receiptAmount = (receipt: Receipt): Cents =>
	receipt.type === 'sale' ? (Math.abs(receipt.total) as Cents) : receipt.amount;

/** Change that was left on accounts. */
export const changeLeftIn = (receipt: Receipt): readonly TopUpLine[] =>
	receipt.type === 'sale' ? receipt.lines.filter(isChange) : [];
