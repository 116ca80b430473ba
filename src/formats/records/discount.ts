// Discounts as text: `10%` or an amount, as people type them and as they are shown.
import type {Cents} from '../../domain/base/money.ts';
import {asKeyed} from '../../domain/base/text.ts';
import type {Discount} from '../../domain/lines/discount.ts';
import {amountText, quoted, type Read, readAmount} from '../text/amount.ts';

const percentShape = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%$/;

/** Reads `10%`, `2,5 %`, or an amount like 12.50. The domain decides whether it is too large. */
export function readDiscount(text: string): Read<Discount> {
	const given = asKeyed(text);
	if (!given.endsWith('%')) {
		const amount = readAmount(given);
		return 'fault' in amount ? amount : {value: {amount: amount.value}};
	}
	const [, whole, decimals] = percentShape.exec(given) ?? [];
	if (whole === undefined) return {fault: `${quoted(given)} is not a percentage. Write it like 10% or 2.5%.`};
	return {value: {percent: Number(whole) * 100 + Number((decimals ?? '').padEnd(2, '0'))}};
}

/** A discount as it was entered, before its amount is known. */
export const askedText = (discount: Discount): string =>
	'percent' in discount ? `${discount.percent / 100} %` : amountText(discount.amount as Cents);
