// What each hour of a business day took, from the first hour with takings to the last, in the order in which the day has them.
import type {Cents} from '../../domain/base/money.ts';

export type HoursOfDay = {readonly first: string; readonly last: string; readonly taken: readonly number[]};

const nameOf = (hour: number): string => String(hour % 24).padStart(2, '0');

/** Of a day that begins at `startsAt` o'clock. More given back than taken is none taken. Undefined where no hour took anything. */
export function hoursOfDay(byHour: ReadonlyMap<string, Cents>, startsAt: number): HoursOfDay | undefined {
	if (byHour.size === 0) return undefined;
	const places = [...byHour.keys()].map(hour => (Number(hour) - startsAt + 24) % 24);
	const [first, last] = [startsAt + Math.min(...places), startsAt + Math.max(...places)];
	return {
		first: nameOf(first),
		last: nameOf(last),
		taken: Array.from({length: last - first + 1}, (_, place) => Math.max(0, byHour.get(nameOf(first + place)) ?? 0)),
	};
}
