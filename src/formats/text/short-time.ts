// When something was, as short as it can be told beside others.
import {type Day, dayBefore, type Moment, wallTime, weekdayOf} from '../../domain/base/calendar.ts';
import {months, weekdays} from './wall-clock.ts';

function partsOf(moment: Moment) {
	const [day = '', time = ''] = wallTime(moment).split(' ');
	const [year = '', month, date] = day.split('-');
	return {day, year, clock: time.slice(0, 5), date: `${Number(date)} ${months[Number(month) - 1]}`};
}

/** The most columns of a short time, and of the shortest. */
export const shortColumns = 12;
export const shortestColumns = 7;

/** "08:30" today, "20 Nov 08:30" in this year, "20 Nov 2025". */
export function shortTime(moment: Moment, today: Day): string {
	const {day, year, clock, date} = partsOf(moment);
	if (day === today) return clock;
	return `${date} ${year === today.slice(0, 4) ? clock : year}`;
}

/** "08:30" today, "20 Nov" in this year, "2025-11". */
export function shortestTime(moment: Moment, today: Day): string {
	const {day, year, clock, date} = partsOf(moment);
	if (day === today) return clock;
	return year === today.slice(0, 4) ? date : day.slice(0, 7);
}

/** Nothing today, "Sat" in the six days before, else as {@link shortestTime}. */
export function dayText(moment: Moment, today: Day): string {
	const {day} = partsOf(moment);
	if (day === today) return '';
	let past = today;
	for (let back = 0; back < 6; back += 1) {
		past = dayBefore(past);
		if (past === day) return weekdays[weekdayOf(day)] ?? '';
	}
	return shortestTime(moment, today);
}
