// The bundled stand-in for string-width: it measures as the package does.
import fc from 'fast-check';
import stringWidth from 'string-width';
import {expect, test} from 'vitest';

type Width = (text: string) => number;
const {default: bundled} = (await import(new URL('../../../.ci/string-width.mjs', import.meta.url).href)) as {default: Width};

test('Every letter by itself is as wide in the bundled program as the package says, and so are two beside each other', () => {
	const differing = Array.from({length: 0x1_0000}, (_, code) => String.fromCharCode(code)).filter(
		letter => bundled(letter) !== stringWidth(letter) || bundled(`│${letter}${letter}`) !== stringWidth(`│${letter}${letter}`),
	);
	expect(differing).toEqual([]);
});

test('Any text is as wide in the bundled program as the package says', () => {
	fc.assert(
		fc.property(fc.string({unit: 'grapheme'}), text => {
			expect(bundled(text)).toBe(stringWidth(text));
		}),
	);
});

test('Colours and weights take no room, whatever stands between them', () => {
	const styled = [
		'\u001B[1mTOTAL\u001B[22m',
		'\u001B[38;5;208m↵ pay\u001B[39m',
		'\u001B[7m日本\u001B[27m',
		'\u001B[2Kgone',
		'\u001B]8;;x\u0007link',
	];
	for (const text of styled) expect(bundled(text)).toBe(stringWidth(text));
	fc.assert(
		fc.property(
			fc.array(fc.oneof(fc.constantFrom('\u001B[1m', '\u001B[m', '\u001B[38;2;1;2;3m', '\u001B[', 'm'), fc.string())),
			parts => {
				expect(bundled(parts.join(''))).toBe(stringWidth(parts.join('')));
			},
		),
	);
});
