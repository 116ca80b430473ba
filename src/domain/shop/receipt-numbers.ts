// Receipt numbers: one series without gaps for each till, given inside the commit (rules.md §9). Practice receipts have a P.
import type {TillId} from '../base/stamp.ts';
import {put} from '../base/table.ts';
import type {ShopState} from './records.ts';

const series = (till: TillId): string => `receipt:${till}`;
const nextInSeries = (state: ShopState, till: TillId): number => state.numbers.rows.get(series(till)) ?? 1;

/** The number of a till's next receipt, such as `1-000042`, or `P1-000042` in a practice shop. */
export const nextReceiptNumber = (state: ShopState, till: TillId): string =>
	receiptNumber(till, nextInSeries(state, till), state.shop.isPractice);

export const receiptNumber = (till: TillId, number: number, isPractice: boolean): string =>
	`${isPractice ? 'P' : ''}${till}-${String(number).padStart(6, '0')}`;

/** Advances the series. For evolvers of events that have a receipt number. */
export function receiptGiven(state: ShopState, till: TillId): void {
	put(state.numbers, series(till), nextInSeries(state, till) + 1);
}

/** Whether there is a receipt with this number. Series have no gaps, so every number up to the newest exists. */
export function isReceiptGiven(state: ShopState, text: string): boolean {
	const [, till = '', digits = ''] = /^P?(\d{1,4})-(\d{6,9})$/.exec(text) ?? [];
	const number = Number(digits);
	return (
		number >= 1 &&
		number <= receiptsGiven(state, Number(till)) &&
		text === receiptNumber(Number(till), number, state.shop.isPractice)
	);
}

/** The number of receipts the till has given. */
export const receiptsGiven = (state: ShopState, till: TillId): number => nextInSeries(state, till) - 1;
