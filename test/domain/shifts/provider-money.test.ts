// Floats opened and topped up, what is owed paid on, and vends above a float.
import {describe, expect, test} from 'vitest';
import {cents, pieces} from '../../../src/domain/base/money.ts';
import {owedTo} from '../../../src/domain/shifts/owed.ts';
import {receiptNumber, receiptsGiven} from '../../../src/domain/shop/receipt-numbers.ts';
import {compareBooks} from '../../../src/domain/vending/compared-balance.ts';
import {floatLeft} from '../../../src/domain/vending/floats.ts';
import {airtime, bill, electricity, goods, listed, netflix, opened, sell, vend} from '../../support/commands.ts';
import {given, type Said, type Step} from '../../support/given.ts';

const sim: Said = {type: 'setProvider', provider: {id: 'sim', name: 'Simulator', kind: 'http', url: 'http://127.0.0.1:4100'}};
const shop: readonly Step[] = [
	opened({
		services: [electricity({provider: 'sim'}), airtime()],
		billers: [netflix(), netflix({id: 'rent', name: 'Rent', provider: 'sim'})],
	}),
	sim,
];
const float = (amount: number, from: 'there' | 'drawer' | 'bank' | 'petty' = 'bank'): Said => ({
	type: 'openFloat',
	provider: 'sim',
	amount: cents(amount),
	from,
});
const topUp = (amount: number, from: 'drawer' | 'bank' | 'petty' = 'bank', meansShort?: true): Said => ({
	type: 'topUpFloat',
	provider: 'sim',
	amount: cents(amount),
	from,
	...(meansShort && {meansShort}),
});
const remit = (to: string, amount: number, more: object = {}): Said => ({
	type: 'remit',
	to,
	amount: cents(amount),
	from: 'bank',
	...more,
});
const power = (amount: number, meansAboveFloat?: true): Said => ({
	...sell(vend('electricity', amount, '07123456787')),
	meansRepeat: true,
	...(meansAboveFloat && {meansAboveFloat}),
});

describe('A float', () => {
	test.each([
		['bank', {'paid:provider:sim': 100_000, 'outside:bank': -100_000}],
		['petty', {'paid:provider:sim': 100_000, 'outside:petty': -100_000}],
		['there', {'paid:provider:sim': 100_000, opening: -100_000}],
	] as const)('is opened from %s', (from, posted) => {
		const answer = given(...shop).when(float(100_000, from));
		answer.then({type: 'FloatOpened', provider: 'sim', name: 'Simulator', amount: cents(100_000), from});
		expect(answer.posted).toEqual(posted);
	});

	describe('that the provider has already, after sales', () => {
		const answered = (outcome: 'issued' | 'declined'): Said => ({
			type: 'answerVend',
			vend: 'power-1',
			answer:
				outcome === 'issued'
					? {outcome, tokens: [{kind: 'credit', digits: '1'.repeat(20)}]}
					: {outcome, reason: 'the meter is blocked'},
		});
		const asked: Said = {...power(10_000), id: 'power'};
		const unexplained = (state: Parameters<typeof compareBooks>[0], theirs: number) =>
			compareBooks(state, 'sim', cents(theirs)).unexplained;

		test('begins with what it has: what was sold before is in that', () => {
			const answer = given(...shop, asked, answered('issued')).when(float(100_000, 'there'));
			answer.then({
				type: 'FloatOpened',
				provider: 'sim',
				name: 'Simulator',
				amount: cents(100_000),
				from: 'there',
				settles: cents(9500),
			});
			expect(answer.posted).toEqual({'paid:provider:sim': 109_500, opening: -109_500});
			expect(owedTo(answer.state)[0]).toMatchObject({owed: 0, float: 100_000});
		});

		test('still pays for what waits, and has it back when that is given back: the two books agree throughout', () => {
			const waiting = given(...shop, asked, float(100_000, 'there'));
			expect(floatLeft(waiting.state, 'sim')).toBe(90_500);
			expect(unexplained(waiting.state, 100_000)).toBe(0);
			const issued = given(...shop, asked, float(100_000, 'there'), answered('issued'));
			expect([90_500, 90_000].map(theirs => unexplained(issued.state, theirs))).toEqual([0, 0]);
			const declined = given(...shop, asked, float(100_000, 'there'), answered('declined'));
			expect(unexplained(declined.state, 100_000)).toBe(0);
			const number = receiptsGiven(declined.state, 1);
			const back = declined.when({
				type: 'refund',
				lines: [{receipt: receiptNumber(1, number, false), line: 1, quantity: pieces(1)}],
				reason: 'declined',
			} as Said);
			expect(floatLeft(back.state, 'sim')).toBe(100_000);
			expect(unexplained(back.state, 100_000)).toBe(0);
			expect(back.state.floats.rows.get('sim')?.commission).toBe(0);
		});
	});

	test('from the bank pays what is owed first', () =>
		expect(floatLeft(given(...shop, power(10_000)).when(float(100_000)).state, 'sim')).toBe(90_500));

	test('out of the drawer is a pay-out of the shift, and nothing stays with a supplier', () => {
		const before = given(...shop, {type: 'openShift', float: cents(200_000)});
		const answer = before.when(float(100_000, 'drawer'));
		answer.then(
			{type: 'FloatOpened', provider: 'sim', name: 'Simulator', amount: cents(100_000), from: 'drawer'},
			{type: 'PaidOut', amount: cents(100_000), reason: 'Simulator', to: 'supplier'},
		);
		expect(answer.posted).toEqual({'paid:provider:sim': 100_000, 'cash:1': -100_000, 'outside:supplier': 0});
	});

	test('takes no more out of the drawer than it should hold, unless that is meant; and whole coins', () => {
		const before = given(...shop, {type: 'openShift', float: cents(5000)}, float(0));
		before.when(topUp(6000, 'drawer')).refused({kind: 'drawer-short', needed: cents(6000), holds: cents(5000)});
		before.when(topUp(4999, 'drawer')).refused({kind: 'not-in-coins', field: 'amount', coin: cents(10)});
		expect(before.when(topUp(6000, 'drawer', true)).posted).toMatchObject({'cash:1': -6000});
	});

	test('is opened once, for a provider that there is, with nothing or more', () => {
		given(...shop, float(0))
			.when(float(100))
			.refused({kind: 'float-is-open', name: 'Simulator'});
		given(...shop)
			.when({...float(100), provider: 'nobody'} as Said)
			.refused({kind: 'unknown-provider', provider: 'nobody', known: ['sim']});
		expect(given(...shop).when(float(-1)).state.floats.rows.size).toBe(0);
	});

	test('is topped up once it is open', () => {
		given(...shop)
			.when(topUp(100))
			.refused({kind: 'no-float', name: 'Simulator'});
		const answer = given(...shop, float(100)).when(topUp(50));
		answer.then({type: 'FloatToppedUp', provider: 'sim', name: 'Simulator', amount: cents(50), from: 'bank'});
		expect(floatLeft(answer.state, 'sim')).toBe(150);
	});
});

describe('A vend', () => {
	test('is sold to the last cent of the float, and not above it', () => {
		// R100.00 at 5 % commission leaves R95.00 to pay.
		expect(given(...shop, float(9500)).when(power(10_000)).posted).toMatchObject({'provider:sim': -9500});
		given(...shop, float(9499))
			.when(power(10_000))
			.refused({kind: 'above-float', name: 'Simulator', left: cents(9499), needed: cents(9500)});
	});

	test('above the float is sold when that is meant, and the float goes below nothing', () => {
		const answer = given(...shop, float(1000)).when(power(10_000, true));
		expect(floatLeft(answer.state, 'sim')).toBe(-8500);
	});

	test('counts together with others of its provider in the basket, and no other does', () => {
		const basket = [vend('electricity', 5000, '07123456787'), bill(5000, 'UNIT-12', 'Rent'), vend('airtime', 9000, '0821234567')];
		given(...shop, float(9000))
			.when(sell(basket, {meansRepeat: true}))
			.refused({kind: 'above-float', name: 'Simulator', left: cents(9000), needed: cents(9700)});
	});

	test('is not refused while no float is open', () => {
		expect(given(...shop).when(power(10_000)).posted).toMatchObject({'provider:sim': -9500});
	});

	test('goods are sold whatever the float is', () => {
		const empty = given(...shop, float(0), listed('1001'));
		expect(empty.when(sell(goods('1001'))).event.type).toBe('SaleMade');
	});
});

describe('What is owed', () => {
	const sold = [...shop, power(10_000), sell(bill(20_000)), sell(vend('airtime', 10_000, '0821234567'))];

	test('is shown for providers, and for services and billers that have none', () => {
		expect(owedTo(given(...sold).state)).toEqual([
			{account: 'provider:sim', kind: 'provider', id: 'sim', name: 'Simulator', owed: 9500},
			{account: 'provider:airtime', kind: 'service', id: 'airtime', name: 'Airtime', owed: 9500},
			{account: 'biller:netflix', kind: 'biller', id: 'netflix', name: 'Netflix', owed: 19_800},
		]);
	});

	test('is paid on, and the rest stays owed', () => {
		const answer = given(...sold).when(remit('biller:netflix', 15_000));
		answer.then({type: 'Remitted', to: 'biller:netflix', name: 'Netflix', amount: cents(15_000), from: 'bank'});
		expect(answer.posted).toEqual({'paid:biller:netflix': 15_000, 'outside:bank': -15_000});
		expect(owedTo(answer.state).at(-1)?.owed).toBe(4800);
	});

	test('asks before more is paid than is owed', () => {
		given(...sold)
			.when(remit('provider:airtime', 9501))
			.refused({kind: 'more-than-owed', name: 'Airtime', owed: cents(9500), amount: cents(9501)});
		expect(given(...sold).when(remit('provider:airtime', 9501, {meansMore: true})).posted).toMatchObject({
			'paid:provider:airtime': 9501,
		});
	});

	test('is paid on only to somebody for whom something was sold', () =>
		given(...shop)
			.when(remit('biller:netflix', 100))
			.refused({kind: 'nothing-sold-for', to: 'biller:netflix', known: ['provider:sim']}));
});

test('Floats and what is paid on are no turnover: neither of a shift, nor of the Z since first use', () => {
	const turnover = {sales: 0, fees: 0, commission: 1200, vat: 0, others: 40_000};
	const closed = given(
		...shop,
		{type: 'openShift', float: cents(0)},
		float(100_000, 'there'),
		topUp(5000, 'bank'),
		power(10_000),
		sell(bill(20_000)),
		sell(vend('airtime', 10_000, '0821234567')),
		remit('biller:netflix', 19_800),
		remit('provider:airtime', 5000, {from: 'petty'}),
	).when({type: 'closeShift', counted: cents(40_000), nextFloat: cents(0)});
	expect(closed.event).toMatchObject({type: 'ShiftClosed', report: {turnover, grand: turnover}});
	expect(owedTo(closed.state).map(({id, owed, float: left}) => [id, owed, left])).toEqual([
		['sim', 0, 95_500],
		['airtime', 4500, undefined],
		['netflix', 0, undefined],
	]);
});
