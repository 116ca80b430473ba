import {describe, expect, test} from 'vitest';
import {type Due, dueAfterPayment, dueFrom, dueStanding, isDue} from '../../../src/domain/payees/due.ts';

const first: Due = {every: 'month', day: 1};
const last: Due = {every: 'month', day: 31};
const friday: Due = {every: 'week', day: 5};
const sunday: Due = {every: 'week', day: 7};
const once: Due = {every: 'once', on: '2026-12-01'};

test.each([
	[first, '2026-11-01', '2026-11-01'],
	[first, '2026-11-02', '2026-12-01'],
	[first, '2026-12-31', '2027-01-01'],
	[last, '2026-11-05', '2026-11-30'],
	[last, '2027-02-01', '2027-02-28'],
	[last, '2028-02-29', '2028-02-29'],
	[{every: 'month', day: 30}, '2027-01-31', '2027-02-28'],
	[friday, '2026-11-30', '2026-12-04'],
	[friday, '2026-12-04', '2026-12-04'],
	[friday, '2026-12-05', '2026-12-11'],
	[sunday, '2026-11-29', '2026-11-29'],
	[sunday, '2026-11-30', '2026-12-06'],
	[once, '2027-01-01', '2026-12-01'],
] as const)('%j is due from %s on %s', (due, from, next) => {
	expect(dueFrom(due, from)).toBe(next);
});

test.each([
	['on the day', first, '2026-12-01', '2026-12-01', '2027-01-01'],
	['two weeks before', first, '2026-12-01', '2026-11-17', '2027-01-01'],
	['earlier, which is for something else', first, '2026-12-01', '2026-11-16', '2026-12-01'],
	['late, which does not pay the next one', first, '2026-11-01', '2026-11-30', '2026-12-01'],
	['months late, which pays them all', first, '2026-08-01', '2026-11-30', '2026-12-01'],
	['three days before', friday, '2026-12-04', '2026-12-01', '2026-12-11'],
	['four days before', friday, '2026-12-04', '2026-11-30', '2026-12-04'],
	['once, whenever', once, '2026-12-01', '2026-01-01', undefined],
] as const)('a payment %s', (_when, due, next, paid, after) => {
	expect(dueAfterPayment(due, next, paid)).toBe(after);
});

describe('a due day', () => {
	test('stands to today as it is said', () => {
		const today = '2026-11-30';
		const said = ['2026-11-29', today, '2026-12-01', '2026-12-07', '2026-12-08'].map(next => dueStanding(next, today));
		expect(said).toEqual(['late', 'today', 'week', 'week', 'later']);
	});
	test('is of the month, of the week, or of the calendar', () => {
		const good: readonly Due[] = [first, last, friday, sunday, once];
		const bad: readonly Due[] = [
			{every: 'month', day: 0},
			{every: 'month', day: 32},
			{every: 'week', day: 8},
			{every: 'month', day: 1.5},
			{every: 'once', on: '2026-02-30'},
		];
		expect([good.every(isDue), bad.some(isDue)]).toEqual([true, false]);
	});
});
