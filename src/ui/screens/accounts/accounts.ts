// The keys of Accounts: the list, and the page of one account.
import type {Context, DialogKeys} from '../../model/desk.ts';
import type {AccountDialog} from '../../model/dialogs.ts';
import {letters} from '../../model/letters.ts';
import {accountColumns} from '../../model/lookups.ts';
import {bodyRows} from '../../model/view.ts';
import {accountFoundBy} from '../shared/found-by.ts';
import {back, filterField, filterKeys, movingKeys, scrollKeys, sortKeys} from '../shared/list-keys.ts';
import {actions} from './account-actions.ts';
import {newAccountForm} from './account-forms.ts';
import {rowsAbove} from './account-page.tsx';
import {currentAccount, noAccount} from './current-account.ts';
import {personActions} from './person-actions.ts';
import {accountKeys, accountsState} from './state.ts';

export const accounts: Context = {
	typed: accountFoundBy,
	bindings: [
		...filterKeys(accountsState, accountKeys),
		...movingKeys({
			read: sight => accountsState.read(sight).list,
			write: (desk, list) => accountsState.update(desk, {list}),
			keys: accountKeys,
			height: sight => bodyRows(sight.view) - 1,
		}),
		{
			keys: ['enter', letters.history],
			label: 'history',
			hint: 1,
			blocked: noAccount,
			run: desk => {
				const account = currentAccount(desk);
				if (account) desk.open({type: 'account', account: account.id, top: 0});
			},
		},
		{keys: [letters.new], label: 'new', hint: 1, run: desk => desk.open({type: 'form', form: newAccountForm(desk)})},
		...actions,
		...personActions,
		...sortKeys(accountColumns, accountsState),
	],
	field: filterField(accountsState),
};

export const accountPage: DialogKeys<AccountDialog> = {
	title: 'Account',
	bindings: [...scrollKeys, ...actions, ...personActions, back],
	isPage: true,
	isReading: () => true,
	rows: (sight, {account: id}, columns) => {
		const account = sight.state.accounts.rows.get(id);
		return account ? account.entries.length + rowsAbove(sight, account, columns) : 0;
	},
};
