// Owns what an entry from a disk must be: one that has a good hash and cannot be is damage, said by its piece of the journal, its number and its event. It only reads.
import {Bug} from '../domain/assert.ts';
import {eventShapes} from '../domain/event-shapes.ts';
import {type Copying, Misfit, type Must, placeOf} from '../domain/shape.ts';
import type {State} from '../domain/state.ts';
import type {Entry, SealedEntry} from '../domain/till.ts';
import {unfit} from './entry.ts';
import type {Files} from './files.ts';
import {segmentsIn} from './journal.ts';
import {fold} from './till.ts';

const mustBe: {readonly [K in Must['is']]: string} = {
	text: 'a text',
	form: 'a text',
	whole: 'a whole number',
	'yes-no': 'true or false',
	yes: 'true',
	word: 'one of the words it can be',
	plain: 'a text, a whole number, true or false',
	list: 'a list',
	record: 'an object',
	'left-out': 'left out',
	readable: 'readable',
	shorter: 'shorter',
};

/** What is wrong with a member of an entry, or undefined: every one is looked at. Such as `event 1 (SaleMade): lines[0].total must be a whole number`. */
function misfitIn({events}: Entry): string | undefined {
	for (const [place, event] of events.entries()) {
		const copying: Copying = {isStrict: false, room: 0, path: []};
		try {
			eventShapes[event.type].copy(event, copying);
		} catch (error) {
			if (!(error instanceof Misfit)) throw error;
			return `event ${place + 1} (${event.type}): ${placeOf(copying)} must be ${mustBe[error.must.is]}`;
		}
	}
	return undefined;
}

/** Where an entry stands, found once it is known that something is wrong with it. */
function placeOfEntry({files, journal}: JournalRead, seq: number) {
	const name = segmentsIn(files, journal).findLast(each => Number.parseInt(each, 10) <= seq) ?? '';
	return {path: `${journal}/${name}`, seq};
}

/** The folder of a journal, and the way to it. */
export type JournalRead = {readonly files: Files; readonly journal: string};

/** Throws `damaged` unless every member of an entry is of its form. */
export function checkMembers(read: JournalRead, {entry}: SealedEntry): void {
	const misfit = misfitIn(entry);
	if (misfit !== undefined) throw unfit(placeOfEntry(read, entry.seq), misfit);
}

/**
 * Folds an entry as it stands on the disk. One that cannot be folded, though its hash is right, was forged or written by a program that
 * was wrong: the till checks its postings before it writes. Throws `damaged`; then the state is half of nothing and is not to be used.
 */
export function foldFromDisk(read: JournalRead, state: State, sealed: SealedEntry): void {
	try {
		fold(state, sealed);
	} catch (error) {
		const {entry} = sealed;
		const why = misfitIn(entry) ?? (error instanceof Bug ? error.message : 'it cannot be folded');
		throw unfit(placeOfEntry(read, entry.seq), why, error);
	}
}
