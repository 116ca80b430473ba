// Times and days as they are typed, and as our own JSON writes them.
import {describe, expect, test} from 'vitest';
import {readDay, readMoment, steadyClock} from '../../../src/formats/text/typed-time.ts';

/** Half past eight in the morning in Johannesburg. */
const clock = steadyClock({at: Date.UTC(2026, 10, 20, 6, 30), offset: 120});

describe('A time', () => {
	test.each([
		['2027-04-01 08:00', '2027-04-01T06:00:00.000Z'],
		['2027-04-01T08:00', '2027-04-01T06:00:00.000Z'],
		['2027\u201104\u201101\u00A008:00', '2027-04-01T06:00:00.000Z'],
		['2027-04-01 08:00:30', '2027-04-01T06:00:30.000Z'],
		['2027-04-01', '2027-03-31T22:00:00.000Z'],
		['14:30', '2026-11-20T12:30:00.000Z'],
		[' 14:30:05 ', '2026-11-20T12:30:05.000Z'],
		['2027-04-01T06:00:00.000Z', '2027-04-01T06:00:00.000Z'],
		['2027-04-01T06:00:00.250Z', '2027-04-01T06:00:00.250Z'],
		['2027-04-01T06:00:00.250999Z', '2027-04-01T06:00:00.250Z'],
		['2027-04-01t06:00z', '2027-04-01T06:00:00.000Z'],
		['2027-04-01 06:00Z', '2027-04-01T06:00:00.000Z'],
		['2027-04-01T08:00:00+02:00', '2027-04-01T06:00:00.000Z'],
		['2027-04-01T08:00:00.000+0200', '2027-04-01T06:00:00.000Z'],
		['2027-04-01T03:00-03', '2027-04-01T06:00:00.000Z'],
		['2027-04-01T11:30+05:30', '2027-04-01T06:00:00.000Z'],
	])('%s is %s', (text, utc) => expect(readMoment(text, clock)).toEqual({value: Date.parse(utc)}));

	test.each(['', ' ', 'noon', '2027-02-30 08:00', '2027-04-01 24:00', '2027-04-01 8:00', '2027-04-01Z', 'Z', '14', '1.4.2027'])(
		'%j is none',
		text =>
			expect(readMoment(text, clock)).toEqual({
				fault: `"${text}" is not a time. Write it like 2027-04-01 08:00.`,
			}),
	);
});

describe('A day', () => {
	test.each([
		['2027-04-01', '2027-04-01'],
		['today', '2026-11-20'],
		['Yesterday', '2026-11-19'],
		['tomorrow', '2026-11-21'],
		['2027-03-31T22:00:00.000Z', '2027-04-01'],
		['2027-03-31T21:59:59.999Z', '2027-03-31'],
		['2027-04-01 08:00', '2027-04-01'],
		['2027-03-31T23:30:00-02:00', '2027-04-01'],
	])('%s is %s', (text, day) => expect(readDay(text, {clock})).toEqual({value: day}));

	test.each(['', '2027-02-30', '14:30', 'monday', 'constructor', '__proto__'])('%j is none', text =>
		expect(readDay(text, {clock})).toHaveProperty('fault'),
	);

	test.each([
		['yesterday', 'forward', {at: Date.UTC(2026, 2, 29, 22, 30), offset: 120}, 60, '2026-03-29'],
		['tomorrow', 'back', {at: Date.UTC(2026, 9, 24, 22, 30), offset: 120}, 60, '2026-10-26'],
	])('is the next one of the calendar: %s, when the clock is put %s', (text, _how, now, other, day) => {
		const offsetAt = (at: number): number => (at === now.at ? now.offset : other);
		expect(readDay(text, {clock: {now, offsetAt}})).toEqual({value: day});
	});

	test('is the day of the shop, where its days begin later than midnight', () => {
		const dayOf = () => '2026-11-19';
		expect(readDay('2026-11-20T00:30:00.000Z', {clock, dayOf})).toEqual({value: '2026-11-19'});
	});
});
