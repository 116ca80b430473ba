import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {carriesCheckDigit, checkDigitFits, eanCheckDigit, isCode, spellings} from '../../../src/domain/goods/check-digits.ts';
import vectors from '../../samples/vectors.json' with {type: 'json'};

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));

describe('the check digit of an EAN-13', () => {
	test.each(vectors.ean13)('of $body12 is $check', ({body12, check}) => {
		expect(eanCheckDigit(body12)).toBe(check);
		expect(checkDigitFits(`${body12}${check}`)).toBe(true);
		for (let other = 0; other < 10; other += 1) if (other !== check) expect(checkDigitFits(`${body12}${other}`)).toBe(false);
	});
	test('weighs 1 and 3 from the left over twelve digits', () => {
		fc.assert(
			fc.property(digits(12), body => {
				const total = [...body].reduce((sum, digit, place) => sum + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
				expect(eanCheckDigit(body)).toBe((10 - (total % 10)) % 10);
			}),
		);
	});
	test('is 0 when the sum is a whole ten', () => expect(eanCheckDigit('000000000000')).toBe(0));
});

describe('a misread', () => {
	test('a good EAN-8, UPC-A, EAN-13 and ITF-14 fit', () => {
		expect(checkDigitFits('96385074')).toBe(true);
		expect(checkDigitFits('036000291452')).toBe(true);
		expect(checkDigitFits('0036000291452')).toBe(true);
		expect(checkDigitFits('10012345678902')).toBe(true);
	});
	test('one wrong digit in any of them does not', () => {
		expect(checkDigitFits('96385073')).toBe(false);
		expect(checkDigitFits('036000291453')).toBe(false);
		expect(checkDigitFits('0036000291453')).toBe(false);
		expect(checkDigitFits('10012345678903')).toBe(false);
	});
	test('any single wrong digit of any EAN-13 is seen', () => {
		fc.assert(
			fc.property(digits(12), fc.integer({min: 0, max: 12}), fc.integer({min: 1, max: 9}), (body, place, off) => {
				const code = `${body}${eanCheckDigit(body)}`;
				const wrong = (Number(code[place]) + off) % 10;
				expect(checkDigitFits(code)).toBe(true);
				expect(checkDigitFits(`${code.slice(0, place)}${wrong}${code.slice(place + 1)}`)).toBe(false);
			}),
		);
	});
	test('the shop’s own code has no check digit and always fits', () => {
		for (const code of ['1001', '1234567', '123456789', '12345678901', '123456789012345', 'ABC-12'])
			expect([carriesCheckDigit(code), checkDigitFits(code)]).toStrictEqual([false, true]);
	});
});

describe('a code', () => {
	test('is letters, digits, dot, underscore, slash and hyphen, beginning with a letter or digit', () => {
		for (const code of ['1', 'a', 'A-1', 'a.b_c/d-e', '6001001123457', '0', 'constructor']) expect(isCode(code)).toBe(true);
		for (const code of ['', ' ', '-1', '.a', '_a', '/a', 'a b', 'é', '1\n', '1\r', 'a\u0000', 'a\u001B[2J', '__proto__', '../a'])
			expect(isCode(code)).toBe(false);
	});
	test('has 32 characters at most', () => {
		expect(isCode('x'.repeat(32))).toBe(true);
		expect(isCode('x'.repeat(33))).toBe(false);
	});
});

describe('one barcode in all its spellings', () => {
	test('UPC-A is EAN-13 and GTIN-14 with zeros before it, and the given spelling comes first', () => {
		expect(spellings('036000291452')).toStrictEqual(['036000291452', '0036000291452', '00036000291452']);
		expect(spellings('0036000291452')).toStrictEqual(['0036000291452', '036000291452', '00036000291452']);
		expect(spellings('00036000291452')).toStrictEqual(['00036000291452', '0036000291452', '036000291452']);
	});
	test('an EAN-13 is GTIN-14 with a leading 0, both ways', () => {
		expect(spellings('06001001123457')).toStrictEqual(['06001001123457', '6001001123457']);
		expect(spellings('6001001123457')).toStrictEqual(['6001001123457', '06001001123457']);
	});
	test.each([
		['04252614', '042100005264'],
		['01234505', '012000003455'],
		['06543217', '065100004327'],
		['01234133', '012300000413'],
		['01234145', '012340000015'],
		['01234558', '012345000058'],
		['11234562', '112345000062'],
	])('the UPC-E %s is the UPC-A %s, both ways', (upcE, upcA) => {
		expect(checkDigitFits(upcE)).toBe(true);
		expect(spellings(upcE)).toContain(upcA);
		for (const other of [upcA, `0${upcA}`, `00${upcA}`]) expect(spellings(other)).toContain(upcE);
	});
	test('every UPC-E is found under each of its spellings, and they are the same', () => {
		fc.assert(
			fc.property(fc.constantFrom('0', '1'), digits(6), (start, body) => {
				const all = Array.from({length: 10}, (_, check) => spellings(`${start}${body}${check}`)).filter(each => each.length > 1);
				expect(all.length).toBe(1);
				for (const other of all[0] ?? [])
					expect(spellings(other).filter(each => each.length > 8)).toEqual(
						expect.arrayContaining((all[0] ?? []).filter(each => each.length > 8)),
					);
			}),
		);
	});
	test('any other code has one spelling, an EAN-8 and a case of 14 digits too', () => {
		for (const code of ['96385074', '20123451', '01234567890', '16001001123454', '1001', ''])
			expect(spellings(code)).toStrictEqual([code]);
	});
});
