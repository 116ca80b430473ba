// Which ways to write a telephone number are one number, and which digits find it.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {currencies} from '../../../src/domain/base/currency.ts';
import {callingCodeOf, dialledWays, isSamePhone, partOfPhone, phoneKey} from '../../../src/domain/base/phone.ts';

const zar = callingCodeOf('ZAR');
const isFound = (phone: string, typed: string): boolean => partOfPhone(typed)(dialledWays(phone, zar));

describe('one number', () => {
	test.each([
		'082 123 4567',
		'0821234567',
		'082-123-4567',
		'(082) 123 4567',
		'082.123.4567',
		'+27 82 123 4567',
		'+27821234567',
		'+27 (0)82 123 4567',
		'+27 082 123 4567',
		'0027 82 123 4567',
		'27821234567',
		'27 82 123 4567',
		'821234567',
		'082\u00A0123\u00A04567',
		'082\u2011123\u20114567',
		'０８２１２３４５６７',
		'＋27 82 123 4567',
	])('%s', written => expect(phoneKey(written, zar)).toBe('27821234567'));

	test.each([
		['+1 202 555 0143', '001 202 555 0143', 'ZAR', true],
		['+264 81 123 4567', '081 123 4567', 'NAD', true],
		['264811234567', '081 123 4567', 'NAD', true],
		['+266 5812 3456', '58123456', 'LSL', true],
		['+267 71 234 567', '71234567', 'BWP', true],
		['+267 390 1234', '2673901234', 'BWP', true],
		['390 1234', '2673901234', 'BWP', true],
		['+268 7612 3456', '7612 3456', 'SZL', true],
		['081 123 4567', '+27 81 123 4567', 'NAD', false],
		['082 123 4567', '082 123 4568', 'ZAR', false],
		['027 712 1234', '+27 712 1234', 'ZAR', false],
	] as const)('%s and %s in a shop of %s: %s', (one, other, currency, isSame) =>
		expect(isSamePhone(one, other, callingCodeOf(currency))).toBe(isSame),
	);

	test('a key is its own key when it is dialled', () => {
		const digits = fc.stringMatching(/^[1-9]\d{8}$/);
		const codes = fc.constantFrom(...Object.values(currencies).map(({callingCode}) => callingCode));
		fc.assert(
			fc.property(digits, codes, (national, code) => {
				const key = phoneKey(`0${national}`, code);
				for (const way of [`+${key}`, `00${key}`, key, `+${code} (0)${national}`]) expect(phoneKey(way, code)).toBe(key);
			}),
		);
	});
});

describe('found by its digits', () => {
	const phone = '+27 82 123 4567';
	test.each(['4567', '082 123', '0821', '821 2', '27 82', '+27 (0)82 123', '0027 82', '123-4567', '1234567', '082123４５６７'])(
		'%s',
		typed => expect(isFound(phone, typed)).toBe(true),
	);
	test.each(['', '456', '4568', '0831', 'R4567', 'bela 4567'])('not by %j', typed => expect(isFound(phone, typed)).toBe(false));

	test('any 4 or more in a row find it', () => {
		const digits = fc.stringMatching(/^[1-9]\d{8}$/);
		fc.assert(
			fc.property(digits, fc.nat(6), fc.integer({min: 4, max: 10}), (national, from, length) => {
				const part = `0${national}`.slice(from, from + length);
				if (part.length >= 4) for (const written of [`0${national}`, `+27${national}`]) expect(isFound(written, part)).toBe(true);
			}),
		);
	});
});
