import {describe, expect, test} from 'vitest';
import type {Shop} from '../../src/app/shop.ts';
import {type Driven, type DriveOptions, drive, freshFolder, keys, shopIn} from '../support/drive.ts';
import {expectWellDrawn} from './frames/frames.ts';
import {
	barcodes,
	basketRows,
	bodyRows,
	footer,
	inOneLine,
	leftRows,
	notice,
	posted,
	practice,
	receipts,
	scan,
} from './practice.ts';

const {enter, esc, down, right, f1, f2, f3, f4, f5, f6, f7, ctrl} = keys;

/** What the store throws, as the counter is told of it. */
const notRecorded = Object.assign(new Error('NOT RECORDED (the disk is full). Nothing was sold.'), {name: 'StoreError'});

type Trouble = {readonly screen: Driven; readonly ids: readonly (string | undefined)[]};

/** A counter whose first command meets trouble with the disk, before it was recorded or after; the next ones go through. */
async function inTrouble(
	when: 'before' | 'after',
	{error = notRecorded, size = {}}: {readonly error?: Error; readonly size?: DriveOptions} = {},
): Promise<Trouble> {
	const shop = await shopIn(freshFolder());
	const ids: (string | undefined)[] = [];
	const troubled: Shop = {
		...shop,
		execute: async order => {
			ids.push(order.id);
			if (ids.length > 1) return shop.execute(order);
			if (when === 'after') await shop.execute(order);
			throw error;
		},
	};
	return {screen: await drive(troubled, size), ids};
}

describe('Trouble with the disk', () => {
	test('says that nothing was recorded, keeps the basket, and Enter again is the same command', async () => {
		const {screen, ids} = await inTrouble('before');
		await screen.type(scan(barcodes.milk), enter, '20', enter);
		expect(notice(screen)).toBe('✗ NOT RECORDED (the disk is full). Nothing was sold.');
		expect(leftRows(screen).find(row => row.includes('Cash given'))).toBe('  Cash given 20                   = R20.00');
		expect(basketRows(screen)).toEqual(['1 Full Cream Milk 1L 19.99']);
		expect(receipts(screen)).toEqual([]);
		await screen.type(enter);
		expect(notice(screen)).toBe('Sold R19.99, receipt P1-000001. Change R0.10.');
		expect(new Set(ids).size).toBe(1);
		expect(posted(screen, 'cash:1')).toBe(1990);
	});

	test.each([
		['a sale', [scan(barcodes.milk), enter, '20', enter], [enter]],
		['a vend', [f3, enter, '07123456787\r', '100', down, right, enter], [enter]],
		['a top-up', [f5, 'd', '50\r', enter], [enter]],
		['a withdrawal', [f5, 'w', '50\r', 'y'], [enter, 'y']],
		['a new account', [f5, 'n', 'Bela\r', enter, enter, '5\r'], [enter]],
	])('after it was recorded makes of Enter again no second %s', async (_what, typed, again) => {
		const {screen, ids} = await inTrouble('after');
		await screen.type(...typed);
		expect(notice(screen)).toMatch(/^✗ NOT RECORDED/);
		const before = receipts(screen).length;
		await screen.type(...again);
		expect(ids).toHaveLength(2);
		expect(new Set(ids).size).toBe(1);
		expect(receipts(screen)).toHaveLength(before);
		expect(notice(screen)).not.toMatch(/^!!/);
	});

	test('after an account was opened names, on Enter again, the account that was opened', async () => {
		const {screen} = await inTrouble('after');
		await screen.type(f5, 'n', 'Bela\r', enter, enter, '5\r', enter);
		expect(notice(screen)).toBe('Opened account 7 for Bela with R5.00.');
	});

	test('leaves the form as it was, to be tried again or given up', async () => {
		const {screen} = await inTrouble('before');
		await screen.type(f5, 'n', 'Bela\r', '0825551234\r', enter, '5\r');
		expect(inOneLine(bodyRows(screen))).toContain('Name Bela Phone 0825551234 E-mail › Opening balance 5');
		await screen.type(enter);
		expect(notice(screen)).toBe('Opened account 7 for Bela with R5.00.');
	});
});

/** A sentence of three rows at 80 columns, and of two at 120. */
const atLength = Object.assign(
	new Error(
		'NOT RECORDED (the disk that holds the journal of this shop answers with an error for every write). Nothing was sold. Make room or mend the disk, then press Enter again.',
	),
	{name: 'StoreError'},
);

describe('An alarm', () => {
	test('is shown on every screen, and over every dialog, until the next thing is said', async () => {
		const {screen} = await inTrouble('before');
		await screen.type(scan(barcodes.milk), enter, enter);
		const alarm = '✗ NOT RECORDED (the disk is full). Nothing was sold.';
		for (const key of [f2, f3, f4, f5, f6, f7, f1, ctrl('k')]) {
			await screen.type(key);
			expect([key, notice(screen)]).toEqual([key, alarm]);
		}
		await screen.type(esc, esc, f5, 'n');
		expect(notice(screen)).toBe(alarm);
		await screen.type(esc, 'u');
		expect(notice(screen)).toMatch(/^The basket is for Thandi Nkosi/);
		await screen.type(f6);
		expect(notice(screen)).toBe('');
	});

	test.each([
		['what was done', scan(barcodes.milk), 'Added Full Cream Milk 1L. 23 left.'],
		['a warning', scan(barcodes.misread), '! "6001001123450" was misread: its check digit does not fit. Scan it again.'],
		['a word', ctrl('c'), 'Ctrl+Q leaves the counter.'],
	])('is all that is: %s stays on its own screen', async (_what, typed, sentence) => {
		const screen = await practice();
		await screen.type(typed);
		expect(notice(screen)).toBe(sentence);
		for (const key of [f3, f4, f5, f6, f7]) {
			await screen.type(key);
			expect([key, notice(screen)]).toEqual([key, '']);
		}
		await screen.type(f2);
		expect(notice(screen)).toBe(sentence);
	});

	test.each([
		[80, 24, 3],
		[120, 40, 2],
	])('that is long takes rows from the body and none from the window: at %i by %i it has %i', async (columns, rows, many) => {
		const {screen} = await inTrouble('before', {error: atLength, size: {columns, rows}});
		await screen.type(scan(barcodes.milk), enter);
		const bottom = () => screen.lines().findLastIndex(line => line.startsWith('╰'));
		expect(bottom()).toBe(rows - 4);
		await screen.type(enter);
		for (const keysTyped of [
			[f2],
			[f3],
			[f4],
			[f5],
			[f6],
			[f7],
			[f1],
			[esc, ctrl('k')],
			[esc, f5, 'n'],
			[esc, enter],
			[f6, enter],
		]) {
			await screen.type(...keysTyped);
			expectWellDrawn(screen);
			expect(bottom()).toBe(rows - 3 - many);
			expect(notice(screen)).toBe(`✗ ${atLength.message}`);
			expect(footer(screen)).not.toEqual(['']);
		}
	});

	test('that is long hides no row that is chosen: the list scrolls in what is left', async () => {
		const {screen} = await inTrouble('before', {error: atLength});
		await screen.type(scan(barcodes.milk), enter, enter, f6);
		for (let row = 0; row < 30; row += 1) {
			await screen.type(down);
			expect(bodyRows(screen).filter(line => line.startsWith('›'))).toHaveLength(1);
		}
		await screen.type(keys.end);
		expect(bodyRows(screen).at(-1)).toMatch(/^› /);
	});
});
