// The past on which money depends: receipts, what a command did, the stock at an earlier moment.
// The journal alone answers; the history may say where to look.

import {assert} from '../../domain/base/assert.ts';
import {thousandths} from '../../domain/base/money.ts';
import {accountMovesOf, stockMovesOf} from '../../domain/ledger/ledger.ts';
import type {DoneCommand, State} from '../../domain/ledger/state.ts';
import type {History} from '../../domain/ports/history.ts';
import type {Journal, SealedEntry} from '../../domain/ports/journal.ts';
import type {Receipt} from '../../domain/receipts/receipt.ts';
import {correctedReceipt, receiptEvent, receiptFor} from '../../domain/selling/receipt-of-event.ts';
import {isReceiptGiven} from '../../domain/shop/receipt-numbers.ts';
import type {JournalLookup} from '../journal/lookup.ts';
import {stampOf} from './entry-rows.ts';

/** What the journal itself says. `at` is the sequence of an entry; undefined means that nothing is there. Each throws `damaged` where the journal is. */
export type JournalPast = Pick<History, 'receipt' | 'stockAt'> & {
	readonly entry: JournalLookup['entry'];
	/** The receipt that an entry gave. */
	readonly receiptAt: (at: number) => Receipt | undefined;
	/** What a command did. */
	readonly command: (id: string) => (DoneCommand & {readonly id: string}) | undefined;
	/** What the command of an entry did, with its id. */
	readonly commandAt: (at: number) => (DoneCommand & {readonly id: string}) | undefined;
};

/** The past of a journal. `state` is what the journal folds to; it knows which receipts were given, and where one was corrected. */
export function journalPast(lookup: JournalLookup, journal: Pick<Journal, 'entries'>, state: State): JournalPast {
	const receiptOf = ({entry, hash}: SealedEntry): Receipt | undefined => {
		const event = receiptEvent(entry.events);
		if (!event) return undefined;
		const receipt = receiptFor(state, {event, stamp: stampOf(entry), hash});
		const at = state.corrections.rows.get(receipt.number);
		return at === undefined ? receipt : withCorrection(receipt, at);
	};
	const withCorrection = (receipt: Receipt, at: number): Receipt => {
		const sealed = lookup.entry(at);
		const event = sealed?.entry.events.find(each => each.type === 'TenderCorrected');
		assert(sealed !== undefined && event?.receipt === receipt.number, 'a correction stands where the state has it', {at});
		const {tenders, rounding, reason} = event;
		const {at: time, offset, operator} = sealed.entry;
		return correctedReceipt(state, receipt, {tenders, rounding, reason, at: time, offset, operator});
	};
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
		receipt: number => {
			const sealed = isReceiptGiven(state, number) ? lookup.receipt(number) : undefined;
			return sealed && receiptOf(sealed);
		},
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
