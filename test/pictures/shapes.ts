// Letters that are drawn as shapes, because in a font of another height they would not meet: lines of frames, and blocks.
// Measures are in eighths of a cell, across and down.

/** From the middle of which sides a line goes to the middle of the cell: left, right, up, down. */
export const lines: Readonly<Record<string, string>> = {
	'─': 'lr',
	'│': 'ud',
	'┌': 'rd',
	'┐': 'ld',
	'└': 'ru',
	'┘': 'lu',
	'╭': 'rd',
	'╮': 'ld',
	'╰': 'ru',
	'╯': 'lu',
	'├': 'rud',
	'┤': 'lud',
	'┬': 'lrd',
	'┴': 'lru',
	'┼': 'lrud',
};

type Box = readonly [left: number, top: number, width: number, height: number];

const fromBelow = [...'▁▂▃▄▅▆▇█'].map((letter, place): [string, readonly Box[]] => [letter, [[0, 7 - place, 8, place + 1]]]);
const fromLeft = [...'▏▎▍▌▋▊▉'].map((letter, place): [string, readonly Box[]] => [letter, [[0, 0, place + 1, 8]]]);

/** Quarters of a cell: upper left, upper right, lower left, lower right. */
const quarters: readonly Box[] = [
	[0, 0, 4, 4],
	[4, 0, 4, 4],
	[0, 4, 4, 4],
	[4, 4, 4, 4],
];
const inQuarters = Object.entries({
	'▘': [0],
	'▝': [1],
	'▖': [2],
	'▗': [3],
	'▚': [0, 3],
	'▞': [1, 2],
	'▛': [0, 1, 2],
	'▜': [0, 1, 3],
	'▙': [0, 2, 3],
	'▟': [1, 2, 3],
});

export const blocks: ReadonlyMap<string, readonly Box[]> = new Map([
	...fromBelow,
	...fromLeft,
	['▀', [[0, 0, 8, 4]]],
	['▐', [[4, 0, 4, 8]]],
	...inQuarters.map(([letter, places]): [string, readonly Box[]] => [
		letter,
		quarters.filter((_, place) => places.includes(place)),
	]),
]);
