import {describe, expect, test} from 'vitest';
import {Bug} from '../../../src/domain/base/assert.ts';
import {cents, pieces, thousandths} from '../../../src/domain/base/money.ts';
import {drop, emptyTable, mustHave, put} from '../../../src/domain/base/table.ts';
import type {DomainEvent} from '../../../src/domain/ledger/commands.ts';
import {
	accountMovesOf,
	balanceOf,
	brokenInvariant,
	commandsKept,
	evolve,
	mayBeForgotten,
	postings,
	rememberCommand,
	stockMovesOf,
} from '../../../src/domain/ledger/ledger.ts';
import {canonical, emptyState, type State, stableText} from '../../../src/domain/ledger/state.ts';
import {card, goods, listed, openedAccount, sell, toppedUp, vend, withdraw} from '../../support/commands.ts';
import {given, newCounter, opening} from '../../support/given.ts';
import {byAccount, byCard, electricityLine, inCash, loaf, saleMade, topUpLine} from '../../support/sales.ts';

const stamp = {...opening, seq: 9, day: '2026-03-02', operator: 1, till: 1, tillSeq: 9, shift: 0};

describe('postings', () => {
	test('are under the till of their stamp', () =>
		expect(postings(saleMade([loaf()]), {...stamp, till: 3})).toStrictEqual([
			{account: 'cash:3', amount: 1850},
			{account: 'sales:standard', amount: -1850},
		]));
	test('that do not sum to zero are a bug, however they come about', () => {
		const wrong: readonly DomainEvent[] = [
			saleMade([loaf()], {tenders: [inCash(1849)]}),
			saleMade([loaf()], {tenders: [inCash(1840)], rounding: cents(10)}),
			saleMade([loaf()], {tenders: []}),
			saleMade([electricityLine({fee: cents(200)})], {tenders: [inCash(10_000)]}),
		];
		for (const event of wrong) expect(() => postings(event, stamp)).toThrow(Bug);
	});
	test('of several tenders are of each what it kept', () =>
		expect(postings(saleMade([loaf()], {tenders: [byCard(1000), byAccount(300, 0), inCash(1000, 450)]}), stamp)).toStrictEqual([
			{account: 'tender:card', amount: 1000},
			{account: 'customer:1', amount: 300},
			{account: 'cash:1', amount: 550},
			{account: 'sales:standard', amount: -1850},
		]));
	test('say nothing where nothing moved', () => {
		const quiet: readonly DomainEvent[] = [
			{type: 'SettingChanged', name: 'vat-rate', value: 0},
			{type: 'AccountEdited', account: 1, name: 'Thandi'},
			{type: 'StockReceived', product: '1001', quantity: pieces(1), onHand: pieces(1)},
			{type: 'BasketDropped', lines: [], total: cents(0)},
			{type: 'PastRecorded', lines: []},
			{type: 'AccountOpened', account: 1, name: 'Thandi', opening: cents(0)},
		];
		for (const event of quiet) expect(postings(event, stamp)).toStrictEqual([]);
	});
	test('are summed up by ledger account', () => {
		const {state} = given(
			listed('1001'),
			openedAccount('Thandi', 1000),
			sell(goods('1001', 2)),
			sell(goods('1001'), {tender: card}),
			toppedUp(500),
			withdraw(200),
		);
		expect(Object.fromEntries(state.ledger.rows)).toStrictEqual({
			'customer:1': -1300,
			opening: 1000,
			'cash:1': 4000,
			'tender:card': 1850,
			'sales:standard': -5550,
		});
		expect(balanceOf(state, 'cash:1')).toBe(4000);
		expect(balanceOf(state, 'cash:2')).toBe(0);
	});
});

describe('what an event moves', () => {
	test('in accounts: top-ups one by one, then what each account paid', () =>
		expect(
			accountMovesOf(saleMade([topUpLine(100, 600), loaf(), topUpLine(200, 800)], {tenders: [byAccount(2150, 0, {id: 2})]})),
		).toStrictEqual([
			{account: 1, kind: 'deposit', amount: 100, receipt: '1-000001'},
			{account: 1, kind: 'deposit', amount: 200, receipt: '1-000001'},
			{account: 2, kind: 'sale', about: {names: ['Thandi', 'Bread 1001']}, amount: -2150, receipt: '1-000001'},
		]));
	test('in stock: every line of goods on its own', () =>
		expect(stockMovesOf(saleMade([loaf(), electricityLine(), loaf({quantity: pieces(2)})]))).toStrictEqual([
			{product: '1001', kind: 'sale', quantity: -1000, about: '1-000001'},
			{product: '1001', kind: 'sale', quantity: -2000, about: '1-000001'},
		]));
	test('is nothing for most events', () => {
		const event: DomainEvent = {type: 'ProductPriced', product: '1001', price: cents(1), was: cents(2)};
		expect([accountMovesOf(event), stockMovesOf(event)]).toStrictEqual([[], []]);
	});
});

describe('folding', () => {
	test('an event that speaks of what is not there is a bug', () => {
		expect(() => evolve(emptyState(), {type: 'AccountEdited', account: 1, name: 'Thandi'}, stamp)).toThrow(Bug);
		expect(() => evolve(emptyState(), saleMade([loaf()]), stamp)).toThrow(Bug);
	});
	test('changes the version of what it touched, and of nothing else', () => {
		const {state, when} = given(listed('1001'), openedAccount('Thandi', 1000));
		const before = {accounts: state.accounts.version, stock: state.stock.version, products: state.products.version};
		when(sell(goods('1001')));
		expect(state.stock.version).toBeGreaterThan(before.stock);
		expect(state.accounts.version).toBe(before.accounts);
		expect(state.products.version).toBe(before.products);
	});
	test('replaces records and never writes into one', () => {
		const {state, when} = given(listed('1001'));
		const before = state.stock.rows.get('1001');
		when(sell(goods('1001')));
		expect(before).toStrictEqual({quantity: 10_000, sold: 0, lost: 0});
		expect(state.stock.rows.get('1001')).not.toBe(before);
	});
	test('a decision alone changes nothing', () => {
		const counter = newCounter();
		const before = canonical(counter.state);
		counter.do(sell(goods('1001')));
		expect(canonical(counter.state)).toBe(before);
	});
});

describe('done commands', () => {
	const remember = (state: State, from: number, to: number): void => {
		for (let n = from; n <= to; n += 1) rememberCommand(state, `command-${n}`, {digest: 'd', seq: n, receipt: `1-${n}`});
	};
	test('are remembered, the newest 4,096 of them and more', () => {
		const state = emptyState();
		remember(state, 1, 4607);
		expect(state.commands.rows.size).toBe(4607);
		expect(state.commands.rows.get('command-1')).toStrictEqual({digest: 'd', seq: 1, receipt: '1-1'});
		remember(state, 4608, 4608);
		expect(state.commands.rows.size).toBe(4096);
		expect(state.commands.rows.has('command-512')).toBe(false);
		expect(state.commands.rows.has('command-513')).toBe(true);
		expect(state.commands.rows.get('command-4608')).toStrictEqual({digest: 'd', seq: 4608, receipt: '1-4608'});
	});
	test('are never fewer once there were so many', () => {
		const state = emptyState();
		remember(state, 1, commandsKept);
		for (let n = commandsKept + 1; n <= 12_000; n += 1) {
			remember(state, n, n);
			expect(state.commands.rows.size).toBeGreaterThanOrEqual(commandsKept);
			expect(state.commands.rows.has(`command-${n - commandsKept + 1}`)).toBe(true);
		}
	});
});

describe('what must hold is seen when it does not', () => {
	const shop = () => given(listed('1001'), openedAccount('Thandi', 1000), sell(goods('1001'))).state;

	test('a shop where all is well has nothing broken', () => {
		expect(brokenInvariant(shop())).toBeUndefined();
		expect(brokenInvariant(emptyState())).toBeUndefined();
	});
	test('a ledger that is off by a cent', () => {
		const state = shop();
		put(state.ledger, 'cash:1', cents(1851));
		expect(brokenInvariant(state)).toBe('the ledger does not balance: it is off by 1 cents');
	});
	test('an account that shows another balance than its postings', () => {
		const state = shop();
		put(state.accounts, 1, {...mustHave(state.accounts, 1), balance: cents(1001)});
		expect(brokenInvariant(state)).toBe('account 1 shows 1001 cents and its postings say otherwise');
	});
	test('a product without stock, and stock without a product', () => {
		const without = shop();
		drop(without.stock, '1001');
		expect(brokenInvariant(without)).toBe('there is stock without a product, or a product without stock');
		const alone = shop();
		put(alone.stock, '1002', {quantity: thousandths(0), sold: thousandths(0), lost: thousandths(0)});
		expect(brokenInvariant(alone)).toBe('there is stock without a product, or a product without stock');
	});
});

describe('two states', () => {
	test('are the same whatever order things came in', () => {
		const one = given(listed('1001'), listed('1002')).state;
		const other = given(listed('1002'), listed('1001')).state;
		expect(canonical(one)).toBe(canonical(other));
	});
	test('differ when anything in them does', () => {
		const base = [listed('1001'), openedAccount('Thandi', 1000)] as const;
		const texts = [
			given(...base),
			given(...base, sell(goods('1001'))),
			given(...base, sell(goods('1001'), {tender: card})),
			given(...base, sell(vend('Gaming', 1850))),
			given(listed('1001', {stock: 11}), openedAccount('Thandi', 1000)),
			given(listed('1001'), openedAccount('Thandi', 1001)),
		].map(({state}) => canonical(state));
		expect(new Set(texts).size).toBe(texts.length);
	});
	test('the order of keys does not count, the order of a list does', () => {
		expect(stableText({b: 1, a: {d: 2, c: 3}})).toBe('{"a":{"c":3,"d":2},"b":1}');
		expect(stableText([2, 1])).toBe('[2,1]');
		expect(stableText(null)).toBe('null');
	});
});

test('a record that is not there is not dropped twice', () => {
	const slice = emptyTable<string, number>();
	put(slice, 'a', 1);
	drop(slice, 'a');
	const {version} = slice;
	drop(slice, 'a');
	expect(slice.version).toBe(version);
});

describe('the ids of commands', () => {
	/** A UUIDv7 of a ms. */
	const idAt = (ms: number): string => {
		const time = ms.toString(16).padStart(12, '0');
		return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
	};
	const enough = 4608;
	const remembered = (ids: readonly string[]): State => {
		const state = emptyState();
		for (const [place, id] of ids.entries()) rememberCommand(state, id, {digest: '', seq: place + 1});
		return state;
	};

	test('are not asked about while none was forgotten', () => {
		const state = remembered(Array.from({length: enough - 1}, (_, count) => idAt(1000 + count)));
		expect([idAt(1), 'mine'].map(id => mayBeForgotten(state, id))).toEqual([false, false]);
	});
	test('may be of one that is forgotten up to the latest time of these, and not beyond', () => {
		const state = remembered(Array.from({length: enough}, (_, count) => idAt(1000 + count)));
		const forgotten = enough - commandsKept;
		expect([0, forgotten - 1, forgotten].map(count => mayBeForgotten(state, idAt(1000 + count)))).toEqual([true, true, false]);
		expect(mayBeForgotten(state, 'mine')).toBe(true);
	});
	test('of a clock that ran ahead and came back are asked about, however new', () => {
		const state = remembered([idAt(9_000_000), ...Array.from({length: enough - 1}, (_, count) => idAt(1000 + count))]);
		expect([8_999_999, 9_000_000, 9_000_001].map(ms => mayBeForgotten(state, idAt(ms)))).toEqual([true, true, false]);
	});
});
