// Movements on accounts without cash: transfers from one to another, and corrections with their reason (rules.md §7, §17).
import {type CheckRefusal, checkAmount, checkText, firstOf} from '../base/checks.ts';
import {accept, type Decider, type Envelope, type OfKind, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {type Cents, cents, largestAmount, minus, negative, plus} from '../base/money.ts';
import type {OtherSide} from '../base/moves.ts';
import {part} from '../base/part.ts';
import {nonZero, posting} from '../base/postings.ts';
import {maybe, record} from '../base/record-shape.ts';
import {note, tidy} from '../base/text.ts';
import {type CashOutRefusal, checkCashOut} from './cash-out.ts';
import {type Account, type AccountId, type AccountRefusal, type AccountsState, available} from './records.ts';
import {checkPayingIn, checkSpending, type StandingRefusal} from './standing.ts';

/** Moves money from one account to another. */
export type Transfer = Envelope & {
	readonly type: 'transfer';
	/** The account that pays. */
	readonly from: AccountId;
	/** The account that receives. */
	readonly to: AccountId;
	/** Above 0, and no more than the balance of the paying account; its credit counts only where the setting `cash-from-credit` allows that. */
	readonly amount: Cents;
	/** Up to 120 letters; printed on both statements. */
	readonly reason?: string;
};
/** Corrects an account by a signed amount. No cash moves. */
export type AdjustAccount = Envelope & {
	readonly type: 'adjustAccount';
	readonly account: AccountId;
	/** Above 0 adds money, below 0 takes it off. */
	readonly amount: Cents;
	/** Up to 120 letters; printed on the statement. */
	readonly reason: string;
};
export type TransferCommand = Transfer | AdjustAccount;

/** One side of a transfer, with the balance after it. */
export type TransferSide = {readonly id: AccountId; readonly name: string; readonly balance: Cents};

export type MoneyTransferred = {
	readonly type: 'MoneyTransferred';
	readonly from: TransferSide;
	readonly to: TransferSide;
	readonly amount: Cents;
	readonly reason?: string;
};
export type AccountAdjusted = {
	readonly type: 'AccountAdjusted';
	readonly account: AccountId;
	readonly amount: Cents;
	readonly reason: string;
	readonly balance: Cents;
};
export type TransferEvent = MoneyTransferred | AccountAdjusted;

export type TransferRefusal =
	| {readonly kind: 'same-account'; readonly name: string}
	| {readonly kind: 'adjusts-below-limit'; readonly name: string; readonly available: Cents};

type Does<C> = Decider<
	AccountsState,
	C,
	TransferEvent,
	TransferRefusal | StandingRefusal | CashOutRefusal | AccountRefusal | CheckRefusal
>;

/** What is wrong with moving an amount between two accounts, or undefined. */
export function checkTransfer(state: AccountsState, {from, to}: {readonly from: Account; readonly to: Account}, amount: Cents) {
	return firstOf(
		() => (from.id === to.id ? {kind: 'same-account' as const, name: from.name} : undefined),
		() => checkAmount('amount', amount),
		() => checkSpending(from),
		() => checkPayingIn(to),
		() => checkCashOut(state, from, amount),
		() => checkRoom(to, amount),
	);
}

const checkRoom = ({name, balance}: Account, amount: Cents): OfKind<AccountRefusal, 'balance-too-high'> | undefined =>
	balance + amount > largestAmount ? {kind: 'balance-too-high', name, most: largestAmount} : undefined;

const checkReason = (reason: string) => checkText('reason', reason, note);

function accountIn(state: AccountsState, id: AccountId) {
	const account = state.accounts.rows.get(id);
	return account ? {account} : refuse({kind: 'unknown-account', account: id});
}

const transfer = ((state, command) => {
	const from = accountIn(state, command.from);
	if ('refused' in from) return from;
	const to = accountIn(state, command.to);
	if ('refused' in to) return to;
	const {amount} = command;
	const reason = tidy(command.reason ?? '');
	const refusal =
		checkTransfer(state, {from: from.account, to: to.account}, amount) ?? (reason === '' ? undefined : checkReason(reason));
	if (refusal) return refuse(refusal);
	return accept({
		type: 'MoneyTransferred',
		from: {id: from.account.id, name: from.account.name, balance: minus(from.account.balance, amount)},
		to: {id: to.account.id, name: to.account.name, balance: plus(to.account.balance, amount)},
		amount,
		...(reason !== '' && {reason}),
	});
}) satisfies Does<Transfer>;

/** What is wrong with correcting an account by a signed amount, or undefined. It may not take more than the account could spend. */
export function checkAdjustment(account: Account, amount: Cents) {
	const isFine = Number.isSafeInteger(amount);
	return firstOf(
		() => checkAmount('amount', isFine ? cents(Math.abs(amount)) : amount),
		() => checkPayingIn(account),
		() =>
			amount < 0 && available(account) + amount < 0
				? {kind: 'adjusts-below-limit' as const, name: account.name, available: cents(Math.max(0, available(account)))}
				: undefined,
		() => checkRoom(account, amount),
	);
}

const adjustAccount = ((state, command) => {
	const found = accountIn(state, command.account);
	if ('refused' in found) return found;
	const {account} = found;
	const reason = tidy(command.reason);
	const refusal = checkAdjustment(account, command.amount) ?? checkReason(reason);
	if (refusal) return refuse(refusal);
	const balance = plus(account.balance, command.amount);
	return accept({type: 'AccountAdjusted', account: account.id, amount: command.amount, reason, balance});
}) satisfies Does<AdjustAccount>;

/** One side of a transfer, as the entry of the other side names it. */
const otherSide = ({id, name}: TransferSide): OtherSide => ({id, name});

const side = record<TransferSide>({id: is.number, name: is.words, balance: is.cents});

export const transfers = part<Does<TransferCommand>, TransferEvent>({
	orders: {
		transfer: {from: is.number, to: is.number, amount: is.cents, reason: maybe(is.words)},
		adjustAccount: {account: is.number, amount: is.cents, reason: is.words},
	},
	deciders: {transfer, adjustAccount},
	events: {
		MoneyTransferred: {from: side, to: side, amount: is.cents, reason: maybe(is.words)},
		AccountAdjusted: {account: is.number, amount: is.cents, reason: is.words, balance: is.cents},
	},
	evolvers: 'nothing',
	moves: {
		money: {
			MoneyTransferred: ({from, to, amount}) =>
				nonZero(posting(`customer:${from.id}`, amount), posting(`customer:${to.id}`, negative(amount))),
			AccountAdjusted: ({account, amount}) =>
				nonZero(posting(`customer:${account}`, negative(amount)), posting('adjustment', amount)),
		},
		accounts: {
			MoneyTransferred: ({from, to, amount, reason}) => {
				const why = reason === undefined ? {} : {reason};
				return [
					{account: from.id, kind: 'transfer', amount: negative(amount), about: {to: otherSide(to), ...why}},
					{account: to.id, kind: 'transfer', amount, about: {from: otherSide(from), ...why}},
				];
			},
			AccountAdjusted: ({account, amount, reason}) => [{account, kind: 'adjustment', amount, about: {reason}}],
		},
		stock: 'nothing',
	},
});
