// The actions on one account, in the list and on its page.
import type {Account} from '../../../domain/accounts/records.ts';
import {checkClosing, checkPayingIn, checkSpending} from '../../../domain/accounts/standing.ts';
import type {Refusal} from '../../../domain/ports/till.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {Binding, Desk, Sight} from '../../model/desk.ts';
import type {Form} from '../../model/form.ts';
import {letters} from '../../model/letters.ts';
import {chosenKey} from '../../model/list.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {topDialog} from '../../model/view.ts';
import {editAccountForm} from './account-forms.ts';
import {depositForm, withdrawForm} from './cash-forms.ts';
import {adjustAccountForm, limitForm, transferForm} from './money-forms.ts';
import {accountKeys, accountsState} from './state.ts';
import {statementForm} from './statement-form.ts';

/** The account keys act on: the one whose page is open, else the chosen one of the list. */
export function currentAccount(sight: Sight): Account | undefined {
	const dialog = topDialog(sight.view);
	const key = dialog?.type === 'account' ? String(dialog.account) : chosenKey(accountsState.read(sight).list, accountKeys(sight));
	return key === undefined ? undefined : sight.state.accounts.rows.get(Number(key));
}

/** Why nothing can be done to an account: none is selected. */
export const noAccount = (sight: Sight): string | undefined =>
	currentAccount(sight) ? undefined : `No account is selected. Press ${sight.keyOf('accounts.new')} to open one.`;

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

const withForm = (form: (desk: Desk, account: Account) => Form) => (desk: Desk) => {
	const account = currentAccount(desk);
	if (account) desk.open({type: 'form', form: form(desk, account)});
};

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

function switchFrozen(desk: Desk): void {
	const account = currentAccount(desk);
	if (!account) return;
	const name = plainText(account.name);
	if (account.standing === 'frozen')
		return desk.perform(
			{type: 'unfreezeAccount', account: account.id},
			{done: () => desk.say(`The account of ${name} is unfrozen: it pays again.`, 'done')},
		);
	desk.perform(
		{type: 'freezeAccount', account: account.id},
		{
			done: () =>
				desk.say(
					`The account of ${name} is frozen: nothing is taken from it. ${desk.keyOf('accounts.freeze-or-unfreeze')} again unfreezes it.`,
					'done',
				),
		},
	);
}

function askToClose(desk: Desk): void {
	const account = currentAccount(desk);
	if (!account) return;
	const id = desk.ports.newId();
	const name = plainText(account.name);
	desk.open({
		type: 'question',
		asks: 'close-account',
		title: `Close account ${account.id}?`,
		lines: [`${name}, ${moneyText(account.balance, desk.symbol)}. A closed account takes no money and pays none, for good.`],
		yes: 'close it',
		no: 'keep it open',
		choice: 'no',
		onYes: () =>
			desk.perform(
				{type: 'closeAccount', id, account: account.id},
				{done: () => desk.say(`Account ${account.id} of ${name} is closed. It stands at the end of the list.`, 'done')},
			),
	});
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
	{keys: [letters.freeze], label: 'freeze or unfreeze', hint: 7, blocked: isClosed, run: switchFrozen},
	{keys: [], label: 'close', blocked: notWhen(checkClosing), run: askToClose},
];
