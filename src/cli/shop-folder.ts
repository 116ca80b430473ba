// Owns which folder the shop is in.
import {homedir} from 'node:os';
import {join, resolve} from 'node:path';
import type {GlobalOptions} from './arguments.ts';

/** --data, else $COUNTERFOIL_DATA, else the user's data folder. */
export function shopFolder({data}: GlobalOptions, env: NodeJS.ProcessEnv = process.env): string {
	const named = data ?? env['COUNTERFOIL_DATA'];
	if (named) return resolve(named);
	return join(env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'counterfoil');
}
