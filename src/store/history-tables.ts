// Owns the tables of `history.sqlite`: what they hold and how the file is opened. Derived from the journal; a file that is not ours, or is older, is made anew.
import {DatabaseSync, type StatementSync} from 'node:sqlite';
import type {Files} from './files.ts';

/** Says that a file of SQLite's is a history of ours; a change of any table is a new number, and a file with another one is made anew. */
const mark = {id: 0x436f756e, version: 3};

const tables = `
CREATE TABLE fed (seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE TABLE receipts (
	seq INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, day TEXT NOT NULL, stamp TEXT NOT NULL, hash TEXT NOT NULL, event TEXT NOT NULL
) STRICT;
CREATE INDEX receipts_day ON receipts (day, seq);
CREATE VIRTUAL TABLE receipt_words USING fts5 (words, content = '', prefix = '1 2 3', tokenize = 'unicode61');
CREATE TABLE corrections (seq INTEGER PRIMARY KEY, receipt TEXT NOT NULL, correction TEXT NOT NULL) STRICT;
CREATE INDEX corrections_receipt ON corrections (receipt, seq);
CREATE TABLE entries (
	account INTEGER NOT NULL, seq INTEGER NOT NULL, place INTEGER NOT NULL, at INTEGER NOT NULL, offset INTEGER NOT NULL, kind TEXT NOT NULL,
	amount INTEGER NOT NULL, balance INTEGER NOT NULL, receipt TEXT, about TEXT, PRIMARY KEY (account, seq, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE movements (
	product TEXT NOT NULL, seq INTEGER NOT NULL, place INTEGER NOT NULL, at INTEGER NOT NULL, offset INTEGER NOT NULL, kind TEXT NOT NULL,
	quantity INTEGER NOT NULL, about TEXT, cost INTEGER, cost_of INTEGER, PRIMARY KEY (product, seq, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE commands (id TEXT PRIMARY KEY, digest TEXT NOT NULL, seq INTEGER NOT NULL, receipt TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE tokens (token TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE past (id INTEGER PRIMARY KEY, source TEXT NOT NULL, line TEXT NOT NULL) STRICT;
CREATE INDEX past_source ON past (source, id);
CREATE VIRTUAL TABLE past_words USING fts5 (words, content = '', prefix = '1 2 3', tokenize = 'unicode61');
CREATE TABLE day_totals (
	day TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, count INTEGER NOT NULL, amount INTEGER NOT NULL, PRIMARY KEY (day, kind, name)
) STRICT;
CREATE TABLE products (number INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, rank INTEGER NOT NULL, seq INTEGER NOT NULL) STRICT;
CREATE TABLE product_codes (code TEXT NOT NULL, product TEXT NOT NULL, PRIMARY KEY (code, product)) STRICT, WITHOUT ROWID;
CREATE TABLE words (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE product_words USING fts5 (
	words, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3 4 5', tokenize = "ascii tokenchars '^'"
);
INSERT INTO fed VALUES (0, '');
PRAGMA application_id = ${mark.id};
PRAGMA user_version = ${mark.version};
`;

/** Where a history stands: the last entry fed to it. */
export type FedPlace = {readonly seq: number; readonly hash: string};

export type HistoryTables = {
	/** A statement by its text, prepared once. */
	readonly statement: (sql: string) => StatementSync;
	/** All of it or nothing. */
	readonly together: (work: () => void) => void;
	readonly place: () => FedPlace;
	/** Says which entry was fed last; within the transaction that fed it. */
	readonly moveTo: (place: FedPlace) => void;
	readonly close: () => void;
};

/**
 * Opens the tables in a file; makes them in an empty one. Answers with undefined for a file that is no
 * history of this version: its owner removes it and opens a new one. Throws SQLite's error when the disk will not have it.
 */
export function openTables(path: string, {readOnly = false} = {}): HistoryTables | undefined {
	let db: DatabaseSync | undefined;
	try {
		db = new DatabaseSync(path, {readOnly, timeout: 1000});
		// A power cut may take the newest transactions, never half of one: what is missing is fed again.
		if (!readOnly) db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
		const isNew = db.prepare('SELECT count(*) AS count FROM sqlite_schema').get()?.['count'] === 0;
		if (isNew && !readOnly) db.exec(`BEGIN; ${tables} COMMIT;`);
		if (pragma(db, 'application_id') !== mark.id || pragma(db, 'user_version') !== mark.version) return closeAnd(db);
		return tablesOf(db);
	} catch (error) {
		db?.close();
		if (isUnusable(error)) return undefined;
		throw error;
	}
}

/** The path of a shop's history. */
export const historyPath = (folder: string): string => `${folder}/history.sqlite`;

/** Opens the history of a folder for questions only; undefined when there is none, or none of this version. Throws SQLite's error. */
export const readTables = (files: Files, folder: string): HistoryTables | undefined =>
	files.mode(historyPath(folder)) === undefined ? undefined : openTables(historyPath(folder), {readOnly: true});

const pragma = (db: DatabaseSync, name: string): unknown => db.prepare(`PRAGMA ${name}`).get()?.[name];

/** Whether SQLite itself failed: a damaged file, a full disk. Anything else is a bug. */
export const isSqliteTrouble = (error: unknown): error is Error =>
	error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR';

/** Whether the file itself is broken: pages damaged, or no file of SQLite's (SQLITE_CORRUPT, SQLITE_NOTADB). */
export const isDamaged = (error: unknown): boolean =>
	error instanceof Error && 'errcode' in error && [11, 26].includes(Number(error.errcode) % 256);

/** Whether a table that must be there is not (SQLITE_ERROR). */
const isUnknown = (error: unknown): boolean => error instanceof Error && 'errcode' in error && error.errcode === 1;

/** Whether the file is not what it must be, whatever the disk is like: broken, or without one of its tables. */
export const isUnusable = (error: unknown): boolean => isDamaged(error) || isUnknown(error);

function closeAnd(db: DatabaseSync | undefined): undefined {
	db?.close();
	return undefined;
}

function tablesOf(db: DatabaseSync): HistoryTables {
	const statements = new Map<string, StatementSync>();
	const statement = (sql: string): StatementSync => {
		const known = statements.get(sql);
		if (known) return known;
		const prepared = db.prepare(sql);
		statements.set(sql, prepared);
		return prepared;
	};
	return {
		statement,
		together: work => {
			db.exec('BEGIN');
			try {
				work();
				db.exec('COMMIT');
			} catch (error) {
				// SQLite takes a transaction back by itself when the disk is full.
				if (db.isTransaction) db.exec('ROLLBACK');
				throw error;
			}
		},
		place: () => {
			const row = statement('SELECT seq, hash FROM fed').get();
			return {seq: Number(row?.['seq']), hash: String(row?.['hash'])};
		},
		moveTo: ({seq, hash}) => {
			statement('UPDATE fed SET seq = ?, hash = ?').run(seq, hash);
		},
		close: () => db.close(),
	};
}
