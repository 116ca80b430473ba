// The rows that an entry of the journal becomes in the history's tables. Feeding the same entries gives the same tables.
import type {Day} from '../../domain/base/calendar.ts';
import type {Stamp} from '../../domain/base/stamp.ts';
import type {DomainEvent} from '../../domain/ledger/commands.ts';
import {accountMovesOf, stockMovesOf} from '../../domain/ledger/ledger.ts';
import type {State} from '../../domain/ledger/state.ts';
import type {PastLine} from '../../domain/opening/import-rows.ts';
import type {History} from '../../domain/ports/history.ts';
import type {Entry, SealedEntry} from '../../domain/ports/journal.ts';
import type {Receipt} from '../../domain/receipts/receipt.ts';
import {receiptEvent, receiptFor} from '../../domain/selling/receipt-of-event.ts';
import {keysOf} from '../../domain/vouchers/vouchers.ts';
import {feedAudit} from './audit-rows.ts';
import {type Addition, additionsOf, additionsOfCorrection} from './day-totals.ts';
import {feedProducts} from './product-index.ts';
import {keyOfReceipt, pastKey, tokensIn, toldOf} from './search-keys.ts';
import type {HistoryTables} from './tables.ts';

/** Feeds where the movements of one entry are. `place` counts the movements in the entry. */
function feedMoves({statement}: HistoryTables, events: readonly DomainEvent[], {seq, at}: Stamp): void {
	const entry = statement(
		`INSERT INTO entries SELECT ?1, ?2, ?3,
			?4 + coalesce((SELECT balance FROM entries WHERE account = ?1 ORDER BY seq DESC, place DESC LIMIT 1), 0)`,
	);
	for (const [place, {account, amount}] of events.flatMap(accountMovesOf).entries()) entry.run(account, seq, place, amount);
	const movement = statement('INSERT INTO movements VALUES (?, ?, ?, ?, ?)');
	for (const [place, {product, kind, quantity}] of events.flatMap(stockMovesOf).entries())
		movement.run(product, seq, place, at, kind === 'sale' ? -quantity : null);
}

/** What the vouchers of an event are known by from then on. */
export const voucherKeysIn = (event: DomainEvent): readonly string[] =>
	event.type === 'VouchersReceived' ? event.vouchers.flatMap(voucher => keysOf(event.service, voucher)) : [];

function feedVouchers({statement}: HistoryTables, {events, seq}: Entry): void {
	const row = statement('INSERT INTO vouchers VALUES (?, ?)');
	for (const key of events.flatMap(voucherKeysIn)) row.run(key, seq);
}

/** The lines of the old programs that an entry took over, in order. */
export const pastLinesOf = ({events}: Entry): readonly PastLine[] =>
	events.flatMap(event => (event.type === 'PastRecorded' ? event.lines : []));

function feedPast({statement}: HistoryTables, entry: Entry): void {
	for (const [place, line] of pastLinesOf(entry).entries()) {
		const {lastInsertRowid} = statement('INSERT INTO past (source, seq, place) VALUES (?, ?, ?)').run(
			line.source,
			entry.seq,
			place,
		);
		statement('INSERT INTO past_words (rowid, words) VALUES (?, ?)').run(lastInsertRowid, pastKey(line));
	}
}

function feedReceipt({statement}: HistoryTables, receipt: Receipt, state: State): void {
	const {stamp, number} = receipt;
	statement('INSERT INTO receipts VALUES (?, ?, ?)').run(stamp.seq, number, stamp.day);
	statement('INSERT INTO receipt_words (rowid, words) VALUES (?, ?)').run(stamp.seq, keyOfReceipt(state, receipt));
	feedTotals({statement}, stamp.day, additionsOf(receipt));
}

function feedTotals({statement}: Pick<HistoryTables, 'statement'>, day: Day, additions: readonly Addition[]): void {
	const total = statement(
		`INSERT INTO day_totals VALUES (?, ?, ?, ?, ?)
			ON CONFLICT DO UPDATE SET count = count + excluded.count, amount = amount + excluded.amount`,
	);
	for (const {kind, name, count, amount} of additions) total.run(day, kind, name, count, amount);
}

/** When and where an entry was made, without its content. */
export function stampOf({cmd: _cmd, v: _v, events: _events, approvedBy: _approvedBy, ...stamp}: Entry): Stamp {
	return stamp;
}

/** What the rows are made of beside the entry: the state, and the receipts as the journal has them. */
export type Books = {readonly state: State; readonly receipt: History['receipt']};

/** The words of a receipt are written anew where a later entry says more of it: a note, how it was paid, a copy. */
function feedLater({statement}: HistoryTables, receipt: Receipt | undefined, state: State): void {
	if (!receipt) return;
	statement('INSERT OR REPLACE INTO receipt_words (rowid, words) VALUES (?, ?)').run(
		receipt.stamp.seq,
		keyOfReceipt(state, receipt),
	);
}

/** Feeds one entry, which must be the next one; `before` is the time of the last. The caller holds the transaction and moves the place. */
export function feedEntry(
	tables: HistoryTables,
	{entry, hash}: SealedEntry,
	{state, receipt, before}: Books & {readonly before: number},
): void {
	const {cmd, events} = entry;
	const stamp = stampOf(entry);
	feedMoves(tables, events, stamp);
	feedProducts(tables, entry, state);
	feedPast(tables, entry);
	feedVouchers(tables, entry);
	feedAudit(tables, entry, before);
	for (const event of events) {
		if (event.type === 'TenderCorrected') feedTotals(tables, stamp.day, additionsOfCorrection(event));
		const told = toldOf(event);
		if (told !== undefined) feedLater(tables, receipt(told), state);
	}
	// A short PIN of a voucher may be one that a provider gave out while it lay in stock: both were given.
	for (const token of tokensIn(entry)) tables.statement('INSERT OR IGNORE INTO tokens VALUES (?, ?)').run(token, entry.seq);
	const event = receiptEvent(events);
	if (event) feedReceipt(tables, receiptFor(state, {event, stamp, hash}), state);
	tables.statement('INSERT INTO commands VALUES (?, ?)').run(cmd.id, entry.seq);
}
