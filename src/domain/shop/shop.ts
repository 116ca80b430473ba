// Owns the shop itself: its opening with all it starts with, and its settings.
import {type AccountOpened, checkNewAccount, contactOf, type NewAccount} from '../accounts/accounts.ts';
import {checkText} from '../base/checks.ts';
import {type CurrencyCode, isCurrency} from '../base/currency.ts';
import {accept, type Envelope, type RefusalOf, refuse} from '../base/handlers.ts';
import {ownPart} from '../base/record-shape.ts';
import {drop, put} from '../base/table.ts';
import {personName, shopName, tidy} from '../base/text.ts';
import type {Biller, BillerListed} from '../bills/billers.ts';
import {type NewProduct, newCatalogue, productListed} from '../goods/catalogue.ts';
import type {Decider, Evolver, Poster} from '../ledger/commands.ts';
import {biller as billerShape, offered} from '../ledger/order-shapes.ts';
import type {State} from '../ledger/state.ts';
import type {Service, ServiceOffered} from '../prepaid/services.ts';
import {isLabelLayouts} from './label-layouts.ts';
import {
	isSettingName,
	isSettingValue,
	type SettingName,
	type Settings,
	type SettingValue,
	setting,
	settingNames,
} from './settings.ts';
import {isVatNumber} from './vat.ts';

/** Somebody who works at the till. */
export type Operator = {readonly id: number; readonly name: string};

/** What stands at the head and foot of a receipt. */
export type Letterhead = {
	readonly name: string;
	readonly address: string;
	readonly vatNumber?: string;
	readonly footer: string;
};

/** Opens a new shop, once; `createShop` gives it. */
export type OpenShop = Envelope & {
	readonly type: 'openShop';
	/** Nothing of it is real, and its receipts say so. */
	readonly isPractice: boolean;
	/** ZAR, NAD, LSL, SZL or BWP. */
	readonly currency: string;
	/** What is set from the start; `shop-name` must be. */
	readonly settings: Partial<Settings>;
	/** Name of operator number 1: up to 50 letters. */
	readonly owner: string;
	/** Prepaid services on offer. */
	readonly services: readonly Service[];
	/** Whose bills can be paid. */
	readonly billers: readonly Biller[];
	/** The catalogue, all of it on sale. */
	readonly products: readonly NewProduct[];
	/** Numbered from 1 in this order. */
	readonly accounts: readonly NewAccount[];
};
/** Sets what money depends on. */
export type ChangeSetting = Envelope & {
	readonly type: 'changeSetting';
	/** One of the names in {@link Settings}. */
	readonly name: string;
	/** Of that setting's own type, within its bounds. */
	readonly value: unknown;
};
export type ShopCommand = OpenShop | ChangeSetting;

export type ShopOpened = {
	readonly type: 'ShopOpened';
	readonly isPractice: boolean;
	readonly currency: CurrencyCode;
	readonly settings: Partial<Settings>;
	readonly operator: Operator;
};
export type SettingChanged = {readonly type: 'SettingChanged'; readonly name: SettingName; readonly value: SettingValue};
export type ShopEvent = ShopOpened | SettingChanged;

/** What one setting asks of another, or of the name of a shop. */
function checkChange(
	{settings, shop}: State,
	name: SettingName,
	value: SettingValue,
): RefusalOf<'bad-text' | 'bad-label-layouts' | 'bad-vat-number' | 'vat-number-missing'> | undefined {
	if (name === 'shop-name') return checkText('shop name', String(value), shopName);
	if (name === 'label-layouts' && !isLabelLayouts(String(value))) return {kind: 'bad-label-layouts', layouts: String(value)};
	if (name === 'vat-number' && value !== '' && !isVatNumber(String(value), shop.currency))
		return {kind: 'bad-vat-number', number: String(value)};
	const registers = name === 'vat-registered' && value === true && setting(settings, 'vat-number') === '';
	const unnumbers = name === 'vat-number' && value === '' && setting(settings, 'vat-registered');
	return registers || unnumbers ? {kind: 'vat-number-missing'} : undefined;
}

export type ShopRefusal =
	| {readonly kind: 'shop-already-open'}
	| {readonly kind: 'shop-not-open'}
	| {readonly kind: 'unknown-operator'; readonly operator: number}
	| {readonly kind: 'unknown-till'; readonly till: number}
	| {readonly kind: 'unknown-currency'; readonly currency: string}
	| {readonly kind: 'unknown-setting'; readonly name: string}
	| {readonly kind: 'bad-setting'; readonly name: SettingName}
	| {readonly kind: 'bad-label-layouts'; readonly layouts: string}
	| {readonly kind: 'vat-number-missing'}
	| {readonly kind: 'bad-vat-number'; readonly number: string};

const openShop = ((state, command) => {
	if (state.shop.isOpen) return refuse({kind: 'shop-already-open'});
	if (!isCurrency(command.currency)) return refuse({kind: 'unknown-currency', currency: command.currency});
	const owner = tidy(command.owner);
	const name = tidy(command.settings['shop-name'] ?? '');
	const refusal = checkText('shop name', name, shopName) ?? checkText('owner', owner, personName);
	if (refusal) return refuse(refusal);
	const read = readSettings({...command.settings, 'shop-name': name});
	if ('refused' in read) return read;
	const {settings} = read;
	const number = settings['vat-number'] ?? '';
	if (number !== '' && !isVatNumber(number, command.currency)) return refuse({kind: 'bad-vat-number', number});
	const layouts = settings['label-layouts'] ?? '';
	if (!isLabelLayouts(layouts)) return refuse({kind: 'bad-label-layouts', layouts});
	const products = newCatalogue(state, command.products);
	if ('refused' in products) return products;
	const accounts = newAccounts(command.accounts);
	if ('refused' in accounts) return accounts;
	const opened: ShopOpened = {
		type: 'ShopOpened',
		isPractice: command.isPractice,
		currency: command.currency,
		settings,
		operator: {id: 1, name: owner},
	};
	const services = command.services.map(
		(service): ServiceOffered => ({type: 'ServiceOffered', service: ownPart(offered, service)}),
	);
	const billers = command.billers.map((biller): BillerListed => ({type: 'BillerListed', biller: ownPart(billerShape, biller)}));
	return accept(opened, ...services, ...billers, ...products.accepted.map(productListed), ...accounts.accepted);
}) satisfies Decider<'openShop'>;

/** The settings a shop opens with: every name known, every value within its bounds. */
function readSettings(given: Partial<Settings>) {
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
	return {settings};
}

function newAccounts(accounts: readonly NewAccount[]) {
	const tidied = accounts.map(account => ({name: tidy(account.name), opening: account.opening, ...contactOf(account)}));
	for (const account of tidied) {
		const refusal = checkNewAccount(account);
		if (refusal) return refuse(refusal);
	}
	return {accepted: tidied.map((account, index): AccountOpened => ({type: 'AccountOpened', account: index + 1, ...account}))};
}

const changeSetting = ((state, command) => {
	if (!isSettingName(command.name)) return refuse({kind: 'unknown-setting', name: command.name});
	const value = typeof command.value === 'string' ? tidy(command.value) : command.value;
	if (!isSettingValue(command.name, value)) return refuse({kind: 'bad-setting', name: command.name});
	const refusal = checkChange(state, command.name, value);
	return refusal ? refuse(refusal) : accept({type: 'SettingChanged', name: command.name, value});
}) satisfies Decider<'changeSetting'>;

function newLetterhead(state: State): Letterhead {
	const isRegistered = setting(state.settings, 'vat-registered');
	return {
		name: setting(state.settings, 'shop-name'),
		address: setting(state.settings, 'shop-address'),
		...(isRegistered && {vatNumber: setting(state.settings, 'vat-number')}),
		footer: setting(state.settings, 'receipt-footer'),
	};
}

/** The letterhead in force at an entry of the journal. */
export function letterheadAt(state: State, seq: number): Letterhead {
	let current: Letterhead | undefined;
	for (const [since, letterhead] of state.letterheads.rows) if (since <= seq) current = letterhead;
	return current ?? newLetterhead(state);
}

const onLetterhead: ReadonlySet<SettingName> = new Set([
	'shop-name',
	'shop-address',
	'vat-registered',
	'vat-number',
	'receipt-footer',
]);

const ShopOpened: Evolver<'ShopOpened'> = (state, event, stamp) => {
	state.shop = {isOpen: true, isPractice: event.isPractice, currency: event.currency};
	for (const name of settingNames) {
		const value = event.settings[name];
		if (value !== undefined) put(state.settings, name, value);
	}
	put(state.operators, event.operator.id, event.operator);
	put(state.letterheads, stamp.seq, newLetterhead(state));
};

const SettingChanged: Evolver<'SettingChanged'> = (state, event, stamp) => {
	put(state.settings, event.name, event.value);
	// The rate set by hand is the rate of today, whatever was to begin before.
	if (event.name === 'vat-rate')
		for (const from of [...state.vatRates.rows.keys()]) if (from <= stamp.day) drop(state.vatRates, from);
	if (onLetterhead.has(event.name)) put(state.letterheads, stamp.seq, newLetterhead(state));
};

export const shopSlice = {
	deciders: {openShop, changeSetting},
	evolvers: {ShopOpened, SettingChanged},
	posters: {ShopOpened: () => [], SettingChanged: () => []} satisfies {[K in ShopEvent['type']]: Poster<K>},
};
