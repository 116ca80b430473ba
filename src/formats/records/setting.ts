// Settings as text: written, read and explained.
import type {Day} from '../../domain/base/calendar.ts';
import type {Cents} from '../../domain/base/money.ts';
import {asKeyed} from '../../domain/base/text.ts';
import type {State} from '../../domain/ledger/state.ts';
import {type SettingName, type SettingRow, type SettingValue, settingTable} from '../../domain/shop/settings.ts';
import {laterRates, settingOn} from '../../domain/shop/vat-rates.ts';
import {amountText, quoted, type Read, readAmount} from '../text/amount.ts';
import {readPercent} from '../text/percent.ts';

const yes = new Set(['yes', 'y', 'on', 'true']);
const no = new Set(['no', 'n', 'off', 'false']);

/** The values that a setting takes, in words. */
export function settingChoices(name: SettingName): string {
	const row: SettingRow = settingTable[name];
	if (row.kind === 'yes-no') return 'yes or no';
	if (row.kind === 'choice') return row.choices.join(', ');
	if (row.kind === 'text') return `a text of at most ${row.most} letters`;
	if (row.kind === 'amount') return 'an amount, like 250.00';
	return row.kind === 'percent' ? 'a percentage, like 15 or 2.5' : `a whole number from ${row.least} to ${row.most}`;
}

/** A setting's value as it is shown. The same text can be typed in again. */
export function settingText(name: SettingName, value: SettingValue): string {
	const {kind} = settingTable[name];
	if (kind === 'yes-no') return value === true ? 'yes' : 'no';
	if (kind === 'amount') return amountText(value as Cents);
	return kind === 'percent' ? String(Number(value) / 100) : String(value);
}

/** The value of a setting on a day, then its later values: "15", or "15, 15.5 from 2027-04-01". */
export function settingThrough(state: State, name: SettingName, day: Day): string {
	const later = name === 'vat-rate' ? laterRates(state, day) : [];
	const texts = later.map(({from, rate}) => `${settingText(name, rate)} from ${from}`);
	return [settingText(name, settingOn(state, name, day)), ...texts].join(', ');
}

/** Reads a typed value for a setting. The domain checks its bounds. */
export function readSetting(name: SettingName, text: string): Read<SettingValue> {
	const row: SettingRow = settingTable[name];
	if (row.kind === 'amount') return readAmount(text);
	if (row.kind === 'percent') return readPercent(text);
	if (row.kind === 'yes-no') return readYesNo(text);
	if (row.kind !== 'whole') return {value: text};
	const given = asKeyed(text);
	return /^\d{1,9}$/.test(given) ? {value: Number(given)} : {fault: `${quoted(text)} is not a whole number.`};
}

function readYesNo(text: string): Read<boolean> {
	const word = asKeyed(text).toLowerCase();
	if (yes.has(word)) return {value: true};
	return no.has(word) ? {value: false} : {fault: `${quoted(text)} is neither yes nor no.`};
}
