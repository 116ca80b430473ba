// Questions about the past, put to the tables of `history.sqlite`. The tables say where to look, and the journal says what is there.
import type {AccountEntry} from '../../domain/accounts/records.ts';
import {cents, minus, thousandths, zero} from '../../domain/base/money.ts';
import type {DoneCommand, State} from '../../domain/ledger/state.ts';
import type {PastLine} from '../../domain/opening/import-rows.ts';
import type {History, SearchedText, StockMovement} from '../../domain/ports/history.ts';
import type {SealedEntry} from '../../domain/ports/journal.ts';
import type {Receipt} from '../../domain/receipts/receipt.ts';
import {waysToRead} from '../../domain/receipts/typed-search.ts';
import type {Ask, AskedTables, Asking} from './asked-tables.ts';
import {auditQuestion} from './audit.ts';
import {additionsOf, type DayTotal, isTotalKnown, takingsOfTotals} from './day-totals.ts';
import {pastLinesOf} from './entry-rows.ts';
import {accountMoveAt, stockMoveAt} from './past.ts';
import {productsIn} from './product-index.ts';
import {tokensIn} from './search-keys.ts';
import {HistoryTrouble, type Row, whole} from './tables.ts';

/** A search as FTS5 reads it. Each of its words begins a word; a word with marks in it becomes several in a row. Nothing in it is a command. */
export function matchText(text: SearchedText | undefined, hasToken?: true): string | undefined {
	const oneOf = (matches: readonly string[], by: string): string => `(${matches.join(` ${by} `)})`;
	const ways = waysToRead(text, hasToken).map(way =>
		oneOf(
			way.map(words =>
				oneOf(
					words.map(word => `"${word}"*`),
					'OR',
				),
			),
			'AND',
		),
	);
	return ways.length === 0 ? undefined : ways.join(' OR ');
}

/** SQLite takes no larger limit. */
const bounded = (limit: number): number => Math.min(limit, Number.MAX_SAFE_INTEGER);

/** What the journal has where a row of the tables points. If nothing is there, the tables are at fault. */
function found<T>(there: T | undefined, row: Row): T {
	if (there === undefined) throw new HistoryTrouble(`it sends one to entry ${String(row['seq'])} for what is not there`);
	return there;
}

const momentOf = ({entry: {seq, at, offset}}: SealedEntry) => ({seq, at, offset});

/** The questions about receipts, many at once. */
function receiptQuestions({ask, past, state, upTo}: Asking): Pick<History, 'receipts' | 'takings'> {
	const receipts: History['receipts'] = ({text, day, hasToken, limit}) => {
		const match = matchText(text, hasToken);
		const isFound =
			match === undefined ? '' : 'AND seq IN (SELECT rowid FROM receipt_words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?)';
		const isOnDay = day === undefined ? '' : 'AND day = ?';
		const values = [
			...(match === undefined ? [] : [match, day === undefined ? bounded(limit) : -1]),
			...(day === undefined ? [] : [day]),
		];
		const rows = ask(
			`SELECT seq FROM receipts WHERE seq <= ? ${isFound} ${isOnDay} ORDER BY seq DESC LIMIT ?`,
			upTo(),
			...values,
			bounded(limit),
		);
		return rows.map(row => {
			const receipt = found(past.receiptAt(whole(row, 'seq')), row);
			if (day !== undefined && receipt.stamp.day !== day) throw new HistoryTrouble(`it has ${receipt.number} on another day`);
			return receipt;
		});
	};
	return {
		receipts,
		takings: day => {
			const rows = ask('SELECT * FROM day_totals WHERE day = ? ORDER BY rowid', day);
			const [fed] = ask('SELECT seq FROM fed');
			const isAhead = whole(fed, 'seq') > upTo();
			return takingsOfTotals(
				isAhead
					? receipts({day, limit: Number.MAX_SAFE_INTEGER}).toReversed().flatMap(additionsOf)
					: rows.map(row => totalOf(state, row)),
			);
		},
	};
}

/** How much a search finds. */
const countQuestions = ({ask, upTo}: Asking): Pick<History, 'found'> => ({
	found: ({text, day, hasToken}) => {
		const count = (sql: string, ...values: readonly string[]): number => whole(ask(sql, upTo(), ...values)[0], 'count');
		const within = (match: string | undefined, key: string, words: string): string =>
			match === undefined ? '' : `AND ${key} IN (SELECT rowid FROM ${words} WHERE words MATCH ?)`;
		const given = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);
		const onDay = day === undefined ? '' : 'AND day = ?';
		const match = matchText(text, hasToken);
		const isReceipt = within(match, 'seq', 'receipt_words');
		const ofPast = matchText(text);
		return {
			receipts: count(
				`SELECT count(*) AS count FROM receipts WHERE seq <= ? ${isReceipt} ${onDay}`,
				...given(match),
				...given(day),
			),
			past: count(`SELECT count(*) AS count FROM past WHERE seq <= ? ${within(ofPast, 'id', 'past_words')}`, ...given(ofPast)),
		};
	},
});

/** The questions about one receipt and one command, which a sale waits for. */
function singleQuestions({ask, past, tables, upTo}: Asking): Pick<History, 'receipt' | 'command'> {
	/** Whether the tables point to something else than the journal has, or to nothing although the entry was fed. */
	const isWrong = (row: Row | undefined, seq: number | undefined): boolean =>
		seq === undefined ? row !== undefined && whole(row, 'seq') <= upTo() : row !== undefined || seq <= tables.place().seq;
	const receipt = (number: string): Receipt | undefined => {
		const [row] = ask('SELECT seq FROM receipts WHERE number = ?', number);
		const there = row && past.receiptAt(whole(row, 'seq'));
		if (there?.number === number) return there;
		// The tables cannot say that there is none: they do not know what is not fed yet.
		const given = past.receipt(number);
		if (isWrong(row, given?.stamp.seq)) throw new HistoryTrouble(`it does not lead to receipt ${number}`);
		return given;
	};
	const command = (id: string): DoneCommand | undefined => {
		const [row] = ask('SELECT seq FROM commands WHERE id = ?', id);
		const there = row && past.commandAt(whole(row, 'seq'));
		const done = there?.id === id ? there : past.command(id);
		if (there?.id !== id && isWrong(row, done?.seq)) throw new HistoryTrouble('it does not lead to a command that was done');
		return done && doneOf(done);
	};
	return {receipt, command};
}

/** What a command did, without its id. */
export const doneOf = ({id: _id, ...done}: DoneCommand & {readonly id: string}): DoneCommand => done;

function totalOf(state: State, row: Row): DayTotal {
	const {kind, name} = row as Pick<DayTotal, 'kind' | 'name'>;
	if (!isTotalKnown(state, {kind, name})) throw new HistoryTrouble('it has a total of what is not known');
	return {kind, name, count: whole(row, 'count'), amount: cents(whole(row, 'amount'))};
}

/** What moved an account. Each balance must be the one before it plus the movement in the journal. */
const accountQuestions = ({ask, past, state, upTo}: Asking): Pick<History, 'accountEntries'> => ({
	accountEntries: (account, limit) => {
		const rows = ask(
			'SELECT seq, place, balance FROM entries WHERE account = ? AND seq <= ? ORDER BY seq DESC, place DESC LIMIT ?',
			account,
			upTo(),
			bounded(limit),
		);
		let balance = state.accounts.rows.get(account)?.balance ?? zero;
		const entries = rows.map((row): AccountEntry => {
			const sealed = found(past.entry(whole(row, 'seq')), row);
			const move = accountMoveAt(sealed, whole(row, 'place'));
			if (move?.account !== account || whole(row, 'balance') !== balance)
				throw new HistoryTrouble(`its entries of account ${account} do not add up`);
			const {account: _account, ...moved} = move;
			const entry = {...momentOf(sealed), ...moved, balance};
			balance = minus(balance, move.amount);
			return entry;
		});
		if (rows.length < limit && balance !== zero) throw new HistoryTrouble(`it lacks entries of account ${account}`);
		return entries;
	},
});

/** The questions about what moved stock. */
const stockQuestions = ({ask, past, state, upTo}: Asking): Pick<History, 'movements' | 'soldSince'> => ({
	movements: (product, limit) => {
		const rows = ask(
			'SELECT seq, place FROM movements WHERE product = ? AND seq <= ? ORDER BY seq DESC, place DESC LIMIT ?',
			product,
			upTo(),
			bounded(limit),
		);
		const movements = rows.map((row): StockMovement => {
			const sealed = found(past.entry(whole(row, 'seq')), row);
			const move = stockMoveAt(sealed, whole(row, 'place'));
			if (move?.product !== product) throw new HistoryTrouble(`it has a movement of ${product} that is another one`);
			return {...momentOf(sealed), ...move};
		});
		const moved = movements.reduce((sum, {quantity}) => sum + quantity, 0);
		if (rows.length < limit && moved !== (state.stock.rows.get(product)?.quantity ?? 0))
			throw new HistoryTrouble(`its movements of ${product} do not add up`);
		return movements;
	},
	soldSince: (product, day) => {
		const [row] = ask(
			`SELECT count(*) AS sales, coalesce(sum(sold), 0) AS sold, coalesce(min(at), 0) AS since FROM movements
				WHERE product = ?1 AND sold IS NOT NULL AND seq <= ?2
				AND seq >= (SELECT seq FROM receipts WHERE day >= ?3 AND seq <= ?2 ORDER BY day, seq LIMIT 1)`,
			product,
			upTo(),
			day,
		);
		if (whole(row, 'sales') === 0) return undefined;
		return {quantity: thousandths(whole(row, 'sold')), since: whole(row, 'since')};
	},
});

const pastQuestions = ({ask, past, upTo}: Asking): Pick<History, 'past'> => ({
	past: ({source, text, limit}) => {
		const match = matchText(text);
		const isFound = match === undefined ? '' : 'AND id IN (SELECT rowid FROM past_words WHERE words MATCH ?)';
		const values = [...(match === undefined ? [] : [match]), ...(source === undefined ? [] : [source])];
		const rows = ask(
			`SELECT seq, place FROM past WHERE seq <= ? ${isFound} ${source === undefined ? '' : 'AND source = ?'} ORDER BY id DESC LIMIT ?`,
			upTo(),
			...values,
			bounded(limit),
		);
		return rows.map((row): PastLine => {
			const {entry} = found(past.entry(whole(row, 'seq')), row);
			const line = found(pastLinesOf(entry)[whole(row, 'place')], row);
			if (source !== undefined && line.source !== source) throw new HistoryTrouble('it has a line of the past from another file');
			return line;
		});
	},
});

/** Answers by the tables. Throws {@link HistoryTrouble} where they and the journal do not agree, and SQLite's error. */
export function tableHistory(asked: AskedTables): History {
	const {tables, past, state, ready, waiting, upTo} = asked;
	const now: Ask = (sql, ...values) => tables.statement(sql).all(...values) as readonly Row[];
	const ask: Ask = (sql, ...values) => {
		ready();
		return now(sql, ...values);
	};
	return {
		// What is not fed yet is found in the journal, or among the newest commands, which are in the state.
		...singleQuestions({...asked, ask: now}),
		...receiptQuestions({...asked, ask}),
		...countQuestions({...asked, ask}),
		...accountQuestions({...asked, ask}),
		...stockQuestions({...asked, ask}),
		...pastQuestions({...asked, ask}),
		...auditQuestion({...asked, ask}),
		stockAt: past.stockAt,
		zReport: past.zReport,
		entriesAfter: past.entriesAfter,
		products: query => {
			ready();
			const codes = productsIn(tables, state, query);
			if (codes.some(code => !state.products.rows.has(code))) throw new HistoryTrouble('it has a product that is not known');
			return codes;
		},
		knownVouchers: keys => {
			const sql = `WITH asked AS (SELECT value FROM json_each(?2)) SELECT key FROM vouchers WHERE seq <= ?1 AND key IN asked
				UNION ALL SELECT token FROM tokens WHERE seq <= ?1 AND token IN asked`;
			return new Set(ask(sql, upTo(), JSON.stringify(keys)).map(row => String(row['key'])));
		},
		// A sale waits for this, so the entries that wait are searched and not fed.
		knowsToken: token =>
			waiting().some(({entry}) => tokensIn(entry).includes(token)) ||
			now('SELECT 1 FROM tokens WHERE token = ?', token).length > 0,
	};
}
