import {describe, expect, test} from 'vitest';
import {cents} from '../../../src/domain/base/money.ts';
import {type Receipt, receiptAmount, receiptTaken, takingsOf} from '../../../src/domain/receipts/receipt.ts';
import {receiptWords} from '../../../src/domain/receipts/search-words.ts';
import {receiptEvent, receiptOfEvent} from '../../../src/domain/selling/receipt-of-event.ts';
import {letterheadAt} from '../../../src/domain/shop/letterhead.ts';
import {receiptNumber} from '../../../src/domain/shop/receipt-numbers.ts';
import {bill, card, fromAccount, goods, listed, openedAccount, sell, toppedUp, vend, withdraw} from '../../support/commands.ts';
import {type Given, given, meterTokenNo, type Step} from '../../support/given.ts';

/** The receipt of the last thing done. */
function lastReceipt({state, journal}: Given): Receipt {
	const {events, stamp} = journal.at(-1) ?? expect.unreachable();
	const event = receiptEvent(events) ?? expect.unreachable();
	return receiptOfEvent(event, {
		stamp,
		hash: 'abcd1234',
		operator: 'Lerato',
		letterhead: letterheadAt(state, stamp.seq),
		isPractice: state.shop.isPractice,
	});
}
const receiptAfter = (...steps: readonly Step[]): Receipt => lastReceipt(given(...steps));
const electricity = vend('Electricity', 10_000, '07123456787');

describe('a receipt', () => {
	test('says what its sale says, under its number and head', () => {
		const shop = given(listed('1001'), sell(goods('1001'), {customer: {name: 'Thandi'}}));
		const sale = shop.journal.at(-1)?.events[0];
		expect(sale?.type).toBe('SaleMade');
		expect(lastReceipt(shop)).toMatchObject({
			type: 'sale',
			number: '1-000001',
			operator: 'Lerato',
			letterhead: {name: 'Corner Café'},
			total: 1850,
			customer: {name: 'Thandi'},
		});
	});
	test('of a withdrawal is a slip of the same series', () =>
		expect(receiptAfter(openedAccount('Thandi', 500), toppedUp(100), withdraw(200))).toMatchObject({
			type: 'withdrawal',
			number: '1-000002',
			account: 1,
			name: 'Thandi',
			amount: 200,
			balance: 400,
		}));
	test('is there for sales and withdrawals, and for nothing else', () => {
		const {journal} = given(listed('1001'), openedAccount('Thandi', 500));
		for (const {events} of journal) expect(receiptEvent(events)).toBeUndefined();
	});
	test('is about its total before rounding, or what was withdrawn', () => {
		expect(receiptAmount(receiptAfter(listed('1001', {price: 1999}), sell(goods('1001'))))).toBe(1999);
		expect(receiptAmount(receiptAfter(openedAccount('Thandi', 500), withdraw(200)))).toBe(200);
	});
});

test('what came in by a receipt is its total, or what went out, below zero', () => {
	expect(receiptTaken(receiptAfter(listed('1001', {price: 1999}), sell(goods('1001'))))).toBe(1999);
	expect(receiptTaken(receiptAfter(openedAccount('Thandi', 500), withdraw(200)))).toBe(-200);
});

describe('the takings of a receipt', () => {
	test('are what was kept, not what was tendered, and rounded as it was kept', () => {
		const tender = {tender: 'cash', tendered: cents(5000)} as const;
		expect(takingsOf(receiptAfter(listed('1001', {price: 1999}), sell(goods('1001'), {tender})))).toStrictEqual([
			{tender: 'cash', amount: 1990},
		]);
		expect(takingsOf(receiptAfter(listed('1001'), sell(goods('1001'), {tender: card})))).toStrictEqual([
			{tender: 'card', amount: 1850},
		]);
	});
	test('of a withdrawal are less than nothing', () =>
		expect(takingsOf(receiptAfter(openedAccount('Thandi', 500), withdraw(200)))).toStrictEqual([{tender: 'cash', amount: -200}]));
});

describe('a receipt is found', () => {
	const found = (receipt: Receipt, ...words: readonly string[]) => words.filter(word => !receiptWords(receipt).includes(word));

	test('by number, amount, operator, goods and customer, in small letters', () => {
		const customer = {name: 'Zoë Nkosi', phone: '082 123 4567', email: 'zoe@example.co.za'};
		const receipt = receiptAfter(listed('1001', {name: 'Rye Bread'}), sell(goods('1001'), {customer}));
		expect(found(receipt, '1-000001', '18.50', 'lerato', 'abcd1234', 'rye bread', '1001', 'cash')).toStrictEqual([]);
		expect(found(receipt, 'zoë nkosi', '082 123 4567', 'zoe@example.co.za')).toStrictEqual([]);
		expect(found(receipt, 'peter')).toStrictEqual(['peter']);
	});
	test('by meter, token and reference, with its spaces and without', () => {
		const receipt = receiptAfter(openedAccount('Thandi', 50_000), sell([electricity, bill(19_900)], {tender: fromAccount()}));
		expect(found(receipt, '07123456787', meterTokenNo(1), '4111 4222 4333 4001', '4111422243334001')).toStrictEqual([]);
		expect(found(receipt, 'netflix', 'nf-123456', '4111422243334002', 'thandi', '299.00')).toStrictEqual([]);
	});
	test('by the account of a top-up or a withdrawal', () => {
		expect(found(receiptAfter(openedAccount('Thandi', 500), toppedUp(100)), 'thandi', 'account 1', '1.00')).toStrictEqual([]);
		expect(
			found(receiptAfter(openedAccount('Thandi', 500), withdraw(200)), 'withdrawal', 'thandi', 'account 1', '2.00'),
		).toStrictEqual([]);
	});
});

test('a receipt number has six digits at least, and a P in a practice shop', () => {
	expect(receiptNumber(1, 42, false)).toBe('1-000042');
	expect(receiptNumber(2, 42, true)).toBe('P2-000042');
	expect(receiptNumber(1, 1_000_000, false)).toBe('1-1000000');
});
