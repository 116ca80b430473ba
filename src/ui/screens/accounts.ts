// Owns what keys do on Accounts: the list, an account's own page, and the forms that move its money.
import type {Account} from '../../domain/accounts.ts';
import {plainText} from '../../formats/plain-text.ts';
import type {Binding, Context} from '../model/bindings.ts';
import type {Desk} from '../model/desk.ts';
import type {Form} from '../model/form.ts';
import {chosenKey} from '../model/list.ts';
import {accountColumns} from '../model/lookups.ts';
import {bodyRows, type FilteredList, topDialog} from '../model/view.ts';
import {depositForm, editAccountForm, newAccountForm, withdrawForm} from './account-forms.ts';
import {back, filterField, filterKeys, movingKeys, scrollKeys, sortKeys} from './list-keys.ts';

const access = {
	read: (desk: Desk): FilteredList => desk.view.accounts,
	write: (desk: Desk, accounts: FilteredList): void => desk.set({accounts}),
};

/** Account numbers in the list, as keys. */
export const accountKeys = (desk: Desk): readonly string[] =>
	desk.lookups.accountsBy(desk.lookups.accounts(desk.view.accounts.filter?.value ?? ''), desk.view.accounts.sort);

/** The account keys act on: the one whose page is open, else the chosen one of the list. */
function currentAccount(desk: Desk): Account | undefined {
	const dialog = topDialog(desk.view);
	const key = dialog?.type === 'account' ? String(dialog.account) : chosenKey(desk.view.accounts.list, accountKeys(desk));
	return key === undefined ? undefined : desk.state.accounts.rows.get(Number(key));
}

const noAccount = (desk: Desk): string | undefined =>
	currentAccount(desk) ? undefined : 'No account is selected. Press n to open one.';

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
		return desk.say('The basket is for no account any more.', 'done');
	}
	desk.set({basket: {...basket, account: account.id}});
	desk.say(
		`The basket is for ${plainText(account.name)}: a on Pay charges account ${account.id}. u again takes that back.`,
		'done',
	);
}

/** What can be done to one account, on the list and on its page. */
const actions: readonly Binding[] = [
	{keys: ['d'], label: 'top up', hint: 2, blocked: noAccount, run: withForm(depositForm)},
	{keys: ['w'], label: 'withdraw', hint: 3, blocked: noAccount, run: withForm(withdrawForm)},
	{keys: ['e'], label: 'edit', hint: 5, blocked: noAccount, run: withForm(editAccountForm)},
	{keys: ['u'], label: 'use in basket', hint: 4, blocked: noAccount, run: useInBasket},
];

export const accounts: Context = {
	title: 'Accounts',
	bindings: [
		...filterKeys(access),
		...movingKeys({
			read: desk => desk.view.accounts.list,
			write: (desk, list) => desk.set({accounts: {...desk.view.accounts, list}}),
			keys: accountKeys,
			height: desk => bodyRows(desk.view) - 1,
		}),
		{
			keys: ['enter'],
			label: 'history',
			hint: 1,
			blocked: noAccount,
			run: desk => {
				const account = currentAccount(desk);
				if (account) desk.open({type: 'account', account: account.id, top: 0});
			},
		},
		{keys: ['n'], label: 'new', hint: 1, run: desk => desk.open({type: 'form', form: newAccountForm(desk)})},
		...actions,
		...sortKeys(accountColumns, access),
	],
	field: filterField(access),
};

export const accountPage: Context = {title: 'Account', bindings: [...scrollKeys, ...actions, back]};
