// Owns the questions about the past, as they are put to the tables of `history.sqlite`.

import type {AccountEntry} from '../domain/accounts.ts';
import type {PastLine} from '../domain/imports.ts';
import {thousandths} from '../domain/money.ts';
import type {Receipt} from '../domain/receipt.ts';
import {searchWords} from '../domain/receipt-words.ts';
import type {DoneCommand, State} from '../domain/state.ts';
import type {History, StockMovement} from '../domain/till.ts';
import {type DayTotal, takingsOfTotals} from './day-totals.ts';
import {correctedReceipt, receiptFor} from './history-feed.ts';
import type {HistoryTables} from './history-tables.ts';
import {productsIn} from './product-index.ts';

/** A search as FTS5 reads it: every word of it begins a word, one with marks in it several in a row. Nothing in it is a command. */
function matchText(text: string | undefined): string | undefined {
	const words = searchWords(text ?? '');
	return words.length === 0 ? undefined : words.map(word => `"${word.trim()}"*`).join(' ');
}

type Row = Readonly<Record<string, unknown>>;

function receiptOfRow(state: State, row: Row): Receipt {
	const receipt = receiptFor(state, {
		event: JSON.parse(String(row['event'])),
		stamp: JSON.parse(String(row['stamp'])),
		hash: String(row['hash']),
	});
	return row['correction'] === null ? receipt : correctedReceipt(state, receipt, JSON.parse(String(row['correction'])));
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
		...(row['cost'] !== null && {cost: {value: row['cost'], of: row['cost_of']}}),
	}) as StockMovement;

/** Receipts, each with the newest correction of its tender. */
const fromReceipts =
	'SELECT *, (SELECT correction FROM corrections WHERE receipt = number ORDER BY corrections.seq DESC LIMIT 1) AS correction FROM receipts';

/** SQLite takes no larger limit. */
const bounded = (limit: number): number => Math.min(limit, Number.MAX_SAFE_INTEGER);

type Ask = (sql: string, ...values: readonly (string | number)[]) => readonly Row[];

/** The questions about what moved stock. */
const stockQuestions = (ask: Ask): Pick<History, 'movements' | 'stockAt' | 'soldSince'> => ({
	movements: (product, limit) =>
		ask('SELECT * FROM movements WHERE product = ? ORDER BY seq DESC, place DESC LIMIT ?', product, bounded(limit)).map(
			movementOfRow,
		),
	stockAt: (product, seq) => {
		const [row] = ask('SELECT sum(quantity) AS it FROM movements WHERE product = ? AND seq <= ?', product, bounded(seq));
		return typeof row?.['it'] === 'number' ? thousandths(row['it']) : undefined;
	},
	soldSince: (product, day) => {
		const [row] = ask(
			`SELECT sum(-quantity) AS quantity, min(at) AS since FROM movements
				WHERE product = ? AND kind = 'sale' AND seq >= (SELECT seq FROM receipts WHERE day >= ? ORDER BY day, seq LIMIT 1)`,
			product,
			day,
		);
		const {quantity, since} = row ?? {};
		return typeof quantity === 'number' && typeof since === 'number' ? {quantity: thousandths(quantity), since} : undefined;
	},
});

/** Answers from the tables. `ready` is called before each question: it feeds what is missing. */
export function tableHistory(tables: HistoryTables, state: State, ready: () => void): History {
	const ask: Ask = (sql, ...values) => {
		ready();
		return tables.statement(sql).all(...values) as readonly Row[];
	};
	return {
		receipt: number => {
			const [row] = ask(`${fromReceipts} WHERE number = ?`, number);
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
			const rows = ask(`${fromReceipts} ${where && `WHERE ${where}`} ORDER BY seq DESC LIMIT ?`, ...values, bounded(limit));
			return rows.map(row => receiptOfRow(state, row));
		},
		accountEntries: (account, limit) =>
			ask('SELECT * FROM entries WHERE account = ? ORDER BY seq DESC, place DESC LIMIT ?', account, bounded(limit)).map(
				entryOfRow,
			),
		...stockQuestions(ask),
		past: ({source, text, limit}) => {
			const match = matchText(text);
			const found = match === undefined ? '' : 'id IN (SELECT rowid FROM past_words WHERE words MATCH ?)';
			const where = [found, source === undefined ? '' : 'source = ?'].filter(Boolean).join(' AND ');
			const values = [...(match === undefined ? [] : [match]), ...(source === undefined ? [] : [source])];
			const rows = ask(`SELECT line FROM past ${where && `WHERE ${where}`} ORDER BY id DESC LIMIT ?`, ...values, bounded(limit));
			return rows.map(row => JSON.parse(String(row['line'])) as PastLine);
		},
		takings: day => takingsOfTotals(ask('SELECT * FROM day_totals WHERE day = ? ORDER BY rowid', day) as readonly DayTotal[]),
		products: query => {
			ready();
			return productsIn(tables, state, query);
		},
		// What is not fed yet is among the newest commands, which the state knows by itself.
		command: id => {
			const row = tables.statement('SELECT * FROM commands WHERE id = ?').get(id);
			return row && ({seq: row['seq'], digest: row['digest'], ...given(row, 'receipt')} as DoneCommand);
		},
		knowsToken: token => ask('SELECT 1 FROM tokens WHERE token = ?', token).length > 0,
	};
}
