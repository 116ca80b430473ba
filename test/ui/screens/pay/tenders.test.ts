import {describe, expect, test} from 'vitest';
import {type Driven, keys} from '../../../support/drive.ts';
import {
	barcodes,
	bodyRows,
	entries,
	inOneLine,
	leftRows,
	notice,
	panelTitle,
	paying,
	practice,
	receipts,
	said,
	scan,
} from '../../practice.ts';

const {enter, esc, right, f10, f11, ctrl} = keys;

const sale = (screen: Driven) => {
	const [newest] = receipts(screen);
	if (newest?.type !== 'sale') throw new Error('no sale was made');
	return newest;
};

test('An account that is chosen is forgotten by Esc, and another one is asked for by the same key', async () => {
	const screen = await paying();
	await screen.type('a', 'renée', enter, 'a');
	expect(panelTitle(screen)).toBe('Which account pays?');
	await screen.type('piet', enter);
	expect(said(screen)[1]).toContain('Pieter van der Merwe');
	await screen.type(esc, 'a');
	expect(panelTitle(screen)).toBe('Which account pays?');
});

describe('A way to pay', () => {
	test('is added at the counter by the palette, and taken on Pay', async () => {
		const screen = await paying();
		await screen.type(esc, ctrl('k'), 'way to pay', enter, 'Mobile money', enter, enter);
		expect(notice(screen)).toBe('Mobile money is a way to pay now: m on Pay.');
		await screen.type(f10, 'm', enter);
		expect(sale(screen).tenders).toMatchObject([{tender: 'mobile-money', label: 'Mobile money', net: 5899}]);
	});

	test('that is there already is refused, and what was typed stays', async () => {
		const screen = await paying();
		await screen.type(esc, ctrl('k'), 'way to pay', enter, 'Card', enter, enter);
		expect(notice(screen)).toBe('! There is a tender called Card already. Choose another name.');
		expect(panelTitle(screen)).toBe('A new way to pay');
	});
});

describe('A tender the shop added', () => {
	const withTenders = async (...labels: readonly string[]): Promise<Driven> => {
		const screen = await practice();
		for (const label of labels) await screen.desk.shop.execute({type: 'addTender', label, takesBack: false});
		await screen.type(scan(barcodes.brownBread), f10);
		return screen;
	};

	test('is taken by m where it is the only one, for a part or for all that is left', async () => {
		const screen = await withTenders('Voucher');
		await screen.type('10', 'm');
		expect(said(screen)).toEqual(['  Amount 10', '  Voucher R10.00', '  Enter when the voucher was approved.']);
		await screen.type(enter);
		expect(notice(screen)).toBe('Voucher R10.00. R8.50 still due.');
		await screen.type('m', enter);
		expect(sale(screen).tenders).toMatchObject([
			{label: 'Voucher', net: 1000},
			{label: 'Voucher', net: 850},
		]);
	});

	test('is chosen from a menu where there are several, and gives no change', async () => {
		const screen = await withTenders('Voucher', 'Mobile money');
		await screen.type('20', 'm');
		expect(panelTitle(screen)).toBe('Paid by what?');
		await screen.type('2');
		expect(inOneLine(said(screen))).toContain('Mobile money gives no change: take R18.50 or less.');
		await screen.type(enter);
		expect(entries(screen)).toBe(3);
		await screen.type(esc, ctrl('u'), 'm', '2', enter);
		expect(sale(screen).tenders).toMatchObject([{label: 'Mobile money', net: 1850}]);
	});
});

describe('A part', () => {
	test('in cash comes first by +, and card pays the rest', async () => {
		const screen = await paying();
		await screen.type('30', '+', 'c', enter);
		expect(sale(screen).tenders).toMatchObject([
			{tender: 'card', net: 2899},
			{tender: 'cash', net: 3000, change: 0},
		]);
	});

	test('of all that is due is chosen like all of it, and Enter completes the sale', async () => {
		const screen = await paying();
		await screen.type('58.99', 'c');
		expect([entries(screen), said(screen)[1]]).toEqual([1, '  Card R58.99']);
		await screen.type(enter);
		expect(notice(screen)).toBe('Sold R58.99, receipt P1-000001.');
	});

	test('by an account that has less is refused when it is chosen, not when all is paid, and Enter takes nothing', async () => {
		const screen = await paying();
		await screen.type('50', 'a', 'renée', enter);
		expect(inOneLine(said(screen))).toContain('Renée Botha-Mokoena has R0.00 and R50.00 is needed.');
		await screen.type(enter);
		expect(leftRows(screen).join(' ')).not.toContain('taken');
		await screen.type(ctrl('u'), '20', 'a', 'piet', enter, enter);
		expect(notice(screen)).toContain('Pieter van der Merwe R20.00.');
	});

	test('by one account does not choose the account of the next', async () => {
		const screen = await paying();
		await screen.type('20', 'a', 'piet', enter, enter, '10', 'a');
		expect(panelTitle(screen)).toBe('Which account pays?');
	});

	test('is still there when an amount that was typed after it is cleared', async () => {
		const screen = await paying();
		await screen.type('20', 'c', enter, '999', esc);
		expect(leftRows(screen).join(' ')).toContain('Card R20.00 taken');
		expect(screen.desk.view.stacks.sell.at(-1)).toMatchObject({type: 'pay', field: {value: ''}});
		await screen.type(esc, enter);
		expect(leftRows(screen).join(' ')).toContain('Card R20.00 taken');
		await screen.type(esc, 'y');
		expect(leftRows(screen).join(' ')).not.toContain('taken');
	});

	test.each([
		['5..5', ['c']],
		['-5', ['c']],
		['5 5', ['c']],
		['1,0,0', ['c']],
		['5..5', ['a', 'piet', enter]],
	])('for %s, typed behind its letter, is refused: Enter takes nothing, and the next key replaces it', async (amount, letter) => {
		const screen = await paying();
		await screen.type(...letter, ...amount);
		const rows = inOneLine(leftRows(screen));
		expect(rows).not.toMatch(/Card R|Then /);
		await screen.type(enter);
		expect([receipts(screen).length, screen.desk.view.basket.taken, panelTitle(screen)]).toEqual([0, undefined, 'Pay']);
		await screen.type('2', '0', enter);
		expect(screen.desk.view.basket.taken).toMatchObject([{tendered: 2000}]);
	});

	test('is chosen by its letter and not taken: Esc goes back to cash, then clears the amount, then leaves', async () => {
		const screen = await paying();
		await screen.type('20', 'c');
		expect(said(screen)).toEqual(['  Amount 20', '  Card R20.00', '  Enter when the card was approved.']);
		await screen.type(esc);
		expect(said(screen)[0]).toBe('  Cash given 20');
		await screen.type(esc);
		expect(said(screen)[0]).toBe('  Cash given Enter: exact');
		await screen.type(esc);
		expect([panelTitle(screen), entries(screen)]).toEqual(['Find, scan, or 3*name', 1]);
		expect(screen.desk.view.basket).not.toHaveProperty('givenBack');
	});

	test('in cash by + is never all that is due: only Enter makes the sale', async () => {
		const screen = await paying();
		await screen.type('100', '+');
		expect(inOneLine(said(screen))).toContain('That is all that is due. Enter takes it.');
		expect(entries(screen)).toBe(1);
	});

	test('of nothing is refused', async () => {
		const screen = await paying();
		await screen.type('0', 'c', enter);
		expect(leftRows(screen).join(' ')).not.toContain('taken');
		expect(entries(screen)).toBe(1);
	});
});

describe('A basket that was parked', () => {
	const recalled = async (): Promise<Driven> => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), f11, enter, f11, '1', f10);
		return screen;
	};

	test('is paid in cash once an amount is typed, with the change shown', async () => {
		const screen = await recalled();
		await screen.type('50');
		expect(said(screen)).toContain('  Change R30.10');
		await screen.type(enter);
		expect(notice(screen)).toBe('Sold R19.99, receipt P1-000001. Change R30.10.');
	});

	test('asks about a change nobody has, like any other', async () => {
		const screen = await recalled();
		await screen.type('10000', enter);
		expect(panelTitle(screen)).toBe('Is the change right?');
		expect(inOneLine(bodyRows(screen))).toContain('R9,980.10 of change? R10,000.00 was typed, R19.90 is due.');
		expect(receipts(screen)).toHaveLength(0);
	});

	test('is parked and recalled by Ctrl+G - too', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), ctrl('g'), '-', enter);
		expect(screen.desk.state.parked.rows.size).toBe(1);
	});
});

describe('Above R5,000 in a shop registered for VAT', () => {
	const dear = async (): Promise<Driven> => {
		const screen = await practice();
		const {shop} = screen.desk;
		await shop.execute({type: 'changeSetting', name: 'vat-number', value: '4123456789'});
		await shop.execute({type: 'changeSetting', name: 'vat-registered', value: true});
		await screen.type(ctrl('e'), 'Freezer\r', '6000\r', enter, f10);
		return screen;
	};

	test('the buyer is asked for, and a named one gets a full tax invoice', async () => {
		const screen = await dear();
		expect(panelTitle(screen)).toBe('Who buys? For a full tax invoice');
		await screen.type('Hilltop Guest House\r', '4 Hill Road, Knysna\r', enter, 'c', enter);
		expect(sale(screen)).toMatchObject({
			invoice: 'full',
			customer: {name: 'Hilltop Guest House', address: '4 Hill Road, Knysna'},
		});
	});

	test('nobody has to be named: empty, Pay opens; Esc goes back to the basket', async () => {
		const first = await dear();
		await first.type(enter, enter, enter);
		expect(panelTitle(first)).toBe('Pay');
		await first.type('c', enter);
		expect(sale(first).total).toBe(600_000);
		expect(sale(first)).not.toHaveProperty('invoice');
		const second = await dear();
		await second.type(esc);
		expect([panelTitle(second), entries(second)]).toEqual(['Find, scan, or 3*name', 3]);
	});

	test('a smaller sale is not asked about', async () => {
		const screen = await dear();
		await screen.type(esc, '%', '1000\r', right, enter, enter, f10, 'c', enter);
		expect(sale(screen).total).toBe(500_000);
	});
});
