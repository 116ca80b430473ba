// The folder of the shop.
import {homedir} from 'node:os';
import {isAbsolute, join, resolve} from 'node:path';
import {systemCode} from '../../store/disk/store-error.ts';
import type {GlobalOptions} from './arguments.ts';
import {UsageError} from './exit.ts';

/** The whole path for a given one, from the working directory. Throws a UsageError when that directory is gone. */
export function wholePath(path: string): string {
	if (isAbsolute(path)) return resolve(path);
	try {
		return resolve(path);
	} catch (error) {
		if (systemCode(error) !== 'ENOENT') throw error;
		throw new UsageError('The working directory is gone. Change to one that is there, or give whole paths, beginning with /.');
	}
}

/** The folder of --data, else of $COUNTERFOIL_DATA, else the user's data folder. */
export function shopFolder({data}: GlobalOptions, env: NodeJS.ProcessEnv = process.env): string {
	const named = data ?? env['COUNTERFOIL_DATA'];
	if (named) return wholePath(named);
	return join(env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'counterfoil');
}
