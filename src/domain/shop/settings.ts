// The shop settings that money depends on: one table; changes go to the journal (architecture.md). Settings of the machine are not here.
import {businessDay, type Day, type Moment} from '../base/calendar.ts';
import * as is from '../base/members.ts';
import {type BasisPoints, type Cents, cents, largestAmount} from '../base/money.ts';
import {maybe, record, type ShapesOf} from '../base/record-shape.ts';
import {plain, type Shape} from '../base/shape.ts';
import type {Table} from '../base/table.ts';
import {isPlainText} from '../base/text.ts';
import type {CashRounding} from './cash-rounding.ts';

/** The settings of a shop. */
export type Settings = {
	/** On the receipt: up to 40 letters. */
	readonly 'shop-name': string;
	/** On the receipt: up to 120 letters. */
	readonly 'shop-address': string;
	/** The shop charges VAT. It must then have its VAT number. */
	readonly 'vat-registered': boolean;
	/** On the receipt: up to 20 letters. */
	readonly 'vat-number': string;
	/** Today's standard rate: from 0 to 5000. */
	readonly 'vat-rate': BasisPoints;
	/** Above this a tax invoice asks for the buyer's name and address. */
	readonly 'full-invoice-above': Cents;
	readonly 'cash-rounding': CashRounding;
	/** The opening balance of a new account. */
	readonly 'opening-balance': Cents;
	/** Ask again about the same vend within this number of minutes: from 0 to 1440. */
	readonly 'vend-repeat-minutes': number;
	/** Ask again about the same bill within this number of days: from 0 to 3. */
	readonly 'bill-repeat-days': number;
	/**
	 * Sell services and bills that have no provider, with made-up numbers. `createShop` sets it to no in a shop that is not for practice; a
	 * shop opened before there was this setting has it on.
	 */
	readonly 'demo-vending': boolean;
	/** Pay cash out of a credit limit, or transfer it; otherwise only what an account has. */
	readonly 'cash-from-credit': boolean;
	/** Hour at which a business day begins: from 0 to 23. */
	readonly 'day-starts-at': number;
	/** Barcodes with a price or weight, such as `2{I:6}{P:5}C`. */
	readonly 'label-layouts': string;
	/** Last line of the receipt: up to 120 letters. */
	readonly 'receipt-footer': string;
	/** Stock below this number of whole pieces or kilograms is low. */
	readonly 'low-stock': number;
	/** Vouchers of a set amount below this number are low. */
	readonly 'low-vouchers': number;
	/** Whether the till keeps shifts: not unless asked for, suggested, or needed for all that moves the drawer. */
	readonly shifts: 'off' | 'suggested' | 'required';
	/** The drawer is counted before it is shown what it should hold. */
	readonly 'blind-count': boolean;
	/** A second person confirms a difference in the drawer above this; 0 never asks. */
	readonly 'difference-confirm-above': Cents;
	/** Digits of a new PIN: from 4 to 8. */
	readonly 'pin-digits': number;
	/** The counter locks after this number of minutes without a key: from 0 to 240; 0 never locks. */
	readonly 'lock-after-minutes': number;
	/** A badge signs in without a PIN. */
	readonly 'badge-is-enough': boolean;
};

export type SettingName = keyof Settings;
export type SettingValue = Settings[SettingName];

/** How a setting is written and checked. `amount` is in cents, `percent` in basis points. */
type SettingKind =
	| {readonly kind: 'text'; readonly most: number; readonly isRequired?: boolean}
	| {readonly kind: 'yes-no'}
	| {readonly kind: 'choice'; readonly choices: readonly string[]}
	| {readonly kind: 'amount' | 'percent' | 'whole'; readonly least: number; readonly most: number};

export type SettingRow<N extends SettingName = SettingName> = SettingKind & {
	readonly standard: Settings[N];
};

export const settingTable: {readonly [N in SettingName]: SettingRow<N>} = {
	'shop-name': {kind: 'text', most: 40, isRequired: true, standard: 'My shop'},
	'shop-address': {kind: 'text', most: 120, standard: ''},
	'vat-registered': {kind: 'yes-no', standard: false},
	'vat-number': {kind: 'text', most: 20, standard: ''},
	'vat-rate': {kind: 'percent', least: 0, most: 5000, standard: 1500},
	'full-invoice-above': {
		kind: 'amount',
		least: 0,
		most: largestAmount,
		standard: cents(500_000),
	},
	'cash-rounding': {
		kind: 'choice',
		choices: ['down', 'nearest', 'none'],
		standard: 'down',
	},
	'opening-balance': {
		kind: 'amount',
		least: 0,
		most: largestAmount,
		standard: cents(100_000_000),
	},
	'vend-repeat-minutes': {
		kind: 'whole',
		least: 0,
		most: 1440,
		standard: 10,
	},
	'bill-repeat-days': {kind: 'whole', least: 0, most: 3, standard: 3},
	'demo-vending': {kind: 'yes-no', standard: true},
	'cash-from-credit': {kind: 'yes-no', standard: false},
	'day-starts-at': {kind: 'whole', least: 0, most: 23, standard: 0},
	'label-layouts': {kind: 'text', most: 120, standard: ''},
	'receipt-footer': {kind: 'text', most: 120, standard: 'Thank you'},
	'low-stock': {kind: 'whole', least: 0, most: 1_000_000, standard: 5},
	'low-vouchers': {kind: 'whole', least: 0, most: 1_000_000, standard: 10},
	shifts: {kind: 'choice', choices: ['off', 'suggested', 'required'], standard: 'off'},
	'blind-count': {kind: 'yes-no', standard: false},
	'difference-confirm-above': {kind: 'amount', least: 0, most: largestAmount, standard: cents(0)},
	'pin-digits': {kind: 'whole', least: 4, most: 8, standard: 6},
	'lock-after-minutes': {kind: 'whole', least: 0, most: 240, standard: 5},
	'badge-is-enough': {kind: 'yes-no', standard: false},
};

export const settingNames = Object.keys(settingTable) as readonly SettingName[];
export const isSettingName = (text: string): text is SettingName => Object.hasOwn(settingTable, text);

/** The value in force: the shop's own, else the default of the table. */
export function setting<N extends SettingName>(settings: Table<SettingName, SettingValue>, name: N): Settings[N] {
	const row: SettingRow<N> = settingTable[name];
	return (settings.rows.get(name) as Settings[N] | undefined) ?? row.standard;
}

/** The business day of a moment, by the hour at which the shop's day begins. */
export const dayOf = (settings: Table<SettingName, SettingValue>, moment: Moment): Day =>
	businessDay(moment, setting(settings, 'day-starts-at'));

/** Whether a value is of its setting's kind and within its bounds. */
export function isSettingValue(name: SettingName, value: unknown): value is SettingValue {
	const row: SettingRow = settingTable[name];
	if (row.kind === 'yes-no') return typeof value === 'boolean';
	if (row.kind === 'choice') return typeof value === 'string' && row.choices.includes(value);
	if (row.kind === 'text')
		return (
			typeof value === 'string' && isPlainText(value) && value.length <= row.most && !(row.isRequired && value.trim() === '')
		);
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= row.least && value <= row.most;
}

/** The shape of given settings. Each is checked by its own row. */
export const settingsShape: Shape<Partial<Settings>> = record(
	Object.fromEntries(settingNames.map(name => [name, maybe(plain(is.bounds.letters))])) as unknown as ShapesOf<Partial<Settings>>,
);
