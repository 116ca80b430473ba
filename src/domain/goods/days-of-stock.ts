// The number of days the stock lasts, at the pace of the last weeks.
import type {Day, Moment} from '../base/calendar.ts';
import {type Thousandths, thousandths} from '../base/money.ts';
import {dayOf} from '../shop/settings.ts';
import type {GoodsState} from './records.ts';
import {onHand} from './stock-moves.ts';

/** Sales of the last 28 days count: whole weeks, so that no weekday weighs more. */
const daysLookedAt = 28;
const dayMs = 86_400_000;

/** How much of a product was sold lately, and the time of the first of these sales (ms). */
export type SoldLately = {readonly quantity: Thousandths; readonly since: number};

/** The first day whose sales count. */
export const coverFrom = ({settings}: GoodsState, {at, offset}: Moment): Day =>
	dayOf(settings, {at: at - daysLookedAt * dayMs, offset});

/**
 * The number of full days the stock on hand lasts; undefined where nothing was sold lately, where there is no stock, and where the first sale
 * is less than a day ago. Where the first sale is only some days ago, only those days count.
 */
export function daysOfCover(onHand: Thousandths, sold: SoldLately | undefined, at: number): number | undefined {
	if (onHand <= 0 || !sold || sold.quantity <= 0) return undefined;
	const days = daysOf(sold, at);
	return days === undefined ? undefined : Math.floor((onHand * days) / sold.quantity);
}

/** The days that the sales of late took, the last one begun; undefined before the first is over. */
const daysOf = ({since}: SoldLately, at: number): number | undefined =>
	at - since < dayMs ? undefined : Math.ceil((at - since) / dayMs);

/** How much of a product is sold a day, to a tenth of a piece or kilogram; undefined as above. */
export function soldADay(sold: SoldLately | undefined, at: number): Thousandths | undefined {
	if (!sold) return undefined;
	const days = daysOf(sold, at);
	return days === undefined ? undefined : thousandths(Math.round(sold.quantity / days / 100) * 100);
}

type Asked = {readonly moment: Moment; readonly soldSince: (product: string, day: Day) => SoldLately | undefined};

/** The number of full days a product lasts from a moment on, or undefined. Its sales come from the history. */
export const coverOf = (state: GoodsState, product: string, {moment, soldSince}: Asked): number | undefined =>
	daysOfCover(onHand(state, product), soldSince(product, coverFrom(state, moment)), moment.at);
