import {expect, test} from 'vitest';
import {cents, pieces} from '../../../src/domain/base/money.ts';
import {unitCost} from '../../../src/domain/goods/stock-value.ts';
import {marginOf, marginText} from '../../../src/formats/records/product.ts';

test.each([
	[2699, 1860, '31 %'],
	[1850, 1850, '0 %'],
	[1850, 0, '100 %'],
	[1000, 1500, 'loss'],
])('Of a price of %i with a cost of %i the margin is %s', (price, cost, text) => {
	const margin = marginOf(cents(price), {quantity: pieces(1), worth: unitCost(cents(cost))});
	expect(marginText(margin ?? Number.NaN)).toBe(text);
});

test('Without a cost, and at a price of 0, there is no margin', () => {
	expect(marginOf(cents(100), {quantity: pieces(1)})).toBeUndefined();
	expect(marginOf(cents(0), {quantity: pieces(1), worth: unitCost(cents(5))})).toBeUndefined();
});
