// Notes added to a receipt after the sale. Each is on record with its operator; none is ever taken off. No money moves.
import {type CheckRefusal, checkText} from '../base/checks.ts';
import {accept, type Decider, type Envelope, type Evolver, type OfKind, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {part} from '../base/part.ts';
import {put} from '../base/table.ts';
import {note as noteRule, tidy} from '../base/text.ts';
import type {ReceiptsState} from './copies.ts';
import {type EarlierReceipts, notesOn, type ReceiptRefusal} from './receipt.ts';

/** Adds a note to a receipt. It stands under those that are there. */
export type NoteReceipt = Envelope & {
	readonly type: 'noteReceipt';
	/** The receipt's number. */
	readonly receipt: string;
	/** Up to 120 letters. */
	readonly note: string;
};
export type ReceiptNoted = {readonly type: 'ReceiptNoted'; readonly receipt: string; readonly note: string};
export type NoteRefusal = OfKind<CheckRefusal, 'bad-text'> | {readonly kind: 'noted-already'; readonly receipt: string};

type Does<C> = Decider<ReceiptsState, C, ReceiptNoted, NoteRefusal | ReceiptRefusal, EarlierReceipts>;

const noteReceipt = ((_state, command, {receipts}) => {
	const receipt = receipts.get(command.receipt);
	if (!receipt) return refuse({kind: 'unknown-receipt', receipt: command.receipt});
	const note = tidy(command.note);
	const unfit = checkText('note', note, noteRule);
	if (unfit) return refuse(unfit);
	if (notesOn(receipt).includes(note)) return refuse({kind: 'noted-already', receipt: receipt.number});
	return accept({type: 'ReceiptNoted', receipt: receipt.number, note});
}) satisfies Does<NoteReceipt>;

/** Keeps the sequence of the note's entry. The text is read from there. */
const ReceiptNoted: Evolver<ReceiptsState, ReceiptNoted> = (state, {receipt}, {seq}) =>
	put(state.notes, receipt, [...(state.notes.rows.get(receipt) ?? []), seq]);

export const notes = part<Does<NoteReceipt>, ReceiptNoted>({
	orders: {noteReceipt: {receipt: is.words, note: is.words}},
	deciders: {noteReceipt},
	events: {ReceiptNoted: {receipt: is.words, note: is.words}},
	evolvers: {ReceiptNoted},
	moves: 'nothing',
});
