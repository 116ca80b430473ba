// Owns how much room the disk of a shop has left: said before it is too late, since a full disk may refuse sales.
import {statfsSync} from 'node:fs';
import type {OpeningNote} from '../../domain/ports/trouble.ts';

/** Below this many bytes it is time to make room: a day of a busy shop, many times over. */
const enough = 50 * 1_048_576;

/** Bytes left for a folder; undefined where the system does not say. */
function bytesLeft(folder: string): number | undefined {
	try {
		const {bavail, bsize} = statfsSync(folder);
		return bavail * bsize;
	} catch {
		// Only a warning hangs on it: what the disk really takes shows when it is written to.
		return undefined;
	}
}

/** A note when the disk of a shop is nearly full, as far as the system says. */
export function littleRoom(folder: string): readonly OpeningNote[] {
	const bytes = bytesLeft(folder);
	return bytes !== undefined && bytes < enough ? [{note: 'little-room', bytes}] : [];
}

/** Whether so many bytes fit into a folder and leave room to sell on, as far as the system says. */
export const hasRoomFor = (folder: string, bytes: number): boolean =>
	(bytesLeft(folder) ?? Number.POSITIVE_INFINITY) >= bytes + enough;
