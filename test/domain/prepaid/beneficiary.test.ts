import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {grouped, luhnFits, readMeter, readMobile} from '../../../src/domain/prepaid/beneficiary.ts';
import vectors from '../../samples/vectors.json' with {type: 'json'};

describe('a meter number', () => {
	test.each(vectors.meter_luhn)('$number: its check fits is $valid', ({number, valid}) => {
		expect(luhnFits(number)).toBe(valid);
		expect(readMeter(number)).toStrictEqual({digits: number, hasMeterLength: true, checkFits: valid});
	});
	test('has 11, 13 or 18 digits', () => {
		const lengths = Array.from({length: 25}, (_, length) => length);
		expect(lengths.filter(length => readMeter('0'.repeat(length)).hasMeterLength)).toStrictEqual([11, 13, 18]);
	});
	test('may be typed with spaces and hyphens', () => {
		expect(readMeter('0712 3456 787').digits).toBe('07123456787');
		expect(readMeter(' 0712-3456-787 ').digits).toBe('07123456787');
	});
	test('with a letter in it is none', () => {
		expect(readMeter('0712345678O')).toStrictEqual({digits: '0712345678O', hasMeterLength: false, checkFits: false});
		expect(readMeter('071234\n56787').hasMeterLength).toBe(false);
	});
	test('one wrong digit always shows', () => {
		fc.assert(
			fc.property(
				fc.stringMatching(/^\d{10}$/),
				fc.integer({min: 0, max: 10}),
				fc.integer({min: 1, max: 9}),
				(body, place, off) => {
					const last = Array.from({length: 10}, (_, digit) => `${body}${digit}`).filter(luhnFits);
					expect(last).toHaveLength(1);
					const number = last[0] ?? '';
					const wrong = (Number(number[place]) + off) % 10;
					expect(luhnFits(`${number.slice(0, place)}${wrong}${number.slice(place + 1)}`)).toBe(false);
				},
			),
		);
	});
});

describe('a South African mobile number', () => {
	test.each(vectors.za_msisdn)('$in: it is one is $ok', vector => expect(readMobile(vector.in) !== undefined).toBe(vector.ok));
	test('is kept as 0 and nine digits, however it was typed', () => {
		for (const typed of ['0821234567', '+27821234567', '27821234567', '082 123 4567', '(082) 123-4567', '+27 (82) 123 4567'])
			expect(readMobile(typed)).toBe('0821234567');
	});
	test('begins with 06, 07 but not 075, 081 to 084, or 085', () => {
		const prefixes = Array.from({length: 100}, (_, prefix) => String(prefix).padStart(2, '0'));
		const taken = prefixes.filter(prefix => readMobile(`0${prefix}1234567`) !== undefined);
		const sixties = ['60', '61', '62', '63', '64', '65', '66', '67', '68', '69'];
		const seventies = ['70', '71', '72', '73', '74', '76', '77', '78', '79'];
		expect(taken).toStrictEqual([...sixties, ...seventies, '81', '82', '83', '84', '85']);
	});
	test('one digit too many or too few is none', () => {
		expect(readMobile('082123456')).toBeUndefined();
		expect(readMobile('08212345678')).toBeUndefined();
		expect(readMobile('2782123456')).toBeUndefined();
		expect(readMobile('+278212345678')).toBeUndefined();
	});
	test('letters, a second plus or a line break inside are none', () => {
		for (const typed of ['', '082123456O', '++27821234567', '082\n1234567', '+0821234567', '821234567'])
			expect(readMobile(typed)).toBeUndefined();
	});
});

test('a number is read back in groups', () => {
	expect(grouped('mobile', '0821234567')).toBe('082 123 4567');
	expect(grouped('meter', '07123456787')).toBe('0712 3456 787');
	expect(grouped('meter', '600727000000000009')).toBe('6007 2700 0000 0000 09');
});
