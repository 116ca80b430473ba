// The items of `sell`: which of them each --price is for.
import {describe, expect, test} from 'vitest';
import {goodsItems} from '../../../src/cli/kit/sale-items.ts';
import {barcodeAdded, listed} from '../../support/commands.ts';
import {given} from '../../support/given.ts';

const {state} = given(listed('1001'), listed('tea'), barcodeAdded('1001', 'PACK6', 6), barcodeAdded('1001', 'PACK12', 12));
const session = {shop: {till: {state}}, symbol: 'R', now: () => ({at: 0, offset: 0})};
/** The price in cents that each item gets. */
const pricesOf = (items: readonly string[], ...price: readonly string[]): readonly (number | undefined)[] =>
	goodsItems(session, items, {price}).map(item => ('override' in item ? item.override?.price : undefined));

describe('a price is for', () => {
	test.each([
		['the code it is written with', ['PACK6', '1001'], ['1001=15'], [undefined, 1500]],
		['that code in other letters', ['1001', 'pack6'], ['Pack6=12'], [undefined, 1200]],
		['one item each', ['PACK6', '1001'], ['PACK6=12', '1001=15'], [1200, 1500]],
		['one item each, in any order', ['PACK6', '1001'], ['1001=15', 'PACK6=12'], [1200, 1500]],
		['the first of several the same', ['1001', '1001'], ['1001=15'], [1500, undefined]],
		['the product, where no item has the code', ['TEA', 'PACK6', 'PACK12'], ['1001=15'], [undefined, 1500, undefined]],
	])('%s', (_what, items, prices, expected) => expect(pricesOf(items, ...prices)).toEqual(expected));
});

test.each([
	['not among the items', ['1001'], ['tea=15'], '--price: "tea" is not among the items.'],
	['said twice', ['1001', 'tea'], ['1001=15', '1001=12'], '--price: "1001" has two prices. Name each item once.'],
	['said twice by two codes', ['1001'], ['PACK6=12', '1001=15'], '--price: "1001" has two prices. Name each item once.'],
])('a price is refused where its code is %s', (_why, items, prices, says) =>
	expect(() => pricesOf(items, ...prices)).toThrow(says),
);
