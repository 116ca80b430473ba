import {describe, expect, test} from 'vitest';
import {keys} from '../../../support/drive.ts';
import {
	balance,
	barcodes,
	basketRows,
	bodyRows,
	entries,
	inOneLine,
	leftRows,
	notice,
	onShelf,
	panelTitle,
	paying,
	posted,
	practice,
	receipts,
	rightRows,
	said,
	scan,
} from '../../practice.ts';

const {enter, esc, up, down, right, f2, f3, f5, f6, f10, ctrl} = keys;

describe('Cash', () => {
	test('is asked for exactly, rounded down to the smallest coin', async () => {
		const screen = await paying();
		expect(said(screen)).toEqual(['  Cash given Enter: exact', '  Round amounts ↓ 60.00  100.00  200.00', '  Change R0.00']);
		await screen.type(enter);
		expect(notice(screen)).toBe('Sold R58.99, receipt P1-000001. Change R0.00.');
		expect(rightRows(screen)).toEqual(['  No change.']);
		expect(posted(screen, 'cash:1')).toBe(5890);
	});

	test('handed over in larger notes gives change, counted by note and coin', async () => {
		const screen = await paying();
		await screen.type('100');
		expect(said(screen).slice(-2)).toEqual(['  Change R41.10', '  2×R20 1×R1 1×R0.10']);
		await screen.type(enter);
		expect(notice(screen)).toBe('Sold R58.99, receipt P1-000001. Change R41.10.');
		expect(rightRows(screen).filter(row => row.includes('×'))).toEqual(['  2 × R20.00', '  1 × R1.00', '  1 × R0.10']);
		expect(posted(screen, 'cash:1')).toBe(5890);
		expect(receipts(screen)[0]).toMatchObject({tenders: [{tender: 'cash', tendered: 10_000, change: 4110, net: 5890}]});
	});

	test('that nobody can hand over is said while it is typed', async () => {
		const screen = await paying();
		await screen.type('9999999999');
		expect(inOneLine(said(screen))).toContain('R999,999,999.00');
		await screen.type('k');
		expect(notice(screen)).toContain('R999,999,999.00');
		expect(entries(screen)).toBe(1);
	});

	test('that is too little says what is missing, and nothing is recorded', async () => {
		const screen = await paying();
		await screen.type('58.80');
		expect(said(screen).at(-1)).toBe('  R0.10 is missing.');
		await screen.type(enter);
		expect(said(screen).slice(-3)).toEqual([
			'  Round amounts ↓ 60.00  100.00  200.00',
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

describe('A suggested note', () => {
	test('gives way to what is typed', async () => {
		const screen = await paying();
		await screen.type(down, '7');
		expect(said(screen)[0]).toBe('  Cash given 7');
		await screen.type('0', enter);
		expect(notice(screen)).toBe('Sold R58.99, receipt P1-000001. Change R11.10.');
	});

	test('is kept by an editing key', async () => {
		const screen = await paying();
		await screen.type(down, keys.end, '0');
		expect(said(screen)[0]).toBe('  Cash given 60.000');
	});
});

describe('A change that nobody has in the drawer', () => {
	test('is asked about once, and with y it is sold', async () => {
		const screen = await paying();
		await screen.type('10000', enter);
		expect(panelTitle(screen)).toBe('Is the change right?');
		expect(bodyRows(screen)).toEqual([
			'   R9,941.10 of change? R10,000.00 was typed, R58.90',
			'   is due.',
			'     y  sell it',
			'   › n  go back to the amount',
		]);
		await screen.type('y');
		expect(notice(screen)).toBe('Sold R58.99, receipt P1-000001. Change R9,941.10.');
	});

	test('is not sold by Enter twice, and the amount can be mended', async () => {
		const screen = await paying();
		await screen.type('10000', enter, enter);
		expect([panelTitle(screen), entries(screen)]).toEqual(['Pay', 1]);
		await screen.type(keys.backspace, keys.backspace, enter);
		expect(notice(screen)).toBe('Sold R58.99, receipt P1-000001. Change R41.10.');
	});

	test('is asked about again after another amount', async () => {
		const screen = await practice();
		const electricity = [f3, enter, '07123456787\r', '100'];
		await screen.type(...electricity, down, right, enter, esc, ...electricity, enter);
		await screen.type(f10);
		expect(panelTitle(screen)).toBe('The same again?');
		await screen.type('y', '5000', enter, 'n', '50000', enter);
		expect(panelTitle(screen)).toBe('Is the change right?');
		await screen.type('n', keys.backspace, enter, 'y');
		expect(notice(screen)).toBe('Sold R100.00, receipt P1-000002. Change R4,900.00.');
	});

	test.each([
		['1058.80', 'R999.90', false],
		['1058.90', 'R1,000.00', true],
	])('begins at five of the largest notes: of %s it is %s', async (typed, change, isAsked) => {
		const screen = await paying();
		await screen.type(typed, enter);
		expect(panelTitle(screen) === 'Is the change right?').toBe(isAsked);
		if (!isAsked) expect(notice(screen)).toContain(`Change ${change}.`);
	});
});

describe('A card', () => {
	test('is charged to the cent', async () => {
		const screen = await paying();
		await screen.type('c');
		expect(said(screen)).toEqual(['  Amount all of it', '  Card R58.99', '  Enter when the card was approved.']);
		await screen.type(enter);
		expect(notice(screen)).toBe('Sold R58.99, receipt P1-000001.');
		expect([posted(screen, 'tender:card'), posted(screen, 'cash:1'), posted(screen, 'rounding')]).toEqual([5899, 0, 0]);
	});

	test('takes what is typed and no more than is due: a larger amount is refused, also by Enter, and stays to be mended', async () => {
		const screen = await paying();
		await screen.type('100', 'C');
		expect(said(screen).slice(0, 2)).toEqual(['  Amount 100', '  Card R100.00']);
		expect(inOneLine(said(screen))).toContain('Card gives no change: take R58.99 or less.');
		await screen.type(enter);
		expect(inOneLine(said(screen))).toContain('Card gives no change: take R58.99 or less.');
		expect(entries(screen)).toBe(1);
		await screen.type(keys.backspace, keys.backspace);
		expect(said(screen)).toEqual(['  Amount 1', '  Card R1.00', '  Enter when the card was approved.']);
	});

	test('gives way to cash again by Esc, and one more leaves', async () => {
		const screen = await paying();
		await screen.type('C', esc);
		expect(said(screen)[0]).toMatch(/^ {2}Cash given/);
		await screen.type(esc);
		expect(leftRows(screen)[0]).toBe('  Scan goods, or type part of a name.');
		expect(basketRows(screen)).toHaveLength(3);
	});
});

describe('An account', () => {
	test('is chosen by part of its name, and pays to the cent', async () => {
		const screen = await paying();
		await screen.type('a', 'nomv', enter);
		expect(said(screen)).toEqual([
			'  Amount all of it',
			'  Account 3, Nomvula Dlamini',
			'  Now     R250.00',
			'  Then    R191.01',
			'  Enter charges it.',
		]);
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
		expect(said(screen)[1]).toBe('  Account 5, Aisha Patel');
		await screen.type('a', down, enter);
		expect(said(screen)[1]).toBe('  Account 2, Pieter van der Merwe');
	});

	test('that nobody has is not chosen', async () => {
		const screen = await paying();
		await screen.type('a', 'zz', enter);
		expect(notice(screen)).toBe('! No account holds that. Type another name, phone, e-mail or number.');
		await screen.type(esc, esc);
		expect(panelTitle(screen)).toBe('Pay');
		expect(said(screen)[0]).toBe('  Cash given Enter: exact');
	});

	test('that is too low is refused when it is chosen and by Enter, and nothing is recorded', async () => {
		const screen = await paying();
		const refused = [
			'  Amount all of it',
			'  Account 6, Renée Botha-Mokoena',
			'  Now     R0.00',
			'  Short   R58.99',
			'  Renée Botha-Mokoena has R0.00 and R58.99',
			'  is needed. Top up first, or take another',
			'  tender.',
		];
		await screen.type('a', 'ren', enter);
		expect(said(screen)).toEqual(refused);
		await screen.type(enter);
		expect(said(screen)).toEqual(refused);
		expect(entries(screen)).toBe(1);
		expect(balance(screen, 6)).toBe(0);
		await screen.type('c', enter);
		expect(posted(screen, 'tender:card')).toBe(5899);
	});

	test('that the basket is for is charged by a alone', async () => {
		const screen = await practice();
		await screen.type(f5, down, 'u', f2, scan(barcodes.milk), f10, 'a');
		expect(said(screen)[1]).toBe('  Account 2, Pieter van der Merwe');
		await screen.type(enter);
		expect(balance(screen, 2)).toBe(123_051);
	});

	test('never pays for a top-up', async () => {
		const screen = await practice();
		await screen.type(f5, 'd', '50', down, right, right, enter, f10, 'a', '1', enter);
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

describe('F10 from another screen', () => {
	test('after a sale, while its receipt is still on Sell, says that the basket is empty', async () => {
		const screen = await paying();
		await screen.type(enter, f6, f10);
		expect(notice(screen)).toBe('! The basket is empty. Scan or find something first.');
		expect(screen.desk.view.screen).toBe('stock');
	});

	test('goes back to a form that is open on Sell, and closes nothing', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.brownBread), ctrl('o'), f6, f10);
		expect(screen.desk.view.screen).toBe('sell');
		expect(screen.desk.view.stacks.sell.map(({type}) => type)).toEqual(['form']);
		await screen.type(esc, f6, f10);
		expect(screen.desk.view.stacks.sell.map(({type}) => type)).toEqual(['pay']);
	});
});
