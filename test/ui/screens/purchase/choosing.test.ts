// Choosing a number instead of typing it: payees of the account on the basket, and what a name or a phone finds; and what is known of a number.
import {expect, test} from 'vitest';
import {cents} from '../../../../src/domain/base/money.ts';
import type {Customer} from '../../../../src/domain/receipts/buyer.ts';
import {type Driven, keys} from '../../../support/drive.ts';
import {inOneLine, practice, rightRows} from '../../practice.ts';

const {enter, down, f3, f5, esc} = keys;
const words = (screen: Driven): string => inOneLine(rightRows(screen));

async function withPayee(): Promise<Driven> {
	const screen = await practice();
	const payee = {name: 'Gogo', kind: 'service', sold: 'electricity', beneficiary: '07123456787', amount: cents(5000)} as const;
	await screen.desk.shop.execute({type: 'savePayee', account: 2, payee});
	return screen;
}

const sold = (screen: Driven, beneficiary: string, customer: Customer) =>
	screen.desk.shop.execute({
		type: 'sell',
		items: [{type: 'service', service: 'electricity', amount: cents(2000), beneficiary}],
		tenders: [{tender: 'cash'}],
		customer,
	});

test('the payees of the account on the basket have figures, and fill number and amount in', async () => {
	const screen = await withPayee();
	await screen.type(f5, down, 'u', f3);
	expect(rightRows(screen)).toContain('  Payees of Pieter van der Merwe');
	await screen.type('6');
	expect(rightRows(screen)[0]).toBe('  Meter   07123456787');
	expect(words(screen)).toContain('Amount 50.00');
});

test('a name or a phone that is typed into the number finds the payees of an account', async () => {
	const screen = await withPayee();
	await screen.type(f3, enter, 'piet');
	expect(words(screen)).toContain('Found by "piet" 0712 3456 787 Gogo, R50.00');
	await screen.type(down, enter);
	expect(rightRows(screen)[0]).toBe('  Meter   07123456787');
});

test('the phone of a walk-in finds what was sold to it before', async () => {
	const screen = await practice();
	await sold(screen, '07123456787', {name: 'Sipho', phone: '082 555 0100'});
	await screen.type(f3, enter, '0825550100');
	expect(words(screen)).toContain('Found by "0825550100" 0712 3456 787 R20.00, today');
});

test('the name beside a number is that of a payee, else of who bought before', async () => {
	const screen = await practice();
	await sold(screen, '07123456787', {name: 'Sipho'});
	await screen.type(f3, enter, '07123456787');
	expect(words(screen)).toContain('Say to the customer: 0712 3456 787. Bought before by Sipho.');
	await screen.type(esc, esc);
	const payee = {name: 'Gogo', kind: 'service', sold: 'electricity', beneficiary: '07123456787'} as const;
	await screen.desk.shop.execute({type: 'savePayee', account: 2, payee});
	await screen.type(enter, '07123456787');
	expect(words(screen)).toContain('Saved as Gogo.');
});

test('the network of a mobile number is a guess, and said to be one', async () => {
	const screen = await practice();
	await screen.type(f3, down, enter, '0831234567');
	expect(words(screen)).toContain('Say to the customer: 083 123 4567. Probably MTN; numbers move, so ask.');
});

test('what the shop earns is on the form, as a share and then as money', async () => {
	const screen = await practice();
	await screen.type(f3, enter);
	expect(words(screen)).toMatch(/The shop earns [\d.]+%\./);
	await screen.type('07123456787\r', '100');
	expect(words(screen)).toMatch(/The shop earns R\d+\.\d\d\./);
});

test('the same again: t shows the receipt with the token that the customer lost', async () => {
	const screen = await practice();
	await sold(screen, '07123456787', {name: 'Sipho'});
	await screen.type(f3, enter, '07123456787\r', '20', down, keys.right, enter);
	expect(screen.holds('t  show receipt P1-000001 with its token')).toBe(true);
	await screen.type('t');
	expect(screen.desk.view.stacks.services.at(-1)).toMatchObject({type: 'receipt', receipt: {number: 'P1-000001'}});
	await screen.type(esc);
	expect(screen.desk.view.stacks.services.at(-1)).toMatchObject({type: 'question', asks: 'same-again'});
});
