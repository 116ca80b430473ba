// A form that is not finished: Pay takes it along, the next customer does not get it, and none is filled in while a basket is paid.
import {describe, expect, test} from 'vitest';
import {cents} from '../../../../src/domain/base/money.ts';
import {type Driven, keys} from '../../../support/drive.ts';
import {
	barcodes,
	basketRows,
	entries,
	inOneLine,
	notice,
	panelTitle,
	practice,
	receipts,
	rightRows,
	scan,
} from '../../practice.ts';

const {enter, esc, down, right, f2, f3, f4, f5, f10, f11, ctrl} = keys;

const form = (screen: Driven): string => inOneLine(rightRows(screen));
const title = (screen: Driven): string => screen.lines()[0] ?? '';
const beingPaid = '! The basket is being paid. Finish paying, or go back with F2 and Esc.';

describe('F10 in a form that is complete', () => {
	test('of a service adds it and pays', async () => {
		const screen = await practice();
		await screen.type(f3, enter, '07123456787', enter, '100', f10);
		expect(panelTitle(screen)).toBe('Pay');
		expect(basketRows(screen)[0]).toContain('Electricity');
		await screen.type(enter);
		expect(notice(screen)).toContain('Sold R100.00');
	});

	test('of a bill adds it to what is there, also when it was to be paid alone', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), f4, enter, 'NF-4482913', enter, '199', down, right, f10);
		expect(panelTitle(screen)).toBe('Pay');
		expect(basketRows(screen)).toHaveLength(3);
		await screen.type(f4);
		expect(form(screen)).not.toContain('NF-4482913');
	});
});

describe('F10 in a form that says how it is paid', () => {
	const airtimeBy = (...rights: readonly string[]) => [f3, down, down, enter, '0821234567', enter, '50', down, ...rights];

	test('opens Pay with that tender chosen, and Enter takes it', async () => {
		const screen = await practice();
		await screen.type(...airtimeBy(right, right), f10);
		expect(panelTitle(screen)).toBe('Pay');
		expect(inOneLine(screen.lines())).toContain('Card R50.00');
		await screen.type(enter);
		expect(receipts(screen)[0]).toMatchObject({total: 5000, tenders: [{tender: 'card', net: 5000}]});
	});

	test('opens Pay with its account chosen', async () => {
		const screen = await practice();
		await screen.type(...airtimeBy(right, right, right), down, '2', f10);
		expect(inOneLine(screen.lines())).toContain('Account 2, Pieter van der Merwe');
		await screen.type(enter);
		expect(receipts(screen)[0]).toMatchObject({tenders: [{tender: 'account', account: {id: 2}}]});
	});

	test('says that no account is called that, and keeps the form', async () => {
		const screen = await practice();
		await screen.type(...airtimeBy(right, right, right), down, 'nobody', f10);
		expect(screen.desk.view.screen).toBe('services');
		expect(form(screen)).toContain('No account holds "nobody".');
		expect(screen.desk.view.basket.lines).toEqual([]);
	});
});

describe('F10 in a form that is not complete', () => {
	test.each([
		['a service', [f3, enter, '07123456787', enter], 'Type an amount, like 12.50.'],
		['a service, of which nothing is typed', [f3, enter], 'meter'],
		['a bill', [scan(barcodes.milk), f4, enter, 'NF-1', enter], 'NF-1'],
	] as const)('of %s says what is missing', async (_what, typed, sentence) => {
		const screen = await practice();
		await screen.type(...typed, f10);
		expect(form(screen)).toContain(sentence);
		expect(['services', 'bills']).toContain(screen.desk.view.screen);
		expect(entries(screen)).toBe(1);
	});
});

describe('A half form', () => {
	test('says after a sale whose it was, and one Esc clears it', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), ctrl('o'), 'Zola Zulu\r', enter, enter);
		await screen.type(f3, enter, '07123456787', f2, f10, enter, enter, f3);
		expect(form(screen)).toContain('From before the last sale, for Zola Zulu: Esc clears it.');
		await screen.type(esc);
		expect(form(screen)).not.toContain('07123456787');
	});

	test('is not taken along by Pay for the next customer', async () => {
		const screen = await practice();
		await screen.type(f3, enter, '07123456787', enter, '100', f2, scan(barcodes.milk), f10, enter, enter, scan(barcodes.milk));
		await screen.type(f3, f10);
		expect(panelTitle(screen)).toBe('Pay');
		expect(basketRows(screen)).toEqual(['1 Full Cream Milk 1L 19.99']);
	});

	test('of the customer who is there is not flagged', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), f10, enter, enter, f3, enter, '0712', f2, f3);
		expect(form(screen)).not.toContain('From before');
	});

	test('of the customer who takes money out of an account is not flagged', async () => {
		const screen = await practice();
		await screen.type(f4, enter, 'NF-44');
		await screen.desk.shop.execute({type: 'withdraw', account: 2, amount: cents(1000)});
		await screen.type(f2, f4);
		expect(form(screen)).toContain('NF-44');
		expect(form(screen)).not.toContain('From before');
		await screen.type(f5, down, 'w', '10', enter, 'y', enter, f4);
		expect(receipts(screen)[0]?.type).toBe('withdrawal');
		expect(form(screen)).not.toContain('From before');
	});

	test('of a bill is flagged by a vend that is paid alone', async () => {
		const screen = await practice();
		await screen.type(f4, enter, 'NF-44', f3, enter, '07123456787', enter, '100', down, right, enter, enter, f4);
		expect(receipts(screen)).toHaveLength(1);
		expect(form(screen)).toContain('From before the last sale: Esc clears it.');
	});

	test('of a top-up is flagged when the basket beside it is parked', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), f5, 'd', '50', f11, enter, f5);
		expect(screen.lines().join('\n')).toContain('From before the basket that is here now: Esc clears it.');
	});

	test('is counted in the title row of the other screens, with the parked baskets', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), f11, enter);
		expect(title(screen)).toMatch(/ 1 parked · \S+ · 08:30$/);
		await screen.type(f3, enter, '0712');
		expect(title(screen)).not.toContain('form');
		await screen.type(f4, enter, 'NF', f2);
		expect(title(screen)).toMatch(/ 1 parked · 2 forms · /);
		await screen.type(f3, esc, esc, f2);
		expect(title(screen)).toMatch(/ 1 parked · 1 form · /);
	});

	test('about a line of the basket goes when the basket is dropped', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), '=', '5', ctrl('d'), 'y');
		expect(basketRows(screen)).toEqual(['empty']);
	});
});

describe('While a basket is being paid', () => {
	test.each([
		['is not opened', [scan(barcodes.milk), f10, f3, enter], undefined],
		['takes no letter', [f3, enter, f2, scan(barcodes.milk), f10, f3, '0'], ''],
		['takes no scan', [f3, enter, f2, scan(barcodes.milk), f10, f3, scan('07123456787')], ''],
		['is not accepted', [f3, enter, '07123456787', enter, '100', f2, scan(barcodes.milk), f10, f3, enter], '100'],
	] as const)('a form %s', async (_how, typed, held) => {
		const screen = await practice();
		await screen.type(...typed);
		expect(notice(screen)).toBe(beingPaid);
		expect(screen.desk.context().field?.read(screen.desk)?.value).toBe(held);
		expect(screen.desk.view.basket.lines).toHaveLength(1);
	});
});
