// A secret of this machine in a file outside of every shop: 64 hexadecimal digits, which only their owner can read.
import {randomBytes} from 'node:crypto';
import {homedir} from 'node:os';
import {dirname, join} from 'node:path';
import {type Files, readWhole, replaceWhole} from '../disk/files.ts';

/** Where a secret of this machine is: beside other programs' settings. */
export const secretPath = (env: NodeJS.ProcessEnv, name: string): string =>
	join(env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'counterfoil', name);

const form = /^[0-9a-f]{64}$/;

/** The secret in a file; undefined when there is none that can be one. Throws what the disk throws. */
export function readSecret(path: string, files: Files): string | undefined {
	const text = readWhole(files, path)?.toString('latin1').trim() ?? '';
	return form.test(text) ? text : undefined;
}

/** The same; one is made where no file is. Undefined where the file is damaged: something may need what was in it. */
export function readySecret(path: string, files: Files): string | undefined {
	if (readWhole(files, path)) return readSecret(path, files);
	const value = randomBytes(32).toString('hex');
	files.makeFolder(dirname(path));
	replaceWhole(files, path, Buffer.from(`${value}\n`));
	return value;
}
