// The opening of a new shop, with its first settings, its owner, services, billers, products and accounts.
import {checkText} from '../base/checks.ts';
import {isCurrency} from '../base/currency.ts';
import {accept, type Decider, type Envelope, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {part} from '../base/part.ts';
import {personName, shopName, tidy} from '../base/text.ts';
import type {GoodsState} from '../goods/records.ts';
import type {ShopRefusal} from '../shop/records.ts';
import {readSettings} from '../shop/setting-changes.ts';
import {type Settings, settingsShape} from '../shop/settings.ts';
import {foldShopOpened, type ShopOpened, shopOpenedMembers} from '../shop/shop-opened.ts';
import {type FirstEvent, type FirstRecords, type FirstRefusal, firstRecords, firstRecordsMembers} from './first-records.ts';

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
} & FirstRecords;

export type OpeningRefusal =
	| {readonly kind: 'shop-already-open'}
	| {readonly kind: 'unknown-currency'; readonly currency: string}
	| ShopRefusal
	| FirstRefusal;

type Does<C> = Decider<GoodsState, C, ShopOpened | FirstEvent, OpeningRefusal>;

const openShop = ((state, command) => {
	if (state.shop.isOpen) return refuse({kind: 'shop-already-open'});
	if (!isCurrency(command.currency)) return refuse({kind: 'unknown-currency', currency: command.currency});
	const owner = tidy(command.owner);
	const given: unknown = command.settings['shop-name'] ?? '';
	// What is no text at all is refused with the other settings.
	const name = typeof given === 'string' ? tidy(given) : undefined;
	const refusal =
		(name === undefined ? undefined : checkText('shop name', name, shopName)) ?? checkText('owner', owner, personName);
	if (refusal) return refuse(refusal);
	const read = readSettings({...command.settings, ...(name !== undefined && {'shop-name': name})}, command.currency);
	if ('refused' in read) return read;
	const {settings} = read;
	const first = firstRecords(state, command);
	if ('refused' in first) return first;
	const opened: ShopOpened = {
		type: 'ShopOpened',
		isPractice: command.isPractice,
		currency: command.currency,
		settings,
		operator: {id: 1, name: owner},
	};
	return accept(opened, ...first.accepted);
}) satisfies Does<OpenShop>;

export const openingShop = part<Does<OpenShop>, ShopOpened>({
	orders: {
		openShop: {
			isPractice: is.yesNo,
			currency: is.words,
			settings: settingsShape,
			owner: is.words,
			...firstRecordsMembers,
		},
	},
	deciders: {openShop},
	events: {ShopOpened: shopOpenedMembers},
	evolvers: {ShopOpened: foldShopOpened},
	moves: 'nothing',
});
