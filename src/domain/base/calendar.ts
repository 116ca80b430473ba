// Dates as the shop writes them. The domain has no clock: it is given moments, as epoch milliseconds with their offset.

/** A moment: UTC in milliseconds since 1970, and how far the local clock was ahead of UTC then, in minutes. */
export type Moment = {readonly at: number; readonly offset: number};

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** A wall clock reading without a zone, `YYYY-MM-DD HH:MM:SS`, as the old programs wrote it. */
export type WallTime = string;

const minuteMs = 60_000;
const dayMs = 86_400_000;

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

/** The proleptic Gregorian date of a count of days since 1970-01-01. */
function civilDate(days: number): string {
	// Days are counted from 0000-03-01, so that the leap day is the last of its year.
	const shifted = days + 719_468;
	const era = Math.floor(shifted / 146_097);
	const dayOfEra = shifted - era * 146_097;
	const yearOfEra = Math.floor(
		(dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
	);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
	const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
	const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
	const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
	return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** The wall clock at a moment. */
export function wallTime({at, offset}: Moment): WallTime {
	const local = at + offset * minuteMs;
	const seconds = Math.floor((local - Math.floor(local / dayMs) * dayMs) / 1000);
	const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(part => padded(part, 2)).join(':');
	return `${civilDate(Math.floor(local / dayMs))} ${time}`;
}

/** The business day a moment belongs to, when the shop's day begins at `startsAt` o'clock (rules.md §15). */
export function businessDay({at, offset}: Moment, startsAt: number): Day {
	return civilDate(Math.floor((at + offset * minuteMs - startsAt * 3_600_000) / dayMs));
}

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
	const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
	if (!year || !month || !day) return false;
	const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	return day <= (month === 2 && isLeap ? 29 : (daysInMonth[month - 1] ?? 0));
}

/** The day of the week of a day: 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: Day): number => (((daysSince1970(day) + 4) % 7) + 7) % 7;

/** The day before a day. */
export const dayBefore = (day: Day): Day => civilDate(daysSince1970(day) - 1);

/** The day after a day. */
export const dayAfter = (day: Day): Day => civilDate(daysSince1970(day) + 1);

/** The day so many days after a day. */
export const daysAfter = (day: Day, count: number): Day => civilDate(daysSince1970(day) + count);

/** How many days a day is after 1970-01-01. */
function daysSince1970(day: Day): number {
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	const y = month < 3 ? year - 1 : year;
	const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
	return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}
