// Owns one line of the journal: `LLLLLLLL SSSSSSSSSS <sha-256 hex> {json}`. Its form is final; `printf '%s %s %s' | sha256sum` agrees with its hash.
import {hash as digestOf} from 'node:crypto';
import {type Entry, entryVersion, type SealedEntry} from '../../domain/ports/journal.ts';
import {StoreError} from '../disk/store-error.ts';
import {cannotBe, entryFault} from './entry-fault.ts';

/** The hash before the first entry. */
export const firstHash = '0'.repeat(64);

/** Bytes before the json: length, space, sequence, space, hash, space. */
export const headLength = 8 + 1 + 10 + 1 + 64 + 1;

export const sequenceText = (seq: number): string => String(seq).padStart(10, '0');

/** SHA-256, in hex, of a text or of bytes. */
export const sha256 = (content: string | Uint8Array): string => digestOf('sha256', content);

/** The hash of an entry: over the previous hash, its sequence and its json, with single spaces between. */
export const entryHash = (previous: string, seq: number, json: string): string =>
	sha256(`${previous} ${sequenceText(seq)} ${json}`);

let scratch = Buffer.allocUnsafe(65_536);

/** The same hash of a line as it stands on the disk, from its bytes: `at` is where it begins, `end` where its newline stands. */
export function lineHash(previous: string, bytes: Buffer, {at, end}: {readonly at: number; readonly end: number}): string {
	const length = 76 + end - at - headLength;
	if (scratch.length < length) scratch = Buffer.allocUnsafe(length * 2);
	scratch.write(previous, 0, 'latin1');
	// The line's own sequence has a space before and behind it, as in the text that is hashed.
	bytes.copy(scratch, 64, at + 8, at + 20);
	bytes.copy(scratch, 76, at + headLength, end);
	return sha256(scratch.subarray(0, length));
}

/** What every line ends in. */
export const newline = 0x0a;

/** Room for the line of a sale of some hundred lines; what is longer, like an import, has its own and does not stay. */
const lineRoom = Buffer.allocUnsafe(262_144);

/** The most bytes the json of one entry may have. A journal that was written before may have longer ones, and is read. */
export const entryLimit = 1_048_576;

/**
 * An entry as the bytes of its line, with the hash that the next one builds on. A sale waits for it: its json is turned into bytes once,
 * in room that is kept, so the bytes are those of this entry only until the next one is encoded.
 */
export function encodeEntry(entry: Entry, previous: string): {readonly bytes: Buffer; readonly hash: string} {
	const json = JSON.stringify(entry);
	const most = headLength + json.length * 3 + 1;
	const room = most > lineRoom.length ? Buffer.allocUnsafe(most) : lineRoom;
	const length = room.write(json, headLength);
	const end = headLength + length;
	const bytes = room.subarray(0, end + 1);
	bytes[end] = newline;
	// What is hashed stands for a moment where the head will: the previous hash, the sequence and the json, with single spaces between.
	const hashed = `${previous} ${sequenceText(entry.seq)} `;
	const start = headLength - bytes.write(hashed, headLength - hashed.length, 'latin1');
	const hash = sha256(bytes.subarray(start, end));
	bytes.write(`${String(length).padStart(8, '0')} ${sequenceText(entry.seq)} ${hash} `, 0, 'latin1');
	return {bytes, hash};
}

export type EntryHead = {readonly length: number; readonly seq: number; readonly hash: string};

const space = 0x20;
const zero = 0x30;

/** The number in so many digits, or undefined when one of them is none. */
function digitsAt(bytes: Uint8Array, from: number, count: number): number | undefined {
	let value = 0;
	for (let place = from; place < from + count; place += 1) {
		const digit = (bytes[place] ?? 0) - zero;
		if (digit < 0 || digit > 9) return undefined;
		value = value * 10 + digit;
	}
	return value;
}

const isHex = (byte: number): boolean => (byte >= zero && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66);

/** The head of the line that begins at `at`, or undefined when these bytes are none. Read byte by byte: a journal has a million of them. */
export function readHead(bytes: Buffer, at = 0): EntryHead | undefined {
	if (bytes.length - at < headLength) return undefined;
	if (bytes[at + 8] !== space || bytes[at + 19] !== space || bytes[at + 84] !== space) return undefined;
	const length = digitsAt(bytes, at, 8);
	const seq = digitsAt(bytes, at + 9, 10);
	if (length === undefined || seq === undefined) return undefined;
	for (let place = at + 20; place < at + 84; place += 1) if (!isHex(bytes[place] ?? 0)) return undefined;
	return {length, seq, hash: bytes.toString('latin1', at + 20, at + 84)};
}

/** Where a line stands: its head, and the piece of the journal. */
export type LinePlace = Pick<EntryHead, 'seq' | 'hash'> & {readonly path: string};

/**
 * The entry in a line's json. An older version is brought up to date here; a newer one is refused untouched. Throws `damaged` for what is
 * no entry, whatever its hash says: every member of every event is looked at.
 */
export function readEntry(json: string, {seq, hash, path}: LinePlace): SealedEntry {
	const entry = parsed(json);
	const version = typeof entry === 'object' && entry !== null && 'v' in entry ? entry.v : undefined;
	if (typeof version === 'number' && version > entryVersion) throw new StoreError('newer-version', {seq});
	const fault = entryFault(entry, seq);
	if (fault !== undefined) throw cannotBe({path, seq}, fault);
	return {entry: entry as Entry, hash};
}

/** The value in a json, or undefined when it is none. */
export function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}
