// What the goods of the whole shop are like: the columns of a list come from it, whatever is in sight.
import {cents} from '../../domain/base/money.ts';
import type {GoodsState} from '../../domain/goods/records.ts';
import {unitPriceText} from '../../formats/records/product.ts';

/** The letters of the longest code and price, and whether any category or cost is known. */
export type GoodsKind = {
	readonly code: number;
	readonly price: number;
	readonly hasCategory: boolean;
	readonly hasCost: boolean;
};

export function goodsKindOf({products, stock}: Pick<GoodsState, 'products' | 'stock'>): GoodsKind {
	let code = 0;
	const most = {each: 0, kg: 0};
	for (const product of products.rows.values()) {
		code = Math.max(code, product.code.length);
		const prices = [product.price, ...(product.later ?? []).map(({price}) => price)];
		most[product.unit] = Math.max(most[product.unit], ...prices);
	}
	const price = Math.max(...(['each', 'kg'] as const).map(unit => unitPriceText(cents(most[unit]), unit).length));
	const hasCategory = [...products.rows.values()].some(({category}) => category !== undefined);
	return {code, price, hasCategory, hasCost: [...stock.rows.values()].some(({worth}) => worth !== undefined)};
}
