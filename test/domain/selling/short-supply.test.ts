// Goods of a basket of which there is too little: cut over all lines of a product, sold below zero, or left out.
import {describe, expect, test} from 'vitest';
import {cents, pieces, thousandths} from '../../../src/domain/base/money.ts';
import {addGoods, type Basket, emptyBasket, inBasket} from '../../../src/domain/selling/basket.ts';
import {cutToStock, sellingShort} from '../../../src/domain/selling/short-supply.ts';
import {product} from '../../support/commands.ts';

const bread = {...product('1001'), isOnSale: true};
const milk = {...product('1003'), isOnSale: true};
const add = (basket: Basket, many: number, labelled?: number): Basket =>
	addGoods(basket, bread, {
		quantity: pieces(many),
		at: 1,
		isScan: false,
		...(labelled !== undefined && {labelled: cents(labelled)}),
	});
const cut = (basket: Basket, available: number): Basket =>
	cutToStock(basket, {product: '1001', available: thousandths(available), at: 9, reason: 'not in stock'});
const quantities = ({lines}: Basket): readonly unknown[] => lines.map(({item}) => 'quantity' in item && item.quantity);

describe('A basket with more than there is', () => {
	const two = add(addGoods(add(emptyBasket, 4), milk, {quantity: pieces(1), at: 1, isScan: false}), 3, 5550);
	test('keeps all of it where there is enough', () => expect(cut(two, 7000)).toStrictEqual(two));
	test('is cut from its last line on, and a label is sold whole or not at all', () => {
		const short = cut(two, 6000);
		expect(quantities(short)).toStrictEqual([4000, 1000]);
		expect(short.lost).toStrictEqual([{product: '1001', quantity: 3000}]);
		expect(short.removed).toMatchObject([{total: 5550, at: 9, reason: 'not in stock'}]);
	});
	test('has part of a line, in whole pieces', () => {
		const short = cut(two, 2500);
		expect(quantities(short)).toStrictEqual([2000, 1000]);
		expect(short.lost).toStrictEqual([{product: '1001', quantity: 5000}]);
	});
	test('has none where there is none, or less than none', () => {
		for (const available of [0, -1000]) expect(inBasket(cut(two, available), '1001')).toBe(0);
	});
	test('is sold below zero where that is meant', () => {
		const meant = sellingShort(two, '1001').lines.map(({item}) => 'meansShort' in item);
		expect(meant).toStrictEqual([true, false, true]);
	});
});
