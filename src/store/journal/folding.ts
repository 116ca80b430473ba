// Owns folding an entry as it stands on a disk: one that cannot be folded, though its hash is right, is damage, said by its piece of the journal and its number.
import {Bug} from '../../domain/base/assert.ts';
import type {State} from '../../domain/ledger/state.ts';
import type {SealedEntry} from '../../domain/ports/journal.ts';
import type {Files} from '../disk/files.ts';
import {fold} from '../till.ts';
import {cannotBe} from './entry-fault.ts';
import {firstSeqOf, segmentsIn} from './journal.ts';

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
