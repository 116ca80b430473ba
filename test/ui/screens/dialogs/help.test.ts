import {describe, expect, test} from 'vitest';
import {sellState} from '../../../../src/ui/actions/sell-state.ts';
import {type Driven, keys} from '../../../support/drive.ts';
import {barcodes, basketRows, bodyRows, notice, panelTitle, practice, scan} from '../../practice.ts';

const {enter, esc, down, up, f1, f2, f5, f6, f7, f10, ctrl, pageDown} = keys;

/** A window in which no row is cut. */
const wide = {columns: 140, rows: 40};

/** All rows of help, in a window as high as they need. */
async function helpRows(screen: Driven): Promise<readonly string[]> {
	const {columns, rows: high} = screen.desk.view.size;
	await screen.setSize(columns, 150);
	await screen.type(f1);
	const rows = bodyRows(screen);
	await screen.type(esc);
	await screen.setSize(columns, high);
	return rows.map(row => row.trim());
}

describe('Help', () => {
	test('begins on Sell with seven things for a new cashier', async () => {
		const screen = await practice();
		await screen.type(f1);
		expect(
			bodyRows(screen)
				.slice(0, 8)
				.map(row => row.trim()),
		).toEqual([
			'Seven things to begin with',
			'1  Scan, or type a name and ↵: it is in the basket.',
			'2  ↵ on the empty line pays; ↵ again is exact cash.',
			'3  There c is card, and a an account.',
			'4  + and - count the marked line, Del takes it out.',
			'5  Esc goes one step back. It never drops the basket.',
			'6  F11 puts the basket aside, and brings it back.',
			'7  Ctrl+K finds the rest by any word, such as return.',
		]);
	});

	test('stands in groups: what can be typed, this screen, everywhere, fields, lists', async () => {
		const screen = await practice();
		const headings = (rows: readonly string[]): readonly string[] =>
			rows.filter(row => /^(Seven|What can|Here:|Everywhere|In )/.test(row));
		expect(headings(await helpRows(screen))).toEqual([
			'Seven things to begin with',
			'What can be typed',
			'Here: Sell',
			'Everywhere',
			'In fields',
			'In lists',
		]);
		await screen.type(f7);
		expect(headings(await helpRows(screen))).toEqual([
			'What can be typed',
			'Here: Receipts',
			'Everywhere',
			'In fields',
			'In lists',
		]);
	});

	test('lists on Sell what can be done there, and why what cannot', async () => {
		const screen = await practice(wide);
		const rows = await helpRows(screen);
		const here = rows.indexOf('Here: Sell');
		expect(rows.slice(here + 1, here + 8)).toEqual([
			'↵ or F10        pay  (The basket is empty. Scan or find something first.)',
			'F1 or ?         help',
			'+               one more  (The basket is empty.)',
			'-               one less  (The basket is empty.)',
			'Del             remove line  (The basket is empty.)',
			'%               discount  (The basket is empty.)',
			'=               another price  (The basket is empty.)',
		]);
		expect(rows.filter(row => row.startsWith('F1 '))).toHaveLength(1);
		const fields = rows.indexOf('In fields');
		expect(rows.slice(fields - 2, fields)).toEqual([
			'Ctrl+R          price check: the next scan is only shown',
			'Ctrl+T          find a token',
		]);
		expect(rows.filter(row => row.includes('start my own shop'))).toEqual([]);
	});

	test('is searched with the slash, by other words too; Esc shows all again, and then closes', async () => {
		const screen = await practice();
		await screen.type(f5, f1, '/', 'deposit');
		expect(bodyRows(screen).map(row => row.trim())).toEqual(['Find: deposit', 'Here: Accounts', 'd               top up']);
		await screen.type(keys.ctrl('u'), 'xyzzy');
		expect(bodyRows(screen)[1]?.trim()).toBe('Nothing here is called that. Ctrl+K looks everywhere.');
		await screen.type(esc);
		expect(bodyRows(screen)[0]?.trim()).toBe('What can be typed');
		await screen.type(esc);
		expect(panelTitle(screen)).toBe('Accounts · 6');
	});

	test('changes with what can be done', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk));
		const rows = await helpRows(screen);
		expect(rows).toContain('+               one more');
		expect(rows).toContain('⌫               take back the last scan');
		expect(rows).toContain('Ctrl+D          drop the basket');
	});

	test('on Sell with text typed lists no key that is text now', async () => {
		const screen = await practice();
		await screen.type('milk');
		const rows = await helpRows(screen);
		expect(rows[rows.indexOf('Here: Sell') + 1]).toBe('↵               add');
		expect(rows.filter(row => /^[+-] {10}/.test(row))).toEqual([]);
		expect(sellState.read(screen.desk).entry.value).toBe('milk');
	});

	test.each([
		[f5, 'Accounts', ['d               top up', 'n               new', '/               filter']],
		[f6, 'Stock', ['i               receive', 'o               off or on sale']],
		[f7, 'Receipts', ['/               find', 't               show the token  (This receipt has no token.)']],
		[f10, 'Sell', ['↵ or F10        pay  (The basket is empty. Scan or find something first.)']],
	])('behind %j is that of %s', async (key, title, wanted) => {
		const screen = await practice(wide);
		await screen.type(key);
		const rows = await helpRows(screen);
		for (const row of wanted) expect(rows).toContain(row);
		await screen.type(f1);
		expect(panelTitle(screen)).toMatch(new RegExp(`^Keys on ${title} `));
	});

	test('opens with ? where no field has the cursor, and closes with ?, F1, Enter or Esc', async () => {
		const screen = await practice();
		await screen.type(f5);
		for (const key of ['?', f1, enter, esc]) {
			await screen.type('?');
			expect(panelTitle(screen)).toMatch(/^Keys on Accounts /);
			await screen.type(key);
			expect(panelTitle(screen)).toBe('Accounts · 6');
		}
	});

	test('is text in a field', async () => {
		const screen = await practice();
		await screen.type(f5, 'n', 'What?');
		expect(screen.row('› Name')).toContain('What?');
	});

	test.each([
		['a form by its title', [f5, 'n', f1], 'New account'],
		['a question by what it asks', [scan(barcodes.milk), ctrl('d'), f1], 'Drop the basket?'],
	])('names %s', async (_what, typed, title) => {
		const screen = await practice();
		await screen.type(...typed);
		expect(panelTitle(screen).replace(/ · ↑ ↓ for all$/, '')).toBe(`Keys on ${title}`);
	});

	test('says a reason that is too long for its row in whole words under it', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), f10);
		const rows = await helpRows(screen);
		const place = rows.indexOf('Ctrl+D          drop the basket');
		expect(rows.slice(place + 1, place + 3).join(' ')).toMatch(
			/^\(The basket is being paid\. Finish paying, or go back with F2 and Esc\.\)/,
		);
	});

	test('names every key that works on a dialog over it, Esc first of all back', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), f10);
		expect((await helpRows(screen)).slice(0, 7)).toEqual([
			'Here: Pay',
			'↵               pay',
			'↓               next note',
			'↑               note before',
			'c               card',
			'a               account',
			'Esc             back',
		]);
	});
});

describe('The palette', () => {
	test('finds by the letters of a name, and does it once it is chosen', async () => {
		const screen = await practice();
		await screen.type(ctrl('k'), 'rcpts', down, enter);
		expect(panelTitle(screen)).toBe('Receipts, the newest first');
	});

	test('puts names that hold the text before names that only have its letters', async () => {
		const screen = await practice({rows: 60});
		await screen.type(ctrl('k'), 'sto');
		const labels = bodyRows(screen)
			.slice(1)
			.map(row => row.slice(18).replace(/ {2}\(.*/, ''));
		expect(labels.slice(0, 4)).toEqual(['Stock', 'Stock: filter', 'Stock: movements', 'Stock: new']);
		expect(labels).not.toContain('customer');
	});

	test('says why what is blocked cannot be done, and stays', async () => {
		const screen = await practice(wide);
		await screen.type(ctrl('k'), 'drop');
		expect(screen.row('›')).toBe('› Ctrl+D          drop the basket  (The basket is empty.)');
		await screen.type(enter);
		expect(notice(screen)).toBe('! The basket is empty.');
		expect(panelTitle(screen)).toBe('Actions');
	});

	test('says when nothing is called that', async () => {
		const screen = await practice();
		await screen.type(ctrl('k'), 'xyzzy', enter);
		expect(notice(screen)).toBe('! Nothing is called "xyzzy". Type another word.');
	});

	test('runs a letter’s action where the letter is text', async () => {
		const screen = await practice();
		await screen.type(f5, down, ctrl('k'), 'withdraw', enter);
		expect(panelTitle(screen)).toBe('Withdraw from Pieter van der Merwe, up to R1,250.50');
	});

	test('does what is done on another screen, going there first', async () => {
		const screen = await practice();
		await screen.type(ctrl('k'), 'withdraw');
		expect(screen.row('›')).toBe('› F5 w            Accounts: withdraw');
		await screen.type(enter);
		expect(panelTitle(screen)).toBe('Withdraw from Thandi Nkosi, up to R1,000,000.00');
	});

	test('does what is done on a screen where a page is looked at, and leaves the page for it', async () => {
		const screen = await practice();
		await screen.type(f6, enter, ctrl('k'), 'stock: new', enter);
		expect(panelTitle(screen)).toBe('New product');
		await screen.type(esc, enter, f2, ctrl('k'), 'stock: new', enter);
		expect(panelTitle(screen)).toBe('New product');
		await screen.type(esc);
		expect(panelTitle(screen)).toBe('Stock · 62 products');
	});

	test('lists what a page and its screen both do once', async () => {
		const screen = await practice();
		await screen.type(f6, enter, ctrl('k'), 'receive');
		expect(bodyRows(screen).filter(row => /^(Stock: )?receive\b/.test(row.slice(18)))).toHaveLength(1);
	});

	test('says of a screen with an open form that it is finished first, and loses nothing of it', async () => {
		const screen = await practice(wide);
		await screen.type(f6, 'n', '4711', f2, ctrl('k'), 'stock: new');
		expect(screen.row('›')).toContain('(Finish what is open on Stock, or Esc there.)');
		await screen.type(enter);
		expect(notice(screen)).toBe('! Finish what is open on Stock, or Esc there.');
		await screen.type(esc, f6);
		expect(panelTitle(screen)).toBe('New product');
		expect(bodyRows(screen).join(' ')).toContain('4711');
	});

	test('is given up by Esc, and what was under it is as it was', async () => {
		const screen = await practice();
		await screen.type('milk', ctrl('k'), 'leave', esc);
		expect(sellState.read(screen.desk).entry.value).toBe('milk');
		expect(screen.hasLeft()).toBe(false);
	});

	test('opens once', async () => {
		const screen = await practice();
		await screen.type(ctrl('k'), ctrl('k'), esc);
		expect(basketRows(screen)).toEqual(['empty']);
	});

	test('pays by its first row when the basket holds something', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), ctrl('k'), 'pay', enter);
		expect(panelTitle(screen)).toBe('Pay');
	});

	test('moves from row to row by ↓, each once', async () => {
		const screen = await practice();
		await screen.type(ctrl('k'));
		const seen: (string | undefined)[] = [];
		for (let row = 0; row < 15; row += 1) {
			seen.push(screen.row('›'));
			await screen.type(down);
		}
		expect(new Set(seen).size).toBe(15);
	});

	test('scrolls to its last action', async () => {
		const screen = await practice(wide);
		await screen.type(ctrl('k'), ...Array.from({length: 8}, () => pageDown));
		expect(screen.row('›')).toBe('› F8 p            Shift: print  (No Z is selected.)');
		await screen.type(up, f2);
		expect(panelTitle(screen)).toBe('Actions · ↑ ↓ for all');
	});
});
