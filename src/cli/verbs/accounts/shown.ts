// Accounts on the command line: an account with its entries, and the list of accounts.
import type {Order} from '../../../app/shop.ts';
import {accountsNamed, findAccounts} from '../../../domain/accounts/find-accounts.ts';
import {type Account, type AccountEntry, available} from '../../../domain/accounts/records.ts';
import {wallTime} from '../../../domain/base/calendar.ts';
import type {PastLine} from '../../../domain/opening/import-rows.ts';
import {entryKindText, standingText} from '../../../formats/records/entries.ts';
import {amountText, moneyText, quoted} from '../../../formats/text/amount.ts';
import {counted} from '../../../formats/text/counted.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {type Changes, type Known, performChanging} from '../../kit/changes.ts';
import {accountDocument, entryDocument} from '../../kit/documents.ts';
import {UsageError} from '../../kit/exit.ts';
import {pastRows} from '../../kit/past-shown.ts';
import {refused, type Session} from '../../kit/session.ts';
import {table} from '../../kit/tables.ts';

/** The account of a number. Refused when there is none. */
export function accountOf({shop, symbol}: Session, id: number): Account {
	const account = shop.till.state.accounts.rows.get(id);
	if (!account) throw refused({kind: 'unknown-account', account: id}, symbol);
	return account;
}

/** As many accounts are named where one is asked for. */
const namedMost = 3;

/** The account of a number, or the only one that a text finds. */
export function accountNamed(session: Session, text: string): Account {
	const {state} = session.shop.till;
	if (/^\d{1,9}$/.test(text) && state.accounts.rows.has(Number(text))) return accountOf(session, Number(text));
	const [found, ...others] = accountsNamed(state, text);
	if (!found && /^\d{1,9}$/.test(text)) return accountOf(session, Number(text));
	if (!found) throw new UsageError(`No account holds ${quoted(text)}. See counterfoil account list.`);
	if (others.length === 0) return found;
	const named = [found, ...others].slice(0, namedMost).map(({id, name}) => `${id} ${name}`);
	throw new UsageError(
		`${others.length + 1} accounts hold ${quoted(text)}: ${plainText(named.join(', '))}${others.length < namedMost ? '' : ' …'}. Say the number of one.`,
	);
}

const entryColumns = [
	{title: 'Time'},
	{title: 'What'},
	{title: 'Receipt'},
	{title: 'Amount', align: 'right'},
	{title: 'Balance', align: 'right'},
] as const;

const entryRow = (entry: AccountEntry): readonly string[] => [
	wallTime(entry),
	entryKindText(entry),
	entry.receipt ?? '',
	amountText(entry.amount),
	amountText(entry.balance),
];

/** The entries that are shown with an account. */
export type Activity = {
	readonly entries: readonly AccountEntry[];
	/** Lines of its log that came from the old programs. */
	readonly past?: readonly PastLine[];
	/** What a verb changed; it comes first. */
	readonly changed?: Changes;
};

/** What a verb may change about an account. */
function accountKnown({shop, symbol}: Session, id: number): Known {
	const account = shop.till.state.accounts.rows.get(id);
	if (!account) return {of: `Account ${id}`, facts: []};
	const {name, phone, email, balance, creditLimit, standing = 'open'} = account;
	return {
		of: `Account ${id}, ${name}`,
		facts: [
			{what: 'name', value: name, text: name},
			{what: 'phone', value: phone ?? null, text: phone ?? 'none'},
			{what: 'e-mail', value: email ?? null, text: email ?? 'none'},
			{what: 'balance', value: balance, text: moneyText(balance, symbol)},
			{what: 'credit limit', value: creditLimit, text: moneyText(creditLimit, symbol)},
			{what: 'standing', value: standing, text: standing},
		],
	};
}

/** Does an order, and says what it changed about some accounts. */
export const changingAccounts = (session: Session, accounts: readonly number[], order: () => Order) =>
	performChanging(session, {order, records: () => accounts, look: accountKnown});

/** Shows an account with the given entries, else with its newest. */
export function showAccount(session: Session, id: number, activity: Partial<Activity> = {}): void {
	const {output, symbol, currency} = session;
	const account = accountOf(session, id);
	const {entries = account.entries, past, changed} = activity;
	const about = [
		...(changed ? [changed.line, ''] : []),
		[`Account ${account.id}, ${account.name}`, ...(account.standing === undefined ? [] : [standingText(account)])].join(', '),
		`Balance ${moneyText(account.balance, symbol)}`,
		...(account.creditLimit > 0
			? [`Credit limit ${moneyText(account.creditLimit, symbol)}, ${moneyText(available(account), symbol)} available`]
			: []),
		`Created ${account.created}`,
		...(account.phone === undefined ? [] : [`Phone ${account.phone}`]),
		...(account.email === undefined ? [] : [`E-mail ${account.email}`]),
		'',
	];
	const shown = entries.length === 0 ? ['There are no entries here.'] : table(entryColumns, entries.map(entryRow));
	output.show([...about, ...shown, ...pastRows(past ?? [])], {
		currency,
		...(changed && {changes: changed.changes}),
		account: accountDocument(account),
		entries: entries.map(entryDocument),
		...(past && {past}),
	});
}

export type Listed = {readonly all: boolean; readonly text: string};

/** Lists open accounts by number, then closed ones if `all`; with a text, those that it finds. */
export function listAccounts({shop, output, symbol, currency}: Session, {all: showsClosed, text}: Listed): void {
	const all = findAccounts(shop.till.state, text);
	const closed = all.filter(({standing}) => standing === 'closed');
	const open = all.filter(({standing}) => standing !== 'closed');
	const accounts = showsClosed ? [...open, ...closed] : open;
	const columns = [
		{title: 'Id', align: 'right'},
		{title: 'Name'},
		{title: 'Created'},
		{title: 'Balance', align: 'right'},
		{title: ''},
	] as const;
	const rows = accounts.map(({id, name, created, balance, standing}) => [
		String(id),
		name,
		created.slice(0, 10),
		moneyText(balance, symbol),
		standing ?? '',
	]);
	const empty =
		text === '' ? 'There are no accounts yet. Open one with: counterfoil account new NAME' : `No account holds ${quoted(text)}.`;
	const hidden = all.length - accounts.length;
	if (hidden > 0) output.say(`${counted(hidden, 'closed account')} not shown. Add --all to see ${hidden === 1 ? 'it' : 'them'}.`);
	output.show(all.length === 0 ? [empty] : table(columns, rows), {currency, accounts: accounts.map(accountDocument)});
}
