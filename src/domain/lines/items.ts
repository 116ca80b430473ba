// Items before they are sold: which are the shop's own, and what those cost, at another quantity or another price.
import {type Cents, type Thousandths, zero} from '../base/money.ts';
import type {GoodsItem} from './goods-line.ts';
import {factsOf, type SaleItem} from './lines.ts';
import type {OpenItem} from './open-line.ts';
import {grossOf, lessDiscount} from './reckoning.ts';
import type {TopUpItem} from './top-up-line.ts';

/** Items that are the shop's own turnover. */
export type OwnItem = GoodsItem | OpenItem;

/** Whether an item is the shop's own turnover: goods, or something without a product. */
export const isOwnItem = (item: SaleItem): item is OwnItem => factsOf(item).isOwn;

/** Whether an item is goods of the catalogue. */
export const isGoods = (item: SaleItem): item is GoodsItem => item.type === 'goods';

/** Whether an item can carry a note. */
export const takesNote = (item: SaleItem): item is Exclude<SaleItem, TopUpItem> => item.type !== 'top-up';

/** The facts of an item of the shop's own. */
type OwnItemFacts<I> = {
	/** What one costs this customer, as far as the item says. */
	price(item: I): Cents;
	/** What its label asks for all of it, where that stands. */
	labelled(item: I): Cents | undefined;
	/** The same of another quantity. */
	ofQuantity(item: I, quantity: Thousandths): I;
	/** Whether another price needs a reason. */
	readonly asksWhy: boolean;
	/** The reason of its other price, if it has one. */
	why(item: I): string | undefined;
	/** The same at another price for this customer. */
	atPrice(item: I, price: Cents, reason: string): I;
};

const goods: OwnItemFacts<GoodsItem> = {
	price: ({override, price}) => override?.price ?? price ?? zero,
	labelled: ({labelled, override}) => (override === undefined ? labelled : undefined),
	// A label speaks of the quantity it had.
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

/** The facts of the kind that an item of the shop's own is of. */
export const ownItemKind = ({type}: OwnItem): OwnItemFacts<OwnItem> => facts[type];

/** What an item of the shop's own costs before its discount: what its label says, or quantity at the price that is asked. */
export const itemGross = (item: OwnItem): Cents =>
	ownItemKind(item).labelled(item) ?? grossOf(item.quantity, ownItemKind(item).price(item));

/** What an item of the shop's own costs, less its discount. */
export function itemDue(item: OwnItem): Cents {
	const gross = itemGross(item);
	return item.discount ? lessDiscount(gross, item.discount).total : gross;
}
