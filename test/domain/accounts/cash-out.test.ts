// Cash and credit: a credit limit pays for goods, and cash is never paid out of it unless the setting says so.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {cents, pieces} from '../../../src/domain/base/money.ts';
import type {Returns} from '../../../src/domain/returns/asked.ts';
import {
	cashFromCredit,
	fromAccount,
	goods,
	limited,
	listed,
	opened,
	openedAccount,
	sell,
	toppedUp,
	topUp,
	transferred,
	withdraw,
} from '../../support/commands.ts';
import {given, newCounter, type Said, type Step} from '../../support/given.ts';

const returned = (receipt: string): Returns => ({
	reason: 'stale',
	lines: [{receipt, line: 1, to: 'stock', reason: 'stale', quantity: pieces(1)}],
});
const back = (receipt: string, to?: {readonly tender: string; readonly account?: number}): Said => ({
	type: 'refund',
	...returned(receipt),
	...(to && {to}),
});
/** R20.00 on it, and R100.00 of credit. */
const shop = [listed('1001', {price: 5000}), openedAccount('Thandi', 2000), openedAccount('Peter', 0), limited(10_000)] as const;
const bought = sell(goods('1001'), {tender: fromAccount()});
const fromCredit = (needed: number, own: number) =>
	({kind: 'cash-from-credit', name: 'Thandi', needed: cents(needed), own: cents(own)}) as const;
const owes = {kind: 'account-owes', name: 'Thandi', owed: cents(3000)} as const;

describe('a withdrawal', () => {
	test('takes the last of what is on the account, and no cent of its credit', () => {
		expect(given(...shop).when(withdraw(2000)).event).toMatchObject({balance: 0});
		given(...shop)
			.when(withdraw(2010))
			.refused(fromCredit(2010, 2000));
		given(...shop, bought)
			.when(withdraw(10))
			.refused(fromCredit(10, 0));
	});
	test('above the credit too, or without any, is refused as before', () =>
		given(openedAccount('Thandi', 2000))
			.when(withdraw(2010))
			.refused({kind: 'credit-too-low', name: 'Thandi', needed: cents(2010), available: cents(2000)}));
	test('above the credit too is refused by what is on the account: to allow its credit would not do', () => {
		given(...shop)
			.when(withdraw(12_000))
			.refused(fromCredit(12_000, 2000));
		given(...shop)
			.when(withdraw(12_010))
			.refused({kind: 'credit-too-low', name: 'Thandi', needed: cents(12_010), available: cents(2000)});
	});
	test('takes the credit too where the setting says so', () => {
		expect(given(cashFromCredit, ...shop).when(withdraw(12_000)).event).toMatchObject({balance: -10_000});
		given(cashFromCredit, ...shop)
			.when(withdraw(12_010))
			.refused({kind: 'credit-too-low', name: 'Thandi', needed: cents(12_010), available: cents(12_000)});
	});
	test('leaves purchases as they are', () => expect(given(...shop).when(bought).event).toMatchObject({total: 5000}));
});

describe('what would be cash on the way round', () => {
	test('a transfer takes no credit to another account', () => {
		expect(given(...shop).when(transferred(1, 2, 2000)).event).toMatchObject({from: {balance: 0}});
		given(...shop)
			.when(transferred(1, 2, 2001))
			.refused(fromCredit(2001, 2000));
	});
	test.each([
		['cash', {tender: 'cash'}],
		['a card', {tender: 'card'}],
		['another account', {tender: 'account', account: 2}],
	])('goods bought on credit do not come back as %s', (_as, to) => {
		given(...shop, bought)
			.when(back('1-000001', to))
			.refused(owes);
		expect(given(...shop, toppedUp(3000), bought).when(back('1-000002', to)).event).toMatchObject({total: -5000});
		expect(given(cashFromCredit, ...shop, bought).when(back('1-000001', to)).event).toMatchObject({total: -5000});
	});
	test('goods bought on credit come back onto their account', () => {
		expect(given(...shop, bought).when(back('1-000001')).event).toMatchObject({total: -5000});
		expect(given(...shop, bought).when(back('1-000001', {tender: 'account', account: 1})).event).toMatchObject({total: -5000});
	});
});

test('no order of cash verbs takes an account below zero, and no more cash comes out than went in', () => {
	const account = fc.integer({min: 1, max: 2});
	const coins = fc.integer({min: 1, max: 900}).map(count => count * 10);
	const receipt = fc.integer({min: 1, max: 20}).map(number => `1-${String(number).padStart(6, '0')}`);
	const step: fc.Arbitrary<Step> = fc.oneof(
		fc.tuple(account, coins).map(([id, amount]) => withdraw(amount, id)),
		fc.tuple(account, account, coins).map(([from, to, amount]) => transferred(from, to, amount)),
		fc.tuple(account, coins).map(([id, amount]) => toppedUp(amount, id)),
		account.map(id => sell(goods('1001'), {tender: fromAccount(id)})),
		receipt.map(number => back(number, {tender: 'cash'})),
		fc.tuple(receipt, account, coins).map(([number, id, amount]) => sell(topUp(amount, id), {returns: returned(number)})),
	);
	const seen = {paidOut: 0, refused: 0};
	fc.assert(
		fc.property(fc.array(step, {maxLength: 30, size: 'max'}), steps => {
			const counter = newCounter();
			for (const each of [opened(), ...shop, limited(10_000, 2)]) counter.do(each);
			let [paidIn, paidOut] = [2000, 0];
			for (const each of steps) {
				const before = new Map([...counter.state.accounts.rows].map(([id, {balance}]) => [id, balance]));
				const answer = counter.do(each);
				if ('refused' in answer) {
					if (answer.refused.kind === 'cash-from-credit' || answer.refused.kind === 'account-owes') seen.refused += 1;
					continue;
				}
				const [event] = answer.accepted;
				if (each.type === 'sell' && event?.type === 'SaleMade' && event.lines[0]?.type === 'top-up') paidIn += event.total;
				if (event?.type === 'CashWithdrawn') paidOut += event.amount;
				if (each.type === 'refund' && event?.type === 'SaleMade') paidOut -= event.total;
				for (const [id, {balance}] of counter.state.accounts.rows)
					if (each.type !== 'sell') expect(balance).toBeGreaterThanOrEqual(Math.min(0, before.get(id) ?? 0));
			}
			expect(paidOut).toBeLessThanOrEqual(paidIn);
			if (paidOut > 0) seen.paidOut += 1;
		}),
		{numRuns: 200},
	);
	expect(seen.paidOut).toBeGreaterThan(50);
	expect(seen.refused).toBeGreaterThan(50);
});
