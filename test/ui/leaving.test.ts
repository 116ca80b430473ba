import {describe, expect, test} from 'vitest';
import {sellState} from '../../src/ui/actions/sell-state.ts';
import {drive, freshFolder, keys, shopIn} from '../support/drive.ts';
import {barcodes, basketRows, bodyRows, entries, footer, inOneLine, notice, panelTitle, practice, scan} from './practice.ts';

const {enter, esc, backspace, down, right, f2, f3, f5, ctrl, up} = keys;

describe('Leaving', () => {
	test('is Ctrl+Q, and not asked about when nothing is open', async () => {
		const screen = await practice();
		await screen.type(ctrl('q'));
		expect(screen.hasLeft()).toBe(true);
	});

	test('is asked about once when the basket holds something, and its default is to stay', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), ctrl('q'));
		expect(panelTitle(screen)).toBe('Leave the counter?');
		expect(inOneLine(bodyRows(screen))).toBe('1 line in the basket is not paid. The next start has it again. y leave › n stay');
		await screen.type(enter);
		expect(screen.hasLeft()).toBe(false);
		expect(basketRows(screen)).toHaveLength(1);
		await screen.type(ctrl('q'), esc);
		expect(screen.hasLeft()).toBe(false);
		await screen.type(ctrl('q'), 'y');
		expect(screen.hasLeft()).toBe(true);
	});

	test('is asked about on any screen', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), f5, ctrl('q'), up, enter);
		expect(screen.hasLeft()).toBe(true);
	});

	test('is asked about in one question, however often Ctrl+Q is pressed', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), ctrl('q'), ctrl('q'), esc);
		expect(basketRows(screen)).toHaveLength(1);
	});

	test('is not asked about after the basket was paid', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), enter, enter, ctrl('q'));
		expect(screen.hasLeft()).toBe(true);
	});

	test.each([
		['a form', [f5, 'n', 'Bela']],
		['a form on another screen', [f5, 'n', 'Bela', f3]],
		['a choice switched', [f5, 'd', down, right]],
		['a purchase half typed', [f3, enter, '0712', f2]],
	])('is asked about while %s is open', async (_what, typed) => {
		const screen = await practice();
		await screen.type(...typed, ctrl('q'));
		expect(bodyRows(screen)).toEqual(['   What is typed in an open form will be gone.', '     y  leave', '   › n  stay']);
		await screen.type('y');
		expect(screen.hasLeft()).toBe(true);
	});

	test.each([
		['a purchase nobody typed in, nor after a form was given up', [f5, 'n', 'Bela', esc, f3, enter]],
		['a form as it was opened', [f5, 'n']],
		['a form that holds an account as it is', [f5, 'e']],
		['a purchase that holds the account of the basket', [f5, 'u', f3, enter]],
		['a text that was typed and taken out again', [f5, 'n', 'B', backspace]],
	])('is not asked about for %s', async (_what, typed) => {
		const screen = await practice();
		await screen.type(...typed, ctrl('q'));
		expect(screen.hasLeft()).toBe(true);
	});

	test('is told by Ctrl+C, which does nothing else', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), ctrl('c'), ctrl('c'));
		expect(notice(screen)).toBe('Ctrl+Q leaves the counter.');
		expect(screen.hasLeft()).toBe(false);
		expect(basketRows(screen)).toHaveLength(1);
	});

	test('is never by Esc, nor by the keys of tmux, of flow control or of the shell', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), ...Array.from({length: 5}, () => esc), ...['b', 'p', 's', 'z'].map(ctrl));
		expect(screen.hasLeft()).toBe(false);
		expect(basketRows(screen)).toEqual(['›1 Full Cream Milk 1L 19.99']);
	});
});

describe('Ctrl+G', () => {
	test.each([
		['2', 'Find, scan, or 3*name'],
		['3', 'Services'],
		['4', 'Bills'],
		['5', 'Accounts · 6'],
		['6', 'Stock · 62 products'],
		['7', 'Receipts, the newest first'],
	])('and %s is F%s', async (digit, title) => {
		const screen = await practice();
		await screen.type(f3, ctrl('g'));
		expect(footer(screen)).toEqual(['Ctrl+G: 1 to 9, 0, - or = for F1 to F12']);
		await screen.type(digit);
		expect(panelTitle(screen)).toBe(title);
		expect(sellState.read(screen.desk).entry.value).toBe('');
	});

	test('and 1 is help, and 0 pays', async () => {
		const screen = await practice();
		await screen.type(ctrl('g'), '1');
		expect(panelTitle(screen)).toMatch(/^Keys on Sell /);
		await screen.type(esc, scan(barcodes.milk), f5, ctrl('g'), '0');
		expect(panelTitle(screen)).toBe('Pay');
	});

	test('and both in one read are the same', async () => {
		const screen = await practice();
		await screen.type(`${ctrl('g')}5`);
		expect(panelTitle(screen)).toBe('Accounts · 6');
	});

	test('and anything else says what it wants, once', async () => {
		const screen = await practice();
		await screen.type(ctrl('g'), 'x');
		expect(notice(screen)).toBe('! Ctrl+G wants 1 to 9, 0, - or = behind it, for F1 to F12.');
		await screen.type('x');
		expect(sellState.read(screen.desk).entry.value).toBe('x');
		await screen.type(ctrl('g'), esc, '5');
		expect(screen.desk.view.screen).toBe('sell');
	});

	test('and the number of a key that has no screen says so, as the key does', async () => {
		for (const [typed, said] of [
			[[ctrl('g'), '9'], 'F9 does nothing here.'],
			[['\u001B[20~'], 'F9 does nothing here.'],
		] as const) {
			const screen = await practice();
			await screen.type(...typed);
			expect(notice(screen)).toBe(said);
		}
	});

	test('and a scan right behind it is a scan', async () => {
		const screen = await practice();
		await screen.type(ctrl('g'), scan(barcodes.milk));
		expect(screen.desk.view.screen).toBe('sell');
		expect(basketRows(screen)).toEqual(['›1 Full Cream Milk 1L 19.99']);
	});
});

describe('A window too small to draw in', () => {
	test('says so, and is as it was when it grows again', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), 'bread');
		const before = screen.lines();
		await screen.setSize(60, 15);
		expect(inOneLine(screen.lines())).toBe(
			'This window has 60 columns and 15 rows. Counterfoil needs 80 and 24. Make it larger; the basket is safe. Ctrl+Q leaves.',
		);
		await screen.setSize(80, 24);
		expect(screen.lines()).toEqual(before);
	});

	test.each([
		[79, 24],
		[80, 23],
	])('is one of %i columns and %i rows', async (columns, rows) => {
		const screen = await practice({columns, rows});
		expect(inOneLine(screen.lines())).toContain('Make it larger; the basket is safe.');
		await screen.setSize(80, 24);
		expect(panelTitle(screen)).toBe('Find, scan, or 3*name');
	});

	test('waits: no key that cannot be seen pays or moves money', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk));
		await screen.setSize(60, 15);
		await screen.type(enter, enter);
		expect(entries(screen)).toBe(1);
	});

	test.each([
		['Ctrl+Q', ctrl('q')],
		['Ctrl+C', ctrl('c')],
	])('is left by %s at once, and the basket is there again at the next start', async (_name, key) => {
		const shop = await shopIn(freshFolder());
		const screen = await drive(shop);
		await screen.type(scan(barcodes.milk));
		await screen.setSize(60, 15);
		await screen.type(key);
		expect(screen.hasLeft()).toBe(true);
		screen.desk.closeShop();
		const next = await drive(shop);
		expect(basketRows(next)).toEqual(['›1 Full Cream Milk 1L 19.99']);
	});

	test('speaks of no basket before there is a shop, and is left by Ctrl+Q', async () => {
		const screen = await drive(undefined, {columns: 79, rows: 24});
		expect(inOneLine(screen.lines())).toBe(
			'This window has 79 columns and 24 rows. Counterfoil needs 80 and 24. Make it larger, or leave with Ctrl+Q.',
		);
		await screen.type(ctrl('q'));
		expect(screen.hasLeft()).toBe(true);
	});

	test.each([
		[200, 60],
		[120, 40],
	])('is not one of %i by %i: more is shown, and the keys row has whole names', async (columns, rows) => {
		const screen = await practice({columns, rows});
		await screen.type(f5, f2);
		expect(screen.lines()[1]).toBe('  F2 Sell  F3 Services  F4 Bills  F5 Accounts  F6 Stock  F7 Receipts  F8 Shift');
	});
});
