// Wall clock readings in the old programs' spellings: `2026-11-05 22:35:05`, that with a T, and C's `Thu Nov  5 22:35:05 2026`.
import type {WallTime} from '../../domain/base/calendar.ts';

export const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
export const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const wallShape = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/;
const ctimeShape = /^([A-Z][a-z]{2}) ([A-Z][a-z]{2}) ( ?\d{1,2}) (\d\d):(\d\d):(\d\d) (\d{4})$/;

/** True for a date and a time that exist. */
export function isWallTime(text: string): text is WallTime {
	const [, year = 0, month = 0, day = 0, hour = 24, minute = 60, second = 60] = (wallShape.exec(text) ?? []).map(Number);
	return month >= 1 && day >= 1 && day <= daysIn(year, month) && hour < 24 && minute < 60 && second < 60;
}

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
/** A month that does not exist has 0 days. */
const daysIn = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (daysInMonth[month - 1] ?? 0));

/** The reading of a text in C's spelling, or undefined when it is not one. The name of the day is not checked: the date says more. */
export function fromCtime(text: string): WallTime | undefined {
	const [, weekday, monthName, day, hour, minute, second, year] = ctimeShape.exec(text) ?? [];
	if (weekday === undefined || monthName === undefined || day === undefined) return undefined;
	if (!weekdays.includes(weekday) || !months.includes(monthName)) return undefined;
	const month = String(months.indexOf(monthName) + 1).padStart(2, '0');
	const reading = `${year}-${month}-${day.trim().padStart(2, '0')} ${hour}:${minute}:${second}`;
	return isWallTime(reading) ? reading : undefined;
}

const isoShape = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.\d{1,6})?$/;

/** The reading of a text as Python's isoformat writes it, without a zone and whatever its fraction of a second; or undefined. */
export function fromIso(text: string): WallTime | undefined {
	const [, day, time] = isoShape.exec(text) ?? [];
	const reading = `${day} ${time}`;
	return isWallTime(reading) ? reading : undefined;
}

/** The moment of a reading, in milliseconds since 1970. `offset` is how many minutes the clock was ahead of UTC. */
export const momentOf = (reading: WallTime, offset: number): number =>
	Date.parse(`${reading.replace(' ', 'T')}Z`) - offset * 60_000;

/** A reading as C's ctime writes it; the day of the month is padded with a space. */
export function toCtime(reading: WallTime): string {
	const [year = 0, month = 0, day = 0] = reading.slice(0, 10).split('-').map(Number);
	const weekday = weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
	return `${weekday} ${months[month - 1]} ${String(day).padStart(2)} ${reading.slice(11)} ${reading.slice(0, 4)}`;
}
