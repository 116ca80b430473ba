// What an opening puts right under the lock: leftovers of interrupted writes, and files that another shop has too.
import type {OpeningNote} from '../../domain/ports/trouble.ts';
import {type Files, isFull, makeOwn, replaceWhole} from '../disk/files.ts';
import {removeUnfinished} from '../disk/unfinished.ts';
import {historyFiles} from '../history/tables.ts';
import {type JournalEnd, removeEmptySegments} from '../journal/journal.ts';

/** Removes the temporary files of an interrupted write. They were never part of the shop. */
function removeTemporaries(files: Files, folder: string): void {
	for (const place of [folder, `${folder}/journal`])
		for (const name of files.list(place) ?? []) {
			const path = `${place}/${name}`;
			if (name.endsWith('.tmp') && files.factsAt(path)?.kind === 'file') files.remove(path);
		}
}

/** Keeps the bytes of an unfinished write, and says where. */
export function quarantine(
	files: Files,
	folder: string,
	{end, at}: {readonly end: JournalEnd; readonly at: number},
): OpeningNote {
	const torn = end.last?.bytes.subarray(end.length, end.length + end.torn) ?? Buffer.alloc(0);
	const name = `torn-after-${end.place.seq}-${at}.bin`;
	const path = `${folder}/quarantine/${name}`;
	try {
		files.makeFolder(`${folder}/quarantine`);
		replaceWhole(files, path, torn);
		return {note: 'torn-tail', quarantined: path, bytes: torn.length};
	} catch (error) {
		// A full disk must not stop the shop from opening. These bytes were never acknowledged, and the note says that they are gone.
		if (!isFull(error)) throw error;
		return {note: 'torn-tail', quarantined: undefined, bytes: torn.length};
	}
}

/** Files that are written to in place. */
const writtenInPlace = ['head', 'basket.log'];

/** Separates files that have a second name: what is written to them must not appear in the other shop. */
function makeAllOwn(files: Files, folder: string): void {
	for (const name of writtenInPlace) makeOwn(files, `${folder}/${name}`);
	for (const path of historyFiles(folder)) {
		const facts = files.factsAt(path);
		// The history is made anew from the journal.
		if (facts?.kind === 'file' && facts.names > 1) files.remove(path);
	}
}

/** Puts right what it can before anything is read. None of what it removes was ever acknowledged. */
export function mend(files: Files, folder: string): void {
	removeTemporaries(files, folder);
	makeAllOwn(files, folder);
	removeEmptySegments(files, `${folder}/journal`);
	removeUnfinished(folder);
}
