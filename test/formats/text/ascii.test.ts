import fc from 'fast-check';
import {expect, test} from 'vitest';
import {asciiText} from '../../../src/formats/text/ascii.ts';
import {columnsOf} from '../../../src/formats/text/plain-text.ts';

test.each([
	['┌ Sell ─┐', '+ Sell -+'],
	['╭─ Sell ─╮', '+- Sell -+'],
	['│› 2 × Café · 9…', '|> 2 x Cafe - 9~'],
	['Renée Botha-Mokoena, Łukasz', 'Renee Botha-Mokoena, Lukasz'],
	['███ █', '### #'],
	['日本', '????'],
	['plain, and \u001B[1mbold\u001B[22m', 'plain, and \u001B[1mbold\u001B[22m'],
])('%s is %s', (text, ascii) => expect(asciiText(text)).toBe(ascii));

test('Any text is ASCII then, and as wide as it was', () => {
	const printable = fc.string({unit: 'grapheme'}).filter(text => !/[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{M}]/u.test(text));
	fc.assert(
		fc.property(printable, text => {
			const ascii = asciiText(text);
			expect(/^[\x00-\x7F]*$/.test(ascii)).toBe(true);
			expect(columnsOf(ascii)).toBe(columnsOf(text));
		}),
	);
});

test.each([
	['Œuf œ ß ẞ ø Ł đ ı ŋ Þ ĳ', 'Ouf o s S o L d i n T i'],
	['½ loaf, 5 ㎏, ٣', '? loaf, 5 kg, 3'],
	['ʻokina ’s', "'okina 's"],
])('%s is %s, each letter with the room it had', (text, ascii) => expect(asciiText(text)).toBe(ascii));
