// What the goods of the whole shop are like: the columns of a list come from it, whatever is in sight.
import {cents} from '../../domain/base/money.ts';
import type {GoodsState, Product, Stock} from '../../domain/goods/records.ts';
import {amountText} from '../../formats/text/amount.ts';

type CatalogueKind = {
	/** The letters of the longest code and price. */
	readonly code: number;
	readonly price: number;
	/** Something is sold by weight. */
	readonly hasWeight: boolean;
	readonly hasCategory: boolean;
};

export type GoodsKind = CatalogueKind & {
	/** What something cost is known. */
	readonly hasCost: boolean;
};

export function catalogueKindOf(products: GoodsState['products']['rows']): CatalogueKind {
	let code = 0;
	let most: number = 0;
	let hasWeight = false;
	let hasCategory = false;
	for (const product of products.values()) {
		code = Math.max(code, product.code.length);
		most = Math.max(most, largestPrice(product));
		hasWeight ||= product.unit === 'kg';
		hasCategory ||= product.category !== undefined;
	}
	return {code, price: amountText(cents(most)).length, hasWeight, hasCategory};
}

/** The largest price of a product, now or planned. */
function largestPrice({price, later = []}: Product): number {
	let most: number = price;
	for (const next of later) most = Math.max(most, next.price);
	return most;
}

export function isCostKnown(stock: ReadonlyMap<string, Stock>): boolean {
	for (const {worth} of stock.values()) if (worth !== undefined) return true;
	return false;
}
