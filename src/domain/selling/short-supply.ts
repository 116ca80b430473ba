// Goods of a basket of which there is too little: cut to what there is, sold all the same, or left out.
import {type Thousandths, thousandths} from '../base/money.ts';
import {sellable} from '../base/unit.ts';
import {isGoods} from '../lines/items.ts';
import {type Basket, changeItem, inBasket, removeLine, setQuantity, withLost} from './basket.ts';

type Cutting = {readonly product: string; readonly available: Thousandths; readonly at: number; readonly reason: string};

/** The basket with as much of a product as there is, over all its lines: the first lines keep what they have. The rest is lost demand. */
export function cutToStock(basket: Basket, {product, available, at, reason}: Cutting): Basket {
	let left: number = available;
	let next = basket;
	for (const {id, item, unit} of basket.lines) {
		if (!isGoods(item) || item.product !== product) continue;
		// A label is for its whole quantity.
		const there = sellable(unit, left);
		const quantity = thousandths(there >= item.quantity ? item.quantity : item.labelled === undefined ? there : 0);
		if (quantity === 0) next = removeLine(next, id, {at, reason});
		else if (quantity < item.quantity) next = setQuantity(next, id, {quantity, at});
		left -= quantity;
	}
	const missing = thousandths(inBasket(basket, product) - inBasket(next, product));
	return missing > 0 ? withLost(next, {product, quantity: missing}) : next;
}

/** The basket with its goods of a product sold though the stock goes below zero. */
export const sellingShort = (basket: Basket, product: string): Basket =>
	basket.lines.reduce(
		(next, {id, item}) => (isGoods(item) && item.product === product ? changeItem(next, id, {...item, meansShort: true}) : next),
		basket,
	);
