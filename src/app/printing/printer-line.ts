// Sending bytes to a printer: into a device or a socket, with a limit to its silence. It never throws for a printer's fault.
import {constants} from 'node:fs';
import {type FileHandle, open} from 'node:fs/promises';
import {connect} from 'node:net';
import type {PrinterKind, PrinterOf, PrinterSettings} from '../../formats/config/printer-settings.ts';
import {systemCode} from '../../store/disk/store-error.ts';
import {isDevice, misplacedPrinter} from './printer-place.ts';
import {unacknowledged} from './unacknowledged.ts';

/** Calls back after this many ms, unless it is cancelled. */
export type After = (ms: number, run: () => void) => () => void;

export const systemAfter: After = (ms, run) => {
	const timer = setTimeout(run, ms);
	return () => clearTimeout(timer);
};

/** Why a printer did not take everything: the system's code, and how many bytes had gone out by then. */
export type PrintFault = {readonly why: string; readonly taken: number};

/** How long a printer may take nothing at this moment, in ms. */
export type Patience = () => number;

/** Sends bytes. Answers with the fault, or with undefined when the printer has taken them all. */
export type PrinterLine = (bytes: Uint8Array, patience?: Patience) => Promise<PrintFault | undefined>;

/** A printer that takes nothing for this long, in ms, hangs: it is out of paper, or its cover is open. */
export const silenceMs = 8000;
/** The same while somebody waits for the end: a verb, or an operator who leaves the counter. */
export const leavingMs = 1500;
/** A printer with a full buffer is looked at again after this many ms. */
export const busyMs = 100;
/** A printer that has everything may close the line by itself within this many ms; otherwise we close it. */
export const closeMs = 500;
const pieceLength = 4096;

type LineParts = {
	/** The shop's folder: nothing in it is a printer. */
	readonly folder: string;
	readonly after?: After;
};

type Way<K extends PrinterKind = PrinterKind> = (
	printer: PrinterOf<K>,
	bytes: Uint8Array,
	waiting: Waiting,
) => Promise<PrintFault | undefined>;

/** How bytes go to each kind of printer. */
const ways: {readonly [K in PrinterKind]: Way<K>} = {device: intoDevice, network: overNetwork};

/** The way to the printer in the settings. */
export function printerLine(printer: PrinterSettings, {folder, after = systemAfter}: LineParts): PrinterLine {
	const send = ways[printer.kind] as Way;
	return async (bytes, patience = () => silenceMs) => {
		const why = misplacedPrinter(printer, folder);
		return why === undefined ? send(printer, bytes, {after, patience}) : {why, taken: 0};
	};
}

type Waiting = {readonly after: After; readonly patience: Patience};

const failing = (code: string): Error => Object.assign(new Error(code), {code});

/** Never waits inside the system, where nothing could cancel it: a printer with a full buffer is asked again. A missing device is not made. */
async function intoDevice(
	{path}: PrinterOf<'device'>,
	bytes: Uint8Array,
	{after, patience}: Waiting,
): Promise<PrintFault | undefined> {
	let at = 0;
	let file: FileHandle | undefined;
	try {
		file = await open(path, constants.O_WRONLY | constants.O_APPEND | constants.O_NONBLOCK | constants.O_NOCTTY);
		if (!isDevice(await file.stat())) throw failing('no-device');
		for (let waited = 0; at < bytes.length; ) {
			const taken = await writeSome(file, bytes.subarray(at, at + pieceLength));
			at += taken;
			if (taken > 0) waited = 0;
			else if (waited >= patience()) throw failing('ETIMEDOUT');
			else {
				await new Promise<void>(resolve => after(busyMs, resolve));
				waited += busyMs;
			}
		}
		return undefined;
	} catch (error) {
		return {why: systemCode(error), taken: at};
	} finally {
		await file?.close().catch(() => undefined);
	}
}

/** The bytes that the device took now, possibly none. */
async function writeSome(file: FileHandle, piece: Uint8Array): Promise<number> {
	try {
		return (await file.write(piece)).bytesWritten;
	} catch (error) {
		if (systemCode(error) === 'EAGAIN') return 0;
		throw error;
	}
}

/** One connection for each job, as printers on a network expect. What the system has sent is not yet what the printer has taken. */
function overNetwork(
	{host, port}: PrinterOf<'network'>,
	bytes: Uint8Array,
	{after, patience}: Waiting,
): Promise<PrintFault | undefined> {
	return new Promise(resolve => {
		const socket = connect({host, port});
		let handed = 0;
		let taken = 0;
		let quiet = 0;
		let isSent = false;
		let stop = () => {};
		const settle = (why: string | undefined): void => {
			stop();
			socket.destroy();
			resolve(why === undefined ? undefined : {why, taken});
		};
		/** Looks whether the printer goes on taking bytes and, once it has all, whether it closes the line. */
		const look = (): void => {
			const left = isSent ? (unacknowledged(socket) ?? 0) : 0;
			const now = handed - left;
			quiet = now > taken ? 0 : quiet + busyMs;
			taken = now;
			if (isSent && left === 0 && quiet >= closeMs) return settle(undefined);
			if (quiet >= patience()) return settle('ETIMEDOUT');
			stop = after(busyMs, look);
		};
		const send = (at: number): void => {
			if (at >= bytes.length) return void socket.end();
			const piece = bytes.subarray(at, at + pieceLength);
			socket.write(piece, error => {
				if (error) return;
				handed += piece.length;
				send(at + piece.length);
			});
		};
		stop = after(busyMs, look);
		// What the printer says of its state is not used, but it stops if nobody reads it.
		socket.resume();
		socket.on('connect', () => send(0));
		socket.on('finish', () => {
			isSent = true;
		});
		socket.on('error', error => settle(systemCode(error)));
		socket.on('close', () => settle(isSent ? undefined : 'ECONNRESET'));
	});
}
