// The open basket: what the customer wants, before it is paid. It is a draft; the sale prices and checks everything again.
import type {AccountId} from '../accounts/records.ts';
import {type Cents, largestQuantity, type Thousandths, thousandths} from '../base/money.ts';
import type {OperatorId} from '../base/stamp.ts';
import {sellable, type Unit} from '../base/unit.ts';
import {priceAt} from '../goods/prices.ts';
import type {GoodsState, Product} from '../goods/records.ts';
import {onHand} from '../goods/stock-moves.ts';
import type {Discount} from '../lines/discount.ts';
import type {GoodsItem} from '../lines/goods-line.ts';
import {isGoods, isOwnItem, itemDue, type OwnItem, ownItemKind} from '../lines/items.ts';
import type {SaleItem} from '../lines/lines.ts';
import {type LostDemand, maySellShort} from '../lines/supply.ts';
import type {TenderGiven} from '../paying/payment.ts';
import type {Customer} from '../receipts/buyer.ts';
import type {ReturnAsked, Returns} from '../returns/asked.ts';
import type {TenderGivenBack} from './given-back.ts';

/** A line removed from the basket before payment: what it was, when, why and by whom (rules.md §4). */
export type RemovedLine = {
	/** Its name: up to 80 letters. */
	readonly name: string;
	/** Its amount, 0 or more. */
	readonly total: Cents;
	/** When it was removed, in ms since 1970, UTC. */
	readonly at: number;
	/** When it was added, likewise. Removing a line older than a minute needs a reason. */
	readonly added?: number;
	/** Up to 120 letters. */
	readonly reason?: string;
	/** The operator who removed it, if not the one who made the receipt. */
	readonly by?: OperatorId;
};

/** Removing a line older than this, in ms, needs a reason. */
export const removedFreely = 60_000;

/** One thing in a basket, with its name and its amount at the time it was added. */
export type BasketLine = {
	/** Unique in the basket. */
	readonly id: number;
	readonly item: SaleItem;
	readonly name: string;
	/** The beneficiary: a meter, a mobile number, a reference. */
	readonly detail?: string;
	readonly unit: Unit;
	/** What the line adds to the total, its fee included. */
	readonly due: Cents;
	/** When it was added, in ms since 1970, UTC. */
	readonly at: number;
};

/** What a customer wants, before it is paid. */
export type Basket = {
	readonly lines: readonly BasketLine[];
	/** The id of the next new line. */
	readonly nextId: number;
	/** The line that was touched last, or chosen with the arrows; left out, it is the newest. */
	readonly chosen?: number;
	/** The newest scan, which Backspace takes back. */
	readonly lastScan?: {readonly line: number; readonly quantity: Thousandths};
	/** The account chosen for this basket. It is offered first when paying. */
	readonly account?: AccountId;
	readonly customer?: Customer;
	/** What was asked for and not in stock. */
	readonly lost: readonly LostDemand[];
	/** Lines removed from it. */
	readonly removed: readonly RemovedLine[];
	/** The discount on the whole basket. */
	readonly discount?: Discount;
	readonly note?: string;
	/** Goods of earlier receipts that come back in this basket. */
	readonly returns?: BasketReturns;
	/** The tenders taken so far while it is being paid, each with its amount. */
	readonly taken?: readonly TenderGiven[];
	/** The tenders that were taken and given back. */
	readonly givenBack?: readonly TenderGivenBack[];
	/** It was put aside before, or the counter was started anew, so the operator chooses the tenders again. */
	readonly isRecalled?: true;
	/** Somebody learns: it is sold as training, whoever pays it. */
	readonly isTraining?: true;
	/** The name it was put aside under. */
	readonly name?: string;
};

/** The returns in a basket. */
export type BasketReturns = {
	/** Each as it is asked for, with its name and the money given back for it; `unit` where it is weighed. */
	readonly lines: readonly {readonly asked: ReturnAsked; readonly name: string; readonly unit?: 'kg'; readonly due: Cents}[];
	readonly reason: string;
};

export const emptyBasket: Basket = {lines: [], nextId: 1, lost: [], removed: []};

/** Whether a basket holds nothing, and nothing was taken out of it or paid for it: it is the next customer's. */
export const isUntouched = ({lines, returns, removed, taken = [], givenBack = []}: Basket): boolean =>
	lines.length + removed.length + taken.length + givenBack.length === 0 && returns === undefined;

const isOf = (item: SaleItem, product: string): item is GoodsItem => isGoods(item) && item.product === product;

/** How much of a product is in the basket already, over all its lines. */
export const inBasket = ({lines}: Basket, product: string): Thousandths =>
	thousandths(lines.reduce((total, {item}) => (isOf(item, product) ? total + item.quantity : total), 0));

/** The stock of a product, less what is in the basket already. */
export const leftBeside = (state: GoodsState, basket: Basket, {code}: Product): Thousandths =>
	thousandths(onHand(state, code) - inBasket(basket, code));

/** The same for many products: it goes through the basket once. */
export function leftOf(state: GoodsState, {lines}: Basket): (product: Product) => Thousandths {
	const held = new Map<string, number>();
	for (const {item} of lines) if (isGoods(item)) held.set(item.product, (held.get(item.product) ?? 0) + item.quantity);
	return ({code}) => thousandths(onHand(state, code) - (held.get(code) ?? 0));
}

/** Whether more of a product may be sold than is in stock: always, or because the operator confirmed it in this basket. */
const isSoldShort = ({lines}: Basket, product: Product): boolean =>
	maySellShort(
		product,
		lines.some(({item}) => isOf(item, product.code) && item.meansShort === true),
	);

/** How much more of a product can go into the basket. */
export const roomFor = (state: GoodsState, basket: Basket, product: Product): Thousandths =>
	isSoldShort(basket, product)
		? thousandths(Math.max(0, largestQuantity - inBasket(basket, product.code)))
		: sellable(product.unit, leftBeside(state, basket, product));

/** The basket while a line of goods is counted anew: the line holds none. */
export const countedAnew = (basket: Basket, {id}: BasketLine): Basket => ({
	...basket,
	lines: basket.lines.map(line =>
		line.id === id && isGoods(line.item) ? {...line, item: {...line.item, quantity: thousandths(0)}} : line,
	),
});

export type Adding = {
	readonly quantity: Thousandths;
	readonly at: number;
	readonly isScan: boolean;
	/** The operator confirmed selling more than there is in stock. */
	readonly meansShort?: true;
	/** The total on its label. */
	readonly labelled?: Cents;
};

/** The line that keys act on. */
export const chosenLine = ({lines, chosen}: Basket): BasketLine | undefined =>
	lines.find(({id}) => id === chosen) ?? lines.at(-1);

/** Chooses a line. Without an id, the newest. */
export const choosingLine = ({chosen: _chosen, ...basket}: Basket, id?: number): Basket =>
	id === undefined || id === basket.lines.at(-1)?.id ? basket : {...basket, chosen: id};

const ownLine = (line: BasketLine, item: OwnItem): BasketLine => ({...line, item, due: itemDue(item)});

/** Replaces the item of a line by one of the same kind: with a discount, another price, a note. The line is chosen. */
export function changeItem(basket: Basket, id: number, item: SaleItem): Basket {
	const changed = (line: BasketLine): BasketLine => (isOwnItem(item) ? ownLine(line, item) : {...line, item});
	return choosingLine({...basket, lines: basket.lines.map(line => (line.id === id ? changed(line) : line))}, id);
}

/** Whether more of a product may join a line: the line has no discount, price or note of its own, and no label. */
const isPlainLine = ({item}: BasketLine): boolean =>
	isGoods(item) &&
	item.override === undefined &&
	item.discount === undefined &&
	item.note === undefined &&
	item.labelled === undefined;

/** Adds goods: to the product's line at this price, else on a new line at the end. Goods with a label get their own line. The line is chosen. */
export function addGoods(basket: Basket, product: Product, {quantity, at, isScan, meansShort, labelled}: Adding): Basket {
	const price = priceAt(product, at);
	const isSame = (line: BasketLine): boolean => isOf(line.item, product.code) && line.item.price === price && isPlainLine(line);
	const same = labelled === undefined ? basket.lines.find(isSame) : undefined;
	const {code, name, unit} = product;
	if (same && isGoods(same.item)) {
		const item = {...same.item, ...(meansShort && {meansShort}), quantity: thousandths(same.item.quantity + quantity)};
		const grown = ownLine({...same, at}, item);
		const lines = basket.lines.map(line => (line.id === same.id ? grown : line));
		return withScan({...basket, lines}, same.id, {quantity, isScan});
	}
	const own = {...(meansShort && {meansShort}), ...(labelled !== undefined && {labelled})};
	const item: SaleItem = {type: 'goods', product: code, quantity, price, ...own};
	const line: BasketLine = {id: basket.nextId, item, name, unit, due: itemDue(item), at};
	const added = {...basket, lines: [...basket.lines, line], nextId: basket.nextId + 1};
	return withScan(added, line.id, {quantity, isScan});
}

function withScan(
	{lastScan: _lastScan, ...basket}: Basket,
	line: number,
	{quantity, isScan}: Pick<Adding, 'quantity' | 'isScan'>,
): Basket {
	const touched = choosingLine(basket, line);
	return isScan ? {...touched, lastScan: {line, quantity}} : touched;
}

export type OtherItem = {
	readonly item: SaleItem;
	readonly name: string;
	readonly detail?: string;
	readonly due: Cents;
	readonly at: number;
};

/** Adds a vend, a bill or a top-up, on its own line, which is chosen. */
export function addOther({lastScan: _lastScan, chosen: _chosen, ...basket}: Basket, other: OtherItem): Basket {
	const line: BasketLine = {id: basket.nextId, unit: 'each', ...other};
	return {...basket, lines: [...basket.lines, line], nextId: basket.nextId + 1};
}

/** Sets the quantity of a line of goods. A quantity of 0 removes the line. */
export function setQuantity(
	basket: Basket,
	id: number,
	{quantity, at, meansShort}: Pick<Adding, 'quantity' | 'at' | 'meansShort'>,
): Basket {
	const line = basket.lines.find(each => each.id === id);
	if (!line || !isOwnItem(line.item)) return basket;
	if (quantity <= 0) return removeLine(basket, id, {at});
	const item = ownItemKind(line.item).ofQuantity(line.item, quantity);
	return changeItem(basket, id, meansShort && isGoods(item) ? {...item, meansShort} : item);
}

/** Whether a line is old enough that removing it needs a reason. */
export const needsReason = (line: BasketLine, at: number): boolean => at - line.at > removedFreely;

export type Removal = {readonly at: number; readonly reason?: string};

/** Removes a line; the newest is chosen then. The basket keeps what it was, when and why, and the sale records it. */
export function removeLine({lastScan: _lastScan, chosen: _chosen, ...basket}: Basket, id: number, {at, reason}: Removal): Basket {
	const line = basket.lines.find(each => each.id === id);
	if (!line) return basket;
	return {
		...basket,
		lines: basket.lines.filter(each => each.id !== id),
		removed: [...basket.removed, {name: line.name, total: line.due, at, added: line.at, ...(reason !== undefined && {reason})}],
	};
}

/** Takes back the newest scan, as far as it is still in the basket. */
export function takeBackScan(basket: Basket, at: number): Basket {
	const {lastScan} = basket;
	const line = lastScan && basket.lines.find(each => each.id === lastScan.line);
	if (!lastScan || !line || !isGoods(line.item)) return basket;
	const left = thousandths(Math.max(0, line.item.quantity - lastScan.quantity));
	const {lastScan: _lastScan, ...rest} = setQuantity(basket, line.id, {quantity: left, at});
	return rest;
}

/** Records what was asked for and not in stock. */
export const withLost = (basket: Basket, lost: LostDemand): Basket => ({...basket, lost: [...basket.lost, lost]});

/** The items for the sale command. */
export const basketItems = ({lines}: Basket): readonly SaleItem[] => lines.map(({item}) => item);

/** The basket at the prices of a moment, for when the sale was refused because a price had changed. */
export function repriced(basket: Basket, products: ReadonlyMap<string, Product>, at: number): Basket {
	const lines = basket.lines.map(line => {
		const product = isGoods(line.item) ? products.get(line.item.product) : undefined;
		return isGoods(line.item) && product ? ownLine(line, {...line.item, price: priceAt(product, at)}) : line;
	});
	return {...basket, lines};
}

/** The returns in a basket, for the sale command. */
export const returnsOf = ({returns}: Basket): Returns | undefined =>
	returns && {lines: returns.lines.map(({asked}) => asked), reason: returns.reason};
