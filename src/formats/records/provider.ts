// Providers as text: how each is reached, and what its float stands at.
import type {Moment} from '../../domain/base/calendar.ts';
import {dayAfter, wallTime, weekdayOf} from '../../domain/base/calendar.ts';
import type {LastsUntil} from '../../domain/vending/float-use.ts';
import type {Provider} from '../../domain/vending/providers.ts';
import {months, weekdays} from '../text/wall-clock.ts';

/** How a provider is reached. */
export const reachedText = ({kind, url}: Provider): string => (kind === 'http' ? (url ?? '') : 'vouchers in stock');

const longWeekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Until when a float lasts: "today 15:00", "Thursday 15:00" within a week, "12 Dec" after it. Nothing where that is not known. */
export function lastsText(until: LastsUntil | 'long' | undefined, now: Moment, isShort = false): string {
	if (until === undefined) return '';
	if (until === 'long') return 'two months and more';
	const today = wallTime(now).slice(0, 10);
	const clock = `${String(until.hour).padStart(2, '0')}:00`;
	if (until.day === today) return `today ${clock}`;
	let ahead = today;
	for (let days = 0; days < 6; days += 1) {
		ahead = dayAfter(ahead);
		if (ahead === until.day) return `${(isShort ? weekdays : longWeekdays)[weekdayOf(until.day)]} ${clock}`;
	}
	return `${Number(until.day.slice(8))} ${months[Number(until.day.slice(5, 7)) - 1]}`;
}
