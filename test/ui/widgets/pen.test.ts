import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {filled, plainText} from '../../../src/formats/text/plain-text.ts';
import {createPen} from '../../../src/ui/widgets/pen.ts';
import {measured} from '../../support/scripts.ts';
import {createScreen, type TerminalScreen} from '../../support/terminal-screen.ts';
import {notions} from '../../support/width-notions.ts';

const columns = 40;
const pen = () => createPen(() => ({columns, rows: 24})).draw;

/** What comes before a frame of Ink's: so many rows are erased. */
const erased = (rows: number): string => `${'\u001B[2K\u001B[1A'.repeat(rows - 1)}\u001B[2K\u001B[G`;

/** A row as of a list: a name, and its amount at the right border. */
const row = (name: string, amount: string): string => `│${filled(name, 22)} ${filled(amount, 14, 'right')} │`;

const name = fc
	.array(fc.oneof(fc.constantFrom(...measured.map(({text}) => text)), fc.string({unit: 'grapheme', maxLength: 6})), {
		maxLength: 5,
	})
	.map(words => plainText(words.join(' ')));

describe.each(notions)('On a terminal that takes %s', (_what, widths) => {
	test.each([
		['cut', '\u001B[?7l'],
		['broken', '\u001B[?7h'],
	])('no row moves, and none of its other columns, where a row that is too long is %s', async (how, wrapping) => {
		await fc.assert(
			fc.asyncProperty(fc.array(name, {minLength: 6, maxLength: 6}), async names => {
				// A letter that is drawn more than one column too wide, at the right border, is broken: that is why rows are cut.
				const rows = names.map((each, place) => row(how === 'cut' ? each : filled(each, 12), `R${place}.00`));
				const screen = createScreen(columns, rows.length, widths);
				screen.write(`${wrapping}\u001B[H${pen()(rows.join('\n'))}`);
				await screen.settled();
				const cells = screen.cells();
				for (const [place, drawn] of cells.entries()) {
					expect(drawn[0]).toBe('│');
					expect(
						drawn
							.slice(23)
							.map(cell => cell || ' ')
							.join(''),
					).toBe(` ${filled(`R${place}.00`, 14, 'right')} │`);
				}
			}),
			{numRuns: 25},
		);
	});
});

test('A row that ends in its last column ends there on every terminal', async () => {
	for (const [, widths] of notions) {
		const screen = createScreen(columns, 3, widths);
		screen.write(`\u001B[?7h${pen()(['a'.repeat(columns), filled('नमस्ते '.repeat(9), columns), 'last'].join('\n'))}`);
		await screen.settled();
		const lines = screen.lines();
		expect(lines[0]).toBe('a'.repeat(columns));
		expect(lines[2]).toBe('last');
	}
});

test.each([
	['one row after another', ['a\nb'], '\u001B[1;1Ha\u001B[2;1Hb'],
	['nothing of a row that has not changed', ['a\nb', 'a\nc'], '\u001B[2;1Hc'],
	['the letters that have changed', ['one two three', 'one TWO three'], '\u001B[1;5HTWO'],
	['what is between two changes, when that is shorter', ['a..b', 'A..B'], '\u001B[1;1HA..B'],
	['two changes far from each other', ['a......b', 'A......B'], '\u001B[1;1HA\u001B[6CB'],
	['a look, and leaves without it', ['\u001B[1mTOTAL\u001B[22m 5'], '\u001B[1;1H\u001B[0;1mTOTAL\u001B[C\u001B[m5'],
	['colours', ['\u001B[38;2;1;2;3m\u001B[48;5;23mx\u001B[0m'], '\u001B[1;1H\u001B[0;38;2;1;2;3;48;5;23mx\u001B[m'],
	['a look alone', ['ab', '\u001B[7ma\u001B[27mb'], '\u001B[1;1H\u001B[0;7ma\u001B[m'],
	['what all terminals draw alike', ['│ Crème brûlée – ½ 日本茶'], '\u001B[1;1H│ Crème brûlée – ½ 日本茶'],
	['a letter of one column in doubt', ['│❤x│'], /^\u001B\[1;1H│❤\u001B\[1;3Hx│ +\u001B\[m$|^\u001B\[1;1H│❤\u001B\[1;3Hx│/],
	['a letter of two columns in doubt', ['☕x'], /^\u001B\[1;1H {2}\u001B\[1;1H☕\u001B\[1;3Hx/],
	['marks on a letter', ['e\u0301a'], /^\u001B\[1;1He\u0301\u001B\[1;2Ha/],
	['a row with a letter in doubt, as a whole', ['❤ one', '❤ two'], /^\u001B\[1;1H❤\u001B\[1;2H two/],
	['more than fits', ['a'.repeat(columns + 3)], `\u001B[1;1H${'a'.repeat(columns)}`],
	['no half of a letter in the last column', [`${'a'.repeat(columns - 1)}日`], `\u001B[1;1H${'a'.repeat(columns - 1)}`],
	['no letter in doubt in the last column', [`${'a'.repeat(columns - 1)}❤`], `\u001B[1;1H${'a'.repeat(columns - 1)}`],
	['a letter of two columns, changed in its second', ['a日b', 'aa日'], /^\u001B\[1;2Ha日/],
	['the end of a row that became shorter', ['one two three', 'one'], '\u001B[1;4H\u001B[K'],
	['rows that are gone', ['one\ntwo\nthree', 'one'], '\u001B[3;1H\u001B[K\u001B[2;1H   '],
	['modes as they are', ['\u001B[?2026h'], '\u001B[?2026h'],
	['nothing for rows that are only erased', ['one', erased(1)], ''],
] as const)('The pen writes %s', (_what, frames, expected) => {
	const write = pen();
	const written = frames.map((frame, place) => write(place === 0 ? frame : `${erased(2)}${frame}`));
	if (typeof expected === 'string') expect(written.at(-1)).toBe(expected);
	else expect(written.at(-1)).toMatch(expected);
});

test.each(['A', 'B', 'C', 'E', 'G', 'H', 'constructor', 'toString'])('A piece that is just %s is text', text => {
	expect(pen()(`\u001B[7m${text}\u001B[27m!`)).toBe(`\u001B[1;1H\u001B[0;7m${text}\u001B[m!`);
});

test('A window of another size is drawn anew, whatever the terminal made of what it showed', () => {
	let size = {columns, rows: 24};
	const {draw} = createPen(() => size);
	draw('one\ntwo');
	size = {columns: 30, rows: 24};
	expect(draw(`${erased(2)}one\ntwo`)).toBe('\u001B[m\u001B[2J\u001B[1;1Hone\u001B[2;1Htwo');
	expect(draw(`${erased(2)}one\ntwo!`)).toBe('\u001B[2;4H!');
});

test('A screen that was emptied is drawn anew', () => {
	const {draw, home} = createPen(() => ({columns, rows: 24}));
	draw('one\ntwo');
	home();
	expect(draw(`${erased(2)}one\ntwo`)).toBe('\u001B[1;1Hone\u001B[2;1Htwo');
});

/** What an eye sees: a blank shows nothing but its ground. */
const seen = (screen: TerminalScreen) =>
	screen
		.looks()
		.map(row =>
			row.map(cell => (cell.letter === ' ' && !cell.isInverse ? {...cell, ink: undefined, isBold: false, isDim: false} : cell)),
		);

test('Whatever frames follow each other, the terminal shows the last one, in its looks', async () => {
	const look = fc.constantFrom(
		'',
		'\u001B[1m',
		'\u001B[7m',
		'\u001B[38;5;179m',
		'\u001B[48;2;1;2;3m',
		'\u001B[22m',
		'\u001B[39m',
		'\u001B[0m',
	);
	const word = fc.oneof(
		fc.constantFrom('│', '日本', 'milk', '   ', '❤', 'ノート'),
		fc.string({unit: 'grapheme-ascii', maxLength: 8}).map(plainText),
	);
	const drawnRow = fc.array(fc.tuple(look, word), {maxLength: 7}).map(pieces => `${pieces.flat().join('')}\u001B[0m`);
	const frame = fc.array(drawnRow, {minLength: 1, maxLength: 5}).map(rows => rows.join('\n'));
	await fc.assert(
		fc.asyncProperty(fc.array(frame, {minLength: 2, maxLength: 4}), async frames => {
			const [changed, whole] = [createScreen(columns, 6), createScreen(columns, 6)];
			const write = pen();
			changed.write('\u001B[?7l');
			whole.write(`\u001B[?7l${pen()(frames.at(-1) ?? '')}`);
			for (const [place, each] of frames.entries()) changed.write(write(place === 0 ? each : erased(5) + each));
			await changed.settled();
			await whole.settled();
			expect(seen(changed)).toEqual(seen(whole));
		}),
		{numRuns: 150},
	);
});
