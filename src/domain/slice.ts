// Owns how state is held: maps of readonly records with a version that says when to look again, and the keys that changed last. Only the evolvers write.
import {assert} from './assert.ts';

/** A table of records. The map never changes identity; `version` does, so views compare versions. */
export type Slice<K, R> = {
	readonly version: number;
	readonly rows: ReadonlyMap<K, R>;
	/** Keys of the newest changes: the one that made version v stands at v modulo its length. */
	readonly changes: readonly K[];
};

type Writable<K, R> = {version: number; rows: Map<K, R>; changes: K[]};

/** How many changes a view can be behind and still follow them one by one. */
const changesKept = 1024;

export const emptySlice = <K, R>(): Slice<K, R> => ({version: 0, rows: new Map<K, R>(), changes: []});

function changed<K, R>(slice: Writable<K, R>, key: K): void {
	slice.version += 1;
	slice.changes[slice.version % changesKept] = key;
}

/** Puts a record in its place. For evolvers only: nothing else may call it. */
export function put<K, R>(slice: Slice<K, R>, key: K, record: R): void {
	const writable = slice as Writable<K, R>;
	writable.rows.set(key, record);
	changed(writable, key);
}

/** Takes a record out. For evolvers only. */
export function drop<K, R>(slice: Slice<K, R>, key: K): void {
	const writable = slice as Writable<K, R>;
	if (writable.rows.delete(key)) changed(writable, key);
}

/** Keys changed after a version, the oldest change first, or undefined when that is too long ago to tell and everything must be looked at. */
export function changedSince<K, R>({version, changes}: Slice<K, R>, since: number): readonly K[] | undefined {
	if (version - since > changesKept || since > version) return undefined;
	return Array.from({length: version - since}, (_, place) => changes[(since + 1 + place) % changesKept] as K);
}

/** A record an event speaks of. That it is missing is a bug: `decide` has looked before. */
export function held<K, R>(slice: Slice<K, R>, key: K): R {
	const record = slice.rows.get(key);
	assert(record !== undefined, 'an event speaks of a record that is not there', {key: String(key)});
	return record;
}
