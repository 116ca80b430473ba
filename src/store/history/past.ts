// The past on which money depends: receipts, what a command did, the stock at an earlier moment.
// The journal alone answers; the history may say where to look.

import {assert} from '../../domain/base/assert.ts';
import {thousandths} from '../../domain/base/money.ts';
import {accountMovesOf, stockMovesOf} from '../../domain/ledger/ledger.ts';
import type {DoneCommand, State} from '../../domain/ledger/state.ts';
import type {History} from '../../domain/ports/history.ts';
import type {Journal, SealedEntry} from '../../domain/ports/journal.ts';
import type {Receipt} from '../../domain/receipts/receipt.ts';
import {laterEvent, receiptAfter, receiptEvent, receiptFor} from '../../domain/selling/receipt-of-event.ts';
import {isReceiptGiven} from '../../domain/shop/receipt-numbers.ts';
import {nearEntries, type VendAnswered} from '../../domain/vending/vends.ts';
import {StoreError} from '../disk/store-error.ts';
import type {JournalLookup} from '../journal/lookup.ts';
import {type Books, stampOf} from './entry-rows.ts';
import {shiftQuestions} from './shifts.ts';

/** What the journal itself says. `at` is the sequence of an entry; undefined means that nothing is there. Each throws `damaged` where the journal is. */
export type JournalPast = Pick<History, 'receipt' | 'stockAt' | 'zReport' | 'entriesAfter'> & {
	readonly entry: JournalLookup['entry'];
	/** The receipt that an entry gave. */
	readonly receiptAt: (at: number) => Receipt | undefined;
	/** What a command did. */
	readonly command: (id: string) => (DoneCommand & {readonly id: string}) | undefined;
	/** What the command of an entry did, with its id. */
	readonly commandAt: (at: number) => (DoneCommand & {readonly id: string}) | undefined;
};

/**
 * Where the last answers to what is on a receipt are. The state knows it of what is not finished, and of what was answered long after; the others are
 * close behind the sale.
 */
function answersTo(receipt: Receipt, {lookup, state: {vends, answers}}: {readonly lookup: JournalLookup; readonly state: State}) {
	const asked = receipt.type === 'sale' ? receipt.lines.flatMap(line => ('vend' in line ? (line.vend ?? []) : [])) : [];
	const open = asked.flatMap(id => vends.rows.get(id) ?? []);
	const found = [...open.flatMap(({answered}) => answered ?? []), ...(answers.rows.get(receipt.number) ?? [])];
	const finished = asked.length - open.length + open.filter(({answered}) => answered !== undefined).length;
	const isLast = ({receipt: of, vend, answer}: VendAnswered): boolean =>
		of === receipt.number && answer.outcome !== 'unknown' && !vends.rows.has(vend);
	const first = receipt.stamp.seq + 1;
	for (let seq = first; found.length < finished && seq < first + nearEntries; seq += 1) {
		const event = laterEvent(lookup.entry(seq)?.entry.events ?? []);
		if (event?.type === 'VendAnswered' && isLast(event)) found.push(seq);
	}
	assert(found.length === finished, 'what became of a vend stands behind its sale', {receipt: receipt.number, finished});
	return found;
}

/** A receipt of the journal as it is now. `state` is what the journal folds to; it knows where a receipt was corrected or noted on. */
function receiptReader(lookup: JournalLookup, state: State) {
	const after = (receipt: Receipt, at: number): Receipt => {
		const sealed = lookup.entry(at);
		const event = sealed && laterEvent(sealed.entry.events);
		assert(sealed !== undefined && event?.receipt === receipt.number, 'what came later stands where the state has it', {at});
		return receiptAfter(state, receipt, {event, stamp: stampOf(sealed.entry)});
	};
	const receiptOf = ({entry, hash}: SealedEntry): Receipt | undefined => {
		const event = receiptEvent(entry.events);
		if (!event) return undefined;
		const receipt = receiptFor(state, {event, stamp: stampOf(entry), hash});
		const correction = state.corrections.rows.get(receipt.number) ?? [];
		const notes = state.notes.rows.get(receipt.number) ?? [];
		return [correction, notes, answersTo(receipt, {lookup, state})].flat().reduce(after, receipt);
	};
	const receipt = (number: string): Receipt | undefined => {
		const sealed = isReceiptGiven(state, number) ? lookup.receipt(number) : undefined;
		return sealed && receiptOf(sealed);
	};
	return {receiptOf, receipt};
}

/** What a history is fed from. A receipt that is damaged in the journal is left out, and keeps the words it has; whoever opens it is told. */
export function booksOf(lookup: JournalLookup, state: State): Books {
	const {receipt} = receiptReader(lookup, state);
	return {
		state,
		receipt: number => {
			try {
				return receipt(number);
			} catch (error) {
				if (error instanceof StoreError && error.code === 'damaged') return undefined;
				throw error;
			}
		},
	};
}

/** The past of a journal. `state` is what the journal folds to; it knows which receipts were given. */
export function journalPast(lookup: JournalLookup, journal: Pick<Journal, 'entries'>, state: State): JournalPast {
	const {receiptOf, receipt} = receiptReader(lookup, state);
	const doneBy = ({entry}: SealedEntry): DoneCommand & {readonly id: string} => {
		const receipt = receiptEvent(entry.events)?.receipt;
		return {...entry.cmd, seq: entry.seq, ...(receipt !== undefined && {receipt})};
	};
	const at = <T>(seq: number, read: (sealed: SealedEntry) => T): T | undefined => {
		const sealed = lookup.entry(seq);
		return sealed && read(sealed);
	};
	return {
		entry: lookup.entry,
		receiptAt: seq => at(seq, receiptOf),
		commandAt: seq => at(seq, doneBy),
		receipt,
		...shiftQuestions(journal, state),
		command: id => {
			const sealed = lookup.command(id);
			return sealed && doneBy(sealed);
		},
		stockAt: (product, seq) => {
			const stock = state.stock.rows.get(product);
			if (!stock) return undefined;
			// The stock now, minus everything that moved since. Before its opening movement the product was not there.
			let quantity: number = stock.quantity;
			let wasThere = seq >= 1;
			for (const {entry} of journal.entries(Math.max(1, seq + 1))) {
				for (const move of entry.events.flatMap(stockMovesOf)) {
					if (move.product !== product) continue;
					quantity -= move.quantity;
					if (move.kind === 'opening') wasThere = false;
				}
			}
			return wasThere ? thousandths(quantity) : undefined;
		},
	};
}

/** The movement that an entry made in an account, by its place among all account movements of the entry. */
export const accountMoveAt = ({entry}: SealedEntry, place: number) => entry.events.flatMap(accountMovesOf)[place];

/** The same for stock. */
export const stockMoveAt = ({entry}: SealedEntry, place: number) => entry.events.flatMap(stockMovesOf)[place];
