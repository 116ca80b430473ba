// The segment that entries are appended to: still the shop's own file, with room ahead, and each entry on the disk or taken back.
import {dirname} from 'node:path';
import {hasRoomFor} from '../disk/disk-room.ts';
import {type FileFacts, type Files, isFull, makeOwn, writeFully} from '../disk/files.ts';
import {StoreError, systemCode} from '../disk/store-error.ts';

/** A segment holds at most this many bytes, unless it is a single entry. */
export const segmentLimit = 1_048_576;

export type OpenSegment = {
	/** Bytes of entries in it. */
	length(): number;
	/**
	 * Writes the bytes of an entry behind the last one and makes them durable. Throws a StoreError: nothing was
	 * recorded, or nobody knows whether it was.
	 */
	append(bytes: Buffer): void;
	/** Throws a StoreError when the file is no longer the shop's own: it was moved, has a second name, or another program wrote to it. */
	check(): void;
	/** Whether the folder's name still leads to this file. */
	isHere(): boolean;
	/** Cuts the room off and makes the file read-only, once the next segment is begun. Throws the system's error. */
	seal(): void;
	/** Cuts the room off if the file is still the shop's own, and closes it. */
	close(): void;
};

/** Whether the shop is still locked. Without the lock another process may write to the file unnoticed. */
export type IsHeld = () => boolean;

/**
 * Room ahead of the entries: zeros. An entry written over them does not change the size of the file, which halves the cost of its sync. This many
 * bytes are made at a time, `later`, when nobody waits for the counter. `later` answers with a function that cancels the work.
 */
export type Room = {readonly bytes: number; readonly later: (work: () => void) => () => void};

/** In ms. By then the frame of the last sale is drawn. */
const quiet = 50;

const usualRoom: Room = {
	bytes: 262_144,
	later: work => {
		const timer = setTimeout(work, quiet).unref();
		return () => clearTimeout(timer);
	},
};

/** What a segment needs from its shop. */
export type Around = {readonly isHeld: IsHeld; readonly room?: Room | undefined};

const isSame = (one: FileFacts, other: FileFacts | undefined): boolean => one.number === other?.number && one.disk === other.disk;

/**
 * Opens a segment for appending behind its intact bytes, or makes it. What an earlier process may have left unsynced is
 * written again in place and synced: after a failed sync the system may believe that it is already on the disk. The file is
 * not replaced, since another process may have it open.
 */
export function openSegment(
	files: Files,
	path: string,
	{intact, isHeld, room = usualRoom}: {readonly intact: Uint8Array} & Around,
): OpenSegment {
	makeOwn(files, path);
	// A sealed segment is the last one again when the disk was too full for the next.
	if (files.mode(path) !== undefined) files.setMode(path, 0o600);
	const file = files.open(path, 'keep');
	try {
		writeFully(files, file, {bytes: intact, position: 0});
		files.truncate(file, intact.length);
		files.sync(file);
		files.syncFolder(dirname(path));
		return keepSegment({files, path, file, isHeld, length: intact.length, size: intact.length}, room);
	} catch (error) {
		files.close(file);
		throw error;
	}
}

/** What is known of the file that entries are appended to. */
type Known = {
	readonly files: Files;
	readonly path: string;
	readonly file: number;
	readonly isHeld: IsHeld;
	/** Bytes of acknowledged entries. */
	length: number;
	/** The size of the file, with the room. */
	size: number;
	/** Why nothing more is written. */
	stopped?: StoreError;
};

function looked({files, path, file, isHeld}: Known): readonly [FileFacts, boolean] {
	try {
		const now = files.facts(file);
		return [now, isSame(now, files.factsAt(path)) && isHeld()];
	} catch (error) {
		throw new StoreError('not-recorded', {path, why: systemCode(error)}, error);
	}
}

/** Looks once before each write: nothing is acknowledged in a file that nobody will read, or that another program writes to. */
function check(known: Known): void {
	const {path, size} = known;
	if (known.stopped) throw known.stopped;
	const [now, isOurs] = looked(known);
	if (!isOurs) known.stopped = new StoreError('moved', {path});
	else if (now.names !== 1) known.stopped = new StoreError('second-name', {path});
	else if (now.size !== size) known.stopped = new StoreError('foreign-writer', {path});
	if (known.stopped) throw known.stopped;
}

/** Cuts the file back to the acknowledged entries and syncs it. */
function takeBack(known: Known, cause: unknown): StoreError {
	const {files, path, file, length} = known;
	try {
		files.truncate(file, length);
		files.sync(file);
		known.size = length;
		return new StoreError('not-recorded', {path, why: systemCode(cause)}, cause);
	} catch (error) {
		known.stopped = new StoreError('outcome-unknown', {path, why: systemCode(error)}, error);
		return known.stopped;
	}
}

function write(known: Known, bytes: Buffer): void {
	const {files, file, length, size} = known;
	try {
		writeFully(files, file, {bytes, position: length});
		known.size = Math.max(size, length + bytes.length);
	} catch (error) {
		throw takeBack(known, error);
	}
}

function sync(known: Known): void {
	const {files, path, file} = known;
	try {
		files.sync(file);
	} catch (error) {
		// A failed fsync is never tried again: the next one would report success for pages that the system has already dropped.
		known.stopped = new StoreError('outcome-unknown', {path, why: systemCode(error)}, error);
		throw known.stopped;
	}
}

/** Leaves a nearly full disk to the entries themselves. Makes nothing durable. */
function makeRoom(known: Known, bytes: number): void {
	const {files, path, file, size} = known;
	const count = Math.min(bytes, segmentLimit - size);
	if (count <= 0 || !hasRoomFor(dirname(path), count)) return;
	try {
		writeFully(files, file, {bytes: Buffer.alloc(count), position: size});
		known.size += count;
	} catch (error) {
		if (!isFull(error)) throw error;
		files.truncate(file, size);
	}
}

/** The room ahead of the entries: made when it gets tight, and cut off in the end. */
function roomAhead(known: Known, room: Room) {
	let leaveUndone: (() => void) | undefined;
	const makeRoomInPeace = (): void => {
		leaveUndone = undefined;
		try {
			check(known);
		} catch {
			// The next entry finds the same fault and reports it.
			return;
		}
		try {
			makeRoom(known, room.bytes);
			known.files.sync(known.file);
		} catch (error) {
			// No acknowledged entry depends on the room. If it cannot be taken back, the next entry is refused.
			takeBack(known, error);
		}
	};
	return {
		refill: (): void => {
			const {size, length} = known;
			const isTight = size - length < room.bytes / 4 && size < segmentLimit;
			if (isTight) leaveUndone ??= room.later(makeRoomInPeace);
		},
		cut: (): void => {
			leaveUndone?.();
			check(known);
			const {files, file, size, length} = known;
			if (size > length) files.truncate(file, length);
			known.size = length;
		},
	};
}

function keepSegment(known: Known, room: Room): OpenSegment {
	const {files, path, file} = known;
	const {refill, cut} = roomAhead(known, room);
	refill();
	return {
		length: () => known.length,
		append: bytes => {
			check(known);
			write(known, bytes);
			sync(known);
			known.length += bytes.length;
			refill();
		},
		check: () => check(known),
		isHere: () => {
			try {
				return looked(known)[1];
			} catch {
				return false;
			}
		},
		seal: () => {
			cut();
			files.setMode(path, 0o400);
			files.close(file);
		},
		close: () => {
			try {
				cut();
			} catch {
				// Zeros that stay are harmless, and a file that is not the shop's alone is left as it is.
			}
			files.close(file);
		},
	};
}
