import {describe, expect, test} from 'vitest';
import {emptyTable, put} from '../../../src/domain/base/table.ts';
import {
	isSettingName,
	isSettingValue,
	type SettingName,
	type SettingValue,
	setting,
	settingNames,
	settingTable,
} from '../../../src/domain/shop/settings.ts';

test('a shop that set nothing has the standards of the trade', () => {
	const none = emptyTable<SettingName, SettingValue>();
	expect(Object.fromEntries(settingNames.map(name => [name, setting(none, name)]))).toStrictEqual({
		'cash-from-credit': false,
		shifts: 'off',
		'blind-count': false,
		'difference-confirm-above': 0,
		'pin-digits': 6,
		'lock-after-minutes': 5,
		'badge-is-enough': false,
		'shop-name': 'My shop',
		'shop-address': '',
		'vat-registered': false,
		'vat-number': '',
		'vat-rate': 1500,
		'full-invoice-above': 500_000,
		'cash-rounding': 'down',
		'opening-balance': 100_000_000,
		'vend-repeat-minutes': 10,
		'bill-repeat-days': 3,
		'demo-vending': true,
		'day-starts-at': 0,
		'receipt-footer': 'Thank you',
		'low-stock': 5,
		'low-vouchers': 10,
		'label-layouts': '',
	});
});

test('what the shop set is in force, and so is a no, a nothing and an empty text', () => {
	const slice = emptyTable<SettingName, SettingValue>();
	put(slice, 'opening-balance', 0);
	put(slice, 'receipt-footer', '');
	put(slice, 'cash-rounding', 'none');
	expect(setting(slice, 'opening-balance')).toBe(0);
	expect(setting(slice, 'receipt-footer')).toBe('');
	expect(setting(slice, 'cash-rounding')).toBe('none');
});

test('every standard is a value its own setting takes', () => {
	for (const name of settingNames) expect([name, isSettingValue(name, settingTable[name].standard)]).toStrictEqual([name, true]);
});

test('a name from outside is none unless it is in the table', () => {
	expect(settingNames.every(isSettingName)).toBe(true);
	for (const name of ['', 'VAT-rate', 'constructor', '__proto__', 'toString']) expect(isSettingName(name)).toBe(false);
});

describe('bounds', () => {
	const bounds: readonly (readonly [SettingName, number, number])[] = [
		['vat-rate', 0, 5000],
		['opening-balance', 0, 99_999_999_900],
		['vend-repeat-minutes', 0, 1440],
		['bill-repeat-days', 0, 3],
		['day-starts-at', 0, 23],
	];
	test.each(bounds)('%s goes from %i to %i, both included', (name, least, most) => {
		expect([least - 1, least, most, most + 1].map(value => isSettingValue(name, value))).toStrictEqual([
			false,
			true,
			true,
			false,
		]);
	});
	test.each(bounds)('%s is a whole number and nothing else', name => {
		for (const value of [0.5, Number.NaN, Number.POSITIVE_INFINITY, '1', true, null, undefined, [1], {}])
			expect(isSettingValue(name, value)).toBe(false);
	});
	test('a shop name has 1 to 40 letters, an address up to 120, a VAT number up to 20', () => {
		expect(isSettingValue('shop-name', 'x'.repeat(40))).toBe(true);
		expect(isSettingValue('shop-name', 'x'.repeat(41))).toBe(false);
		expect(isSettingValue('shop-name', '')).toBe(false);
		expect(isSettingValue('shop-name', '  ')).toBe(false);
		expect(isSettingValue('shop-address', '')).toBe(true);
		expect(isSettingValue('shop-address', 'x'.repeat(120))).toBe(true);
		expect(isSettingValue('shop-address', 'x'.repeat(121))).toBe(false);
		expect(isSettingValue('vat-number', 'x'.repeat(20))).toBe(true);
		expect(isSettingValue('vat-number', 'x'.repeat(21))).toBe(false);
	});
	test('no text takes what a terminal acts on', () => {
		for (const name of ['shop-name', 'shop-address', 'vat-number', 'receipt-footer'] as const)
			for (const text of ['a\u001B[2J', 'a\rb', 'a\nb', 'a\u202Eb', 'a\u0000', 4]) expect(isSettingValue(name, text)).toBe(false);
	});
	test('cash is rounded down, to the nearest, or not at all', () => {
		for (const value of ['down', 'nearest', 'none']) expect(isSettingValue('cash-rounding', value)).toBe(true);
		for (const value of ['up', '', 'Down', 0, true]) expect(isSettingValue('cash-rounding', value)).toBe(false);
	});
	test('registered for VAT is yes or no', () => {
		for (const value of [true, false]) expect(isSettingValue('vat-registered', value)).toBe(true);
		for (const value of ['true', 1, 0, null]) expect(isSettingValue('vat-registered', value)).toBe(false);
	});
});
