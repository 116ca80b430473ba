// The catalogue of services and billers: added, changed, off sale, in order, removed; and receipts that stay as they were.
import {describe, expect, test} from 'vitest';
import {cents} from '../../../src/domain/base/money.ts';
import type {Biller} from '../../../src/domain/bills/billers.ts';
import {orderOf} from '../../../src/domain/offering/offering.ts';
import {reservedNames} from '../../../src/domain/prepaid/offered.ts';
import type {ServiceProduct} from '../../../src/domain/prepaid/service-products.ts';
import type {Service} from '../../../src/domain/prepaid/services.ts';
import {airtime, bill, electricity, netflix, sell, vend} from '../../support/commands.ts';
import {given, type Said} from '../../support/given.ts';

const gas = (own: Partial<Service> = {}): Service => electricity({id: 'gas', name: 'Gas', ...own});
const listed = (own: Partial<Service> = {}): Said => ({type: 'listService', service: gas(own)});
const edited = (own: Partial<Service> = {}): Said => ({type: 'editService', service: airtime(own)});
const biller = (own: Partial<Biller> = {}): Said => ({type: 'listBiller', biller: netflix({id: 'rent', name: 'Rent', ...own})});
const onSale = (of: 'service' | 'biller', offer: string, isOnSale: boolean): Said => ({
	type: 'setOfferOnSale',
	of,
	offer,
	isOnSale,
});
const number = '0821234567';
const of = (own: Omit<ServiceProduct, 'name'>) => ({products: [{name: 'Gas 9 kg', ...own}]});

describe('a service', () => {
	test('is added with its texts tidied, and sold', () => {
		const shop = given(listed({name: '  Gas  ', place: 7}));
		expect(shop.state.services.rows.get('gas')).toStrictEqual(gas());
		expect(shop.when(sell(vend('gas', 1000, '07123456787'))).event).toMatchObject({lines: [{service: 'gas', name: 'Gas'}]});
	});
	test.each<[Partial<Service>, object]>([
		[{id: 'Gas'}, {kind: 'bad-offer-id', id: 'Gas'}],
		[{id: 'ga s'}, {kind: 'bad-offer-id', id: 'ga s'}],
		[{id: ''}, {kind: 'bad-offer-id', id: ''}],
		[{id: 'a'.repeat(31)}, {kind: 'bad-offer-id', id: 'a'.repeat(31)}],
		[{id: 'list'}, {kind: 'reserved-name', name: 'list', reserved: reservedNames}],
		[{name: 'On-Sale'}, {kind: 'reserved-name', name: 'On-Sale', reserved: reservedNames}],
		[{name: 'airtime'}, {kind: 'offer-taken', name: 'airtime'}],
		[{id: 'airtime'}, {kind: 'offer-taken', name: 'airtime'}],
		[{name: ''}, {kind: 'bad-text', field: 'name', fault: {fault: 'empty'}}],
		[{least: cents(0)}, {kind: 'bad-terms', name: 'Gas', term: 'least'}],
		[{most: cents(499)}, {kind: 'bad-terms', name: 'Gas', term: 'most'}],
		[{step: cents(0)}, {kind: 'bad-terms', name: 'Gas', term: 'step'}],
		[{commission: 10_001}, {kind: 'bad-terms', name: 'Gas', term: 'commission'}],
		[{fee: cents(-1)}, {kind: 'bad-terms', name: 'Gas', term: 'fee'}],
		[{dayMost: cents(0)}, {kind: 'bad-terms', name: 'Gas', term: 'dayMost'}],
		[{beneficiaryDayMost: cents(0)}, {kind: 'bad-terms', name: 'Gas', term: 'beneficiaryDayMost'}],
		[{beneficiary: 'none'}, {kind: 'bad-terms', name: 'Gas', term: 'hasMeterToken'}],
		[of({amount: cents(499)}), {kind: 'bad-terms', name: 'Gas 9 kg', term: 'amount'}],
		[of({least: cents(600), most: cents(500)}), {kind: 'bad-terms', name: 'Gas 9 kg', term: 'most'}],
		[of({fee: cents(-1)}), {kind: 'bad-terms', name: 'Gas 9 kg', term: 'fee'}],
		[{products: [{name: 'A'}, {name: 'a'}]}, {kind: 'product-twice', name: 'Gas', product: 'a'}],
		[{products: [{name: ''}]}, {kind: 'bad-text', field: 'name', fault: {fault: 'empty'}}],
	])('with %o is refused', (own, refusal) =>
		given()
			.when(listed(own))
			.refused(refusal as never),
	);

	test('is changed, and receipts keep what it was', () => {
		const shop = given(sell(vend('Airtime', 1000, number)), edited({name: 'Talk', fee: cents(200)}));
		expect(shop.journal[1]?.events).toMatchObject([{lines: [{name: 'Airtime', fee: 0}]}]);
		expect(shop.when(sell(vend('talk', 2000, number))).event).toMatchObject({
			lines: [{service: 'airtime', name: 'Talk', fee: 200}],
		});
	});
	test('that is not there cannot be changed', () =>
		given()
			.when({type: 'editService', service: gas()})
			.refused({kind: 'unknown-service', service: 'gas', known: ['Electricity', 'Airtime', 'Gaming']}));
	test('off sale is not sold, and is named no more among those there are', () => {
		const shop = given(onSale('service', 'airtime', false));
		shop.when(sell(vend('Airtime', 1000, number))).refused({kind: 'offer-off-sale', of: 'service', name: 'Airtime'});
		shop.when(sell(vend('Gas', 1000))).refused({kind: 'unknown-service', service: 'Gas', known: ['Electricity', 'Gaming']});
		expect(
			given(onSale('service', 'airtime', false), onSale('service', 'airtime', true)).state.services.rows.get('airtime'),
		).toStrictEqual(airtime());
	});
	test('off sale gets no quick key', () =>
		given(onSale('service', 'airtime', false))
			.when({type: 'setQuickKey', key: '1', sells: {type: 'service', service: 'airtime'}})
			.refused({kind: 'not-on-sale', name: 'Airtime'}));
});

describe('a biller', () => {
	test('is added, and the length of its references is that of its mask', () =>
		expect(given(biller({pattern: "'R'9{4,6}", example: 'R12345'})).state.billers.rows.get('rent')).toMatchObject({
			referenceLeast: 5,
			referenceMost: 7,
		}));
	test.each<[Partial<Biller>, object]>([
		[{referenceLeast: 0}, {kind: 'bad-terms', name: 'Rent', term: 'referenceLength'}],
		[{referenceMost: 61}, {kind: 'bad-terms', name: 'Rent', term: 'referenceLength'}],
		[{fixedAmount: cents(99)}, {kind: 'bad-terms', name: 'Rent', term: 'fixedAmount'}],
		[{refundDays: 91}, {kind: 'bad-terms', name: 'Rent', term: 'refundDays'}],
		[{reflectsInDays: -1}, {kind: 'bad-terms', name: 'Rent', term: 'reflectsInDays'}],
		[{pattern: '.*'}, {kind: 'bad-pattern', pattern: '.*'}],
		[
			{pattern: '9{6}', example: '12345'},
			{kind: 'example-misfit', example: '12345', by: 'pattern'},
		],
		[
			{checkDigit: 'luhn', example: '123456'},
			{kind: 'example-misfit', example: '123456', by: 'check-digit'},
		],
		[{example: '12'}, {kind: 'example-misfit', example: '12', by: 'length'}],
		[{mismatch: ''}, {kind: 'bad-text', field: 'sentence', fault: {fault: 'empty'}}],
		[{id: 'netflix'}, {kind: 'offer-taken', name: 'netflix'}],
	])('with %o is refused', (own, refusal) =>
		given()
			.when(biller(own))
			.refused(refusal as never),
	);
	test('off sale takes no bills', () =>
		given(onSale('biller', 'netflix', false))
			.when(sell(bill(19_900)))
			.refused({kind: 'offer-off-sale', of: 'biller', name: 'Netflix'}));
});

describe('the order', () => {
	const ordered = (...order: readonly string[]): Said => ({type: 'orderOffers', of: 'service', order});
	test('is the one that was given; those that were not named come behind, and those off sale last', () => {
		const shop = given(ordered('gaming', 'airtime'), listed());
		expect(orderOf(shop.state, 'service')).toStrictEqual(['gaming', 'airtime', 'electricity', 'gas']);
		const off = given(ordered('gaming', 'airtime'), listed(), onSale('service', 'gaming', false));
		expect(orderOf(off.state, 'service')).toStrictEqual(['airtime', 'electricity', 'gas', 'gaming']);
	});
	test('stays when a service is changed', () => {
		const shop = given(ordered('gaming', 'airtime'), edited({name: 'Talk', place: 1}));
		expect(orderOf(shop.state, 'service')).toStrictEqual(['gaming', 'airtime', 'electricity']);
	});
	test('names only what is there', () =>
		given()
			.when(ordered('netflix'))
			.refused({kind: 'unknown-service', service: 'netflix', known: ['Electricity', 'Airtime', 'Gaming']}));
});

describe('removing', () => {
	const removed = (offer: string, kind: 'service' | 'biller' = 'service'): Said => ({type: 'removeOffer', of: kind, offer});
	test('takes out what was never sold', () => expect(given(listed(), removed('gas')).state.services.rows.has('gas')).toBe(false));
	test('frees the quick keys that sell it, and no other', () => {
		const keys: readonly Said[] = [
			{type: 'setQuickKey', key: '1', sells: {type: 'service', service: 'gas'}},
			{type: 'setQuickKey', key: '2', sells: {type: 'service', service: 'gas', amount: cents(5000)}},
			{type: 'setQuickKey', key: '3', sells: {type: 'service', service: 'airtime'}},
		];
		const after = given(listed(), ...keys).when(removed('gas'));
		after.then(
			{type: 'OfferRemoved', of: 'service', offer: 'gas'},
			{type: 'QuickKeySet', key: '1'},
			{type: 'QuickKeySet', key: '2'},
		);
		expect([...after.state.quickKeys.rows.keys()]).toEqual(['3']);
	});
	test('leaves what is on receipts, on whatever day', () => {
		given(sell(vend('Airtime', 1000, number)), {type: 'wait', ms: 5 * 86_400_000})
			.when(removed('airtime'))
			.refused({kind: 'offer-was-sold', name: 'Airtime'});
		given(sell(bill(19_900)))
			.when(removed('netflix', 'biller'))
			.refused({kind: 'offer-was-sold', name: 'Netflix'});
	});
});
