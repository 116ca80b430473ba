// How long what is on the shelf lasts, at the pace of the last weeks.
import type {Day, Moment} from '../base/calendar.ts';
import type {Thousandths} from '../base/money.ts';
import {dayOf} from '../shop/settings.ts';
import type {GoodsState} from './records.ts';
import {onHand} from './stock-moves.ts';

/** So many days back sales are looked at: four weeks, each weekday as often as the others. */
const daysLookedAt = 28;
const dayMs = 86_400_000;

/** What was sold of a product lately, and when the first of it was (ms). */
export type SoldLately = {readonly quantity: Thousandths; readonly since: number};

/** The first day whose sales count. */
const coverFrom = ({settings}: GoodsState, {at, offset}: Moment): Day => dayOf(settings, {at: at - daysLookedAt * dayMs, offset});

/**
 * Full days that what is on hand lasts; undefined where nothing was sold lately, or there is none. Goods that first sold some days ago are reckoned by
 * those days; less than one whole day of sales says nothing.
 */
export function daysOfCover(onHand: Thousandths, sold: SoldLately | undefined, at: number): number | undefined {
	if (onHand <= 0 || !sold || sold.quantity <= 0) return undefined;
	if (at - sold.since < dayMs) return undefined;
	const days = Math.ceil((at - sold.since) / dayMs);
	return Math.floor((onHand * days) / sold.quantity);
}

type Asked = {readonly moment: Moment; readonly soldSince: (product: string, day: Day) => SoldLately | undefined};

/** Full days that a product lasts from a moment on, or undefined. What was sold is asked of the past. */
export const coverOf = (state: GoodsState, product: string, {moment, soldSince}: Asked): number | undefined =>
	daysOfCover(onHand(state, product), soldSince(product, coverFrom(state, moment)), moment.at);
