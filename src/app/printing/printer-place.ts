// Owns where a printer on this machine may stand: at a device or a pipe. What is printed is written behind whatever is there, so it may be no ordinary file, and nothing of the shop.
import {realpathSync, type Stats, statSync} from 'node:fs';
import {sep} from 'node:path';
import {isSystemFailure} from '../../store/disk/store-error.ts';

/** Why nothing is printed to a path: it leads to something of the shop, or to something that is no device. */
export type MisplacedPrinter = 'of-the-shop' | 'no-device';

/** Whether something can be a printer: a device that takes letters, or a pipe. */
export const isDevice = (stats: Stats): boolean => stats.isCharacterDevice() || stats.isFIFO();

/** What is wrong with a path, wherever its links lead; undefined where nothing is, and where nothing is there now. */
export function misplaced(path: string, shopFolder: string): MisplacedPrinter | undefined {
	try {
		const real = realpathSync(path);
		if (`${real}${sep}`.startsWith(`${realpathSync(shopFolder)}${sep}`)) return 'of-the-shop';
		return isDevice(statSync(real)) ? undefined : 'no-device';
	} catch (error) {
		if (!isSystemFailure(error)) throw error;
		return undefined;
	}
}
