// Owns the walk through the bytes of one journal segment: entries one after the other, a torn tail told apart from damage. It changes nothing.
import type {SealedEntry} from '../domain/till.ts';
import {firstHash, headLength, lineHash, newline, readEntry, readHead} from './entry.ts';
import {StoreError} from './store-error.ts';

/** Where a walk stands: the last entry passed. `hash` undefined: begin in the middle of the chain and trust the first hash met. */
export type ChainPlace = {readonly seq: number; readonly hash: string | undefined};

/** Called with each entry and the length of its line in bytes. */
export type Visit = (sealed: SealedEntry, length: number) => void;

export type Walk = {
	readonly path: string;
	readonly isLast: boolean;
	/** Entries before this one are checked in the chain, and not read any further. */
	readonly visitFrom: number;
	readonly visit: Visit;
};

export const chainStart: ChainPlace = {seq: 0, hash: firstHash};

export type SegmentEnd = {
	/** The last intact entry. */
	readonly place: ChainPlace;
	/** Bytes of intact entries; what follows is torn. */
	readonly length: number;
	readonly isTorn: boolean;
};

/** A block the disk never wrote reads as zeros; no json holds even one. */
const hole = Buffer.alloc(8);
/** What a disk writes whole or not at all. */
const sectorSize = 512;
/** The head of another entry: what stands before it was acknowledged, and cannot be torn. */
const laterEntry = /\d{8} \d{10} [0-9a-f]{64} \{/;

/**
 * Passes the entries of a segment to `visit` and answers with where it ended. Only the last segment may end in a torn tail;
 * everything else that is wrong throws `damaged` with the sequence at which it was found.
 */
export function walkSegment(bytes: Buffer, from: ChainPlace, {path, isLast, visitFrom, visit}: Walk): SegmentEnd {
	let place = from;
	let position = 0;
	while (position < bytes.length) {
		const head = readHead(bytes, position);
		const whole = head && headLength + head.length + 1;
		const end = position + (whole ?? 0);
		const isWhole = head !== undefined && end <= bytes.length && bytes[end - 1] === newline;
		if (isWhole && head.seq !== place.seq + 1)
			throw new StoreError('damaged', {path, seq: place.seq + 1, why: `entry ${head.seq} stands where ${place.seq + 1} belongs`});
		const fits = isWhole && (place.hash === undefined || lineHash(place.hash, bytes, {at: position, end: end - 1}) === head.hash);
		if (!fits) {
			if (isLast && isTorn(bytes.subarray(position), {whole, position})) return {place, length: position, isTorn: true};
			const why = isWhole ? 'the entry was changed after it was written' : 'the entry is not whole';
			throw new StoreError('damaged', {path, seq: place.seq + 1, why});
		}
		if (head.seq >= visitFrom)
			visit(readEntry(bytes.toString('utf8', position + headLength, end - 1), {...head, path}), end - position);
		place = {seq: head.seq, hash: head.hash};
		position = end;
	}
	return {place, length: position, isTorn: false};
}

/**
 * Whether the rest of a last segment is a write that never finished: cut short and without its newline, or with blocks the disk
 * never wrote, and no other entry behind it. An entry in flight is the only one that can look so.
 */
function isTorn(rest: Buffer, {whole, position}: {readonly whole: number | undefined; readonly position: number}): boolean {
	const firstLineEnd = rest.indexOf(newline);
	if (laterEntry.test(rest.toString('latin1', 1))) return false;
	const hasHole = rest.includes(hole) || rest.at(-1) === 0 || lostStart(rest, position);
	if (hasHole) return firstLineEnd === -1 || firstLineEnd === rest.length - 1;
	return firstLineEnd === -1 && (whole === undefined ? rest.length < headLength : rest.length < whole);
}

/** An entry that begins in the last bytes of a sector may have lost only these: fewer zeros than a hole, up to where the next sector begins. */
function lostStart(rest: Buffer, position: number): boolean {
	const inFirstSector = rest.subarray(0, sectorSize - (position % sectorSize));
	return inFirstSector.every(byte => byte === 0);
}
