import {describe, expect, test} from 'vitest';
import {type ScannerSettings, standardScanner} from '../../src/formats/config/scanner-settings.ts';
import {sellState} from '../../src/ui/actions/sell-state.ts';
import {type Driven, keys} from '../support/drive.ts';
import {barcodes, entries, notice, practice, receipts, scan} from './practice.ts';

const {enter, esc, f2, f5, f6, f10} = keys;

/** The counter of a new practice shop with a scanner that is set so. */
const withScanner = (scanner: Partial<ScannerSettings>): Promise<Driven> =>
	practice({machine: {scanner: {...standardScanner, ...scanner}}});

const inBasket = ({desk}: Driven): readonly string[] =>
	desk.view.basket.lines.map(({item}) => (item.type === 'goods' ? `${item.quantity / 1000} ${item.product}` : item.type));
const dialogs = ({desk}: Driven): readonly string[] => desk.view.stacks[desk.view.screen].map(({type}) => type);
const entry = ({desk}: Driven): string => sellState.read(desk).entry.value;

const ends = [
	['Enter', '\r'],
	['a line feed', '\n'],
	['Enter and a line feed', '\r\n'],
	['a line feed and Enter', '\n\r'],
	['Enter twice', '\r\r'],
	['Enter three times', '\r\r\r'],
	['Tab', '\t'],
	['Tab twice', '\t\t'],
	['Tab and Enter', '\t\r'],
	['Tab, Enter and a line feed', '\t\r\n'],
] as const;

describe.each(ends)('A scan ended by %s', (_end, end) => {
	test.each([0, 20, 50])('is one scan and no key, %i ms a letter', async letterMs => {
		const screen = await practice();
		const before = entries(screen);
		const send = (text: string): Promise<void> => (letterMs === 0 ? screen.type(text) : screen.typeAt(letterMs, text));
		await send(`${barcodes.milk}${end}`);
		await send(`${barcodes.milk}${end}`);
		expect([inBasket(screen).length, screen.desk.view.basket.lines[0]?.item.type, dialogs(screen), entry(screen)]).toEqual([
			1,
			'goods',
			[],
			'',
		]);
		await screen.type(f10);
		await send(`${barcodes.brownBread}${end}`);
		expect([dialogs(screen), screen.desk.view.basket.lines.length, entries(screen)]).toEqual([[], 2, before]);
		await screen.type(f5, 'n', 'Zola');
		await send(`${barcodes.milk}${end}`);
		expect([dialogs(screen), screen.desk.context().field?.read(screen.desk)?.value]).toEqual([['form'], 'Zola']);
		await screen.type(esc, esc, f2, f10, enter);
		await send(`${barcodes.milk}${end}`);
		expect([dialogs(screen), screen.desk.view.basket.lines.length, receipts(screen).length]).toEqual([[], 1, 1]);
	});

	test('of a short code, which no speed tells from typing, opens no Pay by itself', async () => {
		const screen = await practice();
		await screen.type(`1003${end}`);
		expect([dialogs(screen), entries(screen)]).toEqual([[], 1]);
	});
});

test('Enter by hand right after a scan counts', async () => {
	const screen = await practice();
	await screen.type(scan(barcodes.milk), enter);
	expect(dialogs(screen)).toEqual(['pay']);
});

test('Enter by hand right after a slow scan counts, and what the scan ends with does not', async () => {
	const screen = await withScanner({'gap-ms': 180});
	await screen.typeAt(place => (place === 13 ? 170 : 120), `${barcodes.milk}\r\r`);
	expect([inBasket(screen), dialogs(screen)]).toEqual([['1 1003'], ['pay']]);
	await screen.type(esc);
	await screen.typeAt(120, `${barcodes.milk}\r\n\r`);
	expect([inBasket(screen), dialogs(screen)]).toEqual([['2 1003'], []]);
});

/** What scanners send around a code, and how it is set. */
const frames: readonly (readonly [string, Partial<ScannerSettings>, string, string])[] = [
	['a sign', {prefix: '~'}, '~', '\r'],
	['several signs, and one behind', {prefix: '~#', suffix: '%'}, '~#', '%\r'],
	['a letter', {prefix: 'F'}, 'F', '\r'],
	['STX and ETX', {prefix: '\u0002', suffix: '\u0003'}, '\u0002', '\u0003\r'],
	['STX, and ETX alone behind', {prefix: '\u0002', terminator: '\u0003'}, '\u0002', '\u0003'],
	['STX, and ETX that ends it, and Enter', {prefix: '\u0002', terminator: '\u0003'}, '\u0002', '\u0003\r'],
	['GS on both sides', {prefix: '\u001D', suffix: '\u001D'}, '\u001D', '\u001D\r'],
	['SOH and EOT', {prefix: '\u0001', terminator: '\u0004'}, '\u0001', '\u0004'],
	['Tab before it', {prefix: '\t'}, '\t', '\r'],
	['Enter before it', {prefix: '\r'}, '\r', '\r'],
	['an AIM prefix', {}, ']E0', '\r'],
	['a sign and an AIM prefix', {prefix: '~'}, '~]E0', '\r'],
	['a semicolon that ends it', {prefix: '~', terminator: ';'}, '~', ';'],
	['nothing behind it', {terminator: 'none'}, '', ''],
	['a sign before it and nothing behind it', {prefix: '~', terminator: 'none'}, '~', ''],
];

describe.each(frames)('A scanner that sends %s', (_what, scanner, before, behind) => {
	test.each([0, 50])('is read everywhere, %i ms a letter', async letterMs => {
		const screen = await withScanner(scanner);
		const text = `${before}${barcodes.milk}${behind}`;
		const send = (): Promise<void> => (letterMs === 0 ? screen.type(text) : screen.typeAt(letterMs, text));
		await send();
		expect([inBasket(screen), dialogs(screen), entry(screen)]).toEqual([['1 1003'], [], '']);
		await screen.type(f6);
		await send();
		expect([notice(screen).split('.')[0], dialogs(screen)]).toEqual(['Selected Full Cream Milk 1L', []]);
		await screen.type(f5, 'n', 'Zola');
		await send();
		expect([notice(screen).split(',')[0], dialogs(screen), screen.desk.context().field?.read(screen.desk)?.value]).toEqual([
			'Scanned Full Cream Milk 1L',
			['form'],
			'Zola',
		]);
		await screen.type(esc, esc, f2, f10);
		await send();
		expect([inBasket(screen), dialogs(screen), entry(screen)]).toEqual([['2 1003'], [], '']);
	});
});

describe('With a prefix that nobody types', () => {
	test.each([80, 120, 300, 900])('everything up to the terminator is a scan, %i ms a letter', async letterMs => {
		for (const prefix of ['~', '~#', '\u0002']) {
			const screen = await withScanner({prefix});
			await screen.typeAt(letterMs, `${prefix}1003\r`);
			await screen.type(f6);
			await screen.typeAt(letterMs, `${prefix}1003\r`);
			expect([inBasket(screen), entry(screen), dialogs(screen), notice(screen).split('.')[0]]).toEqual([
				['1 1003'],
				'',
				[],
				'Selected Full Cream Milk 1L',
			]);
			await screen.type(f2, f10);
			await screen.typeAt(letterMs, `${prefix}1003\r`);
			expect([inBasket(screen), dialogs(screen)]).toEqual([['2 1003'], []]);
		}
	});

	test.each([80, 300])('so it is when a sign ends it, %i ms a letter', async letterMs => {
		const screen = await withScanner({prefix: '~', terminator: ';'});
		await screen.typeAt(letterMs, '~1003;');
		expect([inBasket(screen), entry(screen)]).toEqual([['1 1003'], '']);
	});

	test('it may be a letter: then a slow scan is told by its code, and a word stays a word', async () => {
		const screen = await withScanner({prefix: 'F'});
		await screen.typeAt(300, 'F1003\r');
		expect([inBasket(screen), entry(screen)]).toEqual([['1 1003'], '']);
		await screen.typeAt(300, 'Full Cream');
		expect(entry(screen)).toBe('Full Cream');
	});

	test('a sign that people type needs the speed: three of something stays three', async () => {
		const screen = await withScanner({prefix: '*', suffix: '*'});
		await screen.typeAt(120, '3*1003\r');
		expect(inBasket(screen)).toEqual(['3 1003']);
		await screen.type('*1003*\r');
		expect(inBasket(screen)).toEqual(['4 1003']);
	});

	test('a Tab before a code is a Tab by itself', async () => {
		const screen = await withScanner({prefix: '\t'});
		await screen.type(f5, 'n', 'Zola', keys.tab, '082');
		expect(screen.row('› Phone')).toContain('082');
	});
});

describe('Two scanners at once', () => {
	const [one, two] = [`${barcodes.brownBread}\r`, `${barcodes.milk}\r`];
	/** The second begins so many letters after the first. */
	const woven = (late: number): string => {
		let text = one.slice(0, late);
		for (let place = 0; place < one.length; place += 1) text += `${one[late + place] ?? ''}${two[place] ?? ''}`;
		return text;
	};

	test.each(Array.from({length: 13}, (_, late) => late))('say so and change nothing, %i letters apart', async late => {
		// Each place is tried on one screen, and some on all of them.
		const ways = [[], [f10], [f5, 'n', 'Zola'], [f6]];
		for (const way of late % 6 === 0 ? ways : ways.slice(late % 4, (late % 4) + 1)) {
			const screen = await practice();
			await screen.type(scan(barcodes.lowFatMilk), ...way);
			const before = [inBasket(screen), dialogs(screen), entries(screen), screen.desk.context().field?.read(screen.desk)?.value];
			await screen.typeAt(2, woven(late));
			expect([inBasket(screen), dialogs(screen), entries(screen), screen.desk.context().field?.read(screen.desk)?.value]).toEqual(
				before,
			);
			expect(notice(screen)).toMatch(/^! (Two scans came at once|"\d+" was misread)/);
			expect(screen.beeps()).toBe(1);
		}
	});

	test('with a prefix too, and with short codes', async () => {
		const screen = await withScanner({prefix: '~'});
		await screen.type('~~11000013\r\r', '~10~1003\r01\r');
		expect([inBasket(screen), entry(screen)]).toEqual([[], '']);
		expect(notice(screen)).toMatch(/^! Two scans came at once/);
	});

	test('and a long number on Bills is no scan', async () => {
		const screen = await practice();
		await screen.type(keys.f4, enter, '912345678901234567\r');
		expect(screen.lines().join('\n')).toContain('912345678901234567');
	});
});
