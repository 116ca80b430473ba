// The place of a printer on this machine: a device or a pipe. Printing adds to what is there, so an ordinary file or a part of the shop is refused.
import {realpathSync, type Stats, statSync} from 'node:fs';
import {sep} from 'node:path';
import type {PrinterKind, PrinterOf, PrinterSettings} from '../../formats/config/printer-settings.ts';
import {isSystemFailure} from '../../store/disk/store-error.ts';

/** Why nothing is printed to a path: it leads to something of the shop, or to something that is not a device. */
type MisplacedPrinter = 'of-the-shop' | 'no-device';

/** Whether this can be a printer: a device that takes letters, or a pipe. */
export const isDevice = (stats: Stats): boolean => stats.isCharacterDevice() || stats.isFIFO();

/** What is wrong with a path, wherever its links lead; undefined when nothing is wrong, or when nothing is there now. */
function misplaced(path: string, shopFolder: string): MisplacedPrinter | undefined {
	try {
		const real = realpathSync(path);
		if (`${real}${sep}`.startsWith(`${realpathSync(shopFolder)}${sep}`)) return 'of-the-shop';
		return isDevice(statSync(real)) ? undefined : 'no-device';
	} catch (error) {
		if (!isSystemFailure(error)) throw error;
		return undefined;
	}
}

type Check<K extends PrinterKind = PrinterKind> = (printer: PrinterOf<K>, shopFolder: string) => MisplacedPrinter | undefined;

/** The check of the place of each kind of printer. A host may be anywhere. */
const checks: {readonly [K in PrinterKind]: Check<K>} = {
	device: ({path}, shopFolder) => misplaced(path, shopFolder),
	network: () => undefined,
};

/** Why a printer may not be where its settings put it; undefined where it may. */
export const misplacedPrinter = (printer: PrinterSettings, shopFolder: string): MisplacedPrinter | undefined =>
	(checks[printer.kind] as Check)(printer, shopFolder);
