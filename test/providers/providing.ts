// A simulated provider for a test, with a line to it; and servers that answer as no provider does.
import {randomUUID} from 'node:crypto';
import http, {type RequestListener} from 'node:http';
import net, {type AddressInfo, type Socket} from 'node:net';
import {join} from 'node:path';
import {onTestFinished} from 'vitest';
import {cents} from '../../src/domain/base/money.ts';
import type {VendingProvider, VendRequest} from '../../src/domain/ports/vending.ts';
import {type HttpOptions, httpProvider} from '../../src/providers/http/http-provider.ts';
import {type Rules, usualRules} from '../../src/providers/simulator/rules.ts';
import {startSimulator} from '../../src/providers/simulator/server.ts';
import {scratchFolder} from '../support/command-line.ts';

/** The key of the simulated provider. */
export const simulatorKey = 'ab'.repeat(32);
export const never = new AbortController().signal;

/** A vend of R 100.00 for a meter, each with an id of its own. */
export const aVend = (changes: Partial<VendRequest> = {}): VendRequest => ({
	...{id: randomUUID(), kind: 'service', sold: 'electricity', beneficiary: '07123456787', amount: cents(10_000)},
	...changes,
});

/** A line to whoever listens there, which gives up soon. */
export const lineTo = (url: string, options: Partial<HttpOptions> = {}): VendingProvider =>
	httpProvider({url, key: () => simulatorKey, timeouts: {pauseMs: 1, totalMs: 10_000}, ...options});

export type Provider = VendingProvider & {
	readonly url: string;
	readonly book: string;
	/** Changes rules while it runs, as curl does. */
	control(changes: object): Promise<{readonly status: number; readonly document: Readonly<Record<string, unknown>>}>;
	/** What its page of the book says. */
	vends(): Promise<readonly object[]>;
	close(): Promise<void>;
};

type ProviderOptions = {readonly rules?: Partial<Rules>; readonly book?: string};

/** A simulated provider, gone after the test. */
export async function provider({rules, book = join(scratchFolder(), 'book')}: ProviderOptions = {}): Promise<Provider> {
	const simulator = await startSimulator({key: simulatorKey, book, rules: {...usualRules, ...rules}, port: 0});
	let closed: Promise<void> | undefined;
	const close = (): Promise<void> => {
		closed ??= simulator.close();
		return closed;
	};
	onTestFinished(close);
	const {url} = simulator;
	return {
		...lineTo(url),
		url,
		book,
		control: async changes => {
			const answer = await fetch(`${url}/control`, {method: 'POST', body: JSON.stringify(changes)});
			return {status: answer.status, document: (await answer.json()) as Readonly<Record<string, unknown>>};
		},
		vends: async () => ((await (await fetch(`${url}/book`)).json()) as {readonly vends: readonly object[]}).vends,
		close,
	};
}

async function listening(server: net.Server): Promise<string> {
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => void server.close());
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A server of HTTP that answers so. */
export const answering = (answer: RequestListener): Promise<string> => listening(http.createServer(answer));
/** A server that puts bytes on the line when somebody asks. */
export const speaking = (speak: (socket: Socket) => void): Promise<string> =>
	listening(net.createServer(socket => socket.on('error', () => socket.destroy()).once('data', () => speak(socket))));
