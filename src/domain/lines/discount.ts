// Owns discounts: what is asked for, by amount or percent, and what it comes to on a line or shared over a basket (rules.md §1).
import {checkText} from '../base/checks.ts';
import {type RefusalOf, refuse} from '../base/handlers.ts';
import {allocate, type BasisPoints, type Cents, minus, nothing, percentage, sum} from '../base/money.ts';
import {note, tidy} from '../base/text.ts';
import {isOwn, type SaleLine} from './lines.ts';

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

/** Hundredths of a percent in a whole. */
const whole: BasisPoints = 10_000;

/** What is wrong with a discount on `gross`, or undefined. `name` is the line it is on; none for the whole basket. */
export function checkDiscount(
	discount: Discount,
	gross: Cents,
	name?: string,
): RefusalOf<'bad-text' | 'bad-percent' | 'discount-too-large'> | undefined {
	if (discount.reason !== undefined && discount.reason !== '') {
		const refusal = checkText('reason', tidy(discount.reason), note);
		if (refusal) return refusal;
	}
	if ('percent' in discount) {
		const {percent} = discount;
		return Number.isSafeInteger(percent) && percent > 0 && percent <= whole ? undefined : {kind: 'bad-percent'};
	}
	const isFine = Number.isSafeInteger(discount.amount) && discount.amount > nothing && discount.amount <= gross;
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

/** Shares a discount on the whole basket over its own goods, by largest remainder, so that the shares add up. Money for others has no part in it. */
export function shareDiscount(lines: readonly SaleLine[], discount: Discount) {
	const eligible = lines.filter(isOwn);
	const gross = sum(eligible.map(({total}) => total));
	if (gross === nothing) return refuse({kind: 'nothing-to-discount'});
	const refusal = checkDiscount(discount, gross);
	if (refusal) return refuse(refusal);
	const taken = discountOn(gross, discount);
	const shares = allocate(
		taken.amount,
		eligible.map(({total}) => total),
	);
	let place = 0;
	const shared = lines.map(line => {
		if (!isOwn(line)) return line;
		const share = shares[place] ?? nothing;
		place += 1;
		return share === nothing ? line : {...line, gross: line.gross ?? line.total, share, total: minus(line.total, share)};
	});
	return {lines: shared, taken};
}
