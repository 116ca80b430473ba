// Copies of receipts: each reprint is on record with its operator and its number (rules.md §9). No money moves.
import {accept, type Decider, type Envelope, type Evolver, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {part} from '../base/part.ts';
import {put, type Table} from '../base/table.ts';
import {isReceiptGiven, isTrainingNumber} from '../shop/receipt-numbers.ts';
import type {ShopState} from '../shop/records.ts';
import type {CopyMark, Receipt, ReceiptRefusal} from './receipt.ts';

/** Records that a receipt is printed again, as its next copy. The caller prints it. */
export type Reprint = Envelope & {
	readonly type: 'reprint';
	/** The receipt's number. */
	readonly receipt: string;
};
export type ReceiptCopied = {readonly type: 'ReceiptCopied'; readonly receipt: string; readonly copy: number};

/** What the ledger keeps of receipts. */
export type ReceiptsState = ShopState & {
	/** The newest copy of each receipt and each Z that was printed again. */
	readonly copies: Table<string, CopyMark>;
	/** The notes added to each receipt: the sequences of their entries, the oldest first. */
	readonly notes: Table<string, readonly number[]>;
};

type Does<C> = Decider<ReceiptsState, C, ReceiptCopied, ReceiptRefusal>;

/** The newest copy of a receipt, if there is one. */
export const newestCopy = (state: ReceiptsState, receipt: string): CopyMark | undefined => state.copies.rows.get(receipt);

/** A receipt, or another paper that is copied by its number, marked as its newest copy. */
export function asCopy<R extends Pick<Receipt, 'number' | 'copy'>>(state: ReceiptsState, receipt: R): R {
	const copy = newestCopy(state, receipt.number);
	return copy ? {...receipt, copy} : receipt;
}

const reprint = ((state, {receipt}) => {
	if (!isReceiptGiven(state, receipt)) return refuse({kind: 'unknown-receipt', receipt});
	if (isTrainingNumber(receipt)) return refuse({kind: 'training-receipt', receipt});
	return accept({type: 'ReceiptCopied', receipt, copy: (newestCopy(state, receipt)?.number ?? 0) + 1});
}) satisfies Does<Reprint>;

const ReceiptCopied: Evolver<ReceiptsState, ReceiptCopied> = (state, {receipt, copy}, {at, offset}) =>
	put(state.copies, receipt, {number: copy, at, offset});

export const copies = part<Does<Reprint>, ReceiptCopied>({
	orders: {reprint: {receipt: is.words}},
	deciders: {reprint},
	events: {ReceiptCopied: {receipt: is.words, copy: is.number}},
	evolvers: {ReceiptCopied},
	moves: 'nothing',
});
