// Discounts by amount or percent, and what they come to (rules.md §1).
import {type CheckRefusal, checkText} from '../base/checks.ts';
import type {OfKind} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {type BasisPoints, type Cents, percentage, zero} from '../base/money.ts';
import {either, maybe, record} from '../base/record-shape.ts';
import type {Shape} from '../base/shape.ts';
import {note, tidy} from '../base/text.ts';

/** A discount as it is asked for: an `amount` off, or `percent` (basis points), above 0 and at most 10,000. */
export type Discount = ({readonly amount: Cents} | {readonly percent: BasisPoints}) & {
	/** The reason: "damaged box", "loyal customer". */
	readonly reason?: string;
};

/** A discount as the receipt keeps it: the amount that came off, and how it was asked for. */
export type DiscountTaken = {readonly amount: Cents; readonly percent?: BasisPoints; readonly reason?: string};

export type DiscountRefusal =
	/** More than its line costs; without a name, more than all lines that can have a discount. */
	| {readonly kind: 'discount-too-large'; readonly most: Cents; readonly name?: string}
	| {readonly kind: 'bad-percent'}
	| {readonly kind: 'nothing-to-discount'};

export const discountShape: Shape<Discount> = either(
	['amount', record<Extract<Discount, {amount: Cents}>>({amount: is.cents, reason: maybe(is.words)})],
	['percent', record<Extract<Discount, {percent: number}>>({percent: is.basisPoints, reason: maybe(is.words)})],
);
export const discountTakenShape = record<DiscountTaken>({
	amount: is.cents,
	percent: maybe(is.basisPoints),
	reason: maybe(is.words),
});

/** 100 % in basis points. */
const whole: BasisPoints = 10_000;

/** What is wrong with a discount on `gross`, or undefined. `name` is the name of its line, left out for the whole basket. */
export function checkDiscount(
	discount: Discount,
	gross: Cents,
	name?: string,
): OfKind<CheckRefusal | DiscountRefusal, 'bad-text' | 'bad-percent' | 'discount-too-large'> | undefined {
	if (discount.reason !== undefined && discount.reason !== '') {
		const refusal = checkText('reason', tidy(discount.reason), note);
		if (refusal) return refusal;
	}
	if ('percent' in discount) {
		const {percent} = discount;
		return Number.isSafeInteger(percent) && percent > 0 && percent <= whole ? undefined : {kind: 'bad-percent'};
	}
	const isFine = Number.isSafeInteger(discount.amount) && discount.amount > zero && discount.amount <= gross;
	return isFine ? undefined : {kind: 'discount-too-large', most: gross, ...(name !== undefined && {name})};
}

/** What a discount takes off `gross`: a percentage is rounded, then subtracted. */
export function discountOn(gross: Cents, discount: Discount): DiscountTaken {
	const reason = tidy(discount.reason ?? '');
	return {
		amount: 'amount' in discount ? discount.amount : percentage(gross, discount.percent),
		...('percent' in discount && {percent: discount.percent}),
		...(reason !== '' && {reason}),
	};
}
