import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {filled, plainText} from '../../../src/formats/text/plain-text.ts';
import {createPen} from '../../../src/ui/widgets/pen.ts';
import {measured} from '../../support/scripts.ts';
import {createScreen} from '../../support/terminal-screen.ts';
import {notions} from '../../support/width-notions.ts';

const columns = 40;
const pen = () => createPen(() => columns).draw;

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
	['one row after another', 'a\nb', '\u001B[1;1Ha\u001B[2;1Hb'],
	['an unchanged row', '\u001B[3A\u001B[E\u001B[3Gx\u001B[K', '\u001B[2;3Hx\u001B[K'],
	['colours', '\u001B[1mTOTAL\u001B[22m 5', '\u001B[1m\u001B[1;1HTOTAL\u001B[22m 5'],
	['what all terminals draw alike', '│ Crème brûlée – ½ 日本茶', '\u001B[1;1H│ Crème brûlée – ½ 日本茶'],
	['a letter of one column in doubt', '│❤ x', '\u001B[1;1H│❤\u001B[1;3H x'],
	['a letter of two columns in doubt', '☕x', '\u001B[1;1H  \u001B[1;1H☕\u001B[1;3Hx'],
	['marks on a letter', 'e\u0301a', '\u001B[1;1He\u0301\u001B[1;2Ha'],
	['more than fits', 'a'.repeat(columns + 3), `\u001B[1;1H${'a'.repeat(columns)}`],
	['a letter in doubt in the last column', `${'a'.repeat(columns - 1)}❤`, `\u001B[1;1H${'a'.repeat(columns - 1)}`],
	['modes', '\u001B[?2026h', '\u001B[?2026h'],
	['rows that are erased', '\u001B[2K\u001B[1A\u001B[2K\u001B[G', '\u001B[1;1H\u001B[2K\u001B[2K'],
	['what is erased before it is written', '\u001B[4G\u001B[Kx', '\u001B[1;4H\u001B[Kx'],
])('The pen writes %s', (_what, frame, expected) => {
	expect(pen()(frame)).toBe(expected);
});

test.each(['A', 'B', 'C', 'E', 'G', 'H', 'constructor', 'toString'])(
	'A piece that is just %s is text, as under the cursor',
	text => {
		expect(pen()(`\u001B[7m${text}\u001B[27m!`)).toBe(`\u001B[7m\u001B[1;1H${text}\u001B[27m!`);
	},
);

test('What stands beyond the window, since it was made narrower, is left out', () => {
	expect(pen()('\u001B[60Gtext\u001B[2;1Hnext')).toBe('\u001B[2;1Hnext');
	expect(pen()(`${'a'.repeat(columns)}\u001B[1mbbb\u001B[22m\nnext`)).toBe(
		`\u001B[1;1H${'a'.repeat(columns)}\u001B[1m\u001B[22m\u001B[2;1Hnext`,
	);
});

test('A frame that is drawn anew begins in the corner, wherever the pen was', () => {
	const anew = createPen(() => columns);
	anew.draw('one\ntwo\nthree');
	anew.home();
	expect(anew.draw('\u001B[2Aone')).toBe('\u001B[1;1Hone');
});

test('A frame begins where Ink left off, said anew', () => {
	const write = pen();
	write('one\ntwo\nthree');
	expect(write('\u001B[2A\u001B[E\u001B[Gzwei')).toBe('\u001B[2;1Hzwei');
	expect(write('\n!')).toBe('\u001B[3;1H!');
});
