// A terminal's screen in memory: what the counter writes, as the operator reads it.
import xterm from '@xterm/headless';

const {Terminal} = xterm;

/** How a cell is drawn. A colour of 24 bits is as in `#1e1e2e`, one of the 256 its number; undefined is the terminal's own. */
export type CellLook = {
	readonly letter: string;
	readonly ink: string | number | undefined;
	readonly ground: string | number | undefined;
	readonly isBold: boolean;
	readonly isInverse: boolean;
	readonly isDim: boolean;
};

export type TerminalScreen = {
	readonly columns: number;
	readonly rows: number;
	write(data: string | Uint8Array): void;
	resize(columns: number, rows: number): void;
	/** All rows, without the blanks at their ends. */
	lines(): readonly string[];
	/** All cells of each row, as many as there are columns; a letter of two columns has an empty one behind it. */
	cells(): readonly (readonly string[])[];
	/** The look of each cell. */
	looks(): readonly (readonly CellLook[])[];
	/** The first row that holds a text, between its borders, or undefined. */
	row(text: string): string | undefined;
	holds(text: string): boolean;
	/** Resolves as soon as every text is on the screen, and fails with the screen when it is not in time. */
	until(...texts: readonly string[]): Promise<void>;
	/** Resolves when everything written so far is on the screen. */
	settled(): Promise<void>;
};

const patienceMs = 15_000;

/** How wide a terminal takes a code point to be. */
export type Widths = (codePoint: number) => 0 | 1 | 2;

/** Makes a terminal measure so instead of by the tables of 2007 that it comes with; a code point of no width joins the letter before it. */
function measureBy(terminal: InstanceType<typeof Terminal>, widths: Widths): void {
	terminal.unicode.register({
		version: 'own',
		wcwidth: widths,
		charProperties: (codePoint, before) => {
			const width = widths(codePoint);
			const isJoined = width === 0 && before !== 0;
			return (isJoined ? before & 6 : width << 1) | (isJoined ? 1 : 0);
		},
	});
	terminal.unicode.activeVersion = 'own';
}

type BufferCell = NonNullable<
	ReturnType<NonNullable<ReturnType<InstanceType<typeof Terminal>['buffer']['active']['getLine']>>['getCell']>
>;

const rgb = (colour: number): string => `#${colour.toString(16).padStart(6, '0')}`;

const lookOf = (cell: BufferCell | undefined): CellLook => ({
	letter: cell?.getChars() || ' ',
	ink: !cell || cell.isFgDefault() ? undefined : cell.isFgRGB() ? rgb(cell.getFgColor()) : cell.getFgColor(),
	ground: !cell || cell.isBgDefault() ? undefined : cell.isBgRGB() ? rgb(cell.getBgColor()) : cell.getBgColor(),
	isBold: cell?.isBold() === 1,
	isInverse: cell?.isInverse() === 1,
	isDim: cell?.isDim() === 1,
});

export function createScreen(columns = 80, rows = 24, widths?: Widths): TerminalScreen {
	const terminal = new Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 0, convertEol: true});
	if (widths) measureBy(terminal, widths);
	const waiting = new Set<() => void>();
	const drawn = (): readonly string[] =>
		Array.from(
			{length: terminal.rows},
			(_, row) => terminal.buffer.active.getLine(row)?.translateToString(true, 0, terminal.cols).trimEnd() ?? '',
		);
	// A frame between the marks of a synchronized update (DEC mode 2026) arrives in pieces: until its end the operator sees the last whole one.
	let lastWhole: readonly string[] = [];
	terminal.parser.registerCsiHandler({prefix: '?', final: 'h'}, ([mode]) => {
		if (mode === 2026) lastWhole = drawn();
		return false;
	});
	const lines = (): readonly string[] => (terminal.modes.synchronizedOutputMode ? lastWhole : drawn());
	const holds = (text: string): boolean => lines().some(line => line.includes(text));
	return {
		columns,
		rows,
		write: data =>
			terminal.write(data, () => {
				for (const look of waiting) look();
			}),
		resize: (nextColumns, nextRows) => terminal.resize(nextColumns, nextRows),
		lines,
		cells: () =>
			Array.from({length: terminal.rows}, (_row, row) =>
				Array.from(
					{length: terminal.cols},
					(_column, column) => terminal.buffer.active.getLine(row)?.getCell(column)?.getChars() ?? '',
				),
			),
		looks: () =>
			Array.from({length: terminal.rows}, (_row, row) =>
				Array.from({length: terminal.cols}, (_column, column) => lookOf(terminal.buffer.active.getLine(row)?.getCell(column))),
			),
		holds,
		row: text => {
			const line = lines().find(each => each.includes(text));
			const panes = line?.split('│') ?? [];
			return (panes.find(pane => pane.includes(text)) ?? line)?.trimEnd();
		},
		settled: () => new Promise(resolve => terminal.write('', resolve)),
		until: (...texts) =>
			new Promise((resolve, reject) => {
				const giveUp = setTimeout(() => {
					waiting.delete(look);
					const missing = texts.filter(text => !holds(text));
					reject(new Error(`the screen does not show ${JSON.stringify(missing)}:\n${lines().join('\n')}`));
				}, patienceMs);
				const look = (): void => {
					if (!texts.every(holds)) return;
					clearTimeout(giveUp);
					waiting.delete(look);
					resolve();
				};
				waiting.add(look);
				look();
			}),
	};
}
