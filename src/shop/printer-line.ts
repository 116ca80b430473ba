// Owns the way of bytes to a printer: into a file, a device or a socket, with a limit to how long it may say nothing. It never throws for a printer's fault.
import {constants} from 'node:fs';
import {type FileHandle, open} from 'node:fs/promises';
import {connect} from 'node:net';
import type {PrinterSettings} from '../formats/printer-settings.ts';
import {systemCode} from '../store/store-error.ts';

/** Calls back after so many ms, unless it is taken back. */
export type After = (ms: number, run: () => void) => () => void;

export const systemAfter: After = (ms, run) => {
	const timer = setTimeout(run, ms);
	return () => clearTimeout(timer);
};

/** Why a printer did not take it all: the system's code, and how many bytes had gone out by then. */
export type PrintFault = {readonly why: string; readonly taken: number};

/** Sends bytes; answers with the fault, or with nothing when they are all taken. */
export type PrinterLine = (bytes: Uint8Array) => Promise<PrintFault | undefined>;

/** A printer that takes nothing for this long, in ms, hangs: it is out of paper, or its cover is open. */
export const silenceMs = 8000;
/** What a printer with a full buffer is asked again after. */
export const busyMs = 100;
/** A printer that has all of it may close the line by itself within this long; else we do. */
export const closeMs = 2000;
const pieceLength = 4096;

/** The way to the printer that is set. */
export function printerLine(printer: PrinterSettings, after: After = systemAfter): PrinterLine {
	if (printer.kind === 'file') return bytes => intoFile(printer.path, bytes);
	if (printer.kind === 'device') return bytes => intoDevice(printer.path, bytes, after);
	return bytes => overNetwork(printer, bytes, after);
}

/** Opens, writes and closes; how much was taken is counted by `write`. */
async function through(
	opened: () => Promise<FileHandle>,
	write: (file: FileHandle, count: (taken: number) => void) => Promise<void>,
): Promise<PrintFault | undefined> {
	let taken = 0;
	let file: FileHandle | undefined;
	try {
		file = await opened();
		await write(file, more => {
			taken += more;
		});
		return undefined;
	} catch (error) {
		return {why: systemCode(error), taken};
	} finally {
		await file?.close().catch(() => undefined);
	}
}

/** A file has every receipt behind the one before. */
const intoFile = (path: string, bytes: Uint8Array): Promise<PrintFault | undefined> =>
	through(
		() => open(path, 'a', 0o600),
		async (file, count) => {
			await file.writeFile(bytes);
			count(bytes.length);
		},
	);

/** Never waits inside the system, where nothing could call it back: a printer with a full buffer is asked again. A device is not made. */
const intoDevice = (path: string, bytes: Uint8Array, after: After): Promise<PrintFault | undefined> =>
	through(
		() => open(path, constants.O_WRONLY | constants.O_APPEND | constants.O_NONBLOCK | constants.O_NOCTTY),
		async (file, count) => {
			let waited = 0;
			for (let at = 0; at < bytes.length; ) {
				const taken = await writeSome(file, bytes.subarray(at, at + pieceLength));
				at += taken;
				count(taken);
				if (taken > 0) waited = 0;
				else if (waited >= silenceMs) throw Object.assign(new Error('the printer hangs'), {code: 'ETIMEDOUT'});
				else {
					await new Promise<void>(resolve => after(busyMs, resolve));
					waited += busyMs;
				}
			}
		},
	);

/** How much the device took now, which may be nothing. */
async function writeSome(file: FileHandle, piece: Uint8Array): Promise<number> {
	try {
		return (await file.write(piece)).bytesWritten;
	} catch (error) {
		if (systemCode(error) === 'EAGAIN') return 0;
		throw error;
	}
}

/** A connection a job, as printers on a network want it. */
function overNetwork(
	{host, port}: {readonly host: string; readonly port: number},
	bytes: Uint8Array,
	after: After,
): Promise<PrintFault | undefined> {
	return new Promise(resolve => {
		const socket = connect({host, port});
		let taken = 0;
		let isSent = false;
		let stop = () => {};
		const settle = (why: string | undefined): void => {
			stop();
			socket.destroy();
			resolve(why === undefined ? undefined : {why, taken});
		};
		const watch = (): void => {
			stop();
			stop = after(silenceMs, () => settle('ETIMEDOUT'));
		};
		const send = (at: number): void => {
			watch();
			if (at >= bytes.length) return void socket.end();
			const piece = bytes.subarray(at, at + pieceLength);
			socket.write(piece, error => {
				if (error) return;
				taken += piece.length;
				send(at + piece.length);
			});
		};
		watch();
		// What it says of its state is not asked for, and must be read or it stops.
		socket.resume();
		socket.on('connect', () => send(0));
		socket.on('finish', () => {
			isSent = true;
			stop();
			stop = after(closeMs, () => settle(undefined));
		});
		socket.on('error', error => settle(systemCode(error)));
		socket.on('close', () => settle(isSent ? undefined : 'ECONNRESET'));
	});
}
