// The question before made-up numbers are sold: it is asked for the first such sale of a day, except for practice.
import type {Stamp} from '../base/stamp.ts';
import {givesNumbers, isMadeUp, type SaleItem} from '../lines/lines.ts';
import {dayOf} from '../shop/settings.ts';
import type {Basket} from './basket.ts';
import type {SellingState} from './records.ts';

/** The numbers of a sale would be made up, and nobody confirmed it on this day. */
export type MadeUpRefusal = {readonly kind: 'made-up'};

/** The newest sale with made-up numbers, among the purchases that the till may ask about. No purchase has a key of one word. */
export const madeUpKey = 'made-up';

/** Whether the till asks before these items are sold: their numbers are made up, and it is the first such sale of the day. */
export function asksAboutMadeUp(
	state: Pick<SellingState, 'shop' | 'recent' | 'settings' | 'services' | 'billers' | 'providers'>,
	items: readonly SaleItem[],
	{day, offset}: Pick<Stamp, 'day' | 'offset'>,
): boolean {
	const {shop, recent, settings} = state;
	const madeUp = items.filter(item => isMadeUp(state, item)).filter(givesNumbers);
	if (shop.isPractice || madeUp.length === 0 || madeUp.some(({meansDemo}) => meansDemo)) return false;
	const last = recent.rows.get(madeUpKey);
	return last === undefined || dayOf(settings, {at: last.at, offset}) < day;
}

/** The same item, where it is confirmed that numbers of it may be made up. */
export const confirmedMadeUp = (item: SaleItem): SaleItem => (givesNumbers(item) ? {...item, meansDemo: true} : item);

/** The same item, where that is not confirmed. */
function unconfirmed(item: SaleItem): SaleItem {
	if (!givesNumbers(item)) return item;
	const {meansDemo: _meansDemo, ...rest} = item;
	return rest;
}

/** A basket that came back, maybe on another day: how it is paid is asked again, and whether made-up numbers are sold. */
export const recalled = (basket: Basket): Basket => ({
	...basket,
	lines: basket.lines.map(line => ({...line, item: unconfirmed(line.item)})),
	isRecalled: true,
});
