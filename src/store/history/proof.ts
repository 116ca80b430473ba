// The comparison of `history.sqlite` with the journal, which is fed into a temporary history; both are compared row by row, both ways.
import {smallCode} from '../../domain/goods/check-digits.ts';
import type {State} from '../../domain/ledger/state.ts';
import type {SealedEntry} from '../../domain/ports/journal.ts';
import {receiptWords} from '../../domain/receipts/search-words.ts';
import {receiptEvent, receiptFor} from '../../domain/selling/receipt-of-event.ts';
import type {Files} from '../disk/files.ts';
import {inOneGo, type Steps} from '../disk/steps.ts';
import {type JournalLookup, lookUp} from '../journal/lookup.ts';
import {type Comparing, pacer} from './comparing.ts';
import {stampOf} from './entry-rows.ts';
import {feedAll} from './feeder.ts';
import {matchText} from './history.ts';
import {booksOf} from './past.ts';
import {namedBy, wordsOfName} from './product-index.ts';
import {wentOn} from './reader.ts';
import {
	type HistoryTables,
	HistoryTrouble,
	historyPath,
	isOfTheDisk,
	isOtherThing,
	isSqliteTrouble,
	openTables,
	type Row,
	readTables,
} from './tables.ts';

export type HistoryProof = {
	/** Takes each entry in order; `state` is folded up to it. */
	readonly visit: (sealed: SealedEntry, state: State) => void;
	/** What does not agree, in words, in steps that each yield the last entry. Asked once, at the end, with the state of that entry. */
	readonly faults: (state: State) => Steps<readonly string[]>;
	/** Why it could not be compared although the file may be sound, as on a full disk. Known once `faults` was asked. */
	readonly unread: () => string | undefined;
	readonly close: () => void;
};

/** The queries that are compared, in an order that is the same in both; `?` is the last entry that counts. */
const compared = {
	receipts: 'SELECT * FROM receipts WHERE seq <= ? ORDER BY seq',
	commands: 'SELECT * FROM commands WHERE seq <= ? ORDER BY id',
	'entries of accounts': 'SELECT * FROM entries WHERE seq <= ? ORDER BY account, seq, place',
	'movements of stock': 'SELECT * FROM movements WHERE seq <= ? ORDER BY product, seq, place',
	tokens: 'SELECT * FROM tokens WHERE seq <= ? ORDER BY token',
	'marks of vouchers': 'SELECT * FROM vouchers WHERE seq <= ? ORDER BY key',
	'lines of the past': 'SELECT * FROM past WHERE seq <= ? ORDER BY id',
	'matters of the audit': 'SELECT * FROM audit WHERE seq <= ? ORDER BY seq, place',
	products: 'SELECT number, code, seq FROM products WHERE seq <= ? ORDER BY number',
} as const;

/** The same for rows that name no entry. */
const comparedAlone = {
	'tables and indexes': 'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name',
	'totals of days': 'SELECT * FROM day_totals ORDER BY day, kind, name',
	'ranks of products': 'SELECT number, rank FROM products ORDER BY number',
	'words of receipts': 'SELECT * FROM temp.receipt_words_in ORDER BY term',
	'words of the past': 'SELECT * FROM temp.past_words_in ORDER BY term',
} as const;

/** What is searched by words, and the longest prefix that its index holds. */
const searched = {receipt_words: 3, past_words: 3, product_words: 5} as const;

/** Faults that are known without a comparison. */
const known = (faults: readonly string[]): HistoryProof['faults'] =>
	function* () {
		yield* [];
		return faults;
	};

const nothingToProve: HistoryProof = {visit: () => undefined, faults: known([]), unread: () => undefined, close: () => undefined};

/**
 * Begins a proof of the history up to an entry, or up to what was fed so far: the rest is fed before the next question. Without a file, or with
 * something else in its place, there is nothing to prove; the next opening makes a new file. Nothing in the shop's folder is changed.
 */
export function proveHistory(files: Files, folder: string, lastSeq: number): HistoryProof {
	if (files.factsAt(historyPath(folder)) === undefined || isOtherThing(files, folder)) return nothingToProve;
	let kept: HistoryTables | undefined;
	let again: HistoryTables | undefined;
	/** Closes both without a comparison. What was read of a file while somebody writes to it is no fault of the file. */
	const without = (proof: HistoryProof): HistoryProof => {
		const isStill = kept?.isStill() ?? true;
		kept?.close();
		again?.close();
		return isStill ? proof : {...nothingToProve, unread: () => writtenTo};
	};
	try {
		kept = readTables(files, folder);
		again = kept && openTables('');
		if (!kept || !again) return without(broken('it is no history of this version'));
		// Reads one moment of a file that may be written to meanwhile.
		kept.statement('BEGIN').run();
		const fed = kept.place().seq;
		if (fed <= lastSeq || kept.hasWriter || wentOn(kept, {files, folder}))
			return proofOf({
				kept,
				again,
				lookup: lookUp(files, `${folder}/journal`, () => lastSeq),
				upTo: Math.min(lastSeq, fed),
				isWhole: fed === lastSeq && !kept.hasWriter,
			});
		return without(broken(`it knows of entries up to ${fed}, which the journal has not`));
	} catch (error) {
		const isWrong = error instanceof HistoryTrouble || !isOfTheDisk(error);
		return without(isWrong ? broken(sqliteWords(error)) : {...nothingToProve, unread: () => sqliteWords(error)});
	}
}

/** What SQLite or the tables report. A bug is thrown on. */
function sqliteWords(error: unknown): string {
	if (error instanceof HistoryTrouble || isSqliteTrouble(error)) return error.message;
	throw error;
}

/** Why nothing is said of a file that had no writer when it was opened. */
const writtenTo = 'a counter began to write to it meanwhile';

const broken = (why: string): HistoryProof => ({
	...nothingToProve,
	faults: known([`the history cannot be relied on: ${why}`]),
});

type Compared = {
	readonly kept: HistoryTables;
	readonly again: HistoryTables;
	/** Finds the receipts that a note was added to. */
	readonly lookup: JournalLookup;
	readonly upTo: number;
	/** True when everything was fed and nobody writes meanwhile. Rows that name no entry can then be compared too. */
	readonly isWhole: boolean;
};

/** A word with something between its letters and digits. */
const isMarked = /[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u;
/** At most this many of them are looked up: each takes as long as a search. */
const markedMost = 100_000;

/** Entries fed again in one transaction. */
const fedAtOnce = 500;

function proofOf(both: Compared): HistoryProof {
	const {kept, again, lookup, upTo} = both;
	let slice: SealedEntry[] = [];
	let fault: string | undefined;
	let unread: string | undefined;
	const trying = function* (work: Comparing): Steps<void> {
		if (fault !== undefined || unread !== undefined) return;
		try {
			fault = yield* work;
		} catch (error) {
			const words = sqliteWords(error);
			if (isOfTheDisk(error)) unread = words;
			else fault = `the history cannot be relied on: ${words}`;
		}
	};
	const marked = new Set<string>();
	const feed = function* (state: State): Comparing {
		yield* [];
		for (const {entry, hash} of slice) {
			const event = marked.size < markedMost ? receiptEvent(entry.events) : undefined;
			const receipt = event && receiptFor(state, {event, stamp: stampOf(entry), hash});
			const noted = entry.events.flatMap(each => (each.type === 'ReceiptNoted' ? [each.note] : []));
			const words = [...(receipt ? [receiptWords(receipt)] : []), ...noted].flatMap(text => text.split(' '));
			for (const word of words) if (isMarked.test(word)) marked.add(word);
		}
		feedAll(again, slice, booksOf(lookup, state));
		slice = [];
		return undefined;
	};
	return {
		visit: (sealed, state) => {
			if (sealed.entry.seq > upTo) return;
			slice.push(sealed);
			// The name of a product is taken from the state, so the entry is fed before the state moves on.
			const isNamed = sealed.entry.events.some(event => namedBy(event) !== undefined);
			if (isNamed || slice.length >= fedAtOnce) inOneGo(trying(feed(state)));
		},
		faults: function* (state) {
			yield* trying(feed(state));
			yield* trying(differences(both, state));
			if (both.isWhole) yield* trying(markedFault(both, marked));
			if (!kept.isStill()) [fault, unread] = [undefined, writtenTo];
			return fault === undefined ? [] : [fault];
		},
		unread: () => unread,
		close: () => {
			kept.close();
			again.close();
		},
	};
}

/** The first difference between two histories. */
function* differences(both: Compared, state: State): Comparing {
	const {kept, again, upTo, isWhole} = both;
	yield upTo;
	const [check] = kept.statement('PRAGMA integrity_check(1)').all();
	if (check?.['integrity_check'] !== 'ok') return `the history is damaged: ${String(check?.['integrity_check'])}`;
	const differing = function* (queries: Readonly<Record<string, string>>, values: readonly number[]): Comparing {
		for (const [name, sql] of Object.entries(queries)) {
			yield upTo;
			const found = yield* firstDifference(rowsOf(kept, sql, values), rowsOf(again, sql, values), pacer(upTo));
			if (found !== undefined) return `the history and the journal do not agree in their ${name}: ${found}`;
		}
		return undefined;
	};
	const found = yield* differing(compared, [upTo]);
	if (found !== undefined || !isWhole) return found;
	for (const tables of [kept, again])
		for (const name of Object.keys(searched))
			tables.statement(`CREATE VIRTUAL TABLE temp.${name}_in USING fts5vocab (main, ${name}, row)`).run();
	const alone = yield* differing(comparedAlone, []);
	return alone ?? (yield* searchFault(both)) ?? (yield* catalogueFault(both, state));
}

const rowsOf = ({statement}: HistoryTables, sql: string, values: readonly number[]): IterableIterator<Row> =>
	statement(sql).iterate(...values) as IterableIterator<Row>;

const nothingMore = 'nothing more';

/** The first difference between two sequences of rows in the same order: what the history has, and what the journal. */
function* firstDifference(kept: IterableIterator<Row>, again: IterableIterator<Row>, pace: () => readonly number[]): Comparing {
	const next = (rows: IterableIterator<Row>): string => {
		const {done, value} = rows.next();
		return done ? nothingMore : JSON.stringify(Object.values(value));
	};
	for (;;) {
		yield* pace();
		const [one, other] = [next(kept), next(again)];
		if (one !== other) return `${one} in the history, ${other} in the journal`;
		if (one === nothingMore) return undefined;
	}
}

/** Looks up every word, and every prefix of one, in both: an index may point past what it holds. */
function* searchFault({kept, again, upTo}: Compared): Comparing {
	const pace = pacer(upTo);
	for (const [name, longest] of Object.entries(searched)) {
		const sql = `SELECT count(*) AS count, total(rowid) AS total FROM ${name} WHERE ${name} MATCH ?`;
		let before = '';
		for (const row of rowsOf(again, `SELECT term FROM temp.${name}_in ORDER BY term`, [])) {
			yield* pace();
			const term = String(row['term']);
			const beginnings = Array.from({length: longest}, (_, index) => [...term].slice(0, index + 1).join(''));
			const asked = [`"${term}"`, ...beginnings.filter(beginning => !before.startsWith(beginning)).map(text => `"${text}" *`)];
			const wrong = asked.find(match => {
				const [one, other] = [kept, again].map(({statement}) => JSON.stringify(statement(sql).get(match)));
				return one !== other;
			});
			if (wrong !== undefined) return `the history finds something else by ${wrong} than the journal has`;
			before = term;
		}
	}
	return undefined;
}

/** A word with a mark in it, such as an amount or a number, is found as several words in a row. Each is looked up in both. */
function* markedFault({kept, again, upTo}: Compared, marked: ReadonlySet<string>): Comparing {
	const pace = pacer(upTo);
	const sql = 'SELECT count(*) AS count, total(rowid) AS total FROM receipt_words WHERE receipt_words MATCH ?';
	for (const word of marked) {
		yield* pace();
		const match = matchText(word);
		if (match === undefined) continue;
		const [one, other] = [kept, again].map(({statement}) => JSON.stringify(statement(sql).get(match)));
		if (one !== other) return `the history finds something else by ${word} than the journal has`;
	}
	return undefined;
}

/**
 * What a product is found by. The words and codes it has now must be there, and none that no product ever had. Which old ones are still
 * there depends on when the history was fed.
 */
function* catalogueFault({kept, again, upTo}: Compared, state: State): Comparing {
	const pace = pacer(upTo);
	const has = ({statement}: HistoryTables, sql: string, ...values: readonly string[]): boolean =>
		statement(sql).get(...values) !== undefined;
	const coded = 'SELECT 1 FROM product_codes WHERE code = ? AND product = ?';
	const worded = 'SELECT 1 FROM words WHERE word = ?';
	for (const {code, name, barcodes} of state.products.rows.values()) {
		yield* pace();
		const missing =
			[code, ...barcodes].find(each => !has(kept, coded, smallCode(each), code)) ??
			wordsOfName(name).find(word => !has(kept, worded, word));
		if (missing !== undefined) return `the history does not find product ${code} by ${missing}`;
	}
	for (const row of rowsOf(kept, 'SELECT code, product FROM product_codes', []))
		if (!has(again, coded, String(row['code']), String(row['product'])))
			return `the history has a code that no product had: ${String(row['code'])}`;
	for (const row of rowsOf(kept, 'SELECT word FROM words', []))
		if (!has(again, worded, String(row['word']))) return `the history has a word that no product had: ${String(row['word'])}`;
	return undefined;
}
