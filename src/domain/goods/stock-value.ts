// What the stock is worth at cost: a moving average (rules.md §8), kept as an exact ratio so that no number of sales wears it away.
import {type Cents, cents, largestAmount, proportion, type Thousandths, thousandths, zero} from '../base/money.ts';

/** So many cents for so much: an average that is never itself rounded. Only a delivery with a cost makes a new one. */
export type Worth = {readonly value: Cents; readonly of: Thousandths};

/** What one piece, or one kilogram, costs: an amount in cents as a worth. */
export const unitCost = (cost: Cents): Worth => ({value: cost, of: thousandths(1000)});

/** What one costs on average, rounded once. */
export const averageCost = (worth: Worth): Cents => atCost(worth, 1000);

/** The stock of a product as far as its worth goes; no worth is one that was never known. */
export type Valued = {readonly quantity: Thousandths; readonly worth?: Worth};

/** What the stock on the shelf is worth, rounded once; nothing for an empty shelf, undefined while no cost is known. */
export const stockValue = ({quantity, worth}: Valued): Cents | undefined =>
	worth && (quantity > 0 ? atCost(worth, quantity) : zero);

/** A value past the largest amount stays there: an evolver refuses nothing, and the deciders have looked before. */
const bounded = (value: number): Cents => cents(Math.min(value, largestAmount));

const atCost = ({value, of}: Worth, quantity: number): Cents => bounded(proportion(value, quantity, of));

/** What a delivery at a cost makes the stock worth, in cents, rounded once and however much that is. */
export function valueAfterDelivery({quantity: before, worth}: Valued, quantity: Thousandths, cost: Worth): number {
	if (before <= 0 || !worth) return proportion(cost.value, Math.max(0, before + quantity), cost.of);
	const total = BigInt(worth.value) * BigInt(before) * BigInt(cost.of) + BigInt(cost.value) * BigInt(quantity) * BigInt(worth.of);
	const divisor = BigInt(worth.of) * BigInt(cost.of);
	return Number((total * 2n + divisor) / (divisor * 2n));
}

/**
 * The average after a movement. What comes with a cost makes a new one; into stock at or below zero, or into stock whose
 * cost was never known, its own cost is the average of all there is. Whatever else comes and goes does so at the average,
 * which an empty shelf remembers.
 */
export function worthAfter(
	stock: Valued,
	{quantity, cost}: {readonly quantity: Thousandths; readonly cost?: Worth | undefined},
): Worth | undefined {
	if (!cost || quantity < 0) return stock.worth;
	if (stock.quantity <= 0 || !stock.worth) return cost;
	return {value: bounded(valueAfterDelivery(stock, quantity, cost)), of: thousandths(stock.quantity + quantity)};
}

/** Whether a worth can be: it is of something, and not below zero. */
export const isSound = ({worth}: Valued): boolean => worth === undefined || (worth.of > 0 && worth.value >= 0);
