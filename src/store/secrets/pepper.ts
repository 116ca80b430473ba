// The pepper of this machine: a secret outside of every shop's folder, without which nobody tries PINs on a stolen shop.
import {createHash, randomBytes} from 'node:crypto';
import {homedir} from 'node:os';
import {dirname, join} from 'node:path';
import {type Files, nodeFiles, readWhole, replaceWhole} from '../disk/files.ts';

/** The pepper, and a name by which a PIN says which one is in it. */
export type Pepper = {readonly id: string; readonly value: string};

/** Where the pepper of this machine is: beside other programs' settings, or where `COUNTERFOIL_PEPPER` says. */
export const pepperPath = (env: NodeJS.ProcessEnv = process.env): string =>
	env['COUNTERFOIL_PEPPER'] || join(env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'counterfoil', 'pepper');

const form = /^[0-9a-f]{64}$/;

const pepperOf = (value: string): Pepper => ({id: createHash('sha256').update(value).digest('hex').slice(0, 16), value});

/** The pepper in a file; undefined when there is none that can be one. Throws what the disk throws. */
export function readPepper(path: string, files: Files = nodeFiles): Pepper | undefined {
	const text = readWhole(files, path)?.toString('latin1').trim() ?? '';
	return form.test(text) ? pepperOf(text) : undefined;
}

/** The pepper of this machine; one is made where no file is. Undefined where the file is damaged: the PINs may need what was in it. */
export function readyPepper(path: string, files: Files = nodeFiles): Pepper | undefined {
	if (readWhole(files, path)) return readPepper(path, files);
	const value = randomBytes(32).toString('hex');
	files.makeFolder(dirname(path));
	replaceWhole(files, path, Buffer.from(`${value}\n`));
	return pepperOf(value);
}
