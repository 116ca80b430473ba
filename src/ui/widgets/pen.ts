// Ink's frames on the terminal: only the cells that have changed are written, each at its own place, wherever the cursor came to stand.
import {blank, type Cell, cellsOf, isSameCell} from './cells.ts';

/** What Ink writes in front of a frame: it erases its rows, from the lowest up, or the whole window. */
const erasing = /^(?:\u001B\[(?:[\d;]*[AGHJ]|2K))+/;
/** Modes, which are no part of a frame. */
const modesAlone = /^(?:\u001B\[\?[\d;]*[hl])*$/;

const placeAt = (row: number, column: number): string => `\u001B[${row + 1};${column + 1}H`;
const forwards = (columns: number): string => `\u001B[${columns === 1 ? '' : columns}C`;
const lookOf = (codes: string): string => (codes === '' ? '\u001B[m' : `\u001B[0;${codes}m`);
const eraseAll = '\u001B[m\u001B[2J';
const eraseRest = '\u001B[K';

/** So many cells that have not changed are written again, rather than passed over. */
const shortGap = 3;
/** Fewer blanks than these at the end of a row are written, more are erased. */
const fewBlanks = 3;

/** Cells of one look beside each other, from a column on, up to another one. */
type Run = {readonly row: number; readonly from: number; readonly to: number; readonly look: string};

/** A letter of several columns is written as a whole. */
function wholeFrom(cells: readonly Cell[], from: number): number {
	let first = from;
	while (cells[first]?.letter === '') first -= 1;
	return first;
}

/** The columns of the letter that begins in a column. */
function columnsAt(cells: readonly Cell[], column: number): number {
	let columns = 1;
	while (cells[column + columns]?.letter === '') columns += 1;
	return columns;
}

/** The column behind which a row is blank. */
const endOf = (cells: readonly Cell[]): number => cells.findLastIndex(cell => !isSameCell(cell, blank)) + 1;

export type Pen = {
	/** What is to be written for a frame of Ink's. */
	readonly draw: (frame: string) => string;
	/** The screen was emptied: nothing of it is there any more. */
	readonly home: () => void;
};

type Size = {readonly columns: number; readonly rows: number};

/** What the terminal shows: each row as Ink wrote it, and its cells. */
type Shown = {rows: readonly string[]; cells: readonly (readonly Cell[])[]; size: Size};

/** A row as it was, and as it is now. */
type Change = {readonly row: number; readonly before: readonly Cell[]; readonly now: readonly Cell[]};

const isInDoubt = ({before, now}: Change): boolean => [before, now].some(cells => cells.some(({isAlike}) => !isAlike));

/** Whether a cell looks as it does in a look with that ground: a blank shows nothing but its ground. */
const isSeenIn = (cell: Cell, {look, ground}: Pick<Cell, 'look' | 'ground'>): boolean =>
	cell.look === look || (cell.letter === ' ' && cell.look === ground);

/** The runs of cells that differ, up to a column. Of those that do not, a few between two runs of their own look are written again. */
function changedRuns({row, before, now}: Change, end: number): readonly Run[] {
	const runs: {row: number; from: number; to: number; look: string; ground: string | undefined}[] = [];
	for (let column = 0; column < end; column += 1) {
		const cell = now[column] ?? blank;
		if (isSameCell(cell, before[column] ?? blank)) continue;
		const last = runs.at(-1);
		const joins = last && column - last.to <= shortGap && now.slice(last.to, column + 1).every(each => isSeenIn(each, last));
		if (joins) last.to = column + 1;
		else runs.push({row, from: wholeFrom(now, column), to: column + 1, look: cell.look, ground: cell.ground});
	}
	return runs;
}

/** What is written: places, looks and letters. The cursor's place is said anew wherever it is not certain. */
function createWriter() {
	let written = '';
	let look = '';
	let cursor: {readonly row: number; readonly column: number} | undefined;
	const goTo = (row: number, column: number): void => {
		if (cursor?.row === row && cursor.column === column) return;
		const isAhead = cursor?.row === row && cursor.column < column;
		written += isAhead ? forwards(column - (cursor?.column ?? 0)) : placeAt(row, column);
		cursor = {row, column};
	};
	const wear = (next: string): void => {
		if (next !== look) written += lookOf(next);
		look = next;
	};
	/** A letter in doubt gets blank columns of its own first, and the next one is put at its place. */
	const putInDoubt = (letter: string, {row, column, columns}: {row: number; column: number; columns: number}): void => {
		written += `${columns > 1 ? ' '.repeat(columns) + placeAt(row, column) : ''}${letter}`;
		cursor = undefined;
	};
	/** Without a look, each letter is in its own. */
	const put = (cells: readonly Cell[], {row, from, to, look: worn}: Pick<Run, 'row' | 'from' | 'to'> & Partial<Run>): void => {
		for (let column = from; column < to; column += 1) {
			const {letter, look: own, isAlike} = cells[column] ?? blank;
			if (letter === '') continue;
			const columns = columnsAt(cells, column);
			goTo(row, column);
			wear(worn ?? own);
			if (!isAlike) putInDoubt(letter, {row, column, columns});
			else {
				written += letter;
				// Behind the last column the cursor may stand anywhere.
				cursor = column + columns < cells.length ? {row, column: column + columns} : undefined;
			}
		}
	};
	return {
		put,
		eraseFrom: (row: number, column: number): void => {
			wear('');
			goTo(row, column);
			written += eraseRest;
		},
		/** The terminal is left without a look. */
		end: (): string => {
			wear('');
			return written;
		},
	};
}

type Writer = ReturnType<typeof createWriter>;

/** The first column from which a row is only blank now, where there is enough to erase; else behind its last. */
function eraseColumn({before, now}: Change): number {
	const end = endOf(now);
	return endOf(before) - end > fewBlanks ? end : now.length;
}

/** Writes what has changed. What has one look is written together, since a place is shorter than a look. A row with a letter in doubt is written first, and whole: it may lie over its neighbours. */
function writeChanges(writer: Writer, changes: readonly Change[]): void {
	for (const change of changes.filter(isInDoubt)) writer.put(change.now, {row: change.row, from: 0, to: change.now.length});
	const runs = new Map<string, [Change, Run][]>();
	for (const change of changes) {
		if (isInDoubt(change)) continue;
		const end = eraseColumn(change);
		if (end < change.now.length) writer.eraseFrom(change.row, end);
		for (const run of changedRuns(change, end)) {
			const alike = runs.get(run.look);
			if (alike) alike.push([change, run]);
			else runs.set(run.look, [[change, run]]);
		}
	}
	for (const all of runs.values()) for (const [{now}, run] of all) writer.put(now, run);
}

/** A pen for a terminal of a size that may change. */
export function createPen(size: () => Size): Pen {
	const nothing = (): Shown => ({rows: [], cells: [], size: size()});
	let shown = nothing();
	const drawRows = (rows: readonly string[]): string => {
		const {columns} = shown.size;
		const changes: Change[] = [];
		const empty = Array.from({length: columns}, () => blank);
		const cells = Array.from({length: Math.max(rows.length, shown.rows.length)}, (_, row) => {
			const before = shown.cells[row] ?? empty;
			if (rows[row] === shown.rows[row]) return before;
			const now = cellsOf(rows[row] ?? '', columns);
			changes.push({row, before, now});
			return now;
		});
		shown = {...shown, rows, cells};
		const writer = createWriter();
		writeChanges(writer, changes);
		return writer.end();
	};
	return {
		draw: frame => {
			if (modesAlone.test(frame)) return frame;
			const text = frame.replace(erasing, '').replace(/\n$/, '');
			// What is erased is drawn over by the next frame.
			if (text === '') return '';
			const {columns, rows} = size();
			// What a window shows after its size has changed is up to the terminal.
			const isResized = columns !== shown.size.columns || rows !== shown.size.rows;
			if (isResized) shown = nothing();
			return (isResized ? eraseAll : '') + drawRows(text.split('\n').slice(0, rows));
		},
		home: () => {
			shown = nothing();
		},
	};
}
