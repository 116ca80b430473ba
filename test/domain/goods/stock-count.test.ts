import {describe, expect, test} from 'vitest';
import {largestQuantity, pieces, thousandths} from '../../../src/domain/base/money.ts';
import type {StockCounted} from '../../../src/domain/goods/stock-count.ts';
import {adjusted, counted, goods, keptBy, listed, received, sell, wasted} from '../../support/commands.ts';
import {given} from '../../support/given.ts';

const stockCounted = (own: {found: number; asOf: number; expected: number; onHand: number}): StockCounted => ({
	type: 'StockCounted',
	product: '1001',
	counted: pieces(own.found),
	asOf: own.asOf,
	expected: pieces(own.expected),
	quantity: pieces(own.found - own.expected),
	onHand: pieces(own.onHand),
});

describe('a count', () => {
	test('makes the stock what was counted, and keeps what the books had', () => {
		const answer = given(listed('1001')).when(counted('1001', 8));
		answer.then(stockCounted({found: 8, asOf: 2, expected: 10, onHand: 8}));
		expect(answer.posted).toStrictEqual({});
	});
	test('that agrees is written down and moves nothing', () =>
		given(listed('1001'))
			.when(counted('1001', 10))
			.then(stockCounted({found: 10, asOf: 2, expected: 10, onHand: 10})));
	test('may find nothing', () =>
		given(listed('1001'))
			.when(counted('1001', 0))
			.then(stockCounted({found: 0, asOf: 2, expected: 10, onHand: 0})));
	test('said twice corrects once', () =>
		given(listed('1001'), counted('1001', 8))
			.when(counted('1001', 8))
			.then(stockCounted({found: 8, asOf: 3, expected: 8, onHand: 8})));
	test('is against the stock of its own moment: what was sold, came and broke since stays right', () => {
		const day = [listed('1001'), sell(goods('1001', 3)), received('1001', 6), wasted('1001', 1)];
		given(...day)
			.when(counted('1001', 9, 2))
			.then(stockCounted({found: 9, asOf: 2, expected: 10, onHand: 11}));
		given(...day)
			.when(counted('1001', 7, 3))
			.then(stockCounted({found: 7, asOf: 3, expected: 7, onHand: 12}));
		given(...day)
			.when(counted('1001', 12, 5))
			.then(stockCounted({found: 12, asOf: 5, expected: 12, onHand: 12}));
	});
	test('of other goods in between has nothing to do with it', () =>
		given(listed('1001'), listed('1002'), sell(goods('1002', 3)))
			.when(counted('1001', 9, 3))
			.then(stockCounted({found: 9, asOf: 3, expected: 10, onHand: 9})));
	test('after a count of later is against what that one left', () =>
		given(listed('1001'), sell(goods('1001', 2)), counted('1001', 8))
			.when(counted('1001', 10, 2))
			.then(stockCounted({found: 10, asOf: 2, expected: 10, onHand: 8})));
	test('of a moment to come is of now', () =>
		given(listed('1001'))
			.when(counted('1001', 9, 99))
			.then(stockCounted({found: 9, asOf: 2, expected: 10, onHand: 9})));
	test('of a time before the product was there is refused', () =>
		given(listed('1001'))
			.when(counted('1001', 9, 1))
			.refused({kind: 'not-there-then', name: 'Bread 1001'}));
	test('that leaves less than was sold since is refused', () => {
		given(listed('1001'), sell(goods('1001', 5)))
			.when(counted('1001', 4, 2))
			.refused({kind: 'counts-below-zero', name: 'Bread 1001', counted: pieces(4), gone: pieces(5)});
		given(listed('1001'), sell(goods('1001', 5)))
			.when(counted('1001', 5, 2))
			.then(stockCounted({found: 5, asOf: 2, expected: 10, onHand: 0}));
	});
	test('puts right what was sold below zero', () =>
		given(listed('1001'), keptBy('1001', {negative: 'allow'}), sell(goods('1001', 12)))
			.when(counted('1001', 3))
			.then(stockCounted({found: 3, asOf: 4, expected: -2, onHand: 3})));
	test('of half a piece is refused, of half a kilogram is not', () => {
		given(listed('1001')).when(counted('1001', 0.5)).refused({kind: 'not-whole', name: 'Bread 1001'});
		expect(
			given(listed('1001', {unit: 'kg'}))
				.when(counted('1001', 0.5))
				.state.stock.rows.get('1001')?.quantity,
		).toBe(500);
	});
	test('is from nothing to the most there can be', () => {
		const range = {kind: 'bad-quantity', field: 'counted quantity', most: largestQuantity} as const;
		given(listed('1001')).when(counted('1001', -1)).refused(range);
		given(listed('1001')).when(counted('1001', 1_000_001)).refused(range);
		given(listed('1001'))
			.when({type: 'countStock', product: '1001', counted: 0.5 as never})
			.refused(range);
		given(listed('1001'), received('1001', 5))
			.when(counted('1001', 1_000_000, 2))
			.refused({kind: 'too-much-stock', name: 'Bread 1001', most: largestQuantity});
	});
	test('is refused for a product that is not there', () =>
		given().when(counted('1001', 1)).refused({kind: 'unknown-product', code: '1001'}));
	test('is not a sale', () =>
		expect(given(listed('1001'), adjusted('1001', -1), counted('1001', 2)).state.stock.rows.get('1001')).toStrictEqual({
			quantity: 2000,
			sold: 0,
			lost: 0,
		}));
});

test('every moment there was can be counted, and the shelf is what was found less what went since', () => {
	const day = [listed('1001'), sell(goods('1001', 1)), received('1001', 4), sell(goods('1001', 2)), wasted('1001', 1)];
	const after = [undefined, undefined, 10, 9, 13, 11, 10];
	for (let asOf = 2; asOf < after.length; asOf += 1) {
		const expected = after[asOf] ?? 0;
		const {state} = given(...day).when(counted('1001', 20, asOf));
		expect(state.stock.rows.get('1001')?.quantity).toBe(thousandths((20 - expected + 10) * 1000));
	}
});
