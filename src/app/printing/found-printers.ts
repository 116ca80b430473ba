// The printers at this machine: devices by the names that Linux gives them, and whether this user may write to them.
import {accessSync, constants, readdirSync, statSync} from 'node:fs';
import {isSystemFailure, orNothing, systemCode} from '../../store/disk/store-error.ts';
import {isDevice} from './printer-place.ts';

/** A printer's device. `why` is the system's code when this user may not write to it. */
export type FoundPrinter = {readonly path: string; readonly why?: string};

/** Where Linux puts printers: on USB, and on a parallel port. */
const folders = ['/dev/usb', '/dev'] as const;

function found(path: string): readonly FoundPrinter[] {
	if (!orNothing(() => isDevice(statSync(path)))) return [];
	try {
		accessSync(path, constants.W_OK);
		return [{path}];
	} catch (error) {
		if (!isSystemFailure(error)) throw error;
		return [{path, why: systemCode(error)}];
	}
}

/** The printers that are there now, those on USB first. */
export const findPrinters = (places: readonly string[] = folders): readonly FoundPrinter[] =>
	places.flatMap(folder =>
		[...(orNothing(() => readdirSync(folder)) ?? [])]
			.filter(name => /^lp\d+$/.test(name))
			.sort()
			.flatMap(name => found(`${folder}/${name}`)),
	);
