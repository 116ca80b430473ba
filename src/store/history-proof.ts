// Owns the comparison of `history.sqlite` with the journal: every receipt, and how many there are of everything else with their sums.
import {accountMovesOf, stockMovesOf} from '../domain/ledger.ts';
import {receiptEvent} from '../domain/receipt.ts';
import type {SealedEntry} from '../domain/till.ts';
import type {Files} from './files.ts';
import {stampOf, tokensOf} from './history-feed.ts';
import {type HistoryTables, historyPath, isSqliteTrouble, isUnusable, readTables} from './history-tables.ts';

export type HistoryProof = {
	readonly visit: (sealed: SealedEntry) => void;
	/** What does not agree, in words; asked once, at the end. */
	readonly faults: () => readonly string[];
	/** Why it could not be compared though the file may be sound, as on a full disk; known once the faults were asked. */
	readonly unread: () => string | undefined;
	readonly close: () => void;
};

/** What is counted in the journal, and how the same is asked of the tables. */
const counted = {
	receipts: 'SELECT count(*) AS it FROM receipts WHERE seq <= ?',
	commands: 'SELECT count(*) AS it FROM commands WHERE seq <= ?',
	'account entries': 'SELECT count(*) AS it FROM entries WHERE seq <= ?',
	'cents in account entries': 'SELECT coalesce(sum(amount), 0) AS it FROM entries WHERE seq <= ?',
	'movements of stock': 'SELECT count(*) AS it FROM movements WHERE seq <= ?',
	'thousandths moved': 'SELECT coalesce(sum(quantity), 0) AS it FROM movements WHERE seq <= ?',
	'cents in balances': 'SELECT coalesce(sum(balance), 0) AS it FROM entries WHERE seq <= ?',
	products: 'SELECT count(*) AS it FROM products WHERE seq <= ?',
	corrections: 'SELECT count(*) AS it FROM corrections WHERE seq <= ?',
	tokens: 'SELECT count(*) AS it FROM tokens WHERE seq <= ?',
} as const;
type Counted = keyof typeof counted;

const nothingToProve: HistoryProof = {visit: () => undefined, faults: () => [], unread: () => undefined, close: () => undefined};

/**
 * Begins a proof of the history, up to an entry or to what was fed so far: the rest is fed before the next question. Without a file there
 * is nothing to prove; the next opening makes one.
 */
export function proveHistory(files: Files, folder: string, lastSeq: number): HistoryProof {
	if (files.mode(historyPath(folder)) === undefined) return nothingToProve;
	try {
		const tables = readTables(files, folder);
		return tables ? proofOf(tables, Math.min(lastSeq, tables.place().seq)) : broken('it is no history of this version');
	} catch (error) {
		if (!isSqliteTrouble(error)) throw error;
		const {message} = error;
		return isUnusable(error) ? broken(message) : {...nothingToProve, unread: () => message};
	}
}

const broken = (why: string): HistoryProof => ({...nothingToProve, faults: () => [`the history cannot be read: ${why}`]});

type Row = Readonly<Record<string, unknown>> | undefined;

/** Whether a row of the history is the receipt of an entry, to the letter. */
const isRowOf = (row: Row, {entry, hash}: SealedEntry, event: NonNullable<ReturnType<typeof receiptEvent>>): boolean =>
	row?.['number'] === event.receipt &&
	row['hash'] === hash.slice(0, 8) &&
	row['event'] === JSON.stringify(event) &&
	row['stamp'] === JSON.stringify(stampOf(entry));

function proofOf(tables: HistoryTables, upTo: number): HistoryProof {
	const counts = new Map<Counted, number>(Object.keys(counted).map(name => [name as Counted, 0]));
	const balances = new Map<number, number>();
	const found: string[] = [];
	let unread: string | undefined;
	const count = (name: Counted, by: number): void => {
		counts.set(name, (counts.get(name) ?? 0) + by);
	};
	const trying = (work: () => void): void => {
		try {
			work();
		} catch (error) {
			if (!isSqliteTrouble(error)) throw error;
			if (isUnusable(error)) found.push(`the history cannot be read: ${error.message}`);
			else unread = error.message;
		}
	};
	const visit = ({entry, hash}: SealedEntry): void => {
		if (entry.seq > upTo) return;
		count('commands', 1);
		count('products', entry.events.filter(({type}) => type === 'ProductListed').length);
		for (const {account, amount} of entry.events.flatMap(accountMovesOf)) {
			const balance = (balances.get(account) ?? 0) + amount;
			balances.set(account, balance);
			count('account entries', 1);
			count('cents in account entries', amount);
			count('cents in balances', balance);
		}
		for (const {quantity} of entry.events.flatMap(stockMovesOf)) {
			count('movements of stock', 1);
			count('thousandths moved', quantity);
		}
		count('corrections', entry.events.filter(event => event.type === 'TenderCorrected').length);
		const event = receiptEvent(entry.events);
		if (!event || found.length > 0 || unread !== undefined) return;
		count('receipts', 1);
		if (event.type === 'SaleMade') count('tokens', event.lines.flatMap(tokensOf).length);
		const row = tables.statement('SELECT number, stamp, hash, event FROM receipts WHERE seq = ?').get(entry.seq);
		if (!isRowOf(row, {entry, hash}, event)) found.push(`receipt ${event.receipt} in the history is not the one in the journal`);
	};
	const compare = (): void => {
		for (const [name, inJournal] of counts) {
			const inHistory = Number(tables.statement(counted[name]).get(upTo)?.['it']);
			if (inHistory !== inJournal) found.push(`the history has ${inHistory} ${name}, the journal ${inJournal}`);
		}
	};
	return {
		visit: sealed => trying(() => visit(sealed)),
		faults: () => {
			if (found.length === 0 && unread === undefined) trying(compare);
			return found;
		},
		unread: () => unread,
		close: () => tables.close(),
	};
}
