// Owns the segment that entries are appended to: that it is still the shop's own file, that there is room ahead, and that an entry is on the disk or taken back.
import {dirname} from 'node:path';
import {hasRoomFor} from '../disk/disk-room.ts';
import {type FileFacts, type Files, isFull, makeOwn, writeFully} from '../disk/files.ts';
import {StoreError, systemCode} from '../disk/store-error.ts';

/** A segment holds no more bytes than this, unless it is one entry. */
export const segmentLimit = 1_048_576;

export type OpenSegment = {
	/** Bytes of entries in it. */
	length(): number;
	/** Writes the bytes of an entry behind the last and makes them durable. Throws a StoreError: nothing was recorded, or nobody knows. */
	append(bytes: Buffer): void;
	/** Throws a StoreError when it is no longer the shop's own: moved, with a second name, or written to by somebody else. */
	check(): void;
	/** Whether the folder's name still leads to this file. */
	isHere(): boolean;
	/** Cuts the room off and makes it read-only: the next segment is begun. Throws the system's error. */
	seal(): void;
	/** Cuts the room off, when the file is still ours alone, and lets it go. */
	close(): void;
};

/** Whether the lock on the shop is still there: without it another process may write behind this one's back. */
export type IsHeld = () => boolean;

/**
 * Room ahead of the entries: zeros, so that an entry written over them changes no size of a file, and its sync costs half. So many bytes are made
 * at a time, `later`, when nobody waits for the counter; it answers with the way to leave that undone.
 */
export type Room = {readonly bytes: number; readonly later: (work: () => void) => () => void};

/** In ms: the frame of the sale before is drawn by then. */
const quiet = 50;

const usualRoom: Room = {
	bytes: 262_144,
	later: work => {
		const timer = setTimeout(work, quiet).unref();
		return () => clearTimeout(timer);
	},
};

/** What a segment asks of the shop it belongs to. */
export type Around = {readonly isHeld: IsHeld; readonly room?: Room | undefined};

const isSame = (one: FileFacts, other: FileFacts | undefined): boolean => one.number === other?.number && one.disk === other.disk;

/**
 * Opens a segment for appending behind its intact bytes, or makes it. What an earlier process may have left unsynced is written again in place and synced: the
 * system may think that it is on the disk already, after a sync that failed. Nothing is put in the place of a file that another process may have open.
 */
export function openSegment(
	files: Files,
	path: string,
	{intact, ...around}: {readonly intact: Uint8Array} & Around,
): OpenSegment {
	makeOwn(files, path);
	// A segment that was sealed is the last again when the disk was too full for the next one.
	if (files.mode(path) !== undefined) files.setMode(path, 0o600);
	const file = files.open(path, 'keep');
	try {
		writeFully(files, file, {bytes: intact, position: 0});
		files.truncate(file, intact.length);
		files.sync(file);
		files.syncFolder(dirname(path));
		return keepSegment(files, {path, file, length: intact.length, ...around});
	} catch (error) {
		files.close(file);
		throw error;
	}
}

type Opened = {readonly path: string; readonly file: number; readonly length: number} & Around;

function keepSegment(files: Files, {path, file, length: intact, isHeld, room = usualRoom}: Opened): OpenSegment {
	let length = intact;
	/** Of the file, with the room. */
	let size = intact;
	let stopped: StoreError | undefined;
	let leaveUndone: (() => void) | undefined;

	const looked = (): readonly [FileFacts, boolean] => {
		try {
			const now = files.facts(file);
			return [now, isSame(now, files.factsAt(path)) && isHeld()];
		} catch (error) {
			throw new StoreError('not-recorded', {path, why: systemCode(error)}, error);
		}
	};

	/** One look before anything is written: nothing is acknowledged in a file that nobody will read, or that somebody else writes to. */
	const check = (): void => {
		if (stopped) throw stopped;
		const [now, isOurs] = looked();
		if (!isOurs) stopped = new StoreError('moved', {path});
		else if (now.names !== 1) stopped = new StoreError('second-name', {path});
		else if (now.size !== size) stopped = new StoreError('foreign-writer', {path});
		if (stopped) throw stopped;
	};

	/** A disk that is nearly full is left to the entries themselves. Makes nothing durable. */
	const makeRoom = (): void => {
		const count = Math.min(room.bytes, segmentLimit - size);
		if (count <= 0 || !hasRoomFor(dirname(path), count)) return;
		try {
			writeFully(files, file, {bytes: Buffer.alloc(count), position: size});
			size += count;
		} catch (error) {
			if (!isFull(error)) throw error;
			files.truncate(file, size);
		}
	};

	/** Durably back to the entries that were acknowledged. */
	const takeBack = (cause: unknown): StoreError => {
		try {
			files.truncate(file, length);
			files.sync(file);
			size = length;
			return new StoreError('not-recorded', {path, why: systemCode(cause)}, cause);
		} catch (error) {
			stopped = new StoreError('outcome-unknown', {path, why: systemCode(error)}, error);
			return stopped;
		}
	};

	const makeRoomInPeace = (): void => {
		leaveUndone = undefined;
		try {
			check();
		} catch {
			// The next entry finds the same, and says it.
			return;
		}
		try {
			makeRoom();
			files.sync(file);
		} catch (error) {
			// Nothing acknowledged hangs on the room. What cannot be taken back stops the next entry.
			takeBack(error);
		}
	};

	const write = (bytes: Buffer): void => {
		try {
			writeFully(files, file, {bytes, position: length});
			size = Math.max(size, length + bytes.length);
		} catch (error) {
			throw takeBack(error);
		}
	};

	const sync = (): void => {
		try {
			files.sync(file);
		} catch (error) {
			// A failed fsync is never tried again: the next one would answer for pages the system has already given up.
			stopped = new StoreError('outcome-unknown', {path, why: systemCode(error)}, error);
			throw stopped;
		}
	};

	const cutRoom = (): void => {
		leaveUndone?.();
		check();
		if (size > length) files.truncate(file, length);
		size = length;
	};

	const refill = (): void => {
		const isTight = size - length < room.bytes / 4 && size < segmentLimit;
		if (isTight) leaveUndone ??= room.later(makeRoomInPeace);
	};

	refill();
	return {
		length: () => length,
		append: bytes => {
			check();
			write(bytes);
			sync();
			length += bytes.length;
			refill();
		},
		check,
		isHere: () => {
			try {
				return looked()[1];
			} catch {
				return false;
			}
		},
		seal: () => {
			cutRoom();
			files.setMode(path, 0o400);
			files.close(file);
		},
		close: () => {
			try {
				cutRoom();
			} catch {
				// Zeros that stay are no harm, and a file that is not ours alone is left as it is.
			}
			files.close(file);
		},
	};
}
