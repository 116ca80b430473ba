// Journals of every version ever released: they open for ever. Version 1 wrote test/samples/journal-v1, which is never changed.
import {chmodSync, cpSync, mkdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {verifyShop} from '../../../src/store/opening/verify.ts';
import {goods, sell} from '../../support/commands.ts';
import {firstSegment, newFolder, openAt} from '../../support/stored-shop.ts';

const kept = fileURLToPath(new URL('../../samples/journal-v1', import.meta.url));

/** A shop folder with the kept journal and nothing else. */
function keptShop(): string {
	const folder = newFolder();
	mkdirSync(folder, {recursive: true});
	cpSync(kept, folder, {recursive: true});
	chmodSync(folder, 0o700);
	return folder;
}

test('a journal of version 1 folds to what it was', async () => {
	const folder = keptShop();
	const shop = await openAt(folder);
	const {accounts, stock, ledger, products} = shop.till.state;
	expect(shop.place()).toEqual({seq: 20, hash: '1b7e0611cb08b942de46b40a2fdcdc66edd7b05133d66af24606619a8bdfac1a'});
	expect([...accounts.rows.values()].map(({id, name, balance}) => [id, name, balance])).toEqual([
		[1, 'Renée Botha', 281_00],
		[2, 'Thandi Nkosi', 60_00],
	]);
	expect([...stock.rows].map(([code, {quantity}]) => [code, quantity])).toEqual([
		['1001', 44_000],
		['1002', 11_750],
	]);
	expect(products.rows.get('1002')).toMatchObject({name: 'Café au lait', unit: 'kg', isOnSale: false});
	expect(Object.fromEntries(ledger.rows)).toEqual({
		'cash:1': 175_50,
		'tender:card': 154_49,
		'customer:1': -281_00,
		'customer:2': -60_00,
		opening: 510_00,
		'sales:zero': -132_50,
		'sales:standard': -58_69,
		'vat:15': -8_80,
		'provider:electricity': -95_00,
		'commission:electricity': -5_00,
		'biller:netflix': -197_01,
		'commission:netflix': -1_99,
	});
	expect(shop.till.history.receipts({limit: 99}).map(({number}) => number)).toEqual(
		[7, 6, 5, 4, 3, 2, 1].map(number => `P1-00000${number}`),
	);
	expect(shop.till.history.receipts({text: '07123456787', limit: 9}).map(({number}) => number)).toEqual(['P1-000003']);
});

test('it agrees with itself, is sold on from, and what was in it stays as it was', async () => {
	const folder = keptShop();
	const before = readFileSync(firstSegment(folder), 'utf8');
	const shop = await openAt(folder);
	await shop.do({...sell(goods('1001')), id: '019b0000-0000-7000-8000-000000000001'});
	expect(verifyShop(folder, {state: shop.till.state, place: shop.place()})).toMatchObject({entries: 21, receipts: 8, faults: []});
	expect(readFileSync(firstSegment(folder), 'utf8').startsWith(before)).toBe(true);
});
