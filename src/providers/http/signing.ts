// The signatures of the protocol in docs/providers.md: who asks, when and what; and that an answer is the one to this request.
import {createHash, createHmac, timingSafeEqual} from 'node:crypto';

/** The headers that carry a signature. Requests have all, answers the time and the signature. */
export const signatureHeaders = {
	key: 'counterfoil-key',
	time: 'counterfoil-time',
	nonce: 'counterfoil-nonce',
	signature: 'counterfoil-signature',
} as const;

/** A request as it is signed. `time` is ISO 8601 in UTC; `nonce` is never used twice; `path` is what stands in the first line of HTTP. */
export type SignedRequest = {
	readonly method: string;
	readonly path: string;
	readonly time: string;
	readonly nonce: string;
	readonly body: Uint8Array | string;
};

/** An answer as it is signed: with the nonce of its request, so that it fits no other. */
export type SignedAnswer = Pick<SignedRequest, 'time' | 'nonce' | 'body'> & {readonly status: number};

const digestOf = (body: Uint8Array | string): string => createHash('sha256').update(body).digest('hex');

/** The name of a key, which tells nothing of it: the other side finds the shop by it. */
export const keyName = (key: string): string => digestOf(key).slice(0, 16);

const hmac = (key: string, lines: readonly (string | number)[]): string =>
	createHmac('sha256', key).update(lines.join('\n')).digest('hex');

export const requestSignature = (key: string, {method, path, time, nonce, body}: SignedRequest): string =>
	hmac(key, ['counterfoil-1 request', method, path, time, nonce, digestOf(body)]);

export const answerSignature = (key: string, {status, time, nonce, body}: SignedAnswer): string =>
	hmac(key, ['counterfoil-1 answer', status, nonce, time, digestOf(body)]);

/** Whether a signature is the right one, in a time that tells nothing of where it differs. */
export function isSame(signature: unknown, right: string): boolean {
	const given = Buffer.from(typeof signature === 'string' ? signature : '');
	return given.length === right.length && timingSafeEqual(given, Buffer.from(right));
}
