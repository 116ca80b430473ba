// Tables of the state: maps of readonly records, with a version that changes with them. Only evolvers write.
import {Bug} from './assert.ts';

/** A table of records. The map never changes identity; `version` does, so views compare versions. */
export type Table<K, R> = {
	readonly version: number;
	readonly rows: ReadonlyMap<K, R>;
};

type Writable<K, R> = {version: number; rows: Map<K, R>};

export const emptyTable = <K, R>(): Table<K, R> => ({version: 0, rows: new Map<K, R>()});

/** Puts a record in its place. For evolvers only: nothing else may call it. */
export function put<K, R>(table: Table<K, R>, key: K, record: R): void {
	const writable = table as Writable<K, R>;
	writable.rows.set(key, record);
	writable.version += 1;
}

/** Removes a record. For evolvers only. */
export function drop<K, R>(table: Table<K, R>, key: K): void {
	const writable = table as Writable<K, R>;
	if (writable.rows.delete(key)) writable.version += 1;
}

/**
 * Drops the oldest records of a table that keeps the newest: it keeps `kept` at least, and an eighth more at most. It drops many at a time,
 * because finding the oldest record of a map costs as much as dropping a thousand. Answers with the dropped keys. For evolvers only.
 */
export function keepNewest<K, R>(table: Table<K, R>, kept: number): readonly K[] {
	if (table.rows.size < kept + Math.ceil(kept / 8)) return [];
	const forgotten: K[] = [];
	for (const oldest of table.rows.keys()) {
		if (table.rows.size === kept) break;
		drop(table, oldest);
		forgotten.push(oldest);
	}
	return forgotten;
}

/** A record that an event names. A missing one is a bug: `decide` has checked before. */
export function mustHave<K, R>(table: Table<K, R>, key: K): R {
	const record = table.rows.get(key);
	if (record === undefined) throw new Bug('an event speaks of a record that is not there', {key: String(key)});
	return record;
}
