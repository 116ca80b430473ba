// One request over HTTP and its answer, within limits of time and size. It follows nothing and believes nothing.
import http, {type IncomingHttpHeaders, type IncomingMessage} from 'node:http';
import https from 'node:https';
import type {UnknownWhy} from '../../domain/vending/answer.ts';

export type Sent = {
	readonly url: URL;
	readonly method: string;
	readonly headers: Readonly<Record<string, string>>;
	/** Nothing is sent where it is empty. */
	readonly body: string;
};

export type Limits = {
	/** How long a connection may take to be made, in ms. */
	readonly connectMs: number;
	/** Ends all of it. */
	readonly signal: AbortSignal;
};

/** An answer that came whole. */
export type Heard = {readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer};
/** No answer, or none that can be read, and what was seen of it. */
export type Missed = {readonly missed: UnknownWhy; readonly detail: string};

/** The most bytes of an answer. */
export const mostBytes = 65_536;
const mostHeaderBytes = 16_384;

const late: Missed = {missed: 'no-answer', detail: 'no answer in time'};

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : error.message);

/** What OpenSSL and Node call a certificate that nobody trusts, that is for another name, or that is out of date. */
const certificateCode = /CERT|SELF_SIGNED|LEAF_SIGNATURE|ALTNAME|ISSUER|INVALID_CA|HOSTNAME_MISMATCH/;

/** Why there is no connection, for the people at the counter and on a receipt. */
const whyNone: ReadonlyMap<string, string> = new Map([
	['ECONNREFUSED', ', nobody listens there'],
	['ENOTFOUND', ', its name is not known'],
	['EAI_AGAIN', ', nobody can be asked for its name'],
	['EHOSTUNREACH', ', there is no way there'],
	['ENETUNREACH', ', this machine has no network'],
]);

/** What an error of the connection means. Once there was a connection the request is on its way: whatever breaks then, it may have been heard. */
function missedBy(error: Error, isConnected: boolean): Missed {
	const code = codeOf(error);
	if (code.startsWith('HPE_')) return {missed: 'unbelievable', detail: `what came is no HTTP (${code})`};
	if (isConnected) return {missed: 'no-answer', detail: `the connection broke before the answer (${code})`};
	if (certificateCode.test(code)) return {missed: 'unreachable', detail: `its certificate does not fit (${code})`};
	return {missed: 'unreachable', detail: `no connection${whyNone.get(code) ?? ` (${code})`}`};
}

/** The answer from its first byte to its last. */
function wholeAnswer(answer: IncomingMessage, settle: (result: Heard | Missed) => void): void {
	const parts: Buffer[] = [];
	let size = 0;
	answer.on('data', (part: Buffer) => {
		size += part.length;
		parts.push(part);
		if (size > mostBytes) settle({missed: 'unbelievable', detail: `the answer is longer than ${mostBytes} bytes`});
	});
	answer.on('error', error => settle(missedBy(error, true)));
	answer.on('end', () => settle({status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts)}));
}

/** Sends a request and waits for its answer. Never throws for what happens outside. */
export function exchange({url, method, headers, body}: Sent, {connectMs, signal}: Limits): Promise<Heard | Missed> {
	if (signal.aborted) return Promise.resolve(late);
	const isSecure = url.protocol === 'https:';
	return new Promise(resolve => {
		let isConnected = false;
		const sent = (isSecure ? https : http).request(url, {
			method,
			headers: {...headers, 'content-length': String(Buffer.byteLength(body)), connection: 'close'},
			// No connection is kept: the answer to one request never stands where another is waited for.
			agent: false,
			maxHeaderSize: mostHeaderBytes,
			...(isSecure && {rejectUnauthorized: true}),
		});
		const settle = (result: Heard | Missed): void => {
			clearTimeout(connecting);
			resolve(result);
			sent.destroy();
		};
		const connecting = setTimeout(
			() => settle({missed: 'unreachable', detail: `no connection within ${connectMs} ms`}),
			connectMs,
		);
		sent.on('socket', socket =>
			socket.once(isSecure ? 'secureConnect' : 'connect', () => {
				isConnected = true;
				clearTimeout(connecting);
			}),
		);
		// It stays on for good: a second answer on the same connection is an error after the first.
		sent.on('error', error => settle(missedBy(error, isConnected)));
		sent.on('response', answer => wholeAnswer(answer, settle));
		sent.on('upgrade', (_answer, socket) => {
			socket.destroy();
			settle({missed: 'unbelievable', detail: 'it wants to speak something else than HTTP'});
		});
		signal.addEventListener('abort', () => settle(late), {once: true});
		sent.end(body);
	});
}
