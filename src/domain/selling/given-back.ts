// Tenders that were taken for a basket and given back before it was paid: what they were, how much, and when.
import type {AccountId, AccountRefusal} from '../accounts/records.ts';
import {type CheckRefusal, checkAmount} from '../base/checks.ts';
import type {OfKind} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {type Cents, zero} from '../base/money.ts';
import {maybe, ownPart, record} from '../base/record-shape.ts';
import {type PayingState, tenderNames, tenderRow} from '../paying/own-tenders.ts';
import type {PaymentRefusal, TenderGiven} from '../paying/payment.ts';
import type {TenderName} from '../paying/tenders.ts';

/** A tender that was taken and given back before the basket was paid. No money is counted for it. */
export type TenderGivenBack = {
	readonly tender: TenderName;
	/** The amount, above 0. */
	readonly amount: Cents;
	/** The account, where the tender was `account`. */
	readonly account?: AccountId;
	/** When it was given back, in ms since 1970, UTC. */
	readonly at: number;
};

export const givenBackShape = record<TenderGivenBack>({
	tender: is.words,
	amount: is.cents,
	account: maybe(is.number),
	at: is.moment,
});

/** Taken tenders as they are given back at a moment. */
export const asGivenBack = (taken: readonly TenderGiven[], at: number): readonly TenderGivenBack[] =>
	taken.map(({tender, tendered = zero, account}) => ({tender, amount: tendered, ...(account !== undefined && {account}), at}));

/** Tenders given back as an event keeps them. */
export const ownGivenBack = (given: readonly TenderGivenBack[]): readonly TenderGivenBack[] =>
	given.map(each => ownPart(givenBackShape, each));

/** Why tenders given back cannot be written down. */
export type GivenBackRefusal =
	| OfKind<PaymentRefusal, 'unknown-tender'>
	| OfKind<AccountRefusal, 'unknown-account'>
	| OfKind<CheckRefusal, 'amount-out-of-range'>;

/** What is wrong with tenders that were given back, or undefined. */
export function checkGivenBack(state: PayingState, given: readonly TenderGivenBack[]): GivenBackRefusal | undefined {
	for (const {tender, amount, account} of given) {
		if (!tenderRow(state, tender)) return {kind: 'unknown-tender', tender, known: tenderNames(state)};
		const unfit = checkAmount('amount paid', amount);
		if (unfit) return unfit;
		if (account !== undefined && !state.accounts.rows.has(account)) return {kind: 'unknown-account', account};
	}
	return undefined;
}
