// Letters and digits five rows high, at any whole size, to be read from across a counter.
import {digitShapes} from './big-digits.ts';

const shapes: Readonly<Record<string, readonly string[]>> = {
	...digitShapes,
	A: ['███', '█ █', '███', '█ █', '█ █'],
	B: ['██ ', '█ █', '██ ', '█ █', '██ '],
	C: ['███', '█  ', '█  ', '█  ', '███'],
	D: ['██ ', '█ █', '█ █', '█ █', '██ '],
	E: ['███', '█  ', '██ ', '█  ', '███'],
	F: ['███', '█  ', '██ ', '█  ', '█  '],
	G: ['███', '█  ', '█ █', '█ █', '███'],
	H: ['█ █', '█ █', '███', '█ █', '█ █'],
	I: ['███', ' █ ', ' █ ', ' █ ', '███'],
	L: ['█  ', '█  ', '█  ', '█  ', '███'],
	M: ['█   █', '██ ██', '█ █ █', '█   █', '█   █'],
	N: ['█  █', '██ █', '█ ██', '█  █', '█  █'],
	O: ['███', '█ █', '█ █', '█ █', '███'],
	P: ['███', '█ █', '███', '█  ', '█  '],
	R: ['██ ', '█ █', '██ ', '█ █', '█ █'],
	S: ['███', '█  ', '███', '  █', '███'],
	T: ['███', ' █ ', ' █ ', ' █ ', ' █ '],
	U: ['█ █', '█ █', '█ █', '█ █', '███'],
	W: ['█   █', '█   █', '█ █ █', '██ ██', '█   █'],
	Y: ['█ █', '█ █', ' █ ', ' █ ', ' █ '],
	$: [' ████', '█ █  ', ' ███ ', '  █ █', '████ '],
};

const height = 5;
const largest = 6;

/** A text as five rows, or undefined when one of its letters has no shape. */
export function smallRows(text: string): readonly string[] | undefined {
	const letters = [...text].map(letter => shapes[letter]);
	if (letters.some(shape => shape === undefined)) return undefined;
	return Array.from({length: height}, (_, row) => letters.map(shape => shape?.[row] ?? '').join(' '));
}

const grown = (rows: readonly string[], size: number): readonly string[] =>
	rows.flatMap(row => Array.from({length: size}, () => [...row].map(cell => cell.repeat(size)).join('')));

export type Room = {readonly columns: number; readonly rows: number};

/** A text as large as the room allows; one row of plain letters where even the smallest size does not fit. */
export function largeText(text: string, {columns, rows}: Room): readonly string[] {
	const small = smallRows(text);
	if (!small) return [text];
	const width = small[0]?.length ?? 0;
	const size = Math.min(largest, Math.floor(columns / width), Math.floor(rows / height));
	return size < 1 ? [text] : grown(small, size);
}

/** Groups of digits under each other, as large as the room allows and as many on a row as fit. */
export function largeGroups(text: string, room: Room): readonly string[] {
	for (let size = largest; size >= 1; size -= 1) {
		const lines = linesOf(text.split(' '), Math.floor(room.columns / size));
		const all = lines?.flatMap((line, place) => [...(place === 0 ? [] : ['']), ...grown(line, size)]);
		if (all && all.length <= room.rows) return all;
	}
	return [text];
}

/** The groups as lines of at most this width in small letters; undefined when one group alone is wider. */
function linesOf(groups: readonly string[], columns: number): readonly (readonly string[])[] | undefined {
	const lines: string[] = [];
	for (const group of groups) {
		const last = lines.at(-1);
		const longer = last === undefined ? group : `${last}  ${group}`;
		if (last !== undefined && widthOf(longer) <= columns) lines[lines.length - 1] = longer;
		else if (widthOf(group) <= columns) lines.push(group);
		else return undefined;
	}
	return lines.map(line => smallRows(line) ?? [line]);
}

const widthOf = (text: string): number => smallRows(text)?.[0]?.length ?? Number.POSITIVE_INFINITY;
