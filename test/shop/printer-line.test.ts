// Owns the way to a printer: all bytes arrive, and a printer that is not there, refuses, breaks off or hangs is named, never thrown.
import {execFileSync} from 'node:child_process';
import {chmodSync, closeSync, constants, mkdirSync, openSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {describe, expect, onTestFinished, test} from 'vitest';
import type {PrinterSettings} from '../../src/formats/printer-settings.ts';
import {busyMs, closeMs, printerLine, silenceMs} from '../../src/shop/printer-line.ts';
import {handTime, networkPrinter} from '../support/fake-printer.ts';
import {newFolder} from '../support/stored-shop.ts';

const common = {columns: 42, automatic: false, drawer: true} as const;
const file = (path: string): PrinterSettings => ({kind: 'file', path, ...common});
const device = (path: string): PrinterSettings => ({kind: 'device', path, ...common});
const network = (port: number): PrinterSettings => ({kind: 'network', host: '127.0.0.1', port, ...common});
const paper = Buffer.from('a receipt\n');
/** More than the buffers of a connection or a pipe hold. */
const longPaper = Buffer.alloc(32 * 1_048_576, 'x');

function folder(): string {
	const made = newFolder();
	mkdirSync(made);
	return made;
}

/** Lets time pass in small steps until the answer is there. */
async function passing<T>(answer: Promise<T>, pass: () => void): Promise<T> {
	let isThere = false;
	const watched = answer.finally(() => {
		isThere = true;
	});
	while (!isThere) {
		await new Promise(resolve => setImmediate(resolve));
		pass();
	}
	return watched;
}

describe('a file', () => {
	test('has every receipt behind the one before, for nobody else to read', async () => {
		const path = `${folder()}/receipts.prn`;
		const print = printerLine(file(path));
		expect(await print(paper)).toBeUndefined();
		expect(await print(paper)).toBeUndefined();
		expect(readFileSync(path, 'utf8')).toBe('a receipt\na receipt\n');
		expect(statSync(path).mode & 0o777).toBe(0o600);
	});

	test('in a folder that is missing is not there; a folder is none', async () => {
		const here = folder();
		expect(await printerLine(file(`${here}/missing/receipts.prn`))(paper)).toEqual({why: 'ENOENT', taken: 0});
		expect(await printerLine(file(here))(paper)).toEqual({why: 'EISDIR', taken: 0});
	});

	test('that is a file where a folder is named is not there either', async () => {
		const here = folder();
		writeFileSync(`${here}/plain`, '');
		expect(await printerLine(file(`${here}/plain/receipts.prn`))(paper)).toEqual({why: 'ENOTDIR', taken: 0});
		chmodSync(`${here}/plain`, 0o600);
	});
});

describe('a device', () => {
	/** A pipe with an end to read from, as a printer has one. */
	function pipe(): {readonly path: string; readonly reader: number} {
		const path = `${folder()}/lp0`;
		execFileSync('mkfifo', [path]);
		const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
		onTestFinished(() => closeSync(reader));
		return {path, reader};
	}

	test('takes the bytes', async () => {
		const {path, reader} = pipe();
		expect(await printerLine(device(path))(paper)).toBeUndefined();
		expect(readFileSync(reader, 'utf8')).toBe('a receipt\n');
	});

	test('is not made where there is none, and is not connected where nobody reads', async () => {
		const missing = `${folder()}/lp0`;
		expect(await printerLine(device(missing))(paper)).toEqual({why: 'ENOENT', taken: 0});
		execFileSync('mkfifo', [missing]);
		expect(await printerLine(device(missing))(paper)).toEqual({why: 'ENXIO', taken: 0});
	});

	test('that takes a part and hangs is given up after a silence, and says how much it took', async () => {
		const {path} = pipe();
		const time = handTime();
		const fault = await passing(printerLine(device(path), time.after)(longPaper), () => time.pass(busyMs));
		expect(fault?.why).toBe('ETIMEDOUT');
		expect(fault?.taken).toBeGreaterThan(0);
		expect(fault?.taken).toBeLessThan(longPaper.length);
	});
});

describe('a printer on the network', () => {
	test('takes the bytes, and closes the line when it has them', async () => {
		let text = '';
		const port = await networkPrinter(socket => {
			socket.on('data', bytes => {
				text += bytes.toString();
			});
			socket.on('end', () => socket.end());
		});
		expect(await printerLine(network(port))(paper)).toBeUndefined();
		expect(text).toBe('a receipt\n');
	});

	test('that has it all and leaves the line open has printed', async () => {
		const port = await networkPrinter(socket => socket.resume());
		const time = handTime();
		expect(await passing(printerLine(network(port), time.after)(paper), () => time.pass(closeMs / 100))).toBeUndefined();
	});

	test('that talks of its state meanwhile is listened to', async () => {
		const port = await networkPrinter(socket => {
			socket.write(Buffer.alloc(4, 0x14));
			socket.resume();
			socket.on('end', () => socket.end());
		});
		expect(await printerLine(network(port))(paper)).toBeUndefined();
	});

	test('that is switched off refuses the connection', async () => {
		const port = await networkPrinter(socket => socket.end());
		const gone = port === 65_535 ? port - 1 : port + 1;
		expect(await printerLine(network(gone))(paper)).toEqual({why: 'ECONNREFUSED', taken: 0});
	});

	test('that takes a part and hangs is given up after a silence', async () => {
		const port = await networkPrinter(socket => socket.pause());
		const time = handTime();
		const fault = await passing(printerLine(network(port), time.after)(longPaper), () => time.pass(silenceMs / 200));
		expect(fault?.why).toBe('ETIMEDOUT');
		expect(fault?.taken).toBeLessThan(longPaper.length);
	});

	test('that breaks off in the middle is named', async () => {
		const port = await networkPrinter(socket => socket.once('data', () => socket.resetAndDestroy()));
		const fault = await printerLine(network(port))(longPaper);
		expect(['ECONNRESET', 'EPIPE']).toContain(fault?.why);
	});
});
