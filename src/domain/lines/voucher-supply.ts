// The vouchers that a sale takes out of stock: of each product the first to expire, and each once.
import type {Day} from '../base/calendar.ts';
import {type Facts, refuse} from '../base/handlers.ts';
import {groupedToken} from '../prepaid/tokens.ts';
import {type Shelved, type Voucher, type VouchersState, vouchersOf, vouchersThere} from '../vouchers/shelves.ts';

/** What a line has of its voucher. Its PIN is the line's reference. */
export type VoucherGiven = Pick<Voucher, 'serial' | 'expiry'> & {readonly reference: string};

/** Why no voucher is given out. */
export type VoucherSupplyRefusal =
	/** The basket wants more than the `left` that can be sold today. */
	| {readonly kind: 'vouchers-short'; readonly name: string; readonly product: string; readonly left: number}
	/** Its PIN cannot be read: the key is not in the file where it belongs. */
	| {readonly kind: 'voucher-key-lost'; readonly path: string};

/** Takes vouchers that can be used on a day, one after the other: the next of the same product is another one. */
export function takingVouchers(state: VouchersState, day: Day): (shelved: Shelved) => Voucher | undefined {
	const queues = new Map<string, Iterator<Voucher>>();
	return shelved => {
		const key = `${shelved.service} ${shelved.product}`;
		const queue = queues.get(key) ?? vouchersOf(state, shelved, day);
		queues.set(key, queue);
		return queue.next().value;
	};
}

/** Gives out the vouchers of a sale. In a preview no PIN is read, and they have none. */
export function voucherSupply(state: VouchersState, {stamp: {day}, voucherPins}: Facts) {
	const take = takingVouchers(state, day);
	return ({name, ...shelved}: Shelved & {readonly name: string}) => {
		const voucher = take(shelved);
		if (!voucher) {
			const left = vouchersThere(state, shelved, day).sellable;
			return refuse({kind: 'vouchers-short', name, product: shelved.product, left});
		}
		const {serial, expiry, sealed} = voucher;
		const pin = voucherPins ? voucherPins.pins.get(sealed) : '';
		if (pin === undefined) return refuse({kind: 'voucher-key-lost', path: voucherPins?.path ?? ''});
		const given: VoucherGiven = {reference: groupedToken(pin), serial, expiry};
		return {given};
	};
}
