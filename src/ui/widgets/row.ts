// A row of a list, in cells: drawn beside each other at their widths, and read aloud in whole words.
import {filled} from '../../formats/text/plain-text.ts';

export type Row = {readonly drawn: string; readonly spoken: string};

export type Cell = {readonly text: string; readonly columns: number; readonly align: 'left' | 'right'};

export const cell = (text: string, columns: number, align: Cell['align'] = 'left'): Cell => ({text, columns, align});

/** A space between two cells. */
export const gap = cell('', 1);

/** A row of cells. One that is too long is cut where it is drawn, and read whole. */
export const rowOf = (cells: readonly Cell[]): Row => ({
	drawn: cells.map(({text, columns, align}) => filled(text, columns, align)).join(''),
	spoken: cells
		.map(({text}) => text.trim())
		.filter(text => text !== '')
		.join(', '),
});
