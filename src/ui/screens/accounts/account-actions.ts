// The actions on one account, in the list and on its page.
import type {Account} from '../../../domain/accounts/records.ts';
import {checkClosing, checkPayingIn, checkReopening, checkSpending} from '../../../domain/accounts/standing.ts';
import type {Refusal} from '../../../domain/ports/till.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {amountOf, type Copyable, copyKey, rowText} from '../../actions/copying.ts';
import type {Binding, Desk, Sight} from '../../model/desk.ts';
import type {Form} from '../../model/form.ts';
import {letters} from '../../model/letters.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {editAccountForm} from './account-forms.ts';
import {depositForm} from './cash-forms.ts';
import {currentAccount, noAccount} from './current-account.ts';
import {adjustAccountForm, limitForm, transferForm} from './money-forms.ts';
import {askToClose, reopenForm, switchFrozen} from './standing-forms.ts';
import {statementForm} from './statement-form.ts';
import {withdrawForm} from './withdraw-form.ts';

/** Why no money can be taken from the account, or paid into it: said before a form is filled in. */
const notWhen =
	(check: (account: Account) => Refusal | undefined) =>
	(sight: Sight): string | undefined => {
		const account = currentAccount(sight);
		if (!account) return noAccount(sight);
		const refusal = check(account);
		return refusal && refusalOn(sight, refusal);
	};

const cannotSpend = notWhen(checkSpending);

const isClosed = notWhen(checkPayingIn);

function useInBasket(desk: Desk): void {
	const account = currentAccount(desk);
	if (!account) return;
	const {account: chosen, ...basket} = desk.view.basket;
	if (chosen === account.id) {
		desk.set({basket});
		return desk.say('The basket has no account now.', 'done');
	}
	desk.set({basket: {...basket, account: account.id}});
	desk.say(
		`The basket is for ${plainText(account.name)}: ${desk.keyOf('pay.account')} on Pay charges account ${account.id}. ${desk.keyOf('accounts.use-in-basket')} again takes that back.`,
		'done',
	);
}

export const onAccount = (act: (desk: Desk, account: Account) => void) => (desk: Desk) => {
	const account = currentAccount(desk);
	if (account) act(desk, account);
};

export const withForm = (form: (desk: Desk, account: Account) => Form) =>
	onAccount((desk, account) => desk.open({type: 'form', form: form(desk, account)}));

/** What of an account can be copied: its number, its balance, how its holder is reached, and its row. */
function copyables(sight: Sight): readonly Copyable[] {
	const account = currentAccount(sight);
	if (!account) return [];
	const {name, phone, email} = account;
	const id = String(account.id);
	const balance = amountOf(sight, account.balance);
	return [
		{label: 'account number', text: id},
		{label: 'balance', text: balance},
		...(phone === undefined ? [] : [{label: 'phone', text: phone}]),
		...(email === undefined ? [] : [{label: 'e-mail', text: email}]),
		{label: 'row', text: rowText(id, name, phone, email, balance)},
	];
}

/** The actions on one account, in the list and on its page. */
export const actions: readonly Binding[] = [
	{keys: [letters.topUp], label: 'top up', hint: 2, blocked: isClosed, run: withForm(depositForm)},
	{keys: [letters.withdraw], label: 'withdraw', hint: 3, blocked: cannotSpend, run: withForm(withdrawForm)},
	{keys: [letters.transfer], label: 'transfer', hint: 4, blocked: cannotSpend, run: withForm(transferForm)},
	{keys: [letters.useInBasket], label: 'use in basket', hint: 4, blocked: cannotSpend, run: useInBasket},
	{keys: [letters.statement], label: 'statement', hint: 6, blocked: noAccount, run: withForm(statementForm)},
	{keys: [letters.edit], label: 'edit', hint: 7, blocked: noAccount, run: withForm(editAccountForm)},
	{keys: [letters.correct], label: 'correct', hint: 7, blocked: isClosed, run: withForm(adjustAccountForm)},
	{keys: [], label: 'credit limit', blocked: isClosed, run: withForm(limitForm)},
	{keys: [letters.freeze], label: 'freeze or unfreeze', hint: 7, blocked: isClosed, run: onAccount(switchFrozen)},
	copyKey({what: copyables, none: noAccount}),
	{keys: [], label: 'close', blocked: notWhen(checkClosing), run: onAccount(askToClose)},
	{keys: [], label: 'reopen', blocked: notWhen(checkReopening), run: withForm(reopenForm)},
];
