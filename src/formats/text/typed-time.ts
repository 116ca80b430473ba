// Times and days as people type them, and as our own JSON writes them: ISO 8601, in UTC or with an offset.
import {type Day, dayAfter, dayBefore, isDay, type Moment, wallTime} from '../../domain/base/calendar.ts';
import {asKeyed} from '../../domain/base/text.ts';
import {quoted, type Read} from './amount.ts';
import {isWallTime, momentOf} from './wall-clock.ts';

/** The clock by which a time without a zone is meant. */
export type ReadingClock = {
	readonly now: Moment;
	/** How far the clock is ahead of UTC at a moment in ms, in minutes. */
	readonly offsetAt: (at: number) => number;
};

/** A clock that keeps the offset of now. */
export const steadyClock = (now: Moment): ReadingClock => ({now, offsetAt: () => now.offset});

const timeShape = /^(?:(\d{4}-\d\d-\d\d)(?:[ T]|$))?(?:(\d\d:\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?(Z|[+-]\d\d(?::?\d\d)?)?$/i;

/** The minutes that "Z", "+02:00", "+0200" or "-03" is ahead of UTC. */
function zoneOffset(zone: string): number {
	const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
	return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** The moment of a reading by the clock. */
function atLocal(reading: string, {offsetAt}: ReadingClock): number {
	const about = momentOf(reading, offsetAt(momentOf(reading, 0)));
	return momentOf(reading, offsetAt(about));
}

/** A moment in ms since 1970, or undefined. A day alone begins at midnight; a time alone is of today. */
function typedMoment(text: string, clock: ReadingClock): number | undefined {
	const [whole, day, time, second = '00', part = '', zone] = timeShape.exec(asKeyed(text)) ?? [];
	if (!whole || (zone !== undefined && time === undefined)) return undefined;
	const reading = `${day ?? wallTime(clock.now).slice(0, 10)} ${time ?? '00:00'}:${second}`;
	if (!isWallTime(reading)) return undefined;
	const ms = Number(part.slice(0, 3).padEnd(3, '0'));
	return ms + (zone === undefined ? atLocal(reading, clock) : momentOf(reading, zoneOffset(zone)));
}

/** Reads a time: 2027-04-01, 2027-04-01 08:00, 14:30, 2027-04-01T06:00:00.000Z, 2027-04-01T08:00+02:00. In ms since 1970. */
export function readMoment(text: string, clock: ReadingClock, like = '2027-04-01 08:00'): Read<number> {
	const at = typedMoment(text, clock);
	return at === undefined ? {fault: `${quoted(text)} is not a time. Write it like ${like}.`} : {value: at};
}

/** By the calendar: a day on which the clock is changed is no 24 hours long. */
const dayWords: Readonly<Record<string, (today: Day) => Day>> = {yesterday: dayBefore, today: day => day, tomorrow: dayAfter};

/** What day a moment is on; the calendar's, where nothing else is said. */
export type DayOf = (moment: Moment) => Day;
const calendarDay: DayOf = moment => wallTime(moment).slice(0, 10);

type DayReading = {readonly clock: ReadingClock; readonly dayOf?: DayOf; readonly like?: string};

/** Reads a day: 2027-04-01, today, yesterday, tomorrow, or the day that a time is on. */
export function readDay(text: string, {clock, dayOf = calendarDay, like = '2026-11-20'}: DayReading): Read<Day> {
	const typed = asKeyed(text);
	const word = typed.toLowerCase();
	if (isDay(typed)) return {value: typed};
	const {now, offsetAt} = clock;
	const named = Object.hasOwn(dayWords, word) ? dayWords[word] : undefined;
	if (named) return {value: named(dayOf(now))};
	const at = typedMoment(word, clock);
	if (at === undefined || /^\d\d:/.test(word)) return {fault: `${quoted(text)} is not a day. Write it like ${like}.`};
	return {value: dayOf({at, offset: offsetAt(at)})};
}
