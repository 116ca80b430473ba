// Settings as text: every one can be shown, typed in again as shown, and refused with what is wrong.
import {describe, expect, test} from 'vitest';
import {cents} from '../../../src/domain/base/money.ts';
import {
	isSettingValue,
	type SettingName,
	type SettingValue,
	settingNames,
	settingTable,
} from '../../../src/domain/shop/settings.ts';
import {readSetting, settingChoices, settingText} from '../../../src/formats/records/setting.ts';
import {unsafeCharacters} from '../../../src/formats/text/plain-text.ts';

describe('every setting', () => {
	test.each(settingNames)('%s says what may be typed, and its standard is shown and read back', name => {
		const {standard} = settingTable[name];
		expect(settingChoices(name)).not.toBe('');
		expect(readSetting(name, settingText(name, standard))).toEqual({value: standard});
		expect(isSettingValue(name, standard)).toBe(true);
	});

	test('is explained by what may be typed', () => {
		expect(Object.fromEntries(settingNames.map(name => [name, settingChoices(name)]))).toEqual({
			'cash-from-credit': 'yes or no',
			shifts: 'off, suggested, required',
			'blind-count': 'yes or no',
			'difference-confirm-above': 'an amount, like 250.00',
			'pin-digits': 'a whole number from 4 to 8',
			'lock-after-minutes': 'a whole number from 0 to 240',
			'badge-is-enough': 'yes or no',
			'shop-name': 'a text of at most 40 letters',
			'shop-address': 'a text of at most 120 letters',
			'vat-registered': 'yes or no',
			'vat-number': 'a text of at most 20 letters',
			'vat-rate': 'a percentage, like 15 or 2.5',
			'full-invoice-above': 'an amount, like 250.00',
			'cash-rounding': 'down, nearest, none',
			'opening-balance': 'an amount, like 250.00',
			'vend-repeat-minutes': 'a whole number from 0 to 1440',
			'bill-repeat-days': 'a whole number from 0 to 3',
			'demo-vending': 'yes or no',
			'day-starts-at': 'a whole number from 0 to 23',
			'receipt-footer': 'a text of at most 120 letters',
			'label-layouts': 'a text of at most 120 letters',
			'low-stock': 'a whole number from 0 to 1000000',
			'low-vouchers': 'a whole number from 0 to 1000000',
		});
	});
});

describe('is shown', () => {
	test.each<[SettingName, SettingValue, string]>([
		['vat-registered', true, 'yes'],
		['vat-registered', false, 'no'],
		['vat-rate', 1500, '15'],
		['vat-rate', 250, '2.5'],
		['vat-rate', 1, '0.01'],
		['opening-balance', cents(100_000_000), '1,000,000.00'],
		['day-starts-at', 4, '4'],
		['cash-rounding', 'nearest', 'nearest'],
		['shop-name', 'Corner Café', 'Corner Café'],
	])('%s %j as %s', (name, value, text) => {
		expect(settingText(name, value)).toBe(text);
		expect(readSetting(name, text)).toEqual({value});
	});
});

describe('is read', () => {
	test.each<[SettingName, string, SettingValue]>([
		['vat-registered', ' YES ', true],
		['vat-registered', 'y', true],
		['vat-registered', 'on', true],
		['vat-registered', 'True', true],
		['vat-registered', 'off', false],
		['vat-registered', 'n', false],
		['vat-rate', '15 %', 1500],
		['vat-rate', '15.5%', 1550],
		['vat-rate', '15,5', 1550],
		['opening-balance', 'R1 000', cents(100_000)],
		['day-starts-at', ' 4 ', 4],
		['shop-name', '  two  spaces ', '  two  spaces '],
	])('%s from %j', (name, text, value) => {
		expect(readSetting(name, text)).toEqual({value});
	});
});

describe('is refused', () => {
	test.each<[SettingName, string, string]>([
		['vat-registered', 'perhaps', '"perhaps" is neither yes nor no.'],
		['vat-registered', '', '"" is neither yes nor no.'],
		['vat-rate', '100', '"100" is too much: a percentage is below 100.'],
		['vat-rate', '1.555', '"1.555" is not a percentage. Write it like 15 or 2.5.'],
		['vat-rate', '-1', '"-1" is not a percentage. Write it like 15 or 2.5.'],
		['opening-balance', '1e5', '"1e5" is not an amount. Type one like 12.50.'],
		['opening-balance', '-5', '"-5" has a sign. Type the amount without one.'],
		['day-starts-at', '4.5', '"4.5" is not a whole number.'],
		['day-starts-at', '', '"" is not a whole number.'],
		['day-starts-at', '1234567890', '"1234567890" is not a whole number.'],
	])('%s as %j', (name, text, fault) => {
		expect(readSetting(name, text)).toEqual({fault});
	});

	test('and what was typed is shown without anything hidden', () => {
		for (const name of settingNames) {
			const read = readSetting(name, 'x\u001B[31m\u202E'.repeat(20));
			const fault = 'fault' in read ? read.fault : '';
			expect(fault.replace(unsafeCharacters, ''), name).toBe(fault);
			expect(fault.length).toBeLessThan(200);
		}
	});
});
