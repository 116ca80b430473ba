import {describe, expect, test} from 'vitest';
import type {Field} from '../../../src/domain/base/checks.ts';
import {cents, largestAmount, thousandths} from '../../../src/domain/base/money.ts';
import type {TenderGiven} from '../../../src/domain/paying/payment.ts';
import {
	bill,
	card,
	cash,
	changed,
	fromAccount,
	goods,
	listed,
	opened,
	openedAccount,
	sell,
	toppedUp,
	topUp,
	vend,
} from '../../support/commands.ts';
import {given} from '../../support/given.ts';
import {billLine, byAccount, byCard, electricityLine, inCash, loaf, saleMade, topUpLine} from '../../support/sales.ts';

/** One thing at this price. */
const thing = (price: number) => loaf({price: cents(price), total: cents(price)});
const shopWith = (price: number, rounding?: string) =>
	given(listed('1001', {price}), ...(rounding === undefined ? [] : [changed('cash-rounding', rounding)]));
const one = (tender: TenderGiven) => sell(goods('1001'), {tender});
const coinRefusal = (field: Field) => ({kind: 'not-in-coins', field, coin: cents(10)}) as const;

describe('cash', () => {
	test('is exactly what is due when nothing else is said', () =>
		shopWith(1850)
			.when(one(cash()))
			.then(saleMade([thing(1850)])));
	test('gives change, and only what was kept is in the drawer', () => {
		const answer = shopWith(1850).when(one(cash(20_000)));
		answer.then(saleMade([thing(1850)], {tenders: [inCash(20_000, 18_150)]}));
		expect(answer.posted).toStrictEqual({'cash:1': 1850, 'sales:standard': -1850});
	});
	test('is taken to the last coin, and refused one coin short', () => {
		shopWith(1850)
			.when(one(cash(1850)))
			.then(saleMade([thing(1850)]));
		shopWith(1850)
			.when(one(cash(1840)))
			.refused({kind: 'tender-too-low', due: cents(1850), tendered: cents(1840)});
	});
	test('is handed over in whole coins, and of no more than there can be', () => {
		const range = {kind: 'amount-out-of-range', field: 'cash handed over', least: cents(0), most: largestAmount} as const;
		shopWith(1850)
			.when(one(cash(1855)))
			.refused(coinRefusal('cash handed over'));
		shopWith(1850)
			.when(one(cash(-10)))
			.refused(range);
		shopWith(1850)
			.when(one(cash(largestAmount + 10)))
			.refused(range);
	});
});

describe('cash is rounded, and its rounding is posted on its own', () => {
	test('down to 10c in the customer’s favour: R49.98 and R49.95 are R49.90', () => {
		const answer = shopWith(4998).when(one(cash(5000)));
		answer.then(saleMade([thing(4998)], {tenders: [inCash(5000, 10)], rounding: cents(-8)}));
		expect(answer.posted).toStrictEqual({'cash:1': 4990, rounding: 8, 'sales:standard': -4998});
		shopWith(4995)
			.when(one(cash()))
			.then(saleMade([thing(4995)], {tenders: [inCash(4990)], rounding: cents(-5)}));
	});
	test('to the nearest 10c with the half up, where the shop says so', () => {
		const answer = shopWith(4995, 'nearest').when(one(cash()));
		answer.then(saleMade([thing(4995)], {tenders: [inCash(5000)], rounding: cents(5)}));
		expect(answer.posted).toStrictEqual({'cash:1': 5000, rounding: -5, 'sales:standard': -4995});
		shopWith(4994, 'nearest')
			.when(one(cash()))
			.then(saleMade([thing(4994)], {tenders: [inCash(4990)], rounding: cents(-4)}));
	});
	test('not at all, where the shop says so', () => {
		shopWith(4998, 'none')
			.when(one(cash()))
			.then(saleMade([thing(4998)]));
		shopWith(4998, 'none')
			.when(one(cash(4999)))
			.then(saleMade([thing(4998)], {tenders: [inCash(4999, 1)]}));
	});
	test('once, on the whole receipt', () =>
		given(listed('1001', {price: 1999}))
			.when(sell([goods('1001'), goods('1001'), goods('1001')]))
			.then(saleMade([thing(1999), thing(1999), thing(1999)], {tenders: [inCash(5990)], rounding: cents(-7)})));
	test('is covered by what is due after it: R49.90 pays for R49.99', () => {
		shopWith(4999)
			.when(one(cash(4990)))
			.then(saleMade([thing(4999)], {tenders: [inCash(4990)], rounding: cents(-9)}));
		shopWith(4999)
			.when(one(cash(4980)))
			.refused({kind: 'tender-too-low', due: cents(4990), tendered: cents(4980)});
	});
	test('to nothing due completes: R0.09 are R0.00', () => {
		const answer = shopWith(9).when(one(cash()));
		answer.then(saleMade([thing(9)], {tenders: [inCash(0)], rounding: cents(-9)}));
		expect(answer.posted).toStrictEqual({rounding: 9, 'sales:standard': -9});
		shopWith(10)
			.when(one(cash(0)))
			.refused({kind: 'tender-too-low', due: cents(10), tendered: cents(0)});
	});
	test('to the coins of the shop’s own currency: 5c in Namibia', () =>
		given(opened({currency: 'NAD'}), listed('1001', {price: 4998}))
			.when(one(cash()))
			.then(saleMade([thing(4998)], {tenders: [inCash(4995)], rounding: cents(-3)})));
	test('for vends and bills as for goods', () =>
		given()
			.when(sell([vend('Electricity', 10_000, '07123456787'), bill(19_909)]))
			.then(
				saleMade([electricityLine(), billLine({total: cents(19_909), confirmation: '4111 4222 4333 4002'})], {
					tenders: [inCash(29_900)],
					rounding: cents(-9),
				}),
			));
});

describe('a card', () => {
	test('settles to the cent and is not in the drawer', () => {
		const answer = shopWith(4998).when(one(card));
		answer.then(saleMade([thing(4998)], {tenders: [byCard(4998)]}));
		expect(answer.posted).toStrictEqual({'tender:card': 4998, 'sales:standard': -4998});
	});
	test('pays for a top-up of any amount', () =>
		given(openedAccount('Thandi', 0))
			.when(sell(topUp(1005), {tender: card}))
			.then(saleMade([topUpLine(1005, 1005)], {tenders: [byCard(1005)]})));
	test('is never charged more than is due', () => {
		const {event} = shopWith(4998).when(one({tender: 'card', tendered: cents(4998)}));
		expect(event).toStrictEqual(saleMade([thing(4998)], {tenders: [byCard(4998)]}));
	});
});

describe('an account that pays', () => {
	const shop = (balance: number) => given(listed('1001', {price: 4998}), openedAccount('Thandi', balance));

	test('settles to the cent and says what is left', () => {
		const answer = shop(10_000).when(one(fromAccount()));
		answer.then(saleMade([thing(4998)], {tenders: [byAccount(4998, 5002)]}));
		expect(answer.posted).toStrictEqual({'customer:1': 4998, 'sales:standard': -4998});
		expect(answer.state.accounts.rows.get(1)?.balance).toBe(5002);
	});
	test('may spend the last cent', () =>
		shop(4998)
			.when(one(fromAccount()))
			.then(saleMade([thing(4998)], {tenders: [byAccount(4998, 0)]})));
	test('is refused one cent short', () =>
		shop(4997)
			.when(one(fromAccount()))
			.refused({kind: 'credit-too-low', name: 'Thandi', needed: cents(4998), available: cents(4997), isSale: true}));
	test('must be named, and must be there', () => {
		shop(10_000)
			.when(one({tender: 'account'}))
			.refused({kind: 'account-not-named'});
		shop(10_000)
			.when(one(fromAccount(2)))
			.refused({kind: 'unknown-account', account: 2});
	});
	test('never pays a top-up, of its own or of another', () => {
		const two = () => given(openedAccount('Thandi', 10_000), openedAccount('Peter', 0), listed('1001'));
		two()
			.when(sell(topUp(1000), {tender: fromAccount()}))
			.refused({kind: 'top-up-from-account'});
		two()
			.when(sell([goods('1001'), topUp(1000, 2)], {tender: fromAccount()}))
			.refused({kind: 'top-up-from-account'});
	});
	test('gets one entry a receipt, of the one kind it paid for', () => {
		const entryFor = (...items: Parameters<typeof sell>) =>
			given(
				openedAccount('Thandi', 100_000),
				listed('1001', {name: 'Bread'}),
				listed('1002', {name: 'Milk'}),
				listed('1003'),
				sell(...items),
			).state.accounts.rows.get(1)?.entries[0];
		const own = {tender: fromAccount()};
		const electricity = vend('Electricity', 10_000, '07123456787');
		expect(entryFor(electricity, own)).toMatchObject({kind: 'purchase', about: 'Electricity', amount: -10_000, balance: 90_000});
		expect(entryFor(bill(19_900), own)).toMatchObject({kind: 'bill', about: 'Netflix', amount: -19_900});
		expect(entryFor(goods('1001'), own)).toMatchObject({kind: 'sale', about: 'Bread', receipt: '1-000001'});
		expect(entryFor([electricity, bill(19_900)], own)).toMatchObject({
			kind: 'sale',
			about: 'Electricity, Netflix',
			amount: -29_900,
		});
		expect(entryFor([goods('1001'), goods('1002'), goods('1003'), goods('1001')], own)).toMatchObject({
			kind: 'sale',
			about: 'Bread and 2 more',
			amount: -7400,
		});
	});
});

describe('a top-up', () => {
	const shop = (balance: number) => given(openedAccount('Thandi', balance));

	test('puts the cash in the drawer and owes it to the customer', () => {
		const answer = shop(500).when(toppedUp(300));
		answer.then(saleMade([topUpLine(300, 800)]));
		expect(answer.posted).toStrictEqual({'cash:1': 300, 'customer:1': -300});
		expect(answer.state.accounts.rows.get(1)).toMatchObject({balance: 800, entryCount: 2});
	});
	test('in cash comes in whole coins, and the cash for it is never rounded', () => {
		shop(500).when(toppedUp(305)).refused(coinRefusal('top-up'));
		given(openedAccount('Thandi', 0), changed('cash-rounding', 'none'))
			.when(toppedUp(305))
			.then(saleMade([topUpLine(305, 305)]));
		given(openedAccount('Thandi', 0), listed('1001', {price: 5}))
			.when(sell([goods('1001'), topUp(305)]))
			.refused(coinRefusal('top-up'));
		given(openedAccount('Thandi', 0), listed('1001', {price: 99}))
			.when(sell([goods('1001'), topUp(300)]))
			.then(saleMade([thing(99), topUpLine(300, 300)], {tenders: [inCash(390)], rounding: cents(-9)}));
	});
	test('is of something, and for an account that is there', () => {
		shop(0)
			.when(toppedUp(0))
			.refused({kind: 'amount-out-of-range', field: 'amount', least: cents(1), most: largestAmount});
		shop(0).when(toppedUp(100, 2)).refused({kind: 'unknown-account', account: 2});
	});
	test('fills an account to the largest balance, and is refused one coin above', () => {
		shop(largestAmount - 100)
			.when(toppedUp(100))
			.then(saleMade([topUpLine(100, largestAmount)]));
		shop(largestAmount - 100)
			.when(toppedUp(110))
			.refused({kind: 'balance-too-high', name: 'Thandi', most: largestAmount});
	});
	test('of one account twice in one sale stands on the first', () => {
		const answer = shop(500).when(sell([topUp(100), topUp(200)]));
		answer.then(saleMade([topUpLine(100, 600), topUpLine(200, 800)]));
		expect(answer.state.accounts.rows.get(1)?.entries.map(entry => entry.balance)).toStrictEqual([800, 600, 500]);
	});
	test('of one account twice in one sale is checked by the sum', () =>
		shop(largestAmount - 100)
			.when(sell([topUp(100), topUp(10)]))
			.refused({kind: 'balance-too-high', name: 'Thandi', most: largestAmount}));
	test('of two accounts in one sale fills each', () =>
		given(openedAccount('Thandi', 0), openedAccount('Peter', 50))
			.when(sell([topUp(100), topUp(200, 2)]))
			.then(saleMade([topUpLine(100, 100), topUpLine(200, 250, {account: 2, name: 'Peter'})])));
});

test('a way to pay that is none is refused', () => {
	const unheardOf: TenderGiven = JSON.parse('{"tender": "constructor"}');
	shopWith(1850)
		.when(one(unheardOf))
		.refused({kind: 'unknown-tender', tender: 'constructor', known: ['cash', 'card', 'account']});
});

test('goods that weigh too little to cost a cent are sold for nothing', () =>
	given(listed('1001', {unit: 'kg', price: 499}))
		.when(sell(goods('1001', 0.001), {tender: card}))
		.then(saleMade([loaf({unit: 'kg', price: cents(499), quantity: thousandths(1), total: cents(0)})], {tenders: [byCard(0)]})));
