// The width of letters: as a real terminal answered once, as tmux answers now, and as Ink has it.
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {lettersOf} from '../../../src/formats/text/letters.ts';
import {columnsOf} from '../../../src/formats/text/plain-text.ts';
import {piecesOf, widthOf} from '../../../src/formats/text/widths.ts';
import {scratchFolder} from '../../support/command-line.ts';
import {measured} from '../../support/scripts.ts';
import {hasTmux, openTmux} from '../../support/tmux.ts';

const standIn = new URL('../../../.ci/string-width.mjs', import.meta.url).href;
const {default: inInk} = (await import(standIn)) as {readonly default: (text: string) => number};

const inOnePiece = (text: string): boolean => piecesOf(text).every(({isAlike}) => isAlike);

/** Every letter that somebody may have written into a name. */
const assigned = Array.from({length: 0x2_0000}, (_, codePoint) => String.fromCodePoint(codePoint)).filter(
	letter => !/\p{C}/u.test(letter),
);

describe('The columns of a text', () => {
	test.each(measured)('of $text are the sum of its code points', ({text, cells, sum}) => {
		expect(columnsOf(text)).toBe(sum);
		// Where a terminal differs, the text is written letter by letter.
		if (cells !== sum) expect(inOnePiece(text)).toBe(false);
	});

	test('add up: two texts beside each other take what each takes', () => {
		fc.assert(
			fc.property(fc.string({unit: 'grapheme'}), fc.string({unit: 'binary'}), (one, other) => {
				expect(columnsOf(one + other)).toBe(columnsOf(one) + columnsOf(other));
			}),
		);
	});

	test('are the same for Ink, with colours and without', () => {
		for (const {text} of measured) {
			expect(inInk(text)).toBe(columnsOf(text));
			expect(inInk(`\u001B[38;5;208m${text}\u001B[39m │`)).toBe(columnsOf(text) + 2);
		}
	});

	test('have a short way for letters of one column each, which counts the same', () => {
		const differing = assigned.filter(letter => columnsOf(letter) !== widthOf(letter));
		expect(differing).toEqual([]);
	});
});

describe('The pieces of a text', () => {
	test('are the text, and none is a part of a letter', () => {
		const unit = fc.constantFrom(...measured.flatMap(({text}) => lettersOf(text)), 'e\u0301', '각', 'x\u200Dy', '🏽');
		fc.assert(
			fc.property(fc.string({unit}), text => {
				const pieces = piecesOf(text);
				expect(pieces.map(piece => piece.text).join('')).toBe(text);
				expect(pieces.flatMap(piece => lettersOf(piece.text))).toEqual(lettersOf(text));
			}),
		);
	});

	test.each([
		['Crème brûlée – ½', 1],
		['日本茶 한국어', 1],
		['عربي', 1],
		['हिन्दी R5', 3],
		['❤️ R5', 2],
	])('of %j are %i', (text, pieces) => {
		expect(piecesOf(text)).toHaveLength(pieces);
	});
});

test.skipIf(!hasTmux)(
	'tmux has its cursor where we have it, behind every letter that all terminals draw alike, and behind every name',
	async () => {
		const folder = scratchFolder();
		const [texts, answers] = [join(folder, 'texts.json'), join(folder, 'answers.json')];
		const all = [...measured.map(({text}) => text), ...assigned.map(letter => `a${letter}`)];
		writeFileSync(texts, JSON.stringify(all));
		const script = fileURLToPath(new URL('../../support/ask-cursor.ts', import.meta.url));
		await (await openTmux(`'${process.execPath}' '${script}' '${texts}' '${answers}'`)).ended;
		const columns = JSON.parse(readFileSync(answers, 'utf8')) as readonly number[];
		expect(columns).toHaveLength(all.length);
		const differing = all.filter((text, place) => columns[place] !== columnsOf(text));
		expect(differing.filter(inOnePiece)).toEqual([]);
		// Joined emoji and a conjunct of Sinhala; and letters that are newer than the tables of some tmux.
		const known = measured.filter(({cells, sum}) => cells !== sum).map(({text}) => text);
		expect(measured.map(({text}) => text).filter(text => differing.includes(text) && !known.includes(text))).toEqual([]);
		expect(differing.length).toBeLessThan(all.length / 10);
	},
);
