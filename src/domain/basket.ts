// Owns the open basket: what the customer wants, before it is paid. A draft, not money; the sale prices and checks everything again.
import type {AccountId} from './accounts.ts';
import type {RemovedLine} from './baskets.ts';
import type {Customer} from './customer.ts';
import {type Cents, largestQuantity, lineTotal, nothing, plus, sum, type Thousandths, thousandths} from './money.ts';
import type {Product} from './products.ts';
import type {GoodsItem, LostDemand, SaleItem} from './sale-lines.ts';
import type {State} from './state.ts';
import {onHand} from './stock.ts';
import {sellable, type Unit} from './unit.ts';

export type BasketLine = {
	readonly id: number;
	readonly item: SaleItem;
	readonly name: string;
	/** For whom: a meter, a mobile number, a reference. */
	readonly detail?: string;
	readonly unit: Unit;
	/** What the line adds to the total, its fee included. */
	readonly due: Cents;
	readonly at: number;
};

export type Basket = {
	readonly lines: readonly BasketLine[];
	readonly nextId: number;
	/** The newest scan, which Backspace takes back. */
	readonly lastScan?: {readonly line: number; readonly quantity: Thousandths};
	/** The account chosen for this basket: it is offered first when paying. */
	readonly account?: AccountId;
	readonly customer?: Customer;
	readonly lost: readonly LostDemand[];
	readonly removed: readonly RemovedLine[];
};

export const emptyBasket: Basket = {lines: [], nextId: 1, lost: [], removed: []};

export type BasketTotals = {readonly goods: Cents; readonly others: Cents; readonly total: Cents};

/** The shop's own goods, money for others, and both together. */
export function basketTotals({lines}: Basket): BasketTotals {
	const goods = sum(lines.filter(line => line.item.type === 'goods').map(line => line.due));
	const others = sum(lines.filter(line => line.item.type !== 'goods').map(line => line.due));
	return {goods, others, total: plus(goods, others)};
}

const isGoods = (line: BasketLine, product: string): boolean => line.item.type === 'goods' && line.item.product === product;

/** How much of a product the basket holds already, over all its lines. */
export const inBasket = ({lines}: Basket, product: string): Thousandths =>
	thousandths(
		lines.reduce((total, {item}) => (item.type === 'goods' && item.product === product ? total + item.quantity : total), 0),
	);

/** What is on the shelf of a product, less what the basket holds already. */
export const leftBeside = (state: State, basket: Basket, {code}: Product): Thousandths =>
	thousandths(onHand(state, code) - inBasket(basket, code));

/** Whether more of a product may be sold than there is: always, or because the operator was asked in this basket and means it. */
const maySellShort = ({lines}: Basket, {code, negative}: Product): boolean =>
	negative === 'allow' ||
	(negative === 'warn' && lines.some(({item}) => item.type === 'goods' && item.product === code && item.meansShort === true));

/** How much more of a product can go into the basket. */
export const roomFor = (state: State, basket: Basket, product: Product): Thousandths =>
	maySellShort(basket, product)
		? thousandths(Math.max(0, largestQuantity - inBasket(basket, product.code)))
		: sellable(product.unit, leftBeside(state, basket, product));

export type Adding = {
	readonly quantity: Thousandths;
	readonly at: number;
	readonly isScan: boolean;
	/** There is not so much, and the operator means it. */
	readonly meansShort?: true;
	/** What its label asks for all of it. */
	readonly labelled?: Cents;
};

/** The line of another quantity. A label speaks of the one it had. */
function goodsLine(line: BasketLine, {labelled: _labelled, ...item}: GoodsItem, quantity: Thousandths): BasketLine {
	return {...line, item: {...item, quantity}, due: lineTotal(quantity, item.price ?? nothing)};
}

/** Puts goods in: onto the line the product has already at this price, else on a new one at the end. What has a label of its own has a line of its own. */
export function addGoods(basket: Basket, product: Product, {quantity, at, isScan, meansShort, labelled}: Adding): Basket {
	const same = basket.lines.find(
		line =>
			labelled === undefined &&
			isGoods(line, product.code) &&
			line.item.type === 'goods' &&
			line.item.price === product.price &&
			line.item.labelled === undefined,
	);
	const {code, name, unit, price} = product;
	if (same?.item.type === 'goods') {
		const item = {...same.item, ...(meansShort && {meansShort})};
		const grown = goodsLine({...same, at}, item, thousandths(same.item.quantity + quantity));
		const lines = basket.lines.map(line => (line.id === same.id ? grown : line));
		return withScan({...basket, lines}, same.id, {quantity, isScan});
	}
	const own = {...(meansShort && {meansShort}), ...(labelled !== undefined && {labelled})};
	const item: GoodsItem = {type: 'goods', product: code, quantity, price, ...own};
	const line: BasketLine = {id: basket.nextId, item, name, unit, due: labelled ?? lineTotal(quantity, price), at};
	const added = {...basket, lines: [...basket.lines, line], nextId: basket.nextId + 1};
	return withScan(added, line.id, {quantity, isScan});
}

function withScan(
	{lastScan: _lastScan, ...basket}: Basket,
	line: number,
	{quantity, isScan}: Pick<Adding, 'quantity' | 'isScan'>,
): Basket {
	return isScan ? {...basket, lastScan: {line, quantity}} : basket;
}

export type OtherItem = {
	readonly item: SaleItem;
	readonly name: string;
	readonly detail?: string;
	readonly due: Cents;
	readonly at: number;
};

/** Puts a vend, a bill or a top-up in, on a line of its own. */
export function addOther({lastScan: _lastScan, ...basket}: Basket, other: OtherItem): Basket {
	const line: BasketLine = {id: basket.nextId, unit: 'each', ...other};
	return {...basket, lines: [...basket.lines, line], nextId: basket.nextId + 1};
}

/** Sets the quantity of a line of goods; nothing left takes the line out. */
export function setQuantity(basket: Basket, id: number, {quantity, at}: Pick<Adding, 'quantity' | 'at'>): Basket {
	const line = basket.lines.find(each => each.id === id);
	if (line?.item.type !== 'goods') return basket;
	if (quantity <= 0) return removeLine(basket, id, at);
	const changed = goodsLine(line, line.item, quantity);
	return {...basket, lines: basket.lines.map(each => (each.id === id ? changed : each))};
}

/** Takes a line out. The basket keeps what it was, and the sale writes it down. */
export function removeLine({lastScan: _lastScan, ...basket}: Basket, id: number, at: number): Basket {
	const line = basket.lines.find(each => each.id === id);
	if (!line) return basket;
	return {
		...basket,
		lines: basket.lines.filter(each => each.id !== id),
		removed: [...basket.removed, {name: line.name, total: line.due, at}],
	};
}

/** Takes the newest scan back, as far as it is still there. */
export function takeBackScan(basket: Basket, at: number): Basket {
	const {lastScan} = basket;
	const line = lastScan && basket.lines.find(each => each.id === lastScan.line);
	if (!lastScan || line?.item.type !== 'goods') return basket;
	const left = thousandths(Math.max(0, line.item.quantity - lastScan.quantity));
	const {lastScan: _lastScan, ...rest} = setQuantity(basket, line.id, {quantity: left, at});
	return rest;
}

/** Writes down what was asked for and not there. */
export const withLost = (basket: Basket, lost: LostDemand): Basket => ({...basket, lost: [...basket.lost, lost]});

/** What the sale command is given. */
export const basketItems = ({lines}: Basket): readonly SaleItem[] => lines.map(({item}) => item);

/** The basket at the prices of now, after the sale was refused because one had changed. */
export function repriced(basket: Basket, products: ReadonlyMap<string, Product>): Basket {
	const lines = basket.lines.map(line => {
		const price = line.item.type === 'goods' ? products.get(line.item.product)?.price : undefined;
		return line.item.type === 'goods' && price !== undefined ? goodsLine(line, {...line.item, price}, line.item.quantity) : line;
	});
	return {...basket, lines};
}
