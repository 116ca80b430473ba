// Items before they are sold: which are the shop's own, and what those cost at another quantity or price.
import {type Cents, type Thousandths, zero} from '../base/money.ts';
import {byName} from '../prepaid/offered.ts';
import type {PrepaidState} from '../prepaid/services.ts';
import type {GoodsItem} from './goods-line.ts';
import {factsOf, type SaleItem} from './lines.ts';
import type {OpenItem} from './open-line.ts';
import {grossOf, lessDiscount} from './reckoning.ts';
import type {TopUpItem} from './top-up-line.ts';
import {meterInDoubt} from './vend-line.ts';

/** Items that are the shop's own turnover. */
export type OwnItem = GoodsItem | OpenItem;

/** Whether an item is the shop's own turnover: goods, or an open item. */
export const isOwnItem = (item: SaleItem): item is OwnItem => factsOf(item).isOwn;

/** Whether an item is goods of the catalogue. */
export const isGoods = (item: SaleItem): item is GoodsItem => item.type === 'goods';

/** The meter number of an item whose check digit does not fit, where nobody confirmed it. */
export function meterToConfirm({services}: PrepaidState, item: SaleItem): string | undefined {
	const service = item.type === 'service' && !item.meansMeter ? byName(services.rows, item.service) : undefined;
	return service && item.type === 'service' ? meterInDoubt(service, item) : undefined;
}

/** The same item, where its meter number is confirmed. */
export const confirmedMeter = (item: SaleItem): SaleItem => (item.type === 'service' ? {...item, meansMeter: true} : item);

/** Whether an item can carry a note. */
export const takesNote = (item: SaleItem): item is Exclude<SaleItem, TopUpItem> => item.type !== 'top-up';

/** The facts of an item that is the shop's own turnover. */
type OwnItemFacts<I> = {
	/** The unit price for this customer, as far as the item has it. */
	price(item: I): Cents;
	/** The total on its label, where it has one. */
	labelled(item: I): Cents | undefined;
	/** The same item with another quantity. */
	ofQuantity(item: I, quantity: Thousandths): I;
	/** Whether another price needs a reason. */
	readonly asksWhy: boolean;
	/** The reason for its other price, if it has one. */
	why(item: I): string | undefined;
	/** The same item at another price for this customer. */
	atPrice(item: I, price: Cents, reason: string): I;
};

const goods: OwnItemFacts<GoodsItem> = {
	price: ({override, price}) => override?.price ?? price ?? zero,
	labelled: ({labelled, override}) => (override === undefined ? labelled : undefined),
	// A label's total is for the old quantity only.
	ofQuantity: ({labelled: _labelled, ...item}, quantity) => ({...item, quantity}),
	asksWhy: true,
	why: ({override}) => override?.reason,
	atPrice: (item, price, reason) => ({...item, override: {price, reason}}),
};

const open: OwnItemFacts<OpenItem> = {
	price: ({price}) => price,
	labelled: () => undefined,
	ofQuantity: (item, quantity) => ({...item, quantity}),
	asksWhy: false,
	why: () => undefined,
	atPrice: (item, price) => ({...item, price}),
};

const facts: {readonly [K in OwnItem['type']]: OwnItemFacts<OwnItem>} = {goods, open};

/** The facts of the kind of an item. */
export const ownItemKind = ({type}: OwnItem): OwnItemFacts<OwnItem> => facts[type];

/** The price of an item before its discount: the total on its label, or quantity × price. */
export const itemGross = (item: OwnItem): Cents =>
	ownItemKind(item).labelled(item) ?? grossOf(item.quantity, ownItemKind(item).price(item));

/** The price of an item, less its discount. */
export function itemDue(item: OwnItem): Cents {
	const gross = itemGross(item);
	return item.discount ? lessDiscount(gross, item.discount).total : gross;
}
