// A top-up as a line: money put on a customer's account, and change that the customer left there.
import type {AccountId, AccountRefusal, AccountsState} from '../accounts/records.ts';
import {checkPayingIn, type StandingRefusal} from '../accounts/standing.ts';
import {type CheckRefusal, checkAmount} from '../base/checks.ts';
import {type OfKind, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {type Cents, largestAmount, negative, plus} from '../base/money.ts';
import {posting} from '../base/postings.ts';
import {maybe, record} from '../base/record-shape.ts';
import {word} from '../base/shape.ts';
import type {NeverBack} from './coming-back.ts';
import type {LineFacts} from './line-kind.ts';
import {othersFacts} from './others-line.ts';

/** Money put on a customer's account. It is never paid from an account. */
export type TopUpItem = {
	readonly type: 'top-up';
	readonly account: AccountId;
	/** Above 0; in whole coins while the shop rounds cash. */
	readonly amount: Cents;
};

/** Money that was put on an account. */
export type TopUpLine = {
	readonly type: 'top-up';
	readonly account: AccountId;
	readonly name: string;
	readonly total: Cents;
	/** The account's balance afterwards. */
	readonly balance: Cents;
	/** It is change of this same sale that the customer left on the account. */
	readonly isChange?: true;
};

type TopUpRefusal =
	| OfKind<AccountRefusal, 'unknown-account' | 'balance-too-high'>
	| OfKind<StandingRefusal, 'account-closed'>
	| OfKind<CheckRefusal, 'amount-out-of-range'>;

function priceTopUp(state: AccountsState, item: TopUpItem) {
	const account = state.accounts.rows.get(item.account);
	if (!account) return refuse({kind: 'unknown-account', account: item.account});
	const refusal = checkAmount('amount', item.amount) ?? checkPayingIn(account);
	if (refusal) return refuse(refusal);
	const balance = plus(account.balance, item.amount);
	if (balance > largestAmount) return refuse({kind: 'balance-too-high', name: account.name, most: largestAmount});
	const line: TopUpLine = {type: 'top-up', account: account.id, name: account.name, total: item.amount, balance};
	return {line};
}

export const topUpItemShape = record<TopUpItem>({type: word({'top-up': true}), account: is.number, amount: is.cents});

export const topUpLineShape = record<TopUpLine>({
	type: word({'top-up': true}),
	account: is.number,
	name: is.words,
	total: is.cents,
	balance: is.cents,
	isChange: maybe(is.yes),
});

export const topUpLine: LineFacts<TopUpItem, TopUpLine, TopUpRefusal, NeverBack> = {
	...othersFacts,
	tokens: 0,
	entry: 'sale',
	price: priceTopUp,
	due: ({total}) => total,
	taxed: () => undefined,
	posts: ({account, total}) => [posting(`customer:${account}`, negative(total))],
	deposit: ({account, total}) => ({account, amount: total}),
	isChange: ({isChange}) => isChange === true,
	purchase: () => undefined,
	asksAgain: () => 0,
	vend: () => undefined,
	issued: () => [],
	searched: ({account}) => ({words: [`account ${account}`], numbers: []}),
	back: {never: 'top-up'},
};
