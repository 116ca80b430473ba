import {describe, expect, test} from 'vitest';
import {eanCheckDigit} from '../../../../src/domain/goods/check-digits.ts';
import {standardScanner} from '../../../../src/formats/config/scanner-settings.ts';
import {sellState} from '../../../../src/ui/actions/sell-state.ts';
import {type Driven, drive, freshFolder, keys, shopIn} from '../../../support/drive.ts';
import {
	barcodes,
	bodyRows,
	basketRows as drawnRows,
	entries,
	inOneLine,
	notice,
	panelTitle,
	practice,
	scan,
} from '../../practice.ts';

const {enter, esc, down, f2, f3, f4, f5, f6, f7, f10, ctrl} = keys;

/** The lines of the basket, with single blanks. */
const basketRows = (screen: Driven): readonly string[] => drawnRows(screen).map(row => row.replaceAll(/(?<=\S) +/g, ' '));

/** Places at the counter by what is typed to come there; every one but Sell only names what is scanned, or fills it in. */
const places: readonly (readonly [string, readonly string[]])[] = [
	['Services', [f3]],
	['the form of a service, on its amount', [f3, enter, '07123456787\r']],
	['Bills', [f4]],
	['Accounts', [f5]],
	['the filter of Accounts', [f5, '/', 'tha']],
	['an account', [f5, enter]],
	['a form of money', [f5, 'd', '12']],
	['Receipts', [f7]],
	['the search of Receipts', [f7, '/', 'milk']],
	['a receipt', [f7, enter]],
	['help', [f5, keys.f1]],
	['the palette', [f5, ctrl('k'), 'with']],
	['a question', [f2, ctrl('d')]],
	['the choice of an account', [f2, f10, 'a', 'tha']],
];

/** Everything a scan could spoil. */
const seen = (screen: Driven) => ({
	screen: screen.desk.view.screen,
	dialogs: Object.values(screen.desk.view.stacks).map(stack => stack.map(({type}) => type)),
	field: screen.desk.context().field?.read(screen.desk)?.value,
	basket: screen.desk.view.basket.lines.length,
	entries: entries(screen),
	busy: screen.desk.view.busy,
});

const ends = [
	['Enter', '\r'],
	['a line feed', '\n'],
	['both', '\r\n'],
	['Tab', '\t'],
] as const;

/** What is said of milk: over Pay, that it is not in the basket. */
const named = (way: readonly string[]): RegExp =>
	way.includes(f10) ? /^✗ Full Cream Milk 1L is NOT in the basket: / : /^Scanned Full Cream Milk 1L, R19\.99, 24 in stock\./;

describe.each(places)('A scan on %s', (_place, way) => {
	test('is named, stays in no field, and presses nothing: in one read or letter by letter, however it ends', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.brownBread), ...way);
		const before = seen(screen);
		for (const [, end] of ends)
			for (const gapMs of [0, 1, 5]) {
				if (gapMs === 0) await screen.type(`${barcodes.milk}${end}`);
				else await screen.typeAt(gapMs, `${barcodes.milk}${end}`);
				expect(seen(screen)).toEqual(before);
				expect(notice(screen)).toMatch(named(way));
				screen.desk.clearNotice();
			}
	});

	test('that was misread is refused to the ear too', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.brownBread), ...way);
		const before = seen(screen);
		await screen.type(scan(barcodes.misread));
		expect(seen(screen)).toEqual(before);
		expect(notice(screen)).toContain('was misread: its check digit does not fit. Scan it again.');
		expect(screen.beeps()).toBe(1);
	});
});

describe('A scanner with a prefix and a suffix of its own', () => {
	const machine = {scanner: {...standardScanner, prefix: '~#', suffix: '%'}};
	const open = async () => drive(await shopIn(freshFolder()), {machine});

	test('is read without them, also for codes that are no barcode', async () => {
		const screen = await open();
		await screen.type('~#1001%\r', `~#${barcodes.milk}%\r`);
		expect(basketRows(screen).length).toBe(2);
		expect(sellState.read(screen.desk).entry.value).toBe('');
	});

	test('is still read when it leaves them out', async () => {
		const screen = await open();
		await screen.type(scan(barcodes.milk));
		expect(basketRows(screen)).toEqual(['›1 Full Cream Milk 1L 19.99']);
	});
});

test.each([
	[']E06001678204527', 'an EAN'],
	[']C10106001678204527', 'a GS1 code with the article in it'],
	[']d20106001678204527', 'a GS1 DataMatrix'],
	['06001678204527', 'an EAN as 14 digits'],
])('%s sells the milk: %s', async code => {
	const screen = await practice();
	await screen.type(scan(code));
	expect(basketRows(screen)).toEqual(['›1 Full Cream Milk 1L 19.99']);
});

describe('A code that nobody knows', () => {
	const unknown = async (...typed: readonly string[]): Promise<Driven> => {
		const screen = await practice();
		await screen.type(scan(barcodes.brownBread), scan(barcodes.unknown), ...typed);
		return screen;
	};

	test('asks what it is, with the basket as it was', async () => {
		const screen = await unknown();
		expect(panelTitle(screen)).toBe('"6001001123464" is not known here');
		expect(inOneLine(bodyRows(screen))).toBe(
			'What is it? The basket stays as it is. › 1 goods that are here already: the code is added to them 2 a pack of goods that are here already 3 new goods 4 nothing: forget it',
		);
		expect(screen.beeps()).toBe(1);
		expect(screen.desk.view.basket.lines.length).toBe(1);
	});

	test('is attached to goods that are here, and those are sold', async () => {
		const screen = await unknown('1', 'sour milk', enter, 'y');
		expect(basketRows(screen)).toEqual(['1 Brown Bread 700g 18.50', '›1 Sour Milk 500ml 17.49']);
		await screen.type(scan(barcodes.unknown));
		expect(basketRows(screen)).toEqual(['1 Brown Bread 700g 18.50', '›2 Sour Milk 500ml 34.98']);
	});

	test('is a pack of goods that are here, and as many are sold by it', async () => {
		const screen = await unknown('2', 'brown bread', enter, '6\r');
		expect(notice(screen)).toBe('Added 6 × Brown Bread 700g. 17 left.');
		expect(basketRows(screen)).toEqual(['›7 Brown Bread 700g 129.50']);
		await screen.type(scan(barcodes.unknown));
		expect(basketRows(screen)).toEqual(['›13 Brown Bread 700g 240.50']);
	});

	test('is no pack of nothing, and nothing was recorded', async () => {
		const screen = await unknown('2', 'brown bread', enter);
		const before = entries(screen);
		await screen.type('0\r', esc, esc);
		expect(entries(screen)).toBe(before);
		expect(basketRows(screen)).toEqual(['›1 Brown Bread 700g 18.50']);
	});

	test('is not attached by the scan of the next article, nor by Enter alone', async () => {
		const screen = await unknown('1', scan(barcodes.milk));
		expect(panelTitle(screen)).toBe('Is "6001001123464" Full Cream Milk 1L?');
		const before = entries(screen);
		await screen.type(enter);
		expect(entries(screen)).toBe(before);
		expect(basketRows(screen)).toEqual(['›1 Brown Bread 700g 18.50']);
	});

	test('becomes new goods, and those are sold', async () => {
		const screen = await unknown('3', 'Rusks 500g\r', '45\r', enter, enter, enter, enter);
		expect(basketRows(screen).at(-1)).toBe('›1 Rusks 500g 45.00');
		expect(screen.desk.state.products.rows.get(barcodes.unknown)?.name).toBe('Rusks 500g');
	});

	test.each([
		['4', [] as readonly string[]],
		['Esc', []],
	])('is forgotten by %s, and nothing was recorded', async key => {
		const screen = await unknown();
		const before = entries(screen);
		await screen.type(key === 'Esc' ? esc : key);
		expect(entries(screen)).toBe(before);
		expect(basketRows(screen)).toEqual(['›1 Brown Bread 700g 18.50']);
	});

	test('given up half way leaves the basket as it was', async () => {
		const screen = await unknown('3', 'Rus', esc, esc);
		expect(basketRows(screen)).toEqual(['›1 Brown Bread 700g 18.50']);
	});
});

describe('A label with its price or weight', () => {
	const withLayouts = async (): Promise<Driven> => {
		const screen = await practice();
		await screen.desk.shop.execute({type: 'changeSetting', name: 'label-layouts', value: '2{I:6}{P:5}C'});
		return screen;
	};

	test('sells at its price, on a line of its own, and the next one on another', async () => {
		const screen = await withLayouts();
		await screen.type(scan(`200105901999${eanCheckDigit('200105901999')}`));
		await screen.type(scan(`200105900999${eanCheckDigit('200105900999')}`));
		expect(basketRows(screen)).toEqual(['0.741 Apples 19.99', '›0.37 Apples 9.99']);
		await screen.type(f10, enter);
		expect(notice(screen)).toContain('Sold R29.98');
	});

	test('keyed by hand sells at its price too', async () => {
		const screen = await withLayouts();
		await screen.typeAt(60, `200105901999${eanCheckDigit('200105901999')}`);
		await screen.type(enter);
		expect(basketRows(screen)).toEqual(['›0.741 Apples 19.99']);
		expect(sellState.read(screen.desk).entry.value).toBe('');
	});

	test('of nothing that is here is refused, and beeps', async () => {
		const screen = await withLayouts();
		await screen.type(scan(`299999901999${eanCheckDigit('299999901999')}`));
		expect(notice(screen)).toBe('! This label is of item 999999, and no goods have that code. Add it under Stock (F6), with n.');
		expect(screen.beeps()).toBe(1);
	});
});

describe('A price check', () => {
	test('shows the next scan and adds nothing; the one after it sells', async () => {
		const screen = await practice();
		await screen.type(f6, ctrl('k'), 'price check', enter, scan(barcodes.milk));
		expect(notice(screen)).toBe('Scanned Full Cream Milk 1L, R19.99, 24 in stock. Ins adds it to the basket.');
		expect(basketRows(screen)).toEqual(['empty']);
		await screen.type(scan(barcodes.milk));
		expect(basketRows(screen)).toEqual(['›1 Full Cream Milk 1L 19.99']);
	});
});

test('A price check by its key; the key again takes it back', async () => {
	const screen = await practice();
	await screen.type(ctrl('r'), scan(barcodes.milk));
	expect(notice(screen)).toBe('Scanned Full Cream Milk 1L, R19.99, 24 in stock. Ins adds it to the basket.');
	await screen.type(ctrl('r'), ctrl('r'));
	expect(notice(screen)).toBe('No price check: the next scan is added.');
	await screen.type(scan(barcodes.milk));
	expect(basketRows(screen)).toEqual(['›1 Full Cream Milk 1L 19.99']);
});

describe('The test of the scanner', () => {
	const tested = async (...typed: readonly string[]): Promise<string> => {
		const screen = await drive(await shopIn(freshFolder()), {columns: 200, rows: 60});
		await screen.type(ctrl('k'), 'test the scanner', enter, ...typed);
		expect(screen.desk.view.basket.lines.length).toBe(0);
		return inOneLine(bodyRows(screen).slice(2));
	};

	test.each([
		[
			`${barcodes.milk}\r\n`,
			'Arrived: 6001678204527 and Enter, line feed, 13 letters in 0 ms, at most 0 ms between two. Read as a scan: it is 13 digits. The code is 6001678204527. It is Full Cream Milk 1L.',
		],
		[
			`]E0${barcodes.milk}\t`,
			'Arrived: ]E06001678204527 and Tab, 16 letters in 0 ms, at most 0 ms between two. Read as a scan: it begins with ]E0, as scanners name the kind of a code. The code is 6001678204527. It is Full Cream Milk 1L.',
		],
		[
			`${barcodes.misread}\n`,
			'Arrived: 6001001123450 and line feed, 13 letters in 0 ms, at most 0 ms between two. Read as a scan: it is 13 digits. The code is 6001001123450. Its check digit does not fit: a misread.',
		],
		[
			'hello\r',
			'Arrived: hello and Enter, 5 letters in 0 ms, at most 0 ms between two. Read as typing: it has no prefix, is not 8, 12, 13 or 14 digits, and is no code of this shop.',
		],
	])('says what arrived and how it was read: %j', async (typed, sentence) => expect(await tested(typed)).toBe(sentence));

	test('shows the newest first, and Esc leaves it', async () => {
		const screen = await practice();
		await screen.type(ctrl('k'), 'test the scanner', enter, scan(barcodes.milk), 'x\r');
		expect(inOneLine(bodyRows(screen)).indexOf('Arrived: x')).toBeLessThan(inOneLine(bodyRows(screen)).indexOf('Arrived: 6'));
		await screen.type(down, esc);
		expect(basketRows(screen)).toEqual(['empty']);
	});
});

describe('What is no till’s business leaks nothing:', () => {
	const esc1 = '\u001B';
	test.each([
		['a scan of 300 characters', `${'7'.repeat(150)}${'3'.repeat(150)}\r`],
		['a paste of a megabyte', `${esc1}[200~${'x'.repeat(1_048_576)}${esc1}[201~`],
		['mouse reports', `${esc1}[<0;10;10M${esc1}[M !!`],
		['an unknown sequence', `${esc1}[99;99;99q`],
		['half a letter', '\xC3'],
	])('%s', async (_what, bytes) => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk));
		const before = entries(screen);
		await screen.type(bytes, esc, esc);
		expect(entries(screen)).toBe(before);
		expect(basketRows(screen)).toEqual(['›1 Full Cream Milk 1L 19.99']);
		await screen.type(keys.f10, enter);
		expect(entries(screen)).toBe(before + 1);
	});

	test('Enter held down on Pay pays once', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk));
		const before = entries(screen);
		await screen.type(keys.f10, '\r'.repeat(40));
		expect(entries(screen)).toBe(before + 1);
	});

	test('scans while a sale is recorded are all in the next basket', async () => {
		const screen = await practice();
		await screen.type(
			scan(barcodes.milk),
			keys.f10,
			`\r${scan(barcodes.milk)}${scan(barcodes.brownBread)}${scan(barcodes.milk)}`,
		);
		expect(basketRows(screen)).toEqual(['›2 Full Cream Milk 1L 39.98', '1 Brown Bread 700g 18.50']);
	});
});
