// Owns discounts: what is asked for, by amount or percent, and what it comes to on a line or shared over a basket (rules.md §1).
import {allocate, type BasisPoints, type Cents, minus, nothing, percentage, sum} from './money.ts';

/** A discount as it is asked for: so much off, or so many hundredths of a percent. */
export type Discount = ({readonly amount: Cents} | {readonly percent: BasisPoints}) & {
	/** What it is for: "damaged box", "loyal customer". */
	readonly reason?: string;
};

/** What a receipt keeps of a discount: what came off, and how it was asked for. */
export type DiscountTaken = {readonly amount: Cents; readonly percent?: BasisPoints; readonly reason?: string};

/** What a discount takes off `gross`: a percentage is rounded, then subtracted. */
export const discountOn = (gross: Cents, discount: Discount): DiscountTaken => ({
	amount: 'amount' in discount ? discount.amount : percentage(gross, discount.percent),
	...('percent' in discount && {percent: discount.percent}),
	...(discount.reason !== undefined && {reason: discount.reason}),
});

/** The shares of a basket's discount: by largest remainder over what each line costs, none above its line. */
export function sharesOf(discount: Cents, totals: readonly Cents[]): readonly Cents[] {
	return discount === nothing ? totals.map(() => nothing) : allocate(discount, totals);
}

/** What is left of `totals` together once a discount is off. */
export const afterDiscount = (totals: readonly Cents[], discount: Discount): Cents => {
	const whole = sum(totals);
	return minus(whole, discountOn(whole, discount).amount);
};
