import {describe, expect, test} from 'vitest';
import {cents, largestAmount, pieces} from '../../../src/domain/base/money.ts';
import type {ImportedAccount, ImportRows, PastLine} from '../../../src/domain/opening/import-rows.ts';
import {goods, listed, openedAccount, product, sell} from '../../support/commands.ts';
import {given, type Said} from '../../support/given.ts';
import {loaf, saleMade} from '../../support/sales.ts';

const imported = (own: Partial<Pick<ImportRows, 'accounts' | 'products' | 'past'>>): Said => ({
	type: 'importRows',
	accounts: [],
	products: [],
	past: [],
	...own,
});
const thandi = (own: Partial<ImportedAccount> = {}): ImportedAccount => ({
	id: 7,
	name: 'Thandi Nkosi',
	created: '2024-01-31 09:15:00',
	balance: cents(99_960_011),
	...own,
});
const pastSale = (own: Partial<PastLine> = {}): PastLine => ({
	source: 'sales',
	text: 'Thandi, thandi@example.co.za, 0821234567, 1005, Fuse, 2, 40, Fri Nov 20 22:35:05 2026',
	when: '2026-11-20 22:35:05',
	about: 'Fuse',
	amount: cents(4000),
	quantity: pieces(2),
	product: '1005',
	...own,
});

describe('accounts from the old registry', () => {
	test('keep their number, their date and their balance', () => {
		const answer = given().when(imported({accounts: [thandi()]}));
		answer.then({
			type: 'AccountOpened',
			account: 7,
			name: 'Thandi Nkosi',
			opening: cents(99_960_011),
			created: '2024-01-31 09:15:00',
		});
		expect(answer.posted).toStrictEqual({'customer:7': -99_960_011, opening: 99_960_011});
		expect(answer.state.accounts.rows.get(7)).toMatchObject({id: 7, created: '2024-01-31 09:15:00', entryCount: 1});
	});
	test('move the next number past the highest of them, and never back', () => {
		const next = (...ids: readonly number[]) =>
			given(openedAccount('Peter', 0), imported({accounts: ids.map(id => thandi({id}))})).when(openedAccount('Zoë', 0)).event;
		expect(next(7, 5)).toMatchObject({account: 8});
		expect(next(999_999_999)).toMatchObject({account: 1_000_000_000});
		expect(
			given(imported({accounts: [thandi({id: 50})]}), imported({accounts: [thandi({id: 3})]})).when(openedAccount('Zoë', 0))
				.event,
		).toMatchObject({account: 51});
	});
	test('are refused under a number that is taken, by the shop or by each other', () => {
		given(openedAccount('Peter', 0))
			.when(imported({accounts: [thandi({id: 1})]}))
			.refused({kind: 'account-id-taken', account: 1});
		given()
			.when(imported({accounts: [thandi(), thandi()]}))
			.refused({kind: 'account-id-taken', account: 7});
	});
	test('have whole numbers from 1 to 999,999,999', () => {
		for (const id of [0, -1, 1.5, 1_000_000_000, Number.NaN])
			given()
				.when(imported({accounts: [thandi({id})]}))
				.refused({kind: 'bad-account-id', account: id});
		expect(given().when(imported({accounts: [thandi({id: 1})]})).event).toMatchObject({account: 1});
		expect(given().when(imported({accounts: [thandi({id: 999_999_999})]})).event).toMatchObject({account: 999_999_999});
	});
	test('come in under a name that no new account could have', () => {
		for (const name of ['T', 'Thandi<', '-', 'A/B'])
			expect(given().when(imported({accounts: [thandi({name})]})).event).toMatchObject({type: 'AccountOpened', name});
	});
	test('are refused with a name that cannot be shown, or a balance no account can have', () => {
		given()
			.when(imported({accounts: [thandi({name: 'Than\u202Edi'})]}))
			.refused({kind: 'bad-text', field: 'name', fault: {fault: 'hidden-characters', text: 'Than\u202Edi'}});
		given()
			.when(imported({accounts: [thandi({balance: cents(-1)})]}))
			.refused({kind: 'amount-out-of-range', field: 'opening balance', least: cents(0), most: largestAmount});
		given()
			.when(imported({accounts: [thandi({balance: cents(largestAmount + 1)})]}))
			.refused({kind: 'amount-out-of-range', field: 'opening balance', least: cents(0), most: largestAmount});
	});
});

describe('products from the old records', () => {
	test('open with their quantity as stock', () => {
		const answer = given().when(imported({products: [product('1001', {stock: 99_980})]}));
		answer.then({type: 'ProductListed', ...product('1001', {stock: 99_980})});
		expect(answer.state.stock.rows.get('1001')?.quantity).toBe(99_980_000);
	});
	test('are refused under a code that is taken', () =>
		given(listed('1001'))
			.when(imported({products: [product('1001')]}))
			.refused({kind: 'code-taken', code: '1001', name: 'Bread 1001'}));
});

describe('the past', () => {
	test('is kept as it stood, and moves no money, no stock and no receipt number', () => {
		const shop = given(listed('1005', {name: 'Fuse'}));
		const answer = shop.when(imported({past: [pastSale(), pastSale()]}));
		answer.then({type: 'PastRecorded', lines: [pastSale(), pastSale()]});
		expect(answer.posted).toStrictEqual({});
		expect(answer.state.stock.rows.get('1005')).toStrictEqual({quantity: 10_000, sold: 0, lost: 0});
		shop.when(sell(goods('1005'))).then(saleMade([loaf({product: '1005', name: 'Fuse'})]));
	});
	test('goes from the largest amount paid back to the largest taken, and no cent beyond', () => {
		const least = cents(-largestAmount);
		const range = {kind: 'amount-out-of-range', field: 'amount', least, most: largestAmount} as const;
		const lines = [least, cents(0), largestAmount].map(amount => pastSale({amount}));
		given()
			.when(imported({past: lines}))
			.then({type: 'PastRecorded', lines});
		for (const amount of [largestAmount + 1, -largestAmount - 1])
			given()
				.when(imported({past: [pastSale({amount: cents(amount)})]}))
				.refused(range);
	});
	test('is refused when its line holds what a terminal acts on', () => {
		const text = 'Thandi\u001B[2J, …';
		given()
			.when(imported({past: [pastSale({text})]}))
			.refused({kind: 'bad-past-line', text});
	});
	test('is refused when what was read from a plain line holds what a terminal acts on', () => {
		const text = '{"service": "\\u001b[2J"}';
		const about = JSON.parse(text).service;
		given()
			.when(imported({past: [pastSale({source: 'account:1', text, about})]}))
			.refused({kind: 'bad-past-line', text});
	});
});

describe('an import', () => {
	test('comes in whole, in the order accounts, products, past', () =>
		given()
			.when(imported({accounts: [thandi()], products: [product('1001')], past: [pastSale()]}))
			.then(
				{
					type: 'AccountOpened',
					account: 7,
					name: 'Thandi Nkosi',
					opening: cents(99_960_011),
					created: '2024-01-31 09:15:00',
				},
				{type: 'ProductListed', ...product('1001')},
				{type: 'PastRecorded', lines: [pastSale()]},
			));
	test('or not at all: one row that does not fit refuses them all', () => {
		const rows = {accounts: [thandi()], products: [product('1001')], past: [pastSale()]};
		given()
			.when(imported({...rows, products: [product('1001'), product('1002', {price: 0})]}))
			.refused({kind: 'amount-out-of-range', field: 'price', least: cents(1), most: largestAmount});
	});
	test('of nothing is none', () => given().when(imported({})).refused({kind: 'nothing-to-import'}));
	test('of the same rows again is refused by name, and changes nothing', () => {
		const rows = imported({accounts: [thandi()], products: [product('1001')]});
		given(rows).when(rows).refused({kind: 'account-id-taken', account: 7});
	});
});
