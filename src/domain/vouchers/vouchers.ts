// Vouchers that come into stock, and those that are written off. A sale issues them (lines/voucher.ts).
import {type Day, isDay} from '../base/calendar.ts';
import {type CheckRefusal, checkText} from '../base/checks.ts';
import {accept, type Decider, type Envelope, type Evolver, type OfKind, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {part} from '../base/part.ts';
import {record} from '../base/record-shape.ts';
import {form} from '../base/shape.ts';
import {note, tidy} from '../base/text.ts';
import {connectionOf} from '../prepaid/connection.ts';
import {byName, type PrepaidState, productNamed, type Service, type ServiceRefusal, setAmounts} from '../prepaid/services.ts';
import type {ProvidersState} from '../vending/providers.ts';
import {shelve, takeOff, type Voucher, type VouchersState, vouchersOf} from './shelves.ts';

/** A voucher as it comes in. Its PIN is sealed before anybody else sees it. */
export type NewVoucher = Omit<Voucher, 'service'> & {
	/** What the same PIN always gives, with the shop's own key: by it a voucher is known that comes a second time. */
	readonly mark: string;
};

/** Puts vouchers into stock, all or none of them. */
export type ReceiveVouchers = Envelope & {
	readonly type: 'receiveVouchers';
	/** The service's id or name, in any case; its provider keeps vouchers. */
	readonly service: string;
	/** None that the shop has or had before, and none that has expired. */
	readonly vouchers: readonly NewVoucher[];
};
/** Keeps vouchers from sale: expired, damaged, or sent back to their issuer. */
export type WriteOffVouchers = Envelope & {
	readonly type: 'writeOffVouchers';
	/** The service's id or name, in any case. */
	readonly service: string;
	/** Each once. */
	readonly serials: readonly string[];
	/** Up to 120 letters. */
	readonly reason: string;
};

export type VouchersReceived = {
	readonly type: 'VouchersReceived';
	readonly service: string;
	readonly vouchers: readonly NewVoucher[];
};
export type VouchersWrittenOff = {
	readonly type: 'VouchersWrittenOff';
	readonly service: string;
	readonly vouchers: readonly Pick<Voucher, 'product' | 'serial' | 'expiry'>[];
	readonly reason: string;
};

export type VoucherRefusal =
	| OfKind<ServiceRefusal, 'unknown-service' | 'unknown-service-product'>
	| OfKind<CheckRefusal, 'bad-text'>
	/** Nothing of a service is kept in stock. */
	| {readonly kind: 'no-vouchers-kept'; readonly name: string}
	| {readonly kind: 'no-vouchers-named'}
	| {readonly kind: 'bad-serial'; readonly serial: string}
	| {readonly kind: 'bad-expiry'; readonly expiry: string}
	| {readonly kind: 'voucher-expired'; readonly serial: string; readonly expiry: Day}
	/** The shop has a voucher with this serial or its PIN, or had one. */
	| {readonly kind: 'voucher-known'; readonly serial: string}
	| {readonly kind: 'voucher-not-there'; readonly name: string; readonly serial: string};

/** What is looked at to take vouchers in. */
export type VoucherKeeping = PrepaidState & ProvidersState & VouchersState;

type Event = VouchersReceived | VouchersWrittenOff;
type Does<C> = Decider<VoucherKeeping, C, Event, VoucherRefusal>;

/** By what a voucher is known for ever: the mark of its PIN, and its serial. */
export const keysOf = (service: string, {mark, serial}: Pick<NewVoucher, 'mark' | 'serial'>): readonly [string, string] => [
	mark,
	`${service} ${serial}`,
];

/** The service of an order, where vouchers are kept of it. */
export function voucherService(state: PrepaidState & ProvidersState, text: string) {
	const service = byName(state.services.rows, text);
	if (!service)
		return refuse({kind: 'unknown-service', service: text, known: [...state.services.rows.values()].map(({name}) => name)});
	return connectionOf(state, service)?.kind === 'vouchers' ? {service} : refuse({kind: 'no-vouchers-kept', name: service.name});
}

/** What is said of a voucher beside its PIN. */
export type VoucherSaid = Pick<Voucher, 'product' | 'serial' | 'expiry'>;

/** A voucher as it is kept: by the name of its product; or why it cannot be taken in on a day. */
export function voucherFor(service: Service, {product: named, serial, expiry}: VoucherSaid, day: Day) {
	const products = setAmounts(service.products);
	const product = productNamed({products}, named);
	if (!product) {
		const known = products.map(({name}) => name);
		return refuse({kind: 'unknown-service-product', name: service.name, product: named.trim(), known});
	}
	if (!/^[\p{L}\p{N}][\p{L}\p{N}/._-]{0,39}$/u.test(serial)) return refuse({kind: 'bad-serial', serial});
	if (!isDay(expiry)) return refuse({kind: 'bad-expiry', expiry});
	if (expiry < day) return refuse({kind: 'voucher-expired', serial, expiry});
	return {product: product.name};
}

const receiveVouchers = ((state, command, {stamp, knownVouchers}) => {
	const found = voucherService(state, command.service);
	if ('refused' in found) return found;
	const {service} = found;
	if (command.vouchers.length === 0) return refuse({kind: 'no-vouchers-named'});
	const met = new Set<string>(knownVouchers);
	const vouchers: NewVoucher[] = [];
	for (const {serial, expiry, sealed, mark, ...named} of command.vouchers) {
		const read = voucherFor(service, {...named, serial, expiry}, stamp.day);
		if ('refused' in read) return read;
		const keys = keysOf(service.id, {mark, serial});
		if (keys.some(key => met.has(key))) return refuse({kind: 'voucher-known', serial});
		for (const key of keys) met.add(key);
		vouchers.push({...read, serial, expiry, sealed, mark});
	}
	return accept({type: 'VouchersReceived', service: service.id, vouchers});
}) satisfies Does<ReceiveVouchers>;

/** All vouchers of a service in stock, by their serials. */
export function vouchersBySerial(state: VouchersState, service: string): ReadonlyMap<string, Voucher> {
	const shelves = [...state.voucherShelves.rows.values()].filter(shelf => shelf.service === service);
	return new Map(shelves.flatMap(shelf => [...vouchersOf(state, shelf)].map(voucher => [voucher.serial, voucher] as const)));
}

const writeOffVouchers = ((state, command) => {
	const service = byName(state.services.rows, command.service);
	if (!service) {
		const known = [...state.services.rows.values()].map(({name}) => name);
		return refuse({kind: 'unknown-service', service: command.service, known});
	}
	const reason = tidy(command.reason);
	const unfit = checkText('reason', reason, note);
	if (unfit) return refuse(unfit);
	if (command.serials.length === 0) return refuse({kind: 'no-vouchers-named'});
	const there = vouchersBySerial(state, service.id);
	const vouchers: VouchersWrittenOff['vouchers'][number][] = [];
	for (const serial of new Set(command.serials)) {
		const voucher = there.get(serial);
		if (!voucher) return refuse({kind: 'voucher-not-there', name: service.name, serial});
		vouchers.push({product: voucher.product, serial, expiry: voucher.expiry});
	}
	return accept({type: 'VouchersWrittenOff', service: service.id, vouchers, reason});
}) satisfies Does<WriteOffVouchers>;

const VouchersReceived: Evolver<VouchersState, VouchersReceived> = (state, {service, vouchers}) => {
	for (const {mark: _mark, ...voucher} of vouchers) shelve(state, {service, ...voucher});
};

const VouchersWrittenOff: Evolver<VouchersState, VouchersWrittenOff> = (state, {service, vouchers}) => {
	const piles = Map.groupBy(vouchers, ({product, expiry}) => `${expiry} ${product}`);
	for (const pile of piles.values()) {
		const [first] = pile;
		const serials = new Set(pile.map(({serial}) => serial));
		if (first) takeOff(state, {service, product: first.product}, {expiry: first.expiry, serials});
	}
};

const newVoucherShape = record<NewVoucher>({
	product: is.words,
	serial: is.words,
	expiry: is.words,
	sealed: form(/^[0-9a-f]{16}\.[\w-]{40,100}$/, '0123456789abcdef.b3Bl…'),
	mark: form(/^[\w-]{22}$/, 'u1WnX2o0c3JpZ2luYWxfXw'),
});

export const vouchers = part<Does<ReceiveVouchers | WriteOffVouchers>, Event>({
	orders: {
		receiveVouchers: {service: is.words, vouchers: is.all(newVoucherShape)},
		writeOffVouchers: {service: is.words, serials: is.all(is.words), reason: is.words},
	},
	deciders: {receiveVouchers, writeOffVouchers},
	events: {
		VouchersReceived: {service: is.words, vouchers: is.all(newVoucherShape)},
		VouchersWrittenOff: {
			service: is.words,
			vouchers: is.all(record<VoucherSaid>({product: is.words, serial: is.words, expiry: is.words})),
			reason: is.words,
		},
	},
	evolvers: {VouchersReceived, VouchersWrittenOff},
	moves: 'nothing',
});
