import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {cents, lineTotal} from '../../../src/domain/base/money.ts';
import {eanCheckDigit} from '../../../src/domain/goods/check-digits.ts';
import {isLabelLayouts, itemSpellings, labelledQuantity, readLabel} from '../../../src/domain/shop/label-layouts.ts';
import {goods, listed, sell} from '../../support/commands.ts';
import {given} from '../../support/given.ts';

const withCheck = (body: string): string => `${body}${eanCheckDigit(body)}`;

describe('A layout of labels', () => {
	test.each([
		['none', ''],
		['a price behind the item', '2{I:6}{P:5}C'],
		['a weight behind the item', '20{I:5}{W:5}C'],
		['a price before the item', '21{P:5}{I:5}C'],
		['12 digits', '2{I:5}{P:5}C'],
		['several', '2{I:6}{P:5}C 20{I:5}{W:5}C'],
	])('is taken: %s', (_what, layouts) => expect(isLabelLayouts(layouts)).toBe(true));

	test.each([
		['no digits before it', '{I:7}{P:5}C'],
		['no item', '2{P:11}C'],
		['no measure', '2{I:11}C'],
		['two measures', '2{I:3}{P:3}{W:5}C'],
		['no check digit', '2{I:6}{P:6}'],
		['11 digits', '2{I:4}{P:5}C'],
		['words', 'price'],
		['one good and one bad', '2{I:6}{P:5}C x'],
	])('is refused with %s', (_what, layouts) => expect(isLabelLayouts(layouts)).toBe(false));
});

describe('A label', () => {
	const layouts = '2{I:6}{P:5}C 20{I:5}{W:5}C 25{W:5}{I:5}C';

	test.each([
		['with its price', '212345601999', {item: '123456', total: cents(1999)}],
		['with its weight, where a longer beginning fits better', '201234500750', {item: '12345', quantity: 750}],
		['with its weight first', '250075012345', {item: '12345', quantity: 750}],
	])('is read %s', (_what, body, label) => expect(readLabel(layouts, withCheck(body))).toEqual(label));

	test('is an ordinary barcode without a layout, or with another beginning', () => {
		expect(readLabel('', withCheck('212345601999'))).toBeUndefined();
		expect(readLabel(layouts, '6001678204527')).toBeUndefined();
		expect(readLabel(layouts, '2123456')).toBeUndefined();
	});

	test('names its item with or without the zeros before it', () => {
		expect(itemSpellings('001055')).toEqual(['001055', '1055']);
		expect(itemSpellings('123456')).toEqual(['123456']);
		expect(itemSpellings('000000')).toEqual(['000000', '0']);
	});

	test('buys price × 1000 ÷ unit price, and its total stands whatever that comes to', () => {
		expect(labelledQuantity(cents(1999), cents(2699))).toBe(741);
		fc.assert(
			fc.property(fc.integer({min: 1, max: 99_999}), fc.integer({min: 1, max: 500_000}), (total, price) => {
				const quantity = labelledQuantity(cents(total), cents(price));
				expect(Math.abs(lineTotal(quantity, cents(price)) - total)).toBeLessThanOrEqual(Math.ceil(price / 1000));
			}),
		);
	});
});

describe('Goods sold by their label', () => {
	const shelf = () => given(listed('1059', {name: 'Apples', price: cents(2699), unit: 'kg', stock: 5}));
	const labelled = (total: number, quantity: number) => ({...goods('1059', quantity), labelled: cents(total)});

	test('cost what the label says', () => {
		expect(shelf().when(sell([labelled(1999, 0.741)])).event).toMatchObject({
			type: 'SaleMade',
			total: 1999,
			lines: [{quantity: 741, price: 2699, total: 1999}],
		});
	});

	test('are refused when the label does not fit the price of now', () => {
		shelf()
			.when(sell([labelled(1999, 0.742)]))
			.refused({kind: 'label-does-not-fit', name: 'Apples'});
	});
});
