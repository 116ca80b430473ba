// Ink's frames, written piece by piece each at its own place, so that no row depends on where the terminal's cursor came to stand.
import {columnsOf} from '../../formats/text/plain-text.ts';
import {type Piece, piecesOf} from '../../formats/text/widths.ts';

/** A place on the screen, counted from 1. */
type Place = {readonly row: number; readonly column: number};

/** What Ink writes: control sequences, moves and others, ends of rows, text. */
const parts = /\u001B\[([\d;?]*)([A-Za-z])|\u001B[^[]?|\n|\r|[^\u001B\n\r]+/g;

type Move = (from: Place, by: number, column: number) => Place;

/** Where each of the moves that Ink makes leads, by the letter that ends its sequence. */
const moves: ReadonlyMap<string, Move> = new Map<string, Move>([
	['A', ({row, column}, by) => ({row: Math.max(1, row - by), column})],
	['B', ({row, column}, by) => ({row: row + by, column})],
	['E', ({row}, by) => ({row: row + by, column: 1})],
	['G', ({row}, by) => ({row, column: by})],
	['H', (_from, row, column) => ({row, column})],
]);
/** Where the ends of a row lead. */
const rowEnds: ReadonlyMap<string, Move> = new Map<string, Move>([
	['\n', ({row}) => ({row: row + 1, column: 1})],
	['\r', ({row}) => ({row, column: 1})],
]);

const goTo = ({row, column}: Place): string => `\u001B[${row};${column}H`;

/** The beginning of letters that all terminals draw alike, as far as it fits into so many columns. */
function fitting(text: string, columns: number): string {
	let end = text.length;
	while (end > 0 && columnsOf(text.slice(0, end)) > columns) end -= 1;
	return text.slice(0, end);
}

/** A letter about which terminals disagree, in the columns that are its own: blank where it does not fill them. Never in the last one, behind which a row would break. */
function alone(letter: string, at: Place, room: number): string {
	const columns = columnsOf(letter);
	if (columns >= room) return '';
	return columns > 1 ? `${' '.repeat(columns)}${goTo(at)}${letter}` : letter;
}

export type Pen = {
	/** What is to be written for a frame. */
	readonly draw: (frame: string) => string;
	/** The next frame begins in the upper left corner. */
	readonly home: () => void;
};

/**
 * A pen for a terminal of so many columns. It knows the place of each piece, and says it again wherever the cursor may be elsewhere:
 * at the beginning of a row, behind the last column, and behind a letter about which terminals disagree.
 */
export function createPen(width: () => number): Pen {
	let place: Place = {row: 1, column: 1};
	/** Where the cursor is for certain. */
	let cursor: Place | undefined;

	const there = (): string => (cursor?.row === place.row && cursor.column === place.column ? '' : goTo(place));

	const put = ({text, isAlike}: Piece): string => {
		const room = width() - place.column + 1;
		const drawn = isAlike ? fitting(text, room) : alone(text, place, room);
		const written = drawn === '' ? '' : there() + drawn;
		place = {row: place.row, column: place.column + columnsOf(text)};
		cursor = isAlike && place.column <= width() ? place : undefined;
		return written;
	};

	const rewritten = (part: string, numbers: string | undefined, final: string | undefined): string => {
		// A letter of a text is no move, whichever it is.
		const move = final === undefined ? rowEnds.get(part) : moves.get(final);
		if (move) {
			const [by, column] = (numbers ?? '').split(';').map(Number);
			place = move(place, by || 1, column || 1);
			return '';
		}
		if (!part.startsWith('\u001B')) return piecesOf(part).map(put).join('');
		// Colours and modes are the same at any place. Other sequences erase, and leave the cursor where it is.
		if (final === undefined || 'mhl'.includes(final)) return part;
		const written = there() + part;
		cursor = place;
		return written;
	};

	return {
		draw: frame => {
			// Between two frames others may have written.
			cursor = undefined;
			return frame.replace(parts, rewritten);
		},
		home: () => {
			place = {row: 1, column: 1};
		},
	};
}
