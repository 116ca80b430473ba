// The index of the catalogue in `history.sqlite`: which products a text finds, the most sold first, without looking at the others.
import {type Reading, readingsOf, type Vocabulary} from '../../domain/base/misspelling.ts';
import {joinedKey, nameWords, wordsOf, writtenTogether} from '../../domain/base/search-text.ts';
import {smallCode} from '../../domain/goods/check-digits.ts';
import type {Product} from '../../domain/goods/records.ts';
import type {DomainEvent} from '../../domain/ledger/commands.ts';
import {stockMovesOf} from '../../domain/ledger/ledger.ts';
import type {State} from '../../domain/ledger/state.ts';
import type {ProductQuery} from '../../domain/ports/history.ts';
import type {HistoryTables} from './tables.ts';

/** Put before the first word of a name, so that names are found by their beginning. */
export const opener = '^';
/** The index holds prefixes up to this length. For a longer one, the words that begin with it are looked up. */
const longestBeginning = 5;
/** When more words than this begin with a prefix, the index gathers them by itself. */
const wordsGathered = 30;

/**
 * The index answers in the order of its row ids. Products that sold more, by a power of two, come first; within that, they go by their number. So the
 * first ones are the best of all matches, however many there are, and a sale seldom moves a product.
 */
const mostRank = 40;
const span = 2 ** 32;
const rowOf = (number: number, rank: number): number => (mostRank - rank) * span + number;
const rankOf = (state: State, code: string): number => {
	const pieces = (state.stock.rows.get(code)?.sold ?? 0) / 1000;
	return pieces <= 0 ? 0 : Math.min(mostRank, Math.max(1, Math.floor(Math.log2(pieces)) + 2));
};

type Row = Readonly<Record<string, unknown>>;
type Listed = {readonly number: number; readonly rank: number};

function listedAs({statement}: HistoryTables, code: string): Listed | undefined {
	const row = statement('SELECT number, rank FROM products WHERE code = ?').get(code);
	return row && {number: Number(row['number']), rank: Number(row['rank'])};
}

/** The words of a name that are in the vocabulary. */
export const wordsOfName = (name: string): readonly string[] => {
	const {words, ends} = nameWords(name);
	return [...words, ...ends].filter(isWord);
};

/** Whether a word belongs to the vocabulary. A number does not: there are as many numbers as products. */
const isWord = (word: string): boolean => !/^\p{N}*$/u.test(word);

/** All that a name is filed under, each to be found by its beginning. What stands at the beginning of the name comes with its mark as well. */
export function filedUnder(name: string): readonly string[] {
	const {words, joined, ends} = nameWords(name);
	const together = joined.map(([first, rest]) => first + rest);
	const opening = [words[0], joined[0]?.[0] === words[0] ? together[0] : undefined].filter(word => word !== undefined);
	return [...opening.map(word => opener + word), ...words, ...together, ...ends];
}

/** Files a product under its name and its codes. The caller removes what it was filed under before. */
function file({statement}: HistoryTables, {code, name, barcodes}: Product, listed: Listed): void {
	statement('INSERT INTO product_words (rowid, words) VALUES (?, ?)').run(
		rowOf(listed.number, listed.rank),
		filedUnder(name).join(' '),
	);
	const word = statement('INSERT OR IGNORE INTO words VALUES (?)');
	for (const each of wordsOfName(name)) word.run(each);
	const joined = statement('INSERT OR IGNORE INTO joined VALUES (?, ?)');
	for (const [first, rest] of nameWords(name).joined) joined.run(first, rest);
	const filed = statement('INSERT OR IGNORE INTO product_codes VALUES (?, ?)');
	for (const each of [code, ...barcodes]) filed.run(smallCode(each), code);
}

const unfile = ({statement}: HistoryTables, {number, rank}: Listed): void =>
	void statement('DELETE FROM product_words WHERE rowid = ?').run(rowOf(number, rank));

/** The product that an event lists, or that it gives another name or code. */
export function namedBy(event: DomainEvent): string | undefined {
	if (event.type === 'ProductListed') return event.code;
	return event.type === 'ProductEdited' || event.type === 'BarcodeAdded' ? event.product : undefined;
}

/** Feeds what an entry changed in the catalogue and in the quantities sold. Products are taken from the state as it is; a later entry files them anew. */
export function feedProducts(
	tables: HistoryTables,
	{events, seq}: {readonly events: readonly DomainEvent[]; readonly seq: number},
	state: State,
): void {
	const named = new Set(events.map(namedBy).filter(code => code !== undefined));
	for (const code of named) {
		const product = state.products.rows.get(code);
		if (!product) continue;
		const before = listedAs(tables, code);
		const rank = rankOf(state, code);
		if (before) unfile(tables, before);
		const {lastInsertRowid} = tables
			.statement('INSERT INTO products VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET rank = ?3')
			.run(before?.number ?? null, code, rank, seq);
		file(tables, product, {number: before?.number ?? Number(lastInsertRowid), rank});
	}
	for (const {product: code} of events.flatMap(stockMovesOf)) if (!named.has(code)) rankAnew(tables, code, state);
}

function rankAnew(tables: HistoryTables, code: string, state: State): void {
	const listed = listedAs(tables, code);
	const product = state.products.rows.get(code);
	const rank = rankOf(state, code);
	if (!listed || !product || listed.rank === rank) return;
	unfile(tables, listed);
	tables.statement('UPDATE products SET rank = ? WHERE code = ?').run(rank, code);
	file(tables, product, {number: listed.number, rank});
}

/** Asks the tables, and keeps the codes that the state finds in the same way. */
export function productsIn(tables: HistoryTables, state: State, {text, match, limit}: ProductQuery): readonly string[] {
	const typed = wordsOf(text);
	if (typed.length === 0) return [];
	const vocabulary = vocabularyOf(tables);
	if (match === 'nearly') return nearlyFound(tables, {typed, vocabulary, limit});
	const ways = waysToWrite(typed, vocabulary);
	if (match === 'holds') {
		const all = [
			...found(tables, anyOf(ways.map(words => allOf(tables, words))), limit),
			...withCode(tables, state, {text, limit}),
		];
		return [...new Set(all.sort((one, other) => one.id - other.id).map(({code}) => code))];
	}
	const beginnings = ways.map(([first = '', ...others]) => {
		const start = others.length === 0 ? beginning(tables, first, opener) : `"${opener}${first}"`;
		return [start, ...others.map(word => beginning(tables, word))].join(' AND ');
	});
	if (typed.length === 1) return found(tables, anyOf(beginnings), limit).map(({code}) => code);
	// In other names these words come in another order; those names are not meant.
	const begin = joinedKey(text);
	const isMeant = (code: string): boolean => joinedKey(state.products.rows.get(code)?.name ?? '').startsWith(begin);
	return found(tables, anyOf(beginnings), limit * 2)
		.map(({code}) => code)
		.filter(isMeant)
		.slice(0, limit);
}

/** The words as typed, and each way to write some of them as one that is a word of the catalogue. */
export const waysToWrite = (typed: readonly string[], vocabulary: Vocabulary): readonly (readonly string[])[] => [
	typed,
	...writtenTogether(typed, together => vocabulary(together) !== undefined),
];

const vocabularyOf =
	({statement}: HistoryTables): Vocabulary =>
	typed => {
		const row = statement('SELECT word FROM words WHERE word >= ? ORDER BY word LIMIT 1').get(typed);
		const word = String(row?.['word'] ?? '');
		return word.startsWith(typed) ? word : undefined;
	};

const anyOf = (matches: readonly string[]): string => matches.map(match => `(${match})`).join(' OR ');

/** A product with its place in the index, which is also its place among the matches. */
type Found = {readonly id: number; readonly code: string};

const foundIn = (rows: readonly Row[]): readonly Found[] => rows.map(row => ({id: Number(row['id']), code: String(row['code'])}));

function found({statement}: HistoryTables, match: string, limit: number): readonly Found[] {
	const rows = statement(
		`SELECT id, code FROM (SELECT rowid AS id FROM product_words WHERE product_words MATCH ?1 ORDER BY rowid LIMIT ?2)
			JOIN products ON number = id % ${span} ORDER BY id`,
	).all(match, limit);
	return foundIn(rows);
}

/** Words that begin with this, as FTS5 reads it. Nothing in a folded word is a command. */
function beginning({statement}: HistoryTables, word: string, before = ''): string {
	const gathered = `"${before}${word}" *`;
	if (word.length + before.length <= longestBeginning || !isWord(word)) return gathered;
	const known = statement(
		`SELECT word FROM words WHERE word >= ?1 AND word < ?1 || char(0x10ffff) LIMIT ${wordsGathered + 1}`,
	).all(word);
	// What begins with a word that is typed whole is found by that word. The others begin with a shorter one.
	const joined = statement(
		`SELECT first || rest AS word FROM joined
			WHERE first = ?1 AND rest >= ?2 AND rest < ?2 || char(0x10ffff) LIMIT ${wordsGathered + 1}`,
	);
	const places = Array.from({length: word.length - 1}, (_, index) => index + 1);
	const rows = [...known, ...places.flatMap(place => joined.all(word.slice(0, place), word.slice(place)))];
	if (rows.length === 0 || rows.length > wordsGathered) return gathered;
	return `(${rows.map(row => `"${before}${row['word']}"`).join(' OR ')})`;
}

const allOf = (tables: HistoryTables, words: readonly string[]): string =>
	words.map(word => beginning(tables, word)).join(' AND ');

/** Products with a code that begins with the typed text. A code that a product lost is still on file. */
function withCode({statement}: HistoryTables, state: State, {text, limit}: Omit<ProductQuery, 'match'>): readonly Found[] {
	const typed = smallCode(text);
	const rows = statement(
		`SELECT (${mostRank} - rank) * ${span} + number AS id, products.code AS code FROM product_codes
			JOIN products ON products.code = product
			WHERE product_codes.code >= ?1 AND product_codes.code < ?1 || char(0x10ffff) LIMIT ?2`,
	).all(typed, limit);
	return foundIn(rows).filter(({code}) => hasCode(state.products.rows.get(code), typed));
}

/** Whether one of a product's codes begins with a text in small letters. */
export const hasCode = (product: Product | undefined, typed: string): boolean =>
	product !== undefined && [product.code, ...product.barcodes].some(code => smallCode(code).startsWith(typed));

type Typed = {readonly typed: readonly string[]; readonly vocabulary: Vocabulary; readonly limit: number};

function nearlyFound(tables: HistoryTables, {typed, vocabulary, limit}: Typed): readonly string[] {
	const codes = new Set<string>();
	for (const reading of readingsOf(typed, vocabulary)) {
		if (codes.size >= limit) break;
		for (const {code} of found(tables, readingText(tables, reading), limit)) codes.add(code);
	}
	return [...codes].slice(0, limit);
}

const readingText = (tables: HistoryTables, reading: Reading): string =>
	reading.map(ways => `(${anyOf(ways.map(way => beginning(tables, way)))})`).join(' AND ');
