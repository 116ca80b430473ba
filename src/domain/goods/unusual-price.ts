// Prices and costs that lose money or were likely mistyped: below cost, more than ten times what was, less than a tenth. They are asked about.
import {type Cents, zero} from '../base/money.ts';
import type {GoodsState} from './records.ts';
import {averageCost} from './stock-value.ts';

/** One price or cost that the till asks about, with the sum that it is held against. */
export type Unusual = {
	/** The product's name. */
	readonly name: string;
	/** What is asked about: a selling price, or what a delivery cost. */
	readonly of: 'price' | 'cost';
	/** `loss`: sold below cost, or bought above the price. `above`: more than ten times what it was. `below`: less than a tenth of it. */
	readonly why: 'loss' | 'above' | 'below';
	readonly amount: Cents;
	/** The cost or the price for a `loss`; otherwise what it was before. */
	readonly usual: Cents;
};

/** Prices or costs that nobody confirmed. */
export type UnusualRefusal = {readonly kind: 'unusual-price'; readonly unusual: readonly Unusual[]};

/** A price or a cost, and what is known beside it. */
export type Asked = Pick<Unusual, 'name' | 'of' | 'amount'> & {
	/** What it was before. */
	readonly was?: Cents | undefined;
	/** The cost beside a price, or the price beside a cost. */
	readonly beside?: Cents | undefined;
};

const farTimes = 10;

/** What is unusual about a price or a cost. Nothing about one that was the same before, and nothing about a price of 0, which has its own question. */
export function unusual({name, of, amount, was, beside = zero}: Asked): Unusual | undefined {
	if (amount === was || (of === 'price' && amount === zero)) return undefined;
	const asked = {name, of, amount};
	const isLoss = beside > zero && (of === 'price' ? amount < beside : amount > beside);
	if (isLoss) return {...asked, why: 'loss', usual: beside};
	if (was === undefined || was === zero) return undefined;
	if (amount > was * farTimes) return {...asked, why: 'above', usual: was};
	return amount * farTimes < was ? {...asked, why: 'below', usual: was} : undefined;
}

/** The refusal of an unusual price or cost, unless it is meant. */
export function checkUnusual(asked: Asked, meansUnusual = false): UnusualRefusal | undefined {
	const found = meansUnusual ? undefined : unusual(asked);
	return found && {kind: 'unusual-price', unusual: [found]};
}

/** The average cost of one piece or kilogram of a product, where a cost was ever known. */
export function costOf({stock}: Pick<GoodsState, 'stock'>, product: string): Cents | undefined {
	const worth = stock.rows.get(product)?.worth;
	return worth && averageCost(worth);
}
