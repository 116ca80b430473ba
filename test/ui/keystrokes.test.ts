import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {type Driven, keys} from '../support/drive.ts';
import {barcodes, basketRows, notice, practice, scan} from './practice.ts';

const {enter, f7, f11, ctrl} = keys;

type Counted = {
	/** As it is called in docs/counter.md. */
	readonly name: string;
	/** What is there before the first key. */
	readonly before: readonly string[];
	/** One key each. */
	readonly pressed: readonly string[];
	readonly seen: (screen: Driven) => void;
};

const sold = (screen: Driven, sentence: RegExp): void => expect(notice(screen)).toMatch(sentence);

const counted: readonly Counted[] = [
	{
		name: 'exact cash',
		before: [scan(barcodes.milk), scan(barcodes.brownBread), scan(barcodes.whiteBread)],
		pressed: [enter, enter],
		seen: screen => sold(screen, /^Sold R58\.99, .* Change R0\.00\./),
	},
	{
		name: 'a note',
		before: [scan(barcodes.milk)],
		pressed: [enter, '5', '0', enter],
		seen: screen => sold(screen, /^Sold R19\.99, .* Change R30\.10\./),
	},
	{
		name: 'card',
		before: [scan(barcodes.milk)],
		pressed: [enter, 'c', enter],
		seen: screen => sold(screen, /^Sold R19\.99, /),
	},
	{
		name: 'the weight of goods, beside the weight itself and its Enter',
		before: ['banana', enter, '0.455', enter],
		pressed: [],
		seen: screen => expect(basketRows(screen)).toEqual(['›0.455 Bananas 10.46']),
	},
	{
		name: 'five instead of one on a line',
		before: [scan(barcodes.milk)],
		pressed: ['5', '*', enter],
		seen: screen => expect(basketRows(screen)).toEqual(['›5 Full Cream Milk 1L 99.95']),
	},
	{
		name: 'a parked basket, recalled and paid',
		before: [scan(barcodes.milk), f11, enter],
		pressed: [f11, '1', 'c', enter],
		seen: screen => sold(screen, /^Sold R19\.99, /),
	},
	{
		name: 'the tender of the newest receipt set right, on Receipts',
		before: [scan(barcodes.milk), enter, enter, enter, f7],
		pressed: ['j', enter, enter],
		seen: screen => sold(screen, /^P1-000001 is corrected: paid by card\./),
	},
	{
		name: 'a price check, before the scan',
		before: [],
		pressed: [ctrl('r')],
		seen: screen => sold(screen, /^Price check: the next scan is only shown/),
	},
];

/** The rows of the table in docs/counter.md: what, and how many keys. */
const written = [
	...readFileSync(fileURLToPath(new URL('../../docs/counter.md', import.meta.url)), 'utf8')
		.replace(/^[\s\S]*?\n## Keystrokes\n/, '')
		.replace(/\n## [\s\S]*$/, '')
		.matchAll(/^\| ([^|]+?) \| (\d+) \|/gm),
].map(([, name, count]) => [name, Number(count)]);

describe('Keystrokes', () => {
	test('are written down as they are pressed here', () =>
		expect(written).toEqual(counted.map(({name, pressed}) => [name, pressed.length])));

	test.each(counted)('$name', async ({before, pressed, seen}) => {
		const screen = await practice();
		await screen.type(...before);
		await screen.type(...pressed);
		seen(screen);
	});
});
