import {describe, expect, test} from 'vitest';
import {practiceShop} from '../support/command-line.ts';
import {type CounterProcess, openCounter, runVerb} from '../support/counter-process.ts';
import {keys} from '../support/drive.ts';

const {enter, esc, f2, f5, f10, ctrl} = keys;

/** Goods of the practice shop with stock enough for ten scans each. */
const goods = [
	{code: '6001001123457', name: 'Brown Bread 700g', stock: 24},
	{code: '6001432983934', name: 'White Bread 700g', stock: 18},
	{code: '6001678204527', name: 'Full Cream Milk 1L', stock: 24},
	{code: '6010093110245', name: 'Cola 500ml', stock: 48},
] as const;

const scansEach = 10;

/** How a scanner's letters reach the terminal. */
const paces = [
	['in one read', undefined],
	['1 ms a letter', 1],
	['5 ms a letter', 5],
] as const;

/** A counter on a new practice shop, and the folder of it. */
async function opened(): Promise<{readonly counter: CounterProcess; readonly folder: string}> {
	const {folder} = await practiceShop();
	const counter = openCounter(folder);
	await counter.until('Find, scan, or 3*name');
	return {counter, folder};
}

async function scan(counter: CounterProcess, code: string, gapMs: number | undefined): Promise<void> {
	if (gapMs !== undefined) return counter.sendSlowly(`${code}\r`, gapMs);
	await counter.sent();
	counter.sendNow(`${code}\r`);
}

/** Scans all goods in turn, forty in all, and looks after each: `shows` is what the counter says then. */
async function scanAll(
	counter: CounterProcess,
	gapMs: number | undefined,
	{shows, look}: {readonly shows: (name: string, left: number) => string; readonly look: () => void},
): Promise<number> {
	let right = 0;
	for (let round = 1; round <= scansEach; round += 1)
		for (const {code, name, stock} of goods) {
			await scan(counter, code, gapMs);
			await counter.until(shows(name, stock - round));
			look();
			right += 1;
		}
	return right;
}

async function receiptsIn(folder: string): Promise<{readonly receipts: number; readonly agrees: boolean}> {
	const {stdout} = await runVerb('--data', folder, '--json', 'verify');
	return JSON.parse(stdout);
}

// A busy machine may hold up the test that plays the scanner; then its letters were no scan, and it tries again.
describe.each(paces)('Scans that come %s', {retry: 2}, (_pace, gapMs) => {
	test('are 40 of 40 right on Sell', async () => {
		const {counter, folder} = await opened();
		const right = await scanAll(counter, gapMs, {shows: (name, left) => `Added ${name}. ${left} left.`, look: () => undefined});
		expect(right).toBe(40);
		for (const {name} of goods) expect(counter.holds(`10 ${name}`)).toBe(true);
		expect(counter.row('Goods')).toMatch(/Goods +739\.90$/);
		counter.send(enter);
		await counter.until('Cash given');
		counter.send(enter);
		await counter.until('Sold R739.90, receipt P1-000001.');
		counter.send(ctrl('q'));
		expect(await counter.exited).toBe(0);
		expect(await receiptsIn(folder)).toMatchObject({agrees: true, receipts: 1});
	});

	test('never stay in the field of a form, and never accept it', async () => {
		const {counter} = await opened();
		counter.send(f5);
		await counter.until('Accounts · 6');
		counter.send('n');
		await counter.until('› Name');
		counter.send('Zola');
		await counter.until('› Name             Zola');
		// What is typed and what is scanned are never one burst: End stands between them.
		counter.send(keys.end);
		const right = await scanAll(counter, gapMs, {
			shows: name => `Scanned ${name}, `,
			look: () => expect(counter.row('› Name')).toBe('› Name             Zola'),
		});
		expect(right).toBe(40);
		// Esc clears what is typed, before it leaves.
		counter.send(esc);
		counter.send(esc);
		await counter.until('Accounts · 6');
	});

	test('are not in the basket on Pay once a tender was taken, and Enter does not pay', async () => {
		const {counter, folder} = await opened();
		counter.send('6001314579316\r');
		await counter.until('Added Eggs 6 Pack. 11 left.');
		counter.send(f10);
		await counter.until('Cash given');
		counter.send('5');
		await counter.until('Cash given 5');
		counter.send('+');
		await counter.until('R19.99 still due.');
		const right = await scanAll(counter, gapMs, {
			shows: name => `${name} is NOT in the basket: a tender was taken.`,
			look: () => expect(counter.row('Goods')).toMatch(/Goods +24\.99$/),
		});
		expect(right).toBe(40);
		expect((await receiptsIn(folder)).receipts).toBe(0);
		counter.send(enter);
		await counter.until('Sold R24.99, receipt P1-000001.');
	});

	test('go back from Pay and add, while no tender was taken', async () => {
		const {counter, folder} = await opened();
		counter.send('6001314579316\r');
		await counter.until('Added Eggs 6 Pack. 11 left.');
		counter.send(f10);
		await counter.until('Cash given');
		await scan(counter, '6010093110245', gapMs);
		await counter.until('Back on Sell: added Cola 500ml. 47 left.');
		expect((await receiptsIn(folder)).receipts).toBe(0);
	});
});

describe('What is typed in one read', () => {
	test('is typing: an amount and its Enter', async () => {
		const {counter} = await opened();
		counter.send(f5);
		await counter.until('Accounts · 6');
		counter.send('d');
		await counter.until('Top up Thandi Nkosi');
		counter.send('12.50\r');
		await counter.until('› Paid', 'Enter on Paid: top up.');
		counter.send(enter);
		await counter.until('Topped up Thandi Nkosi by R12.50, now R1,000,012.50. Receipt P1-000001.');
	});

	test('is typing: a name and its Enter, and a telephone number after it', async () => {
		const {counter} = await opened();
		counter.send(f5);
		await counter.until('Accounts · 6');
		counter.send('n');
		await counter.until('› Name');
		counter.send('Zola Zulu\r');
		await counter.until('  Name             Zola Zulu', '› Phone');
		counter.send('0825551234\r');
		await counter.until('› E-mail');
		counter.send('zola@example.co.za\r');
		await counter.until('› Opening balance');
		counter.send('250\r');
		await counter.until('Opened account 7 for Zola Zulu with R250.00.');
	});

	test('is typing: a search and its Enter', async () => {
		const {counter} = await opened();
		counter.send('3*full cream milk 1l\r');
		await counter.until('Added 3 × Full Cream Milk 1L. 21 left.');
		counter.send(f2);
		expect(counter.row('Goods')).toMatch(/Goods +59\.97$/);
	});
});
