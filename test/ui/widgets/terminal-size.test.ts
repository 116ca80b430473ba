import {expect, test} from 'vitest';
import {sizeOf, unsizedText} from '../../../src/ui/widgets/terminal-size.ts';

test.each([
	['what it says itself', {columns: 132, rows: 50}, {COLUMNS: '90', LINES: '30'}, [132, 50]],
	['what the environment says, when it says 0', {columns: 0, rows: 0}, {COLUMNS: '132', LINES: '50'}, [132, 50]],
	['what the environment says, when it says nothing', {}, {COLUMNS: '132', LINES: '50'}, [132, 50]],
	['80 by 24, when nobody says anything', {columns: 0, rows: 0}, {}, [80, 24]],
	['80 by 24, when the environment says no number', {}, {COLUMNS: 'wide', LINES: '-3'}, [80, 24]],
	['80 by 24, when it says what no terminal has', {columns: 65535, rows: 65535}, {COLUMNS: '0'}, [80, 24]],
	['each by itself', {columns: 100, rows: 0}, {LINES: '40'}, [100, 40]],
])('The size of a terminal is %s', (_, terminal, env, [columns, rows]) => {
	expect(sizeOf(terminal, env)).toEqual({columns, rows});
});

test('A terminal that does not say how large it is, is told of; one that does is not', () => {
	expect(unsizedText({columns: 0, rows: 0}, {})).toBe(
		'This terminal does not say how large it is: 80 columns and 24 rows are drawn. If it is larger, leave, run: stty cols COLUMNS rows ROWS, and start again.',
	);
	expect(unsizedText({columns: 80, rows: 24}, {})).toBeUndefined();
});
