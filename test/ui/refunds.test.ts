import {describe, expect, test} from 'vitest';
import {type Driven, keys} from '../support/drive.ts';
import {
	balance,
	barcodes,
	bodyRows,
	entries,
	inOneLine,
	notice,
	panelTitle,
	posted,
	practice,
	receipts,
	scan,
} from './practice.ts';

const {enter, esc, right, left, down, f3, f7, f10, f11} = keys;
const {delete: del, ctrl} = keys;

const newest = (screen: Driven) => {
	const [receipt] = receipts(screen);
	if (receipt?.type !== 'sale') throw new Error('nothing was sold');
	return receipt;
};

const sold = async (...typed: readonly string[]): Promise<Driven> => {
	const screen = await practice();
	await screen.type(scan(barcodes.milk), f10, ...typed, enter, enter, f7);
	return screen;
};

describe('The money of a refund', () => {
	test('that goes back by another tender is said to the coin before it is paid', async () => {
		const screen = await sold('c');
		await screen.type('r', '1\r', enter, right, enter, 'stale\r');
		expect(inOneLine(bodyRows(screen))).toContain('The customer gets R20.00 by cash.');
		await screen.type('y');
		expect(newest(screen).tenders).toMatchObject([{tender: 'cash', net: -2000}]);
		expect(posted(screen, 'cash:1')).toBe(-2000);
	});

	test('goes back to the account that paid', async () => {
		const screen = await sold('a', 'piet', enter);
		const before = balance(screen, 2) ?? 0;
		await screen.type('r', '1\r', enter, enter, 'stale\r');
		expect(inOneLine(bodyRows(screen))).toContain('The customer gets R19.99 to the account of Pieter van der Merwe.');
		await screen.type('y');
		expect(balance(screen, 2)).toBe(before + 1999);
	});

	test('is not paid by n, nor by Enter alone', async () => {
		const screen = await sold('c');
		const before = entries(screen);
		await screen.type('r', '1\r', enter, enter, 'stale\r', enter);
		expect(entries(screen)).toBe(before);
		expect(panelTitle(screen)).toContain('Refund of P1-000001');
	});
});

test('Of a receipt with many lines, the line is chosen first', async () => {
	const screen = await practice();
	for (const name of ['Jar', 'Mug', 'Pot', 'Pan', 'Lid', 'Cup', 'Tin']) await screen.type(ctrl('e'), `${name}\r`, '20\r');
	await screen.type(f10, 'c', enter, enter, f7, 'r');
	expect(panelTitle(screen)).toBe('Which line of P1-000001 comes back?');
	await screen.type('3', '1\r', enter, enter, 'stale\r', 'y');
	expect(newest(screen)).toMatchObject({total: -2000, returned: [{lines: [{line: 3, name: 'Pot'}]}]});
});

test('A token is never taken back', async () => {
	const screen = await practice();
	await screen.type(f3, enter, '07123456787\r', '100', down, right, enter, esc, f7, 'r');
	expect(notice(screen)).toBe('! Tokens, airtime, vouchers and top-ups are not refunded.');
});

describe('Goods that come back in the basket', () => {
	const returning = async (): Promise<Driven> => {
		const screen = await sold('c');
		await screen.type('r', '1\r', enter, left, enter, 'wrong one\r');
		return screen;
	};

	test('are not pushed out by a parked basket', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.brownBread), f11, enter, scan(barcodes.milk), f10, 'c', enter, enter);
		await screen.type(f7, 'r', '1\r', enter, left, enter, 'wrong one\r', f11);
		expect(notice(screen)).toBe('! Goods come back in this basket. Pay it out with F10, or take them out with Del.');
		expect(screen.desk.view.basket.returns?.lines).toHaveLength(1);
	});

	test('are paid out as they were paid where nothing is bought', async () => {
		const screen = await returning();
		await screen.type(f10);
		expect(panelTitle(screen)).toBe('Give back');
		await screen.type(enter);
		expect(newest(screen)).toMatchObject({total: -1999, tenders: [{tender: 'card', net: -1999}]});
	});

	test('have each the reason they were given', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), f10, 'c', enter, enter, scan(barcodes.brownBread), f10, 'c', enter, enter);
		await screen.type(f7, 'r', '1\r', enter, left, enter, 'stale\r');
		await screen.type(f7, down, 'r', '1\r', enter, left, enter, 'wrong one\r', f10, enter);
		expect(newest(screen)).toMatchObject({
			total: -3849,
			returned: [
				{receipt: 'P1-000002', reason: 'stale'},
				{receipt: 'P1-000001', reason: 'wrong one'},
			],
		});
	});

	test('are taken out again by Del', async () => {
		const screen = await returning();
		await screen.type(del);
		expect(notice(screen)).toBe('Nothing comes back in this basket any more.');
		expect(screen.desk.view.basket.returns).toBeUndefined();
	});
});

describe('A tender that was keyed wrong', () => {
	test('is put right onto an account', async () => {
		const screen = await sold();
		const before = balance(screen, 2) ?? 0;
		await screen.type('k', right, right, enter, 'piet', enter, enter);
		expect(notice(screen)).toBe('P1-000001 was paid by account now.');
		expect(balance(screen, 2)).toBe(before - 1999);
		expect(posted(screen, 'cash:1')).toBe(0);
	});

	test('the same tender again is refused, and nothing changes', async () => {
		const screen = await sold();
		const before = entries(screen);
		await screen.type('k', enter, enter);
		expect(entries(screen)).toBe(before);
		await screen.type(esc);
		expect(panelTitle(screen)).toContain('Receipts');
	});

	test('is not put right once something of it came back, nor on a credit note', async () => {
		const screen = await sold('c');
		await screen.type('r', '1\r', enter, enter, 'stale\r', 'y', enter, keys.home, 'k');
		expect(notice(screen)).toBe('! Only how a sale was paid can be corrected.');
		const before = entries(screen);
		await screen.type(down, 'k', enter, enter);
		expect(entries(screen)).toBe(before);
	});
});
