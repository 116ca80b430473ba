// Receipt numbers: series without gaps for each till, given inside the commit (rules.md §9). Practice receipts have a P, those of training a T.
import type {TillId} from '../base/stamp.ts';
import {put} from '../base/table.ts';
import type {ShopState} from './records.ts';

/** What is sold for real, and what somebody who learns sells; each has its own numbers. */
type SeriesKind = 'receipt' | 'training';

const nextInSeries = (state: ShopState, till: TillId, kind: SeriesKind): number => state.numbers.rows.get(`${kind}:${till}`) ?? 1;

/** The number of a till's next receipt, such as `1-000042`, or `P1-000042` in a practice shop. */
export const nextReceiptNumber = (state: ShopState, till: TillId): string =>
	receiptNumber(till, nextInSeries(state, till, 'receipt'), state.shop.isPractice);

/** The number of a till's next receipt of training, such as `T1-000042`, in every shop. */
export const nextTrainingNumber = (state: ShopState, till: TillId): string =>
	`T${receiptNumber(till, nextInSeries(state, till, 'training'), false)}`;

export const receiptNumber = (till: TillId, number: number, isPractice: boolean): string =>
	`${isPractice ? 'P' : ''}${till}-${String(number).padStart(6, '0')}`;

/** Whether a number is of training. */
export const isTrainingNumber = (number: string): boolean => number.startsWith('T');

/** Advances a series. For evolvers of events that have a receipt number. */
export function receiptGiven(state: ShopState, till: TillId, kind: SeriesKind = 'receipt'): void {
	put(state.numbers, `${kind}:${till}`, nextInSeries(state, till, kind) + 1);
}

/** Whether there is a receipt with this number. Series have no gaps, so every number up to the newest exists. */
export function isReceiptGiven(state: ShopState, text: string): boolean {
	const [, mark = '', till = '', digits = ''] = /^([PT]?)(\d{1,4})-(\d{6,9})$/.exec(text) ?? [];
	const number = Number(digits);
	const isTraining = mark === 'T';
	const given = nextInSeries(state, Number(till), isTraining ? 'training' : 'receipt') - 1;
	const own = receiptNumber(Number(till), number, !isTraining && state.shop.isPractice);
	return number >= 1 && number <= given && text === (isTraining ? `T${own}` : own);
}

/** The number of receipts the till has given, without those of training. */
export const receiptsGiven = (state: ShopState, till: TillId): number => nextInSeries(state, till, 'receipt') - 1;
