// Goods in a basket at a price that the till asks about: another price, a discount on the line, a discount on the basket.
import {describe, expect, test} from 'vitest';
import {cents, thousandths} from '../../../src/domain/base/money.ts';
import type {GoodsItem} from '../../../src/domain/lines/goods-line.ts';
import type {SaleItem} from '../../../src/domain/lines/lines.ts';
import {goods, listed, priced, sell} from '../../support/commands.ts';
import {given} from '../../support/given.ts';

const at = (price: number, count = 1): SaleItem => ({
	...(goods('1001', count) as GoodsItem),
	override: {price: cents(price), reason: 'dented'},
});
const off = (amount: number, count = 1): SaleItem => ({
	...(goods('1001', count) as GoodsItem),
	discount: {amount: cents(amount)},
});
const part = (percent: number, item: SaleItem = goods('1001')): SaleItem => ({...(item as GoodsItem), discount: {percent}});

/** Sold at R18.50, bought at R12.00; and one whose cost nobody knows. */
const shop = [
	listed('1001', {price: 1850, cost: 1200}),
	listed('1002', {price: 1850}),
	listed('kg', {unit: 'kg', price: 10_000, cost: 6000}),
];
const asked = (name: string, why: 'loss' | 'above' | 'below', [amount, usual]: readonly [number, number]) => ({
	name,
	of: 'price' as const,
	why,
	amount: cents(amount),
	usual: cents(usual),
});
const label = {type: 'goods', product: 'kg', quantity: thousandths(455), labelled: cents(4550)} as const;

describe('is asked about', () => {
	test.each<readonly [string, SaleItem, ReturnType<typeof asked>]>([
		['another price below the cost', at(1199), asked('Bread 1001', 'loss', [1199, 1200])],
		['the same of three, by their sum', at(1199, 3), asked('Bread 1001', 'loss', [3597, 3600])],
		['another price above ten times', at(18_501), asked('Bread 1001', 'above', [18_501, 1850])],
		['a discount down to below the cost', off(651), asked('Bread 1001', 'loss', [1199, 1200])],
		['most of a price off, where no cost is known', part(9010, goods('1002')), asked('Bread 1002', 'below', [183, 1850])],
		['a discount on what a label says', part(5000, label), asked('Bread kg', 'loss', [2275, 2730])],
	])('%s, and it is sold when that is meant', (_what, item, unusual) => {
		given(...shop)
			.when(sell(item))
			.refused({kind: 'unusual-price', unusual: [unusual]});
		expect(given(...shop).when(sell(item, {meansUnusual: true})).event).toMatchObject({type: 'SaleMade'});
	});
	test('every line that a discount on the basket brings below its cost, in one question', () => {
		const items = [goods('1001'), goods('1002'), goods('1001', 2)];
		given(...shop)
			.when(sell(items, {discount: {percent: 4000}}))
			.refused({
				kind: 'unusual-price',
				unusual: [asked('Bread 1001', 'loss', [1110, 1200]), asked('Bread 1001', 'loss', [2220, 2400])],
			});
	});
});

describe('is not asked about', () => {
	test.each<readonly [string, SaleItem]>([
		['another price at the cost', at(1200)],
		['another price of exactly ten times', at(18_500)],
		['a discount down to the cost', off(650)],
		['exactly nine tenths off, where no cost is known', part(9000, goods('1002'))],
		['the total of a label, whatever its weight cost', {...label, quantity: thousandths(10), labelled: cents(100)}],
	])('%s', (_what, item) => {
		expect(given(...shop).when(sell(item)).event).toMatchObject({type: 'SaleMade'});
	});
	test('the shelf price, which was asked about when it was made', () => {
		expect(given(...shop, priced('1001', 1000)).when(sell(goods('1001', 3))).event).toMatchObject({total: 3000});
	});
	test('an amount that no sum can hold, beside the shelf price', () => {
		const dear = [listed('1001', {price: 99_999_999_900, stock: 1_000_000})];
		given(...dear)
			.when(sell(at(1, 1_000_000)))
			.refused({
				kind: 'unusual-price',
				unusual: [asked('Bread 1001', 'below', [1_000_000, 99_999_999_900])],
			});
	});
});

describe('for nothing', () => {
	test.each<readonly [string, readonly SaleItem[], {readonly discount?: {readonly percent: number}}]>([
		['a line with all of it off', [goods('1002'), part(10_000)], {}],
		['a line with its whole amount off', [goods('1002'), off(1850)], {}],
		['a basket with all of it off', [goods('1001')], {discount: {percent: 10_000}}],
	])('%s is asked about like a price of 0, and only once', (_what, items, more) => {
		given(...shop)
			.when(sell(items, more))
			.refused({kind: 'price-is-zero', name: 'Bread 1001'});
		expect(given(...shop).when(sell(items, {...more, meansZero: true})).event).toMatchObject({type: 'SaleMade'});
	});
});
