// Owns `history.sqlite` while a shop is open: made or made anew, caught up with the journal, fed when the counter is quiet, and done without when the disk will not have it.
import {setTimeout as pause} from 'node:timers/promises';
import type {State} from '../domain/state.ts';
import type {History, Journal, SealedEntry} from '../domain/till.ts';
import type {OpeningNote} from '../domain/trouble.ts';
import type {Files} from './files.ts';
import {tableHistory} from './history.ts';
import {feedEntry} from './history-feed.ts';
import {
	type FedPlace,
	type HistoryTables,
	historyPath,
	isDamaged,
	isSqliteTrouble,
	openTables,
	readTables,
} from './history-tables.ts';
import {scannedHistory} from './scanned-history.ts';
import type {ChainPlace} from './segment.ts';
import {nextTurn, type Watch} from './steps.ts';
import {gone, isSystemFailure, systemCode} from './store-error.ts';

/** Entries fed in one transaction. */
const fedAtOnce = 500;

/**
 * Nothing is fed until the counter was quiet for so long, in ms: in the moment after a sale its frame is drawn and the next key comes.
 * Only a program that does many commands without a pause has so many waiting; they are fewer than the commands the state remembers by itself.
 */
const feeding = {quiet: 50, most: 64};

export type HistoryParts = {
	readonly folder: string;
	readonly files: Files;
	readonly journal: Pick<Journal, 'entries'>;
	readonly state: State;
	/** The last acknowledged entry. */
	readonly place: () => ChainPlace;
	/** The file is made anew, whatever it says. */
	readonly isAnew?: boolean;
};

export type KeptHistory = History & {
	/** Takes the entry just acknowledged; it is fed when the counter is quiet, or before the next question. */
	feed(sealed: SealedEntry): void;
	/** Feeds what waits, and lets the file go. */
	close(): void;
};

/** Removes the file with what SQLite keeps beside it. */
function removeHistory(files: Files, folder: string): void {
	for (const path of ['', '-wal', '-shm'].map(suffix => historyPath(folder) + suffix))
		if (files.mode(path) !== undefined) files.remove(path);
}

/** How far the history of a folder was fed, or 0 when it cannot be told: a witness to what was acknowledged. */
export function fedSeq(files: Files, folder: string): number {
	try {
		const tables = readTables(files, folder);
		const seq = tables?.place().seq ?? 0;
		tables?.close();
		return seq;
	} catch (error) {
		if (!isSqliteTrouble(error)) throw error;
		return 0;
	}
}

/**
 * Whether what was fed last is an entry of this journal. Throws `damaged` when the history knows entries that the journal has not:
 * only what was acknowledged is ever fed.
 */
function belongs({folder, journal, place}: HistoryParts, fed: FedPlace): boolean {
	const last = place();
	if (fed.seq > last.seq) throw gone(`${folder}/journal`, last.seq + 1, fed.seq);
	if (fed.seq === 0) return true;
	if (fed.seq === last.seq) return fed.hash === last.hash;
	for (const {hash} of journal.entries(fed.seq)) return hash === fed.hash;
	return false;
}

/** The tables of this journal: those in the file when they are, else new ones. */
function tablesOf(parts: HistoryParts): HistoryTables {
	const {files, folder} = parts;
	const path = historyPath(folder);
	const found = files.mode(path) === undefined ? undefined : openTables(path);
	try {
		// Made anew too, it still bears witness to what was acknowledged.
		const isOurs = found !== undefined && belongs(parts, found.place());
		if (isOurs && !parts.isAnew) return found;
	} catch (error) {
		found?.close();
		throw error;
	}
	found?.close();
	removeHistory(files, folder);
	// Made by us, so that it and what SQLite keeps beside it are for the owner only.
	files.close(files.open(path, 'fresh'));
	const made = openTables(path);
	if (!made) throw new HistoryTrouble('SQLite does not open it');
	return made;
}

class HistoryTrouble extends Error {}

/** What to say when the disk will not have the file. A bug is thrown on. */
function unusable(error: unknown): OpeningNote {
	const isTrouble = error instanceof HistoryTrouble || isSqliteTrouble(error) || isSystemFailure(error);
	if (!isTrouble) throw error;
	return {note: 'history-unusable', why: isSqliteTrouble(error) ? error.message : systemCode(error)};
}

/** Feeds entries in slices, each whole or not at all, letting the program breathe between two. */
async function catchUp(tables: HistoryTables, parts: HistoryParts, {onProgress, signal}: Watch): Promise<void> {
	const {journal, state, place} = parts;
	const from = tables.place().seq;
	const total = place().seq - from;
	if (total === 0) return;
	let slice: SealedEntry[] = [];
	let done = 0;
	for (const sealed of journal.entries(from + 1)) {
		slice.push(sealed);
		if (slice.length < fedAtOnce) continue;
		feedAll(tables, slice, state);
		done += slice.length;
		slice = [];
		onProgress?.({done, total});
		await nextTurn();
		signal?.throwIfAborted();
	}
	feedAll(tables, slice, state);
}

function feedAll(tables: HistoryTables, entries: readonly SealedEntry[], state: State): void {
	const last = entries.at(-1);
	if (!last) return;
	tables.together(() => {
		for (const sealed of entries) feedEntry(tables, sealed, state);
		tables.moveTo({seq: last.entry.seq, hash: last.hash});
	});
}

/** A history that answers from its file while it can, and from the journal once the file fails. */
function withFallback(
	tables: HistoryTables | undefined,
	parts: HistoryParts,
	onTrouble: (note: OpeningNote) => void,
): KeptHistory {
	const {state, journal, folder, files} = parts;
	let pending: SealedEntry[] = [];
	let waiting: NodeJS.Timeout | undefined;
	let open = tables;
	let scanned: ReturnType<typeof scannedHistory> | undefined;
	const fromJournal = (): History => {
		scanned = scannedHistory(journal, state);
		return scanned;
	};
	let live = tables ? tableHistory(tables, state, () => flush()) : fromJournal();

	const flush = (): void => {
		clearTimeout(waiting);
		waiting = undefined;
		if (!open || pending.length === 0) return;
		feedAll(open, pending, state);
		pending = [];
	};
	const fallBack = (error: unknown): void => {
		if (!open) throw error;
		onTrouble(unusable(error));
		open.close();
		open = undefined;
		if (isDamaged(error)) removeHistory(files, folder);
		live = fromJournal();
	};
	const trying = (work: () => void): void => {
		try {
			work();
		} catch (error) {
			fallBack(error);
		}
	};
	const ask = <T>(question: (history: History) => T): T => {
		try {
			return question(live);
		} catch (error) {
			fallBack(error);
			return question(live);
		}
	};

	return {
		feed: sealed => {
			if (!open) return scanned?.feed(sealed);
			pending.push(sealed);
			if (pending.length === feeding.most) return trying(flush);
			waiting = waiting?.refresh() ?? setTimeout(() => trying(flush), feeding.quiet);
		},
		close: () => {
			trying(flush);
			open?.close();
			open = undefined;
		},
		receipt: number => ask(history => history.receipt(number)),
		receipts: query => ask(history => history.receipts(query)),
		accountEntries: (account, limit) => ask(history => history.accountEntries(account, limit)),
		movements: (product, limit) => ask(history => history.movements(product, limit)),
		stockAt: (product, seq) => ask(history => history.stockAt(product, seq)),
		soldSince: (product, day) => ask(history => history.soldSince(product, day)),
		past: query => ask(history => history.past(query)),
		takings: day => ask(history => history.takings(day)),
		products: query => ask(history => history.products(query)),
		command: id => ask(history => history.command(id)),
		knowsToken: token => ask(history => history.knowsToken(token)),
	};
}

export type OpenHistory = {
	readonly history: KeptHistory;
	/** What was noted, while opening and after it. */
	readonly notes: () => readonly OpeningNote[];
};

/**
 * Opens the history of a shop that this process sells in. `ready` catches up with the journal, once that is durable. Without a disk for
 * the file the journal is read instead. Throws `damaged` when the history is ahead of the journal; then nothing was changed.
 */
export function keepHistory(parts: HistoryParts): {readonly ready: (watch: Watch) => Promise<OpenHistory>} {
	const notes: OpeningNote[] = [];
	let tables: HistoryTables | undefined;
	const giveUp = (error: unknown): void => {
		tables?.close();
		tables = undefined;
		notes.push(unusable(error));
	};
	try {
		tables = tablesOf(parts);
	} catch (error) {
		giveUp(error);
	}
	const ready = async (watch: Watch): Promise<OpenHistory> => {
		const isNew = tables?.place().seq === 0;
		try {
			if (tables) await catchUp(tables, parts, watch);
			if (isNew && parts.place().seq > 0) notes.push({note: 'history-remade', entries: parts.place().seq});
		} catch (error) {
			giveUp(error);
		}
		return {history: withFallback(tables, parts, note => notes.push(note)), notes: () => notes};
	};
	return {ready};
}

/** How often a reader looks whether the process that sells has fed the last entry, and how long it waits in between, in ms: longer in all than that one waits for quiet. */
const looks = {most: 20, every: 10};

/** Opens the history beside the process that sells; read from the journal when the file is behind it or cannot be read. */
export async function readHistory(parts: HistoryParts): Promise<OpenHistory> {
	const notes: OpeningNote[] = [];
	let tables: HistoryTables | undefined;
	const isBehind = (): boolean => tables !== undefined && tables.place().seq < parts.place().seq;
	try {
		tables = readTables(parts.files, parts.folder);
		for (let look = 0; look < looks.most && isBehind(); look += 1) await pause(looks.every);
		if (isBehind()) {
			tables?.close();
			tables = undefined;
		}
	} catch (error) {
		notes.push(unusable(error));
		tables?.close();
		tables = undefined;
	}
	return {history: withFallback(tables, parts, note => notes.push(note)), notes: () => notes};
}
