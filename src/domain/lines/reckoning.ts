// The calculation of a price, in one place: quantity × price, or the total on a label, less a discount.
import {checkAmount} from '../base/checks.ts';
import {refuse} from '../base/handlers.ts';
import {type Cents, cents, largestAmount, minus, proportion, type Thousandths} from '../base/money.ts';
import {type Discount, type DiscountTaken, discountOn} from './discount.ts';

/** Why a line has no price. */
export type ReckoningRefusal = {readonly kind: 'total-too-large'; readonly most: Cents};

/** Quantity × unit price. */
export const grossOf = (quantity: Thousandths, price: Cents): Cents => cents(proportion(price, quantity, 1000));

/** The same, or a refusal when it is more than a line may cost. */
export function checkedGross(quantity: Thousandths, price: Cents) {
	const gross = proportion(price, quantity, 1000);
	return gross > largestAmount ? refuse({kind: 'total-too-large', most: largestAmount}) : {gross: cents(gross)};
}

/** The total on a label counts, whatever quantity × price comes to (rules.md §8). */
export function labelledGross(labelled: Cents) {
	const refusal = checkAmount('label', labelled);
	return refusal ? refuse(refusal) : {gross: labelled};
}

/** What a discount takes off an amount, and what is left. It never takes more than the amount. */
export function lessDiscount(gross: Cents, discount: Discount): {readonly taken: DiscountTaken; readonly total: Cents} {
	const asked = discountOn(gross, discount);
	const taken = {...asked, amount: cents(Math.min(gross, asked.amount))};
	return {taken, total: minus(gross, taken.amount)};
}
