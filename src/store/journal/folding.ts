// Folding entries into the state: new ones, and those read from the disk, where an entry that cannot be folded is damage.
import {Bug} from '../../domain/base/assert.ts';
import type {Posting} from '../../domain/base/postings.ts';
import {evolvePosted, postings, rememberCommand} from '../../domain/ledger/ledger.ts';
import type {State} from '../../domain/ledger/state.ts';
import type {Entry, SealedEntry} from '../../domain/ports/journal.ts';
import {receiptEvent} from '../../domain/selling/receipt-of-event.ts';
import type {Files} from '../disk/files.ts';
import {cannotBe} from './entry-fault.ts';
import {firstSeqOf, segmentsIn} from './journal.ts';

/** The postings of an entry, event by event. Unbalanced postings are a bug, which is found here. */
export const postingsOf = (entry: Entry): readonly (readonly Posting[])[] => entry.events.map(event => postings(event, entry));

/** Folds an acknowledged entry into the state. To replay a journal is to do this for each entry. */
export function fold(state: State, {entry}: SealedEntry, posted = postingsOf(entry)): void {
	for (const [place, event] of entry.events.entries()) evolvePosted(state, event, {stamp: entry, posted: posted[place] ?? []});
	const receipt = receiptEvent(entry.events)?.receipt;
	const {id, digest} = entry.cmd;
	rememberCommand(state, id, {digest, seq: entry.seq, ...(receipt !== undefined && {receipt})});
}

/** The folder of a journal, and the port to the disk. */
export type JournalRead = {readonly files: Files; readonly journal: string};

/**
 * Folds an entry from the disk. An entry that cannot be folded was forged, or written by a faulty program: the till checks its postings before it
 * writes. Throws `damaged`; the state must not be used then.
 */
export function foldFromDisk({files, journal}: JournalRead, state: State, sealed: SealedEntry): void {
	try {
		fold(state, sealed);
	} catch (error) {
		const {seq} = sealed.entry;
		const name = segmentsIn(files, journal).findLast(each => firstSeqOf(each) <= seq) ?? '';
		const why = error instanceof Bug ? error.message : 'it cannot be folded';
		throw cannotBe({path: `${journal}/${name}`, seq}, why, error);
	}
}
