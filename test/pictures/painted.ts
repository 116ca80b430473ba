// What a terminal shows, cell by cell with its colours, read from the buffer of an emulator that was given all the counter wrote.
import xterm, {type IBufferCell} from '@xterm/headless';

const {Terminal} = xterm;

/** A cell as it is seen: its letter, empty behind a letter of two columns, and its colours as `#rrggbb`. */
export type Cell = {readonly letter: string; readonly ink: string; readonly ground: string; readonly isBold: boolean};
export type Row = readonly Cell[];

/** The terminal's own two colours, and the sixteen that go by number: those of a common dark scheme. */
export const ground = '#17181d';
export const ink = '#d5d8de';
const sixteen = [
	...['#17181d', '#e06c75', '#98c379', '#e5c07b', '#61afef', '#c678dd', '#56b6c2', '#d5d8de'],
	...['#7f848e', '#e88a92', '#b0d697', '#efd3a0', '#82c2f5', '#d79ae8', '#7bc9d3', '#ffffff'],
];

const hex = (...parts: readonly number[]): string => `#${parts.map(part => part.toString(16).padStart(2, '0')).join('')}`;

/** A colour of the 256: sixteen, a cube of six steps a side, and greys. */
function ofPalette(number: number): string {
	if (number < 16) return sixteen[number] ?? ink;
	if (number >= 232) return hex(...[0, 0, 0].map(() => 8 + (number - 232) * 10));
	const step = (place: number): number => (place === 0 ? 0 : 55 + place * 40);
	return hex(...[36, 6, 1].map(size => step(Math.floor((number - 16) / size) % 6)));
}

const ofRgb = (colour: number): string => `#${colour.toString(16).padStart(6, '0')}`;

/** Half way from a colour to its ground, as terminals dim it. */
const dimmed = (colour: string, under: string): string =>
	hex(
		...[1, 3, 5].map(at =>
			Math.round((Number.parseInt(colour.slice(at, at + 2), 16) * 3 + Number.parseInt(under.slice(at, at + 2), 16) * 2) / 5),
		),
	);

function inkOf(cell: IBufferCell): string {
	if (cell.isFgRGB()) return ofRgb(cell.getFgColor());
	return cell.isFgPalette() ? ofPalette(cell.getFgColor()) : ink;
}

function groundOf(cell: IBufferCell): string {
	if (cell.isBgRGB()) return ofRgb(cell.getBgColor());
	return cell.isBgPalette() ? ofPalette(cell.getBgColor()) : ground;
}

function seen(cell: IBufferCell): Cell {
	const own = [inkOf(cell), groundOf(cell)] as const;
	const [front, back] = cell.isInverse() ? [own[1], own[0]] : own;
	return {letter: cell.getChars(), ink: cell.isDim() ? dimmed(front, back) : front, ground: back, isBold: cell.isBold() !== 0};
}

/** Reads pictures from what a counter writes, one after the other. */
export function painter(columns: number, rows: number) {
	const terminal = new Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 0, convertEol: true});
	return async (written: string): Promise<readonly Row[]> => {
		await new Promise<void>(resolve => terminal.write(written, resolve));
		return Array.from({length: rows}, (_row, row) => {
			const line = terminal.buffer.active.getLine(row);
			return Array.from({length: columns}, (_column, column) => {
				const cell = line?.getCell(column);
				return cell ? seen(cell) : {letter: '', ink, ground, isBold: false};
			});
		});
	};
}
