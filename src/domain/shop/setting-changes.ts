// Changes of what money depends on: each setting is checked by itself and against the others.
import {type CheckRefusal, checkText} from '../base/checks.ts';
import type {CurrencyCode} from '../base/currency.ts';
import {accept, type Decider, type Envelope, type Evolver, type OfKind, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {part} from '../base/part.ts';
import {plain, word} from '../base/shape.ts';
import {drop, put} from '../base/table.ts';
import {shopName, tidy} from '../base/text.ts';
import {isLabelLayouts} from './label-layouts.ts';
import {newLetterhead, onLetterhead} from './letterhead.ts';
import type {ShopRefusal, ShopState} from './records.ts';
import {
	isSettingName,
	isSettingValue,
	type SettingName,
	type Settings,
	type SettingValue,
	setting,
	settingNames,
	settingTable,
} from './settings.ts';
import {isVatNumber} from './vat.ts';

/** Sets what money depends on. */
export type ChangeSetting = Envelope & {
	readonly type: 'changeSetting';
	/** One of the names in {@link Settings}. */
	readonly name: string;
	/** Of that setting's own type, within its bounds. */
	readonly value: unknown;
};

export type SettingChanged = {readonly type: 'SettingChanged'; readonly name: SettingName; readonly value: SettingValue};

type Does<C> = Decider<ShopState, C, SettingChanged, ShopRefusal | CheckRefusal>;

/** What one setting asks of another, or of the name of a shop. */
function checkChange(
	{settings, shop}: ShopState,
	name: SettingName,
	value: SettingValue,
): OfKind<CheckRefusal | ShopRefusal, 'bad-text' | 'bad-label-layouts' | 'bad-vat-number' | 'vat-number-missing'> | undefined {
	if (name === 'shop-name') return checkText('shop name', String(value), shopName);
	if (name === 'label-layouts' && !isLabelLayouts(String(value))) return {kind: 'bad-label-layouts', layouts: String(value)};
	if (name === 'vat-number' && value !== '' && !isVatNumber(String(value), shop.currency))
		return {kind: 'bad-vat-number', number: String(value)};
	const registers = name === 'vat-registered' && value === true && setting(settings, 'vat-number') === '';
	const unnumbers = name === 'vat-number' && value === '' && setting(settings, 'vat-registered');
	return registers || unnumbers ? {kind: 'vat-number-missing'} : undefined;
}

/** The settings a shop opens with: every name known, every value within its bounds. */
export function readSettings(given: Partial<Settings>, currency: CurrencyCode) {
	const unknown = Object.keys(given).find(name => !isSettingName(name));
	if (unknown !== undefined) return refuse({kind: 'unknown-setting', name: unknown});
	const unfit = settingNames.find(name => given[name] !== undefined && !isSettingValue(name, given[name]));
	if (unfit) return refuse({kind: 'bad-setting', name: unfit});
	if (given['vat-registered'] && !given['vat-number']) return refuse({kind: 'vat-number-missing'});
	const tidied = settingNames.flatMap(name => {
		const value = given[name];
		return value === undefined ? [] : [[name, typeof value === 'string' ? tidy(value) : value]];
	});
	const settings: Partial<Settings> = Object.fromEntries(tidied);
	const number = settings['vat-number'] ?? '';
	if (number !== '' && !isVatNumber(number, currency)) return refuse({kind: 'bad-vat-number', number});
	const layouts = settings['label-layouts'] ?? '';
	if (!isLabelLayouts(layouts)) return refuse({kind: 'bad-label-layouts', layouts});
	return {settings};
}

const changeSetting = ((state, command) => {
	if (!isSettingName(command.name)) return refuse({kind: 'unknown-setting', name: command.name});
	const value = typeof command.value === 'string' ? tidy(command.value) : command.value;
	if (!isSettingValue(command.name, value)) return refuse({kind: 'bad-setting', name: command.name});
	const refusal = checkChange(state, command.name, value);
	return refusal ? refuse(refusal) : accept({type: 'SettingChanged', name: command.name, value});
}) satisfies Does<ChangeSetting>;

const SettingChanged: Evolver<ShopState, SettingChanged> = (state, event, stamp) => {
	put(state.settings, event.name, event.value);
	// The rate set by hand is the rate of today, whatever was to begin before.
	if (event.name === 'vat-rate')
		for (const from of [...state.vatRates.rows.keys()]) if (from <= stamp.day) drop(state.vatRates, from);
	if (onLetterhead.has(event.name)) put(state.letterheads, stamp.seq, newLetterhead(state));
};

export const settingChanges = part<Does<ChangeSetting>, SettingChanged>({
	orders: {changeSetting: {name: is.words, value: plain<unknown>(is.bounds.letters)}},
	deciders: {changeSetting},
	events: {SettingChanged: {name: word<SettingName>(settingTable), value: plain<SettingValue>(is.bounds.letters)}},
	evolvers: {SettingChanged},
	moves: 'nothing',
});
