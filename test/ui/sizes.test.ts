import {describe, expect, test} from 'vitest';
import {columnsOf} from '../../src/formats/text/plain-text.ts';
import {keys} from '../support/drive.ts';
import {busyPractice, expectWellDrawn, sizes} from './frames/frames.ts';
import {barcodes, scan} from './practice.ts';

const {enter, down, f2, f3, f5, f6, f7, f10, ctrl} = keys;

const places: readonly (readonly [string, readonly string[]])[] = [
	['Sell', [scan(barcodes.milk), 'bread', down]],
	['Pay', [scan(barcodes.milk), f10, '50']],
	['a sale just made', [scan(barcodes.milk), f10, enter]],
	['a form', [f3, enter, '07123456787\r', '5']],
	['Accounts', [f5, down, down]],
	['Stock', [f6, down, down, down]],
	['Receipts', [f7, down]],
	['help', [f2, keys.f1]],
	['the palette', [ctrl('k'), 'with']],
];

describe.each(places)('%s', (_place, typed) => {
	test('resized from each size to each other is what it would have been from the start', async () => {
		const frames = new Map<string, readonly string[]>();
		for (const [columns, rows] of sizes) {
			const screen = await busyPractice({columns, rows});
			await screen.type(...typed);
			frames.set(`${columns}x${rows}`, screen.lines());
		}
		const screen = await busyPractice({columns: 80, rows: 24});
		await screen.type(...typed);
		const hashless = (lines: readonly string[] | undefined) =>
			lines?.map(line => line.replace(/(Entry \d+ · )[0-9a-f]{8}/, '$1'));
		for (const [columns, rows] of [...sizes, ...sizes.toReversed(), sizes[2], sizes[0], sizes[3]] as const) {
			await screen.setSize(columns, rows);
			expect(hashless(screen.lines())).toEqual(hashless(frames.get(`${columns}x${rows}`)));
			expectWellDrawn(screen);
		}
	});
});

test.each([
	[79, 24],
	[80, 23],
	[40, 10],
	[12, 3],
	[1, 1],
])('At %i by %i the counter says that it needs more, within that, and the basket is safe', async (columns, rows) => {
	const screen = await busyPractice({columns: 80, rows: 24});
	await screen.type(scan(barcodes.milk));
	const before = screen.lines();
	await screen.setSize(columns, rows);
	expect(screen.lines().every(line => columnsOf(line) <= columns)).toBe(true);
	if (columns >= 40) expect(screen.lines().join(' ')).toContain('Counterfoil needs');
	await screen.type('3', enter);
	await screen.setSize(80, 24);
	expect(screen.lines()).toEqual(before);
});
