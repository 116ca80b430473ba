// Owns how much room the disk of a shop has left: said before it is too late, since a full disk sells nothing.
import {statfsSync} from 'node:fs';

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

/** Bytes left for the shop's folder when they are few, else undefined; undefined too where the system does not say. */
export function scarceRoom(folder: string): number | undefined {
	const left = bytesLeft(folder);
	return left !== undefined && left < enough ? left : undefined;
}

/** Whether so many bytes fit into a folder and leave room to sell on, as far as the system says. */
export const hasRoomFor = (folder: string, bytes: number): boolean =>
	(bytesLeft(folder) ?? Number.POSITIVE_INFINITY) >= bytes + enough;
