// Masks of references: what fits, what does not, and that none makes the till wait.
import {describe, expect, test} from 'vitest';
import {fitsPattern, patternLength} from '../../../src/domain/bills/reference-pattern.ts';

describe('a mask', () => {
	test.each([
		['AA-999999', 'NF-123456', true],
		['AA-999999', 'nf-123456', true],
		['AA-999999', 'N1-123456', false],
		['AA-999999', 'NF-12345', false],
		['AA-999999', 'NF-1234567', false],
		['AA-999999', 'NF123456', false],
		['9{6,10}', '12345', false],
		['9{6,10}', '123456', true],
		['9{6,10}', '1234567890', true],
		['9{6,10}', '12345678901', false],
		["'ACC'9{4}", 'ACC1234', true],
		["'ACC'9{4}", 'acc1234', true],
		["'ACC'9{4}", 'ABC1234', false],
		["'99'9", '991', true],
		["'99'9", '891', false],
		['*{3}/9', 'a1B/2', true],
		['UNIT9{1,3}-9{4}', 'UNIT12-2026', true],
		['9{0,2}A', 'x', true],
		['A{1,3}*{1,3}9', 'AB12', true],
	])('%s and %s: %s', (pattern, reference, fits) => expect(fitsPattern(pattern, reference)).toBe(fits));

	test.each([
		['AA-999999', {least: 9, most: 9}],
		["'NF'-9{6,10}", {least: 9, most: 13}],
		['9{60}', {least: 60, most: 60}],
	])('%s has references of %o letters', (pattern, length) => expect(patternLength(pattern)).toStrictEqual(length));

	test.each([
		'',
		'{6}',
		'9{',
		'9{6',
		'9{10,6}',
		'9{0}',
		'9{61}',
		'A A',
		"'",
		"''",
		"'AB",
		"'AB'{2}",
		'9{100}',
		'.*',
		'(9+)+',
		'é',
		'9{1,2,3}',
	])('%s is none', pattern => {
		expect(patternLength(pattern)).toBeUndefined();
		expect(fitsPattern(pattern, '1')).toBe(false);
	});

	test('that could be walked in a million ways is walked in one', () => {
		const worst = '9{0,2}'.repeat(30);
		const began = performance.now();
		expect(fitsPattern(worst, `${'1'.repeat(59)}x`)).toBe(false);
		expect(fitsPattern(worst, '1'.repeat(60))).toBe(true);
		expect(performance.now() - began).toBeLessThan(100);
	});

	test('is not asked of a text that is longer than any reference', () =>
		expect(fitsPattern('9{1,60}', '1'.repeat(61))).toBe(false));
});
