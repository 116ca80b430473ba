// Owns what the stock is worth at cost: a moving average over value (rules.md §8). Value and quantity are kept, the average is only ever read off them.
import {type Cents, cents, largestAmount, nothing, proportion, type Thousandths, thousandths} from './money.ts';

/**
 * So much of a product at cost: the average is `value` over `of`, and is never kept rounded. While there is stock, `of` is
 * the stock; when none is left it stays what it was last, so that what comes back has a cost.
 */
export type Worth = {readonly value: Cents; readonly of: Thousandths};

/** What one piece, or one kilogram, costs: an amount in cents as a worth. */
export const unitCost = (cost: Cents): Worth => ({value: cost, of: thousandths(1000)});

/** What one costs on average, rounded once. */
export const averageCost = ({value, of}: Worth): Cents => cents(proportion(value, 1000, of));

/** The stock of a product as far as its worth goes; no worth is one that was never known. */
export type Valued = {readonly quantity: Thousandths; readonly worth?: Worth};

/** What the stock on the shelf is worth; nothing for an empty shelf, undefined while no cost is known. */
export const stockValue = ({quantity, worth}: Valued): Cents | undefined => worth && (quantity > 0 ? worth.value : nothing);

/** `quantity` of something at a cost, rounded once and not yet bounded. */
const atCost = ({value, of}: Worth, quantity: number): number => proportion(value, quantity, of);

/** A value past the largest amount stays there: an evolver refuses nothing, and the deciders have looked before. */
const bounded = (value: number, of: number): Worth => ({value: cents(Math.min(value, largestAmount)), of: thousandths(of)});

/** What a costed delivery makes the stock worth, in cents, however much that is. */
export function valueAfterDelivery({quantity: before, worth}: Valued, quantity: Thousandths, cost: Worth): number {
	if (before > 0 && worth) return worth.value + atCost(cost, quantity);
	return atCost(cost, Math.max(0, before + quantity));
}

/**
 * The worth of a stock after a movement. What comes with a cost adds its value; into stock at or below zero, or into stock
 * whose cost was never known, it gives its cost to all there is. What comes without one, and what goes, does so at the average.
 */
export function worthAfter(
	stock: Valued,
	{quantity, cost}: {readonly quantity: Thousandths; readonly cost?: Worth | undefined},
): Worth | undefined {
	const after = stock.quantity + quantity;
	if (cost && quantity >= 0) return after > 0 ? bounded(valueAfterDelivery(stock, quantity, cost), after) : cost;
	const {worth} = stock;
	return worth && after > 0 ? bounded(atCost(worth, after), after) : worth;
}

/** Whether quantity and worth belong together: a worth is of something, is not below zero, and is of the whole stock while there is some. */
export const isSound = ({quantity, worth}: Valued): boolean =>
	worth === undefined || (worth.of > 0 && worth.value >= 0 && (quantity <= 0 || quantity === worth.of));
