// Reading the journal from the disk: its segments in order, entry by entry. It changes nothing but what an unfinished rotation left.
import type {SealedEntry} from '../../domain/ports/journal.ts';
import {type Files, readWhole} from '../disk/files.ts';
import {inOneGo, type Steps} from '../disk/steps.ts';
import {StoreError} from '../disk/store-error.ts';
import {sequenceText} from './entry.ts';
import {type Vouching, vouching} from './redacted-lines.ts';
import {type ChainPlace, chainStart, endOfData, type SegmentEnd, type Visit, type Walk, walkSegment} from './segment.ts';

const segmentShape = /^(\d{10})\.log$/;
/** The name of the segment that begins with an entry. */
export const segmentName = (firstSeq: number): string => `${sequenceText(firstSeq)}.log`;
/** The first entry of a segment, by its name. */
export const firstSeqOf = (name: string): number => Number(name.slice(0, 10));

/** Names of the segments in a journal folder, oldest first. */
export const segmentsIn = (files: Files, folder: string): readonly string[] =>
	(files.list(folder) ?? []).filter(name => segmentShape.test(name)).sort();

/** What vouches for redacted lines of a journal. */
export const vouchingIn = (files: Files, folder: string, isForLooking?: boolean): Vouching =>
	vouching(files, folder, {names: () => segmentsIn(files, folder), firstSeqOf, isForLooking});

/** Removes empty segments at the end, left by an unfinished rotation. The first segment stays: a new shop begins with it. */
export function removeEmptySegments(files: Files, folder: string): void {
	for (const name of segmentsIn(files, folder).slice(1).toReversed()) {
		if (holdsEntries(files, `${folder}/${name}`)) return;
		files.remove(`${folder}/${name}`);
	}
}

/** Whether a segment holds anything but room for later entries. */
export const holdsEntries = (files: Files, path: string): boolean => endOfData(readWhole(files, path) ?? Buffer.alloc(0)) > 0;

/** The segments from the one that holds an entry. Throws `damaged` when that segment is gone. */
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

/** `isForLooking`: the journal is damaged, and what is whole of it is looked at. */
export type JournalWalk = {readonly from: ChainPlace; readonly visit: Visit; readonly isForLooking?: boolean};

export type JournalEnd = SegmentEnd & {
	/** The last segment's name and all its bytes, or undefined in a journal that has none. */
	readonly last: {readonly name: string; readonly bytes: Buffer} | undefined;
};

/**
 * Walks the journal and passes the entry at `from`, and each one after it, to `visit`, one segment a step. Answers with its end. Throws `damaged`
 * when a segment is missing, when an entry does not fit, or when the journal ends before `from` or has another hash there.
 */
export function* walkSteps(files: Files, folder: string, {from, visit, isForLooking}: JournalWalk): Steps<JournalEnd> {
	const names = segmentsNeeded(files, folder, from.seq);
	const first = names[0];
	if (first === undefined) {
		if (from.seq > 0) throw new StoreError('damaged', {path: folder, seq: from.seq, why: 'the journal is gone'});
		return {place: chainStart, length: 0, torn: 0, last: undefined};
	}
	const onEntry: Visit = (sealed, length) => {
		checkPlace(sealed, from);
		visit(sealed, length);
	};
	const vouches = vouchingIn(files, folder, isForLooking);
	let end: JournalEnd = {place: startOf(first), length: 0, torn: 0, last: undefined};
	for (const [index, name] of names.entries()) {
		const walk = {isLast: index === names.length - 1, visitFrom: from.seq, visit: onEntry, vouches};
		const {bytes, ...segment} = walkNext(files, folder, {name, place: end.place, walk});
		end = {...segment, last: {name, bytes}};
		if (!walk.isLast) yield end.place.seq;
	}
	if (end.place.seq < from.seq) throw endsTooEarly(folder, end.place);
	return end;
}

/** Walks the whole journal in one go; see {@link walkSteps}. */
export const walkJournal = (files: Files, folder: string, walk: JournalWalk): JournalEnd =>
	inOneGo(walkSteps(files, folder, walk));

const startOf = (name: string): ChainPlace => {
	const seq = firstSeqOf(name) - 1;
	return seq === 0 ? chainStart : {seq, hash: undefined};
};

function checkPlace(sealed: SealedEntry, from: ChainPlace): void {
	if (sealed.entry.seq === from.seq && sealed.hash !== from.hash)
		throw new StoreError('damaged', {seq: from.seq, why: 'the journal and the snapshot do not belong together'});
}

/** Acknowledged entries from `fromSeq` to `lastSeq`, a segment at a time, while others may be appended. Throws `damaged` as a walk does. */
export function* entriesFrom(
	files: Files,
	folder: string,
	{fromSeq, lastSeq}: {readonly fromSeq: number; readonly lastSeq: () => number},
): Generator<SealedEntry> {
	const names = segmentsNeeded(files, folder, fromSeq);
	const vouches = vouchingIn(files, folder);
	let place = startOf(names[0] ?? segmentName(fromSeq));
	for (const [index, name] of names.entries()) {
		const batch: SealedEntry[] = [];
		const visit: Visit = sealed => batch.push(sealed);
		const walk = {isLast: index === names.length - 1, visitFrom: fromSeq, visit, vouches};
		place = walkNext(files, folder, {name, place, walk}).place;
		for (const sealed of batch) if (sealed.entry.seq <= lastSeq()) yield sealed;
	}
	if (place.seq < lastSeq()) throw endsTooEarly(folder, place);
}
