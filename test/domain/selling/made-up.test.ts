import {describe, expect, test} from 'vitest';
import {cents} from '../../../src/domain/base/money.ts';
import type {SaleItem} from '../../../src/domain/lines/lines.ts';
import {isUnconnected} from '../../../src/domain/lines/lines.ts';
import {bill, changed, days, goods, later, listed, opened, openedAccount, sell, topUp, vend} from '../../support/commands.ts';
import {given} from '../../support/given.ts';

const meter = '07123456787';
/** As the tests' own words have it, but not confirmed. */
const unsure = (item: SaleItem): SaleItem => {
	const {meansDemo: _meansDemo, ...rest} = item as SaleItem & {meansDemo?: true};
	return rest as SaleItem;
};
const electricity = unsure(vend('Electricity', 10_000, meter));
const netflix = unsure(bill(19_900));
const voucher = unsure(vend('Gaming', 5000));
const off = changed('demo-vending', false);
const hours = (count: number): number => count * 3_600_000;

describe('The first sale of a day without a provider', () => {
	test.each([
		['electricity', electricity],
		['a bill', netflix],
		['a voucher', voucher],
	])('asks: %s', (_what, item) => given().when(sell(item)).refused({kind: 'made-up'}));

	test('is done when that is confirmed, and the next ones of the day ask nothing', () =>
		given(sell(vend('Electricity', 10_000, meter)), later(hours(1))).when(sell([netflix, voucher])).event);

	test('asks once for a basket: one item that is confirmed is enough', () =>
		given().when(sell([electricity, bill(19_900)])).event);

	test('asks again on the next day, by the hour at which the shop’s day begins', () => {
		const sold = sell(vend('Gaming', 5000));
		given(sold, later(hours(13))).when(sell(voucher)).event;
		given(sold, later(hours(14)))
			.when(sell(voucher))
			.refused({kind: 'made-up'});
		given(changed('day-starts-at', 3), sold, later(hours(14))).when(sell(voucher)).event;
		given(changed('day-starts-at', 3), sold, later(hours(17)))
			.when(sell(voucher))
			.refused({kind: 'made-up'});
	});

	test('asks nothing again when the clock is set back', () =>
		given(sell(vend('Gaming', 5000)), later(-days(1))).when(sell(voucher)).event);

	test('asks nothing in a practice shop, where nothing is real', () =>
		given(opened({isPractice: true})).when(sell([electricity, netflix])).event);

	test('asks nothing about goods and top-ups', () =>
		given(listed('1001'), openedAccount('Bela')).when(sell([goods('1001'), topUp(5000)])).event);
});

describe('The setting demo-vending', () => {
	test.each([
		['Electricity', vend('Electricity', 10_000, meter)],
		['Gaming', vend('Gaming', 5000)],
		['Netflix', bill(19_900)],
	])('off refuses %s, confirmed or not, in a practice shop too', (name, item) => {
		given(off).when(sell(item)).refused({kind: 'not-connected', name});
		given(off)
			.when(sell(unsure(item)))
			.refused({kind: 'not-connected', name});
		given(opened({isPractice: true}), off)
			.when(sell(item))
			.refused({kind: 'not-connected', name});
	});

	test('off refuses the whole basket, and goods alone are sold', () => {
		const shop = () => given(listed('1001'), off);
		shop()
			.when(sell([goods('1001'), netflix]))
			.refused({kind: 'not-connected', name: 'Netflix'});
		shop().when(sell(goods('1001'))).event;
	});

	test('on again sells them again', () => given(off, changed('demo-vending', true)).when(sell(bill(19_900))).event);

	test('is on in a shop that was opened before there was this setting', () => {
		const {state} = given();
		expect(state.settings.rows.has('demo-vending')).toBe(false);
		given().when(sell(bill(19_900))).event;
	});

	test('off says what is wrong before the amount and the number are looked at', () =>
		given(off)
			.when(sell(vend('Electricity', 1, 'x')))
			.refused({kind: 'not-connected', name: 'Electricity'}));
});

test('items for a provider are marked in a shop that is not for practice, and no others', () => {
	const {state} = given();
	const own = [goods('1001'), topUp(cents(100))];
	for (const isPractice of [true, false])
		expect([electricity, netflix, voucher, ...own].map(item => isUnconnected({...state, shop: {isPractice}}, item))).toEqual(
			isPractice ? [false, false, false, false, false] : [true, true, true, false, false],
		);
});
