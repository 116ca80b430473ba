// Owns the journal on disk: segments of at most 1 MiB, appended and synced one entry at a time, read back in order.
import {dirname} from 'node:path';
import type {Entry, Journal, SealedEntry} from '../domain/till.ts';
import {encodeEntry, entryLimit, headLength, sequenceText} from './entry.ts';
import {type Files, isFull, readWhole, replaceWhole, writeFully} from './files.ts';
import {openHead} from './head.ts';
import {type ChainPlace, chainStart, type SegmentEnd, type Visit, type Walk, walkSegment} from './segment.ts';
import {atOnce, type Steps} from './steps.ts';
import {StoreError, systemCode} from './store-error.ts';

const segmentLimit = 1_048_576;

const segmentShape = /^(\d{10})\.log$/;
const segmentName = (firstSeq: number): string => `${sequenceText(firstSeq)}.log`;
const firstSeqOf = (name: string): number => Number(name.slice(0, 10));

/** Names of the segments in a journal folder, oldest first. */
export const segmentsIn = (files: Files, folder: string): readonly string[] =>
	(files.list(folder) ?? []).filter(name => segmentShape.test(name)).sort();

/** Removes empty segments at the end, left by a rotation that was not finished. The first one stays: a new shop begins with it. */
export function removeEmptySegments(files: Files, folder: string): void {
	for (const name of segmentsIn(files, folder).slice(1).toReversed()) {
		if (readWhole(files, `${folder}/${name}`)?.length !== 0) return;
		files.remove(`${folder}/${name}`);
	}
}

/** The segments from the one that holds an entry. Throws `damaged` when that one is gone. */
function segmentsNeeded(files: Files, folder: string, seq: number): readonly string[] {
	const names = segmentsIn(files, folder);
	const start = names.findLastIndex(name => firstSeqOf(name) <= Math.max(seq, 1));
	if (start === -1 && names.length > 0)
		throw new StoreError('damaged', {path: folder, seq: Math.max(seq, 1), why: 'the first piece of the journal is missing'});
	return names.slice(Math.max(0, start));
}

const endsTooEarly = (folder: string, place: ChainPlace): StoreError =>
	new StoreError('damaged', {path: folder, seq: place.seq + 1, why: 'the journal ends too early'});

type NextSegment = {readonly name: string; readonly place: ChainPlace; readonly walk: Omit<Walk, 'path'>};

/** Walks one segment, which must begin where the one before it ended. */
function walkNext(files: Files, folder: string, {name, place, walk}: NextSegment): SegmentEnd & {readonly bytes: Buffer} {
	const path = `${folder}/${name}`;
	if (firstSeqOf(name) !== place.seq + 1)
		throw new StoreError('damaged', {path, seq: place.seq + 1, why: 'a piece of the journal is missing before this one'});
	const bytes = readWhole(files, path) ?? Buffer.alloc(0);
	return {...walkSegment(bytes, place, {path, ...walk}), bytes};
}

export type JournalWalk = {readonly from: ChainPlace; readonly visit: Visit};

export type JournalEnd = SegmentEnd & {
	/** The last segment's name and all its bytes, or undefined in a journal that has none. */
	readonly last: {readonly name: string; readonly bytes: Buffer} | undefined;
};

/**
 * Walks the journal from the entry at `from`, passing it and each after it to `visit`, a segment a step, and answers with its end. Throws
 * `damaged` when a segment is missing, an entry does not fit, or the journal ends before `from` or does not agree with its hash.
 */
export function* walkSteps(files: Files, folder: string, {from, visit}: JournalWalk): Steps<JournalEnd> {
	const names = segmentsNeeded(files, folder, from.seq);
	const first = names[0];
	if (first === undefined) {
		if (from.seq > 0) throw new StoreError('damaged', {path: folder, seq: from.seq, why: 'the journal is gone'});
		return {place: chainStart, length: 0, isTorn: false, last: undefined};
	}
	const onEntry: Visit = (sealed, length) => {
		checkPlace(sealed, from);
		visit(sealed, length);
	};
	let end: JournalEnd = {place: startOf(first), length: 0, isTorn: false, last: undefined};
	for (const [index, name] of names.entries()) {
		const walk = {isLast: index === names.length - 1, visitFrom: from.seq, visit: onEntry};
		const {bytes, ...segment} = walkNext(files, folder, {name, place: end.place, walk});
		end = {...segment, last: {name, bytes}};
		if (!walk.isLast) yield end.place.seq;
	}
	if (end.place.seq < from.seq) throw endsTooEarly(folder, end.place);
	return end;
}

/** Walks it all at once; see {@link walkSteps}. */
export const walkJournal = (files: Files, folder: string, walk: JournalWalk): JournalEnd =>
	atOnce(walkSteps(files, folder, walk));

const startOf = (name: string): ChainPlace => {
	const seq = firstSeqOf(name) - 1;
	return seq === 0 ? chainStart : {seq, hash: undefined};
};

function checkPlace(sealed: SealedEntry, from: ChainPlace): void {
	if (sealed.entry.seq === from.seq && sealed.hash !== from.hash)
		throw new StoreError('damaged', {seq: from.seq, why: 'the journal and the snapshot do not belong together'});
}

export type FileJournal = Journal & {
	/** The last acknowledged entry. */
	place(): ChainPlace;
	/** Bytes appended since it was opened. */
	appended(): number;
	close(): void;
};

/**
 * Opens a walked journal for appending. What an earlier process may have left unsynced is made durable first: the last
 * segment is written anew through a fresh file, or in place when the disk has no room for one.
 */
export function openJournal(files: Files, shop: string, end: JournalEnd): FileJournal {
	const folder = `${shop}/journal`;
	let place = end.place;
	let name = end.last?.name ?? segmentName(1);
	let length = end.length;
	settleSegment(files, `${folder}/${name}`, end.last?.bytes.subarray(0, end.length) ?? Buffer.alloc(0));
	let file = files.open(`${folder}/${name}`, 'keep');
	const head = openHead(files, `${shop}/head`);
	let stopped: StoreError | undefined;
	let appended = 0;
	/** The next segment was begun and could not be finished. */
	let isBegun = false;

	let isHeadBehind = true;

	/** Moves the head to the last acknowledged entry. A write that fails is no harm: the next start brings the head forward. */
	const moveHead = (): void => {
		const {seq, hash} = place;
		const isDue = isHeadBehind && seq > 0;
		isHeadBehind = false;
		if (!isDue || hash === undefined) return;
		try {
			head.moveTo({seq, hash});
		} catch {
			// The entry is durable without it.
		}
	};
	/** The head follows in the next turn of the loop: nobody waits for it. */
	const moveHeadSoon = (): void => {
		if (!isHeadBehind) setImmediate(moveHead);
		isHeadBehind = true;
	};

	/** Begins the next segment. One that is half made is gone on with: an empty segment in the middle would look like damage. */
	const rotate = (nextSeq: number): void => {
		moveHead();
		const next = segmentName(nextSeq);
		const opened = files.open(`${folder}/${next}`, 'keep');
		isBegun = true;
		try {
			files.syncFolder(folder);
			files.setMode(`${folder}/${name}`, 0o400);
		} catch (error) {
			files.close(opened);
			throw error;
		}
		files.close(file);
		[file, name, length, isBegun] = [opened, next, 0, false];
	};

	const takeBack = (path: string, cause: unknown): StoreError => {
		try {
			files.truncate(file, length);
			files.sync(file);
			return new StoreError('not-recorded', {path, why: systemCode(cause)}, cause);
		} catch (error) {
			stopped = new StoreError('outcome-unknown', {path, why: systemCode(error)}, error);
			return stopped;
		}
	};

	const sizeNow = (path: string): number => {
		try {
			return files.size(file);
		} catch (error) {
			throw new StoreError('not-recorded', {path, why: systemCode(error)}, error);
		}
	};

	const write = (bytes: Buffer): void => {
		const path = `${folder}/${name}`;
		if (sizeNow(path) !== length) {
			stopped = new StoreError('foreign-writer', {path});
			throw stopped;
		}
		try {
			writeFully(files, file, {bytes, position: length});
		} catch (error) {
			throw takeBack(path, error);
		}
		try {
			files.sync(file);
		} catch (error) {
			// A failed fsync is never tried again: the next one would answer for pages the system has already given up.
			stopped = new StoreError('outcome-unknown', {path, why: systemCode(error)}, error);
			throw stopped;
		}
	};

	const append = (entry: Entry): Awaited<ReturnType<Journal['append']>> => {
		if (stopped) throw stopped;
		const {bytes, hash} = encodeEntry(entry, place.hash ?? '');
		const json = bytes.length - headLength - 1;
		if (json > entryLimit) return {kind: 'order-too-large', bytes: json, most: entryLimit};
		if (isBegun || (length > 0 && length + bytes.length > segmentLimit)) {
			try {
				rotate(entry.seq);
			} catch (error) {
				throw new StoreError('not-recorded', {path: folder, why: systemCode(error)}, error);
			}
		}
		write(bytes);
		length += bytes.length;
		appended += bytes.length;
		place = {seq: entry.seq, hash};
		moveHeadSoon();
		return hash;
	};

	moveHead();
	return {
		append: async entry => append(entry),
		entries: fromSeq => entriesFrom(files, folder, {fromSeq, lastSeq: () => place.seq}),
		place: () => place,
		appended: () => appended,
		close: () => {
			// A number of a closed file may be another file's by now.
			stopped ??= new StoreError('unusable', {path: shop, why: 'the shop was left'});
			files.close(file);
			moveHead();
			head.close();
		},
	};
}

function settleSegment(files: Files, path: string, intact: Uint8Array): void {
	try {
		replaceWhole(files, path, intact);
	} catch (error) {
		if (!isFull(error)) throw error;
		// A segment that was sealed is the last again when the disk was too full for the next one.
		if (files.mode(path) !== undefined) files.setMode(path, 0o600);
		const file = files.open(path, 'keep');
		try {
			files.truncate(file, intact.length);
			writeFully(files, file, {bytes: intact, position: 0});
			files.sync(file);
		} finally {
			files.close(file);
		}
		// The file may be new, or the fresh one whose name could not be made durable.
		files.syncFolder(dirname(path));
	}
}

/** Acknowledged entries from `fromSeq` to `lastSeq`, a segment at a time, while others may be appended. Throws `damaged` as a walk does. */
export function* entriesFrom(
	files: Files,
	folder: string,
	{fromSeq, lastSeq}: {readonly fromSeq: number; readonly lastSeq: () => number},
): Generator<SealedEntry> {
	const names = segmentsNeeded(files, folder, fromSeq);
	let place = startOf(names[0] ?? segmentName(fromSeq));
	for (const [index, name] of names.entries()) {
		const batch: SealedEntry[] = [];
		const walk = {isLast: index === names.length - 1, visitFrom: fromSeq, visit: (sealed: SealedEntry) => batch.push(sealed)};
		place = walkNext(files, folder, {name, place, walk}).place;
		for (const sealed of batch) if (sealed.entry.seq <= lastSeq()) yield sealed;
	}
	if (place.seq < lastSeq()) throw endsTooEarly(folder, place);
}
