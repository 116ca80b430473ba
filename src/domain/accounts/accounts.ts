// Owns customers' accounts: opening, editing, withdrawing, and the entries that make up a balance (rules.md §7). Top-ups and payments are sale lines.
import {type WallTime, wallTime} from '../base/calendar.ts';
import {type Contact, checkAmount, checkContact, checkText, firstOf} from '../base/checks.ts';
import {accept, type Envelope, refuse} from '../base/handlers.ts';
import {type Cents, minus, negative, nothing, plus} from '../base/money.ts';
import {moved, posting} from '../base/postings.ts';
import type {Stamp} from '../base/stamp.ts';
import {held, put} from '../base/table.ts';
import {accountName, tidy} from '../base/text.ts';
import type {AccountMover, Decider, Evolver, Poster} from '../ledger/commands.ts';
import type {State} from '../ledger/state.ts';
import {checkCoins} from '../shop/cash.ts';
import {nextReceiptNumber, receiptGiven} from '../shop/receipt-numbers.ts';
import {setting} from '../shop/settings.ts';
import {checkSpending} from './standing.ts';

/** Number of an account, from 1 upward. */
export type AccountId = number;

/** Why an account moved. */
export type EntryKind =
	| 'opening'
	| 'deposit'
	| 'withdrawal'
	| 'purchase'
	| 'bill'
	| 'sale'
	| 'refund'
	| 'correction'
	| 'transfer'
	| 'adjustment';

/** One signed movement of an account, with the balance after it. */
export type AccountEntry = {
	/** Sequence in the journal. */
	readonly seq: number;
	/** When, in ms since 1970, UTC. */
	readonly at: number;
	/** What the local clock was ahead of UTC, in minutes. */
	readonly offset: number;
	readonly kind: EntryKind;
	/** Above zero came in, below zero went out. */
	readonly amount: Cents;
	readonly balance: Cents;
	/** The receipt or slip it stands on. */
	readonly receipt?: string;
	/** What it was for, in a few words: the service, the biller, the goods. */
	readonly about?: string;
};

/** A customer's account as it stands. */
export type Account = Contact & {
	readonly id: AccountId;
	/** Of its holder. */
	readonly name: string;
	readonly created: WallTime;
	/** Below zero it is owed to the shop. */
	readonly balance: Cents;
	/** How far below zero it may go; no overdraft by default. */
	readonly creditLimit: Cents;
	/** Left out while it is open: a frozen one takes no spending, a closed one nothing. */
	readonly standing?: 'frozen' | 'closed';
	/** The newest entries first, at most 50; older ones are history. */
	readonly entries: readonly AccountEntry[];
	/** All there ever were. */
	readonly entryCount: number;
};

export const entriesKept = 50;

/** What may be spent: balance and credit together. */
export const available = (account: Account): Cents => plus(account.balance, account.creditLimit);

/** Opens an account under the next number. */
export type OpenAccount = Envelope &
	Contact & {
		readonly type: 'openAccount';
		/** Of its holder: 2 to 50 letters. */
		readonly name: string;
		/** What is on it at first, from nothing upward; as the setting `opening-balance` has it when left out. */
		readonly opening?: Cents;
	};
/** Changes name and contact of an account's holder. A phone or an e-mail address that is left out is taken off. */
export type EditAccount = Envelope &
	Contact & {
		readonly type: 'editAccount';
		readonly account: AccountId;
		/** Of its holder: 2 to 50 letters. */
		readonly name: string;
	};
/** Pays cash out from an account, which must cover it. */
export type Withdraw = Envelope & {
	readonly type: 'withdraw';
	readonly account: AccountId;
	/** Above nothing; in whole coins while the shop rounds cash. */
	readonly amount: Cents;
};
export type AccountCommand = OpenAccount | EditAccount | Withdraw;

export type AccountOpened = Contact & {
	readonly type: 'AccountOpened';
	readonly account: AccountId;
	readonly name: string;
	readonly opening: Cents;
	/** Set for an imported account: when the old program opened it. */
	readonly created?: WallTime;
};
export type AccountEdited = Contact & {readonly type: 'AccountEdited'; readonly account: AccountId; readonly name: string};
export type CashWithdrawn = {
	readonly type: 'CashWithdrawn';
	readonly receipt: string;
	readonly account: AccountId;
	readonly name: string;
	readonly amount: Cents;
	/** What is left on the account. */
	readonly balance: Cents;
};
export type AccountEvent = AccountOpened | AccountEdited | CashWithdrawn;

export type AccountRefusal =
	| {readonly kind: 'unknown-account'; readonly account: AccountId}
	| {readonly kind: 'account-id-taken'; readonly account: AccountId}
	| {
			readonly kind: 'credit-too-low';
			readonly name: string;
			readonly needed: Cents;
			readonly available: Cents;
			/** It was to pay a sale, which another tender can pay. */
			readonly isSale?: true;
	  }
	| {readonly kind: 'balance-too-high'; readonly name: string; readonly most: Cents};

/** An account as it is asked for, before it has a number. */
export type NewAccount = Contact & {
	/** Of its holder: 2 to 50 letters. */
	readonly name: string;
	/** What is on it at first, from nothing upward. */
	readonly opening: Cents;
};

/** What is wrong with a new account, or undefined. Its texts must be tidy. */
export const checkNewAccount = (account: NewAccount) =>
	firstOf(
		() => checkText('name', account.name, accountName),
		() => checkContact(account),
		() => checkAmount('opening balance', account.opening, {least: nothing}),
	);

/** Phone and e-mail of a form, with what was left empty left out. */
export function contactOf({phone, email}: Contact): Contact {
	const given = {phone: tidy(phone ?? ''), email: tidy(email ?? '')};
	return {...(given.phone && {phone: given.phone}), ...(given.email && {email: given.email})};
}

/** The next account number: from 1 upward, and never one that was given before. */
const nextAccountId = (state: State): AccountId => state.numbers.rows.get('account') ?? 1;

const openAccount = ((state, command) => {
	const account = {
		name: tidy(command.name),
		opening: command.opening ?? setting(state.settings, 'opening-balance'),
		...contactOf(command),
	};
	const refusal = checkNewAccount(account);
	if (refusal) return refuse(refusal);
	return accept({type: 'AccountOpened', account: nextAccountId(state), ...account});
}) satisfies Decider<'openAccount'>;

const editAccount = ((state, command) => {
	const account = state.accounts.rows.get(command.account);
	if (!account) return refuse({kind: 'unknown-account', account: command.account});
	const name = tidy(command.name);
	const contact = contactOf(command);
	const refusal = checkText('name', name, accountName) ?? checkContact(contact);
	if (refusal) return refuse(refusal);
	return accept({type: 'AccountEdited', account: account.id, name, ...contact});
}) satisfies Decider<'editAccount'>;

const withdraw = ((state, command) => {
	const account = state.accounts.rows.get(command.account);
	if (!account) return refuse({kind: 'unknown-account', account: command.account});
	const refusal = checkAmount('amount', command.amount) ?? checkSpending(account) ?? checkCoins(state, 'amount', command.amount);
	if (refusal) return refuse(refusal);
	if (available(account) < command.amount)
		return refuse({kind: 'credit-too-low', name: account.name, needed: command.amount, available: available(account)});
	return accept({
		type: 'CashWithdrawn',
		receipt: nextReceiptNumber(state, command.till),
		account: account.id,
		name: account.name,
		amount: command.amount,
		balance: minus(account.balance, command.amount),
	});
}) satisfies Decider<'withdraw'>;

/** What an event does to one account: an entry, before its place in time is known. */
export type AccountMove = Pick<AccountEntry, 'kind' | 'amount' | 'receipt' | 'about'> & {readonly account: AccountId};

/** Writes a move into its account, as the newest entry. Only the ledger calls it. */
export function enter(state: State, {account: id, ...movement}: AccountMove, stamp: Stamp): void {
	const account = held(state.accounts, id);
	const balance = plus(account.balance, movement.amount);
	const entry: AccountEntry = {seq: stamp.seq, at: stamp.at, offset: stamp.offset, ...movement, balance};
	const entries = [entry, ...account.entries].slice(0, entriesKept);
	put(state.accounts, id, {...account, balance, entries, entryCount: account.entryCount + 1});
}

const AccountOpened: Evolver<'AccountOpened'> = (state, event, stamp) => {
	put(state.accounts, event.account, {
		id: event.account,
		name: event.name,
		...contactOf(event),
		created: event.created ?? wallTime(stamp),
		balance: nothing,
		creditLimit: nothing,
		entries: [],
		entryCount: 0,
	});
	if (event.account >= nextAccountId(state)) put(state.numbers, 'account', event.account + 1);
};

const AccountEdited: Evolver<'AccountEdited'> = (state, event) => {
	const account = held(state.accounts, event.account);
	const {phone: _phone, email: _email, ...rest} = account;
	put(state.accounts, event.account, {...rest, name: event.name, ...contactOf(event)});
};

const CashWithdrawn: Evolver<'CashWithdrawn'> = (state, _event, stamp) => receiptGiven(state, stamp.till);

export const accountSlice = {
	deciders: {openAccount, editAccount, withdraw},
	evolvers: {AccountOpened, AccountEdited, CashWithdrawn},
	posters: {
		AccountOpened: event =>
			moved(posting(`customer:${event.account}`, negative(event.opening)), posting('opening', event.opening)),
		AccountEdited: () => [],
		CashWithdrawn: (event, stamp) =>
			moved(posting(`customer:${event.account}`, event.amount), posting(`cash:${stamp.till}`, negative(event.amount))),
	} satisfies {[K in AccountEvent['type']]: Poster<K>},
	accountMovers: {
		AccountOpened: event => [{account: event.account, kind: 'opening', amount: event.opening}],
		CashWithdrawn: event => [
			{account: event.account, kind: 'withdrawal', amount: negative(event.amount), receipt: event.receipt},
		],
	} satisfies {[K in AccountEvent['type']]?: AccountMover<K>},
};
