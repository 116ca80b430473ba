// Owns a product's price through time: what it costs at a moment, and prices that begin later. A change never rewrites a past sale.
import {checkAmount} from '../base/checks.ts';
import {accept, type Envelope, type RefusalOf, refuse} from '../base/handlers.ts';
import {type Cents, nothing} from '../base/money.ts';
import {held, put} from '../base/table.ts';
import type {Decider, Evolver} from '../ledger/commands.ts';

/** A price that begins at a moment, in ms since 1970, UTC. */
export type LaterPrice = {readonly price: Cents; readonly from: number};
/** What a product costs. */
export type Priced = {
	/** Of one piece or one kilogram, VAT included. */
	readonly price: Cents;
	/** Prices that begin later, the soonest first. */
	readonly later?: readonly LaterPrice[];
};

/** Changes the price of a product, now or from a moment to come. */
export type PriceProduct = Envelope & {
	readonly type: 'priceProduct';
	/** Its code. */
	readonly product: string;
	/** Of one piece or one kilogram, VAT included. */
	readonly price: Cents;
	/** When it begins, in ms since 1970, UTC; at once when left out. */
	readonly from?: number;
	/** The operator was asked about a price of nothing and means it. */
	readonly meansZero?: boolean;
};
export type ProductPriced = {
	readonly type: 'ProductPriced';
	readonly product: string;
	readonly price: Cents;
	/** The price until then. */
	readonly was: Cents;
	readonly from?: number;
};
export type PriceRefusal =
	| {readonly kind: 'price-is-zero'; readonly name: string}
	| {readonly kind: 'time-passed'; readonly from: number};

/** What a product costs at a moment. */
export function priceAt({price, later = []}: Priced, at: number): Cents {
	let current = price;
	for (const next of later) if (next.from <= at) current = next.price;
	return current;
}

/** A price from nothing upward; of nothing only when that is meant. */
export function checkPrice(
	name: string,
	price: Cents,
	meansZero: boolean,
): RefusalOf<'price-is-zero' | 'amount-out-of-range'> | undefined {
	if (price === nothing && !meansZero) return {kind: 'price-is-zero', name};
	return checkAmount('price', price, meansZero ? {least: nothing} : {});
}

export const priceProduct = ((state, command, {stamp}) => {
	const product = state.products.rows.get(command.product);
	if (!product) return refuse({kind: 'unknown-product', code: command.product});
	const {price, from, meansZero = false} = command;
	const refusal = checkPrice(product.name, price, meansZero);
	if (refusal) return refuse(refusal);
	if (from !== undefined && !(Number.isSafeInteger(from) && from > stamp.at)) return refuse({kind: 'time-passed', from});
	const was = priceAt(product, from ?? stamp.at);
	return accept({type: 'ProductPriced', product: product.code, price, was, ...(from !== undefined && {from})});
}) satisfies Decider<'priceProduct'>;

export const ProductPriced: Evolver<'ProductPriced'> = (state, {product: code, price, from}, {at}) => {
	const {later = [], ...product} = held(state.products, code);
	const still = later.filter(each => each.from > at && each.from !== from);
	const next = from === undefined ? still : [...still, {price, from}].sort((a, b) => a.from - b.from);
	const current = from === undefined ? price : priceAt({price: product.price, later}, at);
	put(state.products, code, {...product, price: current, ...(next.length > 0 && {later: next})});
};
