import {describe, expect, test} from 'vitest';
import {cents} from '../../../src/domain/base/money.ts';
import {emptyState} from '../../../src/domain/ledger/state.ts';
import {rememberPurchase} from '../../../src/domain/selling/repeats.ts';
import {
	bill,
	card,
	changed,
	days,
	goods,
	later,
	listed,
	minutes,
	openedAccount,
	sell,
	toppedUp,
	topUp,
	vend,
} from '../../support/commands.ts';
import {given, meterTokenNo, referenceNo, type Step} from '../../support/given.ts';
import {billLine, electricityLine, loaf, saleMade, topUpLine} from '../../support/sales.ts';

const meter = '07123456787';
const electricity = sell(vend('Electricity', 10_000, meter));
const meant = sell(vend('Electricity', 10_000, meter), {meansRepeat: true});
const netflixBill = sell(bill(19_900));
const second = (n = 2) => electricityLine({reference: referenceNo(n), meterToken: meterTokenNo(n)});
const soldAgain = saleMade([second()], {receipt: '1-000002'});
const repeats = (minutesAgo: number, receipt = '1-000001') =>
	({
		kind: 'repeats',
		name: 'Electricity',
		amount: cents(10_000),
		beneficiary: meter,
		earlier: {receipt, minutesAgo},
	}) as const;
const billRepeats = (minutesAgo: number) =>
	({
		kind: 'repeats',
		name: 'Netflix',
		amount: cents(19_900),
		beneficiary: 'NF-123456',
		earlier: {receipt: '1-000001', minutesAgo},
	}) as const;

describe('the same vend again', () => {
	test('within ten minutes is asked about, naming the earlier receipt', () => {
		given(electricity).when(electricity).refused(repeats(0));
		given(electricity, later(minutes(10) - 1))
			.when(electricity)
			.refused(repeats(9));
	});
	test('after ten minutes is a sale like any other', () =>
		given(electricity, later(minutes(10)))
			.when(electricity)
			.then(soldAgain));
	test('goes on when it is meant', () => given(electricity).when(meant).then(soldAgain));
	test('meant once, is asked about again the third time, naming the second receipt', () =>
		given(electricity, later(minutes(6)), meant, later(minutes(6)))
			.when(electricity)
			.refused(repeats(6, '1-000002')));
	test('typed otherwise is still the same', () =>
		given(electricity)
			.when(sell(vend('electricity', 10_000, ' 0712-3456 787 ')))
			.refused(repeats(0)));
	test('for another meter, another amount or another service is not the same', () => {
		given(electricity)
			.when(sell(vend('Electricity', 10_000, '01000000008')))
			.then(saleMade([{...second(), beneficiary: '01000000008'}], {receipt: '1-000002'}));
		given(electricity)
			.when(sell(vend('Electricity', 10_010, meter)))
			.then(saleMade([{...second(), total: cents(10_010), commission: cents(501)}], {receipt: '1-000002'}));
	});
	test('a bill twice in one basket is asked about too, and not the same amount under another reference', () => {
		given()
			.when(sell([bill(19_900), bill(19_900)], {tender: card}))
			.refused({kind: 'repeats', name: 'Netflix', amount: cents(19_900), beneficiary: 'NF-123456'});
		expect(given().when(sell([bill(19_900), bill(19_900, 'NF-777777')], {tender: card})).event).toMatchObject({total: 39_800});
	});
	test.each(['NF123456', 'nf-123456', 'NF 123456', 'NF\u2011123-456', 'Nf–123456'])(
		'a bill for the same reference, written %j',
		reference => {
			given(netflixBill)
				.when(sell(bill(19_900, reference)))
				.refused({...billRepeats(0), beneficiary: reference.replace(/[ ]/g, '').replace(/[\u2011–]/g, '-')});
			given()
				.when(sell([bill(19_900), bill(19_900, reference)], {tender: card}))
				.refused({
					kind: 'repeats',
					name: 'Netflix',
					amount: cents(19_900),
					beneficiary: reference.replace(/[ ]/g, '').replace(/[\u2011–]/g, '-'),
				});
		},
	);
	test.each(['+27 82 123 4567', '0027821234567', '082\u00A0123\u20114567', '(082) 123-4567'])(
		'airtime for the same number, written %j',
		number =>
			given(sell(vend('Airtime', 5000, '0821234567')))
				.when(sell(vend('Airtime', 5000, number)))
				.refused({
					kind: 'repeats',
					name: 'Airtime',
					amount: cents(5000),
					beneficiary: '0821234567',
					earlier: {receipt: '1-000001', minutesAgo: 0},
				}),
	);
	test('twice in one basket is asked about, and goes on when it is meant', () => {
		const twice = [vend('Electricity', 10_000, meter), vend('Electricity', 10_000, meter)];
		given()
			.when(sell(twice))
			.refused({kind: 'repeats', name: 'Electricity', amount: cents(10_000), beneficiary: meter});
		given()
			.when(sell(twice, {meansRepeat: true}))
			.then(saleMade([electricityLine(), second()]));
	});
	test('that was refused does not count as sold', () => {
		const tooLittle = sell(vend('Electricity', 10_000, meter), {tender: {tender: 'cash', tendered: cents(0)}});
		const shop = given();
		shop.when(tooLittle).refused({kind: 'tender-too-low', due: cents(10_000), tendered: cents(0)});
		shop.when(electricity).then(saleMade([electricityLine()]));
	});
	test('among other goods is asked about all the same', () =>
		given(listed('1001'), electricity)
			.when(sell([goods('1001'), vend('Electricity', 10_000, meter)]))
			.refused(repeats(0)));
});

describe('the wait', () => {
	test('is as long as the shop sets it', () => {
		given(changed('vend-repeat-minutes', 30), electricity, later(minutes(30) - 1))
			.when(electricity)
			.refused(repeats(29));
		given(changed('vend-repeat-minutes', 30), electricity, later(minutes(30)))
			.when(electricity)
			.then(soldAgain);
	});
	test('of no minutes asks nothing, not even in one basket', () => {
		given(changed('vend-repeat-minutes', 0), electricity).when(electricity).then(soldAgain);
		given(changed('vend-repeat-minutes', 0))
			.when(sell([vend('Electricity', 10_000, meter), vend('Electricity', 10_000, meter)]))
			.then(saleMade([electricityLine(), second()]));
	});
	test('is not shortened by a clock that went backwards', () => {
		given(electricity, later(-minutes(60)))
			.when(electricity)
			.refused(repeats(0));
		given(electricity, later(-days(30)))
			.when(electricity)
			.refused(repeats(0));
		given(electricity, later(-minutes(5)), later(minutes(14)))
			.when(electricity)
			.refused(repeats(9));
	});
	test('is not shortened by a clock that jumped ahead for one sale and came back', () => {
		const ahead: readonly Step[] = [later(days(1)), sell(vend('Electricity', 5000, meter)), later(-days(1))];
		given(electricity, ...ahead)
			.when(electricity)
			.refused(repeats(0));
	});
});

describe('the same bill again', () => {
	const paidAgain = saleMade([billLine({confirmation: referenceNo(2)})], {receipt: '1-000002'});

	test('within three days is asked about', () => {
		given(netflixBill, later(minutes(90)))
			.when(netflixBill)
			.refused(billRepeats(90));
		given(netflixBill, later(days(3) - 1))
			.when(netflixBill)
			.refused(billRepeats(4319));
	});
	test('counts from the newest, however that was written', () =>
		given(netflixBill, later(days(4)), sell(bill(19_900, 'nf123456')), later(minutes(5)))
			.when(netflixBill)
			.refused({...billRepeats(5), earlier: {receipt: '1-000002', minutesAgo: 5}}));
	test('after three days is a bill like any other', () =>
		given(netflixBill, later(days(3)))
			.when(netflixBill)
			.then(paidAgain));
	test('goes on when it is meant', () =>
		given(netflixBill)
			.when({...netflixBill, meansRepeat: true})
			.then(paidAgain));
	test('of another reference or amount is not the same', () => {
		given(netflixBill)
			.when(sell(bill(19_900, 'NF-123457')))
			.then(saleMade([billLine({reference: 'NF-123457', confirmation: referenceNo(2)})], {receipt: '1-000002'}));
		given(netflixBill)
			.when(sell(bill(20_000)))
			.then(
				saleMade([billLine({total: cents(20_000), commission: cents(200), confirmation: referenceNo(2)})], {receipt: '1-000002'}),
			);
	});
	test('is asked about for as many days as the shop sets', () => {
		given(changed('bill-repeat-days', 1), netflixBill, later(days(1) - 1))
			.when(netflixBill)
			.refused(billRepeats(1439));
		given(changed('bill-repeat-days', 1), netflixBill, later(days(1)))
			.when(netflixBill)
			.then(paidAgain);
		given(changed('bill-repeat-days', 0), netflixBill).when(netflixBill).then(paidAgain);
	});
});

describe('nothing is asked', () => {
	test('about vouchers, which go to nobody', () => {
		const voucher = sell(vend('Gaming', 5000));
		expect(given(voucher).when(voucher).event).toMatchObject({receipt: '1-000002'});
	});
	test('about goods and top-ups', () => {
		given(listed('1001'), sell(goods('1001')))
			.when(sell(goods('1001')))
			.then(saleMade([loaf()], {receipt: '1-000002'}));
		given(openedAccount('Thandi', 0), toppedUp(100))
			.when(sell(topUp(100)))
			.then(saleMade([topUpLine(100, 200)], {receipt: '1-000002'}));
	});
});

test('a purchase made again counts from its newest time', () => {
	const {state} = given(electricity, later(days(1)), netflixBill, later(days(1)), meant);
	const purchases = [...state.recent.rows].filter(([key]) => key.includes(' '));
	expect(purchases.map(([, {receipt}]) => receipt)).toStrictEqual(['1-000002', '1-000003']);
});

test('a clock that jumps four days ahead for one sale and comes back does not forget what was just bought', () =>
	given(electricity, later(days(4)), sell(vend('Electricity', 5000, meter)), later(-days(4)))
		.when(electricity)
		.refused(repeats(0)));

test('the newest ten thousand purchases are remembered, and more until an eighth too many', () => {
	const {recent} = emptyState();
	for (let count = 1; count <= 11_250; count += 1)
		rememberPurchase(recent, `electricity ${count}`, {at: count, receipt: `1-${count}`});
	expect(recent.rows.size).toBe(10_000);
	expect(recent.rows.has('electricity 1250')).toBe(false);
	expect(recent.rows.has('electricity 1251')).toBe(true);
	expect(recent.rows.has('electricity 11250')).toBe(true);
});
