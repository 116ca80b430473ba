import {describe, expect, test} from 'vitest';
import {cents, largestAmount} from '../../../src/domain/base/money.ts';
import type {TextFault} from '../../../src/domain/base/text.ts';
import {letterheadAt} from '../../../src/domain/shop/letterhead.ts';
import type {Letterhead} from '../../../src/domain/shop/records.ts';
import {changed, electricity, goods, listed, netflix, opened, openedAccount, product, sell} from '../../support/commands.ts';
import {given, givenNothing} from '../../support/given.ts';
import {loaf, saleMade} from '../../support/sales.ts';

describe('opening a shop', () => {
	test('begins with all it was given, in one go', () => {
		const answer = givenNothing().when(
			opened({
				isPractice: true,
				settings: {'shop-name': ' Corner   Café ', 'vat-registered': true, 'vat-number': '4123456789'},
				owner: ' Lerato ',
				services: [electricity()],
				billers: [netflix()],
				products: [product('1001', {stock: 3})],
				accounts: [
					{name: ' Thandi   Nkosi ', phone: '082 123 4567', email: '', opening: cents(500)},
					{name: 'Peter', opening: cents(0)},
				],
			}),
		);
		answer.then(
			{
				type: 'ShopOpened',
				isPractice: true,
				currency: 'ZAR',
				settings: {'shop-name': 'Corner Café', 'vat-registered': true, 'vat-number': '4123456789'},
				operator: {id: 1, name: 'Lerato'},
			},
			{type: 'ServiceOffered', service: electricity()},
			{type: 'BillerListed', biller: netflix()},
			{type: 'ProductListed', ...product('1001', {stock: 3})},
			{type: 'AccountOpened', account: 1, name: 'Thandi Nkosi', phone: '082 123 4567', opening: cents(500)},
			{type: 'AccountOpened', account: 2, name: 'Peter', opening: cents(0)},
		);
		expect(answer.posted).toStrictEqual({'customer:1': -500, opening: 500});
		expect(answer.state.shop).toStrictEqual({isOpen: true, isPractice: true, currency: 'ZAR'});
		expect([...answer.state.operators.rows]).toStrictEqual([[1, {id: 1, name: 'Lerato'}]]);
	});
	test('is done once', () => given().when(opened()).refused({kind: 'shop-already-open'}));
	test('is refused in a currency it cannot count in', () => {
		for (const currency of ['USD', 'zar', '', 'constructor'])
			givenNothing().when(opened({currency})).refused({kind: 'unknown-currency', currency});
	});
	test('needs a name for the shop, of at most 40 letters', () => {
		const named = (name: string) => givenNothing().when(opened({settings: {'shop-name': name}}));
		const bad = (fault: TextFault) => ({kind: 'bad-text', field: 'shop name', fault}) as const;
		named(' ').refused(bad({fault: 'empty'}));
		givenNothing()
			.when(opened({settings: {}}))
			.refused(bad({fault: 'empty'}));
		named('x'.repeat(41)).refused(bad({fault: 'too-long', limit: 40}));
		named('Café\u001B]0;x\u0007').refused(bad({fault: 'hidden-characters', text: 'Café\u001B]0;x\u0007'}));
		expect(named('x'.repeat(40)).state.shop.isOpen).toBe(true);
	});

	test('with a name that is no text is refused', () =>
		givenNothing()
			.when(opened({settings: {'shop-name': 42 as never}}))
			.refused({kind: 'bad-setting', name: 'shop-name'}));
	test('needs an owner', () => {
		givenNothing()
			.when(opened({owner: ''}))
			.refused({kind: 'bad-text', field: 'owner', fault: {fault: 'empty'}});
		givenNothing()
			.when(opened({owner: 'Lerato\u0000'}))
			.refused({kind: 'bad-text', field: 'owner', fault: {fault: 'hidden-characters', text: 'Lerato\u0000'}});
	});
	test('is refused with a setting out of bounds', () => {
		givenNothing()
			.when(opened({settings: {'shop-name': 'Café', 'vat-rate': 5001}}))
			.refused({kind: 'bad-setting', name: 'vat-rate'});
		givenNothing()
			.when(opened({settings: {'shop-name': 'Café', 'receipt-footer': 'Bye\u0007'}}))
			.refused({kind: 'bad-setting', name: 'receipt-footer'});
	});
	test('is refused whole when one product or one account does not fit', () => {
		givenNothing()
			.when(opened({products: [product('1001'), product('1001')]}))
			.refused({kind: 'code-taken', code: '1001', name: 'Bread 1001'});
		givenNothing()
			.when(
				opened({
					accounts: [
						{name: 'Thandi', opening: cents(1)},
						{name: 'X', opening: cents(1)},
					],
				}),
			)
			.refused({kind: 'bad-text', field: 'name', fault: {fault: 'too-short', limit: 2}});
		givenNothing()
			.when(opened({accounts: [{name: 'Thandi', opening: cents(-1)}]}))
			.refused({kind: 'amount-out-of-range', field: 'opening balance', least: cents(0), most: largestAmount});
	});
	test('gives the next account the number after those it began with', () =>
		given(opened({accounts: [{name: 'Thandi', opening: cents(1)}]}))
			.when(openedAccount('Peter', 0))
			.then({type: 'AccountOpened', account: 2, name: 'Peter', opening: cents(0)}));
});

describe('before the shop is open', () => {
	test('nothing can be done', () => {
		for (const step of [sell(goods('1001')), listed('1001'), openedAccount('Thandi'), changed('vat-rate', 0)])
			givenNothing().when(step).refused({kind: 'shop-not-open'});
	});
});

describe('who and where', () => {
	test('an operator who is not there can do nothing', () =>
		given(listed('1001'))
			.when({...sell(goods('1001')), operator: 2})
			.refused({kind: 'unknown-operator', operator: 2}));
	test('a till that is not there can do nothing', () => {
		given(listed('1001'))
			.when({...sell(goods('1001')), till: 2})
			.refused({kind: 'unknown-till', till: 2});
		givenNothing()
			.when({...opened(), till: 0})
			.refused({kind: 'unknown-till', till: 0});
	});
});

describe('changing a setting', () => {
	test('is an event of its own, and in force at once', () => {
		const answer = given(listed('1001', {price: 1855})).when(changed('cash-rounding', 'none'));
		answer.then({type: 'SettingChanged', name: 'cash-rounding', value: 'none'});
		expect(answer.posted).toStrictEqual({});
		given(listed('1001', {price: 1855}), changed('cash-rounding', 'none'))
			.when(sell(goods('1001')))
			.then(saleMade([loaf({price: cents(1855), total: cents(1855)})]));
	});
	test('tidies a text', () =>
		given()
			.when(changed('receipt-footer', '  Come   again '))
			.then({type: 'SettingChanged', name: 'receipt-footer', value: 'Come again'}));
	test('is refused under a name that is none', () => {
		for (const name of ['vat', '', '__proto__', 'constructor'])
			given().when(changed(name, 1)).refused({kind: 'unknown-setting', name});
	});
	test('is refused at a value beside its bounds', () => {
		given().when(changed('vat-rate', 5001)).refused({kind: 'bad-setting', name: 'vat-rate'});
		given().when(changed('vat-rate', 5000)).then({type: 'SettingChanged', name: 'vat-rate', value: 5000});
		given().when(changed('shop-name', '')).refused({kind: 'bad-setting', name: 'shop-name'});
		given().when(changed('vat-registered', 'yes')).refused({kind: 'bad-setting', name: 'vat-registered'});
		given().when(changed('vat-registered', true)).refused({kind: 'vat-number-missing'});
		given().when(changed('vat-number', '12345')).refused({kind: 'bad-vat-number', number: '12345'});
		given(changed('vat-number', '4123456789'), changed('vat-registered', true))
			.when(changed('vat-number', ''))
			.refused({kind: 'vat-number-missing'});
		given().when(changed('opening-balance', -1)).refused({kind: 'bad-setting', name: 'opening-balance'});
	});
});

describe('the letterhead of a receipt', () => {
	const head = (own: Partial<Letterhead> = {}): Letterhead => ({
		name: 'Corner Café',
		address: '',
		footer: 'Thank you',
		...own,
	});

	test('is the one in force when the receipt was made', () => {
		const {state} = given(changed('shop-address', '1 Long Street'), listed('1001'), changed('shop-name', 'New Café'));
		expect(letterheadAt(state, 1)).toStrictEqual(head());
		expect(letterheadAt(state, 2)).toStrictEqual(head({address: '1 Long Street'}));
		expect(letterheadAt(state, 3)).toStrictEqual(head({address: '1 Long Street'}));
		expect(letterheadAt(state, 4)).toStrictEqual(head({address: '1 Long Street', name: 'New Café'}));
		expect(letterheadAt(state, 99)).toStrictEqual(head({address: '1 Long Street', name: 'New Café'}));
	});
	test('holds the VAT number while the shop is registered, and not a moment longer', () => {
		const {state} = given(changed('vat-number', '4123456789'), changed('vat-registered', true), changed('vat-registered', false));
		expect(letterheadAt(state, 2)).toStrictEqual(head());
		expect(letterheadAt(state, 3)).toStrictEqual(head({vatNumber: '4123456789'}));
		expect(letterheadAt(state, 4)).toStrictEqual(head());
	});
	test('is not touched by a setting that does not stand on it', () =>
		expect(given(changed('cash-rounding', 'none')).state.letterheads.rows.size).toBe(1));
});
