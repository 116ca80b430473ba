// Folding entries into the state: those of this program, and those read from a disk, where one that cannot be folded is damage.
import {Bug} from '../../domain/base/assert.ts';
import type {Posting} from '../../domain/base/postings.ts';
import {evolvePosted, postings, rememberCommand} from '../../domain/ledger/ledger.ts';
import type {State} from '../../domain/ledger/state.ts';
import type {Entry, SealedEntry} from '../../domain/ports/till.ts';
import {receiptEvent} from '../../domain/receipts/receipt.ts';
import type {Files} from '../disk/files.ts';
import {cannotBe} from './entry-fault.ts';
import {firstSeqOf, segmentsIn} from './journal.ts';

/** The postings of an entry, event by event. Unbalanced ones are a bug, and it shows here. */
export const postingsOf = (entry: Entry): readonly (readonly Posting[])[] => entry.events.map(event => postings(event, entry));

/** Folds an acknowledged entry into the state. Replaying a journal is this, entry by entry. */
export function fold(state: State, {entry}: SealedEntry, posted = postingsOf(entry)): void {
	for (const [place, event] of entry.events.entries()) evolvePosted(state, event, {stamp: entry, posted: posted[place] ?? []});
	const receipt = receiptEvent(entry.events)?.receipt;
	const {id, digest} = entry.cmd;
	rememberCommand(state, id, {digest, seq: entry.seq, ...(receipt !== undefined && {receipt})});
}

/** The folder of a journal, and the way to it. */
export type JournalRead = {readonly files: Files; readonly journal: string};

/**
 * Folds an entry from the disk. What cannot be folded was forged, or written by a program that was wrong: the till checks its postings
 * before it writes. Throws `damaged`; then the state is not to be used.
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
