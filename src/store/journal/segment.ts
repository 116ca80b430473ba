// Owns the walk through the bytes of one journal segment: entries one after the other, a torn tail told apart from damage. It changes nothing.
import type {SealedEntry} from '../../domain/ports/journal.ts';
import {StoreError} from '../disk/store-error.ts';
import {firstHash, headLength, lineHash, newline, parsed, readEntry, readHead} from './entry.ts';

/** Where a walk stands: the last entry passed. `hash` undefined: begin in the middle of the chain and trust the first hash met. */
export type ChainPlace = {readonly seq: number; readonly hash: string | undefined};

/** Called with each entry and the length of its line in bytes. */
export type Visit = (sealed: SealedEntry, length: number) => void;

export type Walk = {
	readonly path: string;
	readonly isLast: boolean;
	/** Where in the segment these bytes begin; at its beginning unless it is said. */
	readonly offset?: number;
	/** Entries before this one are checked in the chain, and not read any further. */
	readonly visitFrom: number;
	readonly visit: Visit;
};

export const chainStart: ChainPlace = {seq: 0, hash: firstHash};

export type SegmentEnd = {
	/** The last intact entry. */
	readonly place: ChainPlace;
	/** Bytes of intact entries. */
	readonly length: number;
	/** Bytes behind them of a write that never finished; 0 when there is none. Zeros behind it are no bytes of it. */
	readonly torn: number;
};

/** What a disk writes whole or not at all. */
const sectorSize = 512;
const noBlock = Buffer.alloc(4096);

/** Where the last byte that is no zero ends. Behind it is room for entries to come. */
export function endOfData(bytes: Buffer): number {
	let end = bytes.length;
	while (end >= noBlock.length && bytes.subarray(end - noBlock.length, end).equals(noBlock)) end -= noBlock.length;
	while (end > 0 && bytes[end - 1] === 0) end -= 1;
	return end;
}

/**
 * Passes the entries of a segment to `visit` and answers with where it ended. Zeros behind the last entry are room that was made ahead.
 * Only the last segment may end in a torn write; everything else that is wrong throws `damaged` with the sequence at which it was found.
 */
export function walkSegment(bytes: Buffer, from: ChainPlace, {path, isLast, visitFrom, visit, offset = 0}: Walk): SegmentEnd {
	const dataEnd = endOfData(bytes);
	let place = from;
	let position = 0;
	while (position < dataEnd) {
		const head = readHead(bytes, position);
		const end = position + headLength + (head?.length ?? 0) + 1;
		const isWhole = head !== undefined && end <= dataEnd && bytes[end - 1] === newline;
		if (isWhole && head.seq !== place.seq + 1)
			throw new StoreError('damaged', {path, seq: place.seq + 1, why: `entry ${head.seq} stands where ${place.seq + 1} belongs`});
		const fits = isWhole && (place.hash === undefined || lineHash(place.hash, bytes, {at: position, end: end - 1}) === head.hash);
		if (!fits) {
			const rest = bytes.subarray(position, dataEnd);
			if (isLast && isTorn(rest, {position: offset + position, seq: place.seq + 1}))
				return {place, length: position, torn: rest.length};
			const why = isWhole ? 'the entry was changed after it was written' : 'the entry is not whole';
			throw new StoreError('damaged', {path, seq: place.seq + 1, why});
		}
		if (head.seq >= visitFrom)
			visit(readEntry(bytes.toString('utf8', position + headLength, end - 1), {...head, path}), end - position);
		place = {seq: head.seq, hash: head.hash};
		position = end;
	}
	return {place, length: position, torn: 0};
}

/** Where in the segment a rest begins, and the sequence of the entry that belongs there. */
type RestPlace = {readonly position: number; readonly seq: number};

/**
 * Whether the rest of a last segment is a write that never finished: one entry, cut short or with a sector that never reached the disk.
 * An entry holds one newline, its last byte, whatever its text says: behind a newline stands another entry, and what has one behind it
 * was acknowledged and cannot be torn.
 */
function isTorn(rest: Buffer, {position, seq}: RestPlace): boolean {
	const lineEnd = rest.indexOf(newline);
	const isEnded = lineEnd === rest.length - 1;
	if (lineEnd !== -1 && !isEnded) return false;
	const head = readHead(rest);
	if (!head) return rest.length < headLength ? !isEnded : hasLostSector(rest, position) && !endsInLaterEntry(rest, seq);
	const whole = headLength + head.length + 1;
	if (head.seq !== seq || rest.length > whole) return false;
	return hasLostSector(rest, position) || (!isEnded && rest.length < whole);
}

/** Whether a sector of it never reached the disk, or only from a moment when a part of it was written: it ends in a zero, and no text holds even one. */
function hasLostSector(rest: Buffer, position: number): boolean {
	for (let end = sectorSize - (position % sectorSize); end < rest.length; end += sectorSize) if (rest[end - 1] === 0) return true;
	return false;
}

const headShape = /\d{8} \d{10} [0-9a-f]{64} \{/g;

/** Whether a later entry is the end of it, from its head to its newline. Words in an entry's text that look like a head are followed by no json that ends there. */
function endsInLaterEntry(rest: Buffer, seq: number): boolean {
	const places = [...rest.toString('latin1').matchAll(headShape)].map(({index}) => index);
	return places.some(at => {
		const head = readHead(rest, at);
		const isLater = head !== undefined && head.seq > seq && at + headLength + head.length + 1 === rest.length;
		return isLater && parsed(rest.toString('utf8', at + headLength, rest.length - 1)) !== undefined;
	});
}
