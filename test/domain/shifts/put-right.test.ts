// What is put right after the drawer was counted, and what of the cash in it topped accounts up.
import {describe, expect, test} from 'vitest';
import {cents} from '../../../src/domain/base/money.ts';
import {goods, listed, sell, topUp} from '../../support/commands.ts';
import {given, type Said} from '../../support/given.ts';

const tea = listed('1001', {stock: 50, price: 1850});
const open = (float: number, reason = ''): Said => ({type: 'openShift', float: cents(float), reason});
const close = (counted: number, reason = ''): Said => ({
	type: 'closeShift',
	counted: cents(counted),
	nextFloat: cents(counted),
	reason,
});
const correct: Said = {type: 'correctTender', receipt: '1-000001', tenders: [{tender: 'card'}], reason: 'keyed wrong'};

describe('A tender is corrected after the drawer was counted', () => {
	test('by a close: the difference of then is put right, and the drawer of now stays', () => {
		const right = given(tea, open(0), sell(goods('1001')), close(0, 'not found'), open(0)).when(correct);
		expect(right.event).toMatchObject({isCounted: true});
		expect(right.posted).toEqual({difference: -1850, 'tender:card': 1850});
		expect(right.state.ledger.rows.get('difference')).toBe(0);
		expect(right.state.ledger.rows.get('cash:1')).toBe(0);
	});

	test('by an opening: the float was all that was there', () =>
		expect(given(tea, sell(goods('1001')), open(0, 'not found')).when(correct).posted).toEqual({
			difference: -1850,
			'tender:card': 1850,
		}));

	test('its Z names it, and expects what it did before', () => {
		const counter = given(tea, open(0), sell(goods('1001')), close(0, 'not found'), open(0), correct);
		expect(counter.when(close(0)).event).toMatchObject({
			difference: 0,
			report: {earlier: {count: 1, amount: -1850}, cash: {corrections: 0, expected: 0}},
		});
	});

	test('before any count, or in its own shift, the cash moves as ever', () => {
		expect(given(tea, sell(goods('1001'))).when(correct).posted).toEqual({'cash:1': -1850, 'tender:card': 1850});
		expect(given(tea, open(0), sell(goods('1001'))).when(correct).posted).toEqual({'cash:1': -1850, 'tender:card': 1850});
	});
});

describe('Of the cash, top-ups are', () => {
	const thandi: Said = {type: 'openAccount', name: 'Thandi', opening: cents(0)};
	const toppedUp = (...steps: readonly Said[]): unknown => {
		const {event} = given(tea, thandi, open(0), ...steps).when({...close(0, 'counted nothing')});
		return event.type === 'ShiftClosed' ? event.report.cash.topUps : undefined;
	};

	test('all of one that cash paid', () =>
		expect(toppedUp(sell([goods('1001', 10), topUp(1500, 1)], {tender: {tender: 'cash'}}))).toBe(1500));

	test('the share of cash, where a card paid a part', () =>
		expect(
			toppedUp(
				sell([goods('1001', 10), topUp(1500, 1)], {
					tenders: [{tender: 'card', tendered: cents(10_000)}, {tender: 'cash'}],
				}),
			),
		).toBe(750));

	test('none, once the cash was a card', () =>
		expect(toppedUp(sell([topUp(1500, 1)], {tender: {tender: 'cash'}}), correct)).toBe(0));
});
