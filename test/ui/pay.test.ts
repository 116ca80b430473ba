import {describe, expect, test} from 'vitest';
import {type Driven, keys} from '../support/drive.ts';
import {
	balance,
	barcodes,
	basketRows,
	entries,
	inOneLine,
	leftRows,
	notice,
	onShelf,
	panelTitle,
	posted,
	practice,
	receipts,
	rightRows,
	scan,
} from './practice.ts';

const {enter, esc, up, down, right, f2, f5, f6, f10, ctrl} = keys;

/** Pay, open over bread and milk for R58.99, of which cash pays R58.90. */
async function paying(): Promise<Driven> {
	const screen = await practice();
	await screen.type(scan(barcodes.brownBread), scan(barcodes.whiteBread), scan(barcodes.milk), f10);
	return screen;
}

/** Rows of the pay panel under the large digits. */
const said = (screen: Driven): readonly string[] => leftRows(screen).filter(row => !row.includes('█'));

describe('Cash', () => {
	test('is asked for exactly, rounded down to the smallest coin', async () => {
		const screen = await paying();
		expect(said(screen)).toEqual([
			'  Cash given Enter: exact',
			'  Cash rounding -0.09',
			'  Next notes (↓): 60.00  100.00  200.00',
			'  Change R0.00',
		]);
		await screen.type(enter);
		expect(notice(screen)).toBe('Sold R58.99, receipt P1-000001. Change R0.00.');
		expect(rightRows(screen)).toEqual(['  No change.']);
		expect(posted(screen, 'cash:1')).toBe(5890);
	});

	test('handed over in larger notes gives change, counted by note and coin', async () => {
		const screen = await paying();
		await screen.type('100');
		expect(said(screen).at(-1)).toBe('  Change R41.10');
		await screen.type(enter);
		expect(notice(screen)).toBe('Sold R58.99, receipt P1-000001. Change R41.10.');
		expect(rightRows(screen).filter(row => row.includes('×'))).toEqual(['  2 × R20.00', '  1 × R1.00', '  1 × R0.10']);
		expect(posted(screen, 'cash:1')).toBe(5890);
		expect(receipts(screen)[0]).toMatchObject({tenders: [{tender: 'cash', tendered: 10_000, change: 4110, net: 5890}]});
	});

	test('that is too little says what is missing, and nothing is recorded', async () => {
		const screen = await paying();
		await screen.type('58.80', enter);
		expect(said(screen).slice(-3)).toEqual([
			'  0.10 is missing.',
			'  R0.10 is missing: R58.90 is due and',
			'  R58.80 was given.',
		]);
		expect(entries(screen)).toBe(1);
		expect(onShelf(screen, '1003')).toBe(24);
		await screen.type(ctrl('u'), '58.90', enter);
		expect(posted(screen, 'cash:1')).toBe(5890);
	});

	test.each([
		['12.505', '"12.505" has more than two decimals.'],
		['1,2,3', '"1,2,3" can be read in more than one way.'],
		['-100', '"-100" has a sign.'],
		['1e3', '"1e3" is not an amount.'],
		['100.05', 'The cash handed over cannot be counted out:'],
	])('typed as %s is refused, and nothing is recorded', async (text, words) => {
		const screen = await paying();
		await screen.type(text, enter);
		expect(inOneLine(said(screen))).toContain(words);
		expect(entries(screen)).toBe(1);
	});

	test('is stepped through the next notes by ↓ and ↑', async () => {
		const screen = await paying();
		const given = () => said(screen)[0];
		await screen.type(down);
		expect(given()).toBe('  Cash given 60.00');
		await screen.type(down);
		expect(given()).toBe('  Cash given 100.00');
		await screen.type(up, up);
		expect(given()).toBe('  Cash given Enter: exact');
		await screen.type(up);
		expect(given()).toBe('  Cash given 200.00');
		await screen.type(enter);
		expect(notice(screen)).toBe('Sold R58.99, receipt P1-000001. Change R141.10.');
	});
});

describe('A card', () => {
	test('is charged to the cent', async () => {
		const screen = await paying();
		await screen.type('c');
		expect(said(screen)).toEqual(['  Card R58.99.', '  Enter when the card was approved.']);
		await screen.type(enter);
		expect(notice(screen)).toBe('Sold R58.99, receipt P1-000001.');
		expect([posted(screen, 'tender:card'), posted(screen, 'cash:1'), posted(screen, 'rounding')]).toEqual([5899, 0, 0]);
	});

	test('gives way to cash again by Esc, with what was typed there', async () => {
		const screen = await paying();
		await screen.type('100', 'C', esc);
		expect(said(screen)[0]).toBe('  Cash given 100');
		await screen.type(esc);
		expect(leftRows(screen)[0]).toBe('  Scan goods, or type part of a name.');
		expect(basketRows(screen)).toHaveLength(3);
	});
});

describe('An account', () => {
	test('is chosen by part of its name, and pays to the cent', async () => {
		const screen = await paying();
		await screen.type('a', 'nomv', enter);
		expect(said(screen)[0]).toBe('  Account 3, Nomvula Dlamini');
		expect(entries(screen)).toBe(1);
		await screen.type(enter);
		expect(notice(screen)).toBe('Sold R58.99, receipt P1-000001. R191.01 left for Nomvula Dlamini.');
		expect(rightRows(screen)).toEqual(['  Nomvula Dlamini has', '  R191.01', '  left.']);
		expect(balance(screen, 3)).toBe(19_101);
		expect(posted(screen, 'customer:3')).toBe(-19_101);
		expect(posted(screen, 'cash:1')).toBe(0);
	});

	test('is chosen by its number, or by the arrows', async () => {
		const screen = await paying();
		await screen.type('A', '5', enter);
		expect(said(screen)[0]).toBe('  Account 5, Aisha Patel');
		await screen.type('a', down, enter);
		expect(said(screen)[0]).toBe('  Account 2, Pieter van der Merwe');
	});

	test('that nobody has is not chosen', async () => {
		const screen = await paying();
		await screen.type('a', 'zz', enter);
		expect(notice(screen)).toBe('! No account holds that. Type another part of the name, or the number.');
		await screen.type(esc);
		expect(panelTitle(screen)).toBe('Pay');
		expect(said(screen)[0]).toBe('  Cash given Enter: exact');
	});

	test('that is too low is refused, and nothing is recorded', async () => {
		const screen = await paying();
		await screen.type('a', 'ren', enter, enter);
		expect(said(screen).slice(-2)).toEqual([
			'  Renée Botha-Mokoena has R0.00 and R58.99',
			'  is needed. Top up first, or take less.',
		]);
		expect(entries(screen)).toBe(1);
		expect(balance(screen, 6)).toBe(0);
		await screen.type('c', enter);
		expect(posted(screen, 'tender:card')).toBe(5899);
	});

	test('that the basket is for is charged by a alone', async () => {
		const screen = await practice();
		await screen.type(f5, down, 'u', f2, scan(barcodes.milk), f10, 'a');
		expect(said(screen)[0]).toBe('  Account 2, Pieter van der Merwe');
		await screen.type(enter);
		expect(balance(screen, 2)).toBe(123_051);
	});

	test('never pays for a top-up', async () => {
		const screen = await practice();
		await screen.type(f5, 'd', '50', down, right, right, enter, f10, 'a', '1', enter, enter);
		expect(said(screen).slice(-2)).toEqual(['  A top-up cannot be paid from an account.', '  Take cash or a card.']);
		expect(entries(screen)).toBe(1);
		await screen.type('c', enter);
		expect(balance(screen, 1)).toBe(100_005_000);
	});
});

describe('Enter', () => {
	test('twice is one sale', async () => {
		const screen = await paying();
		await screen.type('\r\r');
		expect(entries(screen)).toBe(2);
		expect(posted(screen, 'cash:1')).toBe(5890);
		expect(receipts(screen)).toHaveLength(1);
	});

	test('ten times is one sale', async () => {
		const screen = await paying();
		await screen.type('100', '\r'.repeat(10));
		expect(receipts(screen)).toHaveLength(1);
		expect(posted(screen, 'cash:1')).toBe(5890);
	});
});

/** A product whose code has the letters of Pay's commands in it. */
async function withLetteredProduct(): Promise<Driven> {
	const screen = await practice();
	await screen.type(f6, 'n', 'CAB-12\r', 'Cable\r', '15\r', '4\r', enter, f2, scan(barcodes.milk), f10);
	return screen;
}

describe('A scan on Pay', () => {
	test('is only named, and nothing joins what is being paid', async () => {
		const screen = await paying();
		await screen.type(scan(barcodes.milk));
		expect(notice(screen)).toBe('Scanned Full Cream Milk 1L, R19.99, 24 in stock.');
		expect(panelTitle(screen)).toBe('Pay');
		expect(basketRows(screen)).toHaveLength(3);
		expect(entries(screen)).toBe(1);
		await screen.type(keys.insert);
		expect(notice(screen)).toBe('! The basket is being paid. Finish paying, or go back with F2 and Esc.');
		expect(basketRows(screen)).toHaveLength(3);
	});

	test.each([0, 1, 5])('leaves the amount that was typed as it was, with letters %i ms apart', async gapMs => {
		const screen = await paying();
		await screen.type('70');
		if (gapMs === 0) await screen.type(scan(barcodes.milk));
		else await screen.typeAt(gapMs, scan(barcodes.milk));
		expect(said(screen)[0]).toBe('  Cash given 70');
		expect(entries(screen)).toBe(1);
	});

	test('says what it is when nobody knows it', async () => {
		const screen = await paying();
		await screen.type(scan(barcodes.unknown));
		expect(notice(screen)).toBe('! "6001001123464" is not known here. Add it under Stock (F6), with n.');
		expect(said(screen)[0]).toBe('  Cash given Enter: exact');
	});

	test('runs no command by its letters', async () => {
		const screen = await withLetteredProduct();
		await screen.type(scan('CAB-12'));
		expect(panelTitle(screen)).toBe('Pay');
		expect(said(screen)[0]).toBe('  Cash given Enter: exact');
		expect(notice(screen)).toBe('Scanned Cable, R15.00, 4 in stock.');
	});

	test('runs no command by the letters of its AIM prefix', async () => {
		const screen = await paying();
		await screen.type(scan(`]C1${barcodes.milk}`));
		expect(said(screen)[0]).toBe('  Cash given Enter: exact');
	});
});

describe('A basket that is being paid', () => {
	test('is paid at the price of now when one changed meanwhile, and only after the operator was told', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), f10, f6, scan(barcodes.milk), 'p', ctrl('u'), '21.50\r', f10, enter);
		expect(inOneLine(said(screen))).toContain('Full Cream Milk 1L was shown at R19.99 and costs R21.50 now.');
		expect(receipts(screen)).toEqual([]);
		expect(basketRows(screen)).toEqual(['›1 × Full Cream Milk 1L   21.50']);
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
		expect(notice(screen)).toBe('! The basket is being paid. Finish paying, or go back with F2 and Esc.');
		expect(screen.desk.view.basket.lines).toHaveLength(3);
	});

	test('gives way to the next customer’s first scan once it is paid', async () => {
		const screen = await paying();
		await screen.type(enter, scan(barcodes.milk));
		expect(basketRows(screen)).toEqual(['›1 × Full Cream Milk 1L   19.99']);
		expect(notice(screen)).toBe('Added Full Cream Milk 1L. 22 left.');
	});
});
