// A row of a terminal as SVG: a rectangle for each ground, a text for each run of one look, and shapes for lines and blocks.
import {type Cell, ground, type Row} from './painted.ts';
import {blocks, lines} from './shapes.ts';

/** The measures of a cell, and where letters stand in it. */
export const cell = {width: 10, height: 20, baseline: 15} as const;
const eighth = {width: cell.width / 8, height: cell.height / 8};

/** Short names of colours for the style sheet, in the order in which they are met. */
export type Inks = {readonly nameOf: (colour: string) => string; readonly styles: () => string};

export function inks(): Inks {
	const names = new Map<string, string>();
	return {
		nameOf: colour => {
			const name = names.get(colour) ?? `c${names.size}`;
			names.set(colour, name);
			return name;
		},
		styles: () => [...names].map(([colour, name]) => `.${name}{color:${colour}}`).join(''),
	};
}

type Run = {readonly at: number; readonly cells: Row};

/** Cells beside each other that are of one kind. What is of no kind is in no run. */
function runsOf(row: Row, kindOf: (cell: Cell) => string | undefined): readonly Run[] {
	const runs: {at: number; cells: Cell[]; kind: string | undefined}[] = [];
	for (const [at, each] of row.entries()) {
		const kind = kindOf(each);
		const last = runs.at(-1);
		if (last?.kind === kind) last?.cells.push(each);
		else runs.push({at, cells: [each], kind});
	}
	return runs.filter(({kind}) => kind !== undefined);
}

const box = (left: number, top: number, width: number, height: number): string => `M${left} ${top}h${width}v${height}h${-width}z`;

const isShape = ({letter}: Cell): boolean => letter in lines || blocks.has(letter);
const isBlank = ({letter}: Cell): boolean => letter === '' || letter === ' ';

/** The parts of a run of letters between two blanks or more. */
function textsOf({at, cells}: Run): readonly Run[] {
	const marks = cells.map(each => (isBlank(each) ? ' ' : 'x')).join('');
	return [...marks.matchAll(/x+(?: x+)*/g)].map(({0: {length}, index}) => ({
		at: at + index,
		cells: cells.slice(index, index + length),
	}));
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The end of a line at one side of a cell, from its upper left corner. */
const sides: Readonly<Record<string, readonly [across: number, down: number]>> = {
	l: [0, cell.height / 2],
	r: [cell.width, cell.height / 2],
	u: [cell.width / 2, 0],
	d: [cell.width / 2, cell.height],
};

/** A corner is round; every other line goes to the middle of the cell. */
function lineOf(letter: string, left: number): string {
	const ends = [...(lines[letter] ?? '')].map(side => sides[side] ?? [0, 0]).map(([across, down]) => `${left + across} ${down}`);
	const middle = `${left + cell.width / 2} ${cell.height / 2}`;
	const isCorner = ends.length === 2 && letter !== '─' && letter !== '│';
	return isCorner ? `M${ends[0]}Q${middle} ${ends[1]}` : ends.map(end => `M${middle}L${end}`).join('');
}

/** The lines and the blocks of a run, as the paths of two elements. */
function shapesOf({at, cells}: Run): {readonly drawn: string; readonly filled: string} {
	const letters = cells.map(({letter}) => letter).join('');
	let drawn = '';
	let filled = '';
	for (const {0: same, index} of letters.matchAll(/─+|./gu)) {
		const left = (at + index) * cell.width;
		drawn += same.startsWith('─') ? `M${left} ${cell.height / 2}h${same.length * cell.width}` : lineOf(same, left);
		for (const [across, down, width, height] of blocks.get(same) ?? [])
			filled += box(left + across * eighth.width, down * eighth.height, width * eighth.width, height * eighth.height);
	}
	return {drawn, filled};
}

const path = (look: string, d: string): string => (d === '' ? '' : `<path class="${look}" d="${d}"/>`);

/** A row that stands at the top; whoever uses it moves it down. */
export function rowSvg(row: Row, names: Inks): string {
	const grounds = runsOf(row, each => (each.ground === ground ? undefined : each.ground)).map(({at, cells}) =>
		path(`${names.nameOf(cells[0]?.ground ?? ground)} g`, box(at * cell.width, 0, cells.length * cell.width, cell.height)),
	);
	const shapes = runsOf(row, each => (isShape(each) ? each.ink : undefined)).map(run => {
		const {drawn, filled} = shapesOf(run);
		const ink = names.nameOf(run.cells[0]?.ink ?? ground);
		return path(`${ink} l`, drawn) + path(`${ink} g`, filled);
	});
	const texts = runsOf(row, each => (isShape(each) ? undefined : `${each.ink} ${each.isBold}`))
		.flatMap(textsOf)
		.map(({at, cells}) => {
			const look = names.nameOf(cells[0]?.ink ?? ground) + (cells[0]?.isBold ? ' b' : '');
			const text = escaped(cells.map(({letter}) => letter || ' ').join(''));
			return `<text class="${look}" x="${at * cell.width}" y="${cell.baseline}" textLength="${cells.length * cell.width}">${text}</text>`;
		});
	return [...grounds, ...shapes, ...texts].join('');
}
