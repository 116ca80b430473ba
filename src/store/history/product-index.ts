// The index of the catalogue in `history.sqlite`: which products a text finds, the most sold first, without looking at the others.
import {type Reading, readingsOf} from '../../domain/base/misspelling.ts';
import {searchKey} from '../../domain/base/search-text.ts';
import {smallCode} from '../../domain/goods/check-digits.ts';
import type {Product} from '../../domain/goods/records.ts';
import type {DomainEvent} from '../../domain/ledger/commands.ts';
import {stockMovesOf} from '../../domain/ledger/ledger.ts';
import type {State} from '../../domain/ledger/state.ts';
import type {ProductQuery} from '../../domain/ports/history.ts';
import type {HistoryTables} from './tables.ts';

/** Put before the first word of a name, so that names are found by their beginning. */
const opener = '^';
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
export const wordsOfName = (name: string): readonly string[] => wordsOf(searchKey(name)).filter(isWord);

const wordsOf = (text: string): readonly string[] => text.trim().split(' ').filter(Boolean);

/** Whether a word belongs to the vocabulary. A number does not: there are as many numbers as products. */
export const isWord = (word: string): boolean => !/^\p{N}*$/u.test(word);

/** Files a product under its name and its codes. The caller removes what it was filed under before. */
function file({statement}: HistoryTables, {code, name, barcodes}: Product, listed: Listed): void {
	const words = wordsOf(searchKey(name));
	statement('INSERT INTO product_words (rowid, words) VALUES (?, ?)').run(
		rowOf(listed.number, listed.rank),
		words.length === 0 ? '' : `${opener}${words[0]} ${words.join(' ')}`,
	);
	const word = statement('INSERT OR IGNORE INTO words VALUES (?)');
	for (const each of words) if (isWord(each)) word.run(each);
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
	const begin = searchKey(text);
	const words = wordsOf(begin);
	if (words.length === 0) return [];
	if (match === 'nearly') return nearlyFound(tables, words, limit);
	if (match === 'holds') {
		const all = [...found(tables, allOf(tables, words), limit), ...withCode(tables, state, {text, limit})];
		return [...new Set(all.sort((one, other) => one.id - other.id).map(({code}) => code))];
	}
	const [first = '', ...others] = words;
	const start = others.length === 0 ? beginning(tables, first, opener) : `"${opener}${first}"`;
	// In other names these words come in another order; those names are not meant.
	const isMeant = (code: string): boolean => searchKey(state.products.rows.get(code)?.name ?? '').startsWith(begin);
	return found(tables, [start, ...others.map(word => beginning(tables, word))].join(' AND '), limit * 2)
		.map(({code}) => code)
		.filter(isMeant)
		.slice(0, limit);
}

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
	const rows = statement(
		`SELECT word FROM words WHERE word >= ?1 AND word < ?1 || char(0x10ffff) LIMIT ${wordsGathered + 1}`,
	).all(word);
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

function nearlyFound(tables: HistoryTables, words: readonly string[], limit: number): readonly string[] {
	const vocabulary = (typed: string): string | undefined => {
		const row = tables.statement('SELECT word FROM words WHERE word >= ? ORDER BY word LIMIT 1').get(typed);
		const word = String(row?.['word'] ?? '');
		return word.startsWith(typed) ? word : undefined;
	};
	const codes = new Set<string>();
	for (const reading of readingsOf(words, vocabulary)) {
		if (codes.size >= limit) break;
		for (const {code} of found(tables, readingText(tables, reading), limit)) codes.add(code);
	}
	return [...codes].slice(0, limit);
}

const readingText = (tables: HistoryTables, reading: Reading): string =>
	reading.map(ways => `(${ways.map(way => `(${allOf(tables, way)})`).join(' OR ')})`).join(' AND ');
