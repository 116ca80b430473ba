import {describe, expect, test} from 'vitest';
import {spokenText} from '../../../src/ui/widgets/spoken.ts';
import {drive, freshFolder, keys, shopIn} from '../../support/drive.ts';
import {barcodes, scan} from '../practice.ts';

/** What a screen reader is given, row by row. */
async function spoken(...typed: readonly string[]): Promise<readonly string[]> {
	const screen = await drive(await shopIn(freshFolder()), {machine: {'screen-reader': true}});
	await screen.type(...typed);
	return screen.lines().filter(line => line !== '');
}

test.each([
	['› 2 × Brown Bread      18.50 ', '2 × Brown Bread, 18.50'],
	[' PRACTICE │ Corner Café · Till 1 │ Sell   08:30', 'PRACTICE, Corner Café, Till 1, Sell, 08:30'],
	['──────────', ''],
	['  Tab   refund   Ctrl+N add a note ', 'Tab, refund, Ctrl+N add a note'],
	['  Ctrl+Left Ctrl+Right  a word to the left', 'Ctrl+Left Ctrl+Right, a word to the left'],
	['  ███ █ █', ''],
])('The row "%s" is read as "%s"', (row, words) => expect(spokenText(row)).toBe(words));

describe('Read aloud,', () => {
	test('Sell says where one types, what it found, and what the basket comes to', async () => {
		expect(await spoken(scan(barcodes.milk), 'bread')).toEqual([
			'PRACTICE, Corner Café, Till 1, Sell, Thandi, 08:30',
			'Find, scan, or 3*name',
			'textbox: (selected) bread',
			'list: listitem: (selected) Brown Bread 700g, 18.50, 24',
			'listitem: White Bread 700g, 20.50, 18',
			'Basket, walk-in',
			'list: 1 × Full Cream Milk 1L, 19.99',
			'Goods, 19.99',
			'Prepaid and bills, 0.00',
			'Total: R19.99, 1 item',
			'Notice: Added Full Cream Milk 1L. 23 left.',
			'Enter add, Esc clear, F10 pay, Ctrl+O customer, Ctrl+K actions, F1 help',
		]);
	});

	test('no name and no code is cut: on Sell, in the basket, on Stock, and where goods and accounts are chosen', async () => {
		const name = 'Stoneground Brown Bread and Seeds';
		const holder = 'The Association of Residents of the Old Harbour';
		const screen = await drive(await shopIn(freshFolder()), {machine: {'screen-reader': true}});
		await screen.desk.shop.execute({type: 'editProduct', product: '1001', name, tax: 'zero', barcodes: [barcodes.brownBread]});
		await screen.desk.shop.execute({type: 'editAccount', account: 1, name: holder});
		const read = (): string => screen.lines().join(' ').replaceAll(/ +/g, ' ');
		await screen.type('stone');
		expect(read()).toContain(`(selected) ${name}, 18.50, 24`);
		await screen.type(keys.enter);
		expect(read()).toContain(`1 × ${name}, 18.50`);
		await screen.type(keys.f6, '/', 'stone');
		expect(read()).toContain(`(selected) 1001, ${name}, 18.50, 24`);
		await screen.type(keys.f5);
		expect(read()).toContain(`(selected) 1, ${holder}, `);
		await screen.type(keys.f2, scan(barcodes.unknown), keys.enter, 'stone');
		expect(read()).toContain(`(selected) 1001, ${name}, R18.50`);
	});

	test('Pay says what is due, what was given and what is missing', async () => {
		expect((await spoken(scan(barcodes.milk), keys.f10, '5')).slice(1, 7)).toEqual([
			'Dialog on Sell:',
			'Pay',
			'Due: R19.90',
			'due in cash, rounded down 0.09',
			'Cash given textbox: (selected) 5 = R5.00',
			'Round amounts Down 20.00, 50.00, 100.00',
		]);
	});

	test('a sale says its change', async () => {
		const rows = await spoken(scan(barcodes.milk), keys.f10, '50', keys.enter);
		expect(rows).toContain('Change: R30.10');
		expect(rows).toContain('Notice: Sold R19.99, receipt P1-000001. Change R30.10.');
	});

	test('a list says which row is chosen', async () => {
		const rows = await spoken(keys.f5, keys.down);
		expect(rows.find(row => row.includes('(selected)'))).toBe(
			'listitem: (selected) 2, Pieter van der Merwe, R1,250.50, R1,250.50, 08:30',
		);
		expect(rows.filter(row => row.startsWith('list: ')).length).toBe(1);
	});

	test('a question says its answers and the marked one', async () => {
		expect(await spoken(scan(barcodes.milk), keys.ctrl('d'))).toEqual([
			'PRACTICE, Corner Café, Till 1, Sell, Thandi, 08:30',
			'Dialog on Sell:',
			'Drop the basket?',
			'1 line, R19.99. Nothing was paid; the journal keeps what was in it.',
			'radiogroup: radio: y, drop it',
			'radio: (checked) n, keep it',
			'Enter the marked answer, Left the other answer, Ctrl+K actions, F1 help',
		]);
	});

	test('a form says every field, the one with the cursor, and where its caret stands', async () => {
		const rows = await spoken(keys.f5, 'n', 'Zola', keys.left);
		expect(rows.slice(1, 7)).toEqual([
			'Dialog on Accounts:',
			'New account',
			'Name textbox: (selected) Zola, caret behind 3',
			'Phone textbox: empty',
			'E-mail textbox: empty',
			'Opening balance textbox: empty, R1,000,000.00 when left empty',
		]);
	});

	test('nothing is drawn: no borders, no blocks, no arrows', async () => {
		for (const typed of [
			[],
			[keys.f3, keys.enter],
			[keys.f6],
			[keys.f7],
			[keys.f1],
			[keys.ctrl('k')],
			[scan(barcodes.milk), keys.f10],
		])
			expect((await spoken(...typed)).join('')).not.toMatch(/[█▀▄│╭╮╰╯─›‹↵↑↓←→⌫✓✗]/);
	});
});
