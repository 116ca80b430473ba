// The search while typing: an exact code, then names that begin with the text, then names that contain all its words; the most sold first.
// Typing errors are tried only when nothing else was found. For selling, goods that are out come last.
import {searchKey} from '../../domain/base/search-text.ts';
import {findByCode} from '../../domain/goods/find-by-code.ts';
import type {Product} from '../../domain/goods/records.ts';
import type {Till} from '../../domain/ports/till.ts';
import {type Basket, leftOf} from '../../domain/selling/basket.ts';

/** Longer lists are not scrolled through. */
const resultsKept = 200;

/** A search over a till's catalogue: the history finds, this sorts. */
export function createProductSearch({state, history}: Pick<Till, 'state' | 'history'>) {
	const soldOf = (code: string): number => state.stock.rows.get(code)?.sold ?? 0;

	/** The finds of one way of matching, the most sold first; equals in the order of the list. */
	const matching = (text: string, match: 'begins' | 'holds' | 'nearly'): readonly string[] =>
		[...history.products({text, match, limit: resultsKept})].sort((a, b) => soldOf(b) - soldOf(a));

	const ranked = (text: string): readonly Product[] => {
		const exact = findByCode(state, text)?.product.code;
		const found = new Set(exact === undefined ? [] : [exact]);
		for (const match of ['begins', 'holds', 'nearly'] as const) {
			const isDone = match === 'nearly' ? found.size > 0 : found.size >= resultsKept;
			if (!isDone) for (const code of matching(text, match)) found.add(code);
		}
		return [...found].slice(0, resultsKept).flatMap(code => state.products.rows.get(code) ?? []);
	};

	let answered: {readonly asked: string; readonly products: readonly Product[]} | undefined;

	return {
		/** Products for a typed text, the best first; off-sale ones only when `all`. */
		find: (typed: string, all = false): readonly Product[] => {
			if (searchKey(typed) === ' ') return [];
			const asked = `${typed}\n${state.products.version} ${state.stock.version} ${all}`;
			if (answered?.asked === asked) return answered.products;
			const products = ranked(typed);
			answered = {asked, products: all ? products : products.filter(product => product.isOnSale)};
			return answered.products;
		},
		/** The most sold products that can be sold. */
		bestSellers: (): readonly Product[] =>
			[...state.bestSellers.rows]
				.sort(([, a], [, b]) => b - a)
				.flatMap(([code]) => state.products.rows.get(code) ?? [])
				.filter(product => product.isOnSale),
	};
}

type Beside = Pick<Till, 'state'> & {
	readonly basket: Basket;
	/** The code of goods that keep their place even when none are left: they were asked for exactly. */
	readonly meant: string | undefined;
};

/** The same goods in the same order, but those with nothing left outside the basket come last. */
export function outLast(products: readonly Product[], {state, basket, meant}: Beside): readonly Product[] {
	const left = leftOf(state, basket);
	const isOut = (product: Product): boolean => product.code !== meant && left(product) <= 0;
	return [...products.filter(product => !isOut(product)), ...products.filter(isOut)];
}

export type ProductSearch = ReturnType<typeof createProductSearch>;
