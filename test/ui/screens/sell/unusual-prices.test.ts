// Prices that lose money or were likely mistyped, on Sell and on Stock: a question that names both sums, with no as its answer.
import {describe, expect, test} from 'vitest';
import {cents, pieces} from '../../../../src/domain/base/money.ts';
import {type Driven, keys} from '../../../support/drive.ts';
import {barcodes, bodyRows, entries, inOneLine, notice, panelTitle, practice, receipts, scan} from '../../practice.ts';

const {enter, down, f6, f10, ctrl} = keys;

/** Milk, bought at R15.00 and sold at R19.99. */
async function withMilk(): Promise<Driven> {
	const screen = await practice();
	await screen.desk.shop.execute({type: 'receiveStock', product: '1003', quantity: pieces(1), cost: cents(1500)});
	return screen;
}

describe('In the basket', () => {
	const milk = async (...typed: readonly string[]): Promise<Driven> => {
		const screen = await withMilk();
		await screen.type(scan(barcodes.milk), ...typed);
		return screen;
	};

	test.each([
		['another price', ['=', ctrl('u'), '10\r', 'dented\r'], 'R10.00, below its cost of R15.00.'],
		[
			'another price ten times as high',
			['=', ctrl('u'), '1999\r', 'typed\r'],
			'R1,999.00, more than ten times its price of R19.99.',
		],
		['a discount on it', ['%', '50%', enter, enter, enter], 'R9.99, below its cost of R15.00.'],
	])('is asked about before Pay opens, with no as the answer of Enter: %s', async (_what, typed, sentence) => {
		const screen = await milk(...typed, f10);
		expect(panelTitle(screen)).toBe('Is that price meant?');
		expect(inOneLine(bodyRows(screen))).toContain(`Full Cream Milk 1L would be sold for ${sentence}`);
		await screen.type(enter);
		expect([panelTitle(screen), receipts(screen).length]).toEqual(['Find, scan, or 3*name', 0]);
		await screen.type(f10, 'y', 'c', enter);
		expect(receipts(screen)).toHaveLength(1);
	});

	test('is asked about as a price of 0 where a discount takes all of it', async () => {
		const screen = await milk('%', '100%', enter, enter, enter, f10);
		expect(panelTitle(screen)).toBe('For nothing?');
		expect(inOneLine(bodyRows(screen))).toContain('Full Cream Milk 1L would cost nothing.');
		await screen.type('y');
		expect(panelTitle(screen)).toBe('Pay');
	});
});

describe('Under Stock', () => {
	test.each([
		[
			'a price',
			['=', ctrl('u'), '10\r', enter],
			'would be sold for R10.00, below its cost of R15.00.',
			'Full Cream Milk 1L costs R10.00 now.',
		],
		[
			'a cost',
			['i', '12\r', '150\r'],
			'would cost R150.00, above its price of R19.99.',
			'Received 12. Full Cream Milk 1L: 37 in stock.',
		],
		[
			'a cost ten times lower',
			['i', '12\r', '1.49\r'],
			'would cost R1.49, less than a tenth of its cost of R15.00 before.',
			'Received 12. Full Cream Milk 1L: 37 in stock.',
		],
	])('%s is asked about, and the form stays open on no', async (_what, typed, sentence, done) => {
		const screen = await withMilk();
		await screen.type(f6, scan(barcodes.milk), ...typed);
		const before = entries(screen);
		expect(inOneLine(bodyRows(screen))).toContain(`Full Cream Milk 1L ${sentence}`);
		await screen.type(enter);
		expect([entries(screen), panelTitle(screen)]).toEqual([
			before,
			expect.stringMatching(/^(Price|Delivery) of Full Cream Milk 1L/),
		]);
		await screen.type(enter, 'y');
		expect([entries(screen), notice(screen)]).toEqual([before + 1, done]);
	});

	test('a new product below its cost is asked about', async () => {
		const screen = await practice();
		await screen.type(f6, 'n', '2001\r', 'Rusks\r', '10\r', enter, '5', down, '15', enter, enter, enter);
		expect([panelTitle(screen), entries(screen)]).toEqual(['Is that price meant?', 1]);
		expect(inOneLine(bodyRows(screen))).toContain('Rusks would be sold for R10.00, below its cost of R15.00.');
		await screen.type('y');
		expect([notice(screen), entries(screen)]).toEqual(['Added Rusks at R10.00.', 2]);
	});
});
