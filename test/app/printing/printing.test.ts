// Printing at the counter: one paper a receipt, in order, after the sale; what is not printed waits, is listed, and is tried again.
import {mkdirSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import {describe, expect, onTestFinished, test} from 'vitest';
import {movedCash, openPrinting, type Printing} from '../../../src/app/printing/printing.ts';
import {firstWaitMs, longestWaitMs} from '../../../src/app/printing/sender.ts';
import {mostJobs, openSpool} from '../../../src/app/printing/spool.ts';
import {jobsIn} from '../../../src/app/printing/spool-list.ts';
import {cents} from '../../../src/domain/base/money.ts';
import type {Receipt} from '../../../src/domain/receipts/receipt.ts';
import type {PrinterSettings} from '../../../src/formats/config/printer-settings.ts';
import {card, cash, fromAccount, goods, listed, openedAccount, sell, withdraw} from '../../support/commands.ts';
import {printed} from '../../support/escpos-paper.ts';
import {type FakePrinter, fakePrinter, handTime} from '../../support/fake-printer.ts';
import {faultyFiles} from '../../support/faulty-files.ts';
import {lastReceipt} from '../../support/paper-samples.ts';
import {newFolder} from '../../support/stored-shop.ts';

const printer: PrinterSettings = {kind: 'device', path: '/receipts.prn', columns: 42, automatic: false, drawer: true};
const paid = lastReceipt(listed('1001'), sell(goods('1001'), {tender: cash(2000)}));
const numbered = (number: string): Receipt => ({...paid, number});
const first = numbered('1-000001');
const second = numbered('1-000002');

type Desk = {
	readonly printing: Printing;
	readonly device: FakePrinter;
	readonly pass: (ms: number) => void;
	readonly waits: () => readonly number[];
};

function printingIn(folder: string, own: Partial<PrinterSettings> = {}, files = faultyFiles()): Desk {
	const device = fakePrinter();
	const {after, pass, waits} = handTime();
	let at = 1_000_000;
	const printing = openPrinting({
		folder,
		symbol: 'R',
		printer: {...printer, ...own} as PrinterSettings,
		now: () => at++,
		after,
		line: device.line,
		spool: openSpool(folder, files.files),
	});
	onTestFinished(() => printing.close());
	return {printing, device, pass, waits};
}

function shopFolder(): string {
	const folder = newFolder();
	mkdirSync(folder, {mode: 0o700});
	return folder;
}
const open = (own?: Partial<PrinterSettings>): Desk => printingIn(shopFolder(), own);

/** Numbers of the receipts on papers, by their barcodes. */
const numbers = ({papers}: FakePrinter): readonly string[] =>
	papers.flatMap(paper => printed(paper).events.flatMap(event => (event.type === 'barcode' ? [event.text] : [])));
const waiting = ({printing}: Desk): readonly string[] => printing.status().waiting.map(({receipt}) => receipt);

describe('A receipt', () => {
	test('is on paper once, and nothing waits', async () => {
		const desk = open();
		expect(await desk.printing.print(first)).toBeUndefined();
		await desk.printing.settled();
		expect(numbers(desk.device)).toEqual(['1-000001']);
		expect(desk.printing.status()).toEqual({waiting: [], isPrinting: false, trouble: undefined});
	});

	test('is known as printed from the moment it waits, and in the next life of the counter', async () => {
		const folder = shopFolder();
		const {printing} = printingIn(folder);
		expect(printing.isPrinted('1-000001')).toBe(false);
		await printing.print(first);
		expect(printing.isPrinted('1-000001')).toBe(true);
		await printing.close();
		const next = printingIn(folder).printing;
		expect([next.isPrinted('1-000001'), next.isPrinted('1-000002')]).toEqual([true, false]);
	});

	test('of which only a copy was printed is not printed itself', async () => {
		const desk = open();
		await desk.printing.print({...first, copy: {number: 1, at: 0, offset: 0}});
		await desk.printing.settled();
		expect(desk.device.papers).toHaveLength(1);
		expect(desk.printing.isPrinted('1-000001')).toBe(false);
	});

	test('waits in a file of its own, for nobody else to read', async () => {
		const folder = shopFolder();
		const desk = printingIn(folder);
		desk.device.say({why: 'ECONNREFUSED', taken: 0});
		await desk.printing.print(first);
		await desk.printing.settled();
		const [job] = readdirSync(`${folder}/spool`);
		expect(job).toMatch(/^\d{15}_1-000001_0\.job$/);
		expect(statSync(`${folder}/spool/${job}`).mode & 0o777).toBe(0o600);
		expect(jobsIn(folder)).toEqual([{name: job, receipt: '1-000001', copy: 0, at: 1_000_000}]);
	});

	test('is printed behind those before it, also while one is under way', async () => {
		const desk = open();
		const release = desk.device.hold();
		await desk.printing.print(first);
		await desk.printing.print(second);
		expect(waiting(desk)).toEqual(['1-000001', '1-000002']);
		expect(desk.printing.status().isPrinting).toBe(true);
		release();
		await desk.printing.settled();
		expect(numbers(desk.device)).toEqual(['1-000001', '1-000002']);
	});
});

describe('A printer that cannot be reached', () => {
	test('is asked again by itself, each time twice as late, and then has all that waited', async () => {
		const desk = open();
		desk.device.say({why: 'ECONNREFUSED', taken: 0});
		await desk.printing.print(first);
		await desk.printing.settled();
		expect(desk.printing.status()).toMatchObject({isPrinting: false, trouble: 'ECONNREFUSED'});
		const pauses: number[] = [];
		for (let attempt = 0; attempt < 6; attempt += 1) {
			const [pause = 0] = desk.waits();
			pauses.push(pause);
			desk.pass(pause);
			await desk.printing.settled();
		}
		expect(pauses).toEqual([firstWaitMs, 10_000, 20_000, 40_000, longestWaitMs, longestWaitMs]);
		desk.device.say(undefined);
		desk.pass(longestWaitMs);
		await desk.printing.settled();
		expect(numbers(desk.device)).toEqual(['1-000001']);
		expect(desk.printing.status()).toEqual({waiting: [], isPrinting: false, trouble: undefined});
		expect(desk.waits()).toEqual([]);
	});

	test('is tried with the next sale, the older receipt first', async () => {
		const desk = open();
		desk.device.say({why: 'ENOENT', taken: 0});
		await desk.printing.print(first);
		await desk.printing.settled();
		desk.device.say(undefined);
		await desk.printing.print(second);
		await desk.printing.settled();
		expect(numbers(desk.device)).toEqual(['1-000001', '1-000002']);
	});

	test('is tried at once when somebody asks', async () => {
		const desk = open();
		desk.device.say({why: 'ENOENT', taken: 0});
		await desk.printing.print(first);
		await desk.printing.settled();
		desk.device.say(undefined);
		desk.printing.retry();
		await desk.printing.settled();
		expect(waiting(desk)).toEqual([]);
	});
});

describe('A printer that took half of a receipt and hangs', () => {
	test('gets the rest of that paper never, and the whole of it only when somebody asks', async () => {
		const desk = open();
		desk.device.say({why: 'ETIMEDOUT', taken: 300});
		await desk.printing.print(first);
		await desk.printing.settled();
		desk.device.say(undefined);
		desk.pass(longestWaitMs);
		await desk.printing.print(second);
		await desk.printing.settled();
		expect(numbers(desk.device)).toEqual(['1-000002']);
		expect(waiting(desk)).toEqual(['1-000001']);
		desk.printing.retry();
		await desk.printing.settled();
		expect(numbers(desk.device)).toEqual(['1-000002', '1-000001']);
	});
});

describe('What an earlier life of the counter left', () => {
	test('is listed, and comes out only when somebody asks', async () => {
		const folder = shopFolder();
		const before = printingIn(folder);
		before.device.say({why: 'ENOENT', taken: 0});
		await before.printing.print(first);
		await before.printing.close();
		const desk = printingIn(folder);
		await desk.printing.print(second);
		await desk.printing.settled();
		expect(waiting(desk)).toEqual(['1-000001']);
		desk.printing.retry();
		await desk.printing.settled();
		expect(numbers(desk.device)).toEqual(['1-000002', '1-000001']);
	});

	test('is no hindrance where it is no paper, or half a one', async () => {
		const folder = shopFolder();
		mkdirSync(`${folder}/spool`);
		writeFileSync(`${folder}/spool/000000001000000_1-000001_0.job.tmp`, 'half');
		writeFileSync(`${folder}/spool/notes.txt`, 'not ours');
		const desk = printingIn(folder);
		expect(waiting(desk)).toEqual([]);
		expect(readdirSync(`${folder}/spool`)).toEqual(['notes.txt']);
	});
});

describe('A full spool', () => {
	test('says so, keeps what waits, and prints again when there is room', async () => {
		const desk = open();
		desk.device.say({why: 'ENOENT', taken: 0});
		const number = (place: number): string => `1-${String(place).padStart(6, '0')}`;
		for (let place = 1; place <= mostJobs; place += 1) expect(await desk.printing.print(numbered(number(place)))).toBeUndefined();
		expect(await desk.printing.print(numbered(number(mostJobs + 1)))).toBe('spool-full');
		expect(waiting(desk)).toHaveLength(mostJobs);
		expect(desk.printing.isPrinted(number(mostJobs + 1))).toBe(false);
		await desk.printing.settled();
		desk.device.say(undefined);
		desk.printing.retry();
		await desk.printing.settled();
		expect(numbers(desk.device)).toHaveLength(mostJobs);
		expect(await desk.printing.print(numbered(number(mostJobs + 1)))).toBeUndefined();
	});

	test.each(['ENOSPC', 'EACCES', 'EROFS'])('and a disk that says %s leave nothing behind', async code => {
		const folder = shopFolder();
		const files = faultyFiles();
		const desk = printingIn(folder, {}, files);
		files.failWhen(({operation, path}) => (operation === 'write' && path.includes('spool') ? code : undefined));
		expect(await desk.printing.print(first)).toBe(code);
		files.mend();
		expect(readdirSync(`${folder}/spool`)).toEqual([]);
		expect(desk.printing.isPrinted('1-000001')).toBe(false);
		expect(await desk.printing.print(first)).toBeUndefined();
	});
});

describe('The cash drawer', () => {
	const kicks = ({papers}: FakePrinter): number =>
		papers.flatMap(paper => printed(paper).events).filter(({type}) => type === 'kick').length;

	test('opens before the paper, once', async () => {
		const desk = open();
		desk.printing.kick();
		await desk.printing.print(first);
		await desk.printing.settled();
		expect(desk.device.papers.flatMap(paper => printed(paper).events.map(({type}) => type))).toEqual(['kick', 'barcode', 'cut']);
	});

	test('opens without a paper', async () => {
		const desk = open();
		desk.printing.kick();
		await desk.printing.settled();
		expect(kicks(desk.device)).toBe(1);
		expect(desk.printing.status().waiting).toEqual([]);
	});

	test('never opens later, when nobody stands there', async () => {
		const desk = open();
		desk.device.say({why: 'ECONNREFUSED', taken: 0});
		desk.printing.kick();
		await desk.printing.print(first);
		await desk.printing.settled();
		desk.device.say(undefined);
		desk.pass(firstWaitMs);
		await desk.printing.settled();
		expect(numbers(desk.device)).toEqual(['1-000001']);
		expect(kicks(desk.device)).toBe(0);
	});

	test('stays shut where none hangs on the printer', async () => {
		const desk = open({drawer: false});
		desk.printing.kick();
		await desk.printing.print(first);
		await desk.printing.settled();
		expect(kicks(desk.device)).toBe(0);
	});

	test('is for cash only: not for a card, an account or a copy', () => {
		const soap = listed('1003', {price: 999});
		expect(movedCash(first)).toBe(true);
		expect(movedCash(lastReceipt(openedAccount('Thandi', 5000), withdraw(1000)))).toBe(true);
		expect(movedCash(lastReceipt(soap, sell(goods('1003'), {tender: card})))).toBe(false);
		expect(movedCash(lastReceipt(openedAccount('Thandi', 5000), soap, sell(goods('1003'), {tender: fromAccount()})))).toBe(false);
		expect(movedCash({...first, copy: {number: 1, at: 0, offset: 0}})).toBe(false);
		if (first.type !== 'sale') throw new Error('it is a sale');
		const back = {tender: 'cash', tendered: cents(-1800), change: cents(0), net: cents(-1800)};
		expect(movedCash({...first, tenders: [back]})).toBe(true);
	});
});

test('Nothing is printed once the counter is left', async () => {
	const desk = open();
	await desk.printing.close();
	desk.printing.retry();
	desk.printing.kick();
	expect(await desk.printing.print(first)).toBeUndefined();
	await desk.printing.settled();
	expect(desk.device.papers).toEqual([]);
});
