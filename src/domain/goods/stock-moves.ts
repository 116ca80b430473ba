// Movements of stock and their sum (rules.md §8). A sale moves stock too, in sale-moves.ts.
import {type CheckRefusal, checkAmount, checkQuantity, checkText, firstOf} from '../base/checks.ts';
import {accept, type Decider, type Envelope, type OfKind, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {type Cents, largestAmount, largestQuantity, type Thousandths, thousandths, zero} from '../base/money.ts';
import type {StockMove} from '../base/moves.ts';
import {part} from '../base/part.ts';
import {maybe} from '../base/record-shape.ts';
import {drop, mustHave, put} from '../base/table.ts';
import {note, tidy} from '../base/text.ts';
import {isFullPieces} from '../base/unit.ts';
import {priceAt} from './prices.ts';
import {type GoodsState, noStock, type Product, type ProductRefusal, type StockRefusal} from './records.ts';
import {unitCost, valueAfterDelivery, worthAfter} from './stock-value.ts';
import {checkUnusual, costOf, type UnusualRefusal} from './unusual-price.ts';

/** Records a delivery. */
export type ReceiveStock = Envelope & {
	readonly type: 'receiveStock';
	/** Its code. */
	readonly product: string;
	/** Above 0; whole pieces of goods sold by the piece. */
	readonly quantity: Thousandths;
	/** What one piece or kilogram cost, 0 or more. When left out, the average cost stays. */
	readonly cost?: Cents;
	/** The operator confirmed a cost above the price, or far from the cost before. */
	readonly meansUnusual?: boolean;
};
/** Corrects the stock of a product by a signed quantity. */
export type AdjustStock = Envelope & {
	readonly type: 'adjustStock';
	/** Its code. */
	readonly product: string;
	/** Above 0: found. Below 0: gone. */
	readonly quantity: Thousandths;
	/** Up to 120 letters. */
	readonly reason: string;
};
/** Records goods that were thrown away. */
export type WasteStock = Envelope & {
	readonly type: 'wasteStock';
	/** The product's code. */
	readonly product: string;
	/** The quantity that is gone, above 0. */
	readonly quantity: Thousandths;
	/** Up to 120 letters. */
	readonly reason: string;
};
export type StockCommand = ReceiveStock | AdjustStock | WasteStock;

export type StockReceived = {
	readonly type: 'StockReceived';
	readonly product: string;
	readonly quantity: Thousandths;
	/** What one piece or kilogram cost, when it was given. */
	readonly cost?: Cents;
	/** In stock afterwards. */
	readonly onHand: Thousandths;
};
export type StockAdjusted = {
	readonly type: 'StockAdjusted';
	readonly product: string;
	readonly quantity: Thousandths;
	readonly reason: string;
	readonly onHand: Thousandths;
};
export type StockWasted = {
	readonly type: 'StockWasted';
	readonly product: string;
	/** The quantity that is gone, above 0. */
	readonly quantity: Thousandths;
	readonly reason: string;
	readonly onHand: Thousandths;
};
export type StockEvent = StockReceived | StockAdjusted | StockWasted;

type Does<C> = Decider<GoodsState, C, StockEvent, StockRefusal | UnusualRefusal | ProductRefusal | CheckRefusal>;

/** The stock of a product. */
export const onHand = (state: GoodsState, product: string): Thousandths =>
	state.stock.rows.get(product)?.quantity ?? thousandths(0);

/** What is wrong with a delivery, or with a correction by a signed quantity; undefined when the stock can take it. */
export function checkMove(state: GoodsState, {code, name, unit}: Product, quantity: Thousandths) {
	const before = onHand(state, code);
	return firstOf(
		() => checkQuantity('quantity', Math.abs(quantity) as Thousandths),
		() => (isFullPieces(unit, quantity) ? undefined : {kind: 'not-whole' as const, name}),
		() => (quantity < 0 && before + quantity < 0 ? {kind: 'adjusts-below-zero' as const, name, onHand: before} : undefined),
		() => (before + quantity > largestQuantity ? {kind: 'too-much-stock' as const, name, most: largestQuantity} : undefined),
	);
}

/** What is wrong with the unit cost in a delivery, or undefined. It is 0 or more, and the value of the stock has an upper limit. */
export function checkCost(
	state: GoodsState,
	{code, name}: Pick<Product, 'code' | 'name'>,
	{quantity, cost}: {readonly quantity: Thousandths; readonly cost: Cents},
): OfKind<CheckRefusal | StockRefusal, 'amount-out-of-range' | 'value-too-high'> | undefined {
	const refusal = checkAmount('cost', cost, {least: zero});
	if (refusal) return refusal;
	const value = valueAfterDelivery(state.stock.rows.get(code) ?? noStock, quantity, unitCost(cost));
	return value > largestAmount ? {kind: 'value-too-high', name, most: largestAmount} : undefined;
}

/** What the till asks about the cost in a delivery, unless it is confirmed: above the price, or far from the cost before. */
const askedCost = (
	state: GoodsState,
	product: Product,
	{cost, at, meansUnusual}: Pick<ReceiveStock, 'meansUnusual'> & {readonly cost: Cents; readonly at: number},
) =>
	checkUnusual(
		{name: product.name, of: 'cost', amount: cost, was: costOf(state, product.code), beside: priceAt(product, at)},
		meansUnusual,
	);

const receiveStock = ((state, command, {stamp}) => {
	const product = state.products.rows.get(command.product);
	if (!product) return refuse({kind: 'unknown-product', code: command.product});
	const {quantity, cost} = command;
	const refusal =
		checkQuantity('quantity', quantity) ??
		checkMove(state, product, quantity) ??
		(cost === undefined
			? undefined
			: (checkCost(state, product, {quantity, cost}) ?? askedCost(state, product, {...command, cost, at: stamp.at})));
	if (refusal) return refuse(refusal);
	const after = onHand(state, product.code) + quantity;
	return accept({
		type: 'StockReceived',
		product: product.code,
		quantity,
		...(cost !== undefined && {cost}),
		onHand: thousandths(after),
	});
}) satisfies Does<ReceiveStock>;

const adjustStock = ((state, command) => {
	const product = state.products.rows.get(command.product);
	if (!product) return refuse({kind: 'unknown-product', code: command.product});
	const reason = tidy(command.reason);
	if (command.quantity === 0) return refuse({kind: 'adjusts-nothing'});
	const refusal = checkMove(state, product, command.quantity) ?? checkText('reason', reason, note);
	if (refusal) return refuse(refusal);
	const after = onHand(state, product.code) + command.quantity;
	return accept({type: 'StockAdjusted', product: product.code, quantity: command.quantity, reason, onHand: thousandths(after)});
}) satisfies Does<AdjustStock>;

const wasteStock = ((state, command) => {
	const product = state.products.rows.get(command.product);
	if (!product) return refuse({kind: 'unknown-product', code: command.product});
	const reason = tidy(command.reason);
	const {quantity} = command;
	const refusal =
		checkQuantity('quantity', quantity) ?? checkMove(state, product, thousandths(-quantity)) ?? checkText('reason', reason, note);
	if (refusal) return refuse(refusal);
	const after = onHand(state, product.code) - quantity;
	return accept({type: 'StockWasted', product: product.code, quantity, reason, onHand: thousandths(after)});
}) satisfies Does<WasteStock>;

/** Moves stock, and counts what was sold. Only the ledger calls it. */
export function moveStock(state: GoodsState, {product, kind, quantity, cost}: StockMove): void {
	const stock = mustHave(state.stock, product);
	const sold = kind === 'sale' || kind === 'return' ? thousandths(stock.sold - quantity) : stock.sold;
	const worth = worthAfter(stock, {quantity, cost});
	const moved = {quantity: thousandths(stock.quantity + quantity), sold, lost: stock.lost};
	put(state.stock, product, worth ? {...moved, worth} : moved);
	if (sold > stock.sold || (sold < stock.sold && state.bestSellers.rows.has(product))) rankSeller(state, product, sold);
}

/** The number of most sold products kept at hand: an empty entry line lists them. */
const bestSellersKept = 10;

function rankSeller({bestSellers}: GoodsState, product: string, sold: Thousandths): void {
	if (bestSellers.rows.has(product) || bestSellers.rows.size < bestSellersKept) return put(bestSellers, product, sold);
	// Compare with the counts first: every line of every sale comes here, and few sales change the list.
	let least = sold;
	for (const count of bestSellers.rows.values()) if (count < least) least = count;
	if (least === sold) return;
	const fewest = [...bestSellers.rows].find(([, count]) => count === least);
	put(bestSellers, product, sold);
	if (fewest) drop(bestSellers, fewest[0]);
}

export const stockMoves = part<Does<StockCommand>, StockEvent>({
	orders: {
		receiveStock: {product: is.words, quantity: is.quantity, cost: maybe(is.cents), meansUnusual: maybe(is.yesNo)},
		adjustStock: {product: is.words, quantity: is.quantity, reason: is.words},
		wasteStock: {product: is.words, quantity: is.quantity, reason: is.words},
	},
	deciders: {receiveStock, adjustStock, wasteStock},
	events: {
		StockReceived: {product: is.words, quantity: is.quantity, cost: maybe(is.cents), onHand: is.quantity},
		StockAdjusted: {product: is.words, quantity: is.quantity, reason: is.words, onHand: is.quantity},
		StockWasted: {product: is.words, quantity: is.quantity, reason: is.words, onHand: is.quantity},
	},
	evolvers: 'nothing',
	moves: {
		money: 'nothing',
		accounts: 'nothing',
		stock: {
			StockReceived: ({product, quantity, cost}) => [
				{product, kind: 'delivery', quantity, ...(cost !== undefined && {cost: unitCost(cost)})},
			],
			StockAdjusted: event => [{product: event.product, kind: 'adjustment', quantity: event.quantity, about: event.reason}],
			StockWasted: ({product, quantity, reason}) => [{product, kind: 'waste', quantity: thousandths(-quantity), about: reason}],
		},
	},
});
