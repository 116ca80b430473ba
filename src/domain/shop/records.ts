// The shop's own records: what it is, who works in it, its letterheads, its settings, and the numbers it counts by.
import type {Day} from '../base/calendar.ts';
import type {CurrencyCode} from '../base/currency.ts';
import type {BasisPoints} from '../base/money.ts';
import type {Table} from '../base/table.ts';
import type {SettingName, SettingValue} from './settings.ts';

/** Somebody who works at the till. */
export type Operator = {readonly id: number; readonly name: string};

/** What stands at the head and foot of a receipt. */
export type Letterhead = {
	readonly name: string;
	readonly address: string;
	readonly vatNumber?: string;
	readonly footer: string;
};

/** What a shop is from its first entry on. `currency` never changes once money was counted in it. */
export type ShopRecord = {readonly isOpen: boolean; readonly isPractice: boolean; readonly currency: CurrencyCode};

/** What the ledger keeps of the shop itself. */
export type ShopState = {
	shop: ShopRecord;
	/** What was set; a setting that is not here is as it comes. */
	readonly settings: Table<SettingName, SettingValue>;
	/** By the sequence each came into force with: a receipt is drawn under the head of its day. */
	readonly letterheads: Table<number, Letterhead>;
	/** By their numbers. */
	readonly operators: Table<number, Operator>;
	/** Changes of the standard VAT rate by the day they are in force from. */
	readonly vatRates: Table<Day, BasisPoints>;
	/** The next number of each series. */
	readonly numbers: Table<string, number>;
};

/** Why the shop as it stands does nothing, or a setting is not taken. */
export type ShopRefusal =
	| {readonly kind: 'shop-not-open'}
	| {readonly kind: 'unknown-operator'; readonly operator: number}
	| {readonly kind: 'unknown-till'; readonly till: number}
	| {readonly kind: 'unknown-setting'; readonly name: string}
	| {readonly kind: 'bad-setting'; readonly name: SettingName}
	| {readonly kind: 'bad-label-layouts'; readonly layouts: string}
	| {readonly kind: 'vat-number-missing'}
	| {readonly kind: 'bad-vat-number'; readonly number: string};
