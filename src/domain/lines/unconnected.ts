// Services and billers without a provider: whether they can be sold, and where that is marked.
import {isConnected} from '../prepaid/connection.ts';
import type {ShopRecord, ShopState} from '../shop/records.ts';
import {setting} from '../shop/settings.ts';

/** Why nothing is sold for a provider: it is not connected, and the shop sells no made-up numbers. */
export type ConnectionRefusal = {readonly kind: 'not-connected'; readonly name: string};

/** Checks that a service or a biller is connected, or that the shop sells made-up numbers for demonstration. */
export const checkConnected = (
	{settings}: Pick<ShopState, 'settings'>,
	provider: {readonly name: string},
): ConnectionRefusal | undefined =>
	isConnected(provider) || setting(settings, 'demo-vending') ? undefined : {kind: 'not-connected', name: provider.name};

/** Whether a shop is for practice. */
export type Practises = Pick<ShopRecord, 'isPractice'>;

/** Whether a service or a biller is marked as not connected. In a practice shop nothing is real, and all of it says so. */
export const isMarkedUnconnected = ({isPractice}: Practises, provider: object): boolean => !isPractice && !isConnected(provider);
