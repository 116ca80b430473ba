import {describe, expect, test} from 'vitest';
import {pieces, zero} from '../../../src/domain/base/money.ts';
import type {Product} from '../../../src/domain/goods/records.ts';
import {
	addGoods,
	addOther,
	type Basket,
	changeItem,
	choosingLine,
	chosenLine,
	emptyBasket,
	removeLine,
	takeBackScan,
} from '../../../src/domain/selling/basket.ts';
import {listed} from '../../support/commands.ts';
import {given} from '../../support/given.ts';

const {products} = given(listed('1001'), listed('1002'), listed('1003')).state;

const productOf = (code: string): Product => {
	const product = products.rows.get(code);
	if (!product) throw new Error(`${code} is listed`);
	return product;
};

const scanned = (basket: Basket, code: string): Basket =>
	addGoods(basket, productOf(code), {quantity: pieces(1), at: 0, isScan: true});

const three = ['1001', '1002', '1003'].reduce(scanned, emptyBasket);

describe('The chosen line', () => {
	const id = (basket: Basket): number | undefined => chosenLine(basket)?.id;

	test('is none in an empty basket, else the newest until another is touched', () => {
		expect(id(emptyBasket)).toBe(undefined);
		expect(id(three)).toBe(3);
		expect(three.chosen).toBe(undefined);
	});

	test('is the one that goods were added to, that was changed, or that was chosen', () => {
		expect(id(scanned(three, '1001'))).toBe(1);
		expect(id(choosingLine(three, 2))).toBe(2);
		const [first] = three.lines;
		expect(first && id(changeItem(three, first.id, first.item))).toBe(1);
	});

	test('is the newest again after something new, and after a line was taken out', () => {
		const touched = scanned(three, '1001');
		const open = {type: 'open', name: 'Crate', quantity: pieces(1), price: zero, tax: 'standard'} as const;
		expect(id(addOther(touched, {item: open, name: 'Crate', due: zero, at: 0}))).toBe(4);
		expect(id(removeLine(touched, 2, {at: 0}))).toBe(3);
		expect(id(choosingLine(touched))).toBe(3);
	});

	test('is the one that a scan was taken back from, as long as it is there', () => {
		expect(id(takeBackScan(scanned(three, '1001'), 0))).toBe(1);
		expect(id(takeBackScan(three, 0))).toBe(2);
	});
});
