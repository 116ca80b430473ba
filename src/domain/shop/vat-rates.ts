// The standard VAT rate over time: a change has the day from which it applies. A sale keeps the rate of its day (rules.md §2).
import {type Day, isDay} from '../base/calendar.ts';
import {accept, type Decider, type Envelope, type Evolver, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import type {BasisPoints} from '../base/money.ts';
import {part} from '../base/part.ts';
import {drop, put} from '../base/table.ts';
import type {ShopRefusal, ShopState} from './records.ts';
import {isSettingValue, type SettingName, type SettingValue, setting} from './settings.ts';

/** Sets a new standard VAT rate from a day on. */
export type SetVatRate = Envelope & {
	readonly type: 'setVatRate';
	/** From 0 to 5000. */
	readonly rate: BasisPoints;
	/** Its first day, after today. */
	readonly from: Day;
};
/** Takes a VAT rate back that is planned and has not begun. */
export type CancelVatRate = Envelope & {
	readonly type: 'cancelVatRate';
	/** Its first day. */
	readonly from: Day;
};
export type VatRateSet = {readonly type: 'VatRateSet'; readonly rate: BasisPoints; readonly from: Day};
export type VatRateCancelled = {
	readonly type: 'VatRateCancelled';
	/** The rate that does not begin. */
	readonly rate: BasisPoints;
	readonly from: Day;
};
export type VatRateCommand = SetVatRate | CancelVatRate;
export type VatRateEvent = VatRateSet | VatRateCancelled;
export type VatRateRefusal =
	| {readonly kind: 'rate-not-planned'; readonly day: string}
	| {readonly kind: 'bad-day'; readonly day: string}
	| {readonly kind: 'day-passed'; readonly day: Day; readonly today: Day};

type Does<C> = Decider<ShopState, C, VatRateEvent, VatRateRefusal | ShopRefusal>;

/** The rate in force on a business day: the newest that began by then, else the rate of the settings. */
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

/** A setting on a business day: for the VAT rate the rate in force, for every other setting its last value. */
export const settingOn = (state: ShopState, name: SettingName, day: Day): SettingValue =>
	name === 'vat-rate' ? rateOn(state, day) : setting(state.settings, name);

const setVatRate = ((_state, {rate, from}, {stamp}) => {
	if (!isSettingValue('vat-rate', rate)) return refuse({kind: 'bad-setting', name: 'vat-rate'});
	if (!isDay(from)) return refuse({kind: 'bad-day', day: from});
	if (from <= stamp.day) return refuse({kind: 'day-passed', day: from, today: stamp.day});
	return accept({type: 'VatRateSet', rate, from});
}) satisfies Does<SetVatRate>;

const cancelVatRate = ((state, {from}, {stamp}) => {
	const rate = from > stamp.day ? state.vatRates.rows.get(from) : undefined;
	return rate === undefined ? refuse({kind: 'rate-not-planned', day: from}) : accept({type: 'VatRateCancelled', rate, from});
}) satisfies Does<CancelVatRate>;

const VatRateSet: Evolver<ShopState, VatRateSet> = (state, {from, rate}) => put(state.vatRates, from, rate);

const VatRateCancelled: Evolver<ShopState, VatRateCancelled> = (state, {from}) => drop(state.vatRates, from);

export const vatRates = part<Does<VatRateCommand>, VatRateEvent>({
	orders: {setVatRate: {rate: is.basisPoints, from: is.words}, cancelVatRate: {from: is.words}},
	deciders: {setVatRate, cancelVatRate},
	events: {
		VatRateSet: {rate: is.basisPoints, from: is.words},
		VatRateCancelled: {rate: is.basisPoints, from: is.words},
	},
	evolvers: {VatRateSet, VatRateCancelled},
	moves: 'nothing',
});
