// The files of data/, which people edit by hand: they are read, or refused with a sentence that names the place.
import {describe, expect, test} from 'vitest';
import {readAccounts, readBillers, readGoods, readServices} from '../../../src/formats/config/sample-shop.ts';

const bread = {code: '1001', name: 'Bread', price: '18.50', tax: 'zero', unit: 'each', barcodes: ['6001001123457'], stock: '24'};
const power = {
	id: 'electricity',
	name: 'Electricity',
	beneficiary: 'meter',
	hasMeterToken: true,
	least: '10.00',
	most: '5000.00',
	step: '0.10',
	commission: '2.0',
	fee: '0.00',
	products: [{name: 'R50', amount: '50.00'}],
};
const gym = {
	id: 'gym',
	name: 'Gym',
	referenceLeast: 6,
	referenceMost: 40,
	least: '1',
	most: '20000',
	commission: '1.25',
	fee: '3.50',
};
const holder = {name: 'Thandi Nkosi', phone: '082 123 4567', opening: '1 250,50'};

const goodsWith = (own: object) => readGoods('data/goods.json', JSON.stringify([bread, {...bread, ...own}]));
const without = (key: keyof typeof bread) => readGoods('data/goods.json', JSON.stringify([bread, {...bread, [key]: undefined}]));

describe('is read', () => {
	test('goods, with amounts in cents and quantities in thousandths', () => {
		expect(goodsWith({code: '1002', price: '1 234,50', unit: 'kg', stock: '0,25', barcodes: []})).toEqual({
			value: [
				{...bread, price: 1850, stock: 24_000},
				{...bread, code: '1002', price: 123_450, unit: 'kg', stock: 250, barcodes: []},
			],
		});
	});

	test('services, billers and accounts', () => {
		expect(readServices('data/services.json', JSON.stringify([power]))).toEqual({
			value: [{...power, least: 1000, most: 500_000, step: 10, commission: 200, fee: 0, products: [{name: 'R50', amount: 5000}]}],
		});
		expect(readBillers('data/billers.json', JSON.stringify([gym]))).toEqual({
			value: [{...gym, least: 100, most: 2_000_000, commission: 125, fee: 350}],
		});
		expect(readAccounts('data/accounts.json', JSON.stringify([holder]))).toEqual({value: [{...holder, opening: 125_050}]});
	});

	test('a file of nothing', () => {
		for (const read of [readGoods, readServices, readBillers, readAccounts])
			expect(read('data/x.json', '[]')).toEqual({value: []});
	});
});

describe('is refused with the place', () => {
	test.each([
		[
			'a number for a price',
			{price: 18.5},
			'data/goods.json, at 1.price: write it in quotes, like "12.50". Mend it and start again.',
		],
		[
			'a class of VAT nobody knows',
			{tax: 'half'},
			'data/goods.json, at 1.tax: write "standard", "zero", "exempt" or "outside". Mend it and start again.',
		],
		['a unit nobody knows', {unit: 'litre'}, 'data/goods.json, at 1.unit: write "each" or "kg". Mend it and start again.'],
		[
			'a barcode that is a number',
			{barcodes: [6001001123457]},
			'data/goods.json, at 1.barcodes.0: write it in quotes, like "12.50". Mend it and start again.',
		],
		['a key nobody knows', {colour: 'brown'}, 'data/goods.json, at 1: "colour" is not known here. Mend it and start again.'],
	])('%s', (_what, own, fault) => {
		expect(goodsWith(own)).toEqual({fault});
	});

	test('each missing key', () => {
		for (const key of ['code', 'name', 'price', 'tax', 'unit', 'barcodes', 'stock'] as const)
			expect(without(key)).toMatchObject({
				fault: expect.stringMatching(new RegExp(`^data/goods\\.json, at 1\\.${key}: .*Mend it and start again\\.$`)),
			});
	});

	test('a place deep in a file of services', () => {
		const services = [power, {...power, products: [{name: 'R50', amount: 50}]}];
		expect(readServices('data/services.json', JSON.stringify(services))).toEqual({
			fault: 'data/services.json, at 1.products.0.amount: write it in quotes, like "12.50". Mend it and start again.',
		});
	});

	test('a file that was cut in the middle', () => {
		const text = JSON.stringify([bread]);
		expect(readGoods('data/goods.json', text.slice(0, 40))).toMatchObject({
			fault: expect.stringMatching(/^data\/goods\.json is not JSON: .*\. Mend it and start again\.$/),
		});
	});

	test('__proto__ is a key like any other: nobody knows it', () => {
		const text = JSON.stringify([bread]).replace('{', '{"__proto__":{"isOnSale":true},');
		expect(readGoods('data/goods.json', text)).toMatchObject({fault: expect.stringContaining('data/goods.json, at 0')});
		expect(Object.prototype).not.toHaveProperty('isOnSale');
	});

	// The sentence of the amount ends in a full stop, and another one is put behind it.
	test.each([
		['price', '1e5', '"1e5" is not an amount. Type one like 12.50.'],
		['stock', 'many', '"many" is not a quantity. Type a number, like 3 or 0.25.'],
	])('a %s that cannot be read', (key, text, sentence) => {
		expect(goodsWith({[key]: text})).toEqual({fault: `data/goods.json, at 1.${key}: ${sentence} Mend it and start again.`});
	});

	// The place is empty there: "data/goods.json, at : Invalid input…".
	test.each(['{}', 'null', '5', '"x"'])('%s where a list belongs', text => {
		expect(readGoods('data/goods.json', text)).toMatchObject({fault: expect.stringMatching(/^data\/goods\.json, at the top: /)});
	});
});
