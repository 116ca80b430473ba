// Owns what the ledger holds in memory: slices of records, folded from the journal. Long histories are not here.
import type {Account, AccountId} from './accounts.ts';
import type {ParkedBasket} from './baskets.ts';
import type {Biller} from './billers.ts';
import type {Day} from './calendar.ts';
import type {LedgerAccount} from './chart.ts';
import type {CurrencyCode} from './currency.ts';
import type {BasisPoints, Cents, Thousandths} from './money.ts';
import type {Product} from './products.ts';
import type {CopyMark} from './receipt.ts';
import type {RecentPurchase} from './repeats.ts';
import type {RefundedSoFar} from './returns.ts';
import type {Service} from './services.ts';
import type {SettingName, SettingValue} from './settings.ts';
import type {Letterhead, Operator} from './shop.ts';
import {emptySlice, type Slice} from './slice.ts';
import type {Stock} from './stock.ts';
import type {TenderName} from './tender.ts';
import type {OwnTender} from './tender-rows.ts';

/** What a shop is from its first entry on. `currency` never changes once money was counted in it. */
export type ShopRecord = {readonly isOpen: boolean; readonly isPractice: boolean; readonly currency: CurrencyCode};

/** A command that was done: what a second asking is answered with. */
export type DoneCommand = {readonly digest: string; readonly seq: number; readonly receipt?: string};

export type State = {
	shop: ShopRecord;
	readonly settings: Slice<SettingName, SettingValue>;
	/** By the sequence each came into force with: a receipt is drawn under the head of its day. */
	readonly letterheads: Slice<number, Letterhead>;
	readonly operators: Slice<number, Operator>;
	readonly accounts: Slice<AccountId, Account>;
	readonly products: Slice<string, Product>;
	/** Product codes by every further barcode they are sold under. */
	readonly barcodes: Slice<string, Barcode>;
	readonly stock: Slice<string, Stock>;
	/** What each of the most sold products has sold; see bestSellersKept. */
	readonly bestSellers: Slice<string, Thousandths>;
	/** Ways to pay that the shop added. */
	readonly tenders: Slice<TenderName, OwnTender>;
	/** Changes of the standard VAT rate by the day they are in force from. */
	readonly vatRates: Slice<Day, BasisPoints>;
	readonly services: Slice<string, Service>;
	readonly billers: Slice<string, Biller>;
	/** Vends and bills young enough to ask about when they come again, oldest first. */
	readonly recent: Slice<string, RecentPurchase>;
	/** Baskets put aside, by their numbers. */
	readonly parked: Slice<number, ParkedBasket>;
	/** What came back of each receipt that anything came back of. */
	readonly refunds: Slice<string, RefundedSoFar>;
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

/** Names of keys as they stand in JSON: there are few, and they come again with every command. */
const keyTexts = new Map<string, string>();
const mostKeyTexts = 1000;

function keyText(key: string): string {
	const known = keyTexts.get(key);
	if (known !== undefined) return known;
	const text = `${JSON.stringify(key)}:`;
	if (keyTexts.size < mostKeyTexts) keyTexts.set(key, text);
	return text;
}

/** Texts that stand in JSON as they are, between quotes. */
const isPlainText = /^[ !#-[\]-~]*$/;
const quoted = (text: string): string => (isPlainText.test(text) ? `"${text}"` : JSON.stringify(text));

/** Puts a few keys in order, quicker than sorting does: a command has no more, and every one is read like this. */
function inOrder(keys: string[]): readonly string[] {
	if (keys.length > 16) return keys.sort();
	for (let place = 1; place < keys.length; place += 1) {
		const key = keys[place] as string;
		let before = place - 1;
		for (; before >= 0 && (keys[before] as string) > key; before -= 1) keys[before + 1] = keys[before] as string;
		keys[before + 1] = key;
	}
	return keys;
}

/** JSON with the keys of every object in order: equal values have equal texts. */
export function stableText(value: unknown): string {
	if (typeof value === 'string') return quoted(value);
	if (Number.isSafeInteger(value)) return String(value);
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	if (Array.isArray(value)) return `[${value.map(stableText).join(',')}]`;
	let text = '';
	for (const key of inOrder(Object.keys(value))) {
		const part = (value as Readonly<Record<string, unknown>>)[key];
		if (part !== undefined) text += `${text === '' ? '' : ','}${keyText(key)}${stableText(part)}`;
	}
	return `{${text}}`;
}
