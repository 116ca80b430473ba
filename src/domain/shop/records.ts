// The shop's own records: its facts, its operators, its letterheads, its settings, and its series of numbers.
import type {Day} from '../base/calendar.ts';
import type {CurrencyCode} from '../base/currency.ts';
import type {BasisPoints} from '../base/money.ts';
import type {Table} from '../base/table.ts';
import type {Operator} from './operator.ts';
import type {SettingName, SettingValue} from './settings.ts';

/** The head and foot of a receipt. */
export type Letterhead = {
	readonly name: string;
	readonly address: string;
	readonly vatNumber?: string;
	readonly footer: string;
};

/** The facts of a shop from its first entry on. `currency` never changes once there are amounts in it. */
export type ShopRecord = {
	readonly isOpen: boolean;
	readonly isPractice: boolean;
	readonly currency: CurrencyCode;
	/** Somebody has a PIN: from then on who sells signs in. */
	readonly asksPins?: true;
};

/** What the ledger keeps of the shop itself. */
export type ShopState = {
	shop: ShopRecord;
	/** Settings that were changed. A setting that is not here has its default. */
	readonly settings: Table<SettingName, SettingValue>;
	/** By the sequence of the entry that each began with: a receipt has the letterhead of its day. */
	readonly letterheads: Table<number, Letterhead>;
	/** By their numbers. */
	readonly operators: Table<number, Operator>;
	/** Changes of the standard VAT rate, by the day from which they apply. */
	readonly vatRates: Table<Day, BasisPoints>;
	/** The next number of each series. */
	readonly numbers: Table<string, number>;
};

/** Why the shop cannot do anything in its present state, or why a setting is refused. */
export type ShopRefusal =
	| {readonly kind: 'shop-not-open'}
	/** By the number, or by what should be a name; `known` are the names that there are. */
	| {readonly kind: 'unknown-operator'; readonly operator: number | string; readonly known?: readonly string[]}
	| {readonly kind: 'unknown-till'; readonly till: number}
	/** Somebody who learns can only sell, and nothing of it is real. */
	| {readonly kind: 'training-only-sells'; readonly name: string}
	| {readonly kind: 'unknown-setting'; readonly name: string}
	| {readonly kind: 'bad-setting'; readonly name: SettingName}
	| {readonly kind: 'bad-label-layouts'; readonly layouts: string}
	| {readonly kind: 'vat-number-missing'}
	| {readonly kind: 'bad-vat-number'; readonly number: string};
