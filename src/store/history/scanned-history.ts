// Answers about the past without `history.sqlite`: one scan of the journal at the first question, then each entry after it.
// For a disk that does not take the file, and for a reader whose file is behind.

import type {AccountEntry} from '../../domain/accounts/records.ts';
import {plus, thousandths, zero} from '../../domain/base/money.ts';
import {accountMovesOf, stockMovesOf} from '../../domain/ledger/ledger.ts';
import type {DoneCommand, State} from '../../domain/ledger/state.ts';
import type {PastLine} from '../../domain/opening/import-rows.ts';
import type {History, StockMovement, Takings} from '../../domain/ports/history.ts';
import type {Journal, SealedEntry} from '../../domain/ports/journal.ts';
import type {Receipt} from '../../domain/receipts/receipt.ts';
import {fitsTyped, waysToRead} from '../../domain/receipts/typed-search.ts';
import {laterEvent, receiptAfter, receiptEvent, receiptFor} from '../../domain/selling/receipt-of-event.ts';
import {type AuditScan, emptyAuditScan, scanAudit, scannedAudit} from './audit-rows.ts';
import {additionsOf, type DayTotal, takingsOfTotals} from './day-totals.ts';
import {stampOf, voucherKeysIn} from './entry-rows.ts';
import {scannedProducts} from './scanned-products.ts';
import {keyOfReceipt, pastKey, tokensIn, toldOf} from './search-keys.ts';
import {shiftQuestions} from './shifts.ts';

/** A receipt with the words it is found by. They are put together at the first search. */
type FoundReceipt = {receipt: Receipt; words: string | undefined};

type Scan = {
	lastSeq: number;
	readonly receipts: FoundReceipt[];
	readonly byNumber: Map<string, FoundReceipt>;
	readonly entries: Map<number, AccountEntry[]>;
	readonly movements: Map<string, StockMovement[]>;
	readonly past: PastLine[];
	readonly tokens: Set<string>;
	/** What vouchers are known by. */
	readonly vouchers: Set<string>;
	readonly commands: Map<string, DoneCommand>;
	readonly audit: AuditScan;
};

const emptyScan = (): Scan => ({
	lastSeq: 0,
	receipts: [],
	byNumber: new Map(),
	entries: new Map(),
	movements: new Map(),
	past: [],
	tokens: new Set(),
	vouchers: new Set(),
	commands: new Map(),
	audit: emptyAuditScan(),
});

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
	const list = lists.get(key);
	if (list) list.push(value);
	else lists.set(key, [value]);
}

function feed(scan: Scan, {entry, hash}: SealedEntry, state: State): void {
	const {seq, at, offset} = entry;
	scan.lastSeq = seq;
	scanAudit(scan.audit, entry);
	for (const event of entry.events) {
		for (const {account, ...move} of accountMovesOf(event)) {
			const balance = plus(scan.entries.get(account)?.at(-1)?.balance ?? zero, move.amount);
			append(scan.entries, account, {seq, at, offset, ...move, balance});
		}
		for (const move of stockMovesOf(event)) append(scan.movements, move.product, {seq, at, offset, ...move});
		for (const key of voucherKeysIn(event)) scan.vouchers.add(key);
		if (event.type === 'PastRecorded') scan.past.push(...event.lines);
	}
	const later = laterEvent(entry.events);
	const earlier = later && scan.byNumber.get(later.receipt);
	if (later && earlier) earlier.receipt = receiptAfter(state, earlier.receipt, {event: later, stamp: stampOf(entry)});
	for (const told of entry.events.map(toldOf)) {
		const copied = told === undefined ? undefined : scan.byNumber.get(told);
		if (copied) copied.words = undefined;
	}
	for (const token of tokensIn(entry)) scan.tokens.add(token);
	const event = receiptEvent(entry.events);
	const {id, digest} = entry.cmd;
	scan.commands.set(id, {digest, seq, ...(event && {receipt: event.receipt})});
	if (!event) return;
	const receipt = receiptFor(state, {event, stamp: stampOf(entry), hash});
	const found: FoundReceipt = {receipt, words: undefined};
	scan.receipts.push(found);
	scan.byNumber.set(receipt.number, found);
}

function wordsOfReceipt(state: State, found: FoundReceipt): string {
	found.words ??= keyOfReceipt(state, found.receipt);
	return found.words;
}

const newestFirst = <T>(list: readonly T[], limit: number): readonly T[] => list.slice(-limit).reverse();

function takingsOfDay(receipts: readonly FoundReceipt[], day: string): Takings {
	const totals = new Map<string, DayTotal>();
	for (const {receipt} of receipts) {
		if (receipt.stamp.day !== day) continue;
		for (const {kind, name, count, amount} of additionsOf(receipt)) {
			const before = totals.get(`${kind} ${name}`);
			const total = {kind, name, count: (before?.count ?? 0) + count, amount: plus(before?.amount ?? zero, amount)};
			totals.set(`${kind} ${name}`, total);
		}
	}
	return takingsOfTotals(totals.values());
}

/** The history over a journal. `state` names operators and letterheads; the till calls `feed` after each entry. */
export function scannedHistory(journal: Pick<Journal, 'entries'>, state: State): History & {feed(sealed: SealedEntry): void} {
	let scan: Scan | undefined;
	const scanned = (): Scan => {
		if (scan) return scan;
		// Whole or not at all: half a past would give wrong answers from then on.
		const next = emptyScan();
		for (const sealed of journal.entries(1)) feed(next, sealed, state);
		scan = next;
		return next;
	};
	const receipts: History['receipts'] = ({text, day, hasToken, limit}) => {
		const ways = waysToRead(text, hasToken);
		const found: Receipt[] = [];
		for (const each of scanned().receipts.toReversed()) {
			if (found.length === limit) break;
			if (day !== undefined && each.receipt.stamp.day !== day) continue;
			if (ways.length === 0 || fitsTyped(wordsOfReceipt(state, each), ways)) found.push(each.receipt);
		}
		return found;
	};
	const past: History['past'] = ({source, text, limit}) => {
		const ways = waysToRead(text);
		const fits = (line: PastLine) =>
			(source === undefined || line.source === source) && (ways.length === 0 || fitsTyped(pastKey(line), ways));
		return newestFirst(scanned().past.filter(fits), limit);
	};
	return {
		feed: sealed => {
			if (scan && sealed.entry.seq === scan.lastSeq + 1) feed(scan, sealed, state);
		},
		receipt: number => scanned().byNumber.get(number)?.receipt,
		receipts,
		found: query => ({
			receipts: receipts({...query, limit: Number.POSITIVE_INFINITY}).length,
			past: past({...query, limit: Number.POSITIVE_INFINITY}).length,
		}),
		accountEntries: (account, limit) => newestFirst(scanned().entries.get(account) ?? [], limit),
		movements: (product, limit) => newestFirst(scanned().movements.get(product) ?? [], limit),
		stockAt: (product, seq) => {
			const before = (scanned().movements.get(product) ?? []).filter(movement => movement.seq <= seq);
			return before.length === 0 ? undefined : thousandths(before.reduce((total, {quantity}) => total + quantity, 0));
		},
		soldSince: (product, day) => {
			const from = scanned().receipts.find(({receipt}) => receipt.stamp.day >= day)?.receipt.stamp.seq;
			const sold = (scanned().movements.get(product) ?? []).filter(
				({kind, seq}) => kind === 'sale' && from !== undefined && seq >= from,
			);
			const [first] = sold;
			return first && {quantity: thousandths(sold.reduce((total, {quantity}) => total - quantity, 0)), since: first.at};
		},
		past,
		audit: query => scannedAudit(scanned().audit, query),
		takings: day => takingsOfDay(scanned().receipts, day),
		products: scannedProducts(state),
		...shiftQuestions(journal, state),
		command: id => scanned().commands.get(id),
		knowsToken: token => scanned().tokens.has(token),
		knownVouchers: keys => new Set(keys.filter(key => scanned().vouchers.has(key) || scanned().tokens.has(key))),
	};
}
