// The standard VAT rate through time: a change has the day it is in force from. A sale keeps the rate of its day (rules.md §2).
import {type Day, isDay} from '../base/calendar.ts';
import {accept, type Decider, type Envelope, type Evolver, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import type {BasisPoints} from '../base/money.ts';
import {part} from '../base/part.ts';
import {put} from '../base/table.ts';
import type {ShopRefusal, ShopState} from './records.ts';
import {isSettingValue, type SettingName, type SettingValue, setting} from './settings.ts';

/** Says from which day on the standard VAT rate is another. */
export type SetVatRate = Envelope & {
	readonly type: 'setVatRate';
	/** From 0 to 5000. */
	readonly rate: BasisPoints;
	/** The first day of it, after today. */
	readonly from: Day;
};
export type VatRateSet = {readonly type: 'VatRateSet'; readonly rate: BasisPoints; readonly from: Day};
export type VatRateRefusal =
	| {readonly kind: 'bad-day'; readonly day: string}
	| {readonly kind: 'day-passed'; readonly day: Day; readonly today: Day};

type Does<C> = Decider<ShopState, C, VatRateSet, VatRateRefusal | ShopRefusal>;

/** The rate in force on a business day: the newest that began by then, else the one the shop has been on. */
export function rateOn(state: ShopState, day: Day): BasisPoints {
	let newest: {readonly from: Day; readonly rate: BasisPoints} | undefined;
	for (const [from, rate] of state.vatRates.rows) if (from <= day && (!newest || from > newest.from)) newest = {from, rate};
	return newest?.rate ?? setting(state.settings, 'vat-rate');
}

/** Rates that begin after a day, the soonest first. */
export const laterRates = (state: ShopState, day: Day): readonly {readonly from: Day; readonly rate: BasisPoints}[] =>
	[...state.vatRates.rows]
		.filter(([from]) => from > day)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([from, rate]) => ({from, rate}));

/** What a setting is on a business day: of the VAT rate the one in force, of every other what was set last. */
export const settingOn = (state: ShopState, name: SettingName, day: Day): SettingValue =>
	name === 'vat-rate' ? rateOn(state, day) : setting(state.settings, name);

const setVatRate = ((_state, {rate, from}, {stamp}) => {
	if (!isSettingValue('vat-rate', rate)) return refuse({kind: 'bad-setting', name: 'vat-rate'});
	if (!isDay(from)) return refuse({kind: 'bad-day', day: from});
	if (from <= stamp.day) return refuse({kind: 'day-passed', day: from, today: stamp.day});
	return accept({type: 'VatRateSet', rate, from});
}) satisfies Does<SetVatRate>;

const VatRateSet: Evolver<ShopState, VatRateSet> = (state, {from, rate}) => put(state.vatRates, from, rate);

export const vatRates = part<Does<SetVatRate>, VatRateSet>({
	orders: {setVatRate: {rate: is.basisPoints, from: is.words}},
	deciders: {setVatRate},
	events: {VatRateSet: {rate: is.basisPoints, from: is.words}},
	evolvers: {VatRateSet},
	moves: 'nothing',
});
