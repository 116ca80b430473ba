// The file `history.sqlite` while a shop is open: made, caught up with the journal and asked. If the file or the disk fails, the shop does without.
import type {State} from '../../domain/ledger/state.ts';
import type {History} from '../../domain/ports/history.ts';
import type {Journal, SealedEntry} from '../../domain/ports/journal.ts';
import type {OpeningNote} from '../../domain/ports/trouble.ts';
import type {Files} from '../disk/files.ts';
import {freePath} from '../disk/free-path.ts';
import {nextTurn, type Watch} from '../disk/steps.ts';
import {isSystemFailure, systemCode} from '../disk/store-error.ts';
import {type JournalLookup, lookUp} from '../journal/lookup.ts';
import type {ChainPlace} from '../journal/segment.ts';
import {type Feeder, feedAll, feederOf} from './feeder.ts';
import {doneOf, tableHistory} from './history.ts';
import {booksOf, type JournalPast, journalPast} from './past.ts';
import {scannedHistory} from './scanned-history.ts';
import {
	type HistoryTables,
	HistoryTrouble,
	historyFiles,
	historyPath,
	isOfTheDisk,
	isOtherThing,
	isSqliteTrouble,
	openTables,
} from './tables.ts';

/** Entries fed in one transaction while a history catches up. */
const fedAtOnce = 500;

export type HistoryParts = {
	readonly folder: string;
	readonly files: Files;
	readonly journal: Pick<Journal, 'entries'>;
	readonly state: State;
	/** The last acknowledged entry. */
	readonly place: () => ChainPlace;
	/** True to make the file anew, whatever it says. */
	readonly isAnew?: boolean;
	/** True for a shop that has no snapshot either, as one that was restored: its history is made as a matter of course. */
	readonly isBare?: boolean;
};

export type KeptHistory = History & {
	/** Takes the entry just acknowledged. It is fed when the counter is quiet, or before the next question that needs it. */
	feed(sealed: SealedEntry): void;
	/** Feeds what waits, and closes the file. */
	close(): void;
};

/** Removes the file and those that SQLite keeps beside it. A folder in its place is set aside whole: its content is not ours to remove. */
function removeHistory(files: Files, folder: string): void {
	for (const path of historyFiles(folder)) {
		const kind = files.factsAt(path)?.kind;
		if (kind === 'folder') files.rename(path, freePath(`${path}.unusable`));
		else if (kind !== undefined) files.remove(path);
	}
}

const lookupOf = ({files, folder, place}: HistoryParts): JournalLookup => lookUp(files, `${folder}/journal`, () => place().seq);

/** The past from the journal itself, for questions on which money depends. */
export const pastOf = (parts: HistoryParts): JournalPast => journalPast(lookupOf(parts), parts.journal, parts.state);

/**
 * What is wrong with the tables at first sight, or undefined. The journal decides. If the tables know entries that the journal does not have, a note
 * says so, for a person who put an older journal back; the tables are made anew all the same.
 */
export function against(tables: HistoryTables, {place}: HistoryParts, past: JournalPast): OpeningNote | 'not-ours' | undefined {
	const fed = tables.place();
	const last = place();
	if (fed.seq > last.seq) return {note: 'history-ahead', lastSeq: fed.seq, entries: last.seq};
	const hash = fed.seq === 0 ? fed.hash : past.entry(fed.seq)?.hash;
	return fed.hash === hash ? undefined : 'not-ours';
}

/** The tables of this journal: those in the file if they are, otherwise new ones; undefined when SQLite does not open even these. */
function tablesOf(parts: HistoryParts, notes: OpeningNote[]): HistoryTables | undefined {
	const {files, folder, isAnew} = parts;
	const path = historyPath(folder);
	const isThere = files.factsAt(path) !== undefined && !isOtherThing(files, folder);
	const found = isThere ? openTables(path) : undefined;
	try {
		const wrong = found && against(found, parts, pastOf(parts));
		if (found && wrong === undefined && !isAnew) return found;
		if (typeof wrong === 'object') notes.push(wrong);
	} catch (error) {
		// An error from SQLite or from the rows is one more reason to make the file anew.
		if (!isWrong(error)) {
			found?.close();
			throw error;
		}
	}
	found?.close();
	removeHistory(files, folder);
	// The file is made here, so that only its owner can read it and what SQLite keeps beside it.
	files.close(files.open(path, 'fresh'));
	return openTables(path);
}

/** Whether the file is at fault, and not the disk. */
const isWrong = (error: unknown): boolean => error instanceof HistoryTrouble || (isSqliteTrouble(error) && !isOfTheDisk(error));

/** The note for a file that cannot be relied on, or a disk that refuses it. A bug is thrown on. */
export function unusable(error: unknown): OpeningNote {
	if (error instanceof HistoryTrouble) return {note: 'history-wrong', why: error.message};
	if (!isSqliteTrouble(error) && !isSystemFailure(error)) throw error;
	return {note: 'history-unusable', why: isSqliteTrouble(error) ? error.message : systemCode(error)};
}

/** Feeds entries in slices, each whole or not at all, and yields to the event loop between two. */
async function catchUp(tables: HistoryTables, parts: HistoryParts, {onProgress, signal}: Watch): Promise<void> {
	const {journal, place} = parts;
	const books = booksOf(lookupOf(parts), parts.state);
	const from = tables.place().seq;
	const total = place().seq - from;
	if (total === 0) return;
	let slice: SealedEntry[] = [];
	let done = 0;
	for (const sealed of journal.entries(from + 1)) {
		slice.push(sealed);
		if (slice.length < fedAtOnce) continue;
		feedAll(tables, slice, books);
		tables.checkpoint();
		done += slice.length;
		slice = [];
		onProgress?.({done, total});
		await nextTurn();
		signal?.throwIfAborted();
	}
	feedAll(tables, slice, books);
	await nextTurn();
	signal?.throwIfAborted();
}

type Asked = {
	readonly tables: HistoryTables | undefined;
	/** Left out in a process that only reads: nothing is fed then, and nothing removed. */
	readonly feeder?: Feeder;
	readonly onTrouble: (note: OpeningNote) => void;
};

/** A scan of the journal, except for questions on which money depends: those wait for no scan. */
function withPast(scanned: History, {receipt, stockAt, command}: JournalPast): History {
	const done: History['command'] = id => {
		const found = command(id);
		return found && doneOf(found);
	};
	return {...scanned, receipt, stockAt, command: done};
}

/** Puts every question to the history that answers at that moment. */
function asking(ask: <T>(question: (history: History) => T) => T): History {
	return {
		receipt: number => ask(history => history.receipt(number)),
		receipts: query => ask(history => history.receipts(query)),
		accountEntries: (account, limit) => ask(history => history.accountEntries(account, limit)),
		movements: (product, limit) => ask(history => history.movements(product, limit)),
		stockAt: (product, seq) => ask(history => history.stockAt(product, seq)),
		soldSince: (product, day) => ask(history => history.soldSince(product, day)),
		past: query => ask(history => history.past(query)),
		found: query => ask(history => history.found(query)),
		audit: query => ask(history => history.audit(query)),
		takings: day => ask(history => history.takings(day)),
		products: query => ask(history => history.products(query)),
		zReport: (till, z) => ask(history => history.zReport(till, z)),
		entriesAfter: seq => ask(history => history.entriesAfter(seq)),
		command: id => ask(history => history.command(id)),
		knowsToken: token => ask(history => history.knowsToken(token)),
		knownVouchers: keys => ask(history => history.knownVouchers(keys)),
	};
}

/** A history that answers from its file as long as that can be relied on, and from the journal after that. */
export function withFallback({tables, feeder, onTrouble}: Asked, parts: HistoryParts): KeptHistory {
	const {state, journal, folder, files, place} = parts;
	const past = pastOf(parts);
	let open = tables;
	let scanned: ReturnType<typeof scannedHistory> | undefined;
	const fromJournal = (): History => {
		scanned = scannedHistory(journal, state);
		return withPast(scanned, past);
	};
	const ready = (): void => feeder?.flush();
	const waiting = (): readonly SealedEntry[] => feeder?.waiting() ?? [];
	let live = tables ? tableHistory({tables, past, state, ready, waiting, upTo: () => place().seq}) : fromJournal();

	const readJournal = (): void => {
		feeder?.stop();
		open?.close();
		open = undefined;
		live = fromJournal();
	};
	const fallBack = (error: unknown): void => {
		if (!open) throw error;
		const note = unusable(error);
		// What was read of a file while another process writes to it is no fault of the file.
		if (open.isStill()) onTrouble(note);
		readJournal();
		if (feeder && isWrong(error)) removeQuietly(files, folder);
	};
	feeder?.start(fallBack);
	const ask = <T>(question: (history: History) => T): T => {
		try {
			const answer = question(live);
			if (!open || open.isStill()) return answer;
			// A counter was started, or sells at the same time: it keeps the file from now on.
			readJournal();
		} catch (error) {
			fallBack(error);
		}
		return question(live);
	};

	return {
		feed: sealed => (open ? feeder?.take(sealed) : scanned?.feed(sealed)),
		close: () => {
			try {
				feeder?.flush();
			} catch (error) {
				fallBack(error);
			}
			feeder?.stop();
			open?.close();
			open = undefined;
		},
		...asking(ask),
	};
}

/** Removes a file that is at fault, so that the next start makes it anew. If the disk refuses, the next start tries again. */
function removeQuietly(files: Files, folder: string): void {
	try {
		removeHistory(files, folder);
	} catch (error) {
		if (!isSystemFailure(error)) throw error;
	}
}

export type OpenHistory = {
	readonly history: KeptHistory;
	/** What was noted, during the opening and after it. */
	readonly notes: () => readonly OpeningNote[];
};

/**
 * Opens the history of a shop that this process sells in. `ready` catches up with the journal, once that is durable. A history that does not agree
 * with the journal is made anew. If the disk does not take the file, the journal is read instead. Both are noted.
 */
export function keepHistory(parts: HistoryParts): {readonly ready: (watch: Watch) => Promise<OpenHistory>} {
	const notes: OpeningNote[] = [];
	let tables: HistoryTables | undefined;
	const giveUp = (error: unknown): void => {
		tables?.close();
		tables = undefined;
		notes.push(unusable(error));
	};
	/** Opens the file and catches up. Starts once more from nothing if the file turns out to be wrong meanwhile. */
	const catchAll = async (watch: Watch, isAnew: boolean): Promise<void> => {
		const isExpected = parts.isBare === true && !parts.isAnew && parts.files.factsAt(historyPath(parts.folder)) === undefined;
		tables = tablesOf({...parts, isAnew}, notes);
		if (!tables) return void notes.push({note: 'history-unusable', why: 'SQLite does not open it'});
		const isNew = tables.place().seq === 0;
		try {
			await catchUp(tables, parts, watch);
		} catch (error) {
			if (isNew || !isWrong(error)) throw error;
			tables.close();
			return await catchAll(watch, true);
		}
		if (isNew && !isExpected && parts.place().seq > 0) notes.push({note: 'history-remade', entries: parts.place().seq});
	};
	const ready = async (watch: Watch): Promise<OpenHistory> => {
		try {
			await catchAll(watch, parts.isAnew ?? false);
		} catch (error) {
			giveUp(error);
		}
		const feeder = tables && feederOf(tables, booksOf(lookupOf(parts), parts.state));
		const onTrouble = (note: OpeningNote): void => void notes.push(note);
		return {history: withFallback({tables, ...(feeder && {feeder}), onTrouble}, parts), notes: () => notes};
	};
	return {ready};
}
