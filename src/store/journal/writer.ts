// Writing entries to the journal: one at a time, on the disk before it is acknowledged, in segments of at most 1 MiB.
import {dirname} from 'node:path';
import type {Entry, Journal} from '../../domain/ports/journal.ts';
import type {Files} from '../disk/files.ts';
import {StoreError, systemCode} from '../disk/store-error.ts';
import {encodeEntry, entryLimit, headLength} from './entry.ts';
import {openHead} from './head.ts';
import {entriesFrom, type JournalEnd, segmentName} from './journal.ts';
import {type Around, type OpenSegment, openSegment, segmentLimit} from './open-segment.ts';
import type {ChainPlace} from './segment.ts';

export type FileJournal = Journal & {
	/** The last acknowledged entry. */
	place(): ChainPlace;
	/** Bytes appended since the journal was opened. */
	appended(): number;
	/** Whether the folder's name still leads to this journal. If not, nothing is written by path. */
	isHere(): boolean;
	close(): void;
};

/** Moves the head to the last acknowledged entry: now, or in the next turn of the event loop, since nobody waits for it. */
function headMover(head: ReturnType<typeof openHead>, place: () => ChainPlace) {
	let isBehind = true;
	/** A failed write is harmless: the next start moves the head forward. */
	const now = (): void => {
		const {seq, hash} = place();
		const isDue = isBehind && seq > 0;
		isBehind = false;
		if (!isDue || hash === undefined) return;
		try {
			head.moveTo({seq, hash});
		} catch {
			// The entry is durable without it.
		}
	};
	return {
		now,
		soon: (): void => {
			if (!isBehind) setImmediate(now);
			isBehind = true;
		},
	};
}

/** Opens the segment behind this one, and seals this one. Throws a StoreError. */
function segmentAfter(segment: OpenSegment, files: Files, {path, ...around}: {readonly path: string} & Around): OpenSegment {
	let next: OpenSegment | undefined;
	try {
		next = openSegment(files, path, {intact: Buffer.alloc(0), ...around});
		segment.seal();
		return next;
	} catch (error) {
		next?.close();
		// If the folder was moved meanwhile, that is the error to report.
		segment.check();
		if (error instanceof StoreError) throw error;
		throw new StoreError('not-recorded', {path: dirname(path), why: systemCode(error)}, error);
	}
}

/** Opens a walked journal for appending behind its end. */
export function openJournal(files: Files, shop: string, {end, ...around}: {readonly end: JournalEnd} & Around): FileJournal {
	const folder = `${shop}/journal`;
	let place = end.place;
	const intact = end.last?.bytes.subarray(0, end.length) ?? Buffer.alloc(0);
	const head = openHead(files, `${shop}/head`);
	let segment: OpenSegment;
	try {
		segment = openSegment(files, `${folder}/${end.last?.name ?? segmentName(1)}`, {intact, ...around});
	} catch (error) {
		head.close();
		throw error;
	}
	let stopped: StoreError | undefined;
	let appended = 0;
	/** True when the next segment was begun and could not be finished. */
	let isBegun = false;

	const move = headMover(head, () => place);

	/** Begins the next segment, or goes on with a half-made one: an empty segment in the middle would look like damage. */
	const rotate = (nextSeq: number): void => {
		// Nothing is begun in another folder that took the name of this one.
		segment.check();
		move.now();
		isBegun = true;
		const path = `${folder}/${segmentName(nextSeq)}`;
		[segment, isBegun] = [segmentAfter(segment, files, {path, ...around}), false];
	};

	const append = (entry: Entry): Awaited<ReturnType<Journal['append']>> => {
		if (stopped) throw stopped;
		const {bytes, hash} = encodeEntry(entry, place.hash ?? '');
		const json = bytes.length - headLength - 1;
		if (json > entryLimit) return {kind: 'order-too-large', bytes: json, most: entryLimit};
		const isFull = segment.length() > 0 && segment.length() + bytes.length > segmentLimit;
		if (isBegun || isFull) rotate(entry.seq);
		segment.append(bytes);
		appended += bytes.length;
		place = {seq: entry.seq, hash};
		move.soon();
		return hash;
	};

	move.now();
	return {
		append: async entry => append(entry),
		entries: fromSeq => entriesFrom(files, folder, {fromSeq, lastSeq: () => place.seq}),
		place: () => place,
		appended: () => appended,
		isHere: () => segment.isHere(),
		close: () => {
			// The number of a closed file may be another file's by now.
			stopped ??= new StoreError('unusable', {path: shop, why: 'the shop was left'});
			segment.close();
			move.now();
			head.close();
		},
	};
}
