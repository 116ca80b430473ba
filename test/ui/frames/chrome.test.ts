// What stands around every body, each part as it was looked at: the title, the keys of the screens, the notice, the footer.
import {expect, test} from 'vitest';
import {type Driven, drive, freshFolder, keys, shopIn} from '../../support/drive.ts';
import {samplesIn} from '../../support/samples.ts';
import {practice} from '../practice.ts';
import {expectWellDrawn, type Frame, shown, sizes} from './frames.ts';
import {dialogs, screens, selling} from './list.ts';

const {enter, f5} = keys;

/** Kept in one sample for a part and a width: what stands around each of these frames. */
const around = {
	title: ['welcome', 'sell-first', 'services', 'bills', 'accounts', 'stock', 'receipts', 'pay-cash', 'help-sell', 'palette'],
	tabs: ['welcome', 'sell-first'],
	notice: ['sell-basket', 'sell-misread', 'sell-nothing-found', 'paid-account', 'accounts-closed'],
	footer: [
		'welcome',
		'sell-first',
		'sell-most-sold',
		'sell-search',
		'sell-basket',
		'services',
		'services-form',
		'bills',
		'accounts',
		'accounts-filter',
		'stock',
		'receipts',
		'receipts-find',
		'receipt',
		'returns',
		'pay-cash',
		'pay-card',
		'pay-parts',
		'paid-change',
		'show-token',
		'form-new-account',
		'question-drop',
		'menu-parked',
		'choose-account',
		'settings',
		'scan-test',
		'help-sell',
		'palette',
	],
} as const;

type Part = keyof typeof around;

/** The footer shows as many hints as fit: a window of 200 columns shows all of them. The rest is only wider above 120. */
const widths: Readonly<Record<Part, readonly number[]>> = {
	title: [80, 120],
	tabs: [80, 120],
	notice: [80, 120],
	footer: [80, 120, 200],
};

/** The rows of a part. */
function rowsOf(screen: Driven, part: Part): readonly string[] {
	const lines = screen.lines();
	const footer = screen.desk.view.size.rows - 2;
	const bottom = lines.findLastIndex(line => line.startsWith('╰'));
	const rows = {title: [0, 1], tabs: [1, 2], notice: [bottom + 1, footer], footer: [footer, footer + 1]} as const;
	return lines.slice(...rows[part]);
}

const parts = Object.keys(around) as readonly Part[];

/** Every part around a frame, by its name and its width: opened once, and resized. */
async function partsAround(frame: Frame): Promise<ReadonlyMap<string, readonly string[]>> {
	const [[columns, rows]] = sizes;
	const screen = await shown(frame, {columns, rows});
	const found = new Map<string, readonly string[]>();
	for (const size of sizes) {
		await screen.setSize(size[0], size[1]);
		for (const part of parts) found.set(`${part}-${size[0]}`, rowsOf(screen, part));
	}
	return found;
}

test('Every part around the bodies is as it was looked at', async () => {
	const names = new Set<string>(Object.values(around).flat());
	const found = new Map<string, ReadonlyMap<string, readonly string[]>>();
	for (const frame of [...screens, ...selling, ...dialogs].filter(({name}) => names.has(name)))
		found.set(frame.name, await partsAround(frame));
	for (const part of parts)
		for (const columns of widths[part]) {
			const text = around[part].flatMap(name => [`${name}:`, ...(found.get(name)?.get(`${part}-${columns}`) ?? [])]);
			await expect.soft(`${text.join('\n')}\n`).toMatchFileSnapshot(`../../samples/chrome/${part}-${columns}.txt`);
		}
});

test('A title too long for 80 columns loses letters of the name, and never the time', async () => {
	const name = `${'Corner Café '.repeat(3)}East`;
	const plan = {kind: 'shop', name, owner: 'Maria Magdalena van der Westhuizen', currency: 'ZAR'} as const;
	const screen = await drive(await shopIn(freshFolder(), plan));
	expect(rowsOf(screen, 'title')).toEqual([' Corner Café Corner Café… · Till 1 · Maria Magdalena van der Westhuizen · 08:30']);
	expectWellDrawn(screen);
});

test('A notice too long for a row takes two, and the body gives up one', async () => {
	const screen = await practice();
	await screen.type(f5, 'n', 'Maximiliana Wilhelmina van der Westhuizen\r', enter, enter, enter);
	expect(rowsOf(screen, 'notice')).toEqual([
		' ✓ Opened account 7 for Maximiliana Wilhelmina van der Westhuizen with',
		' R1,000,000.00.',
	]);
	expectWellDrawn(screen);
});

test('Every sample of a part is read', () => {
	const read = parts.flatMap(part => widths[part].map(columns => `${part}-${columns}.txt`));
	expect(samplesIn('chrome')).toEqual(read.toSorted());
});
