// The file `history.sqlite` for a process that only reads, beside a counter or without one. Where it cannot be relied on, the journal is read.
import {setTimeout as pause} from 'node:timers/promises';
import type {OpeningNote} from '../../domain/ports/trouble.ts';
import {StoreError} from '../disk/store-error.ts';
import {lookUp} from '../journal/lookup.ts';
import {against, type HistoryParts, type OpenHistory, pastOf, unusable, withFallback} from './keeper.ts';
import {type HistoryTables, isOtherThing, readTables} from './tables.ts';

/** Whether the journal now has the entry that was fed last, although the moment that is read is before it. */
export function wentOn(tables: HistoryTables, {files, folder}: Pick<HistoryParts, 'files' | 'folder'>): boolean {
	const {seq, hash} = tables.place();
	try {
		return lookUp(files, `${folder}/journal`, () => seq).entry(seq)?.hash === hash;
	} catch (error) {
		if (error instanceof StoreError && error.code === 'damaged') return false;
		throw error;
	}
}

/**
 * How often a reader looks whether the selling process has fed the last entry, and how long it waits in between, in ms. In all it waits
 * longer than that process waits for quiet.
 */
const looks = {most: 20, every: 10};

/** Opens the history for questions about what is acknowledged by `place`, and changes nothing. If it is behind or cannot be read, the journal is read. */
export async function readHistory(parts: HistoryParts): Promise<OpenHistory> {
	const notes: OpeningNote[] = [];
	let tables: HistoryTables | undefined;
	const letGo = (note?: OpeningNote): void => {
		if (note) notes.push(note);
		tables?.close();
		tables = undefined;
	};
	const isBehind = (): boolean => tables !== undefined && tables.place().seq < parts.place().seq;
	if (isOtherThing(parts.files, parts.folder)) notes.push({note: 'history-unusable', why: 'wrong-kind'});
	try {
		tables = readTables(parts.files, parts.folder);
		for (let look = 0; look < looks.most && tables?.hasWriter && isBehind(); look += 1) await pause(looks.every);
		const wrong = tables && against(tables, parts, pastOf(parts));
		// The selling process may have gone on since. What is ahead of the moment that is read does not count.
		const isAhead = typeof wrong === 'object' && tables && (tables.hasWriter || wentOn(tables, parts));
		if (tables && !tables.isStill()) letGo();
		else if (wrong === 'not-ours') letGo({note: 'history-wrong', why: 'it is of another journal'});
		else if (isBehind() || (wrong && !isAhead)) letGo(wrong);
	} catch (error) {
		const note = unusable(error);
		letGo(!tables || tables.isStill() ? note : undefined);
	}
	return {history: withFallback({tables, onTrouble: note => notes.push(note)}, parts), notes: () => notes};
}
