import {describe, expect, test} from 'vitest';
import {type CounterSettings, themeNames} from '../../../../src/formats/config/counter-settings.ts';
import {accountsState} from '../../../../src/ui/screens/accounts/state.ts';
import {stockState} from '../../../../src/ui/screens/stock/state.ts';
import {type Driven, drive, freshFolder, keys, shopIn} from '../../../support/drive.ts';
import {barcodes, bodyRows, footer, notice, scan} from '../../practice.ts';

const {enter, ctrl, f3, f5, f6, f7, f10, down, right, left} = keys;

const withMachine = async (machine: Partial<CounterSettings>, ...typed: readonly string[]): Promise<Driven> => {
	const screen = await drive(await shopIn(freshFolder()), {machine});
	await screen.type(...typed);
	return screen;
};

const everyScreen: readonly (readonly string[])[] = [
	[],
	[scan(barcodes.milk), 'bread', down],
	[scan(barcodes.milk), f10, '50'],
	[scan(barcodes.milk), f10, '50', enter],
	[f3, enter, '07123456787\r', '100', down, right],
	[f5, down],
	[f5, 'n', 'Renée', left],
	[f6, down],
	[f7],
	[keys.f1],
	[ctrl('k'), 'with'],
	[scan(barcodes.milk), ctrl('d')],
];

describe('--ascii', () => {
	test.each(everyScreen)('shows nothing but ASCII: %j', async (...typed) => {
		const screen = await withMachine({ascii: true}, ...typed);
		expect(screen.lines().filter(line => /[^\x20-\x7E]/.test(line))).toEqual([]);
		expect(screen.lines()[2]).toMatch(/^\+.*\+$/);
	});

	test('names keys in words', async () => {
		const screen = await withMachine({ascii: true}, scan(barcodes.milk));
		expect(footer(screen)[0]).toBe('Enter pay');
	});
});

describe('Colours', () => {
	test.each(themeNames)('of %s are all of one theme, and a chosen row is marked without them', async theme => {
		const screen = await withMachine({theme}, f5, down);
		expect(screen.row('Pieter')).toMatch(/^› 2/);
	});

	test('are changed from the palette, at once', async () => {
		const screen = await withMachine({}, ctrl('k'), 'high contrast', enter);
		expect(notice(screen)).toBe('Colours: with high contrast.');
		expect(screen.desk.view.machine.theme).toBe('high-contrast');
	});
});

describe('A list of accounts', () => {
	const names = (screen: Driven): readonly string[] =>
		bodyRows(screen)
			.slice(1)
			.map(row => row.slice(8, 27).trim());

	test('is sorted by the next column with →, turned round with Space, and says so; the chosen one stays chosen', async () => {
		const screen = await withMachine({}, f5, down, right);
		expect(notice(screen)).toBe('Sorted by name, from A to Z.');
		expect(names(screen)[0]).toBe('Aisha Patel');
		expect(screen.row('›')).toContain('Pieter');
		await screen.type(' ');
		expect(names(screen)[0]).toBe('Thandi Nkosi');
		await screen.type(right);
		expect(notice(screen)).toBe('Sorted by balance, the smallest first.');
		expect(names(screen)[0]).toBe('Renée Botha-Mokoena');
		expect(screen.lines()[2]).toContain('sorted by balance ▲');
		expect(screen.row('›')).toContain('Pieter');
	});

	test('goes back to its own order with ←', async () => {
		const screen = await withMachine({}, f5, right, left);
		expect(notice(screen)).toBe('In the order of the list.');
		expect(names(screen)[0]).toBe('Thandi Nkosi');
	});

	test('has its arrows and blanks as text while a filter is typed', async () => {
		const screen = await withMachine({}, f5, '/', 'van der', left, ' ');
		expect(accountsState.read(screen.desk).filter?.value).toBe('van de r');
		expect(accountsState.read(screen.desk).sort).toBeUndefined();
	});
});

test('The inventory is sorted by price, by stock, by value and by what was sold', async () => {
	const screen = await withMachine({}, f6, right, right);
	expect(notice(screen)).toBe('Sorted by price, the smallest first.');
	expect(screen.lines()[2]).toContain('sorted by price ▲');
	await screen.type(' ');
	const prices = screen.desk.lookups
		.productsBy(screen.desk.lookups.products(''), stockState.read(screen.desk).sort)
		.map(code => screen.desk.state.products.rows.get(code)?.price ?? 0);
	expect(prices).toEqual(prices.toSorted((a, b) => b - a));
	await screen.type(right);
	expect(notice(screen)).toBe('Sorted by stock, the smallest first.');
	expect(bodyRows(screen)[1]).toContain(' out');
});
