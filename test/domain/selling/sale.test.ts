import {describe, expect, test} from 'vitest';
import {cents, largestAmount, largestQuantity, pieces, thousandths} from '../../../src/domain/base/money.ts';
import {tokensNeeded} from '../../../src/domain/ledger/facts-needed.ts';
import {bill, goods, listed, opened, openedAccount, priced, sell, setOnSale, topUp, vend} from '../../support/commands.ts';
import {given} from '../../support/given.ts';
import {electricityLine, inCash, loaf, saleMade, topUpLine} from '../../support/sales.ts';

describe('a sale of goods', () => {
	test('takes them from the shelf, puts the money in the drawer, and has the first number', () => {
		const answer = given(listed('1001')).when(sell(goods('1001', 2)));
		answer.then(saleMade([loaf({quantity: pieces(2), total: cents(3700)})]));
		expect(answer.posted).toStrictEqual({'cash:1': 3700, 'sales:standard': -3700});
		expect(answer.state.stock.rows.get('1001')).toStrictEqual({quantity: 8000, sold: 2000, lost: 0});
	});
	test('keeps the name, the price and the class of its moment', () => {
		const shop = given(listed('1001', {name: 'Milk', tax: 'zero'}), sell(goods('1001')), priced('1001', 2000));
		expect(shop.journal.at(-2)?.events).toStrictEqual([saleMade([loaf({name: 'Milk', tax: 'zero'})])]);
	});
	test('by weight costs the weight times the price, rounded once', () =>
		given(listed('1001', {unit: 'kg', price: 2499, stock: 5}))
			.when(sell(goods('1001', 0.25), {tender: {tender: 'card'}}))
			.then(
				saleMade([loaf({unit: 'kg', price: cents(2499), quantity: thousandths(250), total: cents(625)})], {
					tenders: [{tender: 'card', tendered: cents(625), change: cents(0), net: cents(625)}],
				}),
			));
	test('of what is sold by the piece is in whole pieces', () =>
		given(listed('1001'))
			.when(sell(goods('1001', 1.5)))
			.refused({kind: 'not-whole', name: 'Bread 1001'}));
	test('is of something, and of no more than a million', () => {
		const range = {kind: 'bad-quantity', field: 'quantity', most: largestQuantity} as const;
		given(listed('1001'))
			.when(sell(goods('1001', 0)))
			.refused(range);
		given(listed('1001'))
			.when(sell(goods('1001', -1)))
			.refused(range);
		given(listed('1001'))
			.when(sell(goods('1001', 1_000_001)))
			.refused(range);
	});
	test('is refused for a product that is not there', () => {
		given()
			.when(sell(goods('1001')))
			.refused({kind: 'unknown-product', code: '1001'});
		given()
			.when(sell(goods('__proto__')))
			.refused({kind: 'unknown-product', code: '__proto__'});
	});
	test('is refused for a product that is off sale, until it is back', () => {
		given(listed('1001'), setOnSale('1001', false))
			.when(sell(goods('1001')))
			.refused({kind: 'not-on-sale', name: 'Bread 1001'});
		given(listed('1001'), setOnSale('1001', false), setOnSale('1001', true))
			.when(sell(goods('1001')))
			.then(saleMade([loaf()]));
	});
	test('of nothing is none', () => given().when(sell([])).refused({kind: 'basket-empty'}));
});

describe('a price that changed since it was shown', () => {
	const shop = () => given(listed('1001'), priced('1001', 1999));

	test('is never charged without the customer’s knowing', () =>
		shop()
			.when(sell(goods('1001', 1, 1850)))
			.refused({kind: 'price-changed', name: 'Bread 1001', shown: cents(1850), price: cents(1999)}));
	test('is refused even when it has become cheaper, and by a cent', () =>
		shop()
			.when(sell(goods('1001', 1, 2000)))
			.refused({kind: 'price-changed', name: 'Bread 1001', shown: cents(2000), price: cents(1999)}));
	test('is charged once it was shown', () => {
		const line = loaf({price: cents(1999), total: cents(1999)});
		const rounded = {tenders: [inCash(1990)], rounding: cents(-9)};
		shop()
			.when(sell(goods('1001', 1, 1999)))
			.then(saleMade([line], rounded));
		shop()
			.when(sell(goods('1001')))
			.then(saleMade([line], rounded));
	});
});

describe('the largest sale', () => {
	const dear = (price: number) => listed('1001', {price, stock: 1000});
	const tooLarge = {kind: 'total-too-large', most: largestAmount} as const;
	const line = loaf({price: largestAmount, total: largestAmount});

	test('is R999,999,999.00 on one line', () => {
		given(dear(largestAmount))
			.when(sell(goods('1001')))
			.then(saleMade([line]));
		given(dear(largestAmount))
			.when(sell(goods('1001', 2)))
			.refused(tooLarge);
	});
	test('is R999,999,999.00 over all lines', () => {
		const shop = () => given(dear(largestAmount - 1850), listed('1002'), listed('1003', {price: 1}));
		shop()
			.when(sell([goods('1001'), goods('1002')]))
			.then(
				saleMade([
					loaf({price: cents(largestAmount - 1850), total: cents(largestAmount - 1850)}),
					loaf({product: '1002', name: 'Bread 1002'}),
				]),
			);
		shop()
			.when(sell([goods('1001'), goods('1002'), goods('1003')]))
			.refused(tooLarge);
	});
	test('may be reached by weight, to the cent', () =>
		given(listed('1001', {unit: 'kg', price: 17_777_777_760, stock: 10}))
			.when(sell(goods('1001', 5.625)))
			.then(saleMade([loaf({unit: 'kg', price: cents(17_777_777_760), quantity: thousandths(5625), total: largestAmount})])));
});

describe('one basket of everything', () => {
	test('is one receipt with its lines in order, paid at once', () => {
		const shop = given(listed('1001', {stock: 5}), openedAccount('Thandi', 0));
		const answer = shop.when(
			sell([goods('1001', 2), vend('Electricity', 10_000, '0712 3456 787'), topUp(5000), goods('1001')], {
				tender: {tender: 'cash', tendered: cents(21_000)},
			}),
		);
		answer.then(
			saleMade([loaf({quantity: pieces(2), total: cents(3700)}), electricityLine(), topUpLine(5000, 5000), loaf()], {
				total: cents(20_550),
				tenders: [inCash(21_000, 450)],
			}),
		);
		expect(answer.posted).toStrictEqual({
			'cash:1': 20_550,
			'sales:standard': -5550,
			'provider:electricity': -9500,
			'commission:electricity': -500,
			'customer:1': -5000,
		});
		expect(answer.state.stock.rows.get('1001')?.quantity).toBe(2000);
	});
	test('draws a token for each vend and bill, and for nothing else', () =>
		expect(tokensNeeded([goods('1001'), vend('Airtime', 500, '0821234567'), bill(1000), topUp(100), vend('Gaming', 500)])).toBe(
			3,
		));
});

describe('receipt numbers', () => {
	test('are gapless: what was refused takes none', () => {
		const shop = given(listed('1001', {stock: 3}), sell(goods('1001')));
		shop.when(sell(goods('1001', 3))).refused({
			kind: 'stock-short',
			product: '1001',
			name: 'Bread 1001',
			wanted: pieces(3),
			available: pieces(2),
		});
		shop.when(sell(goods('1001'))).then(saleMade([loaf()], {receipt: '1-000002'}));
		shop.when(sell(goods('1001'))).then(saleMade([loaf()], {receipt: '1-000003'}));
	});
	test('of a practice shop are marked with a P', () =>
		given(opened({isPractice: true}), listed('1001'), sell(goods('1001')))
			.when(sell(goods('1001')))
			.then(saleMade([loaf()], {receipt: 'P1-000002'})));
});

describe('who bought', () => {
	test('stands on the receipt, tidied, and nothing that was left empty', () =>
		given(listed('1001'))
			.when(sell(goods('1001'), {customer: {name: ' Thandi   Nkosi ', phone: '082 123 4567', email: ' '}}))
			.then(saleMade([loaf()], {customer: {name: 'Thandi Nkosi', phone: '082 123 4567'}})));
	test('is left out when nothing was said', () =>
		given(listed('1001'))
			.when(sell(goods('1001'), {customer: {name: ''}}))
			.then(saleMade([loaf()])));
	test('is refused when it cannot be shown or reached', () => {
		given(listed('1001'))
			.when(sell(goods('1001'), {customer: {name: 'Thandi\u202E'}}))
			.refused({kind: 'bad-text', field: "customer's name", fault: {fault: 'hidden-characters', text: 'Thandi\u202E'}});
		given(listed('1001'))
			.when(sell(goods('1001'), {customer: {phone: '12'}}))
			.refused({kind: 'bad-phone', phone: '12'});
		given(listed('1001'))
			.when(sell(goods('1001'), {customer: {email: 'a@b'}}))
			.refused({kind: 'bad-email', email: 'a@b'});
	});
});

describe('lines taken out before payment', () => {
	const removed = [{name: 'Candles 6 Pack', total: cents(3299), at: 1_772_438_400_000}];

	test('are kept with the sale and change nothing in it', () => {
		given(listed('1001'))
			.when(sell(goods('1001'), {removed}))
			.then(saleMade([loaf()], {removed}));
		given(listed('1001'))
			.when(sell(goods('1001'), {removed: []}))
			.then(saleMade([loaf()]));
	});
	test('of a dropped basket are kept with what they came to; no money moves and no number is taken', () => {
		const shop = given(listed('1001'));
		const dropped = shop.when({type: 'dropBasket', lines: [...removed, {name: 'Bread', total: cents(1850), at: 0}]});
		dropped.then({
			type: 'BasketDropped',
			lines: [...removed, {name: 'Bread', total: cents(1850), at: 0}],
			total: cents(5149),
		});
		expect(dropped.posted).toStrictEqual({});
		shop.when(sell(goods('1001'))).then(saleMade([loaf()]));
	});
	test('of an empty basket there are none to drop', () =>
		given().when({type: 'dropBasket', lines: []}).refused({kind: 'basket-empty'}));
});
