// The tour: each step waits for the key it teaches, its sale is a real one of the practice shop, and Esc leaves it anywhere.
import {expect, test} from 'vitest';
import {type Driven, drive, freshFolder, keys, shopIn} from '../../support/drive.ts';
import {barcodes, notice, practice, scan} from '../practice.ts';

const {ctrl, enter, esc, delete: del, f2, f7} = keys;

/** The sentence of the tour, on however many rows it stands. */
const step = (screen: Driven): string =>
	screen.desk.view.tour === undefined ? '' : notice(screen).replace(/ Esc leaves\..*/, '');

const begin = [ctrl('k'), 'tour', enter] as const;

test('goes on with each key that is taught, and ends after six steps', async () => {
	const screen = await practice();
	await screen.type(...begin);
	expect(step(screen)).toBe('Tour 1 of 6: Type milk and press Enter: it goes into the basket.');
	await screen.type(f7, f2, 'mil');
	expect(step(screen)).toContain('1 of 6');
	await screen.type('k', enter);
	expect(step(screen)).toBe('Tour 2 of 6: Press + for one more of it.');
	await screen.type('+');
	expect(step(screen)).toBe('Tour 3 of 6: Press Enter on the empty line: the customer pays.');
	await screen.type(enter);
	expect(step(screen)).toBe('Tour 4 of 6: Press Enter: exact cash. c would be card, a an account.');
	await screen.type(enter);
	expect(step(screen)).toBe('Tour 5 of 6: Sold. Press F7: its receipt is there, to print or refund.');
	expect(screen.desk.lookups.receipts([''])[0]?.number).toBe('P1-000001');
	await screen.type(f7);
	expect(step(screen)).toBe('Tour 6 of 6: Press Ctrl+K, type return: any word finds what to do.');
	await screen.type(ctrl('k'), 'return');
	expect(screen.desk.view.tour).toBeUndefined();
	expect(notice(screen)).toContain('That was the tour. F1 shows the keys of every screen, Ctrl+K finds all the rest.');
});

test('goes a step back when what it builds on is gone', async () => {
	const screen = await practice();
	await screen.type(...begin, 'milk', enter, del);
	expect(step(screen)).toContain('1 of 6');
	await screen.type('milk', enter, '+', enter);
	expect(step(screen)).toContain('4 of 6');
	await screen.type(f2, f2);
	expect(step(screen)).toMatch(/4 of 6|3 of 6/);
});

test('is left by Esc anywhere, which does nothing else, and begins again', async () => {
	const screen = await practice();
	await screen.type(...begin, 'mil', esc);
	expect(notice(screen)).toBe('You left the tour. Ctrl+K, then tour, begins it again.');
	expect(screen.row('mil')).toBeDefined();
	await screen.type(esc, ...begin);
	expect(step(screen)).toContain('1 of 6');
});

test('waits until the basket is empty, and is not offered in a shop of one’s own', async () => {
	const screen = await practice();
	await screen.type(scan(barcodes.milk), ...begin);
	expect(notice(screen)).toBe('! Pay or drop the basket on Sell first.');
	const own = await drive(
		await shopIn(freshFolder(), {kind: 'shop', name: 'Spaza', owner: 'Lerato', currency: 'ZAR', settings: {}}),
	);
	await own.type(ctrl('k'), '>tour', enter);
	expect(notice(own)).toContain('Nothing is called');
});
