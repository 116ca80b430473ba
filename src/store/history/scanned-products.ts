// What a text finds in the catalogue without an index: every product is looked at. For a shop whose disk does not take `history.sqlite`.
import {type Reading, readingsOf, type Vocabulary} from '../../domain/base/misspelling.ts';
import {joinedKey, wordsOf} from '../../domain/base/search-text.ts';
import {smallCode} from '../../domain/goods/check-digits.ts';
import type {Product} from '../../domain/goods/records.ts';
import type {State} from '../../domain/ledger/state.ts';
import type {ProductQuery} from '../../domain/ports/history.ts';
import {filedUnder, hasCode, opener, waysToWrite, wordsOfName} from './product-index.ts';

/** What a name is found by, each with a space before it and behind it. */
const filedText = (name: string): string => ` ${filedUnder(name).join('  ')} `;

/** Whether each of these words begins one that a name is filed under. */
const holds = (filed: string, words: readonly string[]): boolean => words.every(word => filed.includes(` ${word}`));

/** Whether a name opens with the first of these words, which must be a whole one before others, and holds the others. */
const opensWith = (filed: string, [first = '', ...others]: readonly string[]): boolean =>
	filed.includes(` ${opener}${first}${others.length === 0 ? '' : ' '}`) && holds(filed, others);

/** Whether a name fits a reading: each place of it by one of its words. */
const fits = (filed: string, reading: Reading): boolean => reading.every(ways => ways.some(way => holds(filed, [way])));

/** A vocabulary of all words in the names. */
function vocabularyOf(products: Iterable<Product>): Vocabulary {
	const words = [...new Set([...products].flatMap(({name}) => wordsOfName(name)))].sort();
	return beginning => {
		let [from, to] = [0, words.length];
		while (from < to) {
			const middle = (from + to) >> 1;
			if ((words[middle] as string) < beginning) from = middle + 1;
			else to = middle;
		}
		return words[from]?.startsWith(beginning) ? words[from] : undefined;
	};
}

/** Answers as the index does, from the catalogue of a state. */
export function scannedProducts({products, stock}: State): (query: ProductQuery) => readonly string[] {
	/** What the names are filed under. A product that gets another name is another record. */
	const names = new WeakMap<Product, string>();
	const nameOf = (product: Product): string => {
		const known = names.get(product) ?? filedText(product.name);
		names.set(product, known);
		return known;
	};
	let known: {readonly version: number; readonly vocabulary: Vocabulary} | undefined;
	/** Made when a word is first looked up: most searches need none. */
	const vocabulary: Vocabulary = beginning => {
		if (known?.version !== products.version)
			known = {version: products.version, vocabulary: vocabularyOf(products.rows.values())};
		return known.vocabulary(beginning);
	};
	const best = (fits: (product: Product) => boolean, limit: number): readonly string[] =>
		[...products.rows.values()]
			.filter(fits)
			.map(({code}) => ({code, sold: stock.rows.get(code)?.sold ?? 0}))
			.sort((a, b) => b.sold - a.sold)
			.slice(0, limit)
			.map(({code}) => code);

	return ({text, match, limit}) => {
		const typed = wordsOf(text);
		if (typed.length === 0) return [];
		const ways = waysToWrite(typed, vocabulary);
		const code = smallCode(text);
		const begin = joinedKey(text);
		if (match === 'begins')
			return best(
				product => ways.some(words => opensWith(nameOf(product), words)) && joinedKey(product.name).startsWith(begin),
				limit,
			);
		if (match === 'holds')
			return best(product => ways.some(words => holds(nameOf(product), words)) || hasCode(product, code), limit);
		const codes = readingsOf(typed, vocabulary).flatMap(each => best(product => fits(nameOf(product), each), limit));
		return [...new Set(codes)].slice(0, limit);
	};
}
