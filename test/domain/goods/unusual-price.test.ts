// Prices and costs that the till asks about: below cost, more than ten times what they were, less than a tenth of it.
import {describe, expect, test} from 'vitest';
import {cents} from '../../../src/domain/base/money.ts';
import type {Unusual} from '../../../src/domain/goods/unusual-price.ts';
import {days, listed, priced, product, received} from '../../support/commands.ts';
import {given, opening, type Said, type Step} from '../../support/given.ts';

/** The same order, without the answer. */
function unanswered<S extends Said>(order: S): S {
	const {meansUnusual: _means, ...asked} = order as S & {readonly meansUnusual?: boolean};
	return asked as unknown as S;
}

const asked = (of: Unusual['of'], why: Unusual['why'], [amount, usual]: readonly [number, number]) => ({
	kind: 'unusual-price' as const,
	unusual: [{name: 'Bread 1001', of, why, amount: cents(amount), usual: cents(usual)}],
});

/** Sold at R18.50, bought at R12.00. */
const bread = listed('1001', {price: 1850, cost: 1200});
const unknownCost = listed('1001', {price: 1850});
const free: Said = {...priced('1001', 0), meansZero: true};

describe('is asked about', () => {
	test.each<readonly [string, readonly Step[], Said, ReturnType<typeof asked>]>([
		['a price below the cost', [bread], priced('1001', 1199), asked('price', 'loss', [1199, 1200])],
		['a price above ten times', [bread], priced('1001', 18_501), asked('price', 'above', [18_501, 1850])],
		['a price below a tenth', [unknownCost], priced('1001', 184), asked('price', 'below', [184, 1850])],
		['a planned price', [bread], {...priced('1001', 1199), from: opening.at + days(3)}, asked('price', 'loss', [1199, 1200])],
		['a new product below its cost', [], listed('1001', {price: 1199, cost: 1200}), asked('price', 'loss', [1199, 1200])],
		['a cost above the price', [bread], received('1001', 24, 1851), asked('cost', 'loss', [1851, 1850])],
		['a first cost above the price', [unknownCost], received('1001', 24, 1851), asked('cost', 'loss', [1851, 1850])],
		[
			'a cost above ten times',
			[listed('1001', {price: 1850, cost: 100})],
			received('1001', 24, 1001),
			asked('cost', 'above', [1001, 100]),
		],
		['a cost below a tenth', [bread], received('1001', 24, 119), asked('cost', 'below', [119, 1200])],
		['a cost of nothing', [bread], received('1001', 24, 0), asked('cost', 'below', [0, 1200])],
	])('%s, and it is taken when it is meant', (_what, steps, order, refusal) => {
		given(...steps)
			.when(unanswered(order))
			.refused(refusal);
		expect(given(...steps, order).state.products.rows.size).toBe(1);
	});
});

describe('is not asked about', () => {
	test.each<readonly [string, readonly Step[], Said]>([
		['a price equal to the cost', [bread], priced('1001', 1200)],
		['a price exactly ten times as high', [bread], priced('1001', 18_500)],
		['a price of exactly a tenth', [unknownCost], priced('1001', 185)],
		['a price without a known cost', [unknownCost], priced('1001', 1199)],
		['a new product at its cost', [], listed('1001', {price: 1200, cost: 1200})],
		['the price that it has, below its cost', [bread, priced('1001', 1000)], priced('1001', 1000)],
		['a price for what was free', [unknownCost, free], priced('1001', 1850)],
		['a price of nothing, which was confirmed as such', [bread], free],
		['a cost equal to the price', [bread], received('1001', 24, 1850)],
		['a cost exactly ten times as high', [listed('1001', {price: 1850, cost: 100})], received('1001', 24, 1000)],
		['a cost of exactly a tenth', [bread], received('1001', 24, 120)],
		['the cost that it has, above the price', [bread, priced('1001', 1000)], received('1001', 24, 1200)],
		['a cost of what is free', [unknownCost, free], received('1001', 24, 1200)],
		['a delivery without a cost', [bread, priced('1001', 1000)], received('1001', 24)],
	])('%s', (_what, steps, order) => {
		expect(given(...steps, unanswered(order)).state.products.rows.size).toBe(1);
	});
	test('what an old program had', () => {
		const rows: Said = {type: 'importRows', accounts: [], products: [product('1001', {price: 100, cost: 1200})], past: []};
		expect(given(rows).state.products.rows.size).toBe(1);
	});
});
