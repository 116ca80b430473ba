// The account that keys act on, in the list and on its page.
import type {Account} from '../../../domain/accounts/records.ts';
import type {Sight} from '../../model/desk.ts';
import {chosenKey} from '../../model/list.ts';
import {topDialog} from '../../model/view.ts';
import {accountKeys, accountsState} from './state.ts';

/** The account keys act on: the one whose page is open, else the chosen one of the list. */
export function currentAccount(sight: Sight): Account | undefined {
	const dialog = topDialog(sight.view);
	const key = dialog?.type === 'account' ? String(dialog.account) : chosenKey(accountsState.read(sight).list, accountKeys(sight));
	return key === undefined ? undefined : sight.state.accounts.rows.get(Number(key));
}

/** Why nothing can be done to an account: none is selected. */
export const noAccount = (sight: Sight): string | undefined =>
	currentAccount(sight) ? undefined : `No account is selected. Press ${sight.keyOf('accounts.new')} to open one.`;
