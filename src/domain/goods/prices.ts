// A product's price over time: its price at a moment, and prices that begin later. A change never rewrites a past sale.
import {type CheckRefusal, checkAmount} from '../base/checks.ts';
import {accept, type Decider, type Envelope, type Evolver, type OfKind, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {type Cents, zero} from '../base/money.ts';
import {part} from '../base/part.ts';
import {maybe} from '../base/record-shape.ts';
import {mustHave, put} from '../base/table.ts';
import type {GoodsState, LaterPrice, Priced, Product, ProductRefusal} from './records.ts';

/** Changes the price of a product, now or from a later moment. */
export type PriceProduct = Envelope & {
	readonly type: 'priceProduct';
	/** Its code. */
	readonly product: string;
	/** For one piece or one kilogram, VAT included. */
	readonly price: Cents;
	/** When it begins, in ms since 1970, UTC; at once when left out. */
	readonly from?: number;
	/** The operator confirmed a price of 0. */
	readonly meansZero?: boolean;
};
export type ProductPriced = {
	readonly type: 'ProductPriced';
	readonly product: string;
	readonly price: Cents;
	/** The price before. */
	readonly was: Cents;
	readonly from?: number;
};
/** Takes a price back that is planned and has not begun. */
export type CancelPrice = Envelope & {
	readonly type: 'cancelPrice';
	/** Its product's code. */
	readonly product: string;
	/** When it would begin, in ms since 1970, UTC. */
	readonly from: number;
};
export type PriceCancelled = {
	readonly type: 'PriceCancelled';
	readonly product: string;
	/** The price that does not begin. */
	readonly price: Cents;
	readonly from: number;
};
export type PriceCommand = PriceProduct | CancelPrice;
export type PriceEvent = ProductPriced | PriceCancelled;
export type PriceRefusal =
	| {readonly kind: 'price-not-planned'; readonly name: string; readonly from: number}
	| {readonly kind: 'price-is-zero'; readonly name: string}
	| {readonly kind: 'time-passed'; readonly from: number};

type Does<C> = Decider<GoodsState, C, PriceEvent, PriceRefusal | ProductRefusal | CheckRefusal>;

/** The price of a product at a moment. */
export function priceAt({price, later = []}: Priced, at: number): Cents {
	let current = price;
	for (const next of later) if (next.from <= at) current = next.price;
	return current;
}

/** The prices of a product that begin after a moment, the soonest first. */
export const plannedPrices = ({later = []}: Priced, at: number): readonly LaterPrice[] => later.filter(({from}) => from > at);

/** What is wrong with a price, or undefined. It is 0 or more; 0 only if that was confirmed. */
export function checkPrice(
	name: string,
	price: Cents,
	meansZero: boolean,
): OfKind<PriceRefusal | CheckRefusal, 'price-is-zero' | 'amount-out-of-range'> | undefined {
	if (price === zero && !meansZero) return {kind: 'price-is-zero', name};
	return checkAmount('price', price, meansZero ? {least: zero} : {});
}

const priceProduct = ((state, command, {stamp}) => {
	const product = state.products.rows.get(command.product);
	if (!product) return refuse({kind: 'unknown-product', code: command.product});
	const {price, from, meansZero = false} = command;
	const refusal = checkPrice(product.name, price, meansZero);
	if (refusal) return refuse(refusal);
	if (from !== undefined && !(Number.isSafeInteger(from) && from > stamp.at)) return refuse({kind: 'time-passed', from});
	const was = priceAt(product, from ?? stamp.at);
	return accept({type: 'ProductPriced', product: product.code, price, was, ...(from !== undefined && {from})});
}) satisfies Does<PriceProduct>;

const cancelPrice = ((state, {product: code, from}, {stamp}) => {
	const product = state.products.rows.get(code);
	if (!product) return refuse({kind: 'unknown-product', code});
	const planned = plannedPrices(product, stamp.at).find(next => next.from === from);
	if (!planned) return refuse({kind: 'price-not-planned', name: product.name, from});
	return accept({type: 'PriceCancelled', product: code, ...planned});
}) satisfies Does<CancelPrice>;

/** A product with the prices that are still to come; one that has begun is its price now. */
function withLater(product: Product, at: number, later: readonly LaterPrice[]): Product {
	const {later: _later, ...rest} = product;
	const still = plannedPrices({...rest, later}, at).toSorted((a, b) => a.from - b.from);
	return {...rest, ...(still.length > 0 && {later: still})};
}

const ProductPriced: Evolver<GoodsState, ProductPriced> = (state, {product: code, price, from}, {at}) => {
	const product = mustHave(state.products, code);
	const others = (product.later ?? []).filter(each => each.from !== from);
	const current = from === undefined ? price : priceAt(product, at);
	put(
		state.products,
		code,
		withLater({...product, price: current}, at, from === undefined ? others : [...others, {price, from}]),
	);
};

const PriceCancelled: Evolver<GoodsState, PriceCancelled> = (state, {product: code, from}, {at}) => {
	const product = mustHave(state.products, code);
	const others = (product.later ?? []).filter(each => each.from !== from);
	put(state.products, code, withLater({...product, price: priceAt(product, at)}, at, others));
};

export const prices = part<Does<PriceCommand>, PriceEvent>({
	orders: {
		priceProduct: {product: is.words, price: is.cents, from: maybe(is.moment), meansZero: maybe(is.yesNo)},
		cancelPrice: {product: is.words, from: is.moment},
	},
	deciders: {priceProduct, cancelPrice},
	events: {
		ProductPriced: {product: is.words, price: is.cents, was: is.cents, from: maybe(is.moment)},
		PriceCancelled: {product: is.words, price: is.cents, from: is.moment},
	},
	evolvers: {ProductPriced, PriceCancelled},
	moves: 'nothing',
});
