// Owns that `verify` agrees with an honest shop and finds what does not hold: a state that drifted, a gap in receipts, an entry that is another one.
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {describe, expect, test} from 'vitest';
import {cents, pieces} from '../../src/domain/money.ts';
import {put} from '../../src/domain/slice.ts';
import type {Entry} from '../../src/domain/till.ts';
import {encodeEntry, firstHash, headLength} from '../../src/store/entry.ts';
import {readStore} from '../../src/store/reading.ts';
import {captureSnapshot, writeSnapshot} from '../../src/store/snapshot.ts';
import {verifyShop} from '../../src/store/verify.ts';
import {bill, fromAccount, goods, listed, opened, openedAccount, sell, toppedUp, withdraw} from '../support/commands.ts';
import {quickFiles} from '../support/faulty-files.ts';
import {firstSegment, leftShop, openAt, type StoredShop, storedShop} from '../support/stored-shop.ts';

const said = [
	listed('1001'),
	openedAccount('Thandi', 50_000),
	sell(goods('1001')),
	withdraw(1000),
	sell([goods('1001'), bill(10_000)], {tender: fromAccount()}),
];
const proofOf = ({folder, till, place}: StoredShop) => verifyShop(folder, {state: till.state, place: place()});
const drifted = 'the state in memory is not what the journal folds to';

/** Writes the journal of a shop that was left anew, as somebody would who knows how: changed entries, a chain that holds, no head. */
function forge(folder: string, change: (entry: Entry) => Entry): void {
	const lines = readFileSync(firstSegment(folder), 'utf8').trimEnd().split('\n');
	let previous = firstHash;
	const forged = lines.map(line => {
		const {bytes, hash} = encodeEntry(change(JSON.parse(line.slice(headLength))), previous);
		previous = hash;
		return Buffer.from(bytes);
	});
	writeFileSync(firstSegment(folder), Buffer.concat(forged));
	rmSync(join(folder, 'head'));
}

/** The same entry with another receipt number. */
const renumbered = (from: string, to: string) => (entry: Entry) =>
	JSON.parse(JSON.stringify(entry).replaceAll(`"receipt":"${from}"`, `"receipt":"${to}"`)) as Entry;

describe('an honest shop', () => {
	test('agrees: entries, receipts, and the hash of the last entry', async () => {
		const shop = await storedShop(said);
		expect(proofOf(shop)).toEqual({entries: 6, receipts: 3, hash: shop.place().hash, faults: []});
	});

	test('agrees when it was opened from a snapshot and its tail', async () => {
		const shop = await storedShop(said);
		await writeSnapshot(quickFiles, shop.folder, captureSnapshot({place: shop.place(), state: shop.till.state}));
		await shop.do(toppedUp(500));
		await shop.close();
		expect(proofOf(await openAt(shop.folder))).toMatchObject({entries: 7, receipts: 4, faults: []});
	});

	test('of practice agrees: its receipts are a series of their own', async () => {
		const shop = await storedShop([opened({isPractice: true}), ...said]);
		expect(proofOf(shop)).toMatchObject({entries: 6, receipts: 3, faults: []});
	});

	test('agrees beside an open counter, and what comes in meanwhile is not its business', async () => {
		const shop = await storedShop(said);
		const reader = await readStore(shop.folder, {files: quickFiles});
		await shop.do(toppedUp(500));
		const proof = verifyShop(shop.folder, {state: reader.till.state, place: reader.place()});
		expect(proof).toEqual({entries: 6, receipts: 3, hash: reader.place().hash, faults: []});
	});
});

const unsummedStock = 'the stock of 1001 is not the sum of its movements';
const unsummedBalance = 'the balance of account 1 is not the sum of its entries';

describe('does not agree', () => {
	test('a state in which a balance, a price or a stock is another one', async () => {
		const shop = await storedShop(said);
		const {state} = shop.till;
		const account = state.accounts.rows.get(1);
		const product = state.products.rows.get('1001');
		const stock = state.stock.rows.get('1001');
		if (!account || !product || !stock) throw new Error('the shop has no account or no product');
		put(state.accounts, 1, {...account, balance: cents(99)});
		expect(proofOf(shop).faults).toEqual([unsummedBalance, drifted]);
		put(state.accounts, 1, account);
		put(state.products, '1001', {...product, price: cents(1)});
		expect(proofOf(shop).faults).toEqual([drifted]);
		put(state.products, '1001', product);
		put(state.stock, '1001', {...stock, quantity: pieces(7)});
		expect(proofOf(shop).faults).toEqual([unsummedStock, drifted]);
		put(state.stock, '1001', stock);
		expect(proofOf(shop).faults).toEqual([]);
	});

	test('a state that was folded in twice from some entry on', async () => {
		const shop = await storedShop(said);
		await writeSnapshot(
			quickFiles,
			shop.folder,
			captureSnapshot({place: {seq: 3, hash: hashOf(shop.folder, 3)}, state: shop.till.state}),
		);
		await shop.close();
		const again = await openAt(shop.folder);
		expect(again.till.state.stock.rows.get('1001')?.quantity).not.toBe(shop.till.state.stock.rows.get('1001')?.quantity);
		expect(proofOf(again).faults).toEqual([unsummedStock, unsummedBalance, drifted]);
	});

	test.each([
		[
			'a number left out',
			'1-000002',
			'1-000003',
			['receipt 1-000003 does not follow 1-000001', 'receipt 1-000003 does not follow 1-000003'],
		],
		['a number used twice', '1-000003', '1-000002', ['receipt 1-000002 does not follow 1-000002']],
		[
			'a series that begins late',
			'1-000001',
			'1-000007',
			['receipt 1-000007 does not follow 1-000000', 'receipt 1-000002 does not follow 1-000007'],
		],
	])('a journal with %s, though its chain holds', async (_what, from, to, faults) => {
		const {folder} = await leftShop(said);
		forge(folder, renumbered(from, to));
		expect(proofOf(await openAt(folder)).faults).toEqual(faults);
	});

	test('a chain written anew behind the back of who noted its last hash', async () => {
		const shop = await storedShop(said);
		const place = shop.place();
		await shop.close();
		forge(shop.folder, entry => (entry.seq === 4 ? {...entry, operator: 7} : entry));
		const again = await openAt(shop.folder);
		const proof = verifyShop(shop.folder, {state: again.till.state, place});
		expect(proof.faults).toEqual(['the last entry is not the one the shop was opened with']);
	});

	test('a broken chain is damage, and says where', async () => {
		const shop = await storedShop(said);
		const text = readFileSync(firstSegment(shop.folder), 'utf8');
		writeFileSync(firstSegment(shop.folder), text.replace('"Thandi"', '"Sipho!"'));
		expect(() => proofOf(shop)).toThrow(expect.objectContaining({code: 'damaged', facts: expect.objectContaining({seq: 3})}));
		writeFileSync(firstSegment(shop.folder), text);
	});

	// The chain holds and the postings do not sum to zero: that is a Bug thrown out of the fold, and exit code 70 instead of 4.
	test('an entry whose money does not add up is damage, not a bug of the program', async () => {
		const {folder} = await leftShop(said);
		forge(folder, entry => JSON.parse(JSON.stringify(entry).replace('"net":1850', '"net":1')));
		await expect(openAt(folder)).rejects.toMatchObject({code: 'damaged', facts: {seq: 4}});
	});
});

function hashOf(folder: string, seq: number): string {
	return readFileSync(firstSegment(folder), 'utf8').split('\n')[seq - 1]?.split(' ', 3)[2] ?? '';
}

describe('a history that does not say what the journal says', () => {
	test.each([
		[
			'a receipt is another one',
			"UPDATE receipts SET event = replace(event, '1850', '1851')",
			'receipt 1-000001 in the history is not the one in the journal',
		],
		['a receipt is gone', 'DELETE FROM receipts WHERE seq = 5', 'receipt 1-000002 in the history is not the one in the journal'],
		[
			'a receipt is there that never was',
			"INSERT INTO receipts VALUES (2, '1-000009', '2026-03-02', '{}', '', '{}')",
			'the history has 4 receipts, the journal 3',
		],
		[
			'an amount is another one',
			'UPDATE entries SET amount = amount + 1 WHERE account = 1 AND place = 0',
			/cents in account entries/,
		],
		['a movement is gone', 'DELETE FROM movements', /the history has 0 movements of stock/],
	])('%s', async (_what, change, fault) => {
		const shop = await storedShop(said);
		shop.till.history.receipts({limit: 1});
		const db = new DatabaseSync(join(shop.folder, 'history.sqlite'));
		db.exec(change);
		db.close();
		const [found] = proofOf(shop).faults;
		expect(found).toMatch(fault);
	});
});
