// The lines of a sale that cost nothing, or are sold below cost or far from their shelf price, by another price or a discount.
import {type Cents, cents, largestAmount, proportion, zero} from '../base/money.ts';
import type {GoodsState} from '../goods/records.ts';
import {stockValue} from '../goods/stock-value.ts';
import {type Unusual, unusual} from '../goods/unusual-price.ts';
import type {GoodsLine} from '../lines/goods-line.ts';
import {isGoodsLine, isOwn, type SaleLine} from '../lines/lines.ts';

/** The first line of which a discount leaves nothing to pay. */
export const freeLine = (lines: readonly SaleLine[]): SaleLine | undefined =>
	lines.find(line => isOwn(line) && line.total === zero && (line.gross ?? zero) > zero);

/** What a line would cost at the shelf price, or by its label. */
const atShelf = ({quantity, override, gross, total}: GoodsLine): Cents =>
	override ? cents(Math.min(largestAmount, proportion(override.was, quantity, 1000))) : (gross ?? total);

/** What is unusual about the lines: all that was agreed for each counts, its other price, its discount, and its share of the basket's. */
export function unusualLines({stock}: Pick<GoodsState, 'stock'>, lines: readonly SaleLine[]): readonly Unusual[] {
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
