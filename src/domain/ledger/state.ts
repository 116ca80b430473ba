// Owns what the ledger holds in memory: slices of records, folded from the journal. Long histories are not here.
import type {Account, AccountId} from '../accounts/accounts.ts';
import type {Day} from '../base/calendar.ts';
import type {CurrencyCode} from '../base/currency.ts';
import type {BasisPoints, Cents, Thousandths} from '../base/money.ts';
import type {LedgerAccount} from '../base/postings.ts';
import {emptySlice, type Slice} from '../base/table.ts';
import type {Biller} from '../bills/billers.ts';
import type {Product} from '../goods/catalogue.ts';
import type {Stock} from '../goods/stock-moves.ts';
import type {OwnTender} from '../paying/own-tenders.ts';
import type {TenderName} from '../paying/tenders.ts';
import type {Service} from '../prepaid/services.ts';
import type {CopyMark} from '../receipts/receipt.ts';
import type {RefundedSoFar} from '../receipts/returned-lines.ts';
import type {ParkedBasket} from '../selling/parked-baskets.ts';
import type {RecentPurchase} from '../selling/repeats.ts';
import type {SettingName, SettingValue} from '../shop/settings.ts';
import type {Letterhead, Operator} from '../shop/shop.ts';

/** What a shop is from its first entry on. `currency` never changes once money was counted in it. */
export type ShopRecord = {readonly isOpen: boolean; readonly isPractice: boolean; readonly currency: CurrencyCode};

/** A command that was done: what a second asking is answered with. */
export type DoneCommand = {readonly digest: string; readonly seq: number; readonly receipt?: string};

/** The ledger in memory: what the shop is now, as tables whose `rows` are maps. To be read; only the shop writes it. */
export type State = {
	shop: ShopRecord;
	/** What was set; a setting that is not here is as it comes. */
	readonly settings: Slice<SettingName, SettingValue>;
	/** By the sequence each came into force with: a receipt is drawn under the head of its day. */
	readonly letterheads: Slice<number, Letterhead>;
	/** By their numbers. */
	readonly operators: Slice<number, Operator>;
	/** By their numbers. */
	readonly accounts: Slice<AccountId, Account>;
	/** By their codes. */
	readonly products: Slice<string, Product>;
	/** Product codes by every further barcode they are sold under. */
	readonly barcodes: Slice<string, Barcode>;
	/** By the codes of the products. */
	readonly stock: Slice<string, Stock>;
	/** What each of the most sold products has sold; by its code. */
	readonly bestSellers: Slice<string, Thousandths>;
	/** Ways to pay that the shop added. */
	readonly tenders: Slice<TenderName, OwnTender>;
	/** Changes of the standard VAT rate by the day they are in force from. */
	readonly vatRates: Slice<Day, BasisPoints>;
	/** By their ids. */
	readonly services: Slice<string, Service>;
	/** By their ids. */
	readonly billers: Slice<string, Biller>;
	/** Vends and bills young enough to ask about when they come again, oldest first. */
	readonly recent: Slice<string, RecentPurchase>;
	/** Baskets put aside, by their numbers. */
	readonly parked: Slice<number, ParkedBasket>;
	/** What came back of each receipt that anything came back of. */
	readonly refunds: Slice<string, RefundedSoFar>;
	/** The newest correction of each receipt whose tender was put right: the sequence of its entry. */
	readonly corrections: Slice<string, number>;
	/** Sums of all postings by ledger account. */
	readonly ledger: Slice<LedgerAccount, Cents>;
	/** The next number of each series. */
	readonly numbers: Slice<string, number>;
	/** The newest copy of each receipt that was printed again. */
	readonly copies: Slice<string, CopyMark>;
	/** The newest commands, oldest first. */
	readonly commands: Slice<string, DoneCommand>;
};

/** A barcode sells `pack` pieces of its product at once. */
export type Barcode = {readonly product: string; readonly pack: number};

/** The tables of the state; everything but the shop itself. */
export type SliceName = Exclude<keyof State, 'shop'>;

/** A ledger in which nothing has happened. */
export const emptyState = (): State => ({
	shop: {isOpen: false, isPractice: false, currency: 'ZAR'},
	settings: emptySlice(),
	letterheads: emptySlice(),
	operators: emptySlice(),
	accounts: emptySlice(),
	products: emptySlice(),
	barcodes: emptySlice(),
	stock: emptySlice(),
	bestSellers: emptySlice(),
	tenders: emptySlice(),
	vatRates: emptySlice(),
	services: emptySlice(),
	billers: emptySlice(),
	recent: emptySlice(),
	parked: emptySlice(),
	refunds: emptySlice(),
	corrections: emptySlice(),
	ledger: emptySlice(),
	numbers: emptySlice(),
	copies: emptySlice(),
	commands: emptySlice(),
});

/** Two states are the same when this text is: map order and versions do not count. */
export function canonical(state: State): string {
	const {shop, ...slices} = state;
	const tables = Object.entries(slices).map(([name, slice]) => {
		const rows = [...(slice as Slice<string | number, unknown>).rows].map(([key, record]) => `${key} ${stableText(record)}`);
		return `${name}\n${rows.sort().join('\n')}`;
	});
	return [stableText(shop), ...tables].join('\n');
}

/** A value in which the keys of every object are in order. */
function ordered(value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map(ordered);
	const copy: Record<string, unknown> = {};
	for (const key of Object.keys(value).sort()) copy[key] = ordered((value as Readonly<Record<string, unknown>>)[key]);
	return copy;
}

/** JSON with the keys of every object in order: equal values have equal texts. */
export const stableText = (value: unknown): string => JSON.stringify(ordered(value)) ?? 'null';
