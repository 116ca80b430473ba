// Discounts: what is asked for, by amount or percent, and what it comes to (rules.md §1).
import {type CheckRefusal, checkText} from '../base/checks.ts';
import type {OfKind} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {type BasisPoints, type Cents, percentage, zero} from '../base/money.ts';
import {either, maybe, record} from '../base/record-shape.ts';
import type {Shape} from '../base/shape.ts';
import {note, tidy} from '../base/text.ts';

/** A discount as it is asked for: `amount` off, or `percent` of it, above 0 and at most 10,000. */
export type Discount = ({readonly amount: Cents} | {readonly percent: BasisPoints}) & {
	/** What it is for: "damaged box", "loyal customer". */
	readonly reason?: string;
};

/** What a receipt keeps of a discount: what came off, and how it was asked for. */
export type DiscountTaken = {readonly amount: Cents; readonly percent?: BasisPoints; readonly reason?: string};

export type DiscountRefusal =
	/** Above its line, or with no name above all the basket has that a discount can be given on. */
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

/** Hundredths of a percent in a whole. */
const whole: BasisPoints = 10_000;

/** What is wrong with a discount on `gross`, or undefined. `name` is the line it is on; none for the whole basket. */
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
