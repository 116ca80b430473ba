// Printers for the tests: one in memory, a pipe as a device, one on the network of this machine; and time that a test moves on.
import {execFileSync} from 'node:child_process';
import {closeSync, constants, openSync, readSync, writeSync} from 'node:fs';
import {type AddressInfo, createServer, type Socket} from 'node:net';
import {onTestFinished} from 'vitest';
import type {After, PrinterLine, PrintFault} from '../../src/app/printing/printer-line.ts';

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

/** A device: a pipe at this path, gone after the test. Answers with what it took so far; it holds some twenty receipts, and then takes no more. */
export function pipePrinter(path: string): () => Buffer {
	execFileSync('mkfifo', [path]);
	const end = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
	onTestFinished(() => closeSync(end));
	let taken = Buffer.alloc(0);
	const room = Buffer.alloc(65_536);
	const readSome = (): number => {
		try {
			return readSync(end, room);
		} catch (error) {
			if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
			return 0;
		}
	};
	return () => {
		for (let count = readSome(); count > 0; count = readSome()) taken = Buffer.concat([taken, room.subarray(0, count)]);
		return taken;
	};
}

/** Fills a pipe up, so that it takes no more until somebody reads. */
export function fillPipe(path: string): void {
	const end = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
	onTestFinished(() => closeSync(end));
	const isFull = (): boolean => {
		try {
			writeSync(end, Buffer.alloc(4096));
			return false;
		} catch (error) {
			if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
			return true;
		}
	};
	while (!isFull());
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
