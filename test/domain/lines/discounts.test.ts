// Discounts: on a line and on the basket, by amount and by percent, shared to the cent, never more than the price.
import {describe, expect, test} from 'vitest';
import {cents, pieces} from '../../../src/domain/base/money.ts';
import type {Discount} from '../../../src/domain/lines/discount.ts';
import type {SaleItem} from '../../../src/domain/lines/lines.ts';
import {bill, card, goods, listed, openedAccount, sell, topUp, vatRegistered, vend} from '../../support/commands.ts';
import {given} from '../../support/given.ts';
import {byCard, inCash, loaf, saleMade} from '../../support/sales.ts';

const shop = given(listed('1001', {price: 1850}), listed('1002', {price: 333}), openedAccount('Thandi', 5000));
const off = (item: SaleItem, discount: Discount): SaleItem => ({...item, discount}) as SaleItem;
const amount = (count: number, reason?: string): Discount => ({amount: cents(count), ...(reason !== undefined && {reason})});

describe('a discount on a line', () => {
	test('of an amount comes off what it costs', () =>
		given(listed('1001'))
			.when(sell(off(goods('1001', 2), amount(700, ' damaged  box '))))
			.then(
				saleMade(
					[
						loaf({
							quantity: pieces(2),
							gross: cents(3700),
							discount: {amount: cents(700), reason: 'damaged box'},
							total: cents(3000),
						}),
					],
					{tenders: [inCash(3000)]},
				),
			));
	test('of a percentage is rounded, then subtracted', () =>
		given(listed('1001', {price: 999}))
			.when(sell(off(goods('1001'), {percent: 1250}), {tender: card}))
			.then(
				saleMade(
					[loaf({price: cents(999), gross: cents(999), discount: {amount: cents(125), percent: 1250}, total: cents(874)})],
					{tenders: [byCard(874)]},
				),
			));
	test('may be all of it', () =>
		given(listed('1001'))
			.when(sell(off(goods('1001'), {percent: 10_000}), {meansZero: true}))
			.then(saleMade([loaf({gross: cents(1850), discount: {amount: cents(1850), percent: 10_000}, total: cents(0)})])));
	test('above its line is refused', () =>
		given(listed('1001'))
			.when(sell(off(goods('1001'), amount(1851))))
			.refused({kind: 'discount-too-large', most: cents(1850), name: 'Bread 1001'}));
	test.each([0, -1, 0.5])('of %f is refused', count =>
		given(listed('1001'))
			.when(sell(off(goods('1001'), {amount: count as never})))
			.refused({kind: 'discount-too-large', most: cents(1850), name: 'Bread 1001'}),
	);
	test.each([0, -1, 10_001, 0.5])('of %f hundredths of a percent is refused', percent =>
		given(listed('1001'))
			.when(sell(off(goods('1001'), {percent})))
			.refused({kind: 'bad-percent'}),
	);
	test('goes along when less is sold than was wanted', () =>
		given(listed('1001', {stock: 1}))
			.when(sell(off(goods('1001', 2), {percent: 1000}), {takesPartial: true, tender: card}))
			.then(
				saleMade([loaf({gross: cents(1850), discount: {amount: cents(185), percent: 1000}, total: cents(1665)})], {
					tenders: [byCard(1665)],
					lost: [{product: '1001', quantity: pieces(1)}],
				}),
			));
});

describe('a discount on the basket', () => {
	const shares = (items: readonly SaleItem[], discount: Discount) => {
		const {event} = given(
			listed('1001', {price: 1850}),
			listed('1002', {price: 333}),
			listed('1003', {price: 333}),
			openedAccount('Thandi', 5000),
		).when(sell(items, {discount, tender: card, meansZero: true, meansUnusual: true}));
		if (event.type !== 'SaleMade') throw new Error('no sale');
		return event.lines.map(line => ('share' in line ? line.share : undefined));
	};
	test('is shared by largest remainder, ties to the earlier line', () => {
		expect(shares([goods('1002'), goods('1003')], amount(101))).toStrictEqual([51, 50]);
		expect(shares([goods('1001'), goods('1002'), goods('1003')], amount(100))).toStrictEqual([74, 13, 13]);
	});
	test('is of what is left after the discounts of the lines', () =>
		expect(shares([off(goods('1001'), amount(850)), goods('1002', 3)], {percent: 1000})).toStrictEqual([100, 100]));
	test('leaves services, bills and top-ups alone', () =>
		expect(shares([vend('Gaming', 1000), goods('1001'), bill(19_900), topUp(1000)], amount(1850))).toStrictEqual([
			undefined,
			1850,
			undefined,
			undefined,
		]));
	test('stands on the sale with what it is for', () => {
		const {event} = shop.when(sell([goods('1001'), goods('1002')], {discount: {percent: 1000, reason: 'loyal'}, tender: card}));
		expect(event).toMatchObject({discount: {amount: 218, percent: 1000, reason: 'loyal'}, total: 1965});
	});
	test('above what it can be given on is refused', () =>
		given(listed('1001'))
			.when(sell([goods('1001'), vend('Gaming', 1000)], {discount: amount(1851)}))
			.refused({kind: 'discount-too-large', most: cents(1850)}));
	test('on nothing but services is refused', () =>
		given()
			.when(sell(vend('Gaming', 1000), {discount: amount(100)}))
			.refused({kind: 'nothing-to-discount'}));
	test('lowers VAT and turnover alike', () =>
		expect(
			given(...vatRegistered, listed('1001', {price: 11_500})).when(
				sell(goods('1001'), {discount: {percent: 1000}, tender: card}),
			).posted,
		).toStrictEqual({'tender:card': 10_350, 'sales:standard': -9000, 'vat:15': -1350}));
});
