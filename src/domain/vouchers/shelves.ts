// Vouchers in stock: of each product, on piles by their last day, in the order in which they came. Each leaves its pile once.
import {assert} from '../base/assert.ts';
import type {Day} from '../base/calendar.ts';
import {drop, mustHave, put, type Table} from '../base/table.ts';

/** A voucher that can still be sold, or was written off by nobody yet. */
export type Voucher = {
	/** The id of its service. */
	readonly service: string;
	/** The name of the set amount that it is for. */
	readonly product: string;
	/** The number that its issuer knows it by; no other voucher of the service has it. */
	readonly serial: string;
	/** The last day on which it can be used. */
	readonly expiry: Day;
	/** Its PIN, sealed with a key that is not in the shop. */
	readonly sealed: string;
};

/** Vouchers of a product with the same last day. They stand at places from `first` up to, not including, `end`, with gaps. */
type Pile = {readonly expiry: Day; readonly count: number; readonly first: number; readonly end: number};

/** What is in stock of a product: piles that are not empty, the first to expire first. */
export type Shelf = Pick<Voucher, 'service' | 'product'> & {readonly piles: readonly Pile[]};

/** What the ledger keeps of vouchers: only those in stock. */
export type VouchersState = {
	/** By shelf, last day and place. */
	readonly vouchers: Table<string, Voucher>;
	/** By service and product. */
	readonly voucherShelves: Table<string, Shelf>;
};

/** A service and one of its products. */
export type Shelved = Pick<Voucher, 'service' | 'product'>;

const shelfKey = ({service, product}: Shelved): string => `${service} ${product}`;
const placeKey = (shelved: Shelved, expiry: Day, place: number): string => `${shelfKey(shelved)} ${expiry} ${place}`;

const noPiles: Shelf['piles'] = [];
const pilesOf = ({voucherShelves}: VouchersState, shelved: Shelved): Shelf['piles'] =>
	voucherShelves.rows.get(shelfKey(shelved))?.piles ?? noPiles;

/** Vouchers of a product, the first to expire first and then as they came; from a day on, those that can be used on it. */
export function* vouchersOf(state: VouchersState, shelved: Shelved, from: Day = ''): Generator<Voucher> {
	for (const {expiry, first, end} of pilesOf(state, shelved)) {
		if (expiry < from) continue;
		for (let place = first; place < end; place += 1) {
			const voucher = state.vouchers.rows.get(placeKey(shelved, expiry, place));
			if (voucher) yield voucher;
		}
	}
}

/** What is there of a product on a day. */
export type VouchersThere = {
	readonly sellable: number;
	readonly expired: number;
	/** The last day of those that go first. */
	readonly nextExpiry?: Day;
};

export function vouchersThere(state: VouchersState, shelved: Shelved, day: Day): VouchersThere {
	const piles = pilesOf(state, shelved);
	const countOf = (some: readonly Pile[]): number => some.reduce((count, pile) => count + pile.count, 0);
	const good = piles.filter(({expiry}) => expiry >= day);
	const [next] = good;
	return {
		sellable: countOf(good),
		expired: countOf(piles) - countOf(good),
		...(next && {nextExpiry: next.expiry}),
	};
}

function putPiles(state: VouchersState, {service, product}: Shelved, piles: Shelf['piles']): void {
	const key = shelfKey({service, product});
	if (piles.length === 0) drop(state.voucherShelves, key);
	else put(state.voucherShelves, key, {service, product, piles});
}

/** Puts a voucher behind those of the same last day. For evolvers only. */
export function shelve(state: VouchersState, voucher: Voucher): void {
	const {expiry} = voucher;
	const piles = pilesOf(state, voucher);
	const pile = piles.find(each => each.expiry === expiry) ?? {expiry, count: 0, first: 0, end: 0};
	const grown = {...pile, count: pile.count + 1, end: pile.end + 1};
	const at = piles.findIndex(each => each.expiry >= expiry);
	const [before, after] = at === -1 ? [piles, noPiles] : [piles.slice(0, at), piles.slice(at)];
	putPiles(state, voucher, [...before, grown, ...after.filter(each => each !== pile)]);
	put(state.vouchers, placeKey(voucher, expiry, pile.end), voucher);
}

/** Where a pile begins once some of it are gone. */
function firstLeft({vouchers}: VouchersState, shelved: Shelved, {expiry, first, end}: Pile): number {
	let place = first;
	while (place < end && !vouchers.rows.has(placeKey(shelved, expiry, place))) place += 1;
	return place;
}

/** Takes vouchers with some serials off the pile of their last day. For evolvers only. Those at the front are found at once. */
export function takeOff(state: VouchersState, shelved: Shelved, {expiry, serials}: TakenOff): void {
	const key = shelfKey(shelved);
	const {piles} = mustHave(state.voucherShelves, key);
	const left = piles.flatMap((pile): readonly Pile[] => {
		if (pile.expiry !== expiry) return [pile];
		let gone = 0;
		for (let place = pile.first; place < pile.end && gone < serials.size; place += 1) {
			const at = placeKey(shelved, expiry, place);
			if (!serials.has(state.vouchers.rows.get(at)?.serial ?? '')) continue;
			drop(state.vouchers, at);
			gone += 1;
		}
		assert(gone === serials.size, 'vouchers that leave the stock are in it', {expiry, wanted: serials.size, gone});
		if (gone === pile.count) return [];
		return [{...pile, count: pile.count - gone, first: firstLeft(state, shelved, pile)}];
	});
	putPiles(state, shelved, left);
}

export type TakenOff = {readonly expiry: Day; readonly serials: ReadonlySet<string>};
