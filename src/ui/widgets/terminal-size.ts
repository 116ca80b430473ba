// The size of a terminal: what it says itself, else what the environment says, else 80 by 24.
import type {Size} from '../model/view.ts';

export type Sized = {readonly columns?: number | undefined; readonly rows?: number | undefined};

const standard: Size = {columns: 80, rows: 24};
/** More is a slip: a frame of that size would never be drawn. */
const most = 1000;

const isSize = (cells: number | undefined): cells is number => cells !== undefined && cells >= 1 && cells <= most;

const told = (text: string | undefined): number | undefined => (/^\d+$/.test(text ?? '') ? Number(text) : undefined);

/** Columns and rows. A serial line, `docker` without `-t` and `expect` say 0. */
export function sizeOf({columns, rows}: Sized, env: NodeJS.ProcessEnv): Size {
	return {
		columns: [columns, told(env['COLUMNS'])].find(isSize) ?? standard.columns,
		rows: [rows, told(env['LINES'])].find(isSize) ?? standard.rows,
	};
}

/** The sentence for a terminal that does not say how large it is, else undefined. */
export function unsizedText({columns, rows}: Sized, env: NodeJS.ProcessEnv): string | undefined {
	if (isSize(columns) && isSize(rows)) return undefined;
	const taken = sizeOf({columns, rows}, env);
	return `This terminal does not say how large it is: ${taken.columns} columns and ${taken.rows} rows are drawn. If it is larger, leave, run: stty cols COLUMNS rows ROWS, and start again.`;
}
