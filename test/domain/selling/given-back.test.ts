// Tenders that were taken and given back: written down with the sale, the drop and the parked basket, and never counted as money.
import {describe, expect, test} from 'vitest';
import {cents, pieces} from '../../../src/domain/base/money.ts';
import {addGoods, emptyBasket} from '../../../src/domain/selling/basket.ts';
import {asGivenBack, type TenderGivenBack} from '../../../src/domain/selling/given-back.ts';
import {goods, listed, openedAccount, product, sell} from '../../support/commands.ts';
import {given, opening, type Said} from '../../support/given.ts';

const back: TenderGivenBack = {tender: 'card', amount: cents(2000), at: opening.at};
const basket = addGoods(emptyBasket, {...product('1001'), isOnSale: true}, {quantity: pieces(1), at: opening.at, isScan: false});

const sold = (...givenBack: readonly TenderGivenBack[]): Said => sell(goods('1001'), {givenBack});
const dropped = (...givenBack: readonly TenderGivenBack[]): Said => ({type: 'dropBasket', lines: [], givenBack});
const parked = (...givenBack: readonly TenderGivenBack[]): Said => ({
	type: 'parkBasket',
	name: '',
	basket: {...basket, givenBack},
});

describe('A tender that was given back', () => {
	test('is written down with the sale, and no money is counted for it', () => {
		const answer = given(listed('1001')).when(sold(back));
		expect(answer.event).toMatchObject({type: 'SaleMade', givenBack: [back], tenders: [{tender: 'cash', net: 1850}]});
		expect(answer.posted).not.toHaveProperty('tender:card');
	});
	test('is written down with the basket that is dropped, also where nothing else is in it', () =>
		given(listed('1001'), openedAccount('Bela', 0))
			.when(dropped(back, {...back, tender: 'account', account: 1}))
			.then({
				type: 'BasketDropped',
				lines: [],
				total: cents(0),
				givenBack: [back, {...back, tender: 'account', account: 1}],
			}));
	test('stays with a basket that is parked', () => {
		const {state} = given(listed('1001')).when(parked(back));
		expect([...state.parked.rows.values()]).toMatchObject([{basket: {givenBack: [back]}}]);
	});
	test('is not there where none was given back: the event is as it always was', () => {
		expect(given(listed('1001')).when(sold()).event).not.toHaveProperty('givenBack');
		given().when(dropped()).refused({kind: 'basket-empty'});
	});
});

describe.each([
	['a sale', sold],
	['a dropped basket', dropped],
	['a parked basket', parked],
])('%s', (_name, order) => {
	const known = ['cash', 'card', 'account'];
	test('is done with a cent given back, and refused with nothing', () => {
		expect(given(listed('1001')).when(order({...back, amount: cents(1)})).event).toBeDefined();
		given(listed('1001'))
			.when(order({...back, amount: cents(0)}))
			.refused({kind: 'amount-out-of-range', field: 'amount paid', least: cents(1), most: cents(99_999_999_900)});
	});
	test('is refused with a tender or an account that is not there', () => {
		given(listed('1001'))
			.when(order({...back, tender: 'cowries'}))
			.refused({kind: 'unknown-tender', tender: 'cowries', known});
		given(listed('1001'))
			.when(order({...back, tender: 'account', account: 99}))
			.refused({kind: 'unknown-account', account: 99});
	});
});

test('Taken tenders go back with their amounts, their accounts and the moment', () =>
	expect(asGivenBack([{tender: 'account', tendered: cents(500), account: 1}, {tender: 'card'}], 7)).toStrictEqual([
		{tender: 'account', amount: 500, account: 1, at: 7},
		{tender: 'card', amount: 0, at: 7},
	]));
