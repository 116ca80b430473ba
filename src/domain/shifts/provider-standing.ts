// How a provider stands with the shop: what is left or owed, until when that lasts at the usual pace, and what has no answer yet.
import type {Moment} from '../base/calendar.ts';
import {type Cents, zero} from '../base/money.ts';
import {dayOf} from '../shop/settings.ts';
import {isFloatLow, type LastsUntil, lastsUntil, type Pace} from '../vending/float-use.ts';
import type {Provider} from '../vending/providers.ts';
import {unfinishedOf} from '../vending/vends.ts';
import {owedTo} from './owed.ts';
import type {ShiftsState} from './records.ts';

export type ProviderStanding = {
	readonly owed: Cents;
	/** What is left of its float; below 0 more was sold. Left out while none is open. */
	readonly float?: Cents;
	readonly lasts?: LastsUntil | 'long';
	readonly isLow: boolean;
	/** Vends that are under way, or of which nobody knows. */
	readonly unanswered: number;
	/** Vends that it declined and whose money was not given back yet. */
	readonly declined: number;
};

/** `pace` is that of its float, where one is known. */
export function providerStanding(
	state: ShiftsState,
	{id, low}: Provider,
	{now, pace}: {readonly now: Moment; readonly pace: Pace | undefined},
): ProviderStanding {
	const {owed = zero, float} = owedTo(state).find(({account}) => account === `provider:${id}`) ?? {};
	const vends = unfinishedOf(state, id);
	const declined = vends.filter(({status}) => status === 'declined').length;
	const counts = {unanswered: vends.length - declined, declined};
	if (float === undefined) return {owed, isLow: false, ...counts};
	const lasts = pace && lastsUntil(float, pace, now);
	return {
		owed,
		float,
		...(lasts !== undefined && {lasts}),
		isLow: isFloatLow(float, {low, pace, day: dayOf(state.settings, now)}),
		...counts,
	};
}
