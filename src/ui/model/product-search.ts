// Owns the search as one types: an exact code, then names that begin with the text, then names that hold all its words; the most sold first.
import {findByCode, type Product} from '../../domain/products.ts';
import type {State} from '../../domain/state.ts';

/** More than anybody scrolls through. */
const resultsKept = 200;

type Indexed = {record: Product; text: string};

/** Small letters without accents, a space before every word: what is compared. */
const folded = (text: string): string =>
	` ${text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()}`;

const indexText = ({name, code, barcodes}: Product): string => `${folded(name)} ${[code, ...barcodes].join(' ').toLowerCase()}`;

const isDigits = (text: string): boolean => /^ \d+$/.test(text);

/** A search over the catalogue of a state; it follows changes by looking at record identity. */
export function createProductSearch(state: State) {
	const entries: Indexed[] = [];
	let version = -1;
	/** Places in `entries` by the first letter of each word of a name. */
	const byInitial = new Map<string, number[]>();
	let last: {readonly text: string; readonly places: readonly number[]} | undefined;

	const initialsOf = (text: string): ReadonlySet<string> => new Set(text.split(' ').map(word => word.charAt(0)));

	/** Files a place under the initials of its text. A place stays under an initial it lost: `matching` looks at the text. */
	const addInitials = (place: number, text: string, before = ''): void => {
		const known = initialsOf(before);
		for (const initial of initialsOf(text)) {
			if (known.has(initial)) continue;
			const places = byInitial.get(initial);
			if (places) places.push(place);
			else byInitial.set(initial, [place]);
		}
	};

	/** Brings at most `most` entries up to date; answers true when all are. */
	const follow = (most: number): boolean => {
		if (version === state.products.version) return true;
		let place = 0;
		let done = 0;
		for (const record of state.products.rows.values()) {
			const entry = entries[place];
			if (entry?.record !== record) {
				if (done === most) return false;
				done += 1;
				const text = indexText(record);
				if (entry?.text !== text) addInitials(place, text, entry?.text);
				entries[place] = {record, text};
			}
			place += 1;
		}
		version = state.products.version;
		last = undefined;
		return true;
	};

	const candidates = (text: string): readonly number[] => {
		if (last && text.startsWith(last.text) && last.text !== '') return last.places;
		return byInitial.get(text.charAt(1)) ?? [];
	};

	const matching = (text: string): readonly number[] => {
		const words = text
			.trim()
			.split(' ')
			.map(word => ` ${word}`);
		const found: number[] = [];
		const most = isDigits(text) ? resultsKept : Number.POSITIVE_INFINITY;
		for (const place of candidates(text)) {
			const entry = entries[place];
			if (entry && words.every(word => entry.text.includes(word))) found.push(place);
			if (found.length === most) return found;
		}
		last = {text, places: found};
		return found;
	};

	const soldOf = (place: number): number => state.stock.rows.get(entries[place]?.record.code ?? '')?.sold ?? 0;

	return {
		/** Does a part of the indexing; answers true when there is nothing left to do. To be called while nobody waits. */
		warm: (): boolean => follow(2000),
		/** Products for a typed text, the best first; off-sale ones only when `all`. */
		find: (typed: string, all = false): readonly Product[] => {
			const text = folded(typed);
			if (text === ' ') return [];
			follow(Number.POSITIVE_INFINITY);
			const exact = findByCode(state, typed)?.product;
			const ranked = matching(text)
				.map(place => ({place, rank: entries[place]?.text.startsWith(text) ? 0 : 1, sold: soldOf(place)}))
				.sort((a, b) => a.rank - b.rank || b.sold - a.sold || a.place - b.place)
				.slice(0, resultsKept)
				.flatMap(({place}) => entries[place]?.record ?? []);
			const products = exact ? [exact, ...ranked.filter(product => product !== exact)] : ranked;
			return all ? products : products.filter(product => product.isOnSale);
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
