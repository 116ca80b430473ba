// What the till would refuse of a basket, known before anybody is asked for money, and the line that it is about.
import {describe, expect, test} from 'vitest';
import {cents, pieces} from '../../../src/domain/base/money.ts';
import {type BasketRefused, previewBasket, previewLeft, previewRefusal} from '../../../src/domain/ledger/basket-preview.ts';
import type {SaleItem} from '../../../src/domain/lines/lines.ts';
import {type Basket, emptyBasket} from '../../../src/domain/selling/basket.ts';
import {
	closed,
	frozen,
	goods,
	listed,
	openedAccount,
	priced,
	sell,
	setOnSale,
	toppedUp,
	topUp,
	vend,
} from '../../support/commands.ts';
import {given, opening, type Step} from '../../support/given.ts';

const before = {...opening, receipt: () => undefined};
const none = {meansRepeat: false, meansZero: false, meansUnusual: false, meansAboveFloat: false};
const basketOf = (...items: readonly SaleItem[]): Basket => ({
	...emptyBasket,
	lines: items.map((item, place) => ({id: place + 1, item, name: 'x', unit: 'each', due: cents(1850), at: opening.at})),
});
const refusedAfter = (steps: readonly Step[], basket: Basket, meant = none): BasketRefused | undefined =>
	previewBasket(given(...steps).state, basket, {before, meant});

const electricity = vend('electricity', 10_000, '07123456787');
const free = {type: 'open', name: 'Gift', price: cents(0), quantity: pieces(1), tax: 'standard'} as const;
const shop = [listed('1001'), listed('1003'), openedAccount('Bela', 0), openedAccount('Peter', 0)] as const;

describe('A basket', () => {
	test('that the till would sell has nothing against it, whoever pays', () => {
		expect(refusedAfter(shop, basketOf(goods('1001'), goods('1003')))).toBeUndefined();
		expect(refusedAfter(shop, {...basketOf(goods('1001')), taken: [{tender: 'card', tendered: cents(500)}]})).toBeUndefined();
		expect(refusedAfter(shop, {...basketOf(goods('1001')), taken: [{tender: 'cash', tendered: cents(500)}]})).toBeUndefined();
	});
	test('with too much of a product over the sum of its lines is refused, at the line that is too much', () => {
		const found = refusedAfter(shop, basketOf(goods('1001', 6), goods('1003'), goods('1001', 4)));
		expect(found).toBeUndefined();
		expect(refusedAfter(shop, basketOf(goods('1001', 6), goods('1003'), goods('1001', 5)))).toMatchObject({
			refused: {kind: 'stock-short', wanted: 11_000, available: 10_000},
			line: {id: 3},
		});
	});
	test.each([
		['off sale', [setOnSale('1003', false)], goods('1003'), 'not-on-sale'],
		['at another price by now', [priced('1003', 1999)], {...goods('1003'), price: cents(1850)}, 'price-changed'],
		['for a closed account', [closed(2)], topUp(1850, 2), 'account-closed'],
		['for nothing', [], free, 'price-is-zero'],
		['that was just sold', [sell(electricity)], electricity, 'repeats'],
	])('with something %s is refused at its line', (_why, steps, item, kind) =>
		expect(refusedAfter([...shop, ...steps], basketOf(goods('1001'), item, goods('1001')))).toMatchObject({
			refused: {kind},
			line: {id: 2},
		}),
	);
	test('is not refused for what the operator meant', () => {
		expect(refusedAfter([...shop, sell(electricity)], basketOf(electricity), {...none, meansRepeat: true})).toBeUndefined();
		expect(refusedAfter(shop, basketOf(free), {...none, meansZero: true})).toBeUndefined();
	});
	test('for a tender that cannot pay is refused about no line', () => {
		const taken = [{tender: 'account', account: 1, tendered: cents(1850)}];
		expect(refusedAfter(shop, {...basketOf(goods('1001')), taken})).toMatchObject({
			refused: {kind: 'credit-too-low'},
			line: undefined,
		});
		expect(refusedAfter([...shop, toppedUp(1850)], {...basketOf(goods('1001')), taken})).toBeUndefined();
		expect(refusedAfter([...shop, toppedUp(1850), frozen()], {...basketOf(goods('1001')), taken})).toMatchObject({
			refused: {kind: 'account-frozen'},
		});
	});
	test('without anything in it is refused', () =>
		expect(refusedAfter(shop, emptyBasket)).toMatchObject({refused: {kind: 'basket-empty'}, line: undefined}));
});

test('A refusal alone is the same, without its line', () => {
	const {state} = given(...shop, setOnSale('1003', false));
	const basket = basketOf(goods('1001'), goods('1003'));
	expect(previewRefusal(state, basket, {before, meant: none})).toEqual(
		previewBasket(state, basket, {before, meant: none})?.refused,
	);
	expect(previewRefusal(state, basketOf(goods('1001')), {before, meant: none})).toBeUndefined();
});

test('What is left is what is due less what was taken', () => {
	const {state} = given(...shop);
	expect(previewLeft(state, {...basketOf(goods('1001')), taken: [{tender: 'card', tendered: cents(500)}]}, before)).toBe(1350);
});
