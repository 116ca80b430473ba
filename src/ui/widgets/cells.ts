// A row of a frame as the cells of the terminal: in each column a letter, and the look it has.
import {columnsOf} from '../../formats/text/plain-text.ts';
import {piecesOf} from '../../formats/text/widths.ts';

export type Cell = {
	/** Empty in the further columns of a letter that has more than one. */
	readonly letter: string;
	/** The codes of its look (SGR), without those that end a look; empty for none. */
	readonly look: string;
	/** The codes of its ground: all that a blank shows. Undefined where letters and ground are swapped. */
	readonly ground: string | undefined;
	/** False for a letter about whose columns terminals disagree. */
	readonly isAlike: boolean;
};

export const blank: Cell = {letter: ' ', look: '', ground: '', isAlike: true};

export const isSameCell = (one: Cell, other: Cell): boolean => one.letter === other.letter && one.look === other.look;

/** The parts of a look, each with its codes. */
type Look = {weight: string; inverse: string; ink: string; ground: string};
const plain: Look = {weight: '', inverse: '', ink: '', ground: ''};

/** A code, and what it does to a look. */
type Change = readonly [codes: RegExp, part: keyof Look, isEnd?: true];
const changes: readonly Change[] = [
	[/^[12]$/, 'weight'],
	[/^22$/, 'weight', true],
	[/^7$/, 'inverse'],
	[/^27$/, 'inverse', true],
	[/^(?:3[0-7]|9[0-7]|38;.*)$/, 'ink'],
	[/^39$/, 'ink', true],
	[/^(?:4[0-7]|10[0-7]|48;.*)$/, 'ground'],
	[/^49$/, 'ground', true],
];

/** Codes as they belong together: those of a colour have numbers behind them. */
const codes = /[34]8;(?:5;\d+|2;\d+;\d+;\d+)|\d+/g;

/** The look after a sequence. */
function lookAfter(look: Look, sequence: string): Look {
	let next = look;
	for (const code of sequence === '' ? ['0'] : (sequence.match(codes) ?? [])) {
		if (Number(code) === 0) next = plain;
		const [, part, isEnd] = changes.find(([pattern]) => pattern.test(code)) ?? [];
		if (part !== undefined) next = {...next, [part]: isEnd ? '' : code};
	}
	return next;
}

const joined = (all: readonly string[]): string => all.filter(code => code !== '').join(';');
const codesOf = ({weight, inverse, ink, ground}: Look): string => joined([weight, inverse, ink, ground]);
const groundOf = ({inverse, ground}: Look): string | undefined => (inverse === '' ? ground : undefined);

/** Looks and letters; other sequences have no place in a row. */
const parts = /\u001B\[([\d;]*)m|\u001B\[[\d;?]*[A-Za-z]|[^\u001B]+|\u001B/g;

/** Puts the letters of a text into the next cells. One without a column of its own joins the letter before it. */
function put(cells: Cell[], text: string, worn: Look): void {
	const [inked, ground] = [codesOf(worn), groundOf(worn)];
	for (const {text: piece, isAlike} of piecesOf(text))
		for (const letter of isAlike ? piece : [piece]) {
			const columns = columnsOf(letter);
			const look = letter === ' ' ? (ground ?? inked) : inked;
			const last = cells.at(-1);
			if (columns === 0 && last) cells[cells.length - 1] = {...last, letter: last.letter + letter, isAlike: false};
			for (let column = 0; column < columns; column += 1) cells.push({letter: column === 0 ? letter : '', look, ground, isAlike});
		}
}

/**
 * The cells of a row, as many as the window has columns. What does not fit is left out, and so is a letter in doubt in the last column,
 * behind which a row would break.
 */
export function cellsOf(row: string, columns: number): readonly Cell[] {
	const cells: Cell[] = [];
	let look = plain;
	for (const [part, sequence] of row.matchAll(parts)) {
		if (sequence !== undefined) look = lookAfter(look, sequence);
		else if (!part.startsWith('\u001B')) put(cells, part, look);
		if (cells.length > columns) break;
	}
	let end = Math.min(cells.length, columns);
	const isCut = cells[end]?.letter === '';
	const isInDoubt = end === columns && cells[end - 1]?.isAlike === false;
	if (isCut || isInDoubt) end = cells.slice(0, end).findLastIndex(({letter}) => letter !== '');
	return Array.from({length: columns}, (_, column) => (column < end ? (cells[column] ?? blank) : blank));
}
