// Lists as text on the command line: columns as wide as their content, names on the left and numbers on the right.
import {columnsOf, filled, plainText} from '../../formats/text/plain-text.ts';

export type Column = {readonly title: string; readonly align?: 'left' | 'right'};

/** Rows under a heading, with two spaces between columns. Every cell is stripped of what is unsafe on a terminal. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): readonly string[] {
	const safe = rows.map(row => row.map(plainText));
	const widths = columns.map(({title}, index) => Math.max(columnsOf(title), ...safe.map(row => columnsOf(row[index] ?? ''))));
	const line = (cells: readonly string[]) =>
		columns
			.map(({align = 'left'}, index) => filled(cells[index] ?? '', widths[index] ?? 0, align))
			.join('  ')
			.trimEnd();
	return [line(columns.map(column => column.title)), ...safe.map(line)];
}
