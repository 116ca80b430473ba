// Tenders as rows of what they can do (rules.md §3). A sale asks what a tender can do, never for its name.
import * as is from '../base/members.ts';
import type {Cents} from '../base/money.ts';
import type {LedgerAccount} from '../base/postings.ts';
import {maybe, record} from '../base/record-shape.ts';

export type TenderRow = {
	/** More may be handed over than is due; the rest goes back as change. */
	readonly givesChange: boolean;
	/** Its share of the total is rounded to the smallest coin. */
	readonly rounds: boolean;
	/** It is taken from a customer's account. The account must be named and must cover it. */
	readonly chargesAccount: boolean;
	/** Money can go back by it when goods are returned. */
	readonly takesBack: boolean;
};

export const tenders = {
	cash: {givesChange: true, rounds: true, chargesAccount: false, takesBack: true},
	card: {givesChange: false, rounds: false, chargesAccount: false, takesBack: true},
	account: {givesChange: false, rounds: false, chargesAccount: true, takesBack: true},
} as const satisfies Record<string, TenderRow>;

/** `cash`, `card`, `account`, or the name of one the shop added. */
export type TenderName = string;

/** One tender as a receipt keeps it: the amounts handed over, given back and kept. */
export type TenderTaken = {
	readonly tender: TenderName;
	/** Below 0 where money went back for returned goods. */
	readonly tendered: Cents;
	readonly change: Cents;
	readonly net: Cents;
	/** The name of a tender that the shop added. The names of the others are in formats/text/tender.ts. */
	readonly label?: string;
	/** The account that paid, with its balance afterwards. */
	readonly account?: {readonly id: number; readonly name: string; readonly balance: Cents};
};

export const tenderTakenShape = record<TenderTaken>({
	tender: is.words,
	tendered: is.cents,
	change: is.cents,
	net: is.cents,
	label: maybe(is.words),
	account: maybe(record<NonNullable<TenderTaken['account']>>({id: is.number, name: is.words, balance: is.cents})),
});

/** The row of a tender that all shops have. */
export const builtIn = (name: TenderName): TenderRow | undefined =>
	Object.hasOwn(tenders, name) ? tenders[name as keyof typeof tenders] : undefined;

/** Whether a tender is cash: only cash rounds. */
export const isCash = (name: TenderName): boolean => builtIn(name)?.rounds ?? false;

/** The ledger account of a tender's money: the customer's, the drawer's, or the one for money still to be settled. */
export function tenderAccount({tender, account}: TenderTaken, till: number): LedgerAccount {
	if (account) return `customer:${account.id}`;
	return isCash(tender) ? `cash:${till}` : `tender:${tender}`;
}
