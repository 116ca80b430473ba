// Owns printers for the tests: one in memory that does as it is told, one on the network of this machine; and time that passes when the test says so.
import {type AddressInfo, createServer, type Socket} from 'node:net';
import {onTestFinished} from 'vitest';
import type {After, PrinterLine, PrintFault} from '../../src/shop/printer-line.ts';

/** Time that stands still until it is told to pass. */
export function handTime(): {
	readonly after: After;
	readonly pass: (ms: number) => void;
	readonly waits: () => readonly number[];
} {
	let now = 0;
	let next = 0;
	const due = new Map<number, {readonly at: number; readonly run: () => void}>();
	return {
		after: (ms, run) => {
			const id = next++;
			due.set(id, {at: now + ms, run});
			return () => due.delete(id);
		},
		waits: () => [...due.values()].map(({at}) => at - now),
		pass: ms => {
			now += ms;
			for (const [id, {at, run}] of [...due]) {
				if (at > now || !due.delete(id)) continue;
				run();
			}
		},
	};
}

export type FakePrinter = {
	readonly line: PrinterLine;
	/** What it was sent and took, one for each time. */
	readonly papers: Uint8Array[];
	/** From now on it answers this. */
	say(fault: PrintFault | undefined): void;
	/** From now on it answers only when it is let go. */
	hold(): () => void;
};

/** A printer in memory. */
export function fakePrinter(): FakePrinter {
	const papers: Uint8Array[] = [];
	let fault: PrintFault | undefined;
	let gate: Promise<void> | undefined;
	return {
		papers,
		say: next => {
			fault = next;
		},
		hold: () => {
			let open = () => {};
			gate = new Promise(resolve => {
				open = resolve;
			});
			return () => {
				gate = undefined;
				open();
			};
		},
		line: async bytes => {
			await gate;
			if (!fault) papers.push(bytes);
			return fault;
		},
	};
}

/** A listener on this machine, gone after the test; each connection is handed to `serve`. */
export async function networkPrinter(serve: (socket: Socket) => void): Promise<number> {
	const sockets = new Set<Socket>();
	const server = createServer({allowHalfOpen: true}, socket => {
		sockets.add(socket);
		socket.on('error', () => undefined);
		serve(socket);
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		for (const socket of sockets) socket.destroy();
		server.close();
	});
	return (server.address() as AddressInfo).port;
}
