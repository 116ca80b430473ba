// Payment by any number of tenders: non-cash tenders first, the rest rounded in cash, and only cash gives change.
import {describe, expect, test} from 'vitest';
import {cents, pieces} from '../../../src/domain/base/money.ts';
import {put} from '../../../src/domain/base/table.ts';
import type {TenderGiven} from '../../../src/domain/paying/payment.ts';
import {changed, goods, listed, openedAccount, sell, topUp} from '../../support/commands.ts';
import {given, type Said} from '../../support/given.ts';
import {byAccount, byCard, inCash, loaf, saleMade, topUpLine} from '../../support/sales.ts';

const thing = (price: number) => loaf({price: cents(price), total: cents(price)});
const shopWith = (price: number, ...steps: readonly Said[]) =>
	given(listed('1001', {price}), openedAccount('Thandi', 5000), ...steps);
const paid = (...tenders: readonly TenderGiven[]) => sell(goods('1001'), {tenders});
const cash = (tendered?: number): TenderGiven => ({tender: 'cash', ...(tendered !== undefined && {tendered: cents(tendered)})});
const card = (tendered?: number): TenderGiven => ({tender: 'card', ...(tendered !== undefined && {tendered: cents(tendered)})});
const account = (tendered?: number, id = 1): TenderGiven => ({
	tender: 'account',
	account: id,
	...(tendered !== undefined && {tendered: cents(tendered)}),
});
const voucher: Said = {type: 'addTender', label: 'Voucher', takesBack: false};
const byVoucher = (amount: number) => ({...byCard(amount), tender: 'voucher', label: 'Voucher'});

describe('several tenders', () => {
	test('the card pays its part, and what is left is rounded in cash', () =>
		shopWith(4998)
			.when(paid(cash(5000), card(2000)))
			.then(saleMade([thing(4998)], {tenders: [byCard(2000), inCash(5000, 2010)], rounding: cents(-8)})));
	test('card, account and cash, each what it is given', () =>
		shopWith(10_000)
			.when(paid(account(3000), card(5000), cash(2000)))
			.then(saleMade([thing(10_000)], {tenders: [byAccount(3000, 2000), byCard(5000), inCash(2000)]})));
	test('a card without an amount takes what the others leave, wherever it stands', () =>
		shopWith(10_000)
			.when(paid(card(), account(3000)))
			.then(saleMade([thing(10_000)], {tenders: [byAccount(3000, 2000), byCard(7000)]})));
	test('two cards', () =>
		shopWith(10_000)
			.when(paid(card(4000), card(6000)))
			.then(saleMade([thing(10_000)], {tenders: [byCard(4000), byCard(6000)]})));
	test('two handfuls of cash are one', () =>
		shopWith(1850)
			.when(paid(cash(1000), cash(1000)))
			.then(saleMade([thing(1850)], {tenders: [inCash(2000, 150)]})));
	test('a few cents that no coin can pay are let go', () =>
		shopWith(1005)
			.when(paid(card(1000), cash()))
			.then(saleMade([thing(1005)], {tenders: [byCard(1000)], rounding: cents(-5)})));
	test('move the money where each tender puts it', () =>
		expect(shopWith(4998).when(paid(card(2000), account(1000), cash())).posted).toStrictEqual({
			'tender:card': 2000,
			'customer:1': 1000,
			'cash:1': 1990,
			rounding: 8,
			'sales:standard': -4998,
		}));
});

describe('is refused', () => {
	test('a card over what is due', () =>
		shopWith(1850)
			.when(paid(card(1851)))
			.refused({kind: 'over-tendered', tender: 'card', due: cents(1850)}));
	test('a second card over what the first left', () =>
		shopWith(1850)
			.when(paid(card(1000), card(851)))
			.refused({kind: 'over-tendered', tender: 'card', due: cents(850)}));
	test('too little by all of them together', () =>
		shopWith(1850)
			.when(paid(card(1000), account(840)))
			.refused({kind: 'tender-too-low', due: cents(1850), tendered: cents(1840)}));
	test('too little cash for what the card left', () =>
		shopWith(1850)
			.when(paid(card(1000), cash(840)))
			.refused({kind: 'tender-too-low', due: cents(850), tendered: cents(840)}));
	test.each([-100, 0])('%i by card', amount =>
		shopWith(1850)
			.when(paid(card(amount), cash()))
			.refused({kind: 'amount-out-of-range', field: 'amount paid', least: cents(1), most: cents(99_999_999_900)}),
	);
	test('negative cash', () =>
		shopWith(1850)
			.when(paid(cash(-100)))
			.refused({kind: 'amount-out-of-range', field: 'cash handed over', least: cents(0), most: cents(99_999_999_900)}));
	test('an account that cannot pay both its parts', () =>
		shopWith(10_000)
			.when(paid(account(3000), account(2001), cash()))
			.refused({kind: 'credit-too-low', name: 'Thandi', needed: cents(5001), available: cents(5000), isSale: true}));
	test('no tender at all, while something is due', () =>
		shopWith(1850)
			.when(paid())
			.refused({kind: 'tender-too-low', due: cents(1850), tendered: cents(0)}));
	test('a top-up that an account would pay a part of', () =>
		shopWith(1850)
			.when(sell([goods('1001'), topUp(1000)], {tenders: [account(1851), cash()]}))
			.refused({kind: 'top-up-from-account'}));
	test('and not one cent less, which is for the goods', () =>
		shopWith(1850)
			.when(sell([goods('1001'), topUp(1000)], {tenders: [account(1850), cash()]}))
			.then(saleMade([thing(1850), topUpLine(1000, 6000)], {tenders: [byAccount(1850, 4150), inCash(1000)]})));
	test('a top-up alone whose cash part no coin can pay', () =>
		shopWith(1850)
			.when(sell(topUp(1000), {tenders: [card(505), cash()]}))
			.refused({kind: 'not-in-coins', field: 'top-up', coin: cents(10)}));
});

describe('nothing due', () => {
	test('completes without any tender', () =>
		shopWith(9)
			.when(paid())
			.then(saleMade([thing(9)], {tenders: [], rounding: cents(-9)})));
	test('completes in cash', () =>
		shopWith(9)
			.when(paid(cash()))
			.then(saleMade([thing(9)], {tenders: [inCash(0)], rounding: cents(-9)})));
	test('is not taken by card', () =>
		shopWith(0 + 1, changed('cash-rounding', 'down'))
			.when(sell(goods('1001'), {tenders: [card(100)]}))
			.refused({kind: 'over-tendered', tender: 'card', due: cents(1)}));
});

describe('change the customer leaves on an account', () => {
	const left = (tendered: number, amount?: number) =>
		sell(goods('1001'), {
			tenders: [cash(tendered)],
			changeTo: {account: 1, ...(amount !== undefined && {amount: cents(amount)})},
		});
	test('is a top-up in the same sale', () =>
		shopWith(1850)
			.when(left(2000))
			.then(saleMade([thing(1850), topUpLine(150, 5150, {isChange: true})], {tenders: [inCash(2000)]})));
	test('may be a part of it', () =>
		shopWith(1850)
			.when(left(5000, 150))
			.then(saleMade([thing(1850), topUpLine(150, 5150, {isChange: true})], {tenders: [inCash(5000, 3000)]})));
	test('is no more than the change', () =>
		shopWith(1850)
			.when(left(2000, 160))
			.refused({kind: 'change-too-small', change: cents(150)}));
	test('is nothing when there is none', () =>
		shopWith(1850)
			.when(left(1850))
			.refused({kind: 'change-too-small', change: cents(0)}));
	test('lies in the drawer and is owed', () =>
		expect(shopWith(4998).when(left(5000)).posted).toStrictEqual({
			'cash:1': 5000,
			'customer:1': -10,
			rounding: 8,
			'sales:standard': -4998,
		}));
	test('stands with what the same account pays', () =>
		shopWith(1850)
			.when(sell(goods('1001'), {tenders: [account(850), cash(2000)], changeTo: {account: 1}}))
			.then(saleMade([thing(1850), topUpLine(1000, 6000, {isChange: true})], {tenders: [byAccount(850, 5150), inCash(2000)]})));
});

describe('a tender of the shop’s own', () => {
	test('pays to the cent, under its own account and name', () => {
		const answer = shopWith(1855, voucher).when(paid({tender: 'voucher', tendered: cents(1000)}, cash()));
		answer.then(saleMade([thing(1855)], {tenders: [byVoucher(1000), inCash(850)], rounding: cents(-5)}));
		expect(answer.posted).toMatchObject({'tender:voucher': 1000, 'cash:1': 850});
	});
	test('gives no change', () =>
		shopWith(1850, voucher)
			.when(paid({tender: 'voucher', tendered: cents(2000)}))
			.refused({kind: 'over-tendered', tender: 'Voucher', due: cents(1850)}));
	test('is none before it is added', () =>
		shopWith(1850)
			.when(paid({tender: 'voucher'}))
			.refused({kind: 'unknown-tender', tender: 'voucher', known: ['cash', 'card', 'account']}));
	test.each(['Cash', 'voucher', 'VOUCHER'])('is not called %s, which there is', label =>
		shopWith(1850, voucher).when({type: 'addTender', label, takesBack: true}).refused({kind: 'tender-taken', label}),
	);
	test('has a name of its own in one word', () =>
		given().when({type: 'addTender', label: 'Mobile  money', takesBack: true}).then({
			type: 'TenderAdded',
			name: 'mobile-money',
			label: 'Mobile money',
			takesBack: true,
		}));
	describe.each(['shoprite’s-card', 'shoprite\u2013card'])('kept as %s by an earlier version', name => {
		const typed = name.replace('’', "'").replace('\u2013', '-');
		const label = typed.replace('-card', ' card');
		const kept = () => {
			const shop = shopWith(1850);
			put(shop.state.tenders, name, {name, label, takesBack: true});
			return shop;
		};
		test.each([name, typed])('pays as %s', tender =>
			expect(kept().when(paid({tender})).event).toMatchObject({tenders: [{tender: name, label, net: 1850}]}),
		);
		test('takes money back', () => {
			const shop = kept();
			expect(shop.when(paid(cash())).event).toMatchObject({total: 1850});
			const lines = [{receipt: '1-000001', line: 1, quantity: pieces(1)}];
			expect(shop.when({type: 'refund', lines, reason: 'x', to: {tender: typed}}).event).toMatchObject({
				tenders: [{tender: name, label, net: -1850}],
			});
		});
		test('is not added again', () =>
			kept().when({type: 'addTender', label: typed, takesBack: true}).refused({kind: 'tender-taken', label: typed}));
	});
});
