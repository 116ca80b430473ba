import {describe, expect, test} from 'vitest';
import {cents} from '../../../src/domain/base/money.ts';
import {changed, goods, listed, sell} from '../../support/commands.ts';
import {given, type Said} from '../../support/given.ts';

const open: Said = {type: 'openShift', float: cents(20_000)};
const tea = listed('1001', {stock: 50, price: 1850});
type Close = Extract<Said, {type: 'closeShift'}>;
const close = (counted: number, more: Partial<Close> = {}): Close => ({
	type: 'closeShift',
	counted: cents(counted),
	nextFloat: cents(10_000),
	...more,
});
const counter = () => given(tea, open, sell(goods('1001', 2)));

describe('A shift is closed', () => {
	test('with what should be there, and the rest goes to the bank', () => {
		const closed = counter().when(close(23_700));
		expect(closed.event).toMatchObject({type: 'ShiftClosed', z: 1, difference: 0, banked: 13_700, nextFloat: 10_000});
		expect(closed.posted).toEqual({'cash:1': -13_700, 'outside:bank': 13_700});
		expect(closed.state.shifts.rows.get(1)).toEqual({number: 1, since: 5, nextFloat: 10_000, counted: 5});
	});

	test('short: the difference is posted, with its reason', () => {
		const closed = counter().when(close(22_700, {reason: ' R10 too much  change '}));
		expect(closed.event).toMatchObject({difference: -1000, reason: 'R10 too much change', banked: 12_700});
		expect(closed.posted).toEqual({'cash:1': -13_700, difference: 1000, 'outside:bank': 12_700});
		expect(closed.state.ledger.rows.get('cash:1')).toBe(10_000);
	});

	test('over as well', () =>
		expect(counter().when(close(24_700, {reason: 'found'})).posted).toEqual({
			'cash:1': -13_700,
			difference: -1000,
			'outside:bank': 14_700,
		}));

	test('one cent of difference needs a reason', () =>
		counter()
			.when(close(23_690))
			.refused({kind: 'difference-unexplained', difference: cents(-10)}));

	test('by coins and notes, which come to what was counted', () => {
		const counts = [
			{piece: cents(20_000), count: 1},
			{piece: cents(10), count: 0},
			{piece: cents(100), count: 37},
		];
		expect(counter().when(close(23_700, {counts})).event).toMatchObject({counts: [counts[0], counts[2]]});
		counter()
			.when(close(23_600, {counts}))
			.refused({kind: 'counts-differ', counted: cents(23_600), together: cents(23_700)});
		counter()
			.when(close(300, {counts: [{piece: cents(300), count: 1}]}))
			.refused({
				kind: 'unknown-piece',
				piece: cents(300),
				known: [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000].map(cents),
			});
		counter()
			.when(close(100, {counts: [{piece: cents(100), count: -1}]}))
			.refused({kind: 'bad-piece-count', piece: cents(100)});
	});

	test('leaving no more than was counted', () =>
		counter()
			.when(close(5000, {reason: 'robbed'}))
			.refused({kind: 'float-above-counted', counted: cents(5000), nextFloat: cents(10_000)}));

	test('not twice, and not when none was opened', () => {
		given(tea, open, close(20_000)).when(close(10_000)).refused({kind: 'no-shift'});
		given().when(close(0)).refused({kind: 'no-shift'});
	});

	test('by one person alone, however much it is off', () =>
		expect(given(changed('difference-confirm-above', 100), open).when(close(10_000, {reason: 'lost'})).event).toMatchObject({
			difference: -10_000,
		}));
});

describe('A difference above the setting is confirmed by a second person', () => {
	const pin = {kind: 'scrypt', cost: 2, block: 1, parallel: 1, salt: '00', hash: '00', pepper: '00'} as const;
	const two = (role: string) =>
		given(
			changed('difference-confirm-above', 100),
			{type: 'addOperator', name: 'Sipho', role},
			{type: 'setPin', who: 1, pin},
			{type: 'setPin', who: 2, pin},
			open,
		);
	const short = close(10_000, {reason: 'lost'});

	test('who is named on the Z', () => {
		const counter = two('supervisor');
		counter.when(short).refused({kind: 'difference-unconfirmed', difference: cents(-10_000), above: cents(100)});
		expect(
			counter.when({type: 'approve', approver: 2, command: 'close-1', permissions: ['confirm-difference'], reason: 'counted'})
				.event.type,
		).toBe('Approved');
		const closed = counter.when({...short, id: 'close-1'}).event;
		expect(closed).toMatchObject({confirmedBy: 'Sipho'});
		expect(closed).not.toHaveProperty('isUnconfirmed');
	});

	test('or nobody, which the Z says', () =>
		expect(two('supervisor').when({...short, meansUnconfirmed: true}).event).toMatchObject({isUnconfirmed: true}));

	test('where nobody else may, nobody is asked', () => {
		const closed = two('cashier').when(short).event;
		expect(closed).not.toHaveProperty('isUnconfirmed');
		expect(closed).not.toHaveProperty('confirmedBy');
	});

	test('a difference up to the setting is not asked about', () =>
		expect(two('supervisor').when(close(19_900, {reason: 'lost'})).event).toMatchObject({difference: -100}));
});

test('What a second person allowed is on the Z with both names and the reason; who only allowed it was not at work', () => {
	const milk = {type: 'payOut', amount: cents(3600), reason: 'milk', to: 'petty', operator: 2, id: 'milk-1'} as const;
	const counter = given(
		{type: 'addOperator', name: 'Zinhle', role: 'cashier'},
		{type: 'addOperator', name: 'Sipho', role: 'supervisor'},
		{...open, operator: 2},
	);
	counter.when({
		type: 'approve',
		operator: 2,
		approver: 3,
		command: 'milk-1',
		permissions: ['pay-out'],
		reason: 'for the tea',
	});
	counter.when(milk);
	const closed = counter.when({...close(16_400), operator: 2}).event;
	expect(closed).toMatchObject({
		report: {
			operators: ['Zinhle'],
			overrides: [{approver: 'Sipho', operator: 'Zinhle', what: 'PaidOut', reason: 'for the tea'}],
		},
	});
});

describe('A drawer that is counted blind', () => {
	const cashier = {operator: 2};
	const blind = given(changed('blind-count', true), {type: 'addOperator', name: 'Sipho', role: 'cashier'}, open);

	test('is asked in vain how much it is off, by who may not see reports', () =>
		blind.when({...close(10_000), ...cashier}).refused({kind: 'difference-unexplained'}));

	test('tells who may see reports', () =>
		blind.when(close(10_000)).refused({kind: 'difference-unexplained', difference: cents(-10_000)}));
});

describe('A Z', () => {
	test('has the number of its shift, without a gap', () => {
		const {journal} = given(tea, open, close(20_000), {type: 'openShift', float: cents(10_000)}, close(10_000));
		const numbers = journal.flatMap(({events}) => events.flatMap(event => (event.type === 'ShiftClosed' ? [event.z] : [])));
		expect(numbers).toEqual([1, 2]);
	});

	test('printed again is a copy with a number', () => {
		const closed = given(open, close(20_000));
		closed.when({type: 'reprintZ', z: 1}).then({type: 'ZReprinted', z: 1, copy: 1});
		closed.when({type: 'reprintZ', z: 1}).then({type: 'ZReprinted', z: 1, copy: 2});
		closed.when({type: 'reprintZ', z: 2}).refused({kind: 'unknown-z', z: 2});
	});

	test('what is sold after it belongs to the next', () => {
		const next = given(tea, open, close(20_000), sell(goods('1001')), {type: 'openShift', float: cents(11_850)});
		const closed = next.when(close(11_850));
		expect(closed.event).toMatchObject({z: 2, difference: 0, report: {receipts: {count: 1}, cash: {float: 10_000, kept: 1850}}});
	});
});
