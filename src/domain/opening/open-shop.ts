// The opening of a new shop, with all it starts with: its settings, its owner, services, billers, products and accounts.
import {type AccountOpened, checkNewAccount, contactOf, type NewAccount, newAccountShape} from '../accounts/accounts.ts';
import {type CheckRefusal, checkText} from '../base/checks.ts';
import {type CurrencyCode, currencies, isCurrency} from '../base/currency.ts';
import {accept, type Decider, type Envelope, type Evolver, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {part} from '../base/part.ts';
import {ownPart, record} from '../base/record-shape.ts';
import {word, yesNo} from '../base/shape.ts';
import {put} from '../base/table.ts';
import {personName, shopName, tidy} from '../base/text.ts';
import {type Biller, type BillerListed, billerShape} from '../bills/billers.ts';
import {type CatalogueRefusal, newCatalogue, newProductShape, type ProductListed, productListed} from '../goods/catalogue.ts';
import type {GoodsState, NewProduct} from '../goods/records.ts';
import {type Service, type ServiceOffered, serviceShape} from '../prepaid/services.ts';
import {isLabelLayouts} from '../shop/label-layouts.ts';
import {newLetterhead} from '../shop/letterhead.ts';
import type {Operator, ShopRefusal, ShopState} from '../shop/records.ts';
import {isSettingName, isSettingValue, type Settings, settingNames, settingsShape} from '../shop/settings.ts';
import {isVatNumber} from '../shop/vat.ts';

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

export type ShopOpened = {
	readonly type: 'ShopOpened';
	readonly isPractice: boolean;
	readonly currency: CurrencyCode;
	readonly settings: Partial<Settings>;
	readonly operator: Operator;
};

type OpeningRefusal = {readonly kind: 'shop-already-open'} | {readonly kind: 'unknown-currency'; readonly currency: string};

type Does<C> = Decider<
	GoodsState,
	C,
	ShopOpened | ServiceOffered | BillerListed | ProductListed | AccountOpened,
	OpeningRefusal | ShopRefusal | CatalogueRefusal | CheckRefusal
>;

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
		(service): ServiceOffered => ({type: 'ServiceOffered', service: ownPart(serviceShape, service)}),
	);
	const billers = command.billers.map((biller): BillerListed => ({type: 'BillerListed', biller: ownPart(billerShape, biller)}));
	return accept(opened, ...services, ...billers, ...products.accepted.map(productListed), ...accounts.accepted);
}) satisfies Does<OpenShop>;

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

const ShopOpened: Evolver<ShopState, ShopOpened> = (state, event, stamp) => {
	state.shop = {isOpen: true, isPractice: event.isPractice, currency: event.currency};
	for (const name of settingNames) {
		const value = event.settings[name];
		if (value !== undefined) put(state.settings, name, value);
	}
	put(state.operators, event.operator.id, event.operator);
	put(state.letterheads, stamp.seq, newLetterhead(state));
};

export const openingShop = part<Does<OpenShop>, ShopOpened>()({
	orders: {
		openShop: {
			isPractice: yesNo,
			currency: is.words,
			settings: settingsShape,
			owner: is.words,
			services: is.all(serviceShape),
			billers: is.all(billerShape),
			products: is.all(newProductShape),
			accounts: is.all(newAccountShape),
		},
	},
	deciders: {openShop},
	events: {
		ShopOpened: {
			isPractice: yesNo,
			currency: word<CurrencyCode>(currencies),
			settings: settingsShape,
			operator: record<Operator>({id: is.number, name: is.words}),
		},
	},
	evolvers: {ShopOpened},
	moves: 'nothing',
});
