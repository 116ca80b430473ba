// The keys of providers: what a request is signed with. They are outside of every shop's folder, so that a stolen shop vends nothing.
import {randomBytes} from 'node:crypto';
import {homedir} from 'node:os';
import {dirname, join} from 'node:path';
import {type Files, nodeFiles, readWhole, replaceWhole} from '../disk/files.ts';
import {orNothing} from '../disk/store-error.ts';

/** Where the key of a provider is: beside the pepper of this machine, or in the folder that `COUNTERFOIL_PROVIDER_KEYS` names. */
export const providerKeyPath = (provider: string, env: NodeJS.ProcessEnv = process.env): string =>
	join(
		env['COUNTERFOIL_PROVIDER_KEYS'] ||
			join(env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'counterfoil', 'provider-keys'),
		`${provider}.key`,
	);

/** A key is 16 to 200 letters of ASCII without blanks. Its bytes are what a request is signed with. */
export const isProviderKey = (text: string): boolean => /^[!-~]{16,200}$/.test(text);

/** A new key, to be given to the provider: 64 digits, base 16. */
export const drawProviderKey = (): string => randomBytes(32).toString('hex');

/** The key in a file; undefined when there is none that can be one. Throws what the disk throws. */
export function readProviderKey(path: string, files: Files = nodeFiles): string | undefined {
	const text = readWhole(files, path)?.toString('latin1').trim() ?? '';
	return isProviderKey(text) ? text : undefined;
}

/** The key of a provider on this machine. Undefined where its file cannot be read, too: nothing can be sent without it, and the till sells on. */
export const keyOfProvider = (provider: string): string | undefined =>
	orNothing(() => readProviderKey(providerKeyPath(provider)));

/** Keeps a key, in place of the one before. */
export function keepProviderKey(path: string, key: string, files: Files = nodeFiles): void {
	files.makeFolder(dirname(path));
	replaceWhole(files, path, Buffer.from(`${key}\n`));
}
