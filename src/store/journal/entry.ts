// One line of the journal: `LLLLLLLL SSSSSSSSSS <sha-256 hex> {json}`. Its form is final; `printf '%s %s %s' | sha256sum` agrees with its hash.
import {type Entry, entryVersion, type SealedEntry} from '../../domain/ports/journal.ts';
import {sha256} from '../disk/sha256.ts';
import {StoreError} from '../disk/store-error.ts';
import {cannotBe, entryFault} from './entry-fault.ts';

/** The hash before the first entry. */
export const firstHash = '0'.repeat(64);

/** Bytes before the json: length, space, sequence, space, hash, space. */
export const headLength = 8 + 1 + 10 + 1 + 64 + 1;

export const sequenceText = (seq: number): string => String(seq).padStart(10, '0');

/** The hash of an entry: of the previous hash, its sequence and its JSON, joined by single spaces. */
export const entryHash = (previous: string, seq: number, json: string): string =>
	sha256(`${previous} ${sequenceText(seq)} ${json}`);

let scratch = Buffer.allocUnsafe(65_536);

/** The same hash for a line on the disk, from its bytes. `at` is where the line begins, `end` where its newline is. */
export function lineHash(previous: string, bytes: Buffer, {at, end}: {readonly at: number; readonly end: number}): string {
	const length = 76 + end - at - headLength;
	if (scratch.length < length) scratch = Buffer.allocUnsafe(length * 2);
	scratch.write(previous, 0, 'latin1');
	// The sequence in the line has a space on both sides, as in the text that is hashed.
	bytes.copy(scratch, 64, at + 8, at + 20);
	bytes.copy(scratch, 76, at + headLength, end);
	return sha256(scratch.subarray(0, length));
}

/** The last byte of every line. */
export const newline = 0x0a;

/** Space for the line of a sale of some hundred lines. A longer line, such as that of an import, gets its own space, which is not kept. */
const lineRoom = Buffer.allocUnsafe(262_144);

/** The most bytes that the JSON of one entry may have. Older journals may have longer entries; they are still read. */
export const entryLimit = 1_048_576;

/**
 * An entry as the bytes of its line, with its hash, on which the next entry builds. A sale waits for this, so the JSON is turned into bytes only
 * once, in space that is reused. The bytes are therefore valid only until the next entry is encoded.
 */
export function encodeEntry(entry: Entry, previous: string): {readonly bytes: Buffer; readonly hash: string} {
	const json = JSON.stringify(entry);
	const most = headLength + json.length * 3 + 1;
	const room = most > lineRoom.length ? Buffer.allocUnsafe(most) : lineRoom;
	const length = room.write(json, headLength);
	const end = headLength + length;
	const bytes = room.subarray(0, end + 1);
	bytes[end] = newline;
	// The text to hash is put for a moment where the head will be: the previous hash, the sequence and the JSON, joined by single spaces.
	const hashed = `${previous} ${sequenceText(entry.seq)} `;
	const start = headLength - bytes.write(hashed, headLength - hashed.length, 'latin1');
	const hash = sha256(bytes.subarray(start, end));
	bytes.write(`${String(length).padStart(8, '0')} ${sequenceText(entry.seq)} ${hash} `, 0, 'latin1');
	return {bytes, hash};
}

export type EntryHead = {readonly length: number; readonly seq: number; readonly hash: string};

const space = 0x20;
const zero = 0x30;

/** The number in this many digits, or undefined when one of them is not a digit. */
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

/** The head of the line that begins at `at`, or undefined when there is none. It is read byte by byte, because a journal has a million of them. */
export function readHead(bytes: Buffer, at = 0): EntryHead | undefined {
	if (bytes.length - at < headLength) return undefined;
	if (bytes[at + 8] !== space || bytes[at + 19] !== space || bytes[at + 84] !== space) return undefined;
	const length = digitsAt(bytes, at, 8);
	const seq = digitsAt(bytes, at + 9, 10);
	if (length === undefined || seq === undefined) return undefined;
	for (let place = at + 20; place < at + 84; place += 1) if (!isHex(bytes[place] ?? 0)) return undefined;
	return {length, seq, hash: bytes.toString('latin1', at + 20, at + 84)};
}

/** A line by its head, with the segment it is in. */
export type LinePlace = Pick<EntryHead, 'seq' | 'hash'> & {readonly path: string};

/**
 * The entry in the JSON of a line. An older version is brought up to date here; a newer one is refused and left as it is. Throws `damaged` for
 * anything else than an entry, even with a good hash: every member of every event is checked.
 */
export function readEntry(json: string, {seq, hash, path}: LinePlace): SealedEntry {
	const entry = parsed(json);
	const version = typeof entry === 'object' && entry !== null && 'v' in entry ? entry.v : undefined;
	if (typeof version === 'number' && version > entryVersion) throw new StoreError('newer-version', {seq});
	const fault = entryFault(entry, seq);
	if (fault !== undefined) throw cannotBe({path, seq}, fault);
	return {entry: entry as Entry, hash};
}

/** The value of a JSON text, or undefined when it is not JSON. */
export function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}
