// The records of customers' accounts: each with its newest entries, and why an account cannot be used.
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
	/** How far the local clock was ahead of UTC, in minutes. */
	readonly offset: number;
	readonly kind: EntryKind;
	/** Above 0: money in. Below 0: money out. */
	readonly amount: Cents;
	readonly balance: Cents;
	/** The number of its receipt or slip. */
	readonly receipt?: string;
	readonly about?: EntryAbout;
};

/** A customer's account. */
export type Account = Contact & {
	readonly id: AccountId;
	/** The holder's name. */
	readonly name: string;
	readonly created: WallTime;
	/** Below 0 the customer owes it to the shop. */
	readonly balance: Cents;
	/** How far below 0 the balance may go; by default not at all. */
	readonly creditLimit: Cents;
	/** Left out while it is open. From a frozen account nothing is spent; a closed account takes no money either. */
	readonly standing?: 'frozen' | 'closed';
	/** Why it is frozen, where that was said. */
	readonly frozenFor?: string;
	/** At most the newest 50, newest first. Older ones are in the history. */
	readonly entries: readonly AccountEntry[];
	/** The number of all entries, older ones included. */
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
			/** It was to pay for a sale. Another tender can pay instead. */
			readonly isSale?: true;
	  }
	| {readonly kind: 'balance-too-high'; readonly name: string; readonly most: Cents};

/** What the ledger keeps of accounts. */
export type AccountsState = ShopState & {
	/** By their numbers. */
	readonly accounts: Table<AccountId, Account>;
};
