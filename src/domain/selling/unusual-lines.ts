// The lines of a sale that cost nothing, or are sold below cost or far from their shelf price, by another price or a discount.
import type {OfKind} from '../base/handlers.ts';
import {type Cents, cents, largestAmount, proportion, zero} from '../base/money.ts';
import type {PriceRefusal} from '../goods/prices.ts';
import type {GoodsState} from '../goods/records.ts';
import {stockValue} from '../goods/stock-value.ts';
import {type Unusual, type UnusualRefusal, unusual} from '../goods/unusual-price.ts';
import type {GoodsLine} from '../lines/goods-line.ts';
import {isGoodsLine, isOwn, type SaleLine} from '../lines/lines.ts';

/** The first line of which a discount leaves nothing to pay. */
const freeLine = (lines: readonly SaleLine[]): SaleLine | undefined =>
	lines.find(line => isOwn(line) && line.total === zero && (line.gross ?? zero) > zero);

/** What a line would cost at the shelf price, or by its label. */
const atShelf = ({quantity, override, gross, total}: GoodsLine): Cents =>
	override ? cents(Math.min(largestAmount, proportion(override.was, quantity, 1000))) : (gross ?? total);

/** What is unusual about the lines: all that was agreed for each counts, its other price, its discount, and its share of the basket's. */
function unusualLines({stock}: Pick<GoodsState, 'stock'>, lines: readonly SaleLine[]): readonly Unusual[] {
	const found: Unusual[] = [];
	for (const line of lines) {
		if (!isGoodsLine(line)) continue;
		const {product, name, quantity, total} = line;
		const worth = stock.rows.get(product)?.worth;
		const beside = worth && stockValue({quantity, worth});
		const asked = unusual({name, of: 'price', amount: total, was: atShelf(line), beside});
		if (asked) found.push(asked);
	}
	return found;
}

export type PriceAsked = OfKind<PriceRefusal, 'price-is-zero'> | UnusualRefusal;

/** What the operator confirmed of prices. */
type MeantPrices = {readonly meansZero?: boolean; readonly meansUnusual?: boolean};

/** What the till asks about agreed prices, where it is not confirmed: goods for nothing, below cost, or far from the shelf price. */
export function askedPrice(
	state: Pick<GoodsState, 'stock'>,
	{meansZero, meansUnusual}: MeantPrices,
	lines: readonly SaleLine[],
): PriceAsked | undefined {
	const free = meansZero ? undefined : freeLine(lines);
	if (free) return {kind: 'price-is-zero', name: free.name};
	const found = meansUnusual ? [] : unusualLines(state, lines);
	return found.length === 0 ? undefined : {kind: 'unusual-price', unusual: found};
}
