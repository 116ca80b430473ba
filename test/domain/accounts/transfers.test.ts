import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {cents, largestAmount} from '../../../src/domain/base/money.ts';
import {balanceOf} from '../../../src/domain/ledger/ledger.ts';
import {accountAdjusted, closed, frozen, limited, opened, openedAccount, toppedUp, transferred} from '../../support/commands.ts';
import {given, newCounter, type Step} from '../../support/given.ts';

const two = [openedAccount('Thandi', 1000), openedAccount('Peter', 200)];
const entriesOf = ({state}: ReturnType<typeof given>, id: number) => state.accounts.rows.get(id)?.entries ?? [];

describe('a transfer', () => {
	test('takes from one and gives to the other, with the balance of both', () => {
		const answer = given(...two).when(transferred(1, 2, 300, ' school  fees '));
		answer.then({
			type: 'MoneyTransferred',
			from: {id: 1, name: 'Thandi', balance: cents(700)},
			to: {id: 2, name: 'Peter', balance: cents(500)},
			amount: cents(300),
			reason: 'school fees',
		});
		expect(answer.posted).toStrictEqual({'customer:1': 300, 'customer:2': -300});
	});
	test('is an entry on both, each naming the other', () => {
		const done = given(...two, transferred(1, 2, 300, 'school fees'), transferred(2, 1, 50));
		expect(entriesOf(done, 1).slice(0, 2)).toMatchObject([
			{kind: 'transfer', amount: 50, balance: 750, about: {from: {id: 2, name: 'Peter'}}},
			{kind: 'transfer', amount: -300, balance: 700, about: {to: {id: 2, name: 'Peter'}, reason: 'school fees'}},
		]);
		expect(entriesOf(done, 2).slice(0, 2)).toMatchObject([
			{kind: 'transfer', amount: -50, balance: 450, about: {to: {id: 1, name: 'Thandi'}}},
			{kind: 'transfer', amount: 300, balance: 500, about: {from: {id: 1, name: 'Thandi'}, reason: 'school fees'}},
		]);
		expect(entriesOf(done, 1)[0]).not.toHaveProperty('receipt');
	});
	test('may be the last cent, of any cent, and no cent more', () => {
		expect(entriesOf(given(...two, transferred(1, 2, 1000)), 1)[0]?.balance).toBe(0);
		expect(entriesOf(given(...two, transferred(1, 2, 7)), 1)[0]?.balance).toBe(993);
		given(...two)
			.when(transferred(1, 2, 1001))
			.refused({kind: 'credit-too-low', name: 'Thandi', needed: cents(1001), available: cents(1000)});
	});
	test('may use the credit there is', () =>
		expect(entriesOf(given(...two, limited(500), transferred(1, 2, 1500)), 1)[0]?.balance).toBe(-500));
	test('to the account itself is refused', () =>
		given(...two)
			.when(transferred(1, 1, 100))
			.refused({kind: 'same-account', name: 'Thandi'}));
	test('is of something', () => {
		const range = {kind: 'amount-out-of-range', field: 'amount', least: cents(1), most: largestAmount} as const;
		given(...two)
			.when(transferred(1, 2, 0))
			.refused(range);
		given(...two)
			.when(transferred(1, 2, -1))
			.refused(range);
	});
	test('to an account that is full is refused', () =>
		given(openedAccount('Thandi', 1000), openedAccount('Peter', largestAmount))
			.when(transferred(1, 2, 1))
			.refused({kind: 'balance-too-high', name: 'Peter', most: largestAmount}));
	test('names accounts that are there and open', () => {
		given(...two)
			.when(transferred(1, 9, 100))
			.refused({kind: 'unknown-account', account: 9});
		given(...two)
			.when(transferred(9, 1, 100))
			.refused({kind: 'unknown-account', account: 9});
		given(...two, frozen(2), transferred(1, 2, 100))
			.when(transferred(2, 1, 100))
			.refused({kind: 'account-frozen', name: 'Peter'});
	});
	test('has a reason that can be shown, or none', () =>
		given(...two)
			.when(transferred(1, 2, 100, 'x\u0007'))
			.refused({kind: 'bad-text', field: 'reason', fault: {fault: 'hidden-characters', text: 'x\u0007'}}));
});

describe('an adjustment', () => {
	test('takes a mistaken top-up back, with its reason', () => {
		const answer = given(openedAccount('Thandi', 0), toppedUp(500)).when(accountAdjusted(-500, 'topped up the wrong account'));
		answer.then({
			type: 'AccountAdjusted',
			account: 1,
			amount: cents(-500),
			reason: 'topped up the wrong account',
			balance: cents(0),
		});
		expect(answer.posted).toStrictEqual({'customer:1': 500, adjustment: -500});
	});
	test('gives a mistaken withdrawal back', () => {
		const done = given(...two, accountAdjusted(250, 'withdrawal keyed twice'));
		expect(entriesOf(done, 1)[0]).toMatchObject({
			kind: 'adjustment',
			amount: 250,
			balance: 1250,
			about: {reason: 'withdrawal keyed twice'},
		});
		expect(balanceOf(done.state, 'adjustment')).toBe(250);
	});
	test('takes no more than could be spent: what is owed beyond that needs a limit first', () => {
		given(...two)
			.when(accountAdjusted(-1001))
			.refused({kind: 'adjusts-below-limit', name: 'Thandi', available: cents(1000)});
		expect(entriesOf(given(...two, limited(1), accountAdjusted(-1001)), 1)[0]?.balance).toBe(-1);
		expect(entriesOf(given(...two, frozen(), accountAdjusted(-1000)), 1)[0]?.balance).toBe(0);
	});
	test('is by something, and needs a reason', () => {
		const range = {kind: 'amount-out-of-range', field: 'amount', least: cents(1), most: largestAmount} as const;
		given(...two)
			.when(accountAdjusted(0))
			.refused(range);
		given(...two)
			.when(accountAdjusted(-largestAmount - 1))
			.refused(range);
		given(...two)
			.when({type: 'adjustAccount', account: 1, amount: 0.5 as never, reason: 'x'})
			.refused(range);
		given(...two)
			.when(accountAdjusted(1, ' '))
			.refused({kind: 'bad-text', field: 'reason', fault: {fault: 'empty'}});
		given(openedAccount('Thandi', largestAmount))
			.when(accountAdjusted(1))
			.refused({kind: 'balance-too-high', name: 'Thandi', most: largestAmount});
		given().when(accountAdjusted(1)).refused({kind: 'unknown-account', account: 1});
	});
});

test('transfers in any order keep the sum over all accounts, and no account goes below its limit', () => {
	const account = fc.integer({min: 1, max: 4});
	const step: fc.Arbitrary<Step> = fc.oneof(
		{weight: 8, arbitrary: fc.tuple(account, account, fc.integer({min: 0, max: 900})).map(([a, b, n]) => transferred(a, b, n))},
		fc.tuple(account, fc.integer({min: 0, max: 400})).map(([id, n]) => limited(n, id)),
		account.map(id => frozen(id)),
		account.map(id => closed(id)),
	);
	let done = 0;
	fc.assert(
		fc.property(fc.array(step, {maxLength: 40, size: 'max'}), steps => {
			const counter = newCounter();
			for (const each of [opened(), ...['Thandi', 'Peter', 'Zoë'].map(name => openedAccount(name, 500))]) counter.do(each);
			const lowest = new Map<number, number>();
			for (const each of steps) {
				if ('accepted' in counter.do(each) && each.type === 'transfer') done += 1;
				const rows = [...counter.state.accounts.rows.values()];
				expect(rows.reduce((sum, {balance}) => sum + balance, 0)).toBe(1500);
				for (const {id, balance, creditLimit} of rows) {
					const limit = Math.max(lowest.get(id) ?? 0, creditLimit);
					lowest.set(id, limit);
					expect(balance).toBeGreaterThanOrEqual(-limit);
				}
			}
		}),
		{numRuns: 300},
	);
	expect(done).toBeGreaterThan(500);
});
