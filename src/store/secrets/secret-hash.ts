// Secrets kept so that they can be checked and not read: scrypt over the secret and this machine's pepper. It runs beside the keys.
import {createHmac, randomBytes, type ScryptOptions, scrypt, timingSafeEqual} from 'node:crypto';
import type {SecretHash} from '../../domain/shop/operator.ts';
import type {Pepper} from './pepper.ts';

/** The parameters of today: 32 MB and about a tenth of a second. A PIN kept with less is kept anew when it is next typed. */
const today = {cost: 2 ** 15, block: 8, parallel: 1} as const;
const hashBytes = 32;

type Parameters = Pick<SecretHash, 'salt' | 'cost' | 'block' | 'parallel'>;

const derive = (secret: string, {salt, cost, block, parallel}: Parameters, pepper: Pepper | undefined): Promise<Buffer> =>
	new Promise((resolve, reject) => {
		const options: ScryptOptions = {N: cost, r: block, p: parallel, maxmem: 256 * cost * block};
		const seasoned = pepper ? createHmac('sha256', pepper.value).update(secret).digest() : secret;
		scrypt(seasoned, Buffer.from(salt, 'hex'), hashBytes, options, (error, key) => (error ? reject(error) : resolve(key)));
	});

/** What is kept of a secret. */
export async function hashSecret(secret: string, pepper?: Pepper): Promise<SecretHash> {
	const salt = randomBytes(16).toString('hex');
	const hash = (await derive(secret, {salt, ...today}, pepper)).toString('hex');
	return {kind: 'scrypt', ...today, salt, hash, ...(pepper && {pepper: pepper.id})};
}

/** Whether a secret is the one of which this was kept. */
export async function fitsSecret(kept: SecretHash, secret: string, pepper?: Pepper): Promise<boolean> {
	const hash = Buffer.from(kept.hash, 'hex');
	const derived = await derive(secret, kept, pepper);
	return hash.length === derived.length && timingSafeEqual(hash, derived);
}

/** Whether a secret is kept with less than today's parameters. */
export const isKeptWeakly = ({cost, block, parallel}: SecretHash): boolean =>
	cost * block * parallel < today.cost * today.block * today.parallel;

/** Letters of a recovery code: none that looks like another. */
const codeLetters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A new recovery code: five groups of five letters, which nobody guesses. */
export function drawRecoveryCode(draw: (least: number, most: number) => number): string {
	const letter = (): string => codeLetters[draw(0, codeLetters.length)] ?? '';
	return Array.from({length: 5}, () => Array.from({length: 5}, letter).join('')).join('-');
}

/** A recovery code as it is compared, however it was typed. */
export const recoveryKey = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
