// Owns one line of the journal: `LLLLLLLL SSSSSSSSSS <sha-256 hex> {json}`. Its form is final; `printf '%s %s %s' | sha256sum` agrees with its hash.
import {hash as digestOf} from 'node:crypto';
import {type Entry, entryVersion, type SealedEntry} from '../domain/till.ts';
import {StoreError} from './store-error.ts';

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

/** An entry as the bytes of its line, with the hash that the next one builds on. */
export function encodeEntry(entry: Entry, previous: string): {readonly bytes: Buffer; readonly hash: string} {
	const json = JSON.stringify(entry);
	const hash = entryHash(previous, entry.seq, json);
	const length = String(Buffer.byteLength(json)).padStart(8, '0');
	return {bytes: Buffer.from(`${length} ${sequenceText(entry.seq)} ${hash} ${json}\n`), hash};
}

const headShape = /^(\d{8}) (\d{10}) ([0-9a-f]{64}) $/;
export type EntryHead = {readonly length: number; readonly seq: number; readonly hash: string};

/** The head of a line, or undefined when these bytes are none. */
export function readHead(bytes: Uint8Array): EntryHead | undefined {
	if (bytes.length < headLength) return undefined;
	const [, length, seq, hash] = headShape.exec(Buffer.from(bytes.buffer, bytes.byteOffset, headLength).toString('latin1')) ?? [];
	return hash === undefined ? undefined : {length: Number(length), seq: Number(seq), hash};
}

/** The entry in a line's json. An older version is brought up to date here; a newer one is refused untouched. */
export function readEntry(json: string, hash: string): SealedEntry {
	const entry = JSON.parse(json) as Entry;
	if (entry.v > entryVersion) throw new StoreError('newer-version', {seq: entry.seq});
	return {entry, hash};
}
