// The value of the stock at cost: a moving average (rules.md §8), kept as an exact ratio so that sales never change it by rounding.
import {type Cents, cents, largestAmount, proportion, type Thousandths, thousandths, zero} from '../base/money.ts';

/** An average cost kept as a ratio, value over quantity, so that it is never rounded. Only a delivery with a cost makes a new one. */
export type Worth = {readonly value: Cents; readonly of: Thousandths};

/** The cost of one piece or one kilogram, in cents, as a ratio. */
export const unitCost = (cost: Cents): Worth => ({value: cost, of: thousandths(1000)});

/** The average cost of one piece or kilogram, rounded once. */
export const averageCost = (worth: Worth): Cents => atCost(worth, 1000);

/** The stock of a product with its average cost. `worth` is left out where no cost was ever known. */
export type Valued = {readonly quantity: Thousandths; readonly worth?: Worth};

/** The value of the stock, rounded once; 0 for an empty shelf, undefined while no cost is known. */
export const stockValue = ({quantity, worth}: Valued): Cents | undefined =>
	worth && (quantity > 0 ? atCost(worth, quantity) : zero);

/** Limits a value to the largest amount. An evolver cannot refuse; the deciders have checked before. */
const bounded = (value: number): Cents => cents(Math.min(value, largestAmount));

const atCost = ({value, of}: Worth, quantity: number): Cents => bounded(proportion(value, quantity, of));

/** The value of the stock after a delivery at a cost, in cents, rounded once and without an upper limit. */
export function valueAfterDelivery({quantity: before, worth}: Valued, quantity: Thousandths, cost: Worth): number {
	if (before <= 0 || !worth) return proportion(cost.value, Math.max(0, before + quantity), cost.of);
	const total = BigInt(worth.value) * BigInt(before) * BigInt(cost.of) + BigInt(cost.value) * BigInt(quantity) * BigInt(worth.of);
	const divisor = BigInt(worth.of) * BigInt(cost.of);
	return Number((total * 2n + divisor) / (divisor * 2n));
}

/**
 * The average cost after a movement. Goods that come with a cost make a new average. Where stock was at or below zero, or its cost
 * was never known, their cost is the average of all the stock. All other goods come and go at the average, which an empty
 * shelf keeps.
 */
export function worthAfter(
	stock: Valued,
	{quantity, cost}: {readonly quantity: Thousandths; readonly cost?: Worth | undefined},
): Worth | undefined {
	if (!cost || quantity < 0) return stock.worth;
	if (stock.quantity <= 0 || !stock.worth) return cost;
	return {value: bounded(valueAfterDelivery(stock, quantity, cost)), of: thousandths(stock.quantity + quantity)};
}

/** Whether a worth is possible: its quantity is above 0 and its value is not below 0. */
export const isSound = ({worth}: Valued): boolean => worth === undefined || (worth.of > 0 && worth.value >= 0);
