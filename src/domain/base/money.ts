// Money in whole cents, and all its rounding. Reading and printing amounts is formats/amount.ts.
import {Bug} from './assert.ts';

declare const centsBrand: unique symbol;
/** An amount of money in whole cents; may be negative. */
export type Cents = number & {readonly [centsBrand]: 'Cents'};

declare const thousandthsBrand: unique symbol;
/** A quantity in whole thousandths: 1000 is one piece, or one kilogram. */
export type Thousandths = number & {readonly [thousandthsBrand]: 'Thousandths'};

/** Hundredths of a percent: 1500 is 15 %. */
export type BasisPoints = number;

/** `units` whole cents as money. A fraction or an unsafe integer is a bug in the caller. */
export function cents(units: number): Cents {
	if (!Number.isSafeInteger(units)) throw new Bug('money is a whole number of cents', {units});
	return (units === 0 ? 0 : units) as Cents;
}

/** `units` whole thousandths as a quantity. */
export function thousandths(units: number): Thousandths {
	if (!Number.isSafeInteger(units)) throw new Bug('a quantity is a whole number of thousandths', {units});
	return (units === 0 ? 0 : units) as Thousandths;
}

/** `count` whole pieces. */
export const pieces = (count: number): Thousandths => thousandths(count * 1000);

export const zero = cents(0);

/** The largest single amount: R999,999,999.00 (rules.md §1). */
export const largestAmount = cents(99_999_999_900);

/** The largest quantity on one line: a million pieces, so that quantity × price stays exact. */
export const largestQuantity = pieces(1_000_000);

export const negative = (amount: Cents): Cents => cents(-amount);
export const plus = (a: Cents, b: Cents): Cents => cents(a + b);
export const minus = (a: Cents, b: Cents): Cents => cents(a - b);
export const sum = (amounts: Iterable<Cents>): Cents => {
	let total = 0;
	for (const amount of amounts) total += amount;
	return cents(total);
};

/**
 * `value × numerator ÷ denominator`, rounded half away from zero, once (rules.md §1).
 * Exact at any size: products past 2^53 go through BigInt.
 */
export function proportion(value: number, numerator: number, denominator: number): number {
	if (denominator <= 0) throw new Bug('a proportion is of something above zero', {denominator});
	const product = value * numerator;
	if (!Number.isSafeInteger(product)) return Number(bigProportion(value, numerator, denominator));
	const size = Math.abs(product);
	const whole = Math.floor(size / denominator);
	const rounded = (size - whole * denominator) * 2 >= denominator ? whole + 1 : whole;
	return product < 0 ? -rounded : rounded;
}

function bigProportion(value: number, numerator: number, denominator: number): bigint {
	const product = BigInt(value) * BigInt(numerator);
	const size = product < 0n ? -product : product;
	const divisor = BigInt(denominator);
	const rounded = (size * 2n + divisor) / (divisor * 2n);
	return product < 0n ? -rounded : rounded;
}

/** What `quantity` costs at `unitPrice`, rounded once. */
export const lineTotal = (quantity: Thousandths, unitPrice: Cents): Cents => cents(proportion(unitPrice, quantity, 1000));

/** `rate` of `amount`: 500 basis points of R100.00 are R5.00. */
export const percentage = (amount: Cents, rate: BasisPoints): Cents => cents(proportion(amount, rate, 10_000));

/**
 * Shares `total` over `weights` so that the shares add up exactly: largest remainder, ties to the earlier one (rules.md §1).
 * If all weights are 0, everything goes to the first.
 */
export function allocate(total: Cents, weights: readonly number[]): Cents[] {
	const whole = weights.reduce((a, b) => a + b, 0);
	if (weights.length === 0) return [];
	if (whole === 0) return weights.map((_, index) => (index === 0 ? total : zero));
	const exact = weights.map(weight => {
		const product = BigInt(Math.abs(total)) * BigInt(weight);
		return {share: Number(product / BigInt(whole)), rest: Number(product % BigInt(whole))};
	});
	let left = Math.abs(total) - exact.reduce((a, b) => a + b.share, 0);
	const order = exact.map((_, index) => index).sort((a, b) => (exact[b]?.rest ?? 0) - (exact[a]?.rest ?? 0) || a - b);
	const shares = exact.map(({share}) => share);
	for (const index of order) {
		if (left === 0) break;
		shares[index] = (shares[index] ?? 0) + 1;
		left -= 1;
	}
	return shares.map(share => cents(total < 0 ? -share : share));
}
