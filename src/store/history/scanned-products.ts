// What a text finds in the catalogue without an index: every product is looked at. For a shop whose disk does not take `history.sqlite`.
import {type Reading, readingsOf, type Vocabulary} from '../../domain/base/misspelling.ts';
import {searchKey} from '../../domain/base/search-text.ts';
import {smallCode} from '../../domain/goods/check-digits.ts';
import type {Product} from '../../domain/goods/records.ts';
import type {State} from '../../domain/ledger/state.ts';
import type {ProductQuery} from '../../domain/ports/history.ts';
import {hasCode, isWord} from './product-index.ts';

/** Whether a folded name fits a reading: for each place of it, one of the ways to write it. Each word of that begins a word of the name. */
const holds = (name: string, reading: Reading): boolean =>
	reading.every(ways => ways.some(way => way.every(word => name.includes(` ${word}`))));

/** A vocabulary of all words in the names. */
function vocabularyOf(names: Iterable<string>): Vocabulary {
	const words = [...new Set([...names].flatMap(name => name.trim().split(' ').filter(isWord)))].sort();
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
	/** The folded names. A product that gets another name is another record. */
	const names = new WeakMap<Product, string>();
	const nameOf = (product: Product): string => {
		const known = names.get(product) ?? searchKey(product.name);
		names.set(product, known);
		return known;
	};
	const best = (fits: (product: Product) => boolean, limit: number): readonly string[] =>
		[...products.rows.values()]
			.filter(fits)
			.map(({code}) => ({code, sold: stock.rows.get(code)?.sold ?? 0}))
			.sort((a, b) => b.sold - a.sold)
			.slice(0, limit)
			.map(({code}) => code);
	const reading = (words: readonly string[]): Reading => words.map(word => [[word]]);

	return ({text, match, limit}) => {
		const begin = searchKey(text);
		const words = begin.trim().split(' ');
		const typed = smallCode(text);
		if (begin === ' ') return [];
		if (match === 'begins') return best(product => nameOf(product).startsWith(begin), limit);
		if (match === 'holds') return best(product => holds(nameOf(product), reading(words)) || hasCode(product, typed), limit);
		const readings = readingsOf(words, vocabularyOf([...products.rows.values()].map(nameOf)));
		const codes = readings.flatMap(each => best(product => holds(nameOf(product), each), limit));
		return [...new Set(codes)].slice(0, limit);
	};
}
