// Limits of a day for services and billers: in all, for one number, within one basket, and on the next day.
import {describe, expect, test} from 'vitest';
import {cents} from '../../../src/domain/base/money.ts';
import {countSold, uncountSold} from '../../../src/domain/vending/day-sums.ts';
import {airtime, bill, days, later, netflix, opened, sell, vend} from '../../support/commands.ts';
import {given, type Step} from '../../support/given.ts';

const [one, other] = ['0821234567', '0831234567'];
const shop = (...sold: readonly Step[]) =>
	given(
		opened({
			services: [airtime({dayMost: cents(10_000), beneficiaryDayMost: cents(6_000)})],
			billers: [netflix({beneficiaryDayMost: cents(30_000)})],
		}),
		...sold,
	);
const refusal = (most: number, left: number, beneficiary?: string) =>
	({
		kind: 'day-limit',
		name: 'Airtime',
		most: cents(most),
		left: cents(left),
		...(beneficiary !== undefined && {beneficiary}),
	}) as const;

describe('a limit of a day', () => {
	test('takes the last cent, and is refused beyond it with what is left', () => {
		const before = sell(vend('Airtime', 4000, one));
		expect(shop(before).when(sell(vend('Airtime', 2000, one))).event).toMatchObject({total: 2000});
		shop(before)
			.when(sell(vend('Airtime', 2010, one)))
			.refused(refusal(6000, 2000, one));
	});
	test('in all counts every number', () =>
		shop(sell(vend('Airtime', 6000, one)), sell(vend('Airtime', 3000, other)))
			.when(sell(vend('Airtime', 1010, other)))
			.refused(refusal(10_000, 1000)));
	test('counts what is in the same basket', () =>
		shop()
			.when(sell([vend('Airtime', 4000, one), vend('Airtime', 3000, one)]))
			.refused(refusal(6000, 2000, one)));
	test('says when nothing is left', () =>
		shop(sell(vend('Airtime', 6000, one)))
			.when(sell(vend('Airtime', 1000, one)))
			.refused(refusal(6000, 0, one)));
	test('begins anew the next day', () =>
		expect(shop(sell(vend('Airtime', 6000, one)), later(days(1))).when(sell(vend('Airtime', 5000, one))).event).toMatchObject({
			total: 5000,
		}));
	test('of a biller is for one reference, however it is written', () =>
		shop(sell(bill(20_000, 'NF-123456')))
			.when(sell(bill(10_001, 'nf123456')))
			.refused({kind: 'day-limit', name: 'Netflix', most: cents(30_000), left: cents(10_000), beneficiary: 'nf123456'}));
	test('counts nothing of training', () => {
		const learning = {...sell(vend('Airtime', 6000, one)), isTraining: true} as const;
		expect(shop(learning).state.daySums.rows.size).toBe(0);
	});
});

describe('the sums', () => {
	const sold = {kind: 'service', id: 'airtime', beneficiary: one, amount: cents(1000)} as const;
	test('forget the numbers of earlier days while a new day is sold, and keep that something was ever sold', () => {
		const {state} = shop();
		for (let n = 0; n < 50; n += 1) countSold(state, {...sold, beneficiary: `08200000${10 + n}`}, '2026-03-02');
		for (let n = 0; n < 50; n += 1) countSold(state, {...sold, beneficiary: `08300000${10 + n}`}, '2026-03-03');
		expect([...state.beneficiarySums.rows.values()].every(({day}) => day === '2026-03-03')).toBe(true);
		expect(state.beneficiarySums.rows.size).toBe(50);
		expect([...state.daySums.rows]).toStrictEqual([['service:airtime', {day: '2026-03-03', sum: 50_000}]]);
	});
	test('are less again by what was declined, on its own day only', () => {
		const {state} = shop();
		countSold(state, sold, '2026-03-02');
		countSold(state, {...sold, amount: cents(500)}, '2026-03-02');
		uncountSold(state, sold, '2026-03-02');
		expect(state.beneficiarySums.rows.get(`service:airtime ${one}`)).toStrictEqual({day: '2026-03-02', sum: 500});
		uncountSold(state, sold, '2026-03-01');
		expect(state.daySums.rows.get('service:airtime')).toStrictEqual({day: '2026-03-02', sum: 500});
	});
});
