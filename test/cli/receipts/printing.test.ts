// Printing from the command line: the bytes, the first paper and its copies, what waits and why, and every case without a printer.
import {execFileSync} from 'node:child_process';
import {linkSync, mkdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, test} from 'vitest';
import {openSpool} from '../../../src/app/printing/spool.ts';
import {jobNamed, mostCopies} from '../../../src/app/printing/spool-list.ts';
import {type CommandLine, heldOpen, practiceShop, program, scratchFolder} from '../../support/command-line.ts';
import {printed} from '../../support/escpos-paper.ts';
import {fillPipe, networkPrinter, pipePrinter} from '../../support/fake-printer.ts';

let shop: CommandLine;
let paper: string;
let taken: () => Buffer;

beforeEach(async () => {
	shop = await practiceShop();
	paper = join(scratchFolder(), 'lp0');
	taken = pipePrinter(paper);
	await shop.run('sell', '1001', '--cash', '20');
});

const setPrinter = (printer: object): void => writeFileSync(join(shop.folder, 'counter.json'), JSON.stringify({printer}));
const setDevice = (own: object = {}): void => setPrinter({kind: 'device', path: paper, ...own});
/** The papers that came out, by what stands over the receipt's number on each. */
const titles = (): readonly string[] =>
	printed(taken())
		.rows.map(({text}) => text.trim())
		.filter(text => /^(COPY \d+|Receipt P1-\d+)/.test(text))
		.map(text => text.slice(0, 17).split(',')[0] ?? '');

describe('receipt print', () => {
	test('prints the receipt itself, then copies with their number, each on record', async () => {
		setDevice();
		expect(await shop.run('receipt', 'print', '1')).toEqual({
			code: 0,
			stdout: `Sent receipt P1-000001 to ${paper}.\n`,
			stderr: '',
		});
		const before = shop.journal();
		expect(await shop.run('receipt', 'print', '1')).toMatchObject({
			stdout: `Sent copy 1 of receipt P1-000001 to ${paper}.\n`,
		});
		expect(shop.journal()).not.toBe(before);
		expect((await shop.json('receipt', 'print', 'P1-000001')).document).toEqual({sent: {receipt: 'P1-000001', copy: 2}});
		expect(titles()).toEqual(['Receipt P1-000001', 'COPY 1', 'Receipt P1-000001', 'COPY 2', 'Receipt P1-000001']);
		expect((await shop.run('verify')).code).toBe(0);
	});

	test('with an id prints one copy, however often it is asked', async () => {
		setDevice();
		const words = ['receipt', 'print', '1', '--id', '019a8c30-0000-7000-8000-000000000001'];
		expect((await shop.run(...words)).stdout).toBe(`Sent copy 1 of receipt P1-000001 to ${paper}.\n`);
		expect(await shop.run(...words)).toMatchObject({
			code: 0,
			stdout: 'Copy 1 of receipt P1-000001 was sent before under that id, and is not sent again.\n',
		});
		expect(titles()).toEqual(['COPY 1', 'Receipt P1-000001']);
	});

	test('with an id sends the copy that was put on record and never came to the printer', async () => {
		const words = ['receipt', 'print', '1', '--id', '019a8c30-0000-7000-8000-000000000001'];
		setPrinter({kind: 'device', path: `${paper}/missing/lp0`});
		expect((await shop.run(...words)).stderr).toContain('Copy 1 of receipt P1-000001 waits');
		// As if it was killed between the two.
		rmSync(join(shop.folder, 'spool'), {recursive: true});
		setDevice();
		const before = shop.journal();
		expect(await shop.run(...words)).toMatchObject({code: 0, stdout: `Sent copy 1 of receipt P1-000001 to ${paper}.\n`});
		expect((await shop.run(...words)).stdout).toContain('was sent before');
		expect(titles()).toEqual(['COPY 1', 'Receipt P1-000001']);
		expect(shop.journal()).toBe(before);
	});

	test('with an id that is asked again when more copies came out than are known by name says so, and prints none', async () => {
		setDevice();
		const words = ['receipt', 'print', '1', '--id', '019a8c30-0000-7000-8000-000000000001'];
		await shop.run(...words);
		const spool = openSpool(shop.folder);
		for (let copy = 2; copy <= mostCopies + 1; copy += 1) {
			const job = {receipt: 'P1-000001', copy, at: copy};
			spool.add(job, Buffer.from('copy'));
			spool.done(jobNamed(job));
		}
		expect(await shop.run(...words)).toMatchObject({
			code: 1,
			stdout: '',
			stderr: expect.stringContaining(
				'Copy 1 of receipt P1-000001 is on record; whether it came out is not known. counterfoil receipt print P1-000001 prints another.',
			),
		});
		expect(titles()).toEqual(['COPY 1', 'Receipt P1-000001']);
	});

	test('prints at the width of the paper that is set', async () => {
		setDevice({columns: 32});
		await shop.run('receipt', 'print', '1');
		const widths = printed(taken()).rows.map(({text}) => text.length);
		expect(Math.max(...widths)).toBe(32);
	});

	test('is refused for a receipt that is not there, and nothing changes', async () => {
		setDevice();
		const before = shop.journal();
		expect(await shop.run('receipt', 'print', '99')).toEqual({
			code: 3,
			stdout: '',
			stderr: 'There is no receipt "99". See counterfoil receipt list.\n',
		});
		expect(shop.journal()).toBe(before);
	});

	test('without a printer says how to set one', async () => {
		const before = shop.journal();
		expect(await shop.run('receipt', 'print', '1')).toEqual({
			code: 2,
			stdout: '',
			stderr: 'No printer is set. Put one into counter.json: docs/printing.md shows how.\n',
		});
		expect(shop.journal()).toBe(before);
	});

	test.each([
		[{kind: 'device', path: 'lp0'}, 'printer.path'],
		[{kind: 'network'}, 'printer.host'],
		[{kind: 'network', host: 'till', port: 0}, 'printer.port'],
		[{kind: 'serial', path: '/dev/ttyS0'}, 'printer.kind'],
		[{kind: 'device', path: '/dev/usb/lp0', columns: 40}, 'printer.columns'],
	])('with the printer %j names what is wrong with it', async (printer, place) => {
		setPrinter(printer);
		const {code, stderr} = await shop.run('receipt', 'print', '1');
		expect(code).toBe(2);
		expect(stderr).toContain(`counter.json: "${place}" takes `);
	});
});

describe('A counter.json that is wrong', () => {
	test.each([
		['receipt', 'print', '1'],
		['print', 'retry'],
		['print', 'status'],
		['sell', '1001', '--card', '--print'],
	])('is said with %s %s, and that nothing was sold or printed', async (...words) => {
		writeFileSync(join(shop.folder, 'counter.json'), '{');
		const before = shop.journal();
		const {code, stderr} = await shop.run(...words);
		expect(code).toBe(2);
		expect(stderr).toMatch(
			/^counter\.json is not JSON \(.*\)\. Nothing was sold or printed: mend that file, then try again\.\n$/,
		);
		expect(shop.journal()).toBe(before);
	});
});

test('print status without a printer says that none is set', async () => {
	expect(await shop.run('print', 'status')).toEqual({
		code: 0,
		stdout: 'No printer is set. Put one into counter.json: docs/printing.md shows how.\n',
		stderr: '',
	});
	expect((await shop.json('print', 'status')).document).toEqual({printer: null, waiting: 0});
});

describe('A printer that stands where none may', () => {
	/** Everything that is no device, or is the shop's, by every way that leads there. */
	function misplaced(): readonly string[] {
		const here = scratchFolder();
		writeFileSync(join(here, 'notes'), '');
		linkSync(join(shop.folder, 'journal', '0000000001.log'), join(here, 'twin'));
		symlinkSync(join(shop.folder, 'head'), join(here, 'link'));
		symlinkSync(shop.folder, join(here, 'shop'));
		mkdirSync(join(here, 'folder'));
		const ofTheShop = ['journal/0000000001.log', 'head', 'counter.json', 'spool'].map(name => join(shop.folder, name));
		return [...ofTheShop, ...['notes', 'twin', 'link', 'shop/head', 'shop', 'folder'].map(name => join(here, name))];
	}

	test('is refused by every verb that prints, before anything is done', async () => {
		mkdirSync(join(shop.folder, 'spool'), {mode: 0o700});
		for (const path of misplaced()) {
			setPrinter({kind: 'device', path});
			const before = shop.journal();
			for (const words of [
				['receipt', 'print', '1'],
				['sell', '1001', '--card', '--print'],
			]) {
				const {code, stderr} = await shop.run(...words);
				expect([path, code]).toEqual([path, 2]);
				expect(stderr).toMatch(
					/^counter\.json: "printer\.path" .*\. Name a device, such as \/dev\/usb\/lp0\. Nothing was sold or printed/,
				);
			}
			expect(shop.journal()).toBe(before);
		}
	});

	test('is a kind that there is no more: a file', async () => {
		setPrinter({kind: 'file', path: paper});
		expect((await shop.run('print', 'status')).stderr).toContain('counter.json: "printer.kind" takes "device" or "network".');
	});
});

describe('A printer that does not drain', () => {
	test('holds a verb up for no more than 3 s; the paper waits, and that is said', async () => {
		setDevice();
		// The same verb where the printer takes all of it: what is more than that is waited.
		const quick = await timed('sell', '1001', '--card', '--print');
		fillPipe(paper);
		const {code, stderr, tookMs} = await timed('receipt', 'print', '1');
		expect([code, stderr]).toEqual([
			1,
			`The printer at ${paper} does not answer: look at paper and cover. Receipt P1-000001 waits: counterfoil print retry.\n`,
		]);
		expect(tookMs - quick.tookMs).toBeLessThan(3000);
		const sale = await timed('sell', '1001', '--card', '--print');
		expect([sale.code, sale.stderr]).toEqual([0, expect.stringContaining('Receipt P1-000003 waits: counterfoil print retry.')]);
		expect(sale.tookMs - quick.tookMs).toBeLessThan(3000);
	});

	/** A verb, and how long it took. */
	async function timed(...words: readonly string[]) {
		const began = performance.now();
		return {...(await shop.run(...words)), tookMs: performance.now() - began};
	}
});

describe('A printer that is not there', () => {
	test('leaves the receipt waiting: it is listed, and printed when it is tried again', async () => {
		setPrinter({kind: 'device', path: `${paper}/missing/lp0`});
		expect(await shop.run('receipt', 'print', '1')).toEqual({
			code: 1,
			stdout: '',
			stderr: `The printer at ${paper}/missing/lp0 is not there: look at the path in counter.json. Receipt P1-000001 waits: counterfoil print retry.\n`,
		});
		expect((await shop.run('print', 'list')).stdout).toBe('Since             Not printed\n2026-03-02 10:00  Receipt P1-000001\n');
		expect((await shop.json('print', 'list')).document).toMatchObject({waiting: [{receipt: 'P1-000001', copy: 0}]});
		expect(await shop.run('print', 'retry')).toMatchObject({
			code: 1,
			stderr: `1 receipt is not printed. The printer at ${paper}/missing/lp0 is not there: look at the path in counter.json.\n`,
		});
		setDevice();
		expect(await shop.run('print', 'retry')).toEqual({code: 0, stdout: `Sent 1 paper to ${paper}.\n`, stderr: ''});
		expect(titles()).toEqual(['Receipt P1-000001']);
		expect((await shop.run('print', 'list')).stdout).toBe('All is printed.\n');
		expect((await shop.run('print', 'retry')).stdout).toBe('Nothing waits.\n');
	});

	test('is named by its address where the connection is refused', async () => {
		const port = await networkPrinter(socket => socket.end());
		const refusing = port === 65_535 ? port - 1 : port + 1;
		setPrinter({kind: 'network', host: '127.0.0.1', port: refusing});
		expect((await shop.run('receipt', 'print', '1')).stderr).toContain(
			`The printer at 127.0.0.1:${refusing} refuses the connection: switch it on, or look at the port in counter.json. Receipt P1-000001 waits: counterfoil print retry.`,
		);
		expect((await shop.json('receipt', 'print', '1')).document).toMatchObject({error: {code: 'not-printed'}});
	});
});

test('A full spool is said, no copy is counted, and nothing is recorded', async () => {
	setDevice();
	await shop.run('receipt', 'print', '1');
	const copied = ['receipt', 'print', '1', '--id', '019a8c30-0000-7000-8000-000000000001'];
	await shop.run(...copied);
	for (let place = 1; place <= 100; place += 1)
		writeFileSync(
			join(shop.folder, 'spool', `${String(place).padStart(15, '0')}_P1-${String(place + 1).padStart(6, '0')}_0.job`),
			'waits',
		);
	const before = shop.journal();
	expect((await shop.run(...copied)).stdout).toContain('was sent before under that id');
	expect(await shop.run('receipt', 'print', '1')).toEqual({
		code: 1,
		stdout: '',
		stderr: 'NOT PRINTED: too many receipts wait for the printer. The sale stands; print P1-000001 from Receipts (F7) later.\n',
	});
	expect(shop.journal()).toBe(before);
});

test('While the counter has the shop open it prints, and nobody beside it: the list still works', async () => {
	setDevice();
	await heldOpen(shop.folder);
	for (const words of [
		['receipt', 'print', '1'],
		['print', 'retry'],
	]) {
		const {code, stderr} = await shop.run(...words);
		expect([code, stderr]).toEqual([5, expect.stringContaining('The shop is open in')]);
	}
	expect((await shop.run('print', 'list')).stdout).toBe('All is printed.\n');
	expect((await shop.run('print', 'status')).code).toBe(0);
});

test('A printer on the network gets the receipt', async () => {
	const chunks: Buffer[] = [];
	const port = await networkPrinter(socket => {
		socket.on('data', bytes => chunks.push(bytes));
		socket.on('end', () => socket.end());
	});
	setPrinter({kind: 'network', host: '127.0.0.1', port});
	expect((await shop.run('receipt', 'print', '1')).stdout).toBe(`Sent receipt P1-000001 to 127.0.0.1:${port}.\n`);
	expect(printed(Buffer.concat(chunks)).events.map(({type}) => type)).toEqual(['barcode', 'cut']);
});

describe('--print', () => {
	test.each([
		['a sale', ['sell', '1001', '--cash', '20']],
		['a service', ['service', 'gaming', '50', '--card']],
		['a bill', ['bill', 'netflix', '199', '--ref', 'NF-4482913', '--cash', '200']],
		['a refund', ['receipt', 'refund', '1', '--reason', 'stale']],
		['a top-up', ['account', 'deposit', '2', '10']],
		['a withdrawal', ['account', 'withdraw', '2', '10']],
	])('prints the receipt of %s once, and says so beside it', async (_what, words) => {
		setDevice();
		const {code, stdout, stderr} = await shop.run(...words, '--print');
		expect([code, stderr.replace('Pay out R10.00\n', '')]).toEqual([0, `Sent receipt P1-000002 to ${paper}.\n`]);
		expect(stdout).toContain('P1-000002');
		expect(titles()).toEqual(['Receipt P1-000002']);
	});

	test('of a sale that was made before prints nothing', async () => {
		setDevice();
		const words = ['sell', '1001', '--card', '--id', '019a8c30-0000-7000-8000-000000000001', '--print'];
		await shop.run(...words);
		expect((await shop.run(...words)).stderr).toContain(
			'It is not printed again: counterfoil receipt print P1-000002 does that.',
		);
		expect(titles()).toEqual(['Receipt P1-000002']);
	});

	test('of a sale whose process was gone before its paper was made prints it the second time', async () => {
		setDevice();
		const words = ['sell', '1001', '--card', '--id', '019a8c30-0000-7000-8000-000000000001'];
		await shop.run(...words);
		expect((await shop.run(...words, '--print')).stderr).toContain(`Sent receipt P1-000002 to ${paper}.`);
		expect(titles()).toEqual(['Receipt P1-000002']);
	});

	test('of a sale that was made before, and whose paper waits, says so', async () => {
		setPrinter({kind: 'device', path: `${paper}/missing/lp0`});
		const words = ['sell', '1001', '--card', '--id', '019a8c30-0000-7000-8000-000000000001', '--print'];
		await shop.run(...words);
		expect((await shop.run(...words)).stderr).toContain('Receipt P1-000002 waits for the printer: counterfoil print retry.');
	});

	test('leaves the sale as it is when the printer is not there, and the paper waits', async () => {
		setPrinter({kind: 'device', path: `${paper}/missing/lp0`});
		const {code, document} = await shop.json('sell', '1001', '--card', '--print');
		expect(code).toBe(0);
		expect(document).toMatchObject({receipt: {number: 'P1-000002'}});
		expect((await shop.json('print', 'list')).document).toMatchObject({waiting: [{receipt: 'P1-000002', copy: 0}]});
	});

	test('without a printer is refused before anything is sold', async () => {
		const before = shop.journal();
		expect(await shop.run('sell', '1001', '--card', '--print')).toEqual({
			code: 2,
			stdout: '',
			stderr: 'No printer is set. Put one into counter.json: docs/printing.md shows how.\n',
		});
		expect(shop.journal()).toBe(before);
	});
});

test('print status says where the printer is, and how much waits', async () => {
	setDevice({automatic: true, drawer: false});
	expect((await shop.run('print', 'status')).stdout).toBe(
		`Printer   ${paper} (device), 42 columns, after each sale\nDrawer    none\nWaiting   nothing\n`,
	);
});

test('receipt show --escpos writes the bytes, opens no drawer, and makes no copy', async () => {
	const words = [program, '--data', shop.folder, 'receipt', 'show', '1', '--width', '32', '--escpos'];
	const before = shop.journal();
	const bytes = execFileSync(process.execPath, words);
	expect(printed(bytes).events.map(({type}) => type)).toEqual(['barcode', 'cut']);
	expect(shop.journal()).toBe(before);
	expect((await shop.run('--json', 'receipt', 'show', '1', '--escpos')).code).toBe(2);
	expect((await shop.run('receipt', 'show', '1', '--escpos', '--width', '40')).stderr).toContain('is not a paper width');
});
