// Owns the history of a shop: answers about the past from `history.sqlite`, which is fed from the journal and can always be made anew.
import type {AccountEntry} from '../domain/accounts.ts';
import {assert} from '../domain/assert.ts';
import type {PastLine} from '../domain/imports.ts';
import {type Cents, nothing} from '../domain/money.ts';
import type {Receipt} from '../domain/receipt.ts';
import type {State} from '../domain/state.ts';
import {isTender, type TenderName} from '../domain/tender.ts';
import type {History, Journal, SealedEntry, StockMovement, Takings} from '../domain/till.ts';
import {feedEntry, receiptFor} from './history-feed.ts';
import type {HistoryTables} from './history-tables.ts';

/** Entries fed in one transaction while catching up. */
const fedAtOnce = 1000;

/** A search as FTS5 reads it: every word, or part of a number, as the beginning of one; nothing in it is a command. */
function matchText(text: string | undefined): string | undefined {
	const words = (text ?? '').split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word));
	return words.length === 0 ? undefined : words.map(word => `"${word.replaceAll('"', '')}"*`).join(' ');
}

type Row = Readonly<Record<string, unknown>>;

function receiptOfRow(state: State, row: Row): Receipt {
	return receiptFor(state, {
		event: JSON.parse(String(row['event'])),
		stamp: JSON.parse(String(row['stamp'])),
		hash: String(row['hash']),
	});
}

const given = (row: Row, name: string): object => (row[name] === null ? {} : {[name]: row[name]});

const entryOfRow = (row: Row): AccountEntry =>
	({
		seq: row['seq'],
		at: row['at'],
		offset: row['offset'],
		kind: row['kind'],
		amount: row['amount'],
		...given(row, 'receipt'),
		...given(row, 'about'),
		balance: row['balance'],
	}) as AccountEntry;

const movementOfRow = (row: Row): StockMovement =>
	({
		seq: row['seq'],
		at: row['at'],
		offset: row['offset'],
		product: row['product'],
		kind: row['kind'],
		quantity: row['quantity'],
		...given(row, 'about'),
	}) as StockMovement;

function takingsOfRows(rows: readonly Row[]): Takings {
	const byTender = new Map<TenderName, Cents>();
	const vends = new Map<string, number>();
	let [topUps, receipts] = [nothing, 0];
	for (const row of rows) {
		const [kind, name, amount, count] = [String(row['kind']), String(row['name']), row['amount'] as Cents, Number(row['count'])];
		if (kind === 'tender' && isTender(name)) byTender.set(name, amount);
		if (kind === 'service' || kind === 'bill') vends.set(`${kind}:${name}`, count);
		if (kind === 'top-up') topUps = amount;
		if (kind === 'receipts') receipts = count;
	}
	return {byTender, topUps, vends, receipts};
}

export type FedHistory = History & {
	/** Feeds the entry just acknowledged; one that does not follow waits for the next question. */
	feed(sealed: SealedEntry): void;
	/** Feeds at most `most` entries that are missing; answers true when none is. */
	catchUp(most: number): boolean;
	close(): void;
};

type HistoryParts = {
	readonly tables: HistoryTables;
	readonly journal: Pick<Journal, 'entries'>;
	readonly state: State;
	/** Sequence of the last acknowledged entry. */
	readonly lastSeq: () => number;
};

/** SQLite takes no larger limit. */
const bounded = (limit: number): number => Math.min(limit, Number.MAX_SAFE_INTEGER);

export function createHistory({tables, journal, state, lastSeq}: HistoryParts): FedHistory {
	const {statement} = tables;
	let fedSeq = tables.place().seq;

	const catchUp = (most: number): boolean => {
		if (fedSeq >= lastSeq()) return true;
		const missing = journal.entries(fedSeq + 1)[Symbol.iterator]();
		let left = most;
		for (let isMore = true; isMore && left > 0; ) {
			tables.together(() => {
				for (let count = 0; count < fedAtOnce && left > 0; count += 1) {
					const next = missing.next();
					if (next.done) {
						isMore = false;
						break;
					}
					assert(next.value.entry.seq === fedSeq + 1, 'the history is fed in order', {fedSeq, next: next.value.entry.seq});
					feedEntry(tables, next.value, state);
					fedSeq += 1;
					left -= 1;
				}
			});
		}
		return fedSeq >= lastSeq();
	};

	/** Rows of a question, asked after everything that is missing was fed. */
	const ask = (sql: string, ...values: readonly (string | number)[]): readonly Row[] => {
		catchUp(Number.POSITIVE_INFINITY);
		return statement(sql).all(...values) as readonly Row[];
	};

	return {
		feed: sealed => {
			if (sealed.entry.seq !== fedSeq + 1) return;
			tables.together(() => feedEntry(tables, sealed, state));
			fedSeq += 1;
		},
		catchUp,
		close: () => tables.close(),
		receipt: number => {
			const [row] = ask('SELECT * FROM receipts WHERE number = ?', number);
			return row && receiptOfRow(state, row);
		},
		receipts: ({text, day, limit}) => {
			const match = matchText(text);
			const found =
				match === undefined ? '' : 'seq IN (SELECT rowid FROM receipt_words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?)';
			const onDay = day === undefined ? '' : 'day = ?';
			const where = [found, onDay].filter(Boolean).join(' AND ');
			const values = [
				...(match === undefined ? [] : [match, day === undefined ? bounded(limit) : -1]),
				...(day === undefined ? [] : [day]),
			];
			const rows = ask(
				`SELECT * FROM receipts ${where && `WHERE ${where}`} ORDER BY seq DESC LIMIT ?`,
				...values,
				bounded(limit),
			);
			return rows.map(row => receiptOfRow(state, row));
		},
		accountEntries: (account, limit) =>
			ask('SELECT * FROM entries WHERE account = ? ORDER BY seq DESC, place DESC LIMIT ?', account, bounded(limit)).map(
				entryOfRow,
			),
		movements: (product, limit) =>
			ask('SELECT * FROM movements WHERE product = ? ORDER BY seq DESC, place DESC LIMIT ?', product, bounded(limit)).map(
				movementOfRow,
			),
		past: ({source, text, limit}) => {
			const match = matchText(text);
			const found = match === undefined ? '' : 'id IN (SELECT rowid FROM past_words WHERE words MATCH ?)';
			const where = [found, source === undefined ? '' : 'source = ?'].filter(Boolean).join(' AND ');
			const values = [...(match === undefined ? [] : [match]), ...(source === undefined ? [] : [source])];
			const rows = ask(`SELECT line FROM past ${where && `WHERE ${where}`} ORDER BY id DESC LIMIT ?`, ...values, bounded(limit));
			return rows.map(row => JSON.parse(String(row['line'])) as PastLine);
		},
		takings: day => takingsOfRows(ask('SELECT * FROM day_totals WHERE day = ?', day)),
		knowsToken: token => ask('SELECT 1 FROM tokens WHERE token = ?', token).length > 0,
	};
}
