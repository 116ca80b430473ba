// Owns the lock on a shop: one process at a time, by the folder itself and not by a name of it. The file `lock` is locked in the kernel; `holder` says who has it.
import {accessSync, closeSync, constants, lstatSync, openSync, readFileSync, rmSync, truncateSync, writeFileSync} from 'node:fs';
import {DatabaseSync} from 'node:sqlite';
import {isFull} from './files.ts';
import {giveToOwnerOf} from './owner.ts';
import {StoreError, systemCode} from './store-error.ts';

export type Lock = {
	/** Whether the folder's name still leads to the file that is locked: the folder may have been moved, or the file removed. */
	readonly isHeld: () => boolean;
	readonly release: () => void;
};

const holderPath = (shop: string): string => `${shop}/holder`;
const lockPath = (shop: string): string => `${shop}/lock`;

function readHolder(shop: string): {readonly pid?: number; readonly what?: string; readonly since?: string} {
	try {
		return JSON.parse(readFileSync(holderPath(shop), 'utf8'));
	} catch {
		// Whoever holds the lock may be between taking it and signing; it is then named as unknown.
		return {};
	}
}

function lockedBy(shop: string): StoreError {
	const {pid, what, since} = readHolder(shop);
	const holder = pid === undefined ? 'another process' : `process ${pid} (${what ?? 'unknown'}, since ${since ?? 'unknown'})`;
	return new StoreError('locked', {path: shop, holder});
}

type FileId = {readonly ino: number; readonly dev: number};

/** The file at a path, which is made when there is none. It is not opened otherwise: a process that closes a file gives up every lock it has on it. */
function fileAt(shop: string): FileId {
	const path = lockPath(shop);
	for (;;) {
		const there = lstatSync(path, {throwIfNoEntry: false});
		if (there) return there;
		try {
			closeSync(openSync(path, 'wx', 0o600));
			giveToOwnerOf(shop, path);
		} catch (error) {
			if (systemCode(error) !== 'EEXIST') throw error;
		}
	}
}

const isAt = (path: string, {ino, dev}: FileId): boolean => {
	const there = lstatSync(path, {throwIfNoEntry: false});
	return there?.ino === ino && there.dev === dev;
};

/** What SQLite says, by its number: somebody has the lock; the file may not be written to; it is none of SQLite's. */
const sqlite = {busy: 5, readOnly: 8, notItsOwn: 26};

const errorNumber = (error: unknown): number | undefined =>
	error instanceof Error && 'errcode' in error ? Number(error.errcode) % 256 : undefined;

/** One that is being refused holds the file for a moment too: whoever comes first waits so long for it, in ms, or of two at once none would get the lock. */
const whileRefused = 100;

/**
 * SQLite's exclusive lock on an empty file: the kernel keeps it by the file itself, refuses others, in this process too, and frees it with the
 * process. The change is never committed: it is there so that a file which can only be read is refused, on which SQLite takes a lock that many may have.
 */
function lockFile(path: string): DatabaseSync {
	const db = new DatabaseSync(path, {timeout: whileRefused});
	try {
		db.exec('PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; PRAGMA user_version = 1');
		return db;
	} catch (error) {
		db.close();
		throw error;
	}
}

/** Why a file may not be written to, by the system's code. */
function readOnlyReason(path: string): string {
	try {
		accessSync(path, constants.W_OK);
	} catch (error) {
		return systemCode(error);
	}
	return 'EPERM';
}

/** What is said when SQLite does not give the lock. */
function refusedLock(shop: string, error: unknown): StoreError {
	const path = lockPath(shop);
	const number = errorNumber(error);
	if (number === sqlite.busy) return lockedBy(shop);
	const why = number === sqlite.readOnly ? readOnlyReason(path) : error instanceof Error ? error.message : String(error);
	return new StoreError('unusable', {path: why === 'EROFS' ? shop : path, why}, error);
}

function takeFile(shop: string): DatabaseSync {
	const path = lockPath(shop);
	try {
		return lockFile(path);
	} catch (error) {
		if (errorNumber(error) !== sqlite.notItsOwn) throw refusedLock(shop, error);
	}
	// Somebody wrote into it. Nobody holds it, or it would have been refused before it was read.
	truncateSync(path);
	try {
		return lockFile(path);
	} catch (error) {
		throw refusedLock(shop, error);
	}
}

/** Takes the lock on the file that has the name, and still has it then: one that was removed meanwhile locks nobody out. */
function takeNamed(shop: string): {readonly db: DatabaseSync; readonly file: FileId} {
	for (;;) {
		const file = fileAt(shop);
		const db = takeFile(shop);
		if (isAt(lockPath(shop), file)) return {db, file};
		db.close();
	}
}

/** Says who holds the lock. A disk too full for that must not keep the shop shut: the next one is told of an unknown holder. */
function sign(shop: string, what: string): void {
	const text = JSON.stringify({pid: process.pid, what, since: new Date().toISOString()});
	try {
		writeFileSync(holderPath(shop), text, {mode: 0o600});
		giveToOwnerOf(shop, holderPath(shop));
	} catch (error) {
		if (!isFull(error)) throw error;
	}
}

/** Takes the lock or throws `locked`, naming the holder. `what` is what this process does with the shop. */
export function takeLock(shop: string, what: string): Lock {
	const {db, file} = takeNamed(shop);
	const isHeld = (): boolean => db.isOpen && isAt(lockPath(shop), file);
	const release = (): void => {
		try {
			if (isHeld()) rmSync(holderPath(shop), {force: true});
		} catch {
			// A file that stays locks nobody out.
		}
		if (db.isOpen) db.close();
	};
	try {
		sign(shop, what);
	} catch (error) {
		release();
		throw error;
	}
	return {isHeld, release};
}

/** Takes the lock's files away from a folder that was moved or is done with: who opens it next makes them anew, and nobody is said to have it. */
export function removeLock(shop: string): void {
	for (const path of [lockPath(shop), holderPath(shop)]) rmSync(path, {force: true});
}
