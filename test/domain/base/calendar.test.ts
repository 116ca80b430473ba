import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {businessDay, wallTime} from '../../../src/domain/base/calendar.ts';

const utc = (text: string, offset = 0) => ({at: Date.parse(`${text}Z`), offset});

describe('the wall clock', () => {
	test('at the beginning of time', () => expect(wallTime({at: 0, offset: 0})).toBe('1970-01-01 00:00:00'));
	test('in Johannesburg is two hours ahead of UTC', () =>
		expect(wallTime(utc('2026-03-02T22:30:05', 120))).toBe('2026-03-03 00:30:05'));
	test('west of Greenwich is behind it', () => expect(wallTime(utc('2026-01-01T02:00:00', -210))).toBe('2025-12-31 22:30:00'));
	test('drops parts of a second, before 1970 as well', () => {
		expect(wallTime({at: 999, offset: 0})).toBe('1970-01-01 00:00:00');
		expect(wallTime({at: -1, offset: 0})).toBe('1969-12-31 23:59:59');
	});
	test('is what the calendar of the machine says, at any moment and offset', () => {
		fc.assert(
			fc.property(
				fc.integer({min: Date.UTC(1900, 0, 1), max: Date.UTC(2400, 0, 1)}),
				fc.integer({min: -14 * 60, max: 14 * 60}),
				(at, offset) => {
					const oracle = new Date(at + offset * 60_000).toISOString();
					expect(wallTime({at, offset})).toBe(oracle.slice(0, 19).replace('T', ' '));
				},
			),
			{numRuns: 5000},
		);
	});
});

describe('leap days', () => {
	test.each([
		['2024-02-28T23:59:59', '2024-02-28'],
		['2024-02-29T00:00:00', '2024-02-29'],
		['2024-03-01T00:00:00', '2024-03-01'],
		['2026-02-28T23:59:59', '2026-02-28'],
		['2026-03-01T00:00:00', '2026-03-01'],
		['2000-02-29T12:00:00', '2000-02-29'],
		['2100-02-28T12:00:00', '2100-02-28'],
		['2100-03-01T12:00:00', '2100-03-01'],
		['2028-12-31T23:59:59', '2028-12-31'],
	])('%s is on %s', (moment, day) => expect(businessDay(utc(moment), 0)).toBe(day));
	test('the day after 28 February is 29 in a leap year, 1 March in another, and in 2100', () => {
		const dayAfter = (text: string) => businessDay({at: utc(text).at + 86_400_000, offset: 0}, 0);
		expect(dayAfter('2028-02-28T12:00:00')).toBe('2028-02-29');
		expect(dayAfter('2027-02-28T12:00:00')).toBe('2027-03-01');
		expect(dayAfter('2100-02-28T12:00:00')).toBe('2100-03-01');
		expect(dayAfter('2000-02-28T12:00:00')).toBe('2000-02-29');
	});
});

describe('the business day', () => {
	test('begins at midnight by the shop’s clock', () => {
		expect(businessDay(utc('2026-03-02T21:59:59', 120), 0)).toBe('2026-03-02');
		expect(businessDay(utc('2026-03-02T22:00:00', 120), 0)).toBe('2026-03-03');
	});
	test('begins at 4 o’clock where the shop says so: until then it is still yesterday', () => {
		expect(businessDay(utc('2026-03-03T01:59:59', 120), 4)).toBe('2026-03-02');
		expect(businessDay(utc('2026-03-03T02:00:00', 120), 4)).toBe('2026-03-03');
	});
	test('at 23 o’clock the day is the day before for 23 hours of 24', () => {
		expect(businessDay(utc('2026-03-01T22:59:59'), 23)).toBe('2026-02-28');
		expect(businessDay(utc('2026-03-01T23:00:00'), 23)).toBe('2026-03-01');
	});
	test('is the machine’s date so many hours earlier, at any moment', () => {
		fc.assert(
			fc.property(
				fc.integer({min: Date.UTC(1970, 0, 2), max: Date.UTC(2300, 0, 1)}),
				fc.integer({min: -14 * 60, max: 14 * 60}),
				fc.integer({min: 0, max: 23}),
				(at, offset, startsAt) => {
					const oracle = new Date(at + offset * 60_000 - startsAt * 3_600_000).toISOString().slice(0, 10);
					expect(businessDay({at, offset}, startsAt)).toBe(oracle);
				},
			),
			{numRuns: 2000},
		);
	});
});
