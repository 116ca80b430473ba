// The screens of a shop whose goods and accounts are named in many scripts: no row is longer than the window, and nothing moves on terminals that measure otherwise.
import {EventEmitter} from 'node:events';
import {Writable} from 'node:stream';
import {expect, test} from 'vitest';
import {openShop} from '../../src/app/shop.ts';
import {pieces} from '../../src/domain/base/money.ts';
import {emptyState} from '../../src/domain/ledger/state.ts';
import {addGoods, emptyBasket} from '../../src/domain/selling/basket.ts';
import {standardCounter} from '../../src/formats/config/counter-settings.ts';
import {piecesOf} from '../../src/formats/text/widths.ts';
import {openCustomerTerminal} from '../../src/ui/customer/customer-display.tsx';
import type {TerminalOutput} from '../../src/ui/widgets/full-screen.ts';
import {drive, freshFolder, keys} from '../support/drive.ts';
import {shopInScripts} from '../support/scripts.ts';
import {createScreen, type TerminalScreen, type Widths} from '../support/terminal-screen.ts';
import {notions} from '../support/width-notions.ts';

const {enter, esc, down, pageDown, f5, f6, f7, f10} = keys;

type Size = readonly [columns: number, rows: number];

const sizes: readonly Size[] = [
	[80, 24],
	[120, 40],
];

/** A terminal that got all this. */
async function shownTo(raw: string, [columns, rows]: Size, widths: Widths | undefined): Promise<TerminalScreen> {
	const screen = createScreen(columns, rows, widths);
	screen.write(raw);
	await screen.settled();
	return screen;
}

const isSeen = (cell: string): boolean => cell.trim() !== '' && piecesOf(cell).every(({isAlike}) => isAlike);

/** What all terminals draw alike stands in the same cells on each of them, and also where rows that are too long are broken. */
async function unmoved(raw: string, size: Size): Promise<TerminalScreen> {
	const measuring = await shownTo(raw, size, notions[0]?.[1]);
	const others = [
		...(await Promise.all(notions.slice(1).map(([, widths]) => shownTo(raw, size, widths)))),
		await shownTo(raw.replaceAll('\u001B[?7l', ''), size, notions[0]?.[1]),
	];
	const cells = measuring.cells();
	for (const other of others.map(screen => screen.cells()))
		for (const [row, all] of cells.entries()) {
			const seen = (drawn: readonly string[] | undefined) =>
				all.map((cell, column) => (isSeen(cell) ? drawn?.[column] : ' ')).join('');
			expect(seen(other[row])).toBe(seen(all));
		}
	return measuring;
}

/** Columns at which a row has one of the letters. */
const columnsWith = (cells: readonly string[] | undefined, letters: string): readonly number[] =>
	(cells ?? []).flatMap((cell, column) => (cell !== '' && letters.includes(cell) ? [column] : []));

/** The rows of a list: the title is above, every panel is closed on all sides, and the lowest row is free. */
function expectClosed(screen: TerminalScreen): void {
	const cells = screen.cells();
	const bottom = cells.findLastIndex(row => row[0] === '╰');
	const corners = columnsWith(cells[2], '╭╮');
	expect([corners[0], corners.at(-1)]).toEqual([0, screen.columns - 1]);
	for (const row of cells.slice(3, bottom)) expect(corners.map(column => row[column])).toEqual(corners.map(() => '│'));
	expect(columnsWith(cells[bottom], '╰╯')).toEqual(corners);
	expect(screen.lines().at(-1)).toBe('');
}

/** The columns at which rows of a panel have the point of their first amount. */
function points(screen: TerminalScreen, panel: 0 | 1 = 0): readonly number[] {
	const [from, to] = columnsWith(screen.cells()[2], '╭╮').slice(panel);
	const drawn = screen.cells().map(row =>
		row
			.slice(from, to)
			.map(cell => (isSeen(cell) ? cell : ' '))
			.join(''),
	);
	return [...new Set(drawn.map(row => row.search(/\.\d\d\b/)).filter(column => column >= 0))];
}

test.each(sizes)('At %i by %i every screen is closed on all sides, its amounts under one another', async (columns, rows) => {
	const folder = freshFolder();
	await shopInScripts(folder);
	const counter = await drive(await openShop(folder), {columns, rows});
	const look = async (): Promise<TerminalScreen> => {
		const screen = await unmoved(counter.raw(), [columns, rows]);
		expectClosed(screen);
		return screen;
	};
	await counter.type('हिन्दी');
	expect(points(await look())).toHaveLength(1);
	await counter.type(enter);
	for (const code of ['1001', '1003', '1004', '1028', '1029']) await counter.type(code, enter);
	expect(points(await look(), 1)).toHaveLength(1);
	await counter.type(f10, '200', enter);
	expect((await look()).holds('Change R63.60')).toBe(true);
	await counter.type(enter, f7, enter);
	expect((await look()).holds('R136.47')).toBe(true);
	await counter.type(esc, f6);
	expect(points(await look())).toHaveLength(1);
	await counter.type(pageDown, down, down);
	expect(points(await look())).toHaveLength(1);
	await counter.type(f5, down, down);
	expect(points(await look())).toHaveLength(1);
});

test.each(sizes)('At %i by %i the customer display has its amounts under one another', async (columns, rows) => {
	const folder = freshFolder();
	await shopInScripts(folder);
	const shop = await openShop(folder);
	const goods = [...shop.till.state.products.rows.values()].slice(0, 12);
	await shop.close();
	const basket = goods.reduce((sum, product) => addGoods(sum, product, {quantity: pieces(1), at: 0, isScan: true}), emptyBasket);
	let raw = '';
	const output = Object.assign(
		new Writable({
			write: (chunk: Buffer, _encoding, done) => {
				raw += String(chunk);
				done();
			},
		}),
		{columns, rows, isTTY: true},
	);
	const input = Object.assign(new EventEmitter(), {resume: () => undefined, pause: () => undefined, setRawMode: () => undefined});
	const sight = {
		shop: 'ছানা মিষ্টি',
		symbol: 'R',
		isPractice: true,
		connected: emptyState(),
		basket,
		receipt: undefined,
		shown: undefined,
	};
	const display = openCustomerTerminal(
		{
			input: input as unknown as NodeJS.ReadStream,
			output: output as unknown as TerminalOutput,
			env: {TERM: 'xterm'},
			machine: standardCounter,
			bug: error => {
				throw error;
			},
		},
		{sight: () => sight, subscribe: () => () => undefined},
		() => undefined,
	);
	const screen = await unmoved(raw, [columns, rows]);
	display.close();
	expect(screen.holds('TOTAL')).toBe(true);
	const amounts = screen.cells().map(row =>
		row
			.map(cell => (isSeen(cell) ? cell : ' '))
			.join('')
			.trimEnd(),
	);
	expect(new Set(amounts.filter(row => /\.\d\d$/.test(row)).map(row => row.length)).size).toBe(1);
});
