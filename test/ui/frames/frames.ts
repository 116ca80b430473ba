// What holds for every frame the counter draws; the bodies of the frames are kept under test/samples/frames.
import {expect, test} from 'vitest';
import type {Moment} from '../../../src/domain/base/calendar.ts';
import {cents} from '../../../src/domain/base/money.ts';
import type {Service} from '../../../src/domain/prepaid/services.ts';
import {setting} from '../../../src/domain/shop/settings.ts';
import {type ThemeName, themeNames} from '../../../src/formats/config/counter-settings.ts';
import {columnsOf} from '../../../src/formats/text/plain-text.ts';
import {bill, card, cash, fromAccount, goods, sell, toppedUp, vend, withdraw} from '../../support/commands.ts';
import {type Driven, type DriveOptions, drive, freshFolder, morning, openedAgain, shopIn} from '../../support/drive.ts';
import type {Said} from '../../support/given.ts';
import {openAt} from '../../support/stored-shop.ts';
import {panelsOf, rowsIn} from '../panels.ts';
import {notice, practice} from '../practice.ts';
import {contrast, of256} from '../widgets/contrast.ts';

type Size = readonly [columns: number, rows: number];

export const sizes = [
	[80, 24],
	[100, 30],
	[120, 40],
	[160, 50],
	[200, 60],
] as const satisfies readonly Size[];

/**
 * A frame by what is typed to come to it: before there is a shop, in a new practice shop, in one that has worked a morning, or in one that
 * sells through providers.
 * The body of each is kept at 80 and at 120 columns. At 100 and at 200 it is kept only where its layout is another than at the size before
 * (`alsoAt`): more panels side by side, other headings, or another size of the large letters. A body that is only wider, or has more rows
 * of the same, shows nothing new; it is drawn and held to all the rest.
 */
export type Frame = {
	readonly name: string;
	readonly shop: 'none' | 'new' | 'busy' | 'providers';
	readonly typed: readonly string[];
	readonly alsoAt?: readonly number[];
	/** What the notice says; nothing when left out. */
	readonly says?: string;
};

/** What was done in the practice shop before its frames are looked at. */
const work = [
	sell([goods('1001', 2), goods('1055', 1.25)], {tender: cash(10_000), customer: {name: 'Zola Zulu', phone: '083 456 7890'}}),
	sell(vend('Electricity', 10_000, '07123456787'), {tender: fromAccount(2)}),
	sell(bill(19_900, 'NF-4482913'), {tender: card}),
	toppedUp(5000, 3),
	withdraw(2000, 3),
];

/** A float of R300.00 with one provider, none with the other, and what was sold through them. */
const providersWork = (electricity: Service, water: Service): readonly Said[] => [
	{
		type: 'setProvider',
		provider: {id: 'city', name: 'City Power', kind: 'http', url: 'https://power.example', low: cents(25_000)},
	},
	{type: 'setProvider', provider: {id: 'rivers', name: 'Rivers and Dams', kind: 'http', url: 'https://water.example'}},
	{type: 'editService', service: {...electricity, provider: 'city'}},
	{type: 'editService', service: {...water, provider: 'rivers'}},
	{type: 'openFloat', provider: 'city', amount: cents(30_000), from: 'there'},
	sell(vend('Electricity', 5000, '07123456787')),
	sell(vend('Electricity', 2000, '12345678903')),
	sell(vend('Water', 10_000, '07123456787')),
	sell(vend('Airtime', 5500, '0821234567')),
	sell(bill(19_900, 'NF-4482913'), {tender: card}),
	sell(goods('1001', 2)),
];

/** The counter on a practice shop in which a morning's work was done. */
export async function busyPractice(options: DriveOptions): Promise<Driven> {
	const shop = await shopIn(freshFolder());
	for (const order of work) expect(await shop.execute(order)).toMatchObject({type: 'done'});
	return drive(shop, options);
}

/** The counter on a practice shop that sells electricity and water through providers: of its vends one is declined and two are unknown. */
async function withProviders(options: DriveOptions): Promise<Driven> {
	const made = await shopIn(freshFolder());
	const {folder} = made;
	const {state} = made.till;
	const electricity = state.services.rows.get('electricity') as Service;
	const water = state.services.rows.get('water') as Service;
	await made.close();
	let at = morning.at - 3_600_000;
	const now = (): Moment => {
		at += 60_000;
		return {...morning, at};
	};
	const store = await openAt(folder, {clock: {now}});
	for (const said of providersWork(electricity, water)) await store.do(said);
	const [first, second] = store.till.state.vends.rows.keys();
	await store.do({type: 'answerVend', vend: first ?? '', answer: {outcome: 'declined', reason: 'the meter is blocked'}});
	await store.do({type: 'answerVend', vend: second ?? '', answer: {outcome: 'unknown', why: 'no-answer'}});
	await store.close();
	return drive(await openedAgain(folder), options);
}

/** The counter after what is typed to come to a frame. */
export async function shown({shop, typed}: Frame, size: DriveOptions): Promise<Driven> {
	const open = {
		none: () => drive(undefined, size),
		new: () => practice(size),
		busy: () => busyPractice(size),
		providers: () => withProviders(size),
	};
	const screen = await open[shop]();
	await screen.type(...typed);
	return screen;
}

/** The rows between the keys of the screens and the notice, with the hash of an entry, which is another in every run, made even. */
function bodyOf(screen: Driven): readonly string[] {
	const lines = screen.lines();
	const body = lines.slice(2, lines.findLastIndex(line => line.startsWith('╰')) + 1);
	return body.map(line => line.replace(/(Entry \d+ · )[0-9a-f]{8}/, '$1xxxxxxxx'));
}

/** The name of the file in which a body is kept. */
export const sampleOf = (name: string, [columns, rows]: Size): string => `${name}-${columns}x${rows}.txt`;

const sizeOf = ({desk}: Driven): Size => [desk.view.size.columns, desk.view.size.rows];

/** Compares a body with the one that was looked at and kept. */
export const expectKept = (screen: Driven, name: string): Promise<void> =>
	expect(`${bodyOf(screen).join('\n')}\n`).toMatchFileSnapshot(`../../samples/frames/${sampleOf(name, sizeOf(screen))}`);

/** The headings of a list: a row of four words or more in columns, without a figure. */
function headingsOf(body: readonly string[]): string {
	const rows = body.map(row => row.split('│')[1]?.trim() ?? '');
	const isHeading = (row: string): boolean => /^[A-Z]/.test(row) && !/[\d█·.]/.test(row) && row.split(/ {2,}/).length >= 4;
	return rows.find(isHeading)?.replaceAll(/ +/g, ' ') ?? '';
}

/** How a body is laid out: the panels side by side, the headings of its list, and how many rows its large letters take. */
const layoutOf = (body: readonly string[]) => ({
	panels: [...(body.at(-1) ?? '')].filter(letter => '╰╯'.includes(letter)).length - 1,
	headings: headingsOf(body),
	largeRows: body.filter(row => row.includes('█')).length,
});

/** Nothing is longer than the window, every panel is closed on all sides, and the lowest row is free. */
export function expectWellDrawn(screen: Driven): void {
	const {columns, rows} = screen.desk.view.size;
	const lines = screen.lines();
	expect(lines).toHaveLength(rows);
	expect(lines.filter(line => columnsOf(line) > columns)).toEqual([]);
	expect(lines.at(-1)).toBe('');
	const {panes, over} = panelsOf(screen);
	expect([panes[0]?.left, panes.at(-1)?.right]).toEqual([0, columns - 1]);
	for (const {top, bottom, left, right} of over ? [over] : panes) {
		expect([lines[top]?.[left], lines[top]?.[right]].join('')).toMatch(/[╭╮]{2}/);
		expect([lines[bottom]?.[left], lines[bottom]?.[right]].join('')).toMatch(/[╰╯]{2}/);
		for (const row of lines.slice(top + 1, bottom)) expect([row[left], row[right]]).toEqual(['│', '│']);
	}
}

/** Texts that come from people and may be cut where there is no room: names of the shop, of goods, accounts and customers. */
function namesIn({desk}: Driven): readonly string[] {
	if (desk.view.screen === 'welcome') return [];
	const {products, accounts, settings} = desk.state;
	const names = [...products.rows.values(), ...accounts.rows.values()].map(({name}) => name);
	return [setting(settings, 'shop-name'), ...names];
}

/** Rows in which one of our own words is cut with …. A name may be cut, and a long barcode is shortened in its middle. */
export function cutRows(screen: Driven): readonly string[] {
	const names = namesIn(screen);
	const isOfName = (before: string): boolean =>
		names.some(name =>
			Array.from({length: name.length}, (_, end) => name.slice(0, end)).some(part => part.length > 2 && before.endsWith(part)),
		);
	const {over} = panelsOf(screen);
	return (over ? rowsIn(screen, over) : screen.lines()).filter(line => {
		const text = line.replaceAll(/\d{4}…\d{4}/g, '').replace(/… \d+ rows above/, '');
		return text
			.split('…')
			.slice(0, -1)
			.some(before => !isOfName(before));
	});
}

/** Frames of a dialog over its screen, by their names. */
const isOver = ({name}: Frame): boolean =>
	/^(?:form|question|menu|choose|help|palette|not-printed|news|work|barcodes|operators|roles)(?:-|$)/.test(name);

/** The sizes at which the body of a frame is kept. A dialog over its screen is the same at each. */
export const keptSizes = (frame: Frame): readonly Size[] =>
	sizes.filter(([columns]) => columns === 80 || (columns === 120 && !isOver(frame)) || frame.alsoAt?.includes(columns));

/** The letters of a screen; the caret is a line where there are no colours. */
const lettersOf = (screen: Driven): readonly string[] => screen.lines().map(line => line.replaceAll('▏', ' ').trimEnd());

/** Inks of the terminal's own stand on its own ground, others on a ground where they can be read. */
function expectReadable(screen: Driven, theme: ThemeName): void {
	const terminal = theme === 'light' ? '#ffffff' : '#000000';
	const found = new Set<string>();
	for (const {letter, ink, ground} of screen.looks().flat())
		if (letter !== ' ' && typeof ink === 'number') found.add(`${ink} ${typeof ground === 'number' ? ground : ''}`);
	const least = theme === 'high-contrast' ? 7 : 4.5;
	const faint = [...found].filter(pair => {
		const [ink, ground] = pair.split(' ');
		return contrast(of256(Number(ink)), ground ? of256(Number(ground)) : terminal) < least;
	});
	expect(faint).toEqual([]);
}

/** A theme changes no letter and hides none. */
async function expectThemes(screen: Driven): Promise<void> {
	const letters = lettersOf(screen);
	const {desk} = screen;
	const {machine} = desk.view;
	for (const theme of themeNames) {
		desk.set({machine: {...machine, theme}});
		await screen.pass(0);
		if (theme !== 'mono') expect(lettersOf(screen)).toEqual(letters);
		expectReadable(screen, theme);
	}
	desk.set({machine});
	await screen.pass(0);
}

type Layout = ReturnType<typeof layoutOf>;

/** Where a body is not kept, it is laid out as at the size before; where it is kept for its layout, it is not. */
function expectLayout(
	frame: Frame,
	columns: number,
	{now, before}: {readonly now: Layout; readonly before: Layout | undefined},
): void {
	if (!before || columns === 120 || isOver(frame)) return;
	if (frame.alsoAt?.includes(columns)) expect(now).not.toEqual(before);
	else expect(now).toEqual(before);
}

/** Draws every frame at every size: as it was looked at, closed on all sides, and with all its words whole. It is opened once, and resized. */
export function lookAt(frames: readonly Frame[]): void {
	test.each(frames)(
		'$name is as it was looked at, closed on all sides, and has all its words whole, at every size',
		async frame => {
			const [[columns, rows]] = sizes;
			const screen = await shown(frame, {columns, rows});
			await expectThemes(screen);
			let before: Layout | undefined;
			for (const size of sizes) {
				await screen.setSize(size[0], size[1]);
				if (keptSizes(frame).includes(size)) await expectKept(screen, frame.name);
				const now = layoutOf(bodyOf(screen));
				expectLayout(frame, size[0], {now, before});
				before = now;
				expectWellDrawn(screen);
				expect(panelsOf(screen).over !== undefined).toBe(isOver(frame));
				expect(cutRows(screen)).toEqual([]);
				expect(notice(screen)).toBe(frame.says ?? '');
			}
		},
	);
}
