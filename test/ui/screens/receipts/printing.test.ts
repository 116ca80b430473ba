// Paper at the counter: Enter after a sale, p on a receipt, copies on record, what is not printed, and the drawer.
import {describe, expect, onTestFinished, test} from 'vitest';
import {openPrinting, type Printing} from '../../../../src/app/printing/printing.ts';
import {mostJobs} from '../../../../src/app/printing/spool.ts';
import type {PrinterSettings} from '../../../../src/formats/config/printer-settings.ts';
import {type Driven, drive, freshFolder, keys, shopIn} from '../../../support/drive.ts';
import {printed} from '../../../support/escpos-paper.ts';
import {type FakePrinter, fakePrinter, handTime} from '../../../support/fake-printer.ts';
import {barcodes, bodyRows, entries, footer, notice, panelTitle, practice, scan} from '../../practice.ts';

const {enter, esc, tab, left, f3, f7, f10, ctrl, down} = keys;
const milk = [scan(barcodes.milk), enter] as const;

type Counter = {
	readonly screen: Driven;
	readonly device: FakePrinter;
	readonly printing: Printing;
	readonly pass: (ms: number) => void;
};

/** The counter of a practice shop with a printer. */
async function withPrinter(own: Partial<PrinterSettings> = {}): Promise<Counter> {
	const device = fakePrinter();
	const {after, pass} = handTime();
	const shop = await shopIn(freshFolder());
	let printing: Printing | undefined;
	let at = Date.UTC(2026, 10, 20, 6, 30);
	const screen = await drive(shop, {
		openPrinting: ({folder}) => {
			const printer = {kind: 'network', host: 'till', port: 9100, columns: 42, automatic: false, drawer: true, ...own};
			printing = openPrinting({
				folder,
				symbol: 'R',
				printer: printer as PrinterSettings,
				now: () => at++,
				after,
				line: device.line,
			});
			return printing;
		},
	});
	if (!printing) throw new Error('the counter opens printing with its shop');
	onTestFinished(() => printing?.close());
	return {screen, device, printing, pass};
}

/** Types, and waits until the printer has what came of it and the screen says so. */
async function type({screen, printing}: Counter, ...texts: readonly string[]): Promise<void> {
	for (const text of texts) {
		await screen.type(text);
		// The encoder is read when the first paper wants it, which takes its own time.
		await import('../../../../src/formats/paper/receipt-escpos.ts');
		await screen.type();
		await new Promise(resolve => setImmediate(resolve));
		await printing.settled();
		await screen.type('');
	}
}

/** What the printer did, in order: the drawer, papers by number, with the mark of a copy. */
const done = ({device}: Counter): readonly string[] =>
	device.papers.flatMap(paper => {
		const {rows, events} = printed(paper);
		const mark = rows.map(({text}) => /COPY \d+/.exec(text)?.[0]).find(Boolean);
		return events.flatMap(event => {
			if (event.type === 'kick') return ['kick'];
			return event.type === 'barcode' ? [mark === undefined ? event.text : `${event.text} ${mark}`] : [];
		});
	});

describe('After a sale', () => {
	test('cash opens the drawer at once; Enter prints once and goes on to the next customer', async () => {
		const counter = await withPrinter();
		await type(counter, ...milk, enter);
		expect(done(counter)).toEqual(['kick']);
		expect(footer(counter.screen)[0]).toBe('↵ print, and go on');
		await type(counter, enter);
		expect(done(counter)).toEqual(['kick', 'P1-000001']);
		expect(panelTitle(counter.screen)).toBe('Find, scan, or 3*name');
		await type(counter, enter);
		expect(done(counter)).toEqual(['kick', 'P1-000001']);
	});

	test('Esc goes on without a paper', async () => {
		const counter = await withPrinter();
		await type(counter, ...milk, enter, esc);
		expect(done(counter)).toEqual(['kick']);
		expect(panelTitle(counter.screen)).toBe('Find, scan, or 3*name');
	});

	test('a card opens no drawer', async () => {
		const counter = await withPrinter();
		await type(counter, ...milk, 'c', enter, enter);
		expect(done(counter)).toEqual(['P1-000001']);
	});

	test('automatic printing needs no Enter, and Enter prints no second one', async () => {
		const counter = await withPrinter({automatic: true});
		await type(counter, ...milk, enter);
		expect(done(counter)).toEqual(['kick', 'P1-000001']);
		expect(footer(counter.screen)[0]).toBe('↵ back');
		await type(counter, enter);
		expect(done(counter)).toEqual(['kick', 'P1-000001']);
	});

	test('more actions than a row has room for are shown a row at a time, each of them whole', async () => {
		const counter = await withPrinter({drawer: false});
		await type(counter, scan(barcodes.milk), f3, enter, '07123456787\r', '100\r', f10, enter);
		const row = () => counter.screen.lines().find(line => line.startsWith('  Tab '));
		expect(row()).toBe('  Tab   show the token   print   refund   correct how it was paid  …');
		await type(counter, tab, left);
		expect(row()).toBe('  Tab  ›Ctrl+N add a note');
		await type(counter, left);
		expect(row()).toBe('  Tab   show the token   print   refund  ›correct how it was paid  …');
	});

	test('Enter only goes on where there is no printer', async () => {
		const screen = await practice();
		await screen.type(...milk, enter);
		expect(footer(screen)[0]).toBe('↵ back');
		await screen.type(enter);
		expect(panelTitle(screen)).toBe('Find, scan, or 3*name');
	});
});

describe('p on Receipts', () => {
	test('prints a receipt that was not printed, and then a copy after one key more', async () => {
		const counter = await withPrinter();
		await type(counter, ...milk, enter, esc, f7, 'p');
		expect(notice(counter.screen)).toBe('Printing receipt P1-000001.');
		expect(done(counter)).toEqual(['kick', 'P1-000001']);
		const before = entries(counter.screen);
		await type(counter, 'p');
		expect(panelTitle(counter.screen)).toBe('Print a copy?');
		expect(entries(counter.screen)).toBe(before);
		await type(counter, enter);
		expect(notice(counter.screen)).toBe('Printing copy 1 of receipt P1-000001.');
		await type(counter, enter, 'p', 'y');
		expect(done(counter)).toEqual(['kick', 'P1-000001', 'P1-000001 COPY 1', 'P1-000001 COPY 2']);
		expect(entries(counter.screen)).toBe(before + 2);
	});

	test('asks for nothing when the copy is not wanted', async () => {
		const counter = await withPrinter();
		await type(counter, ...milk, enter, enter, f7, 'p', esc);
		expect(done(counter)).toEqual(['kick', 'P1-000001']);
		expect(panelTitle(counter.screen)).toBe('Receipts, the newest first');
	});

	test('says how to name a printer where there is none, and what is missing where no receipt is', async () => {
		const screen = await practice();
		await screen.type(f7, 'p');
		expect(notice(screen)).toBe('! No receipt is selected.');
		await screen.type(keys.f2, ...milk, enter, esc, f7, 'p');
		expect(notice(screen)).toBe('! No printer is set: Ctrl+K, set up the printer.');
		expect(footer(screen).some(key => key.startsWith('p '))).toBe(false);
	});
});

describe('A printer that cannot be reached', () => {
	const refuses = 'The printer at till:9100 refuses the connection: switch it on, or look at the port in counter.json.';

	test('is named behind the change, and the sale stands', async () => {
		const counter = await withPrinter({automatic: true, drawer: false});
		counter.device.say({why: 'ECONNREFUSED', taken: 0});
		await type(counter, ...milk, '20', enter);
		expect(notice(counter.screen)).toBe(`Sold R19.99, receipt P1-000001. Change R0.10. 1 receipt is not printed. ${refuses}`);
	});

	test('is said once where the drawer had said it already', async () => {
		const counter = await withPrinter({automatic: true});
		counter.device.say({why: 'ECONNREFUSED', taken: 0});
		await type(counter, ...milk, '20', enter);
		expect(notice(counter.screen).split(refuses)).toHaveLength(2);
		expect(notice(counter.screen)).toContain('1 receipt is not printed.');
	});

	test('is counted anew, not once more, when the paper follows the drawer', async () => {
		const counter = await withPrinter();
		counter.device.say({why: 'ECONNREFUSED', taken: 0});
		await type(counter, ...milk, '20', enter, enter);
		expect(notice(counter.screen)).toBe(`Sold R19.99, receipt P1-000001. Change R0.10. 1 receipt is not printed. ${refuses}`);
	});

	test('stays named, and the change with it, when the receipt is put away', async () => {
		const counter = await withPrinter({automatic: true, drawer: false});
		counter.device.say({why: 'ECONNREFUSED', taken: 0});
		await type(counter, ...milk, '20', enter, enter);
		expect(panelTitle(counter.screen)).toBe('Find, scan, or 3*name');
		expect(notice(counter.screen)).toContain('Change R0.10. 1 receipt is not printed.');
	});

	test('says it again with the next sale, not with each try of its own', async () => {
		const counter = await withPrinter({drawer: false});
		counter.device.say({why: 'ECONNREFUSED', taken: 0});
		await type(counter, ...milk, enter, enter);
		expect(notice(counter.screen)).toContain('1 receipt is not printed.');
		await type(counter, scan(barcodes.milk));
		counter.pass(60_000);
		await type(counter, '');
		expect(notice(counter.screen)).not.toContain('not printed');
		await type(counter, enter, enter, enter);
		expect(notice(counter.screen)).toContain('2 receipts are not printed.');
	});

	test('is listed in the palette with what waits, and Enter there tries again', async () => {
		const counter = await withPrinter({drawer: false});
		counter.device.say({why: 'ECONNREFUSED', taken: 0});
		await type(counter, ...milk, enter, enter, ctrl('k'), 'not printed', enter);
		expect(bodyRows(counter.screen)).toEqual([
			' The printer at till:9100 refuses the connection: switch it on,',
			' or look at the port in counter.json.',
			'› 08:30         Receipt P1-000001',
		]);
		expect(notice(counter.screen)).toBe('');
		await type(counter, enter);
		expect(bodyRows(counter.screen)).toHaveLength(3);
		expect(notice(counter.screen)).toBe(`! 1 receipt is not printed. ${refuses}`);
		counter.device.say(undefined);
		await type(counter, down, enter);
		expect(notice(counter.screen)).toBe('All is printed.');
		expect(bodyRows(counter.screen)).toEqual([' All is printed. The printer is at till:9100.']);
		expect(done(counter)).toEqual(['P1-000001']);
		await type(counter, enter);
		expect(notice(counter.screen)).toBe('! All is printed.');
		await type(counter, esc);
		expect(panelTitle(counter.screen)).toBe('Find, scan, or 3*name');
	});

	test('is asked again for a receipt it has not printed, which makes no copy of it', async () => {
		const counter = await withPrinter({drawer: false});
		counter.device.say({why: 'ECONNREFUSED', taken: 0});
		await type(counter, ...milk, enter, enter, f7);
		counter.device.say(undefined);
		await type(counter, 'p');
		expect(done(counter)).toEqual(['P1-000001']);
		expect(panelTitle(counter.screen)).not.toBe('Print a copy?');
		expect(counter.screen.desk.state.copies.rows.size).toBe(0);
	});

	test('is seen on Receipts at each receipt that waits', async () => {
		const counter = await withPrinter({drawer: false});
		counter.device.say({why: 'ECONNREFUSED', taken: 0});
		await type(counter, ...milk, enter, enter, ...milk, enter, esc, f7);
		expect(bodyRows(counter.screen).slice(2)).toEqual([
			expect.stringContaining('Full Cream Milk 1L'),
			expect.stringMatching(/P1-000001 .* not printed: Full Cream Mi… cash/),
		]);
		expect(bodyRows(counter.screen)[2]).not.toContain('not printed');
	});

	test('keeps the drawer shut, and that is said', async () => {
		const counter = await withPrinter();
		counter.device.say({why: 'ECONNREFUSED', taken: 0});
		await type(counter, ...milk, enter);
		expect(notice(counter.screen)).toContain(refuses);
	});
});

test('A full spool is said; the sale stands, and Enter goes on', async () => {
	const counter = await withPrinter({automatic: true, drawer: false});
	counter.device.say({why: 'ECONNREFUSED', taken: 0});
	await type(counter, ...milk, enter);
	const receipt = counter.screen.desk.till.history.receipt('P1-000001');
	if (!receipt) throw new Error('the sale was made');
	for (let place = 1; place < mostJobs; place += 1)
		await counter.printing.print({...receipt, number: `P1-${String(place + 500).padStart(6, '0')}`});
	await type(counter, enter, ...milk, enter);
	expect(notice(counter.screen)).toContain(
		'NOT PRINTED: too many receipts wait for the printer. The sale stands; print P1-000002 from Receipts (F7) later.',
	);
	expect(footer(counter.screen)[0]).toBe('↵ back');
	await type(counter, enter, f7, 'p');
	expect(notice(counter.screen)).toContain('NOT PRINTED: too many receipts wait');
});
