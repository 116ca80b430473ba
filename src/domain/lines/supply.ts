// The supply of the goods of a sale: enough stock, too little and refused, or a part, with the rest recorded as lost demand.
import {type OfKind, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {type Thousandths, thousandths} from '../base/money.ts';
import {ownPart, record} from '../base/record-shape.ts';
import {sellable} from '../base/unit.ts';
import type {GoodsState, Product} from '../goods/records.ts';
import {onHand} from '../goods/stock-moves.ts';
import type {GoodsLine} from './goods-line.ts';
import {isGoodsLine, type SaleLine} from './lines.ts';
import {grossOf, lessDiscount} from './reckoning.ts';

/** A quantity that was asked for and not in stock. */
export type LostDemand = {
	/** The product's code. */
	readonly product: string;
	readonly quantity: Thousandths;
};

export const lostDemandShape = record<LostDemand>({product: is.words, quantity: is.quantity});

/** Lost demand as an event keeps it. */
export const ownDemand = (lost: readonly LostDemand[]): readonly LostDemand[] => lost.map(each => ownPart(lostDemandShape, each));

export type SupplyRefusal =
	| {
			readonly kind: 'stock-short';
			readonly product: string;
			readonly name: string;
			readonly wanted: Thousandths;
			readonly available: Thousandths;
	  }
	| {
			readonly kind: 'sells-below-zero';
			readonly product: string;
			readonly name: string;
			readonly wanted: Thousandths;
			readonly available: Thousandths;
	  }
	| {readonly kind: 'nothing-in-stock'; readonly name: string};

export type Supply = {readonly lines: readonly SaleLine[]; readonly lost: readonly LostDemand[]};

/** Whether a product may be sold though its stock is short: always, or because the operator confirmed it. */
export const maySellShort = (product: Product | undefined, isMeant: boolean): boolean =>
	product?.negative === 'allow' || (product?.negative === 'warn' && isMeant);

/** Goods that may be sold though their stock is short: always, or because the operator confirmed it in one of the lines. */
function soldShort({products}: GoodsState, lines: readonly SaleLine[]): ReadonlySet<string> {
	const codes = new Set<string>();
	for (const line of lines) {
		if (isGoodsLine(line) && maySellShort(products.rows.get(line.product), line.meansShort === true)) codes.add(line.product);
	}
	return codes;
}

/** The total quantity of each product over all lines. Undefined where each product has one line, as in most baskets. */
function wantedOf(goods: readonly GoodsLine[]): ReadonlyMap<string, number> | undefined {
	if (new Set(goods.map(({product}) => product)).size === goods.length) return undefined;
	const wanted = new Map<string, number>();
	for (const {product, quantity} of goods) wanted.set(product, (wanted.get(product) ?? 0) + quantity);
	return wanted;
}

/**
 * Checks the goods of a sale against the stock, over the sum of its lines. If stock is short of goods that may not be sold below
 * zero, the sale is refused. With `takesPartial`, each line gets what is left instead, and the rest is lost demand (rules.md §8).
 */
export function supply(
	state: GoodsState,
	lines: readonly SaleLine[],
	takesPartial: boolean,
): Supply | {readonly refused: OfKind<SupplyRefusal, 'stock-short' | 'sells-below-zero' | 'nothing-in-stock'>} {
	const goods = lines.filter(isGoodsLine);
	const wanted = wantedOf(goods);
	const beyondShelf = goods.filter(line => (wanted?.get(line.product) ?? line.quantity) > onHand(state, line.product));
	if (beyondShelf.length === 0) return {lines, lost: []};
	const free = soldShort(state, beyondShelf);
	const short = beyondShelf.find(({product}) => !free.has(product));
	if (!short) return {lines, lost: []};
	const available = onHand(state, short.product);
	if (!takesPartial)
		return refuse({
			kind: state.products.rows.get(short.product)?.negative === 'warn' ? 'sells-below-zero' : 'stock-short',
			product: short.product,
			name: short.name,
			wanted: thousandths(wanted?.get(short.product) ?? short.quantity),
			available,
		});
	const partial = partialSupply(state, lines);
	return partial.lines.length === 0 ? refuse({kind: 'nothing-in-stock', name: short.name}) : partial;
}

/** A line with another quantity. Its discount is kept, but never exceeds its price. */
function resized(line: GoodsLine, quantity: Thousandths): GoodsLine {
	const gross = grossOf(quantity, line.price);
	if (!line.discount) return {...line, quantity, total: gross};
	const {percent, amount, reason} = line.discount;
	const {taken, total} = lessDiscount(gross, {
		...(percent === undefined ? {amount} : {percent}),
		...(reason !== undefined && {reason}),
	});
	return {...line, quantity, gross, discount: taken, total};
}

function partialSupply(state: GoodsState, lines: readonly SaleLine[]): Supply {
	const free = soldShort(state, lines);
	const left = new Map<string, number>();
	const kept: SaleLine[] = [];
	const lost: LostDemand[] = [];
	for (const line of lines) {
		if (!isGoodsLine(line) || free.has(line.product)) {
			kept.push(line);
			continue;
		}
		const available = left.get(line.product) ?? onHand(state, line.product);
		const quantity = thousandths(Math.min(line.quantity, sellable(line.unit, available)));
		left.set(line.product, available - quantity);
		if (quantity > 0) kept.push(resized(line, quantity));
		if (quantity < line.quantity) lost.push({product: line.product, quantity: thousandths(line.quantity - quantity)});
	}
	return {lines: kept, lost};
}
