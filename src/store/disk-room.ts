// Owns how much room the disk of a shop has left: said before it is too late, since a full disk sells nothing.
import {statfsSync} from 'node:fs';

/** Below this many bytes it is time to make room: a day of a busy shop, many times over. */
const enough = 50 * 1_048_576;

/** Bytes left for the shop's folder when they are few, else undefined; undefined too where the system does not say. */
export function scarceRoom(folder: string): number | undefined {
	try {
		const {bavail, bsize} = statfsSync(folder);
		const left = bavail * bsize;
		return left < enough ? left : undefined;
	} catch {
		// Only a warning hangs on it: what the disk really takes shows at the next sale.
		return undefined;
	}
}
