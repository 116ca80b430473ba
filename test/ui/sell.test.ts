import {describe, expect, test} from 'vitest';
import {drive, freshFolder, keys, shopIn} from '../support/drive.ts';

const {enter, esc, f5, down} = keys;
const practice = () => shopIn(freshFolder());

describe('On Sell', () => {
	test('three scans and two Enters are a sale in exact cash', async () => {
		const screen = await drive(await practice());
		await screen.type('6001001123457\r', '6001432983934\r', '6001678204527\r', enter, enter);
		expect(screen.row('TOTAL')).toContain('R58.99');
		expect(screen.holds('Sold R58.99, receipt P1-000001.')).toBe(true);
	});

	test('a search lists what the text begins first, and Enter adds it', async () => {
		const screen = await drive(await practice());
		await screen.type('full', enter);
		expect(screen.row('1 ×')).toContain('1 × Full Cream Milk 1L');
		expect(screen.holds('Added Full Cream Milk 1L. 23 left.')).toBe(true);
		await screen.type('x', esc);
		expect(screen.desk.view.sell.entry.value).toBe('');
	});
});

describe('On Accounts', () => {
	test('a deposit is five keys', async () => {
		const screen = await drive(await practice());
		await screen.type(f5, down, down, down, 'd', '12.50\r');
		expect(screen.row('Siyabonga')).toMatch(/^› 4 {5}Siyabonga O'Brien +R92\.50/);
	});
});
