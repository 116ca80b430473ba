import {expect, test} from 'vitest';
import type {Cents} from '../../../src/domain/base/money.ts';
import {hoursOfDay} from '../../../src/formats/records/hours-of-day.ts';

test.each([
	['hours without takings are among them', 0, {'08': 300, '11': 500}, {first: '08', last: '11', taken: [300, 0, 0, 500]}],
	[
		'those after midnight are the last of a day that begins later',
		4,
		{'01': 7, '22': 5},
		{first: '22', last: '01', taken: [5, 0, 0, 7]},
	],
	[
		'the hour at which the day begins is its first',
		4,
		{'03': 7, '04': 5},
		{first: '04', last: '03', taken: [5, ...Array(22).fill(0), 7]},
	],
	['more given back than taken is none', 0, {'09': -300}, {first: '09', last: '09', taken: [0]}],
	['a day without takings has none', 0, {}, undefined],
])('%s', (_name, startsAt, byHour, hours) => {
	expect(hoursOfDay(new Map(Object.entries(byHour) as [string, Cents][]), startsAt)).toEqual(hours);
});
