// A signed request to a provider, and its answer where the provider signed it. Nothing else that comes back is read.
import {randomBytes} from 'node:crypto';
import type {Document} from './believe.ts';
import {durationText} from './duration-text.ts';
import {exchange, type Heard, type Missed} from './exchange.ts';
import {plainWords} from './plain-words.ts';
import {answerSignature, isSame, keyName, requestSignature, signatureHeaders} from './signing.ts';

/** The line to a provider. */
export type Line = {
	/** Where it listens, with or without a path. */
	readonly url: string;
	/** The key of this machine; undefined where it has none. It is asked for each time: a key may be set while the counter is open. */
	readonly key: () => string | undefined;
	/** This machine's clock, in ms since 1970, UTC. */
	readonly now: () => number;
	readonly connectMs: number;
};

export type Call = {readonly method: 'GET' | 'POST'; readonly path: string; readonly body?: object};

/** What the provider answered and signed. An error has a code of docs/providers.md. */
export type Answered = {readonly document: Document} | {readonly error: string; readonly message: string} | Missed;

const unbelievable = (detail: string): Missed => ({missed: 'unbelievable', detail});

const isObject = (value: unknown): value is Document => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object in a body of JSON. Undefined where there is none. */
function objectIn(body: Buffer): Document | undefined {
	try {
		const value: unknown = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(body));
		return isObject(value) ? value : undefined;
	} catch (error) {
		if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
		throw error;
	}
}

/** What came without the provider's signature, in words. Whoever stands between may have made it. */
function unsigned({status, headers}: Heard): Missed {
	if (status === 401 || status === 403) return unbelievable(`it does not take the key of this shop (${status})`);
	if (status >= 500) return {missed: 'no-answer', detail: `it is out of order (${status})`};
	const type = plainWords(headers['content-type'] ?? '', 40);
	if (!/json/.test(type)) return unbelievable(`what came is no answer of a provider (${status} ${type})`.replace(' )', ')'));
	return unbelievable('the answer is not signed with the key of this shop');
}

/** An error that the provider signed. */
function errorIn(document: Document, apartMs: number): Answered {
	const told = isObject(document['error']) ? document['error'] : {};
	const code = typeof told['code'] === 'string' ? plainWords(told['code'], 40) : 'none';
	const message = typeof told['message'] === 'string' ? plainWords(told['message'], 120) : '';
	if (code === 'clock')
		return {missed: 'unreachable', detail: `its clock and the clock of this machine differ by ${durationText(apartMs)}`};
	if (code === 'busy') return {missed: 'no-answer', detail: message || 'it is out of order'};
	return {error: code, message};
}

/** Sends a request under the key and reads its answer. */
export async function signedCall(line: Line, {method, path, body}: Call, signal: AbortSignal): Promise<Answered> {
	const key = line.key();
	if (!key) return {missed: 'unreachable', detail: 'this machine has no key for it'};
	const url = new URL(`${line.url.replace(/\/+$/, '')}${path}`);
	const sent = {method, path: url.pathname, time: new Date(line.now()).toISOString(), nonce: randomBytes(16).toString('hex')};
	const text = body === undefined ? '' : JSON.stringify(body);
	const headers = {
		accept: 'application/json',
		...(body !== undefined && {'content-type': 'application/json'}),
		[signatureHeaders.key]: keyName(key),
		[signatureHeaders.time]: sent.time,
		[signatureHeaders.nonce]: sent.nonce,
		[signatureHeaders.signature]: requestSignature(key, {...sent, body: text}),
	};
	const heard = await exchange({url, method, headers, body: text}, {connectMs: line.connectMs, signal});
	if ('missed' in heard) return heard;
	if (heard.status >= 300 && heard.status < 400)
		return unbelievable(`it sends the request somewhere else (${heard.status}), which is not followed`);
	const time = heard.headers[signatureHeaders.time];
	const right = answerSignature(key, {status: heard.status, nonce: sent.nonce, time: String(time), body: heard.body});
	if (!isSame(heard.headers[signatureHeaders.signature], right)) return unsigned(heard);
	const document = objectIn(heard.body);
	if (!document) return unbelievable('the answer is no whole JSON');
	if (heard.status === 200) return {document};
	return errorIn(document, Math.abs(Date.parse(String(time)) - line.now()));
}
