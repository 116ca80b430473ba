// An amount as large as there is room for: twice as wide, in half blocks of three rows, or plain.
import {type Room, smallRows} from './big-letters.ts';

/** Two rows of the shape in one: the upper and the lower half of a letter. */
const halves: Readonly<Record<string, string>> = {'  ': ' ', '█ ': '▀', ' █': '▄', '██': '█'};

/** The five rows of a shape in three. */
function halved(rows: readonly string[]): readonly string[] {
	return [0, 2, 4].map(row =>
		[...(rows[row] ?? '')].map((upper, place) => halves[`${upper}${rows[row + 1]?.[place] ?? ' '}`] ?? ' ').join(''),
	);
}

const doubled = (rows: readonly string[]): readonly string[] => rows.map(row => [...row].map(each => each.repeat(2)).join(''));

/** The rows of an amount. Where half blocks cannot be drawn it has five rows, or one. */
export function bigMoney(text: string, {columns, rows, inWords}: Room & {readonly inWords: boolean}): readonly string[] {
	const small = smallRows(text);
	if (!small) return [text];
	const sizes = inWords ? [doubled(small), small] : [doubled(small), halved(small)];
	return sizes.find(size => size.length <= rows && (size[0] ?? '').length <= columns) ?? [text];
}
