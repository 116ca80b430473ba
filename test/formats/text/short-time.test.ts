import {expect, test} from 'vitest';
import {dayText, shortColumns, shortestColumns, shortestTime, shortTime} from '../../../src/formats/text/short-time.ts';

const at = (text: string) => ({at: Date.parse(`${text}Z`), offset: 120});

test.each([
	['2026-11-20T06:30:00', '08:30', '08:30'],
	['2026-11-19T06:30:00', '19 Nov 08:30', '19 Nov'],
	['2026-01-01T22:30:00', '2 Jan 00:30', '2 Jan'],
	['2025-12-31T21:59:00', '31 Dec 2025', '2025-12'],
])('%s is %s, or %s where there is less room', (text, short, shortest) => {
	const today = '2026-11-20';
	expect([shortTime(at(text), today), shortestTime(at(text), today)]).toEqual([short, shortest]);
	expect(short.length).toBeLessThanOrEqual(shortColumns);
	expect(shortest.length).toBeLessThanOrEqual(shortestColumns);
});

test.each([
	['2026-11-20T06:30:00', ''],
	['2026-11-19T06:30:00', 'Thu'],
	['2026-11-14T06:30:00', 'Sat'],
	['2026-11-13T06:30:00', '13 Nov'],
])('the day of %s is %j', (text, day) => {
	expect(dayText(at(text), '2026-11-20')).toBe(day);
});
