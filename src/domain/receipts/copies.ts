// Owns copies of receipts: who prints a receipt again is on record, and each copy has its number (rules.md §9). No money moves.
import {accept, type Envelope, refuse} from '../base/handlers.ts';
import {put} from '../base/table.ts';
import type {Decider, Evolver, Poster} from '../ledger/commands.ts';
import type {State} from '../ledger/state.ts';
import {isReceiptGiven} from '../shop/receipt-numbers.ts';
import type {CopyMark, Receipt} from './receipt.ts';

/** Puts on record that a receipt is printed again, as its next copy. Whoever asks prints it. */
export type Reprint = Envelope & {
	readonly type: 'reprint';
	/** Its number. */
	readonly receipt: string;
};
export type ReceiptCopied = {readonly type: 'ReceiptCopied'; readonly receipt: string; readonly copy: number};

export type CopyRefusal = {readonly kind: 'unknown-receipt'; readonly receipt: string};

/** The newest copy of a receipt, if there is one. */
export const newestCopy = (state: State, receipt: string): CopyMark | undefined => state.copies.rows.get(receipt);

/** A receipt as its newest copy. */
export function asCopy<R extends Receipt>(state: State, receipt: R): R {
	const copy = newestCopy(state, receipt.number);
	return copy ? {...receipt, copy} : receipt;
}

const reprint = ((state, {receipt}) => {
	if (!isReceiptGiven(state, receipt)) return refuse({kind: 'unknown-receipt', receipt});
	return accept({type: 'ReceiptCopied', receipt, copy: (newestCopy(state, receipt)?.number ?? 0) + 1});
}) satisfies Decider<'reprint'>;

const ReceiptCopied: Evolver<'ReceiptCopied'> = (state, {receipt, copy}, {at, offset}) =>
	put(state.copies, receipt, {number: copy, at, offset});

export const copySlice = {
	deciders: {reprint},
	evolvers: {ReceiptCopied},
	posters: {ReceiptCopied: () => []} satisfies {[K in ReceiptCopied['type']]: Poster<K>},
};
