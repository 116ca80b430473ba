// The simulated provider as a server on this machine alone: signatures checked and made, and its small page of controls.
import http, {type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {mostBytes} from '../http/exchange.ts';
import {answerSignature, isSame, keyName, requestSignature, signatureHeaders} from '../http/signing.ts';
import {type Book, openBook} from './book.ts';
import {controls} from './controls.ts';
import {failed, openDesk, type Reply} from './desk.ts';
import {wireAnswer} from './nonsense.ts';
import type {Rules} from './rules.ts';

export type SimulatorOptions = {
	readonly key: string;
	/** The path of its book. */
	readonly book: string;
	readonly rules: Rules;
	/** 0 for any that is free. */
	readonly port: number;
	readonly now?: () => number;
};

export type Simulator = {
	readonly url: string;
	/** How many vends its book has, and what the shop has left with it. */
	readonly vends: number;
	readonly balance: number;
	close(): Promise<void>;
};

/** How far the clocks may be apart, and for how long a nonce is remembered, in ms. */
const mostApartMs = 300_000;
/** With what a new book begins, in cents. */
const firstBalance = 10_000_000;

/** The body of a request; undefined where it is too long. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
	const parts: Buffer[] = [];
	let size = 0;
	for await (const part of request) {
		size += part.length;
		if (size > mostBytes) return undefined;
		parts.push(part);
	}
	return Buffer.concat(parts);
}

/** A body of JSON. Undefined where it is none. */
function jsonIn(body: Buffer): unknown {
	try {
		return body.length === 0 ? undefined : JSON.parse(body.toString());
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return undefined;
	}
}

const header = ({headers}: IncomingMessage, name: string): string => String(headers[name] ?? '');

/** Judges signatures, and remembers each nonce for as long as its time would be taken. */
function signatures(key: string, clock: () => number) {
	const nonces = new Map<string, number>();
	/** Why a request is refused; undefined where it is taken. Unsigned: who asked does not have the key. */
	const refusal = (request: IncomingMessage, body: Buffer): {readonly reply: Reply; readonly isUnsigned?: true} | undefined => {
		const [time, nonce] = [header(request, signatureHeaders.time), header(request, signatureHeaders.nonce)];
		const asked = {method: request.method ?? '', path: request.url ?? '', time, nonce, body};
		const isRight = isSame(header(request, signatureHeaders.signature), requestSignature(key, asked));
		if (header(request, signatureHeaders.key) !== keyName(key) || !isRight)
			return {reply: failed(401, 'bad-signature', 'The request is not signed with the key.'), isUnsigned: true};
		const apart = Math.abs(Date.parse(time) - clock());
		if (!(apart <= mostApartMs)) return {reply: failed(401, 'clock', 'The clocks are too far apart.')};
		for (const [each, at] of nonces) if (clock() - at > 2 * mostApartMs) nonces.delete(each);
		if (nonces.has(nonce)) return {reply: failed(401, 'nonce-used', 'This request was heard before.')};
		nonces.set(nonce, clock());
		return undefined;
	};
	return {clock, refusal};
}

/** Puts a reply onto the wire, or nothing. */
function send(
	response: ServerResponse,
	reply: Reply,
	sign?: (status: number, body: string) => Readonly<Record<string, string>>,
): void {
	if (reply.isLost) return void response.destroy();
	const made = wireAnswer(reply.document, reply.nonsense);
	const answer = reply.isInLines ? {...made, body: `${JSON.stringify(reply.document, undefined, 2)}\n`} : made;
	const status = reply.nonsense === undefined ? reply.status : answer.status;
	const headers = {
		'content-type': answer.type,
		'content-length': String(Buffer.byteLength(answer.body)),
		connection: 'close',
		...(answer.location !== undefined && {location: answer.location}),
		...(answer.isUnsigned ? {} : sign?.(status, answer.body)),
	};
	if (!reply.isTwice) return void response.writeHead(status, headers).end(answer.body);
	const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
	const whole = `HTTP/1.1 ${status} Answer\r\n${head.join('')}\r\n${answer.body}`;
	response.socket?.end(`${whole}${whole}`);
}

/** Takes a port of this machine. Throws what the system throws, such as EADDRINUSE. */
async function listening(server: http.Server, port: number): Promise<string> {
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', resolve);
	});
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What answers requests over a book. */
function answering({key, ...options}: SimulatorOptions, book: Book) {
	const {now = Date.now} = options;
	let {rules} = options;
	const {clock, refusal} = signatures(key, () => now() + rules.clockMs);
	const desk = openDesk({book, rules: () => rules, now: clock});
	const control = controls({
		book,
		rules: () => rules,
		change: changed => {
			rules = changed;
		},
	});
	async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const body = await bodyOf(request);
		if (!body) return send(response, failed(413, 'too-long', `A request has at most ${mostBytes} bytes.`));
		const {method = '', url: path = ''} = request;
		const asked = {method, path, body: jsonIn(body)};
		const open = control(asked);
		if (open) return send(response, {...open, isInLines: true});
		const sign = (status: number, text: string) => {
			const time = new Date(clock()).toISOString();
			const signature = answerSignature(key, {status, time, nonce: header(request, signatureHeaders.nonce), body: text});
			return {[signatureHeaders.time]: time, [signatureHeaders.signature]: signature};
		};
		const refused = refusal(request, body);
		if (refused) return send(response, refused.reply, refused.isUnsigned ? undefined : sign);
		send(response, await desk.reply(asked), sign);
	}
	return {answer, close: desk.close};
}

/** Starts a simulated provider. Throws what the system throws; then no book is made. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
	const server = http.createServer();
	const url = await listening(server, options.port);
	const stop = async (): Promise<void> => {
		server.closeAllConnections();
		await new Promise<void>(resolve => server.close(() => resolve()));
	};
	try {
		const book = openBook(options.book, options.now ?? Date.now, firstBalance);
		const {answer, close} = answering(options, book);
		server.on('request', (request, response) => {
			// Who hangs up before the answer is not waited for.
			request.on('error', () => response.destroy());
			response.on('error', () => response.destroy());
			answer(request, response).catch((error: NodeJS.ErrnoException) => {
				if (error.code !== 'ECONNRESET') throw error;
				response.destroy();
			});
		});
		return {
			url,
			vends: book.all().length,
			balance: book.balance(),
			close: async () => {
				close();
				await stop();
				book.close();
			},
		};
	} catch (error) {
		await stop();
		throw error;
	}
}
