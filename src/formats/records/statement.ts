// The statement of an account over a period: its contents, as text and for a spreadsheet.
import type {Account, AccountEntry} from '../../domain/accounts/records.ts';
import {type Day, wallTime} from '../../domain/base/calendar.ts';
import {type Cents, minus} from '../../domain/base/money.ts';
import {amountText, moneyText} from '../text/amount.ts';
import {csvText} from '../text/csv.ts';
import {filled, plainText} from '../text/plain-text.ts';
import {entryKindText} from './entries.ts';

/** The first and the last day, both included. Without a day that end is open. */
export type Period = {readonly from?: Day | undefined; readonly to?: Day | undefined};

export type Statement = {
	readonly account: Pick<Account, 'id' | 'name'>;
	readonly period: Period;
	/** The balance before the first entry, and after the last. */
	readonly before: Cents;
	readonly after: Cents;
	/** The oldest first. */
	readonly entries: readonly AccountEntry[];
};

const dayOf = (entry: AccountEntry): Day => wallTime(entry).slice(0, 10);

/** Whether a day is in a period. */
export const isWithin = (day: Day, {from, to}: Period): boolean =>
	(from === undefined || day >= from) && (to === undefined || day <= to);

/** Entries of a period, in the order they are given. */
export const entriesWithin = (entries: readonly AccountEntry[], period: Period): readonly AccountEntry[] =>
	entries.filter(entry => isWithin(dayOf(entry), period));

/** The statement of an account from all its entries, which are given newest first. */
export function statementOf(account: Account, all: readonly AccountEntry[], period: Period): Statement {
	const entries = entriesWithin(all, period).toReversed();
	const [first] = entries;
	const {from} = period;
	// Without an entry in the period, the balance is that of the last entry before it.
	const earlier = from === undefined ? undefined : all.find(entry => dayOf(entry) < from);
	const before = first ? minus(first.balance, first.amount) : ((earlier?.balance ?? 0) as Cents);
	return {account: {id: account.id, name: account.name}, period, before, after: entries.at(-1)?.balance ?? before, entries};
}

/** "from 2026-11-01 to 2026-11-30", "to 2026-11-30", or "all entries". */
export function periodText({from, to}: Period): string {
	const parts = [from === undefined ? '' : `from ${from}`, to === undefined ? '' : `to ${to}`].filter(part => part !== '');
	return parts.length === 0 ? 'all entries' : parts.join(' ');
}

const timeColumns = 18;
const receiptColumns = 11;

/** The width of a column of amounts under a title: the widest of them, and two columns before it. */
export const columnsFor = (title: string, amounts: readonly Cents[]): number =>
	2 + Math.max(title.length, ...amounts.map(amount => amountText(amount).length));

/** The statement in rows of exactly this many columns, its headings first. */
export function statementRows({before, after, entries}: Statement, columns: number): readonly string[] {
	const amountColumns = columnsFor(
		'Amount',
		entries.map(({amount}) => amount),
	);
	const balanceColumns = columnsFor('Balance', [before, after, ...entries.map(({balance}) => balance)]);
	const room = columns - timeColumns - receiptColumns - amountColumns - balanceColumns;
	const row = (...[time, what, receipt, amount, balance]: readonly [string, string, string, string, string]): string =>
		[
			filled(time, timeColumns),
			`${filled(what, room - 1)} `,
			filled(receipt, receiptColumns),
			filled(amount, amountColumns, 'right'),
			filled(balance, balanceColumns, 'right'),
		].join('');
	return [
		row('Time', 'What', 'Receipt', 'Amount', 'Balance'),
		row('', 'Balance before', '', '', amountText(before)),
		...entries.map(entry =>
			row(
				wallTime(entry).slice(0, 16),
				entryKindText(entry),
				entry.receipt ?? '',
				amountText(entry.amount),
				amountText(entry.balance),
			),
		),
		row('', 'Balance after', '', '', amountText(after)),
	];
}

/** The statement as a text to be sent or printed, under the name of the shop. */
export function statementText(
	statement: Statement,
	{shop, symbol, columns}: {readonly shop: string; readonly symbol: string; readonly columns: number},
): string {
	const {account, period, after} = statement;
	const head = [
		plainText(shop),
		`Statement of account ${account.id}, ${plainText(account.name)}, ${periodText(period)}`,
		`Balance ${moneyText(after, symbol)}`,
		'',
	];
	return [...head, ...statementRows(statement, columns).map(row => plainText(row).trimEnd()), ''].join('\n');
}

/** An amount that a spreadsheet can calculate with: 1234.50. */
export const plainAmount = (amount: Cents): string => amountText(amount).replaceAll(',', '');

/** The statement for a spreadsheet: entries only, the oldest first. */
export const statementCsv = ({entries}: Statement): string =>
	csvText([
		['Time', 'What', 'Receipt', 'Amount', 'Balance'],
		...entries.map(entry => [
			wallTime(entry),
			plainText(entryKindText(entry)),
			plainText(entry.receipt ?? ''),
			plainAmount(entry.amount),
			plainAmount(entry.balance),
		]),
	]);
