// What fits into the room there is: as many pieces as there is room for, each whole, and a row that counts the rest.
import {type Span, span} from './line.tsx';

export type Rows = readonly (readonly Span[])[];

/** The rows of the pieces, each piece whole; where not all of them fit, the last row says how many more there are. */
export function fitting(pieces: readonly Rows[], room: number): Rows {
	const all = pieces.flat();
	if (all.length <= room) return all;
	let rows: Rows = [];
	let count = 0;
	for (const piece of pieces) {
		if (rows.length + piece.length >= room) break;
		rows = [...rows, ...piece];
		count += 1;
	}
	return [...rows, [span(`  and ${pieces.length - count} more`, 'dim')]];
}
