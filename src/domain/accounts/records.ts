// Customers' accounts as they are kept: each with its newest entries, and why one cannot be used.
import type {WallTime} from '../base/calendar.ts';
import type {Contact} from '../base/checks.ts';
import {type Cents, plus} from '../base/money.ts';
import type {EntryAbout, EntryKind} from '../base/moves.ts';
import type {Table} from '../base/table.ts';
import type {ShopState} from '../shop/records.ts';

/** Number of an account, from 1 upward. */
export type AccountId = number;

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
	readonly about?: EntryAbout;
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

/** What the ledger keeps of accounts. */
export type AccountsState = ShopState & {
	/** By their numbers. */
	readonly accounts: Table<AccountId, Account>;
};
