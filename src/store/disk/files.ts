// The store's only way to the disk: a small port, which tests replace with a disk that crashes, and the real disk.
import {
	chmodSync,
	closeSync,
	constants,
	fdatasyncSync,
	fstatSync,
	fsyncSync,
	ftruncateSync,
	lstatSync,
	mkdirSync,
	openSync,
	readdirSync,
	readSync,
	renameSync,
	type Stats,
	statSync,
	unlinkSync,
	writeSync,
} from 'node:fs';
import {dirname} from 'node:path';
import {inOneGo, type Steps} from './steps.ts';
import {systemCode} from './store-error.ts';

/** `fresh` makes a new file and fails if there is one. `keep` opens a file for writing, or makes it. */
export type OpenMode = 'read' | 'fresh' | 'keep';

/** What is at a path, or an open file. Two names are the same file when disk and number are the same. */
export type FileFacts = {
	readonly kind: 'file' | 'folder' | 'link' | 'other';
	readonly size: number;
	/** The number of its names (hard links). */
	readonly names: number;
	/** The number of the user who owns it. */
	readonly owner: number;
	readonly disk: number;
	readonly number: number;
};

/** The calls the store makes. All are synchronous and throw the system's error, with its code. */
export interface Files {
	open(path: string, mode: OpenMode): number;
	close(file: number): void;
	/** Answers with the bytes written, which may be fewer than given. */
	write(file: number, bytes: Uint8Array, position: number): number;
	/** Answers with the bytes read into `bytes`; 0 at the end of the file. */
	read(file: number, bytes: Uint8Array, position: number): number;
	size(file: number): number;
	/** What an open file is now. */
	facts(file: number): FileFacts;
	/** What is at a path, without following a link; undefined when there is nothing. */
	factsAt(path: string): FileFacts | undefined;
	truncate(file: number, size: number): void;
	/** Makes a file's content and size durable. */
	sync(file: number): void;
	/** Makes a folder's names durable. */
	syncFolder(path: string): void;
	rename(from: string, to: string): void;
	remove(path: string): void;
	/** Names in a folder; undefined when there is no such folder. */
	list(path: string): readonly string[] | undefined;
	/** Permission bits; undefined when there is nothing. */
	mode(path: string): number | undefined;
	/** Makes a folder and those above it. Answers with the topmost folder that was missing, or undefined. */
	makeFolder(path: string): string | undefined;
	setMode(path: string, mode: number): void;
}

/** Links are not followed, and pipes are not waited for. Windows has neither flag. */
const careful = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const flags: Readonly<Record<OpenMode, number>> = {
	read: constants.O_RDONLY | careful,
	fresh: constants.O_RDWR | constants.O_CREAT | constants.O_EXCL,
	keep: constants.O_RDWR | constants.O_CREAT | careful,
};

function factsIn(stats: Stats): FileFacts {
	const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : stats.isSymbolicLink() ? 'link' : 'other';
	return {kind, size: stats.size, names: stats.nlink, owner: stats.uid, disk: stats.dev, number: stats.ino};
}

const isMissing = (error: unknown): boolean =>
	error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

function orMissing<T>(ask: () => T): T | undefined {
	try {
		return ask();
	} catch (error) {
		if (isMissing(error)) return undefined;
		throw error;
	}
}

/** Makes a folder and each missing one above it. Node's own `recursive` never returns where the system makes no folders, as below /proc. */
function makeFolders(path: string): string | undefined {
	const there = orMissing(() => statSync(path));
	if (there?.isDirectory()) return undefined;
	if (there) throw Object.assign(new Error(`ENOTDIR: a file, mkdir '${path}'`), {code: 'ENOTDIR', syscall: 'mkdir'});
	const above = dirname(path) === path ? undefined : makeFolders(dirname(path));
	try {
		mkdirSync(path, 0o700);
	} catch (error) {
		// Another process made it meanwhile.
		if (systemCode(error) !== 'EEXIST' || !orMissing(() => statSync(path))?.isDirectory()) throw error;
		return above;
	}
	return above ?? path;
}

/** The disk of this machine. Files are made 0600 and folders 0700. */
export const nodeFiles: Files = {
	open: (path, mode) => openSync(path, flags[mode], 0o600),
	close: closeSync,
	write: (file, bytes, position) => writeSync(file, bytes, 0, bytes.length, position),
	read: (file, bytes, position) => readSync(file, bytes, 0, bytes.length, position),
	size: file => fstatSync(file).size,
	facts: file => factsIn(fstatSync(file)),
	factsAt: path => {
		const stats = orMissing(() => lstatSync(path));
		return stats && factsIn(stats);
	},
	truncate: ftruncateSync,
	sync: fdatasyncSync,
	syncFolder: path => {
		const folder = openSync(path, constants.O_RDONLY);
		try {
			fsyncSync(folder);
		} finally {
			closeSync(folder);
		}
	},
	rename: renameSync,
	remove: unlinkSync,
	list: path => orMissing(() => readdirSync(path)),
	mode: path => orMissing(() => statSync(path).mode),
	makeFolder: makeFolders,
	setMode: chmodSync,
};

/** True when the disk is full, or the user's share of it. */
export const isFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(systemCode(error));

/** Bytes, and where in a file they go. */
export type Piece = {readonly bytes: Uint8Array; readonly position: number};

/** Writes all of `bytes`, even if the system takes only a few at a time. */
export function writeFully(files: Files, file: number, {bytes, position}: Piece): void {
	let done = 0;
	while (done < bytes.length) done += files.write(file, done === 0 ? bytes : bytes.subarray(done), position + done);
}

/** The bytes of an open file between two positions, even if the system gives only a few at a time. They are fewer where the file ends earlier. */
export function readFrom(files: Files, file: number, {from, to}: {readonly from: number; readonly to: number}): Buffer {
	const bytes = Buffer.allocUnsafe(Math.max(0, to - from));
	let done = 0;
	while (done < bytes.length) {
		const count = files.read(file, bytes.subarray(done), from + done);
		if (count === 0) break;
		done += count;
	}
	return bytes.subarray(0, done);
}

/** The whole content of a file, or undefined when there is none. */
export function readWhole(files: Files, path: string): Buffer | undefined {
	const file = orMissing(() => files.open(path, 'read'));
	if (file === undefined) return undefined;
	try {
		return readFrom(files, file, {from: 0, to: files.size(file)});
	} finally {
		files.close(file);
	}
}

/**
 * Replaces a file so that after a power cut the old one or the new one is there, whole: temporary file, write, sync, rename, sync of the folder. Each
 * piece is a step, so that a large file does not block the program.
 */
export function* replacing(files: Files, path: string, pieces: Iterable<Piece>): Steps<void> {
	const temporary = `${path}.tmp`;
	const file = files.open(temporary, 'keep');
	try {
		files.truncate(file, 0);
		for (const piece of pieces) {
			writeFully(files, file, piece);
			yield piece.position;
		}
		files.sync(file);
	} catch (error) {
		files.remove(temporary);
		throw error;
	} finally {
		files.close(file);
	}
	files.rename(temporary, path);
	files.syncFolder(dirname(path));
}

/** The same in one go, for bytes that are all at hand. */
export const replaceWhole = (files: Files, path: string, bytes: Uint8Array): void =>
	inOneGo(replacing(files, path, [{bytes, position: 0}]));

/** A file with a second name also belongs to somebody else, as in a copy made of hard links. It becomes a separate file before it is written to. */
export function makeOwn(files: Files, path: string): void {
	const facts = files.factsAt(path);
	if (facts?.kind === 'file' && facts.names > 1) replaceWhole(files, path, readWhole(files, path) ?? Buffer.alloc(0));
}
