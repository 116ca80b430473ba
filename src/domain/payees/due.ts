// When a payee is due: on a day of each month, on a day of each week, or once; and what a payment does to it.
import {type Day, dayAfter, daysAfter, isDay, weekdayOf} from '../base/calendar.ts';
import * as is from '../base/members.ts';
import {oneOf, record} from '../base/record-shape.ts';
import {word} from '../base/shape.ts';

/** Due on a day of each month. */
export type DueMonthly = {
	readonly every: 'month';
	/** 1 to 31; the last day of a shorter month. */
	readonly day: number;
};
/** Due on a day of each week. */
export type DueWeekly = {
	readonly every: 'week';
	/** 1 for Monday to 7 for Sunday. */
	readonly day: number;
};
/** Due once. */
export type DueOnce = {
	readonly every: 'once';
	/** `YYYY-MM-DD`. */
	readonly on: Day;
};
export type Due = DueMonthly | DueWeekly | DueOnce;

export const isDue = (due: Due): boolean =>
	due.every === 'once'
		? isDay(due.on)
		: Number.isSafeInteger(due.day) && due.day >= 1 && due.day <= (due.every === 'month' ? 31 : 7);

/** A day of the month that a day is in; its last one where it is shorter. */
function inMonthOf(day: Day, date: number): Day {
	const month = day.slice(0, 8);
	let last = date;
	while (!isDay(`${month}${String(last).padStart(2, '0')}`)) last -= 1;
	return `${month}${String(last).padStart(2, '0')}`;
}

/** The first due day that is not before a day. */
export function dueFrom(due: Due, from: Day): Day {
	if (due.every === 'once') return due.on;
	if (due.every === 'week') return daysAfter(from, (due.day - (weekdayOf(from) || 7) + 7) % 7);
	const here = inMonthOf(from, due.day);
	// Seven days behind the 28th is the next month, whichever month it is.
	return here >= from ? here : inMonthOf(daysAfter(inMonthOf(from, 28), 7), due.day);
}

/** How many days ahead a payment may be and still be for the coming due day. What is bought earlier than that is something else. */
const aheadDays = {month: 14, week: 3} as const;

/** The next due day after a payment: all that is late or due is paid with it, else the coming one where that is near. Undefined when nothing is due any more. */
export function dueAfterPayment(due: Due, next: Day, paid: Day): Day | undefined {
	if (due.every === 'once') return undefined;
	if (next > daysAfter(paid, aheadDays[due.every])) return next;
	return dueFrom(due, dayAfter(next > paid ? next : paid));
}

/** How a due day stands to today: `week` is within the next seven days. */
export type DueStanding = 'late' | 'today' | 'week' | 'later';

export function dueStanding(next: Day, today: Day): DueStanding {
	if (next < today) return 'late';
	if (next === today) return 'today';
	return next <= daysAfter(today, 7) ? 'week' : 'later';
}

export const dueShape = oneOf<Due, 'every'>('every', {
	month: record({every: word({month: true}), day: is.number}),
	week: record({every: word({week: true}), day: is.number}),
	once: record({every: word({once: true}), on: is.words}),
});
