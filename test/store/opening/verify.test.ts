// The verb `verify`: it agrees with an honest shop, and finds a state that drifted, a gap in receipts, an entry that was replaced.
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {describe, expect, onTestFinished, test, vi} from 'vitest';
import {cents, pieces} from '../../../src/domain/base/money.ts';
import {drop, put} from '../../../src/domain/base/table.ts';
import type {Entry} from '../../../src/domain/ports/journal.ts';
import {inSteps} from '../../../src/store/disk/steps.ts';
import {encodeEntry, firstHash, headLength} from '../../../src/store/journal/entry.ts';
import {readStore} from '../../../src/store/opening/reading.ts';
import {verifyShop, verifySteps} from '../../../src/store/opening/verify.ts';
import {captureSnapshot, writeSnapshot} from '../../../src/store/snapshot/snapshot.ts';
import {bill, fromAccount, goods, listed, opened, openedAccount, sell, toppedUp, withdraw} from '../../support/commands.ts';
import {quickFiles} from '../../support/faulty-files.ts';
import {firstSegment, leftShop, openAt, type StoredShop, storedShop} from '../../support/stored-shop.ts';

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

describe('a proof that is stopped', () => {
	/** The steps of a proof, one after the other, up to one of them. */
	function stoppedAfter(shop: StoredShop, count: number): boolean {
		const steps = verifySteps(shop.folder, {state: shop.till.state, place: shop.place()});
		for (let done = 0; done < count; done += 1) if (steps.next().done) return false;
		steps.return(undefined as never);
		return true;
	}

	test('can be stopped at each of many steps, also behind the last piece of the journal, and lets go of the history', async () => {
		const shop = await storedShop(said);
		const close = vi.spyOn(DatabaseSync.prototype, 'close');
		onTestFinished(() => close.mockRestore());
		let count = 1;
		while (stoppedAfter(shop, count)) count += 1;
		expect(count).toBeGreaterThan(8);
		expect(close.mock.contexts.every(each => !(each as DatabaseSync).isOpen)).toBe(true);
		// Two files of SQLite are open for each proof.
		expect(close).toHaveBeenCalledTimes(2 * count);
		expect(proofOf(shop).faults).toEqual([]);
	});

	test('hears the signal in the phase after the journal too', async () => {
		const shop = await openAt((await leftShop(said)).folder);
		const stop = new AbortController();
		const seen: number[] = [];
		const onProgress = ({done}: {readonly done: number}): void => {
			seen.push(done);
			if (seen.length === 5) stop.abort();
		};
		const steps = verifySteps(shop.folder, {state: shop.till.state, place: shop.place()});
		await expect(inSteps(steps, {total: 6, onProgress, signal: stop.signal})).rejects.toMatchObject({name: 'AbortError'});
		// The journal of this shop is one piece: whatever comes behind it is a later phase.
		expect(seen).toEqual([6, 6, 6, 6, 6]);
	});
});

describe('an honest shop', () => {
	test('agrees: entries, receipts, and the hash of the last entry', async () => {
		const shop = await storedShop(said);
		expect(proofOf(shop)).toEqual({entries: 6, receipts: 3, hash: shop.place().hash, faults: [], closings: [], redacted: []});
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
		expect(proof).toEqual({entries: 6, receipts: 3, hash: reader.place().hash, faults: [], closings: [], redacted: []});
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

	/** A shop whose Z was made anew: of the version before, with other totals since first use. */
	async function withZ(grand: object): Promise<StoredShop> {
		const {folder} = await leftShop([
			...said,
			{type: 'openShift', float: cents(850)},
			{type: 'closeShift', counted: cents(850), nextFloat: cents(850)},
		]);
		forge(folder, entry => {
			const events = entry.events.map(event =>
				event.type === 'ShiftClosed'
					? {...event, report: {...event.report, version: 2, grand: {...event.report.grand, ...grand}}}
					: event,
			);
			return {...entry, events};
		});
		return openAt(folder);
	}

	test('an older Z may have taken a float for money for others; of what the shop earned it says what the entries come to', async () => {
		const taken = await withZ({others: cents(-90_000)});
		expect(proofOf(taken)).toMatchObject({faults: []});
		const shop = await withZ({sales: cents(1)});
		expect(proofOf(shop)).toMatchObject({
			faults: [expect.stringContaining('does not say what the entries of its shift come to')],
		});
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
		['a receipt has another number', "UPDATE receipts SET number = '1-000009' WHERE seq = 5", /their receipts: \[5,"1-000009"/],
		[
			'a receipt is gone',
			'DELETE FROM receipts WHERE seq = 5',
			/their receipts: .* \[5,"1-000002","2026-03-02"\] in the journal/,
		],
		[
			'a receipt is there that never was',
			"INSERT INTO receipts VALUES (2, '1-000009', '2026-03-02')",
			/their receipts: \[2,"1-000009"/,
		],
		['a command is gone', 'DELETE FROM commands WHERE seq = 5', /their commands/],
		['a balance is another one', 'UPDATE entries SET balance = balance + 1 WHERE place = 0', /their entries of accounts/],
		['a movement is gone', 'DELETE FROM movements', /their movements of stock: nothing more in the history/],
		['a movement is there that never was', "INSERT INTO movements VALUES ('1001', 3, 7, 0, 1000)", /their movements of stock/],
		['a token is another one', "UPDATE tokens SET token = '1'", /their tokens/],
		['a product has another code', "UPDATE products SET code = '1002'", /their products/],
	])('%s', async (_what, change, fault) => {
		const shop = await storedShop(said);
		shop.till.history.receipts({limit: 1});
		const db = new DatabaseSync(join(shop.folder, 'history.sqlite'));
		db.exec(change);
		db.close();
		const [found] = proofOf(shop).faults;
		expect(found).toMatch(fault);
	});

	// A counter that is open may be feeding: what says no entry is compared once it was left.
	test.each([
		['a total is another one', 'UPDATE day_totals SET amount = amount + 1', /their totals of days/],
		['a total is gone', "DELETE FROM day_totals WHERE kind = 'receipts'", /their totals of days/],
		['a product stands in another rank', 'UPDATE products SET rank = rank + 1', /their ranks of products/],
		['a code is gone', 'DELETE FROM product_codes', /does not find product 1001 by 1001/],
		['a code is there that no product had', "INSERT INTO product_codes VALUES ('77', '1001')", /a code that no product had: 77/],
		['a word is gone', "DELETE FROM words WHERE word = 'bread'", /does not find product 1001 by bread/],
		['a word is there that no product had', "INSERT INTO words VALUES ('bred')", /a word that no product had: bred/],
		['words of a receipt are gone', "INSERT INTO receipt_words (receipt_words) VALUES ('delete-all')", /their words of receipts/],
		['an index is gone', 'DROP INDEX receipts_day', /no history of this version/],
		[
			'an index is another one',
			'DROP INDEX receipts_day; CREATE INDEX receipts_day ON receipts (seq, day)',
			/their tables and indexes/,
		],
		['it knows of more than the journal', 'UPDATE fed SET seq = 99', /it knows of entries up to 99/],
	])('of a shop that was left: %s', async (_what, change, fault) => {
		const shop = await storedShop([listed('1001', {name: 'Brown Bread'}), ...said.slice(1)]);
		await shop.close();
		const db = new DatabaseSync(join(shop.folder, 'history.sqlite'));
		db.exec(change);
		db.close();
		expect(proofOf(shop).faults).toEqual([expect.stringMatching(fault)]);
	});
});

describe('sums are compared both ways', () => {
	test('a product or an account that moved and is not in the state, or is there and never moved', async () => {
		const shop = await storedShop(said);
		const {stock, accounts} = shop.till.state;
		const [there, account] = [stock.rows.get('1001'), accounts.rows.get(1)];
		if (!there || !account) throw new Error('the shop has no stock or no account');
		drop(stock, '1001');
		expect(proofOf(shop).faults).toEqual([unsummedStock, drifted]);
		put(stock, '1001', there);
		put(stock, '9', {...there, quantity: pieces(0)});
		expect(proofOf(shop).faults).toEqual(['the stock of 9 is not the sum of its movements', drifted]);
		drop(stock, '9');
		drop(accounts, 1);
		expect(proofOf(shop).faults).toEqual([unsummedBalance, drifted]);
		put(accounts, 1, account);
		put(accounts, 9, {...account, id: 9, balance: cents(0)});
		expect(proofOf(shop).faults).toEqual(['the balance of account 9 is not the sum of its entries', drifted]);
	});
});
