import {readdirSync, readFileSync} from 'node:fs';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {asciiText, fewSignsText} from '../../../src/formats/text/ascii.ts';
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

/** Every body of a frame and everything around one, as they are drawn. */
const drawn = ['frames', 'chrome'].flatMap(folder =>
	readdirSync(`test/samples/${folder}`).map(name => readFileSync(`test/samples/${folder}/${name}`, 'utf8')),
);
/** The signs among them that are no letters. */
const signs = [...new Set(drawn.flatMap(text => text.match(/[^\x00-\x7F\p{L}\p{M}]/gu) ?? []))];

test('Every sign that a frame has is one of ASCII then, and no row is wider or narrower', () => {
	expect(signs).toContain('╭');
	expect(signs.filter(sign => !/^[!->@-~]$/.test(asciiText(sign)))).toEqual([]);
	for (const row of drawn.flatMap(text => text.split('\n'))) expect(columnsOf(asciiText(row))).toBe(columnsOf(row));
});

test('On a Linux console every sign that a frame has is one of its font, beside the corners that are square there', () => {
	const font = '─│┌┐└┘├┤┬┴┼█▀▄▌▐░▒▓·↑↓←→▲▼≤≥«»£¥§';
	const others = signs.filter(sign => !'╭╮╰╯'.includes(sign)).map(fewSignsText);
	expect(others.filter(sign => !/^[!-~]$/.test(sign) && !font.includes(sign))).toEqual([]);
});
