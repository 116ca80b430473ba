// What is taken instead of typed on Services and Bills: amounts by their figures, and numbers served lately. A scan or a typed number is no choice.
import {describe, expect, test} from 'vitest';
import {cents} from '../../../../src/domain/base/money.ts';
import type {SaleItem} from '../../../../src/domain/lines/lines.ts';
import {type Driven, keys} from '../../../support/drive.ts';
import {basketRows, inOneLine, practice, rightRows} from '../../practice.ts';

const {enter, esc, down, up, f2, f3, f4} = keys;

const electricity = (beneficiary: string, amount: number): SaleItem => ({
	type: 'service',
	service: 'electricity',
	amount: cents(amount),
	beneficiary,
});

/** Services after these sales, each on a receipt of its own. */
async function servedBefore(items: readonly SaleItem[], ...typed: readonly string[]): Promise<Driven> {
	const screen = await practice();
	for (const item of items)
		await screen.desk.shop.execute({type: 'sell', items: [item], tenders: [{tender: 'cash'}], meansRepeat: true});
	await screen.type(...typed);
	return screen;
}

const served = [electricity('07123456787', 5000), electricity('6001230000129', 2000), electricity('07123456787', 10_000)];

describe('The pane beside the services', () => {
	test('cuts a long name, and no price', async () => {
		const screen = await practice();
		await screen.type(f3, down, 'e', '8', 'Data for the whole family and its friends', enter, '799', enter);
		const rows = rightRows(screen).join('\n');
		expect(rows).toMatch(/1 {2}Data 100MB 1 day +R10\.00$/m);
		expect(rows).toMatch(/7 {2}Data for the whole family a[a-z ]*… {2}R799\.00$/m);
	});

	test('has numbered amounts, then the numbers served lately, the newest first and each once', async () => {
		const rows = rightRows(await servedBefore(served, f3));
		expect(rows.slice(rows.indexOf('  Amounts'))).toEqual([
			'  Amounts',
			'   1  R10.00',
			'   2  R20.00',
			'   3  R50.00',
			'   4  R100.00',
			'   5  R200.00',
			'  Served lately',
			'   6  0712 3456 787     R100.00, today',
			'   7  6001 2300 0012 9  R20.00, today',
			'  ↵ opens the form. A number key alone',
			'  takes its row.',
		]);
	});
});

describe('A figure', () => {
	test('takes an amount, and the number is asked for', async () => {
		const screen = await servedBefore([], f3, '4');
		expect(rightRows(screen)[0]).toMatch(/^› Meter/);
		await screen.type('07123456787\r', enter, f2);
		expect(basketRows(screen)).toEqual(['›1 Electricity 100.00', 'meter 0712 3456 787']);
	});

	test('takes a set amount of a service without a number, which Enter puts into the basket', async () => {
		const screen = await servedBefore([], f3, down, down, down, down, '2', enter, f2);
		expect(basketRows(screen)[0]).toMatch(/1 Gaming voucher R100 100\.00/);
	});

	test('takes a number, and the amount is asked for; on Bills too', async () => {
		const screen = await servedBefore(served, f3, '7');
		expect(rightRows(screen)[0]).toBe('  Meter   6001230000129');
		expect(screen.row('› Amount')).toContain('10.00 to 5,000.00');
		await screen.desk.shop.execute({
			type: 'sell',
			items: [{type: 'bill', biller: 'netflix', amount: cents(19_900), reference: 'NF-4482913'}],
			tenders: [{tender: 'cash'}],
		});
		await screen.type(f4, '1', '199', enter, f2);
		expect(basketRows(screen).at(-1)).toBe('ref NF-4482913');
	});

	test('is text as soon as a field has the cursor', async () => {
		const screen = await servedBefore([], f3, '4', '4', esc, '0');
		expect(rightRows(screen)[0]).toBe('› Meter   0');
	});

	test('that no row has says so', async () => {
		const screen = await servedBefore([], f4, '9');
		expect(screen.holds('9 does nothing here.')).toBe(true);
	});
});

describe('A number is no choice', () => {
	test.each([
		['that is scanned', 5],
		['that is typed at once', 120],
	])('%s', async (_how, gapMs) => {
		const screen = await servedBefore(served, f3);
		await screen.typeAt(gapMs, '17123456787');
		expect(rightRows(screen)[0]).toMatch(/^› Meter {3}17123456787/);
	});

	test('and goes into the amount of a service that asks for none', async () => {
		const screen = await servedBefore([], f3, down, down, down, down);
		await screen.typeAt(100, '150');
		expect(screen.row('› Amount')).toMatch(/› Amount {3}150/);
	});
});

describe('Down in an empty number', () => {
	test('goes to those served lately, Enter takes one, and only the next Enter goes on', async () => {
		const screen = await servedBefore(served, f3, enter, down, down, up, down);
		expect(screen.row('› 6001')).toContain('R20.00, today');
		await screen.type(enter);
		expect(rightRows(screen)[0]).toBe('  Meter   6001230000129');
		expect(inOneLine(rightRows(screen))).toContain('Say to the customer: 6001 2300 0012 9');
	});

	test('goes to the next field behind the last of them, and typing goes back to the number', async () => {
		const screen = await servedBefore(served, f3, enter, down, '0');
		expect(rightRows(screen)[0]).toBe('› Meter   0');
		await screen.type(esc, down, down, down);
		expect(screen.row('› Amount')).toContain('10.00');
	});

	test('is left by Esc, and the form is there still', async () => {
		const screen = await servedBefore(served, f3, enter, down, esc);
		expect(rightRows(screen)[0]).toMatch(/^› Meter/);
		await screen.type(esc);
		expect(screen.holds('Amounts')).toBe(true);
	});
});

test('A form keeps all its fields in sight above many numbers served lately, and the marked number among those that fit', async () => {
	const data = (last: number): SaleItem => ({
		type: 'service',
		service: 'data',
		amount: cents(1000),
		beneficiary: `082123456${last}`,
	});
	const screen = await servedBefore(
		Array.from({length: 9}, (_, last) => data(last)),
		f3,
		down,
		enter,
	);
	const labels = () =>
		['Mobile', 'Product', 'Amount', 'Paid'].filter(label => rightRows(screen).some(row => row.slice(2).startsWith(label)));
	expect(labels()).toEqual(['Mobile', 'Product', 'Amount', 'Paid']);
	await screen.type(...Array.from({length: 9}, () => down));
	expect(labels()).toEqual(['Mobile', 'Product', 'Amount', 'Paid']);
	expect(rightRows(screen).at(-1)).toBe('› 082 123 4560  R10.00, today');
	await screen.type(enter);
	expect(inOneLine(rightRows(screen))).toContain('Mobile 0821234560');
});
