// The line to a printer: all bytes arrive, and a printer that is missing, refuses, breaks off or hangs is named, never thrown.
import {execFileSync} from 'node:child_process';
import {
	closeSync,
	constants,
	linkSync,
	mkdirSync,
	mkdtempSync,
	openSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll, describe, expect, onTestFinished, test} from 'vitest';
import {busyMs, closeMs, leavingMs, printerLine, silenceMs} from '../../../src/app/printing/printer-line.ts';
import type {PrinterSettings} from '../../../src/formats/config/printer-settings.ts';
import {handTime, networkPrinter} from '../../support/fake-printer.ts';
import {newFolder} from '../../support/stored-shop.ts';

const common = {columns: 42, automatic: false, drawer: true} as const;
const device = (path: string): PrinterSettings => ({kind: 'device', path, ...common});
const network = (port: number): PrinterSettings => ({kind: 'network', host: '127.0.0.1', port, ...common});
const paper = Buffer.from('a receipt\n');
/** As much as the buffers of this machine take for a printer that takes nothing. */
const mediumPaper = Buffer.alloc(1_048_576, 'x');
/** More than the buffers of a connection or a pipe hold. */
const longPaper = Buffer.alloc(32 * 1_048_576, 'x');

function folder(): string {
	const made = newFolder();
	mkdirSync(made);
	return made;
}

/** Where a shop is, which no printer here is in. */
const shop = mkdtempSync(join(tmpdir(), 'counterfoil-'));
afterAll(() => rmSync(shop, {recursive: true}));

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

/** A pipe with an end to read from, as a printer has one. */
function pipe(): {readonly path: string; readonly reader: number} {
	const path = `${folder()}/lp0`;
	execFileSync('mkfifo', [path]);
	const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
	onTestFinished(() => closeSync(reader));
	return {path, reader};
}

describe('a device', () => {
	test('takes the bytes', async () => {
		const {path, reader} = pipe();
		expect(await printerLine(device(path), {folder: shop})(paper)).toBeUndefined();
		expect(readFileSync(reader, 'utf8')).toBe('a receipt\n');
	});

	test('is no ordinary file and no folder, by whatever name, and nothing is written to one', async () => {
		const here = folder();
		writeFileSync(`${here}/notes`, 'mine');
		symlinkSync('notes', `${here}/link`);
		linkSync(`${here}/notes`, `${here}/twin`);
		for (const path of ['notes', 'link', 'twin', '.'])
			expect(await printerLine(device(`${here}/${path}`), {folder: shop})(paper)).toEqual({why: 'no-device', taken: 0});
		expect(readFileSync(`${here}/notes`, 'utf8')).toBe('mine');
	});

	test('is nothing that stands in the folder of the shop, by whatever name', async () => {
		const {path} = pipe();
		const own = dirname(path);
		symlinkSync(path, `${folder()}/elsewhere`);
		const link = `${folder()}/link`;
		symlinkSync(own, link);
		for (const name of [path, `${link}/lp0`])
			expect(await printerLine(device(name), {folder: own})(paper)).toEqual({why: 'of-the-shop', taken: 0});
	});

	test('is not made where there is none, and is not connected where nobody reads', async () => {
		const missing = `${folder()}/lp0`;
		expect(await printerLine(device(missing), {folder: shop})(paper)).toEqual({why: 'ENOENT', taken: 0});
		execFileSync('mkfifo', [missing]);
		expect(await printerLine(device(missing), {folder: shop})(paper)).toEqual({why: 'ENXIO', taken: 0});
	});

	test('that takes a part and hangs is given up after a silence, and says how much it took', async () => {
		const {path} = pipe();
		const time = handTime();
		const fault = await passing(printerLine(device(path), {folder: shop, after: time.after})(longPaper), () => time.pass(busyMs));
		expect(fault?.why).toBe('ETIMEDOUT');
		expect(fault?.taken).toBeGreaterThan(0);
		expect(fault?.taken).toBeLessThan(longPaper.length);
	});
});

describe('While somebody waits to leave', () => {
	test.each([
		['a device', async () => device(pipe().path)],
		['a host', async () => network(await networkPrinter(socket => socket.pause()))],
	])('%s that takes nothing is given up in less than 3 seconds', async (_what, printer) => {
		const print = printerLine(await printer(), {folder: shop});
		const began = performance.now();
		const fault = await print(mediumPaper, () => leavingMs);
		expect(fault?.why).toBe('ETIMEDOUT');
		expect(fault?.taken).toBeLessThan(mediumPaper.length);
		expect(performance.now() - began).toBeLessThan(3000);
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
		expect(await printerLine(network(port), {folder: shop})(paper)).toBeUndefined();
		expect(text).toBe('a receipt\n');
	});

	test('that has it all and leaves the line open has printed', async () => {
		const port = await networkPrinter(socket => socket.resume());
		const time = handTime();
		expect(
			await passing(printerLine(network(port), {folder: shop, after: time.after})(paper), () => time.pass(closeMs / 100)),
		).toBeUndefined();
	});

	test('that talks of its state meanwhile is listened to', async () => {
		const port = await networkPrinter(socket => {
			socket.write(Buffer.alloc(4, 0x14));
			socket.resume();
			socket.on('end', () => socket.end());
		});
		expect(await printerLine(network(port), {folder: shop})(paper)).toBeUndefined();
	});

	test('that is switched off refuses the connection', async () => {
		const port = await networkPrinter(socket => socket.end());
		const gone = port === 65_535 ? port - 1 : port + 1;
		expect(await printerLine(network(gone), {folder: shop})(paper)).toEqual({why: 'ECONNREFUSED', taken: 0});
	});

	test('that takes a part and hangs is given up after a silence', async () => {
		const port = await networkPrinter(socket => socket.pause());
		const time = handTime();
		const fault = await passing(printerLine(network(port), {folder: shop, after: time.after})(longPaper), () =>
			time.pass(silenceMs / 200),
		);
		expect(fault?.why).toBe('ETIMEDOUT');
		expect(fault?.taken).toBeLessThan(longPaper.length);
	});

	test('has not printed what only the system has taken for it', async () => {
		const port = await networkPrinter(socket => socket.pause());
		const time = handTime();
		const fault = await passing(printerLine(network(port), {folder: shop, after: time.after})(mediumPaper), () =>
			time.pass(busyMs / 10),
		);
		expect(fault?.why).toBe('ETIMEDOUT');
		expect(fault?.taken).toBeLessThan(mediumPaper.length);
	});

	test('that breaks off in the middle is named', async () => {
		const port = await networkPrinter(socket => socket.once('data', () => socket.resetAndDestroy()));
		const fault = await printerLine(network(port), {folder: shop})(longPaper);
		expect(['ECONNRESET', 'EPIPE']).toContain(fault?.why);
	});
});
