// What may leave an account as cash, or for another account where it may be taken as cash: a credit limit pays for goods only, unless a setting says otherwise.
import {type CheckRefusal, checkAmount} from '../base/checks.ts';
import {type Cents, cents, negative, zero} from '../base/money.ts';
import {type CashRefusal, checkCoins} from '../shop/cash.ts';
import {setting} from '../shop/settings.ts';
import {type Account, type AccountId, type AccountRefusal, type AccountsState, available} from './records.ts';
import {checkSpending, type StandingRefusal} from './standing.ts';

export type CashOutRefusal =
	/** `own` is what may be paid out: its balance, without its credit. */
	| {readonly kind: 'cash-from-credit'; readonly name: string; readonly needed: Cents; readonly own: Cents}
	/** It owes the shop: what it paid for goods goes back onto it. */
	| {readonly kind: 'account-owes'; readonly name: string; readonly owed: Cents};

const mayUseCredit = ({settings}: AccountsState): boolean => setting(settings, 'cash-from-credit');

/** What may be paid out of an account, 0 or more. */
export const payableOut = (state: AccountsState, account: Account): Cents =>
	cents(Math.max(0, mayUseCredit(state) ? available(account) : account.balance));

/** Why an amount may not leave an account as cash or for another account, or undefined. */
export function checkCashOut(
	state: AccountsState,
	account: Account,
	amount: Cents,
): Extract<CashOutRefusal | AccountRefusal, {kind: 'cash-from-credit' | 'credit-too-low'}> | undefined {
	const own = payableOut(state, account);
	if (own >= amount) return undefined;
	const {name} = account;
	const most = available(account);
	// Where its credit would not do either, nothing is said of it.
	return amount <= most
		? {kind: 'cash-from-credit', name, needed: amount, own}
		: {kind: 'credit-too-low', name, needed: amount, available: cents(Math.min(own, most))};
}

/** Why an amount is not paid out of an account. */
export type WithdrawalRefusal = AccountRefusal | StandingRefusal | CashOutRefusal | CashRefusal | CheckRefusal;

/** What is wrong with paying an amount out of an account in cash, or undefined. */
export const checkWithdrawal = (state: AccountsState, account: Account, amount: Cents) =>
	checkAmount('amount', amount) ??
	checkSpending(account) ??
	checkCoins(state, 'amount', amount) ??
	checkCashOut(state, account, amount);

/** Why what an account paid may not go back otherwise than onto it, or undefined. */
export function checkPaidElsewhere(
	state: AccountsState,
	id: AccountId,
): Extract<CashOutRefusal, {kind: 'account-owes'}> | undefined {
	const account = state.accounts.rows.get(id);
	if (!account || account.balance >= zero || mayUseCredit(state)) return undefined;
	return {kind: 'account-owes', name: account.name, owed: negative(account.balance)};
}
