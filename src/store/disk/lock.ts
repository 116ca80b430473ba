// The lock on a shop: one process at a time, by the folder itself and not by its name.
// The file `lock` is locked in the kernel; `holder` says which process has it.
import {accessSync, closeSync, constants, lstatSync, openSync, readFileSync, rmSync, truncateSync, writeFileSync} from 'node:fs';
import {DatabaseSync} from 'node:sqlite';
import {isFull} from './files.ts';
import {giveToOwnerOf} from './owner.ts';
import {StoreError, systemCode} from './store-error.ts';

export type Lock = {
	/** Whether the folder's name still leads to the locked file. The folder may have been moved, or the file removed. */
	readonly isHeld: () => boolean;
	readonly release: () => void;
};

const holderPath = (shop: string): string => `${shop}/holder`;
const lockPath = (shop: string): string => `${shop}/lock`;

function readHolder(shop: string): {readonly pid?: number; readonly what?: string; readonly since?: string} {
	try {
		return JSON.parse(readFileSync(holderPath(shop), 'utf8'));
	} catch {
		// The process with the lock may not have signed yet. It is then named as unknown.
		return {};
	}
}

function lockedBy(shop: string): StoreError {
	const {pid, what, since} = readHolder(shop);
	const holder = pid === undefined ? 'another process' : `process ${pid} (${what ?? 'unknown'}, since ${since ?? 'unknown'})`;
	return new StoreError('locked', {path: shop, holder});
}

type FileId = {readonly ino: number; readonly dev: number};

/** The lock file, which is made if there is none. An existing one is not opened: a process that closes a file gives up every lock it has on it. */
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

/** SQLite's error numbers: somebody has the lock; the file cannot be written to; it is not a file of SQLite's. */
const sqlite = {busy: 5, readOnly: 8, notItsOwn: 26};

const errorNumber = (error: unknown): number | undefined =>
	error instanceof Error && 'errcode' in error ? Number(error.errcode) % 256 : undefined;

/**
 * A process that is being refused holds the file for a moment too. Each process waits this long, in ms; otherwise
 * neither of two at once might get the lock.
 */
const whileRefused = 100;

/**
 * SQLite's exclusive lock on an empty file. The kernel ties it to the file itself, refuses others, in this process too, and frees it when the process
 * ends. The change is never committed. It makes SQLite refuse a read-only file, on which it would take a lock that many can have.
 * SQLite's exclusive locking mode is not asked for: a process being refused would then keep its shared lock while it waits,
 * and two at once could refuse each other.
 */
function lockFile(path: string): DatabaseSync {
	const db = new DatabaseSync(path, {timeout: whileRefused});
	try {
		db.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE; PRAGMA user_version = 1');
		return db;
	} catch (error) {
		db.close();
		throw error;
	}
}

/** The system's code for why a file cannot be written to. */
function readOnlyReason(path: string): string {
	try {
		accessSync(path, constants.W_OK);
	} catch (error) {
		return systemCode(error);
	}
	return 'EPERM';
}

/** The error for a lock that SQLite does not give. */
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
	// Somebody wrote into it. Nobody holds it: a held file is refused before it is read.
	truncateSync(path);
	try {
		return lockFile(path);
	} catch (error) {
		throw refusedLock(shop, error);
	}
}

/** Locks the file of that name, and checks that the name still leads to it. A file that was removed meanwhile locks nobody out. */
function takeNamed(shop: string): {readonly db: DatabaseSync; readonly file: FileId} {
	for (;;) {
		const file = fileAt(shop);
		const db = takeFile(shop);
		if (isAt(lockPath(shop), file)) return {db, file};
		db.close();
	}
}

/** Records who holds the lock. A full disk must not stop the shop from opening; the next process is then told of an unknown holder. */
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

/**
 * Removes the lock's files from a folder that was moved or is no longer needed. The next process to open it makes
 * them anew, and nobody is named as holder.
 */
export function removeLock(shop: string): void {
	for (const path of [lockPath(shop), holderPath(shop)]) rmSync(path, {force: true});
}
