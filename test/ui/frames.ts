// Owns what holds for every frame the counter draws, and keeps the frames themselves under test/samples/frames.
import {describe, expect, test} from 'vitest';
import {columnsOf} from '../../src/formats/text/plain-text.ts';
import {bill, card, cash, fromAccount, goods, sell, toppedUp, vend, withdraw} from '../support/commands.ts';
import {type Driven, type DriveOptions, drive, freshFolder, shopIn} from '../support/drive.ts';
import {practice} from './practice.ts';

const sizes = [
	[80, 24],
	[100, 30],
	[120, 40],
	[200, 60],
] as const;

/** What was done in the practice shop before its frames are looked at. */
const work = [
	sell([goods('1001', 2), goods('1055', 1.25)], {tender: cash(10_000), customer: {name: 'Zola Zulu', phone: '083 456 7890'}}),
	sell(vend('Electricity', 10_000, '07123456787'), {tender: fromAccount(2)}),
	sell(bill(19_900, 'NF-4482913'), {tender: card}),
	toppedUp(5000, 3),
	withdraw(2000, 3),
];

/** The counter on a practice shop in which a morning's work was done. */
export async function busyPractice(options: DriveOptions): Promise<Driven> {
	const shop = await shopIn(freshFolder());
	for (const order of work) expect(await shop.execute(order)).toMatchObject({type: 'done'});
	return drive(shop, options);
}

/** The rows of a frame, with the hash of an entry, which is another in every run, made even. */
const frameOf = (screen: Driven): readonly string[] =>
	screen.lines().map(line => line.replace(/(Entry \d+ · )[0-9a-f]{8}/, '$1xxxxxxxx'));

/** Compares a frame with the one that was looked at and kept. */
export const expectKept = (screen: Driven, name: string): Promise<void> => {
	const {columns, rows} = screen.desk.view.size;
	return expect(`${frameOf(screen).join('\n')}\n`).toMatchFileSnapshot(`../samples/frames/${name}-${columns}x${rows}.txt`);
};

/** Columns at which a row has one of the letters. */
const columnsWith = (row: string, letters: string): readonly number[] =>
	[...row].flatMap((letter, column) => (letters.includes(letter) ? [column] : []));

/** Nothing is longer than the window, every panel is closed on all sides, and the lowest row is free. */
export function expectWellDrawn(screen: Driven): void {
	const {columns, rows} = screen.desk.view.size;
	const lines = screen.lines();
	expect(lines).toHaveLength(rows);
	expect(lines.filter(line => columnsOf(line) > columns)).toEqual([]);
	expect(lines.at(-1)).toBe('');
	const top = lines.findIndex(line => line.startsWith('┌'));
	const bottom = lines.findLastIndex(line => line.startsWith('└'));
	expect(top).toBe(2);
	const corners = columnsWith(lines[top] ?? '', '┌┐');
	expect([corners[0], corners.at(-1)]).toEqual([0, columns - 1]);
	expect(columnsWith(lines[bottom] ?? '', '└┘')).toEqual(corners);
	for (const row of lines.slice(top + 1, bottom)) expect(corners.map(column => row[column])).toEqual(corners.map(() => '│'));
}

/** Texts that come from people and may be cut where there is no room: names of goods, accounts and customers. */
function namesIn({desk}: Driven): readonly string[] {
	if (desk.view.screen === 'welcome') return [];
	const {products, accounts} = desk.state;
	return [...products.rows.values(), ...accounts.rows.values()].map(({name}) => name);
}

/** Rows in which one of our own words is cut with …. A name may be cut, and a long barcode is shortened in its middle. */
export function cutRows(screen: Driven): readonly string[] {
	const names = namesIn(screen);
	const isOfName = (before: string): boolean =>
		names.some(name =>
			Array.from({length: name.length}, (_, end) => name.slice(0, end)).some(part => part.length > 2 && before.endsWith(part)),
		);
	return screen.lines().filter(line => {
		const text = line.replaceAll(/\d{4}…\d{4}/g, '').replace(/… \d+ rows above/, '');
		return text
			.split('…')
			.slice(0, -1)
			.some(before => !isOfName(before));
	});
}

/** A frame by what is typed to come to it, before there is a shop, in a new practice shop, or in one that has worked a morning. */
export type Frame = {readonly name: string; readonly shop: 'none' | 'new' | 'busy'; readonly typed: readonly string[]};

async function shown({shop, typed}: Frame, size: DriveOptions): Promise<Driven> {
	const open = {none: () => drive(undefined, size), new: () => practice(size), busy: () => busyPractice(size)};
	const screen = await open[shop]();
	await screen.type(...typed);
	return screen;
}

/**
 * Looks at every frame at both sizes. `isCutNow` names those (`pay-cash-80`) in which one of our own words is cut: they are
 * expected to fail, and a name is taken away when it is mended.
 */
export function lookAt(frames: readonly Frame[], isCutNow: ReadonlySet<string>): void {
	describe.each(sizes)('At %i by %i', (columns, rows) => {
		const isCut = ({name}: Frame): boolean => isCutNow.has(`${name}-${columns}`);

		test.each(frames)('$name is drawn as it was looked at, and closed on all sides', async frame => {
			const screen = await shown(frame, {columns, rows});
			await expectKept(screen, frame.name);
			expectWellDrawn(screen);
			if (!isCut(frame)) expect(cutRows(screen)).toEqual([]);
		});

		test.each(frames.filter(isCut))('$name has all its words whole', async frame => {
			expect(cutRows(await shown(frame, {columns, rows}))).toEqual([]);
		});
	});
}
