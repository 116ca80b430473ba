// Names in scripts with joiners, from the keys to the journal, the screen, the terminal and the export, and back.

import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {exportFiles} from '../../src/app/exporting/export.ts';
import {openShop} from '../../src/app/shop.ts';
import {freshFolder, keys} from '../support/drive.ts';
import {entries, notice, practice} from './practice.ts';

const {enter, f6} = keys;
const joiners = /[\u200C\u200D]/g;

describe.each([
	['Persian', 'نان\u200Cها', 'نان\u200Cها'],
	['Persian, pasted with marks', '\u200F\u001B[200~نان\u200Cها\u200E\u001B[201~', 'نان\u200Cها'],
	['Sinhala', 'ශ්\u200Dරී', 'ශ්\u200Dරී'],
	['Hindi', 'क्\u200Dष मेज़ें', 'क्\u200Dष मेज़ें'.normalize('NFC')],
	['Malayalam', 'അവന്\u200D', 'അവന്\u200D'],
	['a joiner where none is needed', 'Mi\u200Dlk\u200C', 'Milk'],
	['other spaces and hyphens', 'Coca\u2011Cola\u00A0５００', 'Coca-Cola 500'],
	['an apostrophe', 'O’Brien’s jam', 'O’Brien’s jam'],
])('%s', (_script, typed, kept) => {
	test('is kept in the journal and on the screen, and exported', async () => {
		const screen = await practice();
		await screen.type(f6, 'n', '2001\r', typed, enter, '5\r', enter, '1\r', enter, enter);
		expect(entries(screen)).toBe(2);
		expect(screen.desk.state.products.rows.get('2001')?.name).toBe(kept);
		expect(notice(screen).replace(joiners, '')).toBe(`Added ${kept.replace(joiners, '')} at R5.00.`);
		const out = join(freshFolder(), 'out');
		await exportFiles(screen.desk.shop.till, out, {what: 'products'});
		const written = JSON.parse(readFileSync(join(out, 'product_Records.json'), 'utf8')) as Record<string, {Product_Name: string}>;
		expect(written['2001']?.Product_Name).toBe(kept);
		await screen.desk.shop.close();
		const again = await openShop(screen.desk.shop.folder);
		expect(again.till.state.products.rows.get('2001')?.name).toBe(kept);
		await again.close();
	});
});
