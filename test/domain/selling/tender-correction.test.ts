// Corrections of a receipt's tender on its own day: the receipt stays, the money moves.
import {describe, expect, test} from 'vitest';
import {cents} from '../../../src/domain/base/money.ts';
import {balanceOf} from '../../../src/domain/ledger/ledger.ts';
import type {TenderGiven} from '../../../src/domain/paying/payment.ts';
import {card, days, fromAccount, goods, later, listed, openedAccount, sell, topUp} from '../../support/commands.ts';
import {given, type Said} from '../../support/given.ts';
import {byAccount, byCard, inCash} from '../../support/sales.ts';

const correct = (tenders: readonly TenderGiven[], receipt = '1-000001'): Said => ({
	type: 'correctTender',
	receipt,
	tenders,
	reason: 'keyed as cash',
});
const shop = [listed('1001', {price: 4998}), openedAccount('Thandi', 10_000)];

test('a card that was keyed as cash leaves the drawer and comes under the card', () => {
	const answer = given(...shop, sell(goods('1001'))).when(correct([card]));
	answer.then({
		type: 'TenderCorrected',
		receipt: '1-000001',
		tenders: [byCard(4998)],
		rounding: cents(0),
		was: {tenders: [inCash(4990)], rounding: cents(-8)},
		reason: 'keyed as cash',
	});
	expect(answer.posted).toStrictEqual({'cash:1': -4990, 'tender:card': 4998, rounding: -8});
});
test('and back again, as often as it takes', () => {
	const {state} = given(...shop, sell(goods('1001')), correct([card]), correct([{tender: 'cash'}]));
	expect(['cash:1', 'tender:card', 'rounding'].map(account => balanceOf(state, account as 'rounding'))).toStrictEqual([
		4990, 0, 8,
	]);
});
test('an account that did not pay has its money again', () => {
	const {state} = given(...shop, sell(goods('1001'), {tender: fromAccount()}), correct([card]));
	expect(state.accounts.rows.get(1)).toMatchObject({balance: 10_000, entries: [{kind: 'correction', amount: 4998}, {}, {}]});
});
test('an account that paid all it had may pay the same in two parts', () => {
	const all = [listed('1001', {price: 10_000}), openedAccount('Thandi', 10_000), sell(goods('1001'), {tender: fromAccount()})];
	const answer = given(...all).when(correct([{...fromAccount(), tendered: cents(9000)}, {tender: 'cash'}]));
	expect(answer.event).toMatchObject({tenders: [byAccount(9000, 1000), inCash(1000)]});
	expect(answer.state.accounts.rows.get(1)?.balance).toBe(1000);
});
test('an account that was topped up by the same receipt shows its balance as it is', () => {
	const sold = sell([goods('1001'), topUp(5000)], {tender: card});
	const answer = given(...shop, sold).when(correct([{...fromAccount(), tendered: cents(4998)}, card]));
	expect(answer.event).toMatchObject({tenders: [byAccount(4998, 10_002), byCard(5000)]});
	expect(answer.state.accounts.rows.get(1)?.balance).toBe(10_002);
});
test('its refund goes to the tender as corrected', () =>
	expect(
		given(...shop, sell(goods('1001')), correct([card])).when({
			type: 'refund',
			lines: [{receipt: '1-000001', line: 1, quantity: 1000 as never}],
			reason: 'broken',
		}).event,
	).toMatchObject({tenders: [{tender: 'card', net: -4998}]}));

describe('is refused', () => {
	const refund: Said = {type: 'refund', lines: [{receipt: '1-000001', line: 1, quantity: 1000 as never}], reason: 'broken'};
	test('on another day', () =>
		given(...shop, sell(goods('1001')), later(days(1)))
			.when(correct([card]))
			.refused({kind: 'not-today', receipt: '1-000001'}));
	test('once something came back', () =>
		given(...shop, sell(goods('1001', 2)), refund)
			.when(correct([card]))
			.refused({kind: 'cannot-correct', receipt: '1-000001', why: 'refunded'}));
	test('of a refund', () =>
		given(...shop, sell(goods('1001', 2)), refund)
			.when(correct([card], '1-000002'))
			.refused({kind: 'cannot-correct', receipt: '1-000002', why: 'no-sale'}));
	test('where change was left on an account', () =>
		given(...shop, sell(goods('1001'), {tenders: [{tender: 'cash', tendered: cents(5000)}], changeTo: {account: 1}}))
			.when(correct([card]))
			.refused({kind: 'cannot-correct', receipt: '1-000001', why: 'change-left'}));
	test('when it says nothing new', () =>
		given(...shop, sell(goods('1001')))
			.when(correct([{tender: 'cash', tendered: cents(6000)}]))
			.refused({kind: 'nothing-to-correct', receipt: '1-000001'}));
	test('to too little', () =>
		given(...shop, sell(goods('1001')))
			.when(correct([{...card, tendered: cents(1000)}]))
			.refused({kind: 'tender-too-low', due: cents(4998), tendered: cents(1000)}));
	test('a top-up to an account', () =>
		given(...shop, sell(topUp(1000)))
			.when(correct([fromAccount()]))
			.refused({kind: 'top-up-from-account'}));
	test('of a receipt that does not exist', () =>
		given(...shop)
			.when(correct([card]))
			.refused({kind: 'unknown-receipt', receipt: '1-000001'}));
});
