// Owns that the stand-in for string-width which is bundled measures as the package does.
import fc from 'fast-check';
import stringWidth from 'string-width';
import {expect, test} from 'vitest';

type Width = (text: string) => number;
const {default: bundled} = (await import(new URL('../../.ci/string-width.mjs', import.meta.url).href)) as {default: Width};

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
