import {describe, expect, test} from 'vitest';
import {cents, pieces} from '../../../src/domain/base/money.ts';
import type {State} from '../../../src/domain/ledger/state.ts';
import {duePayees, payeesOf} from '../../../src/domain/payees/records.ts';
import {
	bill,
	closed,
	days,
	electricity,
	later,
	netflix,
	opened,
	openedAccount,
	payeeSaved,
	sell,
	vend,
} from '../../support/commands.ts';
import {given} from '../../support/given.ts';

const shop = [
	opened({
		services: [
			electricity({products: [{name: 'R10', amount: cents(1000)}]}),
			{...electricity(), id: 'gaming', name: 'Gaming', beneficiary: 'none'},
		],
		billers: [netflix({refundDays: 3})],
	}),
	openedAccount('Thandi', 50_000),
	openedAccount('Sipho', 0),
] as const;
const monthly = {every: 'month', day: 25} as const;
const names = (state: State, account = 1) => payeesOf(state, account).map(({number, name}) => `${number} ${name}`);
const next = (state: State) => payeesOf(state, 1).map(payee => payee.next);

describe('a payee', () => {
	test('is saved under the next number of its account, with its number as the ledger keeps it', () => {
		given(...shop, payeeSaved())
			.when(payeeSaved({name: ' Gogo ', kind: 'service', sold: 'ELECTRICITY', beneficiary: '0712 345 6787', product: 'r10'}))
			.then({
				type: 'PayeeSaved',
				account: 1,
				payee: {number: 2, name: 'Gogo', kind: 'service', sold: 'electricity', beneficiary: '07123456787', product: 'R10'},
			});
	});
	test('keeps a usual amount, and when it is due', () => {
		const {state} = given(...shop, payeeSaved({amount: cents(19_900), due: monthly}));
		expect(payeesOf(state, 1)).toEqual([
			{
				account: 1,
				number: 1,
				name: 'Home',
				kind: 'bill',
				sold: 'netflix',
				beneficiary: 'NF-123456',
				amount: 19_900,
				due: monthly,
				next: '2026-03-25',
			},
		]);
	});
	test('is changed by its number, and moves no money', () => {
		const answer = given(...shop, payeeSaved(), payeeSaved({name: 'Gogo', beneficiary: 'NF-999999'})).when(
			payeeSaved({number: 1, name: 'Beach house', beneficiary: 'NF-777777'}),
		);
		expect(answer.posted).toStrictEqual({});
		expect(names(answer.state)).toEqual(['1 Beach house', '2 Gogo']);
		given(...shop)
			.when(payeeSaved({number: 3}))
			.refused({kind: 'unknown-payee', name: 'Thandi', payee: 3});
	});
	test('is one for each number on an account, however it is written; another account may have it too', () => {
		given(...shop, payeeSaved())
			.when(payeeSaved({name: 'Gogo', beneficiary: 'nf123456'}))
			.refused({kind: 'payee-saved-already', name: 'Thandi', payee: 1, saved: 'Home'});
		const {state} = given(
			...shop,
			payeeSaved(),
			payeeSaved({name: 'Neighbour'}, 2),
			payeeSaved({number: 1, beneficiary: 'NF123456'}),
		);
		expect([names(state), names(state, 2)]).toEqual([['1 Home'], ['1 Neighbour']]);
	});
	test('is removed, and its number is not there any more', () => {
		const {state} = given(...shop, payeeSaved(), payeeSaved({name: 'Neighbour'}, 2), {type: 'removePayee', account: 1, payee: 1});
		expect([names(state), names(state, 2)]).toEqual([[], ['1 Neighbour']]);
		given(...shop)
			.when({type: 'removePayee', account: 1, payee: 1})
			.refused({kind: 'unknown-payee', name: 'Thandi', payee: 1});
	});
	test('stays on an account that is closed, which takes no new one', () => {
		const {state} = given(...shop, payeeSaved({}, 2), closed(2));
		expect(names(state, 2)).toEqual(['1 Home']);
		given(...shop, closed(2))
			.when(payeeSaved({}, 2))
			.refused({kind: 'account-closed', name: 'Sipho'});
	});
});

test.each([
	[{name: ''}, {kind: 'bad-text', field: 'name', fault: {fault: 'empty'}}],
	[{sold: 'Showmax'}, {kind: 'unknown-biller', biller: 'Showmax', known: ['Netflix']}],
	[{kind: 'service'}, {kind: 'unknown-service', service: 'Netflix', known: ['Electricity', 'Gaming']}],
	[
		{kind: 'service', sold: 'gaming'},
		{kind: 'beneficiary-not-wanted', name: 'Gaming'},
	],
	[
		{kind: 'service', sold: 'electricity', beneficiary: '12'},
		{kind: 'bad-meter', meter: '12'},
	],
	[{amount: cents(1)}, {kind: 'amount-out-of-range', field: 'amount', least: 100, most: 5_000_000}],
	[{due: {every: 'month', day: 32}}, {kind: 'bad-due'}],
] as const)('a payee with %j is refused', (own, refusal) => {
	given(...shop)
		.when(payeeSaved(own))
		.refused(refusal as never);
});

describe('a due payee', () => {
	const saved = payeeSaved({due: monthly});
	const paying = sell(bill(19_900, 'nf-123456'));
	test('is paid by a bill with its number, whoever pays it, until it is due again', () => {
		expect(next(given(...shop, saved).state)).toEqual(['2026-03-25']);
		expect(next(given(...shop, saved, later(days(23)), paying).state)).toEqual(['2026-04-25']);
		expect(next(given(...shop, saved, later(days(23)), sell(bill(19_900, 'NF-999999'))).state)).toEqual(['2026-03-25']);
		expect(next(given(...shop, saved, paying).state)).toEqual(['2026-03-25']);
	});
	test('is due again when the bill comes back', () => {
		const back = {
			type: 'refund',
			lines: [{receipt: '1-000001', line: 1, quantity: pieces(1), to: 'stock'}],
			reason: 'paid twice',
		} as const;
		expect(next(given(...shop, saved, later(days(23)), paying, back).state)).toEqual(['2026-03-25']);
	});
	test('stays paid when one of two payments comes back, and is due again when both did', () => {
		const again = {...paying, meansRepeat: true};
		const back = (receipt: string, line = 1) =>
			({
				type: 'refund',
				lines: [{receipt, line, quantity: pieces(1), to: 'stock'}],
				reason: 'paid twice',
			}) as const;
		for (const due of [monthly, {every: 'once', on: '2026-03-25'}] as const) {
			const twice = [...shop, payeeSaved({due}), later(days(23)), paying, again];
			const after = due.every === 'month' ? '2026-04-25' : undefined;
			expect(next(given(...twice, back('1-000001')).state)).toEqual([after]);
			expect(next(given(...twice, back('1-000002')).state)).toEqual([after]);
			expect(next(given(...twice, back('1-000001'), back('1-000002')).state)).toEqual(['2026-03-25']);
			const inOne = {...sell([bill(19_900, 'nf-123456'), bill(19_900, 'nf-123456')] as never), meansRepeat: true};
			const once = [...shop, payeeSaved({due}), later(days(23)), inOne];
			expect(next(given(...once, back('1-000001')).state)).toEqual([after]);
			expect(next(given(...once, back('1-000001'), back('1-000001', 2)).state)).toEqual(['2026-03-25']);
		}
	});
	test('keeps what is paid while it is renamed, and begins anew with another due day', () => {
		const paid = [...shop, saved, later(days(23)), paying];
		expect(next(given(...paid, payeeSaved({number: 1, name: 'TV', due: monthly})).state)).toEqual(['2026-04-25']);
		expect(next(given(...paid, payeeSaved({number: 1, due: {every: 'week', day: 5}})).state)).toEqual(['2026-03-27']);
		expect(next(given(...paid, payeeSaved({number: 1})).state)).toEqual([undefined]);
	});
	test('may be a service that is bought every week', () => {
		const meter = {kind: 'service', sold: 'electricity', beneficiary: '07123456787', due: {every: 'week', day: 5}} as const;
		expect(next(given(...shop, payeeSaved(meter)).state)).toEqual(['2026-03-06']);
		expect(next(given(...shop, payeeSaved(meter), later(days(1)), sell(vend('Electricity', 5000, '07123456787'))).state)).toEqual(
			['2026-03-13'],
		);
	});
	test('is listed while it is late, due today or this week, the latest first, without those of closed accounts', () => {
		const {state} = given(
			...shop,
			payeeSaved({name: 'This week', beneficiary: 'NF-000001', due: {every: 'once', on: '2026-03-09'}}),
			payeeSaved({name: 'Late', beneficiary: 'NF-000002', due: {every: 'once', on: '2026-03-01'}}),
			payeeSaved({name: 'Later', beneficiary: 'NF-000003', due: {every: 'once', on: '2026-03-10'}}),
			payeeSaved({name: 'Whenever', beneficiary: 'NF-000004'}),
			payeeSaved({name: 'Closed', due: {every: 'once', on: '2026-03-01'}}, 2),
			closed(2),
		);
		expect(duePayees(state, '2026-03-02').map(({name, standing}) => `${name}: ${standing}`)).toEqual([
			'Late: late',
			'This week: week',
		]);
		expect(duePayees(state, '2026-03-02', true)).toHaveLength(3);
	});
});
