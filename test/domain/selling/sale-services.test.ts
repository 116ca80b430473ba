import {describe, expect, test} from 'vitest';
import {cents} from '../../../src/domain/base/money.ts';
import {confirmedMeter} from '../../../src/domain/lines/items.ts';
import type {Service} from '../../../src/domain/prepaid/services.ts';
import {isReference} from '../../../src/domain/prepaid/tokens.ts';
import {
	airtime,
	card,
	changed,
	electricity,
	fromAccount,
	gaming,
	opened,
	openedAccount,
	sell,
	vatRegistered,
	vend,
} from '../../support/commands.ts';
import {given, meterTokenNo, referenceNo, type Step} from '../../support/given.ts';
import {byAccount, byCard, electricityLine, inCash, saleMade} from '../../support/sales.ts';

const meter = '07123456787';
const airtimeLine = (amount: number) => ({
	type: 'service' as const,
	service: 'airtime',
	name: 'Airtime',
	beneficiary: '0821234567',
	total: cents(amount),
	fee: cents(0),
	commission: cents(Math.round(amount / 20)),
	reference: referenceNo(1),
});
const only = (service: Service) => given(opened({services: [service]}));

describe('electricity', () => {
	test('of R100.00 at 5 % commission owes the provider R95.00', () => {
		const answer = given().when(sell(vend('Electricity', 10_000, meter)));
		answer.then(saleMade([electricityLine()]));
		expect(answer.posted).toStrictEqual({'cash:1': 10_000, 'provider:electricity': -9500, 'commission:electricity': -500});
	});
	test('has a reference and a 20-digit meter token, which are stored with the sale', () => {
		expect(isReference(referenceNo(1))).toBe(true);
		given(sell(vend('Electricity', 5000, meter)))
			.when(sell(vend('Electricity', 10_000, meter)))
			.then(saleMade([electricityLine({reference: referenceNo(2), meterToken: meterTokenNo(2)})], {receipt: '1-000002'}));
	});
	test('twice in one sale has two references and two tokens', () =>
		given()
			.when(sell([vend('Electricity', 10_000, meter), vend('Electricity', 10_000, '01000000008')]))
			.then(
				saleMade([
					electricityLine(),
					electricityLine({beneficiary: '01000000008', reference: referenceNo(2), meterToken: meterTokenNo(2)}),
				]),
			));
	test('goes to a meter with a check digit that does not fit only when that is meant, and keeps that it was', () => {
		const doubtful = vend('Electricity', 10_000, '0712 3456 786');
		given().when(sell(doubtful)).refused({kind: 'meter-doubtful', name: 'Electricity', meter: '07123456786'});
		given()
			.when(sell(confirmedMeter(doubtful)))
			.then(saleMade([electricityLine({beneficiary: '07123456786', meterAnyway: true})]));
	});
	test('says nothing of a meter that was confirmed and fits', () =>
		given()
			.when(sell(confirmedMeter(vend('Electricity', 10_000, meter))))
			.then(saleMade([electricityLine()])));
	test('goes to a meter of 11, 13 or 18 digits, and to no other', () => {
		for (const number of ['6000001234560', '600727000000000009'])
			given()
				.when(sell(vend('Electricity', 10_000, number)))
				.then(saleMade([electricityLine({beneficiary: number})]));
		for (const number of ['0712345678', '071234567871', 'meter'])
			given()
				.when(sell(vend('Electricity', 10_000, number)))
				.refused({kind: 'bad-meter', meter: number});
	});
	test('needs a meter', () => {
		const missing = {kind: 'beneficiary-missing', name: 'Electricity', beneficiary: 'meter'} as const;
		given()
			.when(sell(vend('Electricity', 10_000)))
			.refused(missing);
		given()
			.when(sell(vend('Electricity', 10_000, '  ')))
			.refused(missing);
	});
	test('can be paid by account or card', () => {
		given(openedAccount('Thandi', 10_000))
			.when(sell(vend('Electricity', 10_000, meter), {tender: fromAccount()}))
			.then(saleMade([electricityLine()], {tenders: [byAccount(10_000, 0)]}));
		given()
			.when(sell(vend('Electricity', 10_000, meter), {tender: card}))
			.then(saleMade([electricityLine()], {tenders: [byCard(10_000)]}));
	});
});

describe('airtime', () => {
	test('goes to a mobile number, kept as 0 and nine digits, and has no meter token', () =>
		given()
			.when(sell(vend('Airtime', 1200, '+27 82 123 4567')))
			.then(saleMade([airtimeLine(1200)])));
	test('needs a number that is one', () => {
		given()
			.when(sell(vend('Airtime', 1200)))
			.refused({kind: 'beneficiary-missing', name: 'Airtime', beneficiary: 'mobile'});
		given()
			.when(sell(vend('Airtime', 1200, ' 0751234567 ')))
			.refused({kind: 'bad-mobile', mobile: '0751234567'});
	});
});

describe('a gaming voucher', () => {
	test('has its reference as its PIN and goes to nobody', () => {
		const answer = given().when(sell(vend('Gaming', 5000)));
		answer.then(
			saleMade([
				{
					type: 'service',
					service: 'gaming',
					name: 'Gaming',
					total: cents(5000),
					fee: cents(0),
					commission: cents(250),
					reference: referenceNo(1),
				},
			]),
		);
	});
	test('takes no number', () =>
		given()
			.when(sell(vend('Gaming', 5000, '0821234567')))
			.refused({kind: 'beneficiary-not-wanted', name: 'Gaming'}));
});

describe('a service', () => {
	test('is found by its name or id in any case', () => {
		for (const name of ['electricity', 'ELECTRICITY', ' Electricity '])
			given()
				.when(sell(vend(name, 10_000, meter)))
				.then(saleMade([electricityLine()]));
	});
	test('that is not offered is refused, with those that are', () => {
		const known = ['Electricity', 'Airtime', 'Gaming'];
		for (const service of ['Water', '', 'constructor', '__proto__'])
			given()
				.when(sell(vend(service, 10_000, meter)))
				.refused({kind: 'unknown-service', service, known});
	});
	test('goes from its least to its most, both included', () => {
		const shop = () => only(airtime({least: cents(500), most: cents(100_000)}));
		const range = {kind: 'amount-out-of-range', field: 'amount', least: cents(500), most: cents(100_000)} as const;
		shop()
			.when(sell(vend('Airtime', 500, '0821234567')))
			.then(saleMade([airtimeLine(500)]));
		shop()
			.when(sell(vend('Airtime', 490, '0821234567')))
			.refused(range);
		shop()
			.when(sell(vend('Airtime', 100_000, '0821234567')))
			.then(saleMade([airtimeLine(100_000)]));
		shop()
			.when(sell(vend('Airtime', 100_010, '0821234567')))
			.refused(range);
	});
	test('goes in its steps', () => {
		const shop = () => only(airtime({step: cents(100)}));
		shop()
			.when(sell(vend('Airtime', 1200, '0821234567')))
			.then(saleMade([airtimeLine(1200)]));
		shop()
			.when(sell(vend('Airtime', 1210, '0821234567')))
			.refused({kind: 'not-in-step', name: 'Airtime', step: cents(100)});
	});
	test('has set amounts beside its steps, within its bounds', () => {
		const products = [
			{name: 'Airtime R12.50', amount: cents(1250)},
			{name: 'Airtime R2', amount: cents(200)},
		];
		const shop = () => only(airtime({step: cents(100), products}));
		shop()
			.when(sell(vend('Airtime', 1250, '0821234567'), {tender: card}))
			.then(saleMade([{...airtimeLine(1250), commission: cents(63)}], {tenders: [byCard(1250)]}));
		shop()
			.when(sell(vend('Airtime', 1251, '0821234567')))
			.refused({kind: 'not-in-step', name: 'Airtime', step: cents(100)});
		shop()
			.when(sell(vend('Airtime', 200, '0821234567')))
			.refused({kind: 'amount-out-of-range', field: 'amount', least: cents(500), most: cents(500_000)});
	});
	test('without commission or fee only passes the money on', () =>
		expect(only(gaming({commission: 0})).when(sell(vend('Gaming', 5000))).posted).toStrictEqual({
			'cash:1': 5000,
			'provider:gaming': -5000,
		}));
});

describe('a fee', () => {
	const shop = (...more: readonly Step[]) => given(opened({services: [electricity({fee: cents(200)})]}), ...more);
	const line = electricityLine({fee: cents(200)});

	test('of R2.00 comes on top, and holds R0.26 of VAT at 15 %', () => {
		const answer = shop(...vatRegistered).when(sell(vend('Electricity', 10_000, meter)));
		answer.then(
			saleMade([line], {
				total: cents(10_200),
				tenders: [inCash(10_200)],
				vat: [{rate: 1500, gross: cents(200), vat: cents(26)}],
			}),
		);
		expect(answer.posted).toStrictEqual({
			'cash:1': 10_200,
			fees: -174,
			'vat:15': -26,
			'provider:electricity': -9500,
			'commission:electricity': -500,
		});
	});
	test('is the shop’s own in full when it is not registered for VAT', () =>
		expect(shop().when(sell(vend('Electricity', 10_000, meter))).posted).toStrictEqual({
			'cash:1': 10_200,
			fees: -200,
			'provider:electricity': -9500,
			'commission:electricity': -500,
		}));
	test('must be covered by the account that pays', () => {
		shop(openedAccount('Thandi', 10_200))
			.when(sell(vend('Electricity', 10_000, meter), {tender: fromAccount()}))
			.then(saleMade([line], {total: cents(10_200), tenders: [byAccount(10_200, 0)]}));
		shop(openedAccount('Thandi', 10_199))
			.when(sell(vend('Electricity', 10_000, meter), {tender: fromAccount()}))
			.refused({kind: 'credit-too-low', name: 'Thandi', needed: cents(10_200), available: cents(10_199), isSale: true});
	});
	test('on a vend is taxed at the rate of its moment', () =>
		expect(shop(...vatRegistered, changed('vat-rate', 1550)).when(sell(vend('Electricity', 10_000, meter))).posted).toMatchObject(
			{
				fees: -173,
				'vat:15.5': -27,
			},
		));
});
