// Parked baskets: parked under a name, listed with age and owner, recalled once, without a hold on the stock.
import {describe, expect, test} from 'vitest';
import {cents, pieces} from '../../../src/domain/base/money.ts';
import {addGoods, type Basket, basketItems, emptyBasket} from '../../../src/domain/selling/basket.ts';
import {goods, later, listed, minutes, priced, product, sell} from '../../support/commands.ts';
import {given, opening, type Said} from '../../support/given.ts';

const bread = {...product('1001'), isOnSale: true};
const basketOf = (count: number): Basket =>
	addGoods(emptyBasket, bread, {quantity: pieces(count), at: opening.at, isScan: false});
const parked = (name: string, count = 2): Said => ({type: 'parkBasket', name, basket: basketOf(count)});
const recalled = (number: number): Said => ({type: 'recallBasket', number});

describe('parking', () => {
	test('keeps the basket with its name, its owner and its time', () => {
		const answer = given(listed('1001'), later(minutes(5))).when(parked(' Bela ’s  basket'));
		answer.then({type: 'BasketParked', number: 1, name: 'Bela ’s basket', basket: basketOf(2), total: cents(3700)});
		expect([...answer.state.parked.rows.values()]).toStrictEqual([
			{number: 1, name: 'Bela ’s basket', at: opening.at + minutes(5), operator: 1, basket: basketOf(2)},
		]);
	});
	test('without a name calls it by its number, which is never given twice', () => {
		expect(given(listed('1001'), parked('')).when(parked('')).event).toMatchObject({number: 2, name: 'Basket 2'});
		expect(given(listed('1001'), parked(''), recalled(1)).when(parked('')).event).toMatchObject({number: 2});
	});
	test('an empty basket is refused', () =>
		given().when({type: 'parkBasket', name: 'none', basket: emptyBasket}).refused({kind: 'basket-empty'}));
	test('a name that cannot be shown is refused', () =>
		given()
			.when(parked('a\u202Eb'))
			.refused({kind: 'bad-text', field: 'name', fault: {fault: 'hidden-characters', text: 'a\u202Eb'}}));
	test('moves no money and no stock', () => {
		const answer = given(listed('1001')).when(parked('Bela'));
		expect(answer.posted).toStrictEqual({});
		expect(answer.state.stock.rows.get('1001')?.quantity).toBe(10_000);
	});
});

describe('recalling', () => {
	test('takes it off the list', () => {
		const answer = given(listed('1001'), parked('Bela'), parked('Peter')).when(recalled(1));
		answer.then({type: 'BasketRecalled', number: 1});
		expect([...answer.state.parked.rows.keys()]).toStrictEqual([2]);
	});
	test('is done once', () =>
		given(listed('1001'), parked('Bela'), recalled(1)).when(recalled(1)).refused({kind: 'unknown-basket', number: 1}));
	test('what is not there is refused', () => given().when(recalled(7)).refused({kind: 'unknown-basket', number: 7}));
});

describe('two baskets, open or parked', () => {
	test('never both sell the last ten', () => {
		const {state} = given(listed('1001'), parked('Bela', 6), parked('Peter', 6));
		const [first, second] = [...state.parked.rows.values()].map(({basket}) => basketItems(basket));
		given(listed('1001'), parked('Bela', 6), parked('Peter', 6), recalled(1), sell(first ?? []), recalled(2))
			.when(sell(second ?? []))
			.refused({kind: 'stock-short', product: '1001', name: 'Bread 1001', wanted: pieces(6), available: pieces(4)});
	});
	test('nor does one basket by two lines of it', () =>
		given(listed('1001'))
			.when(sell([goods('1001', 6), goods('1001', 5)]))
			.refused({kind: 'stock-short', product: '1001', name: 'Bread 1001', wanted: pieces(11), available: pieces(10)}));
	test('are paid at the price of the day, and told when it is another', () =>
		given(listed('1001'), parked('Bela'), priced('1001', 1999), recalled(1))
			.when(sell(basketItems(basketOf(2))))
			.refused({kind: 'price-changed', name: 'Bread 1001', shown: cents(1850), price: cents(1999)}));
});

describe('a line that was removed', () => {
	const removed = (age: number, reason?: string) => ({
		name: 'Bread 1001',
		total: cents(1850),
		at: opening.at + age,
		added: opening.at,
		by: 1,
		...(reason !== undefined && {reason}),
	});
	const soldWith = (age: number, reason?: string) =>
		given(listed('1001')).when(sell(goods('1001'), {removed: [removed(age, reason)]}));
	test('within a minute needs no reason', () =>
		expect(soldWith(minutes(1)).event).toMatchObject({removed: [removed(minutes(1))]}));
	test('after it does', () => soldWith(minutes(1) + 1).refused({kind: 'reason-missing', name: 'Bread 1001'}));
	test('keeps it', () =>
		expect(soldWith(minutes(9), 'changed their mind').event).toMatchObject({
			removed: [removed(minutes(9), 'changed their mind')],
		}));
});
