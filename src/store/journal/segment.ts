// The walk through the bytes of one journal segment: entry by entry, telling a torn tail from damage. It changes nothing.
import type {SealedEntry} from '../../domain/ports/journal.ts';
import {StoreError} from '../disk/store-error.ts';
import {firstHash, headLength, lineHash, newline, parsed, readEntry, readHead} from './entry.ts';
import type {Vouching} from './redacted-lines.ts';

/** A place in the chain: the last entry passed. With `hash` undefined the walk starts in the middle of the chain and trusts the first hash it meets. */
export type ChainPlace = {readonly seq: number; readonly hash: string | undefined};

/** Called with each entry and the length of its line in bytes. */
export type Visit = (sealed: SealedEntry, length: number) => void;

export type Walk = {
	readonly path: string;
	readonly isLast: boolean;
	/** Where in the segment these bytes begin; 0 if left out. */
	readonly offset?: number;
	/** Entries before this one are checked in the chain but not read. */
	readonly visitFrom: number;
	readonly visit: Visit;
	/** Whether a later entry vouches for a line that does not fit its hash. */
	readonly vouches: Vouching;
};

export const chainStart: ChainPlace = {seq: 0, hash: firstHash};

export type SegmentEnd = {
	/** The last intact entry. */
	readonly place: ChainPlace;
	/** Bytes of intact entries. */
	readonly length: number;
	/** Bytes of an unfinished write behind them; 0 when there is none. Zeros at its end do not count. */
	readonly torn: number;
};

/** A disk writes a sector of this many bytes whole or not at all. */
const sectorSize = 512;
const noBlock = Buffer.alloc(4096);

/** Where the last byte ends that is not zero. Behind it is room for later entries. */
export function endOfData(bytes: Buffer): number {
	let end = bytes.length;
	while (end >= noBlock.length && bytes.subarray(end - noBlock.length, end).equals(noBlock)) end -= noBlock.length;
	while (end > 0 && bytes[end - 1] === 0) end -= 1;
	return end;
}

/**
 * Passes the entries of a segment to `visit` and answers with where it ended. Zeros behind the last entry are room that was made ahead. Only the last
 * segment may end in a torn write; any other fault throws `damaged` with the sequence at which it was found.
 */
export function walkSegment(
	bytes: Buffer,
	from: ChainPlace,
	{path, isLast, visitFrom, visit, vouches, offset = 0}: Walk,
): SegmentEnd {
	const dataEnd = endOfData(bytes);
	let place = from;
	let position = 0;
	while (position < dataEnd) {
		const head = readHead(bytes, position);
		const end = position + headLength + (head?.length ?? 0) + 1;
		const isWhole = head !== undefined && end <= dataEnd && bytes[end - 1] === newline;
		if (isWhole && head.seq !== place.seq + 1)
			throw new StoreError('damaged', {path, seq: place.seq + 1, why: `entry ${head.seq} stands where ${place.seq + 1} belongs`});
		const isAsWritten =
			isWhole && (place.hash === undefined || lineHash(place.hash, bytes, {at: position, end: end - 1}) === head.hash);
		const fits = isAsWritten || (isWhole && vouches(head, bytes.subarray(position + headLength, end - 1)));
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

/** Where in the segment the rest begins, and the sequence of the entry that belongs there. */
type RestPlace = {readonly position: number; readonly seq: number};

/**
 * Whether the rest of the last segment is an unfinished write: one entry, cut short or with a sector that never reached the disk. An
 * entry holds one newline, its last byte, whatever its text says. Bytes behind a newline are another entry, and an entry with another
 * behind it was acknowledged and cannot be torn.
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

/** Whether a sector of it never reached the disk, or reached it only partly written. Such a sector ends in a zero, and text never holds one. */
function hasLostSector(rest: Buffer, position: number): boolean {
	for (let end = sectorSize - (position % sectorSize); end < rest.length; end += sectorSize) if (rest[end - 1] === 0) return true;
	return false;
}

const headShape = /\d{8} \d{10} [0-9a-f]{64} \{/g;

/**
 * Whether the rest ends in a whole later entry, from its head to its newline. Text in an entry may look like a
 * head, but no JSON that ends there follows it.
 */
function endsInLaterEntry(rest: Buffer, seq: number): boolean {
	const places = [...rest.toString('latin1').matchAll(headShape)].map(({index}) => index);
	return places.some(at => {
		const head = readHead(rest, at);
		const isLater = head !== undefined && head.seq > seq && at + headLength + head.length + 1 === rest.length;
		return isLater && parsed(rest.toString('utf8', at + headLength, rest.length - 1)) !== undefined;
	});
}
