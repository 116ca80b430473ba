// The receipt as data: one record for screen and paper (rules.md §9).
import {type Cents, negative} from '../base/money.ts';
import type {Stamp} from '../base/stamp.ts';
import type {DiscountTaken} from '../lines/discount.ts';
import {isChange, type SaleLine, withAnswer} from '../lines/lines.ts';
import type {TopUpLine} from '../lines/top-up-line.ts';
import {isUnanswered} from '../lines/vended.ts';
import type {TenderTaken} from '../paying/tenders.ts';
import type {Letterhead} from '../shop/records.ts';
import type {VatRow} from '../shop/vat.ts';
import type {VendAnswer} from '../vending/answer.ts';
import type {Customer} from './buyer.ts';
import type {InvoiceKind} from './invoice.ts';
import type {Returned, TenderShare} from './returned-lines.ts';

/** What every receipt has. */
export type ReceiptHead = {
	/** Such as `1-000001`, with a `P` before it in a practice shop, and with a `T` where somebody learned. */
	readonly number: string;
	readonly stamp: Stamp;
	/** The first eight digits of its entry's hash in the journal. */
	readonly hash: string;
	/** Name of the operator who made it. */
	readonly operator: string;
	readonly letterhead: Letterhead;
	readonly isPractice: boolean;
	/** Set on every paper except the first. */
	readonly copy?: CopyMark;
	/** Notes added after it was made, the oldest first. */
	readonly notes?: readonly AddedNote[];
};

/** The number of a copy of a receipt, and when it was made. */
export type CopyMark = {readonly number: number; readonly at: number; readonly offset: number};

/** A note added to a receipt: by whom and when. */
export type AddedNote = {
	readonly text: string;
	readonly at: number;
	readonly offset: number;
	readonly operator: string;
};

/** What a sale, an exchange or a refund comes to: the event keeps it, and the receipt shows it. */
export type SaleContent = {
	readonly lines: readonly SaleLine[];
	/** The price of the lines with their fees, less what came back, before cash rounding; below 0 when more came back. */
	readonly total: Cents;
	readonly tenders: readonly TenderTaken[];
	/** What rounding to coins added to the total, cash kept − cash due; below 0, what it took off. */
	readonly rounding: Cents;
	/** The VAT in it, by rate; empty where no line has a rate. */
	readonly vat: readonly VatRow[];
	/** A discount on the whole basket; each eligible line holds its share. */
	readonly discount?: DiscountTaken;
	/** What came back. Without lines it is a credit note. */
	readonly returned?: readonly Returned[];
	/** The part of the lines that tenders of earlier receipts paid, where goods were exchanged for them. */
	readonly credit?: readonly TenderShare[];
	/** Set for a full tax invoice, with its buyer. When left out, a shop registered for VAT gives an abridged one. */
	readonly invoice?: InvoiceKind;
	readonly note?: string;
	readonly customer?: Customer;
};

/** The receipt of a sale, an exchange or a refund. */
export type SaleReceipt = ReceiptHead &
	SaleContent & {
		readonly type: 'sale';
		/** Somebody learned: nothing was sold. */
		readonly isTraining?: true;
		/** How it was actually paid, where it was keyed wrongly at first. */
		readonly corrected?: TenderCorrection;
	};

/** A correction of a receipt's tenders on its own day: by whom and when. */
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
	/** The account's balance afterwards. */
	readonly balance: Cents;
};

/** The receipt or slip of a sale, a refund or a withdrawal. */
export type Receipt = SaleReceipt | WithdrawalSlip;

/** The earlier receipts that a command names, by number, looked up before it is decided. */
export type EarlierReceipts = {readonly receipts: ReadonlyMap<string, Receipt>};

export type ReceiptRefusal =
	| {readonly kind: 'unknown-receipt'; readonly receipt: string}
	/** Nothing comes after a receipt of training: no refund, no correction, no copy. */
	| {readonly kind: 'training-receipt'; readonly receipt: string};

/** A receipt with the tenders of a later correction. */
export const corrected = (receipt: Receipt, correction: TenderCorrection): Receipt =>
	receipt.type === 'sale' ? {...receipt, corrected: correction} : receipt;

/** A receipt with one more note, under those that it has. */
export const noted = (receipt: Receipt, note: AddedNote): Receipt => ({...receipt, notes: [...(receipt.notes ?? []), note]});

/** A receipt with a provider's answer on the line that it is about. */
export const answered = (receipt: Receipt, {line, answer}: {readonly line: number; readonly answer: VendAnswer}): Receipt =>
	receipt.type === 'sale'
		? {...receipt, lines: receipt.lines.map((each, place) => (place === line - 1 ? withAnswer(each, answer) : each))}
		: receipt;

/** Whether a provider has not answered yet for something on a receipt. */
export const hasUnanswered = (receipt: Receipt): boolean =>
	receipt.type === 'sale' && receipt.lines.some(line => 'vend' in line && isUnanswered(line));

/** The texts of all notes on a receipt: the one of its basket, and those added later. */
export const notesOn = (receipt: Receipt): readonly string[] => [
	...(receipt.type === 'sale' && receipt.note !== undefined ? [receipt.note] : []),
	...(receipt.notes ?? []).map(({text}) => text),
];

/** How a receipt was paid, with its correction if there is one. */
export const tendersOf = ({tenders, corrected}: SaleReceipt): readonly TenderTaken[] => corrected?.tenders ?? tenders;

/** Whether nothing of a receipt is real, since somebody learned. */
export const isOfTraining = (receipt: Receipt): boolean => receipt.type === 'sale' && receipt.isTraining === true;

/** The kind of a receipt. If goods only came back, it is a credit note. */
export const kindOf = ({lines, returned}: SaleReceipt): 'sale' | 'exchange' | 'credit note' => {
	if (!returned) return 'sale';
	return lines.length === 0 ? 'credit note' : 'exchange';
};

/** What a receipt moved in each tender: kept from a sale, handed out for a withdrawal. */
export const takingsOf = (receipt: Receipt): readonly {readonly tender: TenderTaken['tender']; readonly amount: Cents}[] =>
	receipt.type === 'sale'
		? tendersOf(receipt).map(({tender, net}) => ({tender, amount: net}))
		: [{tender: 'cash', amount: -receipt.amount as Cents}];

/** The money that came in by a receipt: its total; for a withdrawal its amount, below 0. */
export const receiptTaken = (receipt: Receipt): Cents => (receipt.type === 'sale' ? receipt.total : negative(receipt.amount));

/** The amount of a receipt for a search, without a sign: its total, or the amount withdrawn. */
export const receiptAmount = (receipt: Receipt): Cents =>
	receipt.type === 'sale' ? (Math.abs(receipt.total) as Cents) : receipt.amount;

/** Change that was left on accounts. */
export const changeLeftIn = (receipt: Receipt): readonly TopUpLine[] =>
	receipt.type === 'sale' ? receipt.lines.filter(isChange) : [];
