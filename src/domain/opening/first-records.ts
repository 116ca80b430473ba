// What a new shop begins with: its services, billers, products, accounts and quick keys, checked.
import type {AccountOpened} from '../accounts/accounts.ts';
import {checkNewAccount, contactOf, type NewAccount, newAccountShape} from '../accounts/new-account.ts';
import type {CheckRefusal} from '../base/checks.ts';
import {refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {maybe, type ShapesOf} from '../base/record-shape.ts';
import {tidy} from '../base/text.ts';
import {type Biller, type BillerListed, billerListed, billerShape} from '../bills/billers.ts';
import {type CatalogueRefusal, newCatalogue, newProductShape, type ProductListed, productListed} from '../goods/new-product.ts';
import type {GoodsState, NewProduct} from '../goods/records.ts';
import {type Service, type ServiceOffered, serviceOffered, serviceShape} from '../prepaid/services.ts';
import {type NewQuickKeyRefusal, newQuickKeys, type QuickKey, type QuickKeySet, quickKeyShape} from '../quick-keys/quick-keys.ts';

export type FirstRecords = {
	/** Prepaid services on offer. */
	readonly services: readonly Service[];
	/** Billers whose bills can be paid. */
	readonly billers: readonly Biller[];
	/** The catalogue, all of it on sale. */
	readonly products: readonly NewProduct[];
	/** Numbered from 1 in this order. */
	readonly accounts: readonly NewAccount[];
	/** Quick keys for these goods and services. */
	readonly quickKeys?: readonly QuickKey[];
};

export type FirstEvent = ServiceOffered | BillerListed | ProductListed | AccountOpened | QuickKeySet;
export type FirstRefusal = CatalogueRefusal | CheckRefusal | NewQuickKeyRefusal;

export const firstRecordsMembers: ShapesOf<FirstRecords> = {
	services: is.all(serviceShape),
	billers: is.all(billerShape),
	products: is.all(newProductShape),
	accounts: is.all(newAccountShape),
	quickKeys: maybe(is.all(quickKeyShape)),
};

/** The events of what a new shop begins with, or why it cannot. */
export function firstRecords(state: GoodsState, {services, billers, products, accounts, quickKeys = []}: FirstRecords) {
	const catalogue = newCatalogue(state, products);
	if ('refused' in catalogue) return catalogue;
	const people = newAccounts(accounts);
	if ('refused' in people) return people;
	const quick = newQuickKeys(quickKeys, {
		products: new Map(catalogue.accepted.map(product => [product.code, {...product, isOnSale: true}])),
		services: new Map(services.map(service => [service.id, service])),
	});
	if ('refused' in quick) return quick;
	const listed = [...services.map(serviceOffered), ...billers.map(billerListed), ...catalogue.accepted.map(productListed)];
	return {accepted: [...listed, ...people.accepted, ...quick.accepted]};
}

function newAccounts(accounts: readonly NewAccount[]) {
	const tidied = accounts.map(account => ({name: tidy(account.name), opening: account.opening, ...contactOf(account)}));
	for (const account of tidied) {
		const refusal = checkNewAccount(account);
		if (refusal) return refuse(refusal);
	}
	return {accepted: tidied.map((account, index): AccountOpened => ({type: 'AccountOpened', account: index + 1, ...account}))};
}
