// The till's promises: one command after the other, each once, on disk before anyone is told, and no token twice.
import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {pieces} from '../../src/domain/base/money.ts';
import type {Command} from '../../src/domain/ledger/commands.ts';
import {canonical, emptyState} from '../../src/domain/ledger/state.ts';
import {isReference, meterTokenClass} from '../../src/domain/prepaid/tokens.ts';
import {drawMeterToken, drawReference} from '../../src/store/clock.ts';
import {scannedHistory} from '../../src/store/history/scanned-history.ts';
import {createTill} from '../../src/store/till.ts';
import {bill, cash, goods, listed, opened, openedAccount, received, sell, toppedUp, vend} from '../support/commands.ts';
import {failing, faultyFiles} from '../support/faulty-files.ts';
import {countedClock, countedDraw, firstSegment, nextId, openAt, type StoredShop, storedShop} from '../support/stored-shop.ts';

const journalOf = ({folder}: StoredShop): string => readFileSync(firstSegment(folder), 'utf8');
const loaf = listed('1001', {stock: 500});

describe('a command that is known by its words', () => {
	const words = 'count what is there';
	const counted = (quantity: number): Command => ({
		type: 'countStock',
		product: '1001',
		counted: pieces(quantity),
		id: '019a0000-0000-7000-8000-00000000abcd',
		operator: 1,
		till: 1,
	});

	test('is done once, although it is another one when it is made the second time', async () => {
		const shop = await storedShop([loaf]);
		const {till} = shop;
		expect(till.outcomeOf(counted(3).id, words)).toBeUndefined();
		const first = await till.execute(counted(3), words);
		const before = journalOf(shop);
		expect(till.outcomeOf(counted(3).id, words)).toEqual({...first, isRepeat: true});
		expect(await till.execute(counted(4), words)).toEqual({...first, isRepeat: true});
		expect(journalOf(shop)).toBe(before);
	});

	test('is refused in other words, whatever it holds', async () => {
		const {till} = await storedShop([loaf]);
		await till.execute(counted(3), words);
		const refusal = {kind: 'command-id-reused', id: counted(3).id};
		expect(till.outcomeOf(counted(3).id, 'count again')).toEqual({type: 'refused', refusal});
		expect(await till.execute(counted(3), 'count again')).toEqual({type: 'refused', refusal});
		expect(await till.execute(counted(3))).toEqual({type: 'refused', refusal});
	});
});

describe('the shop as it was behind an entry', () => {
	test('is what it was then, with its past, and the entry itself', async () => {
		const shop = await storedShop([loaf]);
		const seen = [];
		for (const said of [sell(goods('1001', 2)), received('1001', 5), sell(goods('1001'))]) {
			const {seq} = await shop.do(said);
			seen.push({
				seq,
				state: shop.state(),
				receipts: shop.till.history.receipts({limit: 9}),
				moved: shop.till.history.movements('1001', 9),
			});
		}
		for (const {seq, state, receipts, moved} of seen) {
			const then = shop.till.asOf(seq);
			expect(canonical(then.state)).toBe(state);
			expect(then.history.receipts({limit: 9})).toEqual(receipts);
			expect(then.history.movements('1001', 9)).toEqual(moved);
			expect(then.entry.seq).toBe(seq);
		}
	});
});

describe('a command that is said again', () => {
	test('with the same id is answered with what it did, and writes nothing', async () => {
		const shop = await storedShop([loaf]);
		const command = {...sell(goods('1001', 2), {tender: cash(5000)}), id: nextId()};
		const first = await shop.do(command);
		expect(first).toMatchObject({type: 'done', seq: 3, isRepeat: false, receipt: {number: '1-000001', total: 3700}});
		const [journal, state] = [journalOf(shop), shop.state()];
		await shop.do(sell(goods('1001')));
		const [later, laterState] = [journalOf(shop), shop.state()];
		expect(await shop.say(command)).toEqual({...first, isRepeat: true});
		expect([journalOf(shop), shop.state()]).toEqual([later, laterState]);
		expect(later.startsWith(journal)).toBe(true);
		expect(laterState).not.toBe(state);
	});

	test('is known after the shop was left and opened again', async () => {
		const shop = await storedShop([loaf]);
		const command = {...sell(goods('1001'), {tender: cash(2000)}), id: nextId()};
		const first = await shop.do(command);
		await shop.close();
		const again = await openAt(shop.folder);
		expect(await again.say(command)).toEqual({...first, isRepeat: true});
		expect(journalOf(again)).toBe(journalOf(shop));
	});

	test('with its fields in another order is the same command', async () => {
		const shop = await storedShop([loaf]);
		const [id, items, tenders] = [nextId(), [goods('1001')], [cash(2000)]];
		await shop.do({type: 'sell', items, tenders, id});
		expect(await shop.say({id, tenders, items, type: 'sell'})).toMatchObject({type: 'done', isRepeat: true});
	});

	test('with the same id and another content is refused, and nothing is written', async () => {
		const shop = await storedShop([loaf]);
		const id = nextId();
		await shop.do({...sell(goods('1001')), id});
		const before = journalOf(shop);
		for (const other of [sell(goods('1001', 2)), sell(goods('1001'), {takesPartial: true}), received('1001', 1)])
			expect(await shop.say({...other, id})).toEqual({type: 'refused', refusal: {kind: 'command-id-reused', id}});
		expect(journalOf(shop)).toBe(before);
	});

	test('after it was refused is looked at anew: a refusal is nothing that was done', async () => {
		const shop = await storedShop([listed('1001', {stock: 0})]);
		const command = {...sell(goods('1001')), id: nextId()};
		expect(await shop.say(command)).toMatchObject({type: 'refused', refusal: {kind: 'stock-short'}});
		await shop.do(received('1001', 1));
		expect(await shop.say(command)).toMatchObject({type: 'done', isRepeat: false});
		expect(await shop.say(command)).toMatchObject({type: 'done', isRepeat: true});
	});
});

describe('many at once', () => {
	test('200 run one after the other, in the order they were said, with gapless receipts', async () => {
		const shop = await storedShop([loaf]);
		const outcomes = await Promise.all(Array.from({length: 200}, () => shop.do(sell(goods('1001')))));
		const numbers = outcomes.map(({receipt}) => receipt?.number);
		expect(numbers).toEqual(Array.from({length: 200}, (_, n) => `1-${String(n + 1).padStart(6, '0')}`));
		expect(outcomes.map(({seq}) => seq)).toEqual(Array.from({length: 200}, (_, n) => n + 3));
		expect(shop.till.state.stock.rows.get('1001')).toMatchObject({quantity: 300_000, sold: 200_000});
	});

	test('the last piece is sold once', async () => {
		const shop = await storedShop([listed('1001', {stock: 1})]);
		const outcomes = await Promise.all(Array.from({length: 5}, () => shop.say(sell(goods('1001')))));
		expect(outcomes.map(({type}) => type)).toEqual(['done', 'refused', 'refused', 'refused', 'refused']);
	});

	test('one id among them is done once', async () => {
		const shop = await storedShop([loaf]);
		const command = {...sell(goods('1001')), id: nextId()};
		const outcomes = await Promise.all(Array.from({length: 5}, () => shop.do(command)));
		expect(outcomes.map(({isRepeat}) => isRepeat)).toEqual([false, true, true, true, true]);
		expect(new Set(outcomes.map(({receipt}) => receipt?.number))).toEqual(new Set(['1-000001']));
	});

	// Leaving closes the file under those that are still waiting: they end with the system's EBADF.
	test('are all done before the shop is left', async () => {
		const shop = await storedShop([loaf]);
		const said = Array.from({length: 50}, () => shop.do(sell(goods('1001'))));
		const left = shop.close();
		expect(await Promise.allSettled(said)).toEqual(Array(50).fill(expect.objectContaining({status: 'fulfilled'})));
		await left;
	});
});

describe('trouble with the disk', () => {
	test('a write that fails: nothing was done, and the same command said again sells once', async () => {
		const disk = faultyFiles();
		const shop = await storedShop([loaf], {files: disk.files});
		const [journal, state] = [journalOf(shop), shop.state()];
		const command = {...sell(goods('1001')), id: nextId()};
		disk.failWhen(failing('write', '.log', 'ENOSPC'));
		await expect(shop.say(command)).rejects.toMatchObject({code: 'not-recorded'});
		expect([journalOf(shop), shop.state()]).toEqual([journal, state]);
		disk.mend();
		expect(await shop.say(command)).toMatchObject({type: 'done', seq: 3, isRepeat: false, receipt: {number: '1-000001'}});
		expect(await shop.say(command)).toMatchObject({type: 'done', seq: 3, isRepeat: true});
		expect(shop.till.state.stock.rows.get('1001')?.quantity).toBe(499_000);
	});

	test('a sync that fails: nothing is shown as done, nothing more is sold, and the next start knows what became of it', async () => {
		const disk = faultyFiles();
		const shop = await storedShop([loaf], {files: disk.files});
		const state = shop.state();
		let told = 0;
		shop.till.subscribe(() => {
			told += 1;
		});
		const command = {...sell(goods('1001')), id: nextId()};
		disk.failWhen(failing('sync', '.log', 'EIO'));
		await expect(shop.say(command)).rejects.toMatchObject({code: 'outcome-unknown'});
		disk.mend();
		await expect(shop.say(command)).rejects.toMatchObject({code: 'outcome-unknown'});
		await expect(shop.say(sell(goods('1001')))).rejects.toMatchObject({code: 'outcome-unknown'});
		expect([shop.state(), told]).toEqual([state, 0]);
		await shop.close();
		const again = await openAt(shop.folder);
		expect(await again.say(command)).toMatchObject({type: 'done', seq: 3, isRepeat: true, receipt: {number: '1-000001'}});
		expect(again.till.state.stock.rows.get('1001')?.quantity).toBe(499_000);
	});

	test('of one command does not stop the next', async () => {
		const disk = faultyFiles();
		const shop = await storedShop([loaf], {files: disk.files});
		let writes = 0;
		disk.failWhen(({operation, path}) =>
			operation === 'write' && path.endsWith('.log') && ++writes === 1 ? 'ENOSPC' : undefined,
		);
		const outcomes = await Promise.allSettled([shop.do(sell(goods('1001'))), shop.do(sell(goods('1001')))]);
		expect(outcomes).toMatchObject([{status: 'rejected'}, {status: 'fulfilled', value: {receipt: {number: '1-000001'}}}]);
	});
});

describe('nobody hears of a command', () => {
	test('before the journal has it: no state, no listener, no history', async () => {
		const state = emptyState();
		const journal = {append: () => appended, entries: () => []};
		let acknowledge: (hash: string) => void = () => undefined;
		const appended = new Promise<string>(resolve => {
			acknowledge = resolve;
		});
		const history = scannedHistory(journal, state);
		const till = createTill({state, journal, history, clock: countedClock, draw: countedDraw(), lastSeq: 0});
		let told = 0;
		const stop = till.subscribe(() => {
			told += 1;
		});
		const outcome = till.execute({id: nextId(), operator: 1, till: 1, ...opened()});
		await new Promise(resolve => setImmediate(resolve));
		expect([state.shop.isOpen, state.commands.rows.size, told]).toEqual([false, 0, 0]);
		acknowledge('a'.repeat(64));
		expect(await outcome).toEqual({type: 'done', seq: 1, isRepeat: false});
		expect([state.shop.isOpen, state.commands.rows.size, told]).toEqual([true, 1, 1]);
		stop();
		await till.execute({id: nextId(), operator: 1, till: 1, ...openedAccount('Thandi')});
		expect(told).toBe(1);
	});

	test('more than once, and not of one that was refused', async () => {
		const shop = await storedShop([loaf, openedAccount('Thandi')]);
		let told = 0;
		shop.till.subscribe(() => {
			told += 1;
		});
		await shop.do(sell([goods('1001'), goods('1001', 2), bill(10_000)]));
		await shop.say(sell(goods('9999')));
		await shop.do(toppedUp(500));
		expect(told).toBe(2);
	});
});

describe('tokens', () => {
	/** Draws that come four times over, and from the first one on again when told to. */
	const repeating = () => {
		let draws = 0;
		return {
			draw: (least: number, most: number) => least + (Math.floor(draws++ / 16) % (most - least)),
			again: () => {
				draws = 0;
			},
		};
	};

	test('never repeat, even when the draw repeats: in one sale, over sales, and after the shop was opened again', async () => {
		const {draw, again} = repeating();
		let shop = await storedShop([openedAccount('Thandi')], {draw});
		const tokens: string[] = [];
		const meters = ['07123456787', '07123456779', '07123456795'];
		for (let sale = 0; sale < 12; sale += 1) {
			again();
			const items = [...meters.map(meter => vend('Electricity', 1000, meter)), vend('Gaming', 1000), bill(1000)];
			const {receipt} = await shop.do(sell(items, {meansRepeat: true}));
			const lines = receipt?.type === 'sale' ? receipt.lines : [];
			for (const line of lines) {
				if (line.type === 'service') tokens.push(line.reference, line.meterToken ?? line.reference.replaceAll(' ', '-'));
				if (line.type === 'bill') tokens.push(line.confirmation);
			}
			if (sale % 5 !== 4) continue;
			await shop.close();
			shop = await openAt(shop.folder, {draw});
		}
		expect(tokens).toHaveLength(12 * 9);
		expect(new Set(tokens).size).toBe(tokens.length);
		expect(tokens.filter(token => isReference(token))).toHaveLength(12 * 5);
		expect(tokens.filter(token => meterTokenClass(token) === 0)).toHaveLength(12 * 3);
	});

	test('are drawn anew as long as they are known', () => {
		const known = new Set(['1000 1001 1002 1003', '1004 1005 1006 1007']);
		expect(drawReference(countedDraw(), token => known.has(token))).toBe('1008 1009 1010 1011');
		expect(drawMeterToken(countedDraw(), token => token.endsWith('1'))).toBe('00000000008589934595');
	});
});
