// What the palette finds beside actions, what each does when it is chosen, and what comes first while nothing is typed.
import {describe, expect, test} from 'vitest';
import {type Driven, keys} from '../../../support/drive.ts';
import {barcodes, basketRows, bodyRows, notice, panelTitle, practice, scan} from '../../practice.ts';

const {ctrl, enter, esc, down, f5, f6, f7, f10} = keys;

/** A window in which no row is cut. */
const wide = {columns: 140, rows: 40};

/** The rows of the palette: what Enter does on each, without the keys. */
const rows = (screen: Driven): readonly string[] =>
	bodyRows(screen)
		.slice(1)
		.map(row =>
			row
				.replace(/^[› ] /, '')
				.trim()
				.replaceAll(/ {2,}/g, ' | '),
		);

describe('The palette finds', () => {
	test('goods, which Enter puts into the basket on Sell', async () => {
		const screen = await practice(wide);
		await screen.type(ctrl('k'), 'brown');
		expect(rows(screen)[0]).toBe('goods | Brown Bread 700g | R18.50, 24 left');
		await screen.type(enter);
		expect(basketRows(screen).join(' ')).toContain('Brown Bread 700g');
	});

	test('goods, whose page Enter opens elsewhere', async () => {
		const screen = await practice(wide);
		await screen.type(f5, ctrl('k'), '+brown', enter);
		expect(panelTitle(screen)).toContain('Brown Bread 700g');
		expect(screen.desk.view.screen).toBe('stock');
	});

	test.each([
		['an account', 'patel', 'account | 5', 'Aisha Patel'],
		['an account by its number, with its sign', '@4', 'account | 4', "Siyabonga O'Brien"],
		['a setting', ':rounding', 'setting | Rounding of cash to the smallest coin', 'Rounding of cash to the smallest coin'],
		['a service', 'gaming', 'F3 | Services', 'Services'],
		['a biller', 'netfl', 'F4 | Bills', 'Bills'],
		['a screen', '>receipts', 'F7 | Receipts', 'Receipts, the newest first'],
	])('%s', async (_what, typed, row, title) => {
		const screen = await practice(wide);
		await screen.type(ctrl('k'), typed);
		expect(rows(screen)[0]).toContain(row.split(' | ')[1]);
		expect(rows(screen)[0]?.startsWith(row.split(' | ')[0] ?? '')).toBe(true);
		await screen.type(enter);
		expect(panelTitle(screen)).toContain(title);
	});

	test('a receipt by its number, and with its sign by all that is on it', async () => {
		const screen = await practice(wide);
		await screen.type(scan(barcodes.milk), f10, enter, enter, ctrl('k'), '#milk');
		expect(rows(screen)[0]).toMatch(/^receipt \| P1-000001 \| Full Cream Milk 1L/);
		await screen.type(ctrl('u'), '000001', enter);
		expect([screen.desk.view.screen, screen.desk.view.stacks.receipts[0]?.type]).toEqual(['receipts', 'receipt']);
	});

	test('misspelled actions, and misspelled goods only where one of them is chosen', async () => {
		const screen = await practice(wide);
		await screen.type(ctrl('k'), 'retrun');
		expect(rows(screen).slice(0, 2)).toEqual(['Did you mean', expect.stringContaining('Receipts: refund')]);
		await screen.type(ctrl('u'), 'brwon', enter);
		expect(notice(screen)).toBe('! Nothing is called "brwon". Choose what you mean with ↓, or type another word.');
		await screen.type(down, enter);
		expect(basketRows(screen).join(' ')).toContain('Brown Bread 700g');
	});

	test('nothing, and says what to do', async () => {
		const screen = await practice(wide);
		await screen.type(ctrl('k'), '@zebra', enter);
		expect(notice(screen)).toBe(
			'! None of the accounts is called "zebra". Type another word, or leave the @ out to look everywhere.',
		);
		await screen.type(ctrl('u'), '#', enter);
		expect(notice(screen)).toBe('! There are no receipts yet.');
	});
});

describe('The palette shows', () => {
	test('what was chosen lately first, then what can be done now, then what cannot', async () => {
		const screen = await practice({...wide, rows: 140});
		await screen.type(ctrl('k'), 'stock: new', enter, esc, ctrl('k'), 'top up', enter, esc, f7, ctrl('k'));
		expect(
			rows(screen)
				.slice(0, 2)
				.map(row => row.split(' | ')[1]),
		).toEqual(['Accounts: top up', 'Stock: new']);
		const isBlocked = rows(screen).map(row => / \| \(/.test(row));
		expect(isBlocked.lastIndexOf(false)).toBeLessThan(isBlocked.indexOf(true));
	});

	test('the other word by which it found an action', async () => {
		const screen = await practice(wide);
		await screen.type(ctrl('k'), 'deliv');
		expect(rows(screen)[0]).toBe('F6 i | Stock: receive | delivery');
	});

	test('why goods cannot be added while a form on Sell is half filled in', async () => {
		const screen = await practice(wide);
		await screen.type(ctrl('e'), 'candle', ctrl('k'), '+brown', enter);
		expect(notice(screen)).toBe('! Finish what is open on Sell, or Esc there.');
		await screen.type(esc, esc, f6, ctrl('k'), '>quit', esc, esc);
		expect(screen.hasLeft()).toBe(false);
	});
});
