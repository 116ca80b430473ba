import {describe, expect, test} from 'vitest';
import {cents, pieces, thousandths} from '../../../src/domain/base/money.ts';
import {adjusted, goods, listed, received, sell, setOnSale, vend} from '../../support/commands.ts';
import {given} from '../../support/given.ts';
import {electricityLine, inCash, loaf, saleMade} from '../../support/sales.ts';

const loaves = (count: number) => loaf({quantity: pieces(count), total: cents(count * 1850)});
const short = (wanted: number, available: number) =>
	({kind: 'stock-short', product: '1001', name: 'Bread 1001', wanted: pieces(wanted), available: pieces(available)}) as const;
const lost = (count: number, product = '1001') => ({product, quantity: pieces(count)});
const partly = {takesPartial: true};

describe('what is on the shelf', () => {
	test('may be sold to the last piece', () => {
		const answer = given(listed('1001', {stock: 3})).when(sell(goods('1001', 3)));
		answer.then(saleMade([loaves(3)]));
		expect(answer.state.stock.rows.get('1001')).toStrictEqual({quantity: 0, sold: 3000, lost: 0});
	});
	test('is refused one piece above', () =>
		given(listed('1001', {stock: 3}))
			.when(sell(goods('1001', 4)))
			.refused(short(4, 3)));
	test('by weight may be sold to the last gram, and is refused one gram above', () => {
		const potatoes = listed('1001', {unit: 'kg', stock: 2.5, price: 2000});
		given(potatoes)
			.when(sell(goods('1001', 2.5)))
			.then(saleMade([loaf({unit: 'kg', price: cents(2000), quantity: thousandths(2500), total: cents(5000)})]));
		given(potatoes)
			.when(sell(goods('1001', 2.501)))
			.refused({...short(0, 0), wanted: thousandths(2501), available: thousandths(2500)});
	});
	test('that is empty is refused with nothing available', () =>
		given(listed('1001', {stock: 0}))
			.when(sell(goods('1001')))
			.refused(short(1, 0)));
	test('is checked by the sum when one product stands on two lines', () => {
		given(listed('1001', {stock: 5}))
			.when(sell([goods('1001', 3), goods('1001', 3)]))
			.refused(short(6, 5));
		given(listed('1001', {stock: 6}))
			.when(sell([goods('1001', 3), goods('1001', 3)]))
			.then(saleMade([loaves(3), loaves(3)]));
	});
	test('is what it is when the sale is made: deliveries, adjustments and earlier sales count', () => {
		given(listed('1001', {stock: 1}), received('1001', 2))
			.when(sell(goods('1001', 3)))
			.then(saleMade([loaves(3)]));
		given(listed('1001', {stock: 3}), adjusted('1001', -1))
			.when(sell(goods('1001', 3)))
			.refused(short(3, 2));
		given(listed('1001', {stock: 3}), sell(goods('1001')))
			.when(sell(goods('1001', 3)))
			.refused(short(3, 2));
	});
});

describe('a sale that takes what there is', () => {
	test('sells what is left, lets stock fall by what was sold, and records the rest as lost demand', () => {
		const answer = given(listed('1001', {stock: 6})).when(sell(goods('1001', 10), partly));
		answer.then(saleMade([loaves(6)], {lost: [lost(4)]}));
		expect(answer.state.stock.rows.get('1001')).toStrictEqual({quantity: 0, sold: 6000, lost: 4000});
		expect(answer.posted).toStrictEqual({'cash:1': 11_100, 'sales:standard': -11_100});
	});
	test('keeps the rest of the basket', () =>
		given(listed('1001', {stock: 1}), listed('1002', {price: 1000}))
			.when(sell([goods('1002', 2), goods('1001', 3), vend('Electricity', 10_000, '07123456787')], partly))
			.then(
				saleMade(
					[
						loaf({product: '1002', name: 'Bread 1002', price: cents(1000), quantity: pieces(2), total: cents(2000)}),
						loaves(1),
						electricityLine(),
					],
					{lost: [lost(2)], tenders: [inCash(13_850)]},
				),
			));
	test('leaves out a line of which there is nothing', () =>
		given(listed('1001', {stock: 0}), listed('1002'))
			.when(sell([goods('1001', 2), goods('1002')], partly))
			.then(saleMade([loaf({product: '1002', name: 'Bread 1002'})], {lost: [lost(2)]})));
	test('keeps vends and bills when there are no goods left at all', () =>
		given(listed('1001', {stock: 0}))
			.when(sell([goods('1001'), vend('Electricity', 10_000, '07123456787')], partly))
			.then(saleMade([electricityLine()], {lost: [lost(1)]})));
	test('of two lines of one product serves the earlier first', () =>
		given(listed('1001', {stock: 5}))
			.when(sell([goods('1001', 3), goods('1001', 3), goods('1001', 1)], partly))
			.then(saleMade([loaves(3), loaves(2)], {lost: [lost(1), lost(1)]})));
	test('with nothing left says so', () =>
		given(listed('1001', {stock: 0}))
			.when(sell(goods('1001', 2), partly))
			.refused({kind: 'nothing-in-stock', name: 'Bread 1001'}));
	test('with enough of everything is a sale like any other', () =>
		given(listed('1001', {stock: 3}))
			.when(sell(goods('1001', 3), partly))
			.then(saleMade([loaves(3)])));
	test('still refuses what is off sale', () =>
		given(listed('1001', {stock: 1}), setOnSale('1001', false))
			.when(sell(goods('1001', 2), partly))
			.refused({kind: 'not-on-sale', name: 'Bread 1001'}));
	test('by weight sells to the last gram', () =>
		given(listed('1001', {unit: 'kg', stock: 0.333, price: 1000}))
			.when(sell(goods('1001', 1), partly))
			.then(
				saleMade([loaf({unit: 'kg', price: cents(1000), quantity: thousandths(333), total: cents(333)})], {
					tenders: [inCash(330)],
					rounding: cents(-3),
					lost: [{product: '1001', quantity: thousandths(667)}],
				}),
			));
	test('asks for the money of what was sold, not of what was wanted', () =>
		given(listed('1001', {stock: 2}))
			.when(sell(goods('1001', 10), {...partly, tender: {tender: 'cash', tendered: cents(4000)}}))
			.then(saleMade([loaves(2)], {tenders: [inCash(4000, 300)], lost: [lost(8)]})));
});

describe('demand lost while the basket was filled', () => {
	test('is recorded with the sale, before what the sale itself was short of', () => {
		const answer = given(listed('1001', {stock: 1}), listed('1002', {stock: 0})).when(
			sell(goods('1001', 3), {...partly, lost: [lost(5, '1002')]}),
		);
		answer.then(saleMade([loaves(1)], {lost: [lost(5, '1002'), lost(2)]}));
		expect(answer.state.stock.rows.get('1002')).toStrictEqual({quantity: 0, sold: 0, lost: 5000});
	});
	test('adds up over sales', () => {
		const shop = given(
			listed('1001', {stock: 1}),
			sell(goods('1001', 3), partly),
			received('1001', 1),
			sell(goods('1001', 2), partly),
		);
		expect(shop.state.stock.rows.get('1001')).toStrictEqual({quantity: 0, sold: 2000, lost: 3000});
	});
	test('is not recorded by a sale that was refused', () => {
		const shop = given(listed('1001', {stock: 1}));
		shop.when(sell(goods('1001', 3), {lost: [lost(2)]})).refused(short(3, 1));
		expect(shop.state.stock.rows.get('1001')?.lost).toBe(0);
	});
	test('of a product that is not there refuses the sale, before anything is written', () =>
		given(listed('1001'))
			.when(sell(goods('1001'), {lost: [lost(1, '1002')]}))
			.refused({kind: 'unknown-product', code: '1002'}));
});
