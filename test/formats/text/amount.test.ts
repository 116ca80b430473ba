// Amounts as text: every form people type is read to the cent or refused with what to type instead (rules.md §1).
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Cents, cents, largestAmount} from '../../../src/domain/base/money.ts';
import {amountText, moneyText, quoted, readAmount} from '../../../src/formats/text/amount.ts';
import {unsafeCharacters} from '../../../src/formats/text/plain-text.ts';

const faultOf = (text: string): string => {
	const read = readAmount(text);
	if ('value' in read) throw new Error(`${JSON.stringify(text)} was read as ${read.value} cents`);
	return read.fault;
};

describe('is read', () => {
	test.each([
		['R1 234,50', 123_450],
		['R1,234.50', 123_450],
		['1234.5', 123_450],
		['1234', 123_400],
		['1,234', 123_400],
		['1,23', 123],
		['1,2', 120],
		['0', 0],
		['0.00', 0],
		['0.01', 1],
		['.5', 50],
		[',05', 5],
		['007', 700],
		['19.99', 1999],
		['4.35', 435],
		['8.20', 820],
		['1.1', 110],
		['5.', 500],
		['R1234.', 123_400],
		['1 234', 123_400],
		['1 234 567.89', 123_456_789],
		['1,234,567.89', 123_456_789],
		['12 345,6', 1_234_560],
		['1\u00A0234,50', 123_450],
		['1\u202F234,50', 123_450],
		['  12.50  ', 1250],
		['R12', 1200],
		['r12', 1200],
		['R 12', 1200],
		['N$12.50', 1250],
		['M5', 500],
		['E5', 500],
		['P5', 500],
		['999999999', 99_999_999_900],
		['999,999,999.00', 99_999_999_900],
		['000000000000001', 100],
	])('%j as %d cents', (text, expected) => {
		expect(readAmount(text)).toEqual({value: expected});
	});
});

describe('is refused, with what to type instead', () => {
	const ambiguous = (text: string) => `"${text}" can be read in more than one way. Write it like 1234.50.`;
	const none = (text: string) => `"${text}" is not an amount. Type one like 12.50.`;
	const tooMuch = (text: string) => `"${text}" is more than R999,999,999.00, the most there can be.`;
	const signed = (text: string) => `"${text}" has a sign. Type the amount without one.`;
	const tooFine = (text: string) => `"${text}" has more than two decimals. Money goes to the cent, like 12.50.`;

	test.each(['', ' ', '\t', 'R', 'R ', 'N$'])('%j: nothing at all', text => {
		expect(faultOf(text)).toBe('Type an amount, like 12.50.');
	});
	test.each(['1.005', '12.345', '0.001', '1.2345', '1234567.891'])('%s: more than two decimals', text => {
		expect(faultOf(text)).toBe(tooFine(text));
	});
	test.each(['-5', '+5', '-0', '-R5', '- 5', '-1,234.50'])('%s: a sign', text => {
		expect(faultOf(text)).toBe(signed(text));
	});
	test.each(['1e5', '1E5', 'nan', 'NaN', 'Infinity', 'inf', '0x10', '1_000', 'abc', '5-', '1/2', '$5', '€5', '12.50 rand', '٣'])(
		'%s: no amount',
		text => {
			expect(faultOf(text)).toBe(none(text));
		},
	);
	test.each(['.', ',', ', .'])('%j: no digit', text => {
		expect(faultOf(text)).toBe(none(text));
	});
	test.each([
		'1,2345',
		'12,34,5',
		'1,234,5',
		'1,23,456',
		'1.234,56',
		'1 2345',
		'12 34',
		'1  234',
		'5,',
		'1,,2',
		'1 234,567',
		'1,234 567',
		'1,234.567',
		'1,234.',
		'0,005',
		'0,123',
		'00,123',
		'0 123',
		'012,345',
	])('%s: more than one way to read it', text => {
		expect(faultOf(text)).toBe(ambiguous(text));
	});
	test.each(['64.9939.99', '1.234.567', '1..2', '1.2.3', '..5'])('%s: more than one decimal point', text => {
		expect(faultOf(text)).toBe(`"${text}" has more than one decimal point. Write it like 1234.50.`);
	});
	test.each(['999999999.01', '1000000000', '1234567890123', '9'.repeat(20)])('%s: more than there can be', text => {
		expect(faultOf(text)).toBe(tooMuch(text));
	});

	test('a thousand digits are cut in the sentence', () => {
		expect(faultOf('9'.repeat(1000))).toBe(tooMuch(`${'9'.repeat(23)}…`));
	});

	test('what a terminal should not have is shown by its number', () => {
		expect(faultOf('1\u001B[31m2')).toBe(none('1[U+001B][31m2'));
		expect(faultOf('\u202E05.21')).toBe(none('[U+202E]05.21'));
	});
});

describe('written out', () => {
	test.each([
		[0, '0.00', 'R0.00'],
		[5, '0.05', 'R0.05'],
		[123_450, '1,234.50', 'R1,234.50'],
		[100_000_000, '1,000,000.00', 'R1,000,000.00'],
		[99_999_999_900, '999,999,999.00', 'R999,999,999.00'],
		[-5, '-0.05', '-R0.05'],
		[-123_450, '-1,234.50', '-R1,234.50'],
	])('%d cents are %s, and %s', (units, text, money) => {
		expect(amountText(cents(units))).toBe(text);
		expect(moneyText(cents(units), 'R')).toBe(money);
	});

	test('any amount there can be is read back as itself, however it is written', () => {
		const anyAmount = fc.oneof(fc.integer({min: 0, max: largestAmount}), fc.integer({min: 0, max: 200_000}));
		const spaced = (amount: Cents) => amountText(amount).replaceAll(',', ' ').replace('.', ',');
		const bare = (amount: Cents) => amountText(amount).replaceAll(',', '');
		fc.assert(
			fc.property(anyAmount, units => {
				const amount = cents(units);
				const forms = [amountText(amount), moneyText(amount, 'R'), moneyText(amount, 'N$'), spaced(amount), bare(amount)];
				for (const form of forms) expect(readAmount(form)).toEqual({value: amount});
			}),
			{numRuns: 2000},
		);
	});

	test('whatever is typed, it is an amount within bounds or one sentence', () => {
		let [read, refused] = [0, 0];
		const digitsAndMore = fc.string({unit: fc.constantFrom(...'0123456789., -+RrN$eE'), maxLength: 12});
		fc.assert(
			fc.property(fc.oneof(digitsAndMore, fc.string({unit: 'binary', maxLength: 60})), text => {
				const answer = readAmount(text);
				if ('value' in answer) {
					read += 1;
					expect(Number.isSafeInteger(answer.value) && answer.value >= 0 && answer.value <= largestAmount).toBe(true);
				} else {
					refused += 1;
					expect(answer.fault).toMatch(/\.$/);
					expect(answer.fault).toBe(answer.fault.replace(unsafeCharacters, ''));
				}
			}),
			{numRuns: 5000},
		);
		expect([read > 100, refused > 100]).toEqual([true, true]);
	});
});

describe('what was typed, in a sentence', () => {
	test('stands in quotes, cut after 24 letters', () => {
		expect(quoted('x'.repeat(24))).toBe(`"${'x'.repeat(24)}"`);
		expect(quoted('x'.repeat(25))).toBe(`"${'x'.repeat(23)}…"`);
		expect(quoted('')).toBe('""');
	});

	// The cut counts UTF-16 units and leaves half an emoji, which a terminal shows as garbage.
	test('is never cut inside a letter', () => {
		expect(quoted(`${'x'.repeat(22)}😀😀`).isWellFormed()).toBe(true);
	});
});
