import {describe, expect, test} from 'vitest';
import type {AccountEvent, AccountOpened} from '../../../src/domain/accounts/accounts.ts';
import {available, entriesKept} from '../../../src/domain/accounts/records.ts';
import {cents, largestAmount} from '../../../src/domain/base/money.ts';
import {
	changed,
	days,
	editAccount,
	goods,
	later,
	listed,
	openedAccount,
	sell,
	toppedUp,
	withdraw,
} from '../../support/commands.ts';
import {given, opening} from '../../support/given.ts';

const accountOpened = (amount: number, own: Partial<AccountOpened> = {}): AccountOpened => ({
	type: 'AccountOpened',
	account: 1,
	name: 'Thandi',
	opening: cents(amount),
	...own,
});
const withdrawn = (amount: number, balance: number, receipt = '1-000001'): AccountEvent => ({
	type: 'CashWithdrawn',
	receipt,
	account: 1,
	name: 'Thandi',
	amount: cents(amount),
	balance: cents(balance),
});
const thandi = (amount: number) => openedAccount('Thandi', amount);
const entriesOf = ({state}: ReturnType<typeof given>) => state.accounts.rows.get(1)?.entries ?? [];

describe('opening an account', () => {
	test('starts with R1,000,000.00 when the amount is left blank', () => {
		const answer = given().when(openedAccount('Thandi'));
		answer.then(accountOpened(100_000_000));
		expect(answer.posted).toStrictEqual({'customer:1': -100_000_000, opening: 100_000_000});
	});
	test('starts with what the shop has set instead', () =>
		given(changed('opening-balance', 0)).when(openedAccount('Thandi')).then(accountOpened(0)));
	test('starts with nothing when that is what was typed, and no money moves', () => {
		const answer = given().when(thandi(0));
		answer.then(accountOpened(0));
		expect(answer.posted).toStrictEqual({});
		expect(answer.state.accounts.rows.get(1)?.entryCount).toBe(1);
	});
	test('keeps name, contact, moment and its first entry', () => {
		const {state} = given(
			openedAccount('  Rene\u0301e   Botha ', 25_000, {phone: ' 082 123 4567 ', email: 'renee@example.co.za'}),
		);
		expect(state.accounts.rows.get(1)).toStrictEqual({
			id: 1,
			name: 'Ren\u00E9e Botha',
			phone: '082 123 4567',
			email: 'renee@example.co.za',
			created: '2026-03-02 10:00:00',
			balance: 25_000,
			creditLimit: 0,
			entries: [{seq: 2, at: opening.at, offset: 120, kind: 'opening', amount: 25_000, balance: 25_000}],
			entryCount: 1,
		});
	});
	test('leaves out what was left empty', () =>
		given()
			.when(openedAccount('Thandi', 100, {phone: '', email: '  '}))
			.then(accountOpened(100)));
	test('takes the largest amount there is, and is refused one cent above it', () => {
		given().when(thandi(largestAmount)).then(accountOpened(largestAmount));
		given()
			.when(thandi(largestAmount + 1))
			.refused({kind: 'amount-out-of-range', field: 'opening balance', least: cents(0), most: largestAmount});
	});
	test('is refused below nothing', () =>
		given()
			.when(thandi(-1))
			.refused({kind: 'amount-out-of-range', field: 'opening balance', least: cents(0), most: largestAmount}));
	test('is refused without a name, with a short one, and with what cannot stand in one', () => {
		given()
			.when(openedAccount('  '))
			.refused({kind: 'bad-text', field: 'name', fault: {fault: 'empty'}});
		given()
			.when(openedAccount('T'))
			.refused({kind: 'bad-text', field: 'name', fault: {fault: 'too-short', limit: 2}});
		given()
			.when(openedAccount('Thandi?'))
			.refused({kind: 'bad-text', field: 'name', fault: {fault: 'forbidden', character: '?'}});
		given()
			.when(openedAccount('Thandi\u001B[2J'))
			.refused({kind: 'bad-text', field: 'name', fault: {fault: 'hidden-characters', text: 'Thandi\u001B[2J'}});
		given()
			.when(openedAccount('__proto__'))
			.refused({kind: 'bad-text', field: 'name', fault: {fault: 'bad-start'}});
	});
	test('is refused with a phone or an address that is none', () => {
		given()
			.when(openedAccount('Thandi', 1, {phone: '12345'}))
			.refused({kind: 'bad-phone', phone: '12345'});
		given()
			.when(openedAccount('Thandi', 1, {email: 'thandi@'}))
			.refused({kind: 'bad-email', email: 'thandi@'});
	});
	test('two customers may have one name, and each has the next number', () =>
		given(thandi(0))
			.when(thandi(0))
			.then(accountOpened(0, {account: 2})));
	test('a customer called constructor is a customer like any other', () => {
		const {state} = given(openedAccount('constructor', 100));
		expect(state.accounts.rows.get(1)?.name).toBe('constructor');
		expect(available(state.accounts.rows.get(1) ?? expect.unreachable())).toBe(100);
	});
});

describe('editing an account', () => {
	const known = openedAccount('Thandi', 500, {phone: '082 123 4567', email: 'thandi@example.co.za'});

	test('changes name and contact and nothing else', () => {
		const answer = given(known).when(editAccount('Thandi Nkosi', {phone: '083 123 4567'}));
		answer.then({type: 'AccountEdited', account: 1, name: 'Thandi Nkosi', phone: '083 123 4567'});
		expect(answer.posted).toStrictEqual({});
		const edited = answer.state.accounts.rows.get(1);
		expect(edited).toMatchObject({name: 'Thandi Nkosi', phone: '083 123 4567', balance: 500, entryCount: 1});
		expect(edited).not.toHaveProperty('email');
	});
	test('is refused for an account that is not there', () =>
		given(known)
			.when(editAccount('Peter', {}, 2))
			.refused({kind: 'unknown-account', account: 2}));
	test('is refused with a name or contact a new account could not have', () => {
		given(known)
			.when(editAccount('P'))
			.refused({kind: 'bad-text', field: 'name', fault: {fault: 'too-short', limit: 2}});
		given(known)
			.when(editAccount('Peter', {phone: 'x'}))
			.refused({kind: 'bad-phone', phone: 'x'});
		given(known)
			.when(editAccount('Peter', {email: 'x'}))
			.refused({kind: 'bad-email', email: 'x'});
	});
});

describe('withdrawing cash', () => {
	test('may spend the last cent', () => given(thandi(300)).when(withdraw(300)).then(withdrawn(300, 0)));
	test('is refused one coin short', () =>
		given(thandi(290))
			.when(withdraw(300))
			.refused({kind: 'credit-too-low', name: 'Thandi', needed: cents(300), available: cents(290)}));
	test('is refused one cent short', () =>
		given(thandi(299))
			.when(withdraw(300))
			.refused({kind: 'credit-too-low', name: 'Thandi', needed: cents(300), available: cents(299)}));
	test('takes from the account and from the drawer', () =>
		expect(given(thandi(300)).when(withdraw(100)).posted).toStrictEqual({'customer:1': 100, 'cash:1': -100}));
	test('is refused when it cannot be counted out in coins', () => {
		given(thandi(1000))
			.when(withdraw(305))
			.refused({kind: 'not-in-coins', field: 'amount', coin: cents(10)});
		given(thandi(1000), changed('cash-rounding', 'nearest'))
			.when(withdraw(309))
			.refused({kind: 'not-in-coins', field: 'amount', coin: cents(10)});
		given(thandi(1000)).when(withdraw(310)).then(withdrawn(310, 690));
	});
	test('goes to the cent in a shop that does not round', () =>
		given(thandi(1000), changed('cash-rounding', 'none')).when(withdraw(305)).then(withdrawn(305, 695)));
	test('is of something, and of no more than there can be', () => {
		const range = {kind: 'amount-out-of-range', field: 'amount', least: cents(1), most: largestAmount} as const;
		given(thandi(1000)).when(withdraw(0)).refused(range);
		given(thandi(1000)).when(withdraw(-100)).refused(range);
		given(thandi(1000))
			.when(withdraw(largestAmount + 100))
			.refused(range);
	});
	test('is refused for an account that is not there', () =>
		given(thandi(1000)).when(withdraw(100, 2)).refused({kind: 'unknown-account', account: 2}));
	test('has the next number of the receipts', () =>
		given(listed('1001'), sell(goods('1001')), thandi(1000), withdraw(100))
			.when(withdraw(100))
			.then(withdrawn(100, 800, '1-000003')));
	test('asked for twice is done twice: it is the command’s id that tells a retry', () =>
		given(thandi(300), withdraw(100))
			.when(withdraw(100))
			.then(withdrawn(100, 100, '1-000002')));
});

describe('an account’s entries', () => {
	test('stand newest first, each with its moment, its receipt and the balance after it', () => {
		const shop = given(thandi(300), later(days(1)), toppedUp(200), later(1000), withdraw(100));
		expect(entriesOf(shop)).toStrictEqual([
			{seq: 4, at: opening.at + days(1) + 1000, offset: 120, kind: 'withdrawal', amount: -100, balance: 400, receipt: '1-000002'},
			{seq: 3, at: opening.at + days(1), offset: 120, kind: 'deposit', amount: 200, balance: 500, receipt: '1-000001'},
			{seq: 2, at: opening.at, offset: 120, kind: 'opening', amount: 300, balance: 300},
		]);
	});
	test('are kept up to fifty, and all of them are counted', () => {
		const topUps = Array.from({length: entriesKept}, () => toppedUp(10));
		const shop = given(thandi(0), ...topUps);
		expect(entriesOf(shop)).toHaveLength(50);
		expect(entriesOf(shop).every(entry => entry.kind === 'deposit')).toBe(true);
		expect(shop.state.accounts.rows.get(1)).toMatchObject({balance: 500, entryCount: 51});
	});
	test('are all there up to the fiftieth', () => {
		const shop = given(thandi(0), ...Array.from({length: entriesKept - 1}, () => toppedUp(10)));
		expect(entriesOf(shop).at(-1)?.kind).toBe('opening');
	});
});
