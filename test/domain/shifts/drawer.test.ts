import {describe, expect, test} from 'vitest';
import {cents} from '../../../src/domain/base/money.ts';
import {changed, goods, listed, sell, withdraw} from '../../support/commands.ts';
import {given, opening, type Said} from '../../support/given.ts';

const open = (float: number): Said => ({type: 'openShift', float: cents(float)});
const close = (counted: number, nextFloat = 0, reason = 'not known'): Said => ({
	type: 'closeShift',
	counted: cents(counted),
	nextFloat: cents(nextFloat),
	reason,
});
const payIn = (amount: number, reason = 'coins'): Said => ({type: 'payIn', amount: cents(amount), reason, from: 'bank'});
const payOut = (amount: number, more?: true): Said => ({
	type: 'payOut',
	amount: cents(amount),
	reason: 'milk',
	to: 'petty',
	...(more && {meansMore: more}),
});
const tea = listed('1001', {stock: 50, price: 1850});

describe('A shift is opened', () => {
	test('with its float, which comes from outside', () => {
		const opened = given().when(open(50_000));
		opened.then({type: 'ShiftOpened', shift: 1, float: cents(50_000), added: cents(50_000), carried: cents(0)});
		expect(opened.posted).toEqual({'cash:1': 50_000, 'outside:float': -50_000});
	});

	test('the first time, what was taken before is carried into it by name', () => {
		const opened = given(tea, sell(goods('1001', 2))).when(open(10_000));
		opened.then({type: 'ShiftOpened', shift: 1, float: cents(10_000), added: cents(6300), carried: cents(3700)});
		expect(opened.state.ledger.rows.get('cash:1')).toBe(10_000);
	});

	test('what was sold since the last close lies in the float that is counted', () => {
		const opened = given(tea, open(20_000), close(20_000, 20_000), sell(goods('1001'))).when(open(21_850));
		opened.then({type: 'ShiftOpened', shift: 2, float: cents(21_850), added: cents(0), carried: cents(0)});
		expect(opened.state.ledger.rows.get('cash:1')).toBe(21_850);
	});

	test('with less than the drawer should hold only with a reason', () => {
		const closed = given(open(50_000), close(50_000, 20_000));
		closed.when(open(15_000)).refused({kind: 'float-below', float: cents(15_000), holds: cents(20_000)});
		const opened = closed.when({type: 'openShift', float: cents(15_000), reason: ' coins  changed '});
		expect(opened.event).toMatchObject({added: -5000, reason: 'coins changed'});
		expect(opened.posted).toEqual({'cash:1': -5000, 'outside:float': 5000});
	});

	test('with the float of the last close nothing is added', () =>
		given(open(50_000), close(50_000, 20_000))
			.when(open(20_000))
			.then({
				type: 'ShiftOpened',
				shift: 2,
				float: cents(20_000),
				added: cents(0),
				carried: cents(0),
			}));

	test('not over one that is open', () =>
		given(open(0)).when(open(0)).refused({kind: 'shift-open', shift: 1, at: opening.at, offset: 120}));

	test('not with coins that do not exist, nor with less than nothing', () => {
		given()
			.when(open(5))
			.refused({kind: 'not-in-coins', field: 'float', coin: cents(10)});
		given()
			.when(open(-10))
			.refused({kind: 'amount-out-of-range', field: 'float', least: cents(0), most: cents(99_999_999_900)});
	});

	test('and from then on each entry carries its number', () => {
		const {journal} = given(tea, open(0), sell(goods('1001')), close(1850), sell(goods('1001')), open(1850), payIn(100));
		expect(journal.map(({stamp}) => stamp.shift)).toEqual([0, 0, 0, 1, 1, 0, 0, 2]);
	});
});

describe('Cash is paid in and paid out', () => {
	test('with where it comes from and goes to, shift or none', () => {
		expect(given().when(payIn(1000)).posted).toEqual({'cash:1': 1000, 'outside:bank': -1000});
		expect(given(payIn(1000)).when(payOut(400)).posted).toEqual({'cash:1': -400, 'outside:petty': 400});
	});

	test('the last cent of the drawer', () =>
		given(payIn(1000))
			.when(payOut(1000))
			.then({type: 'PaidOut', amount: cents(1000), reason: 'milk', to: 'petty'}));

	test('more than it should hold only if that is meant', () => {
		const counter = given(payIn(1000));
		counter.when(payOut(1010)).refused({kind: 'drawer-short', needed: cents(1010), holds: cents(1000)});
		counter.when(payOut(1010, true)).then({type: 'PaidOut', amount: cents(1010), reason: 'milk', to: 'petty'});
	});

	test('never without a reason, and never nothing', () => {
		given()
			.when(payIn(1000, ' '))
			.refused({kind: 'bad-text', field: 'reason', fault: {fault: 'empty'}});
		given()
			.when(payIn(0))
			.refused({kind: 'amount-out-of-range', field: 'amount', least: cents(1), most: cents(99_999_999_900)});
	});

	test('the drawer opened for nothing is on record with its reason', () =>
		given().when({type: 'noSale', reason: 'change'}).then({type: 'DrawerOpened', reason: 'change'}));
});

describe('In a shop that requires shifts, no cash moves without one', () => {
	const required = given(tea, changed('shifts', 'required'), {type: 'openAccount', name: 'Thandi', opening: cents(5000)});
	const cashMoves: readonly Said[] = [
		sell(goods('1001')),
		withdraw(1000),
		payIn(1000),
		payOut(1000, true),
		{type: 'noSale', reason: 'change'},
	];

	test.each(cashMoves)('$type', said => required.when(said).refused({kind: 'no-shift', isRequired: true}));

	test('a card needs none, and with a shift cash is taken', () => {
		expect(required.when(sell(goods('1001'), {tender: {tender: 'card'}})).event.type).toBe('SaleMade');
		expect(required.when(open(0)).event.type).toBe('ShiftOpened');
		expect(required.when(sell(goods('1001'))).event.type).toBe('SaleMade');
	});
});
