import {describe, expect, test} from 'vitest';
import {type Driven, keys} from '../../../support/drive.ts';
import {
	barcodes,
	basketRows,
	bodyRows,
	entries,
	inOneLine,
	notice,
	panelTitle,
	paying,
	posted,
	practice,
	receipts,
	said,
	scan,
} from '../../practice.ts';

const {enter, down, right, f2, f5, f6, f10, ctrl} = keys;

/** A product whose code has the letters of Pay's commands in it. */
async function withLetteredProduct(): Promise<Driven> {
	const screen = await practice();
	await screen.type(f6, 'n', 'CAB-12\r', 'Cable\r', '15\r', enter, '4\r', enter, enter, f2, scan(barcodes.milk), f10);
	return screen;
}

describe('A scan on Pay', () => {
	test('is not in the basket once a tender was taken, and says so in the tone of an alarm', async () => {
		const screen = await paying();
		await screen.type('5', '+', scan(barcodes.milk));
		expect(notice(screen)).toBe(
			'✗ Full Cream Milk 1L is NOT in the basket: a tender was taken. Finish this sale, then scan it again.',
		);
		expect(panelTitle(screen)).toBe('Pay');
		expect(basketRows(screen)).toHaveLength(3);
		expect(entries(screen)).toBe(1);
		expect(screen.beeps()).toBe(1);
		screen.desk.set({found: '1003'});
		await screen.type(keys.insert);
		expect(notice(screen)).toBe('! The basket is being paid. Finish paying, or go back with F2 and Esc.');
		expect(basketRows(screen)).toHaveLength(3);
	});

	test.each([0, 1, 5])(
		'leaves the amount that was typed as it was once a tender was taken, with letters %i ms apart',
		async gapMs => {
			const screen = await paying();
			await screen.type('5', '+', '70');
			if (gapMs === 0) await screen.type(scan(barcodes.milk));
			else await screen.typeAt(gapMs, scan(barcodes.milk));
			expect(said(screen)).toContain('  Cash given 70');
			expect(entries(screen)).toBe(1);
		},
	);

	test('says what it is when nobody knows it', async () => {
		const screen = await paying();
		await screen.type(scan(barcodes.unknown));
		expect(notice(screen)).toBe('! "6001001123464" is not known here. Add it under Stock (F6), with n.');
		expect(said(screen)[0]).toBe('  Cash given Enter: exact');
	});

	test('runs no command by its letters', async () => {
		const screen = await withLetteredProduct();
		await screen.type(scan('CAB-12'));
		expect(notice(screen)).toBe('Back on Sell: added Cable. 3 left.');
		expect(entries(screen)).toBe(2);
	});

	test('runs no command by the letters of its AIM prefix', async () => {
		const screen = await paying();
		await screen.type(scan(`]C1${barcodes.milk}`));
		expect(notice(screen)).toBe('Back on Sell: added Full Cream Milk 1L. 22 left.');
	});
});

describe('A basket that is being paid', () => {
	test('is paid at the price of now when one changed meanwhile, and only after the operator was told', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), f10, f6, scan(barcodes.milk), '=', ctrl('u'), '21.50\r', enter, f10, enter);
		expect(inOneLine(bodyRows(screen))).toContain('Full Cream Milk 1L was shown at R19.99 and costs R21.50 now.');
		expect(receipts(screen)).toEqual([]);
		await screen.type(enter);
		expect([panelTitle(screen), entries(screen)]).toEqual(['Pay', 2]);
		expect(basketRows(screen)).toEqual(['1 Full Cream Milk 1L 21.50']);
		await screen.type(enter);
		expect(posted(screen, 'cash:1')).toBe(2150);
	});

	test('waits with what was typed while another screen is looked at', async () => {
		const screen = await paying();
		await screen.type('70', f5, f2);
		expect(said(screen)[0]).toBe('  Cash given 70');
		await screen.type(f5, f10, enter);
		expect(notice(screen)).toBe('Sold R58.99, receipt P1-000001. Change R11.10.');
	});

	test('takes no vend and no top-up from another screen', async () => {
		const screen = await paying();
		await screen.type(f5, 'd', '50', down, right, right, enter);
		expect(inOneLine(bodyRows(screen))).toContain('The basket is being paid. Finish paying, or go back with F2 and Esc.');
		expect(screen.desk.view.basket.lines).toHaveLength(3);
	});

	test('gives way to the next one that is paid, put together on another screen', async () => {
		const screen = await paying();
		await screen.type(enter, f5, 'd', '50', down, right, right, enter, f10);
		expect(panelTitle(screen)).toBe('Pay');
		expect(basketRows(screen)).toEqual(['1 Top-up of Thandi Nk… 50.00']);
		await screen.type(enter, enter);
		expect(receipts(screen)).toHaveLength(2);
		expect(basketRows(screen)).toEqual(['empty']);
	});

	test('gives way to the next customer’s first scan once it is paid', async () => {
		const screen = await paying();
		await screen.type(enter, scan(barcodes.milk));
		expect(basketRows(screen)).toEqual(['›1 Full Cream Milk 1L 19.99']);
		expect(notice(screen)).toBe('Added Full Cream Milk 1L. 22 left.');
	});
});
