import {describe, expect, test} from 'vitest';
import {cents, largestAmount} from '../../../src/domain/base/money.ts';
import type {State} from '../../../src/domain/ledger/state.ts';
import {
	accountAdjusted,
	bill,
	cashFromCredit,
	closed,
	editAccount,
	fromAccount,
	frozen,
	goods,
	limited,
	listed,
	openedAccount,
	reopened,
	sell,
	toppedUp,
	transferred,
	unfrozen,
	withdraw,
} from '../../support/commands.ts';
import {given} from '../../support/given.ts';

const thandi = (amount: number) => openedAccount('Thandi', amount);
const entryIn = ({accounts}: State) => accounts.rows.get(1)?.entries[0];
const isFrozen = {kind: 'account-frozen', name: 'Thandi'} as const;
const isClosed = {kind: 'account-closed', name: 'Thandi'} as const;

describe('a frozen account', () => {
	const cold = [listed('1001'), thandi(50_000), openedAccount('Peter', 1000), frozen()];
	test('is frozen by one word, and moves no money', () => {
		const answer = given(thandi(500)).when(frozen());
		answer.then({type: 'AccountFrozen', account: 1});
		expect(answer.posted).toStrictEqual({});
		expect(answer.state.accounts.rows.get(1)?.standing).toBe('frozen');
	});
	test('keeps why it is, on the account and in its history, until it is unfrozen', () => {
		const why = given(thandi(500)).when(frozen(1, ' card  lost '));
		why.then({type: 'AccountFrozen', account: 1, reason: 'card lost'});
		const {state} = given(thandi(500), frozen(1, 'card lost'));
		expect(state.accounts.rows.get(1)).toMatchObject({standing: 'frozen', frozenFor: 'card lost', balance: 500, entryCount: 2});
		expect(entryIn(state)).toMatchObject({kind: 'frozen', amount: 0, balance: 500, about: {reason: 'card lost'}});
		const open = given(thandi(500), frozen(1, 'card lost'), unfrozen()).state;
		expect(open.accounts.rows.get(1)).not.toHaveProperty('frozenFor');
		expect(entryIn(open)).toMatchObject({kind: 'unfrozen', amount: 0, balance: 500});
		given(thandi(500))
			.when(frozen(1, 'x'.repeat(121)))
			.refused({kind: 'bad-text', field: 'reason', fault: {fault: 'too-long', limit: 120}});
	});
	test('takes no spending', () => {
		given(...cold)
			.when(withdraw(100))
			.refused(isFrozen);
		given(...cold)
			.when(sell(goods('1001'), {tender: fromAccount()}))
			.refused(isFrozen);
		given(...cold)
			.when(sell(bill(200), {tender: fromAccount()}))
			.refused(isFrozen);
		given(...cold)
			.when(transferred(1, 2, 100))
			.refused(isFrozen);
	});
	test('takes money all the same, and its name and limit may change', () => {
		const {state} = given(
			...cold,
			toppedUp(500),
			transferred(2, 1, 300),
			accountAdjusted(-50),
			limited(100),
			editAccount('T. Nkosi'),
		);
		expect(state.accounts.rows.get(1)).toMatchObject({balance: 50_750, creditLimit: 100, name: 'T. Nkosi', standing: 'frozen'});
	});
	test('is unfrozen, and pays again', () => {
		const {state} = given(...cold, unfrozen(), withdraw(100));
		expect(state.accounts.rows.get(1)).not.toHaveProperty('standing');
	});
	test('is not frozen twice, nor unfrozen when it is not', () => {
		given(...cold)
			.when(frozen())
			.refused({kind: 'frozen-already', name: 'Thandi'});
		given(thandi(0)).when(unfrozen()).refused({kind: 'not-frozen', name: 'Thandi'});
		given().when(frozen()).refused({kind: 'unknown-account', account: 1});
		given().when(unfrozen()).refused({kind: 'unknown-account', account: 1});
	});
});

describe('closing an account', () => {
	const gone = [listed('1001'), thandi(0), openedAccount('Peter', 1000), closed()];
	test('is done at balance nothing', () => {
		const answer = given(thandi(0)).when(closed());
		answer.then({type: 'AccountClosed', account: 1});
		expect(answer.state.accounts.rows.get(1)?.standing).toBe('closed');
	});
	test('is refused with a cent on it, or a cent owed', () => {
		given(thandi(1))
			.when(closed())
			.refused({kind: 'balance-not-zero', name: 'Thandi', balance: cents(1), isFrozen: false});
		given(cashFromCredit, thandi(0), limited(100), withdraw(10))
			.when(closed())
			.refused({kind: 'balance-not-zero', name: 'Thandi', balance: cents(-10), isFrozen: false});
	});
	test('is refused to a frozen one with something on it, which says that it is frozen', () => {
		given(thandi(1), frozen())
			.when(closed())
			.refused({kind: 'balance-not-zero', name: 'Thandi', balance: cents(1), isFrozen: true});
	});
	test('may be done to a frozen one', () => {
		given(thandi(0), frozen()).when(closed()).then({type: 'AccountClosed', account: 1});
	});
	test('leaves an account that takes nothing any more', () => {
		given(...gone)
			.when(toppedUp(100))
			.refused(isClosed);
		given(...gone)
			.when(withdraw(100))
			.refused(isClosed);
		given(...gone)
			.when(transferred(1, 2, 100))
			.refused(isClosed);
		given(...gone)
			.when(transferred(2, 1, 100))
			.refused(isClosed);
		given(...gone)
			.when(accountAdjusted(100))
			.refused(isClosed);
		given(...gone)
			.when(limited(100))
			.refused(isClosed);
		given(...gone)
			.when(frozen())
			.refused(isClosed);
		given(...gone)
			.when(unfrozen())
			.refused(isClosed);
		given(...gone)
			.when(closed())
			.refused(isClosed);
		given(...gone)
			.when(sell(goods('1001'), {tender: fromAccount()}))
			.refused(isClosed);
	});
	test('keeps its number: the next account has another', () => {
		const {state} = given(...gone, openedAccount('Zoë', 0));
		expect([...state.accounts.rows.keys()]).toStrictEqual([1, 2, 3]);
	});
	test('is refused for an account that is not there', () =>
		given().when(closed()).refused({kind: 'unknown-account', account: 1}));
});

describe('reopening an account', () => {
	const gone = [thandi(0), closed()];
	test('makes it what it was, with its number and its history', () => {
		given(...gone)
			.when(reopened(1, 'came back'))
			.then({type: 'AccountReopened', account: 1, reason: 'came back'});
		const {state} = given(...gone, reopened(), toppedUp(500), withdraw(200));
		expect(state.accounts.rows.get(1)).toMatchObject({balance: 300, entryCount: 5});
		expect(state.accounts.rows.get(1)).not.toHaveProperty('standing');
		expect(entryIn(given(...gone, reopened(1, 'came back')).state)).toMatchObject({
			kind: 'reopened',
			about: {reason: 'came back'},
		});
	});
	test('that was frozen when it was closed makes it open, and not frozen', () =>
		expect(given(thandi(0), frozen(1, 'card lost'), closed(), reopened()).state.accounts.rows.get(1)).not.toHaveProperty(
			'standing',
		));
	test('is refused for one that is open or frozen, and for none', () => {
		given(thandi(0)).when(reopened()).refused({kind: 'not-closed', name: 'Thandi'});
		given(thandi(0), frozen()).when(reopened()).refused({kind: 'not-closed', name: 'Thandi'});
		given(...gone, reopened())
			.when(reopened())
			.refused({kind: 'not-closed', name: 'Thandi'});
		given().when(reopened()).refused({kind: 'unknown-account', account: 1});
	});
});

describe('a credit limit', () => {
	test('lets an account go below zero to its last cent', () => {
		given(cashFromCredit, thandi(100), limited(50))
			.when(withdraw(150))
			.then({type: 'CashWithdrawn', receipt: '1-000001', account: 1, name: 'Thandi', amount: cents(150), balance: cents(-50)});
		given(cashFromCredit, thandi(100), limited(50))
			.when(withdraw(160))
			.refused({kind: 'credit-too-low', name: 'Thandi', needed: cents(160), available: cents(150)});
	});
	test('keeps what it was', () =>
		given(thandi(0), limited(100))
			.when(limited(250))
			.then({
				type: 'CreditLimitSet',
				account: 1,
				limit: cents(250),
				was: cents(100),
			}));
	test('below what is owed stands, and nothing more is spent until that is paid', () => {
		const owing = [cashFromCredit, thandi(0), limited(1000), withdraw(500), limited(200)];
		given(...owing)
			.when(withdraw(10))
			.refused({kind: 'credit-too-low', name: 'Thandi', needed: cents(10), available: cents(-300)});
		expect(given(...owing, toppedUp(310), withdraw(10)).state.accounts.rows.get(1)?.balance).toBe(-200);
	});
	test('is from nothing to the most there can be', () => {
		const range = {kind: 'amount-out-of-range', field: 'credit limit', least: cents(0), most: largestAmount} as const;
		given(thandi(0)).when(limited(-1)).refused(range);
		given(thandi(0))
			.when(limited(largestAmount + 1))
			.refused(range);
		given().when(limited(1)).refused({kind: 'unknown-account', account: 1});
	});
});
