import {describe, expect, test} from 'vitest';
import {cents, largestAmount} from '../../../src/domain/base/money.ts';
import {
	accountAdjusted,
	bill,
	closed,
	editAccount,
	fromAccount,
	frozen,
	goods,
	limited,
	listed,
	openedAccount,
	sell,
	toppedUp,
	transferred,
	unfrozen,
	withdraw,
} from '../../support/commands.ts';
import {given} from '../../support/given.ts';

const thandi = (amount: number) => openedAccount('Thandi', amount);
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
		given(thandi(0), limited(100), withdraw(10))
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

describe('a credit limit', () => {
	test('lets an account go below zero to its last cent', () => {
		given(thandi(100), limited(50))
			.when(withdraw(150))
			.then({type: 'CashWithdrawn', receipt: '1-000001', account: 1, name: 'Thandi', amount: cents(150), balance: cents(-50)});
		given(thandi(100), limited(50))
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
		const owing = [thandi(0), limited(1000), withdraw(500), limited(200)];
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
