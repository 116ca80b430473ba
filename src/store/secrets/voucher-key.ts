// The key of this machine for the PINs of vouchers in stock: a secret outside of every shop's folder. Without it a stolen shop has no PINs.
import {createCipheriv, createDecipheriv, createHash, createHmac, randomBytes} from 'node:crypto';
import type {Voucher} from '../../domain/vouchers/shelves.ts';
import {type Files, nodeFiles} from '../disk/files.ts';
import {readSecret, readySecret, secretPath} from './secret-file.ts';

/** What the key is known by, and the keys for each use that are made of it. */
export type VoucherKey = {readonly id: string; readonly seal: Buffer; readonly mark: Buffer};

/** Where the key of this machine is: beside other programs' settings, or where `COUNTERFOIL_VOUCHER_KEY` says. */
export const voucherKeyPath = (env: NodeJS.ProcessEnv = process.env): string =>
	env['COUNTERFOIL_VOUCHER_KEY'] || secretPath(env, 'voucher-key');

function keyOf(value: string): VoucherKey {
	const made = (use: string): Buffer => createHmac('sha256', value).update(use).digest();
	const id = createHash('sha256').update(value).digest('hex').slice(0, 16);
	return {id, seal: made('seal'), mark: made('mark')};
}

const kept = (value: string | undefined): VoucherKey | undefined => (value === undefined ? undefined : keyOf(value));

/** The key in a file; undefined when there is none that can be one. Throws what the disk throws. */
export const readVoucherKey = (path: string, files: Files = nodeFiles): VoucherKey | undefined => kept(readSecret(path, files));

/** The key of this machine; one is made where no file is. Undefined where the file is damaged: vouchers may need what was in it. */
export const readyVoucherKey = (path: string, files: Files = nodeFiles): VoucherKey | undefined => kept(readySecret(path, files));

/** A key that is kept nowhere: to look at a file before there is one. */
export const drawVoucherKey = (): VoucherKey => keyOf(randomBytes(32).toString('hex'));

const nonceBytes = 12;
const tagBytes = 16;
/** Nobody without the key can make a mark of a PIN, or try PINs on it. */
const markBytes = 16;

type Sealed = Pick<Voucher, 'service' | 'serial'>;
/** What a sealed PIN is bound to: it opens for its own voucher only. */
const boundTo = ({service, serial}: Sealed): Buffer => Buffer.from(`${service} ${serial}`);

/** A PIN as it is kept: sealed, and what it is known by. */
export type KeptPin = {readonly sealed: string; readonly mark: string};

/**
 * Seals a PIN. The same one of the same voucher gives the same text, so its nonce is not drawn: it is made of the PIN, as the mark is. A PIN comes in
 * once, and so its nonce is used once.
 */
export function sealPin(key: VoucherKey, {pin, ...voucher}: Sealed & {readonly pin: string}): KeptPin {
	const digest = createHmac('sha256', key.mark).update(pin).digest();
	const nonce = digest.subarray(markBytes, markBytes + nonceBytes);
	const cipher = createCipheriv('aes-256-gcm', key.seal, nonce).setAAD(boundTo(voucher));
	const hidden = Buffer.concat([cipher.update(pin, 'utf8'), cipher.final()]);
	const sealed = `${key.id}.${Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url')}`;
	return {sealed, mark: digest.toString('base64url', 0, markBytes)};
}

/** The key that a sealed PIN needs. */
export const keyNeeded = ({sealed}: Pick<Voucher, 'sealed'>): string => sealed.slice(0, sealed.indexOf('.'));

/** The PIN of a voucher; undefined where another key sealed it, or something was changed. */
export function openPin(key: VoucherKey, {sealed, ...voucher}: Sealed & Pick<Voucher, 'sealed'>): string | undefined {
	if (keyNeeded({sealed}) !== key.id) return undefined;
	const bytes = Buffer.from(sealed.slice(key.id.length + 1), 'base64url');
	const [nonce, tag] = [bytes.subarray(0, nonceBytes), bytes.subarray(nonceBytes, nonceBytes + tagBytes)];
	try {
		const opener = createDecipheriv('aes-256-gcm', key.seal, nonce, {authTagLength: tagBytes})
			.setAAD(boundTo(voucher))
			.setAuthTag(tag);
		return opener.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + opener.final('utf8');
	} catch {
		return undefined;
	}
}
