// Readings of the wall clock, from C's spelling to ours and back. No reading is taken for another day.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {wallTime} from '../../../src/domain/base/calendar.ts';
import {fromCtime, isWallTime, momentOf, toCtime} from '../../../src/formats/text/wall-clock.ts';

test.each([
	['2026-11-20 22:35:05', 'Fri Nov 20 22:35:05 2026'],
	['2026-11-05 08:01:02', 'Thu Nov  5 08:01:02 2026'],
	['2024-02-29 00:00:00', 'Thu Feb 29 00:00:00 2024'],
	['2000-02-29 12:00:00', 'Tue Feb 29 12:00:00 2000'],
	['1999-12-31 23:59:59', 'Fri Dec 31 23:59:59 1999'],
])('%s is %s', (reading, text) => {
	expect(toCtime(reading)).toBe(text);
	expect(fromCtime(text)).toBe(reading);
});

test('one space before a single digit is taken, and a 0 too', () => {
	expect(fromCtime('Thu Nov 5 08:01:02 2026')).toBe('2026-11-05 08:01:02');
	expect(fromCtime('Thu Nov 05 08:01:02 2026')).toBe('2026-11-05 08:01:02');
});

test.each([
	'',
	'Fri Nov 20 22:35:05 20',
	'Fri Nov 31 22:35:05 2026',
	'Sat Feb 29 22:35:05 2025',
	'Mon Feb 29 22:35:05 1900',
	'Fri Nov 20 24:00:00 2026',
	'Fri Nov 20 22:60:05 2026',
	'Fre Nov 20 22:35:05 2026',
	'Fri Nox 20 22:35:05 2026',
	'Fri Nov  0 22:35:05 2026',
	'2026-11-20 22:35:05',
])('%j is no time of sale', text => expect(fromCtime(text)).toBeUndefined());

test.each([
	'2026-13-01 00:00:00',
	'2026-00-01 00:00:00',
	'2026-02-30 00:00:00',
	'2026-11-20T22:35:05',
	'2026-11-20',
	'yesterday',
])('%j is no reading', text => expect(isWallTime(text)).toBe(false));

test.each([
	['2026-11-20 08:30:05', 120, '2026-11-20T06:30:05.000Z'],
	['2026-01-01 00:30:00', 120, '2025-12-31T22:30:00.000Z'],
	['2026-01-01 00:30:00', -90, '2026-01-01T02:00:00.000Z'],
])('%s with a clock %i minutes ahead of UTC is %s', (reading, offset, iso) => {
	expect(new Date(momentOf(reading, offset)).toISOString()).toBe(iso);
});

test('every moment goes to C and back', () => {
	fc.assert(
		fc.property(fc.integer({min: -30_000_000_000_000, max: 200_000_000_000_000}), at => {
			const reading = wallTime({at, offset: 120});
			expect(isWallTime(reading)).toBe(true);
			expect(fromCtime(toCtime(reading))).toBe(reading);
		}),
		{numRuns: 2000},
	);
});
