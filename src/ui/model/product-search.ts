// Owns the search as one types: an exact code, then names that begin with the text, then names that hold all its words; the most sold first.

import {folded} from '../../domain/folding.ts';
import {findByCode, type Product} from '../../domain/products.ts';
import {changedSince} from '../../domain/slice.ts';
import type {State} from '../../domain/state.ts';
import {createSoldOrder} from './sold-order.ts';

/** More than anybody scrolls through. */
const resultsKept = 200;
/** How many products are indexed in one go while nobody waits. */
const indexedAtOnce = 2000;

type Indexed = {readonly code: string; readonly text: string};

const indexText = ({name, code, barcodes}: Product): string => `${folded(name)} ${[code, ...barcodes].join(' ').toLowerCase()}`;

const isDigits = (text: string): boolean => /^ \d+$/.test(text);
const initialsOf = (text: string): ReadonlySet<string> => new Set(text.split(' ').map(word => word.charAt(0)));

/** Whether an indexed text holds every word of a folded one, at the beginning of words. */
function holds(indexed: string, words: readonly string[]): boolean {
	for (const word of words) if (!indexed.includes(word)) return false;
	return true;
}

/** The index: every product's text, and where words begin with which letter. It follows the catalogue by its changed keys. */
function createIndex(state: State) {
	const entries: Indexed[] = [];
	const placeOf = new Map<string, number>();
	const byInitial = new Map<string, number[]>();
	let version = state.products.version;
	let waiting: IterableIterator<string> | undefined = state.products.rows.keys();

	/** A place stays under an initial it lost: a match looks at the text. */
	const file = (code: string): void => {
		const product = state.products.rows.get(code);
		if (!product) return;
		const text = indexText(product);
		const place = placeOf.get(code) ?? entries.length;
		const known = initialsOf(entries[place]?.text ?? '');
		entries[place] = {code, text};
		placeOf.set(code, place);
		for (const initial of initialsOf(text)) {
			if (known.has(initial)) continue;
			const places = byInitial.get(initial);
			if (places) places.push(place);
			else byInitial.set(initial, [place]);
		}
	};

	return {
		entries,
		placeOf,
		byInitial,
		/** Brings at most `most` products up to date; answers true when all are. */
		follow: (most: number): boolean => {
			if (version !== state.products.version) {
				const changed = waiting ? undefined : changedSince(state.products, version);
				if (changed) for (const code of changed) file(code);
				else waiting = state.products.rows.keys();
				version = state.products.version;
			}
			for (let done = 0; waiting && done < most; done += 1) {
				const next = waiting.next();
				if (next.done) waiting = undefined;
				else file(next.value);
			}
			return waiting === undefined;
		},
	};
}

/** A search over the catalogue of a state. */
export function createProductSearch(state: State) {
	const index = createIndex(state);
	const sold = createSoldOrder(state);
	/** The texts typed to get here, each with the places it leaves; a letter more narrows the last, Backspace goes back to it. */
	let path: readonly {readonly text: string; readonly places: readonly number[]}[] = [];
	let pathVersion = -1;

	const narrowed = (text: string, words: readonly string[]): readonly number[] => {
		if (pathVersion !== state.products.version) path = [];
		pathVersion = state.products.version;
		path = path.filter(step => text.startsWith(step.text));
		const last = path.at(-1);
		if (last?.text === text) return last.places;
		const from = last?.places ?? index.byInitial.get(text.charAt(1)) ?? [];
		const places = text.length === 2 ? from : from.filter(place => holds(index.entries[place]?.text ?? '', words));
		path = [...path, {text, places}];
		return places;
	};

	/** Digits are the beginning of a code: nearly every product may match, so the first that do are enough. */
	const firstWithDigits = (words: readonly string[]): readonly number[] => {
		const places: number[] = [];
		for (const place of index.byInitial.get(words[0]?.charAt(1) ?? '') ?? []) {
			if (holds(index.entries[place]?.text ?? '', words)) places.push(place);
			if (places.length === resultsKept) break;
		}
		return places;
	};

	const ranked = (typed: string, text: string): readonly Product[] => {
		const words = text
			.trim()
			.split(' ')
			.map(word => ` ${word}`);
		const places = isDigits(text) ? firstWithDigits(words) : narrowed(text, words);
		const found = new Set<string>();
		const exact = findByCode(state, typed)?.product.code;
		if (exact !== undefined) found.add(exact);
		for (const begins of [true, false]) {
			const fits = (indexed: string): boolean => indexed.startsWith(text) === begins && holds(indexed, words);
			for (const code of sold.codes()) {
				if (found.size >= resultsKept) break;
				if (fits(index.entries[index.placeOf.get(code) ?? -1]?.text ?? '')) found.add(code);
			}
			for (const place of places) {
				if (found.size >= resultsKept) break;
				const entry = index.entries[place];
				if (entry && fits(entry.text)) found.add(entry.code);
			}
		}
		return [...found].flatMap(code => state.products.rows.get(code) ?? []);
	};

	let answered: {readonly asked: string; readonly products: readonly Product[]} | undefined;

	return {
		/** Does a part of the indexing; answers true when there is nothing left to do. To be called while nobody waits. */
		warm: (): boolean => index.follow(indexedAtOnce),
		/** Products for a typed text, the best first; off-sale ones only when `all`. */
		find: (typed: string, all = false): readonly Product[] => {
			const text = folded(typed);
			if (text === ' ') return [];
			const asked = `${typed}\n${state.products.version} ${state.stock.version} ${all}`;
			if (answered?.asked === asked) return answered.products;
			index.follow(Number.POSITIVE_INFINITY);
			const products = ranked(typed, text);
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

export type ProductSearch = ReturnType<typeof createProductSearch>;
