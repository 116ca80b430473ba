// How fast a float is used, and until when it lasts.
import {describe, expect, test} from 'vitest';
import {dayBefore, weekdayOf} from '../../../src/domain/base/calendar.ts';
import {cents} from '../../../src/domain/base/money.ts';
import {
	type DayUse,
	daysBefore,
	isFloatLow,
	lastsUntil,
	type Pace,
	paceOf,
	providerPace,
} from '../../../src/domain/vending/float-use.ts';

/** A Monday. */
const today = '2026-03-02';
const at = (clock: string, day = today) => ({at: Date.parse(`${day}T${clock}:00Z`) - 120 * 60_000, offset: 120});
const hours = (...taken: readonly (readonly [hour: string, amount: number])[]) =>
	new Map(taken.map(([hour, amount]) => [hour, cents(amount)]));
const used = (day: string, amount: number, byHour = hours(['10', 50], ['14', 50])): DayUse => ({
	day,
	used: cents(amount),
	byHour,
});

/** R100.00 a day, half at 10 o'clock and half at 14. */
const even: Pace = {
	byWeekday: Array.from({length: 7}, () => cents(10_000)),
	byHour: Array.from({length: 24}, (_, hour) => (hour === 10 || hour === 14 ? 0.5 : 0)),
};

test('four whole weeks before today count, the oldest first', () => {
	const days = daysBefore(today);
	expect([days.length, days[0], days.at(-1)]).toEqual([28, '2026-02-02', '2026-03-01']);
});

describe('The pace', () => {
	test('is the average of each weekday, from the first day on which something was used', () => {
		const days = daysBefore(today).map(day => used(day, day < '2026-02-16' ? 0 : weekdayOf(day) === 0 ? 4000 : 10_000));
		expect(paceOf(days)?.byWeekday).toEqual([4000, 10_000, 10_000, 10_000, 10_000, 10_000, 10_000]);
	});

	test('of a weekday that was not seen yet is like the others', () => {
		const yesterday = dayBefore(today);
		expect(paceOf([used(dayBefore(yesterday), 2000), used(yesterday, 4000)])?.byWeekday).toEqual([
			4000, 3000, 3000, 3000, 3000, 3000, 2000,
		]);
	});

	test('is not known where nothing was used', () => expect(paceOf(daysBefore(today).map(day => used(day, 0)))).toBeUndefined());

	test('of a day on which more came back than was sold counts as nothing', () =>
		expect(paceOf([used('2026-02-27', 1000), used('2026-02-28', -500)])?.byWeekday[6]).toBe(0));

	test('falls in the hours in which the shop takes money', () => {
		const byHour = paceOf([used(today, 100, hours(['09', 300], ['17', 100]))])?.byHour ?? [];
		expect([byHour[9], byHour[17], byHour[12]]).toEqual([0.75, 0.25, 0]);
	});

	test('is read from the takings: what vends of the provider posted', () => {
		const pace = providerPace('sim', today, day => ({
			posted: new Map([['provider:sim', cents(day === '2026-03-01' ? -9500 : 0)]] as const),
			byHour: hours(['10', 100]),
		}));
		expect(pace?.byWeekday[0]).toBe(9500);
	});
});

describe('A float lasts', () => {
	test.each([
		['until today when less is left than today uses', 4000, '08:00', today, 10],
		['until the afternoon when the morning leaves some', 9000, '08:00', today, 14],
		['over the night: nothing is used while nobody sells', 5000, '11:00', '2026-03-03', 10],
		['only with the rest of an hour that has begun', 2500, '10:30', today, 14],
		['some days', 25_000, '08:00', '2026-03-04', 14],
	])('%s', (_what, left, clock, day, hour) => expect(lastsUntil(cents(left), even, at(clock))).toEqual({day, hour}));

	test('by weekdays: a Sunday without sales is passed over', () => {
		const closedOnSunday = {...even, byWeekday: even.byWeekday.map((each, weekday) => (weekday === 0 ? cents(0) : each))};
		expect(lastsUntil(cents(12_000), closedOnSunday, at('08:00', '2026-03-07'))).toEqual({day: '2026-03-09', hour: 10});
	});

	test('long, or not at all', () => {
		expect(lastsUntil(cents(99_999_999), even, at('08:00'))).toBe('long');
		expect(lastsUntil(cents(0), even, at('08:00'))).toBeUndefined();
	});
});

test('A float is low at what the shop says, or below what a day like today uses', () => {
	const low = (left: number, least?: number) =>
		isFloatLow(cents(left), {low: least === undefined ? undefined : cents(least), pace: even, day: today});
	expect([low(10_000), low(10_001), low(500, 500), low(501, 500)]).toEqual([true, false, true, false]);
	expect(isFloatLow(cents(1), {low: undefined, pace: undefined, day: today})).toBe(false);
	expect(isFloatLow(cents(0), {low: undefined, pace: undefined, day: today})).toBe(true);
});
