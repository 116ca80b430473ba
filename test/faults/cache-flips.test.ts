// Bit flips in the history, which is only a cache: a refund pays what the journal says, and no other answer is silently wrong (issue 14).
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {cents, pieces} from '../../src/domain/base/money.ts';
import type {History} from '../../src/domain/ports/history.ts';
import {openStore} from '../../src/store/opening/opening.ts';
import {makeShopFolder} from '../../src/store/opening/shop-folder.ts';
import {type Proof, verifyShop} from '../../src/store/opening/verify.ts';
import {
	bill,
	card,
	changed,
	counted,
	fromAccount,
	goods,
	listed,
	opened,
	openedAccount,
	received,
	sell,
	topUp,
	vend,
} from '../support/commands.ts';
import {quickFiles} from '../support/faulty-files.ts';
import type {Said} from '../support/given.ts';
import {countedClock, countedDraw, nextId} from '../support/stored-shop.ts';
import {again, report, seeds, sized} from './size.ts';

/** A shop with a past: split and corrected receipts, accounts, vends, and enough that the tables have several pages. */
const day: readonly Said[] = [
	listed('1001', {name: 'Brown Bread 700g', price: 1998, stock: 400}),
	listed('1002', {name: 'Café au lait', price: 3333, stock: 400}),
	openedAccount('Renée Botha', 50_000_00),
	sell([goods('1001', 3), goods('1002')], {tenders: [{tender: 'card', tendered: cents(20_00)}, {tender: 'cash'}]}),
	sell(goods('1002', 2), {tender: fromAccount()}),
	sell(goods('1002'), {tender: card}),
	{type: 'correctTender', receipt: '1-000003', tenders: [fromAccount()], reason: 'keyed as a card'},
	sell(vend('Electricity', 100_00, '07123456787')),
	sell(bill(199_00), {tender: fromAccount()}),
	sell(topUp(50_00, 1), {tender: card}),
	received('1001', 12),
	counted('1001', 390, 9),
	...Array.from({length: 60}, (_, n) =>
		sell(goods(n % 3 === 0 ? '1002' : '1001', (n % 4) + 1), {tender: n % 2 ? card : fromAccount()}),
	),
	changed('receipt-footer', 'Thank you'),
];
const oldReceipts = ['1-000001', '1-000002', '1-000003', '1-000010', '1-000040'];

/** Every answer the history gives, in one text. */
const answers = (history: History): string =>
	JSON.stringify([
		...['', 'botha', 'bread', '000007', '07123456787', '100.00', 'caf'].map(text => history.receipts({text, limit: 99})),
		history.receipts({day: '2026-03-02', limit: 99}),
		oldReceipts.map(number => history.receipt(number)),
		[1, 2].map(account => history.accountEntries(account, 999)),
		history.accountEntries(1, 3),
		['1001', '1002'].map(code => [history.movements(code, 999), history.movements(code, 3), history.stockAt(code, 20)]),
		['1001', '1002'].map(code => history.soldSince(code, '2026-03-02')),
		[...history.takings('2026-03-02').byTender],
		history.takings('2026-03-02'),
		['bread', 'caf', 'bred', '10'].flatMap(text =>
			(['begins', 'holds', 'nearly'] as const).map(match => history.products({text, match, limit: 9}).toSorted()),
		),
		history.past({limit: 9}),
	]);

const parent = mkdtempSync(join(tmpdir(), 'counterfoil-flips-'));
const [honest, folder] = [join(parent, 'honest'), join(parent, 'shop')];
const fileOf = (shop: string): string => join(shop, 'history.sqlite');
const open = (isAnew = false) => openStore(folder, {files: quickFiles, clock: countedClock, draw: countedDraw(), isAnew});
const say = (store: Awaited<ReturnType<typeof open>>, said: Said) =>
	store.till.execute({id: nextId(), operator: 1, till: 1, ...said});
const refundOf = (receipt: string): Said => ({type: 'refund', lines: [{receipt, line: 1, quantity: pieces(1)}], reason: 'stale'});

/** What a refund of each old receipt pays out, by tender. */
async function refunds(store: Awaited<ReturnType<typeof open>>): Promise<string> {
	const paid: unknown[] = [];
	for (const receipt of oldReceipts) {
		const outcome = await say(store, refundOf(receipt));
		if (outcome.type !== 'done' || outcome.receipt?.type !== 'sale') throw new Error(JSON.stringify(outcome));
		const {total, tenders, rounding, returned} = outcome.receipt;
		paid.push({total, tenders, rounding, returned});
	}
	return JSON.stringify(paid);
}

let [sound, paid] = ['', ''];
let whole: {
	readonly state: Awaited<ReturnType<typeof open>>['till']['state'];
	readonly place: ReturnType<Awaited<ReturnType<typeof open>>['place']>;
};

beforeAll(async () => {
	makeShopFolder(folder);
	const store = await open();
	for (const said of [opened(), ...day]) {
		const outcome = await say(store, said);
		if (outcome.type !== 'done') throw new Error(`${said.type}: ${JSON.stringify(outcome)}`);
	}
	await store.close();
	cpSync(folder, honest, {recursive: true});
	const once = await open();
	sound = answers(once.till.history);
	whole = {state: structuredClone(once.till.state), place: once.place()};
	paid = await refunds(once);
	await once.close();
});

let tried = 0;
const seen = {noted: 0, proven: 0, harmless: 0};
afterAll(() => {
	rmSync(parent, {recursive: true, force: true});
	report('turned bits of the history', tried);
	report(
		`of these noted by a start, a question or on leaving ${seen.noted}, found by verify alone ${seen.proven}, without any effect`,
		seen.harmless,
	);
});

/** The same luck for the same seed. */
function luck(seed: number): () => number {
	let state = seed * 2_654_435_761;
	return () => {
		state = (Math.imul(state ^ (state >>> 15), 1 | state) + 0x6d2b79f5) | 0;
		return ((state ^ (state >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** A fresh shop with one byte of its history turned, by its seed: anywhere in the file, or where something stands. */
function spoil(seed: number): string {
	rmSync(folder, {recursive: true, force: true});
	cpSync(honest, folder, {recursive: true});
	const draw = luck(seed);
	const bytes = readFileSync(fileOf(folder));
	const full = [...bytes.keys()].filter(at => bytes[at] !== 0);
	const at = seed % 3 === 0 ? Math.floor(draw() * bytes.length) : (full[Math.floor(draw() * full.length)] ?? 0);
	const mask = seed % 4 === 0 ? 1 + Math.floor(draw() * 255) : 1 << Math.floor(draw() * 8);
	bytes[at] = (bytes[at] ?? 0) ^ mask;
	writeFileSync(fileOf(folder), bytes);
	return `byte ${at} turned by ${mask}, ${again(seed, 'cache-flips.test.ts')}`;
}

const isFound = ({faults, historyUnread}: Proof): boolean => faults.length > 0 || historyUnread !== undefined;

test('a bit of the history turned: no wrong sum, nothing silent, no bug, no shop shut', {timeout: 900_000}, async () => {
	for (const seed of seeds(sized(30, 700))) {
		const what = spoil(seed);
		tried += 1;
		const proof = verifyShop(folder, whole, quickFiles);
		const store = await open();
		const said = answers(store.till.history);
		expect(await refunds(store), what).toBe(paid);
		const notes = [...store.notes, ...(await store.close())];
		if (said !== sound) expect(notes.length > 0 || isFound(proof), `silent: ${what}`).toBe(true);
		seen[notes.length > 0 ? 'noted' : isFound(proof) ? 'proven' : 'harmless'] += 1;
		const anew = await open(true);
		expect(anew.notes, what).toContainEqual({note: 'history-remade', entries: anew.place().seq});
		const now = {state: anew.till.state, place: anew.place()};
		await anew.close();
		expect(verifyShop(folder, now, quickFiles).faults, what).toEqual([]);
	}
});

test('beside an open counter: it sells on, refunds rightly, and its next start answers as before', {
	timeout: 900_000,
}, async () => {
	for (const seed of seeds(sized(10, 150))) {
		rmSync(folder, {recursive: true, force: true});
		cpSync(honest, folder, {recursive: true});
		const store = await open();
		const bytes = readFileSync(fileOf(folder));
		const draw = luck(seed);
		const at = Math.floor(draw() * bytes.length);
		bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(draw() * 8));
		writeFileSync(fileOf(folder), bytes);
		const what = `byte ${at}, ${again(seed, 'cache-flips.test.ts')}`;
		tried += 1;
		const said = answers(store.till.history);
		expect(await refunds(store), what).toBe(paid);
		const notes = [...store.notes, ...(await store.close())];
		const proof = verifyShop(folder, {state: store.till.state, place: store.place()}, quickFiles);
		if (said !== sound) expect(notes.length > 0 || isFound(proof), `silent: ${what}`).toBe(true);
		const next = await open(true);
		expect(next.place(), what).toEqual(store.place());
		await next.close();
	}
});
