// When a payee is due, as it is typed and as it is shown: "25", "Friday", "2026-12-01".
import {asKeyed} from '../../domain/base/text.ts';
import type {Due, DueStanding} from '../../domain/payees/due.ts';
import {quoted, type Read} from './amount.ts';
import {type ReadingClock, readDay} from './typed-time.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const ending: Readonly<Record<number, string>> = {1: 'st', 2: 'nd', 3: 'rd', 21: 'st', 22: 'nd', 23: 'rd', 31: 'st'};

/** "the 25th of each month", "each Friday", "on 2026-12-01". */
export function dueText(due: Due): string {
	if (due.every === 'once') return `on ${due.on}`;
	return due.every === 'week' ? `each ${weekdays[due.day - 1]}` : `the ${due.day}${ending[due.day] ?? 'th'} of each month`;
}

/** As it is typed. */
export function dueTyped(due: Due): string {
	if (due.every === 'once') return due.on;
	return due.every === 'week' ? (weekdays[due.day - 1] ?? '') : String(due.day);
}

/** Reads when a payee is due: a day of the month, a day of the week, or a day. */
export function readDue(text: string, clock: ReadingClock): Read<Due> {
	const typed = asKeyed(text).toLowerCase();
	const [, date] = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(typed) ?? [];
	if (date !== undefined && Number(date) >= 1 && Number(date) <= 31) return {value: {every: 'month', day: Number(date)}};
	const weekday = typed.length < 3 ? -1 : weekdays.findIndex(name => name.toLowerCase().startsWith(typed));
	if (weekday !== -1) return {value: {every: 'week', day: weekday + 1}};
	const day = readDay(text, {clock});
	if ('value' in day) return {value: {every: 'once', on: day.value}};
	return {
		fault: `${quoted(text)} is no due day. Write a day of the month like 25, a day of the week like Friday, or 2026-12-01.`,
	};
}

/** "late since 2026-11-25", "due today", "due on 2026-12-04". */
export function dueWords(next: string, standing: DueStanding): string {
	if (standing === 'today') return 'due today';
	return standing === 'late' ? `late since ${next}` : `due on ${next}`;
}
