// The pepper of this machine: a secret outside of every shop's folder, without which nobody tries PINs on a stolen shop.
import {createHash} from 'node:crypto';
import {type Files, nodeFiles} from '../disk/files.ts';
import {readSecret, readySecret, secretPath} from './secret-file.ts';

/** The pepper, and a name by which a PIN says which one is in it. */
export type Pepper = {readonly id: string; readonly value: string};

/** Where the pepper of this machine is: beside other programs' settings, or where `COUNTERFOIL_PEPPER` says. */
export const pepperPath = (env: NodeJS.ProcessEnv = process.env): string =>
	env['COUNTERFOIL_PEPPER'] || secretPath(env, 'pepper');

const pepperOf = (value: string | undefined): Pepper | undefined =>
	value === undefined ? undefined : {id: createHash('sha256').update(value).digest('hex').slice(0, 16), value};

/** The pepper in a file; undefined when there is none that can be one. Throws what the disk throws. */
export const readPepper = (path: string, files: Files = nodeFiles): Pepper | undefined => pepperOf(readSecret(path, files));

/** The pepper of this machine; one is made where no file is. Undefined where the file is damaged: the PINs may need what was in it. */
export const readyPepper = (path: string, files: Files = nodeFiles): Pepper | undefined => pepperOf(readySecret(path, files));
