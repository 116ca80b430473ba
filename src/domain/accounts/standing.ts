// Standing of accounts: freezing, unfreezing, closing, reopening, and the credit limit (rules.md §7).
import {type CheckRefusal, checkAmount, checkText} from '../base/checks.ts';
import {accept, type Decider, type Envelope, type Evolver, type OfKind, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {type Cents, zero} from '../base/money.ts';
import type {AccountMove, EntryKind} from '../base/moves.ts';
import {part} from '../base/part.ts';
import {maybe} from '../base/record-shape.ts';
import {mustHave, put} from '../base/table.ts';
import {note, tidy} from '../base/text.ts';
import type {Account, AccountId, AccountRefusal, AccountsState} from './records.ts';

/** Freezes an account: money still comes in, but none goes out. */
export type FreezeAccount = Envelope & {
	readonly type: 'freezeAccount';
	readonly account: AccountId;
	/** Why: up to 120 letters. */
	readonly reason?: string;
};
/** Lets money go out of a frozen account again. */
export type UnfreezeAccount = Envelope & {readonly type: 'unfreezeAccount'; readonly account: AccountId};
/** Closes an account. Its balance must be 0. */
export type CloseAccount = Envelope & {readonly type: 'closeAccount'; readonly account: AccountId};
/** Opens a closed account again, under its number and with its history. */
export type ReopenAccount = Envelope & {
	readonly type: 'reopenAccount';
	readonly account: AccountId;
	/** Why: up to 120 letters. */
	readonly reason?: string;
};
/** Sets how far below 0 the balance of an account may go. */
export type SetCreditLimit = Envelope & {
	readonly type: 'setCreditLimit';
	readonly account: AccountId;
	/** 0 or more. */
	readonly limit: Cents;
};
export type StandingCommand = FreezeAccount | UnfreezeAccount | CloseAccount | ReopenAccount | SetCreditLimit;

export type AccountFrozen = {readonly type: 'AccountFrozen'; readonly account: AccountId; readonly reason?: string};
export type AccountUnfrozen = {readonly type: 'AccountUnfrozen'; readonly account: AccountId};
export type AccountClosed = {readonly type: 'AccountClosed'; readonly account: AccountId};
export type AccountReopened = {readonly type: 'AccountReopened'; readonly account: AccountId; readonly reason?: string};
export type CreditLimitSet = {
	readonly type: 'CreditLimitSet';
	readonly account: AccountId;
	readonly limit: Cents;
	readonly was: Cents;
};
export type StandingEvent = AccountFrozen | AccountUnfrozen | AccountClosed | AccountReopened | CreditLimitSet;

export type StandingRefusal =
	| {readonly kind: 'account-frozen'; readonly name: string}
	| {readonly kind: 'account-closed'; readonly name: string}
	| {readonly kind: 'frozen-already'; readonly name: string}
	| {readonly kind: 'not-frozen'; readonly name: string}
	| {readonly kind: 'not-closed'; readonly name: string}
	| {readonly kind: 'balance-not-zero'; readonly name: string; readonly balance: Cents; readonly isFrozen: boolean};

type Does<C> = Decider<AccountsState, C, StandingEvent, StandingRefusal | AccountRefusal | CheckRefusal>;

/** Why nothing may be taken from an account, or undefined. */
export function checkSpending({
	name,
	standing,
}: Account): OfKind<StandingRefusal, 'account-frozen' | 'account-closed'> | undefined {
	if (standing === 'frozen') return {kind: 'account-frozen', name};
	return standing === 'closed' ? {kind: 'account-closed', name} : undefined;
}

/** Why nothing may be paid into an account, or undefined. A frozen account takes money, a closed one does not. */
export const checkPayingIn = ({name, standing}: Account): OfKind<StandingRefusal, 'account-closed'> | undefined =>
	standing === 'closed' ? {kind: 'account-closed', name} : undefined;

/** Why an account may not be closed, or undefined: it is closed already, or its balance is not 0. */
export function checkClosing(account: Account): OfKind<StandingRefusal, 'account-closed' | 'balance-not-zero'> | undefined {
	const {name, balance, standing} = account;
	if (balance === zero) return checkPayingIn(account);
	return checkPayingIn(account) ?? {kind: 'balance-not-zero', name, balance, isFrozen: standing === 'frozen'};
}

/** An account that exists and is not closed. */
function changing(state: AccountsState, id: AccountId) {
	const account = state.accounts.rows.get(id);
	if (!account) return refuse({kind: 'unknown-account', account: id});
	const closed = checkPayingIn(account);
	return closed ? refuse(closed) : {account};
}

/** A reason as it is kept, where one is given; or what is wrong with it. */
function reasonGiven(given = '') {
	const reason = tidy(given);
	if (reason === '') return {};
	const refusal = checkText('reason', reason, note);
	return refusal ? refuse(refusal) : {reason};
}

const freezeAccount = ((state, command) => {
	const found = changing(state, command.account);
	if ('refused' in found) return found;
	const {id, name, standing} = found.account;
	if (standing === 'frozen') return refuse({kind: 'frozen-already', name});
	const why = reasonGiven(command.reason);
	return 'refused' in why ? why : accept({type: 'AccountFrozen', account: id, ...why});
}) satisfies Does<FreezeAccount>;

const unfreezeAccount = ((state, command) => {
	const found = changing(state, command.account);
	if ('refused' in found) return found;
	const {id, name, standing} = found.account;
	if (standing !== 'frozen') return refuse({kind: 'not-frozen', name});
	return accept({type: 'AccountUnfrozen', account: id});
}) satisfies Does<UnfreezeAccount>;

const closeAccount = ((state, command) => {
	const found = changing(state, command.account);
	if ('refused' in found) return found;
	const refusal = checkClosing(found.account);
	return refusal ? refuse(refusal) : accept({type: 'AccountClosed', account: found.account.id});
}) satisfies Does<CloseAccount>;

/** Why an account cannot be reopened, or undefined. */
export const checkReopening = ({name, standing}: Account): OfKind<StandingRefusal, 'not-closed'> | undefined =>
	standing === 'closed' ? undefined : {kind: 'not-closed', name};

const reopenAccount = ((state, command) => {
	const account = state.accounts.rows.get(command.account);
	if (!account) return refuse({kind: 'unknown-account', account: command.account});
	const refusal = checkReopening(account);
	if (refusal) return refuse(refusal);
	const why = reasonGiven(command.reason);
	return 'refused' in why ? why : accept({type: 'AccountReopened', account: account.id, ...why});
}) satisfies Does<ReopenAccount>;

/** What is wrong with a credit limit, or undefined. It may be below what is owed: then nothing more is spent until that is paid off. */
export const checkLimit = (limit: Cents) => checkAmount('credit limit', limit, {least: zero});

const setCreditLimit = ((state, command) => {
	const found = changing(state, command.account);
	if ('refused' in found) return found;
	const refusal = checkLimit(command.limit);
	if (refusal) return refuse(refusal);
	const {id, creditLimit} = found.account;
	return accept({type: 'CreditLimitSet', account: id, limit: command.limit, was: creditLimit});
}) satisfies Does<SetCreditLimit>;

const AccountFrozen: Evolver<AccountsState, AccountFrozen> = (state, {account, reason}) =>
	put(state.accounts, account, {
		...mustHave(state.accounts, account),
		standing: 'frozen',
		...(reason !== undefined && {frozenFor: reason}),
	});

/** The account is open, as at first. */
const openAgain: Evolver<AccountsState, AccountUnfrozen | AccountReopened> = (state, {account}) => {
	const {standing: _standing, frozenFor: _reason, ...rest} = mustHave(state.accounts, account);
	put(state.accounts, account, rest);
};

const AccountClosed: Evolver<AccountsState, AccountClosed> = (state, {account}) => {
	const {frozenFor: _reason, ...rest} = mustHave(state.accounts, account);
	put(state.accounts, account, {...rest, standing: 'closed'});
};

const CreditLimitSet: Evolver<AccountsState, CreditLimitSet> = (state, {account, limit}) =>
	put(state.accounts, account, {...mustHave(state.accounts, account), creditLimit: limit});

/** The entry that a change of standing leaves in the history of its account. It moves no money. */
const standingMove = (kind: EntryKind, {account, reason}: Pick<AccountFrozen, 'account' | 'reason'>): AccountMove => ({
	account,
	kind,
	amount: zero,
	...(reason !== undefined && {about: {reason}}),
});

export const standing = part<Does<StandingCommand>, StandingEvent>({
	orders: {
		freezeAccount: {account: is.number, reason: maybe(is.words)},
		unfreezeAccount: {account: is.number},
		closeAccount: {account: is.number},
		reopenAccount: {account: is.number, reason: maybe(is.words)},
		setCreditLimit: {account: is.number, limit: is.cents},
	},
	deciders: {freezeAccount, unfreezeAccount, closeAccount, reopenAccount, setCreditLimit},
	events: {
		AccountFrozen: {account: is.number, reason: maybe(is.words)},
		AccountUnfrozen: {account: is.number},
		AccountClosed: {account: is.number},
		AccountReopened: {account: is.number, reason: maybe(is.words)},
		CreditLimitSet: {account: is.number, limit: is.cents, was: is.cents},
	},
	evolvers: {AccountFrozen, AccountUnfrozen: openAgain, AccountClosed, AccountReopened: openAgain, CreditLimitSet},
	moves: {
		money: 'nothing',
		accounts: {
			AccountFrozen: event => [standingMove('frozen', event)],
			AccountUnfrozen: event => [standingMove('unfrozen', event)],
			AccountClosed: event => [standingMove('closed', event)],
			AccountReopened: event => [standingMove('reopened', event)],
			CreditLimitSet: 'nothing',
		},
		stock: 'nothing',
	},
});
