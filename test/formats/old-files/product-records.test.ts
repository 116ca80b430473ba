// Product records: read row by row, with a reason for each row left out, and written as Python wrote them.
import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {pieces, thousandths} from '../../../src/domain/base/money.ts';
import {productDifferences, productsText, readProducts} from '../../../src/formats/old-files/product-records.ts';
import {product} from '../../support/commands.ts';

function rows(text: string) {
	const found = readProducts('product_Records.json', new TextEncoder().encode(text), 'R');
	if ('fault' in found) throw new Error(found.fault);
	return found.value.rows;
}
const one = (price: string, quantity: string, name = '"Candy"') =>
	rows(`{"1001": {"Product_Name": ${name}, "Price": ${price}, "Quantity": ${quantity}}}`);
const candy = {code: '1001', name: 'Candy', price: 200, tax: 'standard', unit: 'each', barcodes: [], stock: 99_980_000};

test('a row is a product, taxed as goods are and sold by the piece', () =>
	expect(one('2', '99980')).toEqual([{row: 'product 1001, line 1', value: candy, notes: []}]));

test.each([
	['12.5', 1250],
	['19.99', 1999],
	['2.0', 200],
	['0', 0],
])('a price of %s', (price, units) => expect(one(price, '1')).toMatchObject([{value: {price: units}, notes: []}]));

test('a price beside its cent is rounded and noted', () =>
	expect(one('19.990000000000002', '1')).toMatchObject([{value: {price: 1999}, notes: ['The price was rounded to R19.99.']}]));

test('a quantity below zero opens at 0 and is noted', () =>
	expect(one('2', '-3')).toMatchObject([{value: {stock: 0}, notes: ['The quantity is -3, below zero: it opens at 0.']}]));

test('what is in stock by fractions is sold by weight, with a note', () =>
	expect(one('2', '2.5')).toMatchObject([
		{value: {stock: 2500, unit: 'kg'}, notes: ['The quantity 2.5 is no whole number: it is sold by weight, in kg.']},
	]));

describe('a row that cannot be read says why', () => {
	test.each([
		['NaN', '1', 'Its price cannot be used: "NaN" is not an amount.'],
		['1e400', '1', 'Its price cannot be used: "1e400" is more than 999,999,999.00, the most there can be.'],
		['2.345', '1', 'Its price cannot be used: "2.345" is not a whole number of cents.'],
		['"two"', '1', '"Price" is not a number.'],
		['2', 'Infinity', 'Its quantity cannot be used: "Infinity" is not a quantity.'],
		['2', '1e9', 'Its quantity cannot be used: "1e9" is more than 1000000, the most there can be.'],
		['2', 'null', '"Quantity" is not a number.'],
	])('price %s, quantity %s', (price, quantity, fault) =>
		expect(one(price, quantity)).toEqual([{row: 'product 1001, line 1', fault}]),
	);
	test('hostile keys are rows like any other', () => {
		const text = '{"__proto__": {"Price": 1}, "constructor": 1, "\\u001b[2J": []}';
		expect(rows(text)).toEqual([
			{row: 'product __proto__, line 1', fault: '"Product_Name" is missing.'},
			{row: 'product constructor, line 1', fault: 'It is not an object with names and values.'},
			{row: 'product "[U+001B][2J", line 1', fault: 'It is not an object with names and values.'},
		]);
	});
});

describe('a file of a cousin of the program', () => {
	const read = (name: string, row: object) => readProducts(name, new TextEncoder().encode(JSON.stringify({1001: row})), 'R');

	test.each([
		['Record.json', {Name: 'Candy', Price: 2, Qn: 99_980}],
		['record.json', {name: 'Candy', pr: 2, qn: 99_980}],
		['old/Record.json', {'item name': 'Candy', rate: '2.00', QTY: ' 99980 '}],
	])('is read when its shape is clear: %s with %j', (name, row) => {
		const [said, price, quantity] = Object.keys(row);
		expect(read(name, row)).toEqual({
			value: {
				rows: [{row: 'product 1001, line 1', value: candy, notes: []}],
				readAs: `It is read as product records: "${said}" is the name, "${price}" the price of one, "${quantity}" the quantity in stock.`,
			},
		});
	});

	test.each([
		['two that could be the name', {Name: 'Candy', Product: 'Sweet', Price: 2, Qn: 1}],
		['no quantity', {Name: 'Candy', Price: 2}],
		['no objects', 'Candy'],
	])('is refused whole where its shape is not clear: %s', (_what, row) => {
		const fault = 'fault' in read('Record.json', row as object) && 'holds no products in a shape that is clear.';
		expect(read('Record.json', row as object)).toEqual({fault: expect.stringContaining(String(fault))});
	});

	test('is read by our own keys where any row has them', () => {
		const text = JSON.stringify({1: {Name: 'Tea', Price: 2, Qn: 1}, 2: {Product_Name: 'Candy', Price: 2, Quantity: 5}});
		const found = readProducts('record.json', new TextEncoder().encode(text), 'R');
		expect('value' in found && found.value).toEqual({
			rows: [
				{row: 'product 1, line 1', fault: '"Product_Name" is missing.'},
				expect.objectContaining({row: 'product 2, line 1', notes: []}),
			],
		});
	});

	test('names its own keys where a row lacks one, and what it has no place for', () => {
		const text = JSON.stringify({
			1: {Name: 'Tea', Price: 2, Qn: 1, Maker: 'Hill'},
			2: {Name: 'Rice', Price: 2},
			3: {Name: 'Oil', Price: 'two', Qn: 1},
		});
		const found = readProducts('Record.json', new TextEncoder().encode(text), 'R');
		expect('value' in found && found.value.rows).toEqual([
			expect.objectContaining({notes: ['It also holds "Maker", which has no place here.']}),
			{row: 'product 2, line 1', fault: '"Qn" is missing.'},
			{row: 'product 3, line 1', fault: '"Price" is not a number.'},
		]);
	});
});

describe('written', () => {
	test('as json.dump with indent 4: prices in whole rand without decimals, no last line end', () => {
		const shelf = [
			product('1001', {name: 'Candy', price: 200, stock: 99_980}),
			product('A-2', {name: 'Crème "X"', price: 1250, stock: 0.25}),
		];
		expect(productsText(shelf)).toBe(`{
    "1001": {
        "Product_Name": "Candy",
        "Price": 2,
        "Quantity": 99980
    },
    "A-2": {
        "Product_Name": "Cr\\u00e8me \\"X\\"",
        "Price": 12.5,
        "Quantity": 0.25
    }
}`);
	});
	test('without products as {}', () => expect(productsText([])).toBe('{}'));
	test('to the byte as the sample was', () => {
		const sample = readFileSync(new URL('../../samples/products/product_Records.json', import.meta.url), 'utf8');
		expect(productsText(rows(sample).flatMap(found => ('value' in found ? [found.value] : [])))).toBe(sample);
	});
});

test('differences name both sides', () => {
	const shelf = product('1', {name: 'Candy', price: 200, stock: 5});
	expect(productDifferences(shelf, shelf, 'R')).toEqual([]);
	const other = {...shelf, name: 'Sweets', price: product('1', {price: 250}).price, stock: thousandths(pieces(4))};
	expect(productDifferences(shelf, other, 'R')).toEqual([
		'name "Candy" in the file, "Sweets" in the shop',
		'price R2.00 in the file, R2.50 in the shop',
		'quantity 5 in the file, 4 in the shop',
	]);
});
