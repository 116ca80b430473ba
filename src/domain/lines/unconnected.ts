// Services and billers without a provider: whether they can be sold, and where that is marked.
import {connectionOf} from '../prepaid/connection.ts';
import type {ShopRecord, ShopState} from '../shop/records.ts';
import {setting} from '../shop/settings.ts';
import type {ProvidersState} from '../vending/providers.ts';

/** Why nothing is sold for a provider: it is not connected, and the shop sells no made-up numbers. */
export type ConnectionRefusal = {readonly kind: 'not-connected'; readonly name: string};

/** Checks that a service or a biller is connected, or that the shop sells made-up numbers for demonstration. */
export const checkConnected = (
	state: Pick<ShopState, 'settings'> & ProvidersState,
	sold: {readonly name: string; readonly provider?: string},
): ConnectionRefusal | undefined =>
	connectionOf(state, sold) || setting(state.settings, 'demo-vending') ? undefined : {kind: 'not-connected', name: sold.name};

/** Whether a shop is for practice. */
export type Practises = Pick<ShopRecord, 'isPractice'>;

/** Whether a service or a biller is marked as not connected. In a practice shop nothing is real, and all of it says so. */
export const isMarkedUnconnected = (
	state: ProvidersState & {readonly shop: Practises},
	sold: {readonly provider?: string},
): boolean => !state.shop.isPractice && connectionOf(state, sold) === undefined;
