// Owns how a shop's folder is opened: lock, recover, fold, check; and how it is read while another process has it. Its order of steps is final.
import {dirname, resolve} from 'node:path';
import type {State} from '../domain/state.ts';
import type {Till} from '../domain/till.ts';
import type {OpeningNote} from '../domain/trouble.ts';
import {type Clock, type Draw, systemClock, systemDraw} from './clock.ts';
import {littleRoom} from './disk-room.ts';
import {type Files, isFull, nodeFiles, readWhole, replaceWhole} from './files.ts';
import {readHeadFile} from './head.ts';
import {keepHistory, readHistory} from './history-keeper.ts';
import {entriesFrom, type FileJournal, type JournalEnd, openJournal, removeEmptySegments, segmentsIn} from './journal.ts';
import {type Lock, takeLock} from './lock.ts';
import {recover} from './recovery.ts';
import type {ChainPlace} from './segment.ts';
import {hasSnapshotFile} from './snapshot.ts';
import {keepSnapshots} from './snapshot-keeper.ts';
import type {OnProgress} from './steps.ts';
import {asTrouble, StoreError, systemCode} from './store-error.ts';
import {finishSwap, forgetSwap, restoreNotes, whereShopStands} from './swap.ts';
import {createTill} from './till.ts';
import {removeUnfinished} from './unfinished.ts';

/** How a shop is opened; nothing of it has to be said. */
export type StoreOptions = {
	/** @internal */
	readonly files?: Files;
	/** @internal */
	readonly clock?: Clock;
	/** @internal */
	readonly draw?: Draw;
	/** What this process does with the shop, for whoever finds it locked. */
	readonly purpose?: string;
	/** Told of entries read, when there are many. */
	readonly onProgress?: OnProgress;
	/**
	 * Stops the reading between two segments; the opening then throws its reason.
	 * @internal
	 */
	readonly signal?: AbortSignal;
	/** Snapshot and history are made anew from the first entry on, whatever they say. */
	readonly isAnew?: boolean;
};

export type OpenStore = {
	readonly till: Till;
	readonly notes: readonly OpeningNote[];
	/** Sequence and hash of the last acknowledged entry. */
	place(): ChainPlace;
	/** Writes a snapshot when enough is new, gives the lock up, and answers with what could not be written; said twice it is done once. */
	close(): Promise<readonly OpeningNote[]>;
};

/** True when there is a shop in the folder: a journal with something in it, or what stands beside a journal that is gone. */
export function isShop(named: string, files: Files = nodeFiles): boolean {
	const folder = whereShopStands(named, files);
	const [first, second] = segmentsIn(files, `${folder}/journal`);
	const hasEntries =
		second !== undefined || (first !== undefined && readWhole(files, `${folder}/journal/${first}`)?.length !== 0);
	return hasEntries || readHeadFile(files, `${folder}/head`) !== undefined || hasSnapshotFile(files, folder);
}

const parts = ['journal', 'quarantine', 'backups'];

/** Nobody's yet: empty, or holding this machine's settings, or what a making that was cut short left. */
export function isFree(folder: string, files: Files = nodeFiles): boolean {
	if (whereShopStands(folder, files) !== folder) return false;
	const present = files.list(folder) ?? [];
	const isEmptyPart = (name: string) => parts.includes(name) && files.list(`${folder}/${name}`)?.length === 0;
	return (
		present.every(name => name === 'counter.json' || isEmptyPart(name)) || (present.includes('journal') && !isShop(folder, files))
	);
}

/** Makes a folder and every name on the way to it durable: a shop that a power cut takes away whole has lost each of its sales. */
function makeDurably(files: Files, folder: string): void {
	const first = files.makeFolder(folder);
	const reaches = first ?? folder;
	for (let made = folder; made.length >= reaches.length && made !== dirname(made); made = dirname(made)) {
		try {
			files.syncFolder(dirname(made));
		} catch (error) {
			// A folder that was there already may lie in one that is not ours to read; its name was not made just now.
			if (first !== undefined || systemCode(error) !== 'EACCES') throw error;
		}
	}
}

/** Makes the folders of a new shop. Throws `not-empty` when anything is there already. */
export function makeShopFolder(folder: string, files: Files = nodeFiles): void {
	try {
		if (!isFree(folder, files)) throw new StoreError('not-empty', {path: folder});
		makeDurably(files, resolve(folder));
		files.setMode(folder, 0o700);
		for (const part of parts) files.makeFolder(`${folder}/${part}`);
		files.syncFolder(folder);
	} catch (error) {
		throw asTrouble(folder, error);
	}
}

function checkFolder(files: Files, folder: string): void {
	const mode = files.mode(folder);
	const hasJournal = files.list(`${folder}/journal`) !== undefined;
	if (mode === undefined || !(hasJournal || isShop(folder, files))) throw new StoreError('no-shop', {path: folder});
	if ((mode & 0o077) !== 0) throw new StoreError('readable-by-others', {path: folder});
}

/** Removes what an interrupted write left behind; a temporary file was never part of the shop. */
function removeTemporaries(files: Files, folder: string): void {
	for (const place of [folder, `${folder}/journal`])
		for (const name of files.list(place) ?? []) if (name.endsWith('.tmp')) files.remove(`${place}/${name}`);
}

function quarantine(files: Files, folder: string, {end, at}: {readonly end: JournalEnd; readonly at: number}): OpeningNote {
	const torn = end.last?.bytes.subarray(end.length) ?? Buffer.alloc(0);
	const name = `torn-after-${end.place.seq}-${at}.bin`;
	const path = `${folder}/quarantine/${name}`;
	try {
		files.makeFolder(`${folder}/quarantine`);
		replaceWhole(files, path, torn);
		return {note: 'torn-tail', quarantined: path, bytes: torn.length};
	} catch (error) {
		// A full disk must not keep the shop shut: these bytes were never acknowledged, and the note says that they are gone.
		if (!isFull(error)) throw error;
		return {note: 'torn-tail', quarantined: undefined, bytes: torn.length};
	}
}

/** Opens a shop for selling. Throws a StoreError; then nothing was changed but what an interrupted write had left. */
export async function openStore(folder: string, options: StoreOptions = {}): Promise<OpenStore> {
	let lock: Lock | undefined;
	try {
		await finishSwap(options.files ?? nodeFiles, folder);
		checkFolder(options.files ?? nodeFiles, folder);
		lock = await takeLock(folder, options.purpose ?? 'counter');
		return await openLocked(folder, options, lock);
	} catch (error) {
		await lock?.release();
		throw asTrouble(folder, error);
	}
}

async function openLocked(folder: string, options: StoreOptions, lock: Lock): Promise<OpenStore> {
	const {files = nodeFiles, clock = systemClock, draw = systemDraw, onProgress, signal} = options;
	const restored = restoreNotes(files, folder);
	removeTemporaries(files, folder);
	removeEmptySegments(files, `${folder}/journal`);
	const head = readHeadFile(files, `${folder}/head`);
	const isHeadUnreadable = !head && files.mode(`${folder}/head`) !== undefined;
	const {state, end, notes, snapshotSeq, folded, lastAt} = await recover(files, folder, {head, ...options});
	let journal: FileJournal | undefined;
	const place = (): ChainPlace => journal?.place() ?? end.place;
	const entries = (fromSeq: number) => entriesFrom(files, `${folder}/journal`, {fromSeq, lastSeq: () => place().seq});
	const isAnew = options.isAnew ?? false;
	const kept = keepHistory({folder, files, journal: {entries}, state, place, isAnew});
	const {at} = clock.now();
	const allNotes: readonly OpeningNote[] = [
		...restored,
		...notes,
		...(isHeadUnreadable ? [{note: 'head-unreadable'} as const] : []),
		...(end.isTorn ? [quarantine(files, folder, {end, at})] : []),
		...littleRoom(folder),
		...(at < lastAt ? [{note: 'clock-behind', lastAt} as const] : []),
	];
	const opened = openJournal(files, folder, end);
	journal = opened;
	const {history, notes: historyNotes} = await kept.ready({onProgress, signal}).catch((error: unknown) => {
		opened.close();
		throw error;
	});
	await forgetSwap(files, folder);
	await removeUnfinished(folder);
	const noted = historyNotes().length;
	const till = createTill({state, journal: opened, history, clock, draw, lastSeq: end.place.seq});
	const bytesSince = () => folded + opened.appended();
	const snapshots = keepSnapshots({files, folder, state, place, bytesSince, seq: snapshotSeq, isDue: isAnew});
	till.subscribe(snapshots.onEntry);
	const leave = async (): Promise<readonly OpeningNote[]> => {
		await till.settled();
		// After a bug in the folding the state is not to be believed: the next start folds the journal.
		const trouble = till.isBroken() ? undefined : await snapshots.onLeaving();
		history.close();
		opened.close();
		await lock.release();
		return [
			...historyNotes().slice(noted),
			...(trouble === undefined ? [] : [{note: 'snapshot-not-written', why: trouble} as const]),
		];
	};
	let left: ReturnType<typeof leave> | undefined;
	const close = (): ReturnType<typeof leave> => {
		left ??= leave();
		return left;
	};
	return {till, notes: [...allNotes, ...historyNotes()], place, close};
}

/**
 * Opens a shop for reading only: with the lock when it is free, else beside the process that has it. Then an unfinished last
 * entry is one that is not yet written, and nothing is changed.
 */
export async function readStore(folder: string, options: StoreOptions = {}): Promise<OpenStore> {
	try {
		// What is left of a restore that was cut short is for a selling start to settle.
		if (restoreNotes(options.files ?? nodeFiles, folder).length === 0) return await openStore(folder, options);
	} catch (error) {
		if (!(error instanceof StoreError) || error.code !== 'locked') throw error;
	}
	try {
		return await readBeside(folder, options);
	} catch (error) {
		throw asTrouble(folder, error);
	}
}

/** What a shop is at its last acknowledged entry, for whoever looks on: nothing is locked, opened or changed, whether somebody sells there or not. */
export async function lookAtStore(
	folder: string,
	{files = nodeFiles}: Pick<StoreOptions, 'files'> = {},
): Promise<{readonly state: State; readonly place: ChainPlace}> {
	try {
		checkFolder(files, folder);
		const {state, end} = await recover(files, folder, {head: readHeadFile(files, `${folder}/head`)});
		return {state, place: end.place};
	} catch (error) {
		throw asTrouble(folder, error);
	}
}

async function readBeside(folder: string, options: StoreOptions): Promise<OpenStore> {
	const {files = nodeFiles, clock = systemClock, draw = systemDraw} = options;
	const head = readHeadFile(files, `${folder}/head`);
	const {state, end, notes} = await recover(files, folder, {head, ...options});
	const journal = {
		append: async () => {
			throw new StoreError('locked', {path: folder});
		},
		entries: (fromSeq: number) => entriesFrom(files, `${folder}/journal`, {fromSeq, lastSeq: () => end.place.seq}),
	};
	const place = () => end.place;
	const {history} = await readHistory({folder, files, journal, state, place});
	const till = createTill({state, journal, history, clock, draw, lastSeq: end.place.seq});
	const close = async (): Promise<readonly OpeningNote[]> => {
		history.close();
		return [];
	};
	return {till, notes: [...restoreNotes(files, folder), ...notes], place, close};
}
