// The search while typing: an exact code, then names that begin with the text, then names that contain all its words; the most sold first.
// Typing errors are tried only when nothing else was found; what they find is a guess. For selling, goods that are out come last.
import {wordsOf} from '../../domain/base/search-text.ts';
import {findByCode} from '../../domain/goods/find-by-code.ts';
import type {Product} from '../../domain/goods/records.ts';
import type {Till} from '../../domain/ports/till.ts';
import {type Basket, leftOf} from '../../domain/selling/basket.ts';

/** Longer lists are not scrolled through. */
const resultsKept = 200;

/** What a text finds, the best first. A guess is what a misspelling found: it is offered, and never taken by itself. */
type Finds = {readonly products: readonly Product[]; readonly isGuess: boolean};

/** A search over a till's catalogue: the history finds, this sorts. */
export function createProductSearch({state, history}: Pick<Till, 'state' | 'history'>) {
	const soldOf = (code: string): number => state.stock.rows.get(code)?.sold ?? 0;

	/** The finds of one way of matching, the most sold first; equals in the order of the list. */
	const matching = (text: string, match: 'begins' | 'holds' | 'nearly'): readonly string[] =>
		[...history.products({text, match, limit: resultsKept})].sort((a, b) => soldOf(b) - soldOf(a));

	const ranked = (text: string, mayGuess: boolean): Finds => {
		const exact = findByCode(state, text)?.product.code;
		const found = new Set(exact === undefined ? [] : [exact]);
		for (const match of ['begins', 'holds'] as const)
			if (found.size < resultsKept) for (const code of matching(text, match)) found.add(code);
		const isGuess = mayGuess && found.size === 0;
		const codes = isGuess ? matching(text, 'nearly') : [...found].slice(0, resultsKept);
		return {products: codes.flatMap(code => state.products.rows.get(code) ?? []), isGuess};
	};

	let answered: ({readonly asked: string} & Finds) | undefined;

	/** Products for a typed text; off-sale ones only when `all`; misspellings are tried only when it `mayGuess`. */
	const find = (typed: string, all: boolean, mayGuess = true): Finds => {
		if (wordsOf(typed).length === 0) return {products: [], isGuess: false};
		const asked = `${typed}\n${state.products.version} ${state.stock.version} ${all} ${mayGuess}`;
		if (answered?.asked === asked) return answered;
		const {products, isGuess} = ranked(typed, mayGuess);
		answered = {asked, isGuess, products: all ? products : products.filter(product => product.isOnSale)};
		return answered;
	};

	return {
		/** Products for a typed text, the best first; off-sale ones only when `all`. */
		find: (typed: string, all = false): readonly Product[] => find(typed, all).products,
		/** The same, without what is only like the text. */
		named: (typed: string, all = false): readonly Product[] => find(typed, all, false).products,
		/** Whether what is found is only near to the text, as if a word of it were misspelled. */
		isGuess: (typed: string, all = false): boolean => {
			const {products, isGuess} = find(typed, all);
			return isGuess && products.length > 0;
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
