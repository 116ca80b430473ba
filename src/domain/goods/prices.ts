// A product's price over time: its price at a moment, and prices that begin later. A change never rewrites a past sale.
import {type CheckRefusal, checkAmount} from '../base/checks.ts';
import {accept, type Decider, type Envelope, type Evolver, type OfKind, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {type Cents, zero} from '../base/money.ts';
import {part} from '../base/part.ts';
import {maybe} from '../base/record-shape.ts';
import {mustHave, put} from '../base/table.ts';
import type {GoodsState, Priced, ProductRefusal} from './records.ts';
import {checkUnusual, costOf, type UnusualRefusal} from './unusual-price.ts';

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
	/** The operator confirmed a price below cost, or far from the price before. */
	readonly meansUnusual?: boolean;
};
export type ProductPriced = {
	readonly type: 'ProductPriced';
	readonly product: string;
	readonly price: Cents;
	/** The price before. */
	readonly was: Cents;
	readonly from?: number;
};
export type PriceRefusal =
	| {readonly kind: 'price-is-zero'; readonly name: string}
	| {readonly kind: 'time-passed'; readonly from: number};

type Does<C> = Decider<GoodsState, C, ProductPriced, PriceRefusal | UnusualRefusal | ProductRefusal | CheckRefusal>;

/** The price of a product at a moment. */
export function priceAt({price, later = []}: Priced, at: number): Cents {
	let current = price;
	for (const next of later) if (next.from <= at) current = next.price;
	return current;
}

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
	const {price, from, meansZero = false, meansUnusual} = command;
	const refusal = checkPrice(product.name, price, meansZero);
	if (refusal) return refuse(refusal);
	if (from !== undefined && !(Number.isSafeInteger(from) && from > stamp.at)) return refuse({kind: 'time-passed', from});
	const was = priceAt(product, from ?? stamp.at);
	const beside = costOf(state, product.code);
	const asked = checkUnusual({name: product.name, of: 'price', amount: price, was, beside}, meansUnusual);
	if (asked) return refuse(asked);
	return accept({type: 'ProductPriced', product: product.code, price, was, ...(from !== undefined && {from})});
}) satisfies Does<PriceProduct>;

const ProductPriced: Evolver<GoodsState, ProductPriced> = (state, {product: code, price, from}, {at}) => {
	const {later = [], ...product} = mustHave(state.products, code);
	const still = later.filter(each => each.from > at && each.from !== from);
	const next = from === undefined ? still : [...still, {price, from}].sort((a, b) => a.from - b.from);
	const current = from === undefined ? price : priceAt({price: product.price, later}, at);
	put(state.products, code, {...product, price: current, ...(next.length > 0 && {later: next})});
};

export const prices = part<Does<PriceProduct>, ProductPriced>({
	orders: {
		priceProduct: {
			product: is.words,
			price: is.cents,
			from: maybe(is.moment),
			meansZero: maybe(is.yesNo),
			meansUnusual: maybe(is.yesNo),
		},
	},
	deciders: {priceProduct},
	events: {ProductPriced: {product: is.words, price: is.cents, was: is.cents, from: maybe(is.moment)}},
	evolvers: {ProductPriced},
	moves: 'nothing',
});
