// VAT rates over time, and the kind of tax invoice of a sale.
import {describe, expect, test} from 'vitest';
import {cents} from '../../../src/domain/base/money.ts';
import {rateOn} from '../../../src/domain/shop/vat-rates.ts';
import {changed, days, goods, later, listed, sell, vatRegistered, vend} from '../../support/commands.ts';
import {given, type Said} from '../../support/given.ts';

const rateFrom = (from: string, rate = 1550): Said => ({type: 'setVatRate', rate, from});
const shop = (...steps: readonly (Said | ReturnType<typeof later>)[]) =>
	given(...vatRegistered, listed('1001', {price: 11_550, stock: 100}), ...steps);
const sold = sell(goods('1001'), {tender: {tender: 'card'}});

describe('a rate from a day on', () => {
	test('is asked from that day, and the old one until then', () => {
		expect(shop(rateFrom('2026-03-04'), later(days(1))).when(sold).event).toMatchObject({vat: [{rate: 1500}]});
		expect(shop(rateFrom('2026-03-04'), later(days(2))).when(sold).event).toMatchObject({
			vat: [{rate: 1550, gross: 11_550, vat: 1550}],
		});
		expect(shop(rateFrom('2026-03-04'), later(days(2))).when(sold).posted).toStrictEqual({
			'tender:card': 11_550,
			'sales:standard': -10_000,
			'vat:15.5': -1550,
		});
	});
	test('gives way to a later one, and to another for the same day', () => {
		const {state} = shop(rateFrom('2026-03-04', 1600), rateFrom('2026-04-01', 1700), rateFrom('2026-03-04', 1550));
		expect(['2026-03-03', '2026-03-04', '2026-04-01'].map(day => rateOn(state, day))).toStrictEqual([1500, 1550, 1700]);
	});
	test('that has begun gives way to the rate set by hand', () => {
		const {state} = shop(rateFrom('2026-03-04'), rateFrom('2026-05-01', 1700), later(days(3)), changed('vat-rate', 1400));
		expect(['2026-03-05', '2026-05-01'].map(day => rateOn(state, day))).toStrictEqual([1400, 1700]);
	});
	test('is taken back while it is planned', () => {
		const back: Said = {type: 'cancelVatRate', from: '2026-03-04'};
		const none = {kind: 'rate-not-planned', day: '2026-03-04'} as const;
		shop(rateFrom('2026-03-04')).when(back).then({type: 'VatRateCancelled', rate: 1550, from: '2026-03-04'});
		const {state} = shop(rateFrom('2026-03-04'), rateFrom('2026-05-01', 1700), back);
		expect(['2026-03-04', '2026-05-01'].map(day => rateOn(state, day))).toStrictEqual([1500, 1700]);
		shop().when(back).refused(none);
		shop(rateFrom('2026-03-04'), later(days(2)))
			.when(back)
			.refused(none);
	});
	test.each(['2026-03-02', '2026-03-01'])('on %s, which is not to come, is refused', day =>
		given().when(rateFrom(day)).refused({kind: 'day-passed', day, today: '2026-03-02'}),
	);
	test.each(['2026-02-30', 'soon', ''])('on %j, which is no day, is refused', day =>
		given().when(rateFrom(day)).refused({kind: 'bad-day', day}),
	);
	test.each([-1, 5001, 0.5])('of %f is refused', rate =>
		given().when(rateFrom('2026-04-01', rate)).refused({kind: 'bad-setting', name: 'vat-rate'}),
	);
});

describe('a full tax invoice', () => {
	const buyer = {name: 'Bela Trading', address: '4 Long Street, Cape Town'};
	const dear = (price: number, own = {}) =>
		given(...vatRegistered, listed('1001', {price})).when(sell(goods('1001'), {tender: {tender: 'card'}, ...own}));
	test('is given above R5,000 to a buyer with name and address', () => {
		expect(dear(500_001, {customer: buyer}).event).toMatchObject({invoice: 'full', customer: buyer});
		expect(dear(500_000, {customer: buyer}).event).not.toHaveProperty('invoice');
	});
	test('never stands in the way: without name and address it is an abridged one', () => {
		expect(dear(500_001).event).not.toHaveProperty('invoice');
		expect(dear(500_001, {customer: {name: 'Bela'}}).event).not.toHaveProperty('invoice');
	});
	test('has its limit from the shop', () =>
		expect(
			given(...vatRegistered, changed('full-invoice-above', 1000), listed('1001')).when(
				sell(goods('1001'), {tender: {tender: 'card'}, customer: {...buyer, vatNumber: '4123456789'}}),
			).event,
		).toMatchObject({invoice: 'full'}));
	test('counts the shop’s own goods, not money for others', () =>
		expect(
			given(...vatRegistered, listed('1001')).when(
				sell([goods('1001'), vend('Gaming', 500_000)], {tender: {tender: 'card'}, customer: buyer}),
			).event,
		).not.toHaveProperty('invoice'));
	test('is never given by a shop that is not registered', () =>
		expect(
			given(listed('1001', {price: 600_000})).when(sell(goods('1001'), {tender: {tender: 'card'}, customer: buyer})).event,
		).not.toHaveProperty('invoice'));
	test('holds no address that cannot be shown', () =>
		dear(500_001, {customer: {...buyer, address: 'a\u202Eb'}}).refused({
			kind: 'bad-text',
			field: "customer's address",
			fault: {fault: 'hidden-characters', text: 'a\u202Eb'},
		}));
});

test('a sale keeps the rate of its moment when the rate changes', () => {
	const {journal} = shop(sold, rateFrom('2026-03-03'), later(days(1)), sold);
	const rates = journal
		.flatMap(({events}) => events.flatMap(event => (event.type === 'SaleMade' ? event.vat : [])))
		.map(({rate}) => rate);
	expect(rates).toStrictEqual([cents(1500), cents(1550)]);
});
