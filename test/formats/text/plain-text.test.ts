// Text that fits where it is drawn: nothing hidden in it, and cut, filled and broken by columns, not by letters.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {lettersOf} from '../../../src/formats/text/letters.ts';
import {columnsOf, cut, filled, plainText, unbroken, unsafeCharacters, wrapped} from '../../../src/formats/text/plain-text.ts';

/** Letters of every width: one column, two, none; joined, accented, from right to left. */
const letters = [
	'a',
	'Z',
	'9',
	'é',
	'e\u0301',
	'ß',
	'–',
	'…',
	'€',
	'中',
	'語',
	'한',
	'ｱ',
	'Ａ',
	'😀',
	'👨‍👩‍👧',
	'🇿🇦',
	'👍🏽',
	'ก',
	'कि',
	'न्दी',
	'ষ্টি',
	'ក្រ',
	'น้ำ',
	'ක්‍ර',
	'❤️',
	'1️⃣',
	'א',
	'م',
	'|',
] as const;
const words = fc.string({unit: fc.constantFrom(...letters), minLength: 1, maxLength: 12});
const line = fc.array(words, {maxLength: 8}).map(parts => parts.join(' '));
const anything = fc.oneof(line, fc.string({unit: 'grapheme', maxLength: 40}), fc.string({maxLength: 40})).map(plainText);
const columns = fc.integer({min: 2, max: 60});

describe('plain text', () => {
	test.each([
		['an escape', 'a\u001B[31mb', 'a[31mb'],
		['a title sent to the terminal', '\u001B]0;x\u0007y', ']0;xy'],
		['the clipboard written to', '\u001B]52;c;aGk=\u001B\\', ']52;c;aGk=\\'],
		['a one-byte escape', 'a\u009B31mb', 'a31mb'],
		['a carriage return that writes over a price', 'R 100.00\rR   1.00', 'R 100.00R   1.00'],
		['line breaks and tabs', 'a\nb\tc\u2028d\u2029e', 'abcde'],
		['a zero and a delete', 'a\0b\u007Fc', 'abc'],
		['reordering', 'a\u202Eb\u2066c\u200Fd', 'abcd'],
		['what has no width', 'a\u200Bb\u200Dc\uFEFFd\u00ADe\u2060f', 'abcdef'],
		['what fills and shows nothing', 'a\u3164b\u115Fc\u034Fd', 'abcd'],
		['tags and private letters', 'a\u{E0041}b\uE000c', 'abc'],
		['half a letter', 'a\uD83Db', 'ab'],
	])('has no %s', (_what, text, expected) => {
		expect(plainText(text)).toBe(expected);
	});

	test('keeps what people write', () => {
		for (const text of ["Siobhán O'Brien", 'Crème brûlée – ½ price!', 'Łukasz', '中文', 'm²', ''])
			expect(plainText(text)).toBe(text);
	});

	test('has nothing left to take out, whatever it was made of', () => {
		fc.assert(
			fc.property(fc.string({unit: 'binary', maxLength: 60}), text => {
				const plain = plainText(text);
				expect(plain.replace(unsafeCharacters, '')).toBe(plain);
				expect(plain.isWellFormed()).toBe(true);
				expect(plainText(plain)).toBe(plain);
			}),
			{numRuns: 2000},
		);
	});
});

describe('cut', () => {
	test.each([
		['Brown Bread', 11, 'Brown Bread'],
		['Brown Bread', 10, 'Brown Bre…'],
		['Brown Bread', 1, '…'],
		['Brown Bread', 0, ''],
		['Brown Bread', -3, ''],
		['中文中文', 8, '中文中文'],
		['中文中文', 7, '中文中…'],
		['中文中文', 6, '中文…'],
		['Renée', 5, 'Renée'],
		['Rene\u0301e', 4, 'Ren…'],
		['', 0, ''],
	])('%j to %d columns is %j', (text, width, expected) => {
		expect(cut(text, width)).toBe(expected);
	});

	test('takes no more columns than it may, and is the beginning of the text', () => {
		fc.assert(
			fc.property(anything, columns, (text, width) => {
				const short = cut(text, width);
				expect(columnsOf(short)).toBeLessThanOrEqual(width);
				if (columnsOf(text) <= width) expect(short).toBe(text);
				else expect(short.endsWith('…') && text.startsWith(short.slice(0, -1))).toBe(true);
				const kept = lettersOf(short.replace(/…$/, ''));
				expect(lettersOf(text).slice(0, kept.length)).toEqual(kept);
			}),
			{numRuns: 2000},
		);
	});
});

describe('filled', () => {
	test.each([
		['left', 'Bela    '],
		['right', '    Bela'],
	] as const)('on the %s', (align, expected) => {
		expect(filled('Bela', 8, align)).toBe(expected);
	});

	test('takes exactly the columns it is given', () => {
		fc.assert(
			fc.property(anything, columns, fc.constantFrom('left' as const, 'right' as const), (text, width, align) => {
				expect(columnsOf(filled(text, width, align))).toBe(width);
			}),
			{numRuns: 2000},
		);
	});
});

describe('wrapped', () => {
	test.each([
		['12 Main Road, Observatory, Cape Town', 16, ['12 Main Road,', 'Observatory,', 'Cape Town']],
		['Donaudampfschifffahrtsgesellschaft', 10, ['Donaudampf', 'schifffahr', 'tsgesellsc', 'haft']],
		['on account of Donaudampfschifffahrt', 10, ['on account', 'of', 'Donaudampf', 'schifffahr', 't']],
		['  Your reference NF-4482913', 16, ['  Your reference', '  NF-4482913']],
		['中文 中文 中文', 9, ['中文 中文', '中文']],
		['中文中文中', 5, ['中文', '中文', '中']],
		['short', 42, ['short']],
		['👨‍👩‍👧 pack', 5, ['…', 'pack']],
		['हिन्दी', 3, ['हि', 'न्दी']],
		['', 42, ['']],
		[' ', 42, [' ']],
	])('%j at %d columns', (text, width, expected) => {
		expect(wrapped(text, width)).toEqual(expected);
	});

	test('keeps a number in groups in one row where it has room in one', () => {
		const text = `Say to the customer: ${unbroken('0712 3456 787')}.`;
		expect(wrapped(text, 30)).toEqual(['Say to the customer:', '0712 3456 787.']);
		expect(wrapped(text, 40)).toEqual(['Say to the customer: 0712 3456 787.']);
	});

	test('loses no letter, keeps its indent, and no line is longer than it may be', () => {
		fc.assert(
			fc.property(line, fc.nat(3), fc.integer({min: 9, max: 60}), (text, indent, width) => {
				const lines = wrapped(' '.repeat(indent) + text, width);
				for (const row of lines) expect(columnsOf(row)).toBeLessThanOrEqual(width);
				for (const row of lines) expect(row.slice(0, indent)).toBe(' '.repeat(indent));
				expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
			}),
			{numRuns: 2000},
		);
	});
});
