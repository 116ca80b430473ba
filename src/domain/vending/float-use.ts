// How a float is used: so much on each weekday, in the hours in which the shop sells; and until when it lasts at that pace.
import {type Day, dayAfter, dayBefore, type Moment, wallTime, weekdayOf} from '../base/calendar.ts';
import {type Cents, cents, negative, zero} from '../base/money.ts';
import type {LedgerAccount} from '../base/postings.ts';

/** What one day used of a float, and what its receipts of each hour came to, `00` to `23`. */
export type DayUse = {readonly day: Day; readonly used: Cents; readonly byHour: ReadonlyMap<string, Cents>};

/** How a float is used. */
export type Pace = {
	/** The average of a weekday, Sunday first. */
	readonly byWeekday: readonly Cents[];
	/** The part of a day's use that falls in each hour, from 0 to 23. They sum to 1. */
	readonly byHour: readonly number[];
};

/** The days that count: whole weeks, so that no weekday weighs more. */
const daysLookedAt = 28;
/** Beyond this a float lasts long enough. */
const daysAhead = 60;

/** The days before a day whose use counts, the oldest first. Today is not over, so it does not count. */
export function daysBefore(today: Day): readonly Day[] {
	const days: Day[] = [];
	for (let day = dayBefore(today); days.length < daysLookedAt; day = dayBefore(day)) days.unshift(day);
	return days;
}

/** The pace of some days, the oldest first. Days before the first use do not count. Undefined where nothing was used. */
export function paceOf(days: readonly DayUse[]): Pace | undefined {
	const first = days.findIndex(({used}) => used > 0);
	if (first === -1) return undefined;
	const counted = days.slice(first);
	const byWeekday = Array.from({length: 7}, (_, weekday) => {
		const same = counted.filter(({day}) => weekdayOf(day) === weekday);
		const used = same.reduce((total, each) => total + Math.max(0, each.used), 0);
		return same.length === 0 ? undefined : cents(Math.round(used / same.length));
	});
	// A weekday that was not seen yet is like the others.
	const seen = byWeekday.filter(used => used !== undefined);
	const usual = cents(Math.round(seen.reduce((total, used) => total + used, 0) / seen.length));
	return {byWeekday: byWeekday.map(used => used ?? usual), byHour: sharesOf(counted)};
}

/** What a day posted to each account of turnover, and what each of its hours came to. */
type DayTaken = {readonly posted: ReadonlyMap<LedgerAccount, Cents>; readonly byHour: DayUse['byHour']};

/** The pace at which a provider's float is used, by the takings of the days before today. */
export const providerPace = (provider: string, today: Day, takings: (day: Day) => DayTaken): Pace | undefined =>
	paceOf(
		daysBefore(today).map(day => {
			const {posted, byHour} = takings(day);
			return {day, used: negative(posted.get(`provider:${provider}`) ?? zero), byHour};
		}),
	);

/** What part of the takings falls in each hour. */
function sharesOf(days: readonly DayUse[]): readonly number[] {
	const taken = Array.from({length: 24}, (_, hour) =>
		days.reduce((total, {byHour}) => total + Math.max(0, byHour.get(String(hour).padStart(2, '0')) ?? 0), 0),
	);
	const all = taken.reduce((total, each) => total + each, 0);
	return all === 0 ? taken.map(() => 1 / 24) : taken.map(each => each / all);
}

/** When a float is used up: a day, and the hour that has begun then. */
export type LastsUntil = {readonly day: Day; readonly hour: number};

/** Until when a float lasts from a moment on. `'long'`: longer than one can say; undefined where nothing is left. */
export function lastsUntil(left: Cents, pace: Pace, now: Moment): LastsUntil | 'long' | undefined {
	if (left <= zero) return undefined;
	const [today = '', clock = ''] = wallTime(now).split(' ');
	const [nowHour = 0, minute = 0] = clock.split(':').map(Number);
	let rest: number = left;
	let day = today;
	for (let ahead = 0; ahead < daysAhead; ahead += 1) {
		const used = pace.byWeekday[weekdayOf(day)] ?? zero;
		for (let hour = ahead === 0 ? nowHour : 0; hour < 24; hour += 1) {
			const isNow = ahead === 0 && hour === nowHour;
			rest -= used * (pace.byHour[hour] ?? 0) * (isNow ? 1 - minute / 60 : 1);
			if (rest < 0) return {day, hour};
		}
		day = dayAfter(day);
	}
	return 'long';
}

/** Whether a float is low: at or below what the shop says, or without that, below what a day like this one uses. */
export const isFloatLow = (
	left: Cents,
	{low, pace, day}: {readonly low: Cents | undefined; readonly pace: Pace | undefined; readonly day: Day},
): boolean => (low === undefined ? left <= (pace?.byWeekday[weekdayOf(day)] ?? zero) : left <= low);
