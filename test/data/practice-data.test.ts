import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import goodsRows from '../../data/goods.json' with {type: 'json'};
import {checkNewAccount} from '../../src/domain/accounts/new-account.ts';
import {productName, textFault, tidy} from '../../src/domain/base/text.ts';
import {isFullPieces} from '../../src/domain/base/unit.ts';
import {checkDigitFits, isCode} from '../../src/domain/goods/check-digits.ts';
import {readAccounts, readBillers, readGoods, readServices} from '../../src/formats/config/sample-shop.ts';
import {readAmount} from '../../src/formats/text/amount.ts';
import {readQuantity} from '../../src/formats/text/quantity.ts';

const text = (name: string): string => readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');

/** The file as the program reads it. */
function read<T>(name: string, reader: (name: string, text: string) => {readonly value: T} | {readonly fault: string}): T {
	const result = reader(name, text(name));
	if ('fault' in result) throw new Error(result.fault);
	return result.value;
}
const goods = read('goods.json', readGoods);
const services = read('services.json', readServices);
const billers = read('billers.json', readBillers);
const accounts = read('accounts.json', readAccounts);

describe('the goods', () => {
	test('are 55 to 65', () => {
		expect(goods.length).toBeGreaterThanOrEqual(55);
		expect(goods.length).toBeLessThanOrEqual(65);
	});
	test('have a barcode each when packaged, an EAN-13 with prefix 600 or 601 whose check digit fits', () => {
		const barcodes = goods.flatMap(item => item.barcodes);
		expect(barcodes.filter(barcode => !/^60[01]\d{10}$/.test(barcode) || !checkDigitFits(barcode))).toStrictEqual([]);
		expect(goods.filter(item => item.barcodes.length > 1)).toStrictEqual([]);
		expect(goods.filter(item => item.unit === 'kg' && item.barcodes.length > 0)).toStrictEqual([]);
	});
	test('share no barcode', () => {
		const barcodes = goods.flatMap(item => item.barcodes);
		expect(new Set(barcodes).size).toBe(barcodes.length);
		expect(barcodes.length).toBeGreaterThan(40);
	});
	test('have short codes from 1001 upward, each its own', () => {
		const codes = goods.map(item => item.code);
		expect(codes).toStrictEqual(goods.map((_, index) => String(1001 + index)));
		expect(codes.every(isCode)).toBe(true);
	});
	test('have names that can be shown and printed, of at most 30 letters, each its own', () => {
		const names = goods.map(item => item.name);
		expect(names.filter(name => textFault(name, productName) !== undefined || tidy(name) !== name)).toStrictEqual([]);
		expect(names.filter(name => [...name].length > 30)).toStrictEqual([]);
		expect(new Set(names).size).toBe(names.length);
	});
	test('have prices and stocks that can be read', () => {
		for (const item of goodsRows) {
			expect([item.name, readAmount(item.price)]).toStrictEqual([item.name, {value: expect.any(Number)}]);
			expect([item.name, readQuantity(item.stock)]).toStrictEqual([item.name, {value: expect.any(Number)}]);
			expect([item.name, /^\d+\.\d\d$/.test(item.price)]).toStrictEqual([item.name, true]);
		}
	});
	test('cost something, and come in whole pieces unless they are weighed', () =>
		expect(goods.filter(item => item.price < 1 || !isFullPieces(item.unit, item.stock))).toStrictEqual([]));
	test('are out of one thing and low on others', () => {
		expect(goods.filter(item => item.stock === 0).map(item => item.name)).toStrictEqual(['Milk Powder 500g']);
		expect(goods.some(item => item.stock === 2000)).toBe(true);
		expect(goods.filter(item => item.stock > 0 && item.stock <= 6000).length).toBeGreaterThanOrEqual(5);
	});
	test('are the ones the counter is shown with', () => {
		const priceOf = (name: string) => goodsRows.find(item => item.name === name)?.price;
		expect(priceOf('Full Cream Milk 1L')).toBe('19.99');
		expect(priceOf('Low Fat Milk 1L')).toBe('19.99');
		expect(priceOf('Milk Powder 500g')).toBe('64.99');
		expect(priceOf('Brown Bread 700g')).toBe('18.50');
	});
	test('are zero-rated or at the standard rate, loose and packaged, by the piece and by weight', () => {
		expect(new Set(goods.map(item => item.tax))).toStrictEqual(new Set(['zero', 'standard']));
		expect(new Set(goods.map(item => item.unit))).toStrictEqual(new Set(['each', 'kg']));
		expect(goods.some(item => item.unit === 'each' && item.barcodes.length === 0)).toBe(true);
	});
});

describe('the services', () => {
	test('are Electricity, Data, Airtime, Water and Gaming', () =>
		expect(services.map(row => row.name)).toStrictEqual(['Electricity', 'Data', 'Airtime', 'Water', 'Gaming']));
	test('go to a meter, a mobile number, or nobody', () =>
		expect(services.map(({id, beneficiary, hasMeterToken}) => [id, beneficiary, hasMeterToken])).toStrictEqual([
			['electricity', 'meter', true],
			['data', 'mobile', false],
			['airtime', 'mobile', false],
			['water', 'meter', true],
			['gaming', 'none', false],
		]));
	test('have no fee, and every one earns a commission', () => {
		expect(services.map(row => row.fee)).toStrictEqual([0, 0, 0, 0, 0]);
		expect(services.filter(row => row.commission <= 0 || row.commission > 2000)).toStrictEqual([]);
	});
	test('have open amounts in steps that cash can pay', () => {
		for (const {least, most, step} of services) {
			expect(least).toBeGreaterThan(0);
			expect(most).toBeGreaterThan(least);
			expect([step % 10, least % step, most % step]).toStrictEqual([0, 0, 0]);
		}
	});
	test('have bundles within their own bounds, each with its own name', () => {
		for (const {products, least, most} of services) {
			expect(products.filter(({amount = least}) => amount < least || amount > most)).toStrictEqual([]);
			expect(new Set(products.map(({name}) => name)).size).toBe(products.length);
		}
		expect(services.map(({products}) => products.length > 0)).toStrictEqual([false, true, true, false, true]);
	});
});

describe('the billers', () => {
	test('are Netflix, Internet, Insurance, Gym and Rent', () =>
		expect(billers.map(row => row.name)).toStrictEqual(['Netflix', 'Internet', 'Insurance', 'Gym', 'Rent']));
	test('take references of 6 to 40 characters and have no fee', () => {
		for (const {referenceLeast, referenceMost, fee, least, most} of billers) {
			expect([referenceLeast, referenceMost, fee]).toStrictEqual([6, 40, 0]);
			expect(least).toBeLessThan(most);
		}
	});
});

describe('the account holders', () => {
	test('are six, and each could be entered at the counter as it stands', () => {
		expect(accounts).toHaveLength(6);
		expect(accounts.map(account => checkNewAccount(account))).toStrictEqual(accounts.map(() => undefined));
		expect(accounts.filter(({name}) => tidy(name) !== name)).toStrictEqual([]);
	});
	test('begin with different balances: one with what a new account gets, one with nothing', () => {
		expect(accounts.filter(({opening}) => opening === 100_000_000)).toHaveLength(1);
		expect(accounts.filter(({opening}) => opening === 0)).toHaveLength(1);
		expect(new Set(accounts.map(({opening}) => opening)).size).toBe(6);
	});
	test('leave an e-mail address out where there is none', () =>
		expect(accounts.filter(account => account.email === undefined).length).toBeGreaterThanOrEqual(1));
});
