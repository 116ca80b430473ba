// The past of the practice shop: what is in it, that a seed gives the same again, and that a making which is stopped leaves nothing.
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {createShop} from '../../../src/app/new-shop.ts';
import {pastOf} from '../../../src/app/practice/past.ts';
import {practiceStock, shippedProviders} from '../../../src/app/sample-data.ts';
import {isShop, openShop, type Shop} from '../../../src/app/shop.ts';
import {sum, zero} from '../../../src/domain/base/money.ts';
import {standingOf} from '../../../src/domain/goods/stock-rules.ts';
import {stockMovesOf} from '../../../src/domain/ledger/ledger.ts';
import type {Entry} from '../../../src/domain/ports/journal.ts';
import type {Receipt} from '../../../src/domain/receipts/receipt.ts';
import {makeAside} from '../../../src/store/opening/made-aside.ts';
import {makeShopFolder} from '../../../src/store/opening/shop-folder.ts';
import {verifyShop} from '../../../src/store/opening/verify.ts';
import {temporaryFolder} from '../temporary-shop.ts';

const dayMs = 86_400_000;
/** Ten o'clock on a Monday in Johannesburg. */
const monday = {at: Date.UTC(2026, 10, 23, 8), offset: 120};
/** The midnight before it. */
const midnight = Date.UTC(2026, 10, 22, 22);

const entriesIn = (folder: string): readonly Entry[] =>
	readdirSync(join(folder, 'journal'))
		.sort()
		.flatMap(name =>
			readFileSync(join(folder, 'journal', name), 'utf8')
				.replace(/\0+$/, '')
				.trim()
				.split('\n'),
		)
		.map(line => JSON.parse(line.slice(line.indexOf('{'))) as Entry);

const above = mkdtempSync(join(tmpdir(), 'counterfoil-'));
afterAll(() => rmSync(above, {recursive: true, force: true}));
const made = {} as {shop: Shop; entries: readonly Entry[]; receipts: readonly Receipt[]};
const steps: number[] = [];
beforeAll(async () => {
	const folder = join(above, 'shop');
	const onProgress = ({done, total}: {readonly done: number; readonly total: number}) => void steps.push(done / total);
	const asked = {id: '01900000-0000-7000-8000-000000000001', words: 'init'};
	const result = await createShop(folder, {kind: 'practice', hasPast: true}, {clock: {now: () => monday}, onProgress, asked});
	if ('refusal' in result) throw new Error(JSON.stringify(result.refusal));
	const receipts = result.shop.till.history.receipts({limit: 10_000}).toReversed();
	Object.assign(made, {shop: result.shop, entries: entriesIn(folder), receipts});
	return () => result.shop.close();
});

const productsNow = () => [...made.shop.till.state.products.rows.values()];
const countOf = <T extends string>(kinds: readonly T[]): Readonly<Record<T, number>> => {
	const counts = {} as Record<T, number>;
	for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
	return counts;
};

describe('The books of the past', () => {
	test('are proven: chain, sums, receipts without a gap, history', () => {
		const {shop} = made;
		expect(verifyShop(shop.folder, {state: shop.till.state, place: shop.place()})).toMatchObject({
			entries: made.entries.length,
			receipts: made.receipts.length,
			faults: [],
		});
		expect(shop.notes).toEqual([]);
	});
	test('never have less than nothing in stock', () => {
		const stock = new Map<string, number>();
		const below: string[] = [];
		for (const {product, quantity} of made.entries.flatMap(({events}) => events.flatMap(stockMovesOf))) {
			const left = (stock.get(product) ?? 0) + quantity;
			stock.set(product, left);
			if (left < 0) below.push(product);
		}
		expect(below).toEqual([]);
	});
	test('have tenders that come to what was sold, less what came back', () => {
		const wrong = made.receipts.filter(receipt => {
			if (receipt.type === 'withdrawal') return false;
			const paid = sum(receipt.tenders.map(({net}) => net));
			return paid !== receipt.total + receipt.rounding;
		});
		expect(wrong.map(({number}) => number)).toEqual([]);
	});
	test('go from a Monday six weeks ago to yesterday evening, in order, and into no future', () => {
		const times = made.entries.map(({at}) => at);
		expect(times.toSorted((a, b) => a - b)).toEqual(times);
		expect(times[0]).toBe(midnight - 42 * dayMs + 5 * 3_600_000);
		expect(times.at(-1)).toBe(midnight - 3.5 * 3_600_000);
	});
	test('answer the request that asked for the shop', () =>
		expect(made.shop.till.outcomeOf('01900000-0000-7000-8000-000000000001', 'init')).toMatchObject({
			type: 'done',
			seq: made.entries.length,
		}));
});

describe('The life of the shop', () => {
	test('is a corner shop’s: forty customers a day, most on Saturdays and fewest on Sundays, all day long', () => {
		expect(made.receipts.length).toBeGreaterThan(1500);
		expect(made.receipts.length).toBeLessThan(1800);
		const onDay = countOf(made.receipts.map(({stamp: {at}}) => String(new Date(at + 7_200_000).getUTCDay())));
		const days = Object.entries(onDay).toSorted(([, a], [, b]) => a - b);
		expect([days.at(0)?.[0], days.at(-1)?.[0]]).toEqual(['0', '6']);
		const hours = countOf(made.receipts.map(({stamp: {at}}) => String(new Date(at + 7_200_000).getUTCHours())));
		expect(Object.keys(hours).length).toBeGreaterThanOrEqual(14);
	});
	test('has all that a till does in it', () => {
		const events = countOf(made.entries.flatMap(entry => entry.events.map(({type}) => type)));
		const wanted = {SaleMade: 1500, StockReceived: 200, StockWasted: 20, StockCounted: 20, ProductPriced: 5, CashWithdrawn: 2};
		for (const [type, least] of Object.entries(wanted)) expect(events[type as keyof typeof events], type).toBeGreaterThan(least);
		expect(events).toMatchObject({CreditLimitSet: 2, MoneyTransferred: 1});
		const lines = countOf(made.receipts.flatMap(receipt => (receipt.type === 'sale' ? receipt.lines.map(({type}) => type) : [])));
		for (const type of ['goods', 'service', 'bill', 'top-up'] as const) expect(lines[type], type).toBeGreaterThan(10);
		const returned = made.receipts.filter(receipt => receipt.type === 'sale' && (receipt.returned ?? []).length > 0);
		expect(returned.length).toBeGreaterThan(8);
		const tenders = countOf(
			made.receipts.flatMap(receipt => (receipt.type === 'sale' ? [receipt.tenders.map(({tender}) => tender).join('+')] : [])),
		);
		for (const each of ['cash', 'card', 'account', 'card+cash']) expect(tenders[each], each).toBeGreaterThan(2);
	});
	test('leaves most goods in stock, a few low, one or two out, each with a category, and sold for more than it cost', () => {
		const {state} = made.shop.till;
		const levels = countOf(productsNow().map(product => standingOf(state, product)));
		expect(levels.out).toBeGreaterThanOrEqual(1);
		expect(levels.out).toBeLessThanOrEqual(3);
		expect(levels.low).toBeGreaterThanOrEqual(2);
		expect(levels.low).toBeLessThanOrEqual(10);
		const {products} = practiceStock();
		expect(productsNow().map(({price}) => price)).toEqual(products.map(({price}) => price));
		expect(products.filter(({cost = zero, price}) => cost <= zero || cost >= price)).toEqual([]);
		expect(new Set(productsNow().map(({category}) => category)).size).toBe(8);
		expect([...state.stock.rows.values()].filter(({sold}) => sold === 0)).toEqual([]);
	});
	test('leaves two customers who owe the shop something, within their credit', () => {
		const accounts = [...made.shop.till.state.accounts.rows.values()];
		const owing = accounts.filter(({balance}) => balance < 0);
		expect(owing.map(({name}) => name)).toEqual(['Nomvula Dlamini', "Siyabonga O'Brien"]);
		expect(accounts.filter(({balance, creditLimit}) => balance < -creditLimit)).toEqual([]);
		for (const {id} of accounts) expect(made.shop.till.history.accountEntries(id, 5).length, String(id)).toBe(5);
	});
	test('is that of four people: the owner, a supervisor, and two cashiers who hand over at one', () => {
		const {state} = made.shop.till;
		expect([...state.operators.rows.values()].map(({name, role}) => [name, role])).toEqual([
			['Thandi', undefined],
			['Naledi', 'supervisor'],
			['Sipho', 'cashier'],
			['Zinhle', 'cashier'],
		]);
		const sellers = countOf(made.receipts.map(({operator}) => operator));
		expect(sellers['Sipho']).toBeGreaterThan(500);
		expect(sellers['Zinhle']).toBeGreaterThan(500);
		expect(sellers['Naledi']).toBeGreaterThan(8);
	});
	test('has a Z for every evening, of which one is R20 short, pay-outs, a drawer opened for nothing, and an open shift', () => {
		const events = made.entries.flatMap(entry => entry.events);
		const closed = events.filter(event => event.type === 'ShiftClosed');
		expect(closed.map(({z}) => z)).toEqual(Array.from({length: 42}, (_, day) => day + 1));
		expect(closed.map(({difference}) => difference)).toEqual([...Array.from({length: 41}, () => 0), -2000]);
		const counts = countOf(events.map(({type}) => type));
		expect([counts.PaidOut, counts.DrawerOpened]).toEqual([12, 6]);
		expect(made.shop.till.state.shifts.rows.get(1)).toMatchObject({number: 43, open: {float: 50_000}});
	});
	test('is told day by day while it is made', () => {
		expect(steps).toEqual(Array.from({length: 42}, (_, day) => day / 42));
	});
});

/** The entries of the past of a shop that is made at another time. */
async function pastAt(now: typeof monday, seed = 18): Promise<readonly Entry[]> {
	const folder = temporaryFolder();
	const opening = made.entries[0] && {
		type: 'openShop' as const,
		isPractice: true,
		currency: 'ZAR',
		settings: {'shop-name': 'Corner Café', 'shop-address': '12 Main Road, Observatory, Cape Town'},
		owner: 'Thandi',
		...shippedProviders(),
		...practiceStock(),
	};
	if (!opening) throw new Error('there is no past to compare with');
	makeShopFolder(folder);
	const {clock, draw, present, live} = pastOf(seed, now);
	await makeAside(folder, {clock, draw, present}, till => live(till, {opening, finish: till.execute}));
	return entriesIn(folder);
}

const timeless = (event: Entry['events'][number]): object =>
	event.type === 'ShiftClosed' ? {...event, report: {...event.report, from: 0, to: 0}} : event;

/** Entries without what tells their day: ids of commands have the time in them, and a Z says from when to when it is. */
const moved = (entries: readonly Entry[], days: number) =>
	entries.map(({at, day: _day, cmd: _cmd, events, ...entry}) => ({
		...entry,
		at: at + days * dayMs,
		events: events.map(timeless),
	}));

test('The same seed gives the same past, later as late as the shop is made, and a day more on a Tuesday', async () => {
	const tuesday = await pastAt({...monday, at: monday.at + 8 * dayMs});
	// On the last day everybody gets a PIN, a shift is opened anew, and something is counted.
	const whole = made.entries.length - 7;
	expect(tuesday.length).toBeGreaterThan(whole + 20);
	expect(moved(tuesday.slice(0, whole), 0)).toEqual(moved(made.entries.slice(0, whole), 7));
});

describe('A making that is stopped', () => {
	test('leaves no shop and nothing of it, and the folder takes another', async () => {
		const folder = join(temporaryFolder(), 'shop');
		const stop = new AbortController();
		const making = createShop(
			folder,
			{kind: 'practice', hasPast: true},
			{clock: {now: () => monday}, signal: stop.signal, onProgress: ({done}) => done === 1 && stop.abort()},
		);
		await expect(making).rejects.toMatchObject({name: 'AbortError'});
		expect(isShop(folder)).toBe(false);
		expect(readdirSync(folder).toSorted()).toEqual(['backups', 'journal', 'lock', 'quarantine']);
		const next = await createShop(folder, {kind: 'practice'});
		expect(next).toHaveProperty('shop');
		if ('shop' in next) await next.shop.close();
	});
	test('by a kill goes with the next', async () => {
		const folder = join(temporaryFolder(), 'shop');
		mkdirSync(join(folder, 'making', 'journal'), {recursive: true});
		writeFileSync(join(folder, 'making', 'journal', '0000000001.log'), 'half of it');
		const next = await createShop(folder, {kind: 'practice'});
		expect(next).toHaveProperty('shop');
		expect(existsSync(join(folder, 'making'))).toBe(false);
		if ('shop' in next) await next.shop.close();
	});
});

test('A shop with a past opens again from its snapshot', async () => {
	const {folder} = made.shop;
	await made.shop.close();
	expect(existsSync(join(folder, 'snapshot.json'))).toBe(true);
	const again = await openShop(folder);
	expect([again.notes, again.place().seq]).toEqual([[], made.entries.length]);
	await again.close();
});
