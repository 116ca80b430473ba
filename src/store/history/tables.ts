// The tables of `history.sqlite`: where in the journal things are, and how the file is opened. A foreign or older file is made anew.
import {statSync} from 'node:fs';
import {DatabaseSync, type StatementSync} from 'node:sqlite';
import {pathToFileURL} from 'node:url';
import type {Files} from '../disk/files.ts';

/** Marks a file of SQLite's as a history of ours. Any change to a table gets a new version; a file with another version is made anew. */
const mark = {id: 0x436f756e, version: 12};

const tables = `
CREATE TABLE fed (seq INTEGER NOT NULL, hash TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE TABLE receipts (seq INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, day TEXT NOT NULL) STRICT;
CREATE INDEX receipts_day ON receipts (day, seq);
CREATE VIRTUAL TABLE receipt_words USING fts5 (
	words, content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = "ascii tokenchars '@*%_'"
);
CREATE TABLE entries (
	account INTEGER NOT NULL, seq INTEGER NOT NULL, place INTEGER NOT NULL, balance INTEGER NOT NULL, PRIMARY KEY (account, seq, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE movements (
	product TEXT NOT NULL, seq INTEGER NOT NULL, place INTEGER NOT NULL, at INTEGER NOT NULL, sold INTEGER, PRIMARY KEY (product, seq, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE commands (id TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE tokens (token TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE vouchers (key TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE past (id INTEGER PRIMARY KEY, source TEXT NOT NULL, seq INTEGER NOT NULL, place INTEGER NOT NULL) STRICT;
CREATE INDEX past_source ON past (source, id);
CREATE VIRTUAL TABLE past_words USING fts5 (words, content = '', prefix = '1 2 3', tokenize = "ascii tokenchars '@*%_'");
CREATE TABLE day_totals (
	day TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, count INTEGER NOT NULL, amount INTEGER NOT NULL, PRIMARY KEY (day, kind, name)
) STRICT;
CREATE TABLE products (number INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, rank INTEGER NOT NULL, seq INTEGER NOT NULL) STRICT;
CREATE TABLE product_codes (code TEXT NOT NULL, product TEXT NOT NULL, PRIMARY KEY (code, product)) STRICT, WITHOUT ROWID;
CREATE TABLE words (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE joined (first TEXT NOT NULL, rest TEXT NOT NULL, PRIMARY KEY (first, rest)) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE product_words USING fts5 (
	words, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3 4 5', tokenize = "ascii tokenchars '^*%_'"
);
CREATE TABLE audit (
	seq INTEGER NOT NULL, place INTEGER NOT NULL, kind TEXT NOT NULL, operator INTEGER NOT NULL, other INTEGER, day TEXT NOT NULL,
	PRIMARY KEY (seq, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_tries ON audit (operator, seq) WHERE kind IN ('failed-sign-in', 'sign-in', 'recovery');
INSERT INTO fed VALUES (0, '', 0);
PRAGMA application_id = ${mark.id};
PRAGMA user_version = ${mark.version};
`;

/** How far a history was fed: its last entry, with its time. */
export type FedPlace = {readonly seq: number; readonly hash: string; readonly at: number};

export type HistoryTables = {
	/** A statement by its text, prepared once. */
	readonly statement: (sql: string) => StatementSync;
	/** Does all of the work or nothing of it. */
	readonly together: (work: () => void) => void;
	readonly place: () => FedPlace;
	/** Records which entry was fed last, within the transaction that fed it. */
	readonly moveTo: (place: FedPlace) => void;
	/** Writes what was fed from the `-wal` file into the main file. */
	readonly checkpoint: () => void;
	/** True when another process may write to the file while it is read here. */
	readonly hasWriter: boolean;
	/** False once somebody writes to a file that had no writer. */
	readonly isStill: () => boolean;
	readonly close: () => void;
};

/** The file says something impossible: it does not fit the journal, or has no number where one belongs. */
export class HistoryTrouble extends Error {}

/** The number of tables and indexes, with what FTS5 keeps for itself. */
const parts = 35;

/**
 * Opens the tables in a file for writing. An empty file gets new tables, and an empty path a temporary file. Answers with undefined for a file that
 * is not a history of this version; the caller removes it and opens a new one. Throws SQLite's error when the disk refuses.
 */
export function openTables(path: string): HistoryTables | undefined {
	return opened(path, {readOnly: false}, db => {
		// A power cut may take the newest transactions, but never half of one; what is missing is fed again.
		// The caller decides when to checkpoint.
		db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 0; BEGIN IMMEDIATE;');
		const isNew = db.prepare('SELECT count(*) AS count FROM sqlite_schema').get()?.['count'] === 0;
		db.exec(`${isNew ? tables : ''} COMMIT;`);
	});
}

/** The path of a shop's history. */
export const historyPath = (folder: string): string => `${folder}/history.sqlite`;

/** The file, and those that SQLite keeps or looks for beside it. */
export const historyFiles = (folder: string): readonly string[] =>
	['', '-wal', '-shm', '-journal'].map(suffix => historyPath(folder) + suffix);

/** Whether a link, a pipe, a folder or a device is in the place of the history or a part of it. SQLite would follow it, or wait for ever. */
export const isOtherThing = (files: Files, folder: string): boolean =>
	historyFiles(folder).some(path => !['file', undefined].includes(files.factsAt(path)?.kind));

/** Number, size and time of a file, if it is there. They stay the same while nobody writes to it. */
function looksOf(path: string): string {
	const {ino, size, mtimeMs} = statSync(path, {throwIfNoEntry: false}) ?? {};
	return `${ino} ${size} ${mtimeMs}`;
}

/**
 * Opens the history of a folder for questions only, and changes nothing there. Answers with undefined when there is no file, or none of this version.
 * While another process has it open, or after that process was killed, SQLite's own files beside it are read too. Otherwise it is read as a file that
 * nobody writes to. Throws SQLite's error.
 */
export function readTables(files: Files, folder: string): HistoryTables | undefined {
	const path = historyPath(folder);
	if (files.factsAt(path) === undefined || isOtherThing(files, folder)) return undefined;
	const isWritten = (): boolean => files.factsAt(`${path}-wal`) !== undefined;
	const {href} = pathToFileURL(path);
	if (isWritten()) {
		const beside = opened(`${href}?mode=ro&readonly_shm=1`, {readOnly: true});
		return beside && {...beside, hasWriter: true};
	}
	const before = looksOf(path);
	const alone = opened(`${href}?immutable=1`, {readOnly: true});
	return alone && {...alone, isStill: () => !isWritten() && looksOf(path) === before};
}

const pragma = (db: DatabaseSync, name: string): unknown => db.prepare(`PRAGMA ${name}`).get()?.[name];

function opened(
	path: string,
	options: {readonly readOnly: boolean},
	prepare?: (db: DatabaseSync) => void,
): HistoryTables | undefined {
	let db: DatabaseSync | undefined;
	try {
		db = new DatabaseSync(path, {...options, timeout: 1000});
		prepare?.(db);
		const count = db.prepare('SELECT count(*) AS count FROM sqlite_schema').get()?.['count'];
		const isOurs = pragma(db, 'application_id') === mark.id && pragma(db, 'user_version') === mark.version && count === parts;
		return isOurs ? tablesOf(db) : closeAnd(db);
	} catch (error) {
		db?.close();
		if (isSqliteTrouble(error) && !isOfTheDisk(error)) return undefined;
		throw error;
	}
}

/** Whether SQLite itself failed, or read a number out of range: a damaged file, a full disk. Any other error is a bug. */
export const isSqliteTrouble = (error: unknown): error is Error =>
	error instanceof Error && 'code' in error && (error.code === 'ERR_SQLITE_ERROR' || error.code === 'ERR_OUT_OF_RANGE');

/** PERM, BUSY, LOCKED, NOMEM, IOERR, FULL, CANTOPEN, PROTOCOL, AUTH. A read that ended too early does not count. */
const ofTheDisk = [3, 5, 6, 7, 10, 13, 14, 15, 23];
const endedEarly = 522;

/** Whether the disk failed, or the rights to it; the file itself may be sound. Otherwise the file is at fault. */
export const isOfTheDisk = (error: unknown): boolean =>
	error instanceof Error && 'errcode' in error && error.errcode !== endedEarly && ofTheDisk.includes(Number(error.errcode) % 256);

function closeAnd(db: DatabaseSync | undefined): undefined {
	db?.close();
	return undefined;
}

export type Row = Readonly<Record<string, unknown>>;

/** A whole number in a row of the tables. Throws {@link HistoryTrouble} for anything else. */
export function whole(row: Row | undefined, name: string): number {
	const value = row?.[name];
	if (!Number.isSafeInteger(value)) throw new HistoryTrouble(`it has no whole number for ${name}`);
	return value as number;
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
				// SQLite rolls a transaction back by itself when the disk is full.
				if (db.isTransaction) db.exec('ROLLBACK');
				throw error;
			}
		},
		place: () => {
			const row = statement('SELECT seq, hash, at FROM fed').get();
			return {seq: whole(row, 'seq'), hash: String(row?.['hash']), at: whole(row, 'at')};
		},
		moveTo: ({seq, hash, at}) => {
			statement('UPDATE fed SET seq = ?, hash = ?, at = ?').run(seq, hash, at);
		},
		checkpoint: () => {
			db.exec('PRAGMA wal_checkpoint(PASSIVE)');
		},
		hasWriter: false,
		isStill: () => true,
		close: () => db.close(),
	};
}
