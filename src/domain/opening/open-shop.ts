// The opening of a new shop, with its first settings, its owner, services, billers, products and accounts.
import type {AccountOpened} from '../accounts/accounts.ts';
import {checkNewAccount, contactOf, type NewAccount, newAccountShape} from '../accounts/new-account.ts';
import {type CheckRefusal, checkText} from '../base/checks.ts';
import {isCurrency} from '../base/currency.ts';
import {accept, type Decider, type Envelope, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {part} from '../base/part.ts';
import {personName, shopName, tidy} from '../base/text.ts';
import {type Biller, type BillerListed, billerListed, billerShape} from '../bills/billers.ts';
import {type CatalogueRefusal, newCatalogue, newProductShape, type ProductListed, productListed} from '../goods/new-product.ts';
import type {GoodsState, NewProduct} from '../goods/records.ts';
import {type Service, type ServiceOffered, serviceOffered, serviceShape} from '../prepaid/services.ts';
import type {ShopRefusal} from '../shop/records.ts';
import {readSettings} from '../shop/setting-changes.ts';
import {type Settings, settingsShape} from '../shop/settings.ts';
import {foldShopOpened, type ShopOpened, shopOpenedMembers} from '../shop/shop-opened.ts';

/** Opens a new shop, once. `createShop` gives this order. */
export type OpenShop = Envelope & {
	readonly type: 'openShop';
	/** A shop for practice: nothing in it is real, and its receipts say so. */
	readonly isPractice: boolean;
	/** ZAR, NAD, LSL, SZL or BWP. */
	readonly currency: string;
	/** The settings to start with; `shop-name` is required. */
	readonly settings: Partial<Settings>;
	/** Name of operator number 1: up to 50 letters. */
	readonly owner: string;
	/** Prepaid services on offer. */
	readonly services: readonly Service[];
	/** Billers whose bills can be paid. */
	readonly billers: readonly Biller[];
	/** The catalogue, all of it on sale. */
	readonly products: readonly NewProduct[];
	/** Numbered from 1 in this order. */
	readonly accounts: readonly NewAccount[];
};

export type OpeningRefusal =
	| {readonly kind: 'shop-already-open'}
	| {readonly kind: 'unknown-currency'; readonly currency: string}
	| ShopRefusal
	| CatalogueRefusal
	| CheckRefusal;

type Does<C> = Decider<GoodsState, C, ShopOpened | ServiceOffered | BillerListed | ProductListed | AccountOpened, OpeningRefusal>;

const openShop = ((state, command) => {
	if (state.shop.isOpen) return refuse({kind: 'shop-already-open'});
	if (!isCurrency(command.currency)) return refuse({kind: 'unknown-currency', currency: command.currency});
	const owner = tidy(command.owner);
	const name = tidy(command.settings['shop-name'] ?? '');
	const refusal = checkText('shop name', name, shopName) ?? checkText('owner', owner, personName);
	if (refusal) return refuse(refusal);
	const read = readSettings({...command.settings, 'shop-name': name}, command.currency);
	if ('refused' in read) return read;
	const {settings} = read;
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
	const services = command.services.map(serviceOffered);
	const billers = command.billers.map(billerListed);
	return accept(opened, ...services, ...billers, ...products.accepted.map(productListed), ...accounts.accepted);
}) satisfies Does<OpenShop>;

function newAccounts(accounts: readonly NewAccount[]) {
	const tidied = accounts.map(account => ({name: tidy(account.name), opening: account.opening, ...contactOf(account)}));
	for (const account of tidied) {
		const refusal = checkNewAccount(account);
		if (refusal) return refuse(refusal);
	}
	return {accepted: tidied.map((account, index): AccountOpened => ({type: 'AccountOpened', account: index + 1, ...account}))};
}

export const openingShop = part<Does<OpenShop>, ShopOpened>({
	orders: {
		openShop: {
			isPractice: is.yesNo,
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
	events: {ShopOpened: shopOpenedMembers},
	evolvers: {ShopOpened: foldShopOpened},
	moves: 'nothing',
});
