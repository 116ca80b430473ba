// Damage in entries behind a snapshot: it is found too, and nothing wrong is ever shown as right (faults.md).
import {chmodSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, test} from 'vitest';
import {cents} from '../../../src/domain/base/money.ts';
import {headLength} from '../../../src/store/journal/entry.ts';
import {verifyShop} from '../../../src/store/opening/verify.ts';
import {goods, listed, sell} from '../../support/commands.ts';
import type {Said} from '../../support/given.ts';
import {openAt, type StoredShop, storedShop} from '../../support/stored-shop.ts';

/** Half a segment of past, so that two of these seal one. */
const longPast = (word: string): Said => ({
	type: 'importRows',
	accounts: [],
	products: [],
	past: Array.from({length: 3000}, (_, n) => ({
		source: 'sales',
		text: `${word} ${n} `.padEnd(100, '.'),
		when: '2025-11-20 10:00:00',
		about: word,
		amount: cents(100),
	})),
});

/** Everything history says of a shop, in one text. */
const historyOf = ({till}: StoredShop): string =>
	JSON.stringify([
		till.history.receipts({limit: 99}),
		till.history.past({text: '2999', limit: 99}),
		till.history.movements('1001', 99),
	]);

let folder = '';
let honest = '';
let segments: readonly string[] = [];

// Five segments, a receipt in each of the first two, and a snapshot of it all.
beforeEach(async () => {
	const shop = await storedShop([
		listed('1001'),
		sell(goods('1001')),
		longPast('a'),
		longPast('b'),
		sell(goods('1001', 2)),
		longPast('c'),
		longPast('d'),
		longPast('e'),
	]);
	honest = historyOf(shop);
	await shop.close();
	folder = shop.folder;
	segments = readdirSync(join(folder, 'journal')).sort();
	for (const name of segments) chmodSync(join(folder, 'journal', name), 0o600);
});
const segment = (index: number): string => join(folder, 'journal', segments[index] ?? '');

/** The shop opens in spite of it and history says the same as before, or damage is said: never something else. */
async function isNeverSilent(): Promise<void> {
	let said: string;
	try {
		const shop = await openAt(folder);
		said = historyOf(shop);
	} catch (error) {
		expect(error).toMatchObject({code: 'damaged'});
		return;
	}
	expect(said).toBe(honest);
}

test('the shop of these tests has five segments and a snapshot, and opens', async () => {
	expect(segments).toHaveLength(5);
	expect(statSync(join(folder, 'snapshot.json')).isFile()).toBe(true);
	expect(historyOf(await openAt(folder))).toBe(honest);
});

describe('in a sealed segment behind the snapshot', () => {
	test('an edited entry in the middle is said', async () => {
		writeFileSync(segment(0), readFileSync(segment(0), 'utf8').replace('"receipt":"1-000001"', '"receipt":"1-000009"'));
		await isNeverSilent();
	});

	test('an edited first entry is said', async () => {
		writeFileSync(segment(1), readFileSync(segment(1), 'utf8').replace('"b 2999 ', '"x 2999 '));
		await isNeverSilent();
	});

	test('one that was cut inside an entry is said', async () => {
		const text = readFileSync(segment(1), 'utf8');
		truncateSync(segment(1), text.indexOf('\n') + headLength);
		await isNeverSilent();
	});

	test('one that was cut at a line’s end is said', async () => {
		const text = readFileSync(segment(0), 'utf8');
		truncateSync(segment(0), text.indexOf('\n', text.indexOf('\n') + 1) + 1);
		await isNeverSilent();
	});

	test('one that is gone is said', async () => {
		rmSync(segment(0));
		await isNeverSilent();
	});

	test('a cut one is found by verify', async () => {
		const shop = await openAt(folder);
		truncateSync(segment(1), 1000);
		expect(() => verifyShop(folder, {state: shop.till.state, place: shop.place()})).toThrow(
			expect.objectContaining({code: 'damaged', facts: expect.objectContaining({path: segment(1)})}),
		);
	});

	test('the first one gone is found by verify', async () => {
		const shop = await openAt(folder);
		rmSync(segment(0));
		const verify = () => verifyShop(folder, {state: shop.till.state, place: shop.place()});
		expect(verify).toThrow(expect.objectContaining({code: 'damaged'}));
	});
});

describe('without a snapshot', () => {
	beforeEach(() => rmSync(join(folder, 'snapshot.json')));

	test('a sealed segment that was cut is damage', async () => {
		truncateSync(segment(1), 1000);
		await expect(openAt(folder)).rejects.toMatchObject({code: 'damaged', facts: {path: segment(1), seq: 5}});
	});

	test('a segment gone from the middle is damage', async () => {
		rmSync(segment(1));
		await expect(openAt(folder)).rejects.toMatchObject({code: 'damaged', facts: {path: segment(2), seq: 5}});
	});

	test('the last segment gone is damage', async () => {
		rmSync(segment(4));
		await expect(openAt(folder)).rejects.toMatchObject({code: 'damaged'});
	});

	test('the first segment gone is damage', async () => {
		rmSync(segment(0));
		await expect(openAt(folder)).rejects.toMatchObject({code: 'damaged', facts: {seq: 1}});
	});

	test('the first segments gone, and nothing behind them that speaks of what was in them, is damage', async () => {
		rmSync(segment(0));
		rmSync(segment(1));
		await expect(openAt(folder)).rejects.toMatchObject({code: 'damaged', facts: {seq: 1}});
	});
});
