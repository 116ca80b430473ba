// Quantities as text: point or comma, up to three decimals, no thousands separator (rules.md §1).
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {largestQuantity, thousandths} from '../../../src/domain/base/money.ts';
import {quantityOf, quantityText, readQuantity, readSignedQuantity} from '../../../src/formats/text/quantity.ts';

describe('is read', () => {
	test.each([
		['3', 3000],
		['0', 0],
		['1.5', 1500],
		['1,5', 1500],
		['0.25', 250],
		['0,125', 125],
		['0.001', 1],
		['1,234', 1234],
		['007', 7000],
		[' 3 ', 3000],
		['1000000', 1_000_000_000],
		['1000000.000', 1_000_000_000],
		['999999.999', 999_999_999],
	])('%j as %d thousandths', (text, expected) => {
		expect(readQuantity(text)).toEqual({value: expected});
	});
});

describe('is refused', () => {
	const none = (text: string) => ({fault: `"${text}" is not a quantity. Type a number, like 3 or 0.25.`});

	test.each(['', '.5', '5.', '1 000', '1,000.5', '1.000,5', '1e3', 'nan', 'three', '3 kg', '½'])('%j: no quantity', text => {
		expect(readQuantity(text)).toEqual(none(text));
	});
	test.each(['-3', '+3', '-0.5', '- 3'])('%s: a sign is what is wrong', text => {
		expect(readQuantity(text)).toEqual({fault: `"${text}" has a sign in front. Type how many without it, like 3.`});
	});
	test.each(['1.2345', '1,2345', '0.00001'])('%s: finer than a gram', text => {
		expect(readQuantity(text)).toEqual({fault: `"${text}" is finer than a gram. Type three decimals at most, like 0.255.`});
	});
	test.each(['1000000.001', '1000001', '999999999999', '9007199254740991'])('%s: more than a line can have', text => {
		expect(readQuantity(text)).toEqual({fault: `${Math.floor(Number(text))} is more than 1000000, the most on one line.`});
	});
	test('one of very many digits is cut', () => {
		expect(readQuantity('9'.repeat(400))).toEqual({fault: `${'9'.repeat(23)}… is more than 1000000, the most on one line.`});
	});
	test('a control character is shown by its number', () => {
		expect(readQuantity('3\u001B[31m')).toEqual(none('3[U+001B][31m'));
	});
});

describe('a correction of stock', () => {
	test.each([
		['-2', -2000],
		['2', 2000],
		['+2', 2000],
		['-0.5', -500],
		['-0', 0],
		['- 2', -2000],
	])('%j is %d thousandths', (text, expected) => {
		expect(readSignedQuantity(text)).toEqual({value: expected});
	});

	test.each(['--2', '-+2', '2-', '-', ''])('%j is none', text => {
		expect(readSignedQuantity(text)).toMatchObject({fault: expect.stringContaining('is not a quantity')});
	});
});

describe('written out', () => {
	test.each([
		[3000, '3', '3 kg'],
		[250, '0.25', '0.25 kg'],
		[1, '0.001', '0.001 kg'],
		[1230, '1.23', '1.23 kg'],
		[-1500, '-1.5', '-1.5 kg'],
		[0, '0', '0 kg'],
		[1_000_000_000, '1000000', '1000000 kg'],
	])('%d thousandths are %s', (units, text, weight) => {
		expect(quantityText(thousandths(units))).toBe(text);
		expect(quantityOf(thousandths(units), 'each')).toBe(text);
		expect(quantityOf(thousandths(units), 'kg')).toBe(weight);
	});

	test('any quantity there can be is read back as itself', () => {
		fc.assert(
			fc.property(fc.integer({min: -largestQuantity, max: largestQuantity}), units => {
				const text = quantityText(thousandths(units));
				expect(readSignedQuantity(text)).toEqual({value: units});
				expect(readSignedQuantity(text.replace('.', ','))).toEqual({value: units});
			}),
		);
	});
});
