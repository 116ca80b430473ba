import {describe, expect, test} from 'vitest';
import {cents, pieces} from '../../../src/domain/base/money.ts';
import {card, changed, goods, listed, openedAccount, sell, topUp, vatRegistered, vend} from '../../support/commands.ts';
import {given} from '../../support/given.ts';
import {electricityLine, inCash, loaf, saleMade, topUpLine} from '../../support/sales.ts';

const rated = (gross: number, vat: number, rate = 1500) => [{rate, gross: cents(gross), vat: cents(vat)}];
const sweet = loaf({price: cents(333), total: cents(333)});

describe('a shop that is not registered for VAT', () => {
	test('has none on its receipts, and all of the price is its own', () => {
		const answer = given(listed('1001', {price: 11_500})).when(sell(goods('1001')));
		answer.then(saleMade([loaf({price: cents(11_500), total: cents(11_500)})]));
		expect(answer.posted).toStrictEqual({'cash:1': 11_500, 'sales:standard': -11_500});
	});
	test('has none however its rate is set', () =>
		given(changed('vat-rate', 2000), listed('1001'))
			.when(sell(goods('1001')))
			.then(saleMade([loaf()])));
});

describe('a shop that is registered for VAT', () => {
	test('owes the VAT in the price and keeps the rest', () => {
		const answer = given(...vatRegistered, listed('1001', {price: 11_500})).when(sell(goods('1001')));
		answer.then(saleMade([loaf({price: cents(11_500), total: cents(11_500)})], {vat: rated(11_500, 1500)}));
		expect(answer.posted).toStrictEqual({'cash:1': 11_500, 'sales:standard': -10_000, 'vat:15': -1500});
	});
	test('takes it once on the receipt’s total: three times R3.33 hold 130 cents, not 129', () => {
		const answer = given(...vatRegistered, listed('1001', {price: 333})).when(
			sell([goods('1001'), goods('1001'), goods('1001')], {tender: card}),
		);
		expect(answer.event).toMatchObject({vat: rated(999, 130), total: 999});
		expect(answer.posted).toStrictEqual({'tender:card': 999, 'sales:standard': -869, 'vat:15': -130});
	});
	test('takes it before cash is rounded', () => {
		const answer = given(...vatRegistered, listed('1001', {price: 333})).when(
			sell([goods('1001'), goods('1001'), goods('1001')]),
		);
		answer.then(saleMade([sweet, sweet, sweet], {tenders: [inCash(990)], rounding: cents(-9), vat: rated(999, 130)}));
		expect(answer.posted).toStrictEqual({'cash:1': 990, rounding: 9, 'sales:standard': -869, 'vat:15': -130});
	});
	test('owes none on zero-rated and exempt goods, and keeps them apart in its turnover', () => {
		const answer = given(
			...vatRegistered,
			listed('1001', {tax: 'zero', price: 1000}),
			listed('1002', {tax: 'exempt', price: 2000}),
			listed('1003', {tax: 'outside', price: 3000}),
			listed('1004', {price: 1150}),
		).when(sell([goods('1001', 2), goods('1002'), goods('1003'), goods('1004')]));
		expect(answer.event).toMatchObject({vat: rated(1150, 150), total: 8150});
		expect(answer.posted).toStrictEqual({
			'cash:1': 8150,
			'sales:zero': -2000,
			'sales:exempt': -2000,
			'sales:outside': -3000,
			'sales:standard': -1000,
			'vat:15': -150,
		});
	});
	test('has no row of VAT on a receipt without rated goods', () =>
		given(...vatRegistered, listed('1001', {tax: 'zero'}))
			.when(sell(goods('1001')))
			.then(saleMade([loaf({tax: 'zero'})])));
	test('owes none on vends and top-ups', () =>
		given(...vatRegistered, openedAccount('Thandi', 0))
			.when(sell([vend('Electricity', 10_000, '07123456787'), topUp(500)]))
			.then(saleMade([electricityLine(), topUpLine(500, 500)])));
	test('takes VAT of what was sold of a line that was short', () => {
		const answer = given(...vatRegistered, listed('1001', {price: 1150, stock: 2})).when(
			sell(goods('1001', 5), {takesPartial: true}),
		);
		answer.then(
			saleMade([loaf({price: cents(1150), quantity: pieces(2), total: cents(2300)})], {
				vat: rated(2300, 300),
				lost: [{product: '1001', quantity: pieces(3)}],
			}),
		);
	});
	test('shares it over goods and a fee by largest remainder', () => {
		const {state} = given(...vatRegistered, listed('1001', {price: 333}), sell([goods('1001'), goods('1001'), goods('1001')]));
		expect(state.ledger.rows.get('vat:15')).toBe(-130);
	});
});

describe('the rate', () => {
	test('is that of the moment: a sale keeps its own when the rate changes', () => {
		const shop = given(
			...vatRegistered,
			listed('1001', {price: 11_550}),
			sell(goods('1001'), {tender: card}),
			changed('vat-rate', 1550),
		);
		expect(shop.journal.at(-2)?.events[0]).toMatchObject({vat: rated(11_550, 1507)});
		const later = shop.when(sell(goods('1001'), {tender: card}));
		expect(later.event).toMatchObject({vat: rated(11_550, 1550, 1550)});
		expect(later.posted).toStrictEqual({'tender:card': 11_550, 'sales:standard': -10_000, 'vat:15.5': -1550});
	});
	test('of 0 % has a row and no VAT', () => {
		const answer = given(...vatRegistered, changed('vat-rate', 0), listed('1001')).when(sell(goods('1001')));
		answer.then(saleMade([loaf()], {vat: rated(1850, 0, 0)}));
		expect(answer.posted).toStrictEqual({'cash:1': 1850, 'sales:standard': -1850});
	});
	test('no longer counts once the shop is registered no more', () =>
		given(...vatRegistered, changed('vat-registered', false), listed('1001'))
			.when(sell(goods('1001')))
			.then(saleMade([loaf()])));
});
