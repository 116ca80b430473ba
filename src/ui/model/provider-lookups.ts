// What screens ask about providers and about what was sold for others: by the takings of past days, read once.
import {type Day, dayAfter} from '../../domain/base/calendar.ts';
import type {Takings} from '../../domain/ports/history.ts';
import type {Till} from '../../domain/ports/till.ts';
import {type Pace, providerPace} from '../../domain/vending/float-use.ts';

/** Days with their takings, the oldest first. */
export type DaysTaken = readonly (readonly [day: Day, takings: Takings])[];

export type ProviderLookups = {
	/** How fast a provider's float is used, by the days before this one. */
	readonly pace: (provider: string, today: Day) => Pace | undefined;
	/** The takings of each day of a period, both its ends included. */
	readonly takingsOf: (from: Day, to: Day) => DaysTaken;
};

export function providerLookups({history}: Pick<Till, 'history'>, version: () => number): ProviderLookups {
	let known: {readonly today: Day; readonly days: Map<Day, Takings>; readonly paces: Map<string, Pace | undefined>} | undefined;
	let period: {readonly version: number; readonly from: Day; readonly to: Day; readonly days: DaysTaken} | undefined;
	return {
		// Past days do not change, so they are read once a day, whatever is sold meanwhile.
		pace: (provider, today) => {
			if (known?.today !== today) known = {today, days: new Map(), paces: new Map()};
			const {days, paces} = known;
			const takings = (day: Day): Takings => {
				const found = days.get(day) ?? history.takings(day);
				days.set(day, found);
				return found;
			};
			if (!paces.has(provider)) paces.set(provider, providerPace(provider, today, takings));
			return paces.get(provider);
		},
		takingsOf: (from, to) => {
			const now = version();
			if (period?.version !== now || period.from !== from || period.to !== to) {
				const days: (readonly [Day, Takings])[] = [];
				for (let day = from; day <= to; day = dayAfter(day)) days.push([day, history.takings(day)]);
				period = {version: now, from, to, days};
			}
			return period.days;
		},
	};
}
