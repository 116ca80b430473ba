// The space left on a shop's disk. It is said before it is too late, since a full disk may refuse sales.
import {statfsSync} from 'node:fs';
import type {OpeningNote} from '../../domain/ports/trouble.ts';

/** With fewer bytes than this it is time to make space. It is many times what a busy shop writes in a day. */
const enough = 50 * 1_048_576;

/** Bytes left on the disk of a folder; undefined where the system does not say. */
function bytesLeft(folder: string): number | undefined {
	try {
		const {bavail, bsize} = statfsSync(folder);
		return bavail * bsize;
	} catch {
		// Only a warning depends on it. Whether the disk is full shows when it is written to.
		return undefined;
	}
}

/** A note when the disk of a shop is nearly full, as far as the system says. */
export function littleRoom(folder: string): readonly OpeningNote[] {
	const bytes = bytesLeft(folder);
	return bytes !== undefined && bytes < enough ? [{note: 'little-room', bytes}] : [];
}

/** Whether this many bytes fit into a folder and leave enough space to go on selling, as far as the system says. */
export const hasRoomFor = (folder: string, bytes: number): boolean =>
	(bytesLeft(folder) ?? Number.POSITIVE_INFINITY) >= bytes + enough;
