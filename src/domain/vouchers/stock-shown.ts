// How many vouchers there are of each set amount, and which of them are low, near their last day, or past it.
import {type Day, dayAfter} from '../base/calendar.ts';
import {connectionOf} from '../prepaid/connection.ts';
import {type Service, setAmounts} from '../prepaid/services.ts';
import type {ShopState} from '../shop/records.ts';
import {setting} from '../shop/settings.ts';
import {type Shelved, type VouchersThere, vouchersThere} from './shelves.ts';
import type {VoucherKeeping} from './vouchers.ts';

/** Days before the last one in which vouchers are soon past it. */
export const soonDays = 30;

/** The vouchers of a set amount. */
export type VoucherStock = Shelved &
	VouchersThere & {
		/** The name of the service. */
		readonly name: string;
		/** Of those that can be sold: how many are past their last day within {@link soonDays}. */
		readonly soon: number;
		/** The set amount is sold, and there are none, or fewer than the shop wants. */
		readonly standing: 'enough' | 'low' | 'none' | 'not-sold';
	};

const later = (day: Day, days: number): Day => (days === 0 ? day : later(dayAfter(day), days - 1));

function stockOf(
	state: VoucherKeeping & Pick<ShopState, 'settings'>,
	{name, ...shelved}: Shelved & {readonly name: string},
	{day, isSold}: {readonly day: Day; readonly isSold: boolean},
): VoucherStock {
	const there = vouchersThere(state, shelved, day);
	const soon = there.sellable - vouchersThere(state, shelved, later(day, soonDays)).sellable;
	const isLow = there.sellable < setting(state.settings, 'low-vouchers');
	const standing = !isSold ? 'not-sold' : there.sellable === 0 ? 'none' : isLow ? 'low' : 'enough';
	return {name, ...shelved, ...there, soon, standing};
}

/** The vouchers of each set amount of a service; none where its provider keeps none. */
export const vouchersOfService = (
	state: VoucherKeeping & Pick<ShopState, 'settings'>,
	service: Service,
	day: Day,
): readonly VoucherStock[] =>
	connectionOf(state, service)?.kind === 'vouchers'
		? setAmounts(service.products).map(({name: product}) =>
				stockOf(state, {service: service.id, product, name: service.name}, {day, isSold: true}),
			)
		: [];

/** The vouchers of all services, and of set amounts that are sold no more. */
export function voucherStock(state: VoucherKeeping & Pick<ShopState, 'settings'>, day: Day): readonly VoucherStock[] {
	const sold = [...state.services.rows.values()].flatMap(service => vouchersOfService(state, service, day));
	const left = [...state.voucherShelves.rows.values()].filter(
		shelf => !sold.some(({service, product}) => service === shelf.service && product === shelf.product),
	);
	const nameOf = (service: string): string => state.services.rows.get(service)?.name ?? service;
	return [
		...sold,
		...left.map(({service, product}) => stockOf(state, {service, product, name: nameOf(service)}, {day, isSold: false})),
	];
}
