// The state of Accounts: its list, filter and order.
import type {Sight} from '../../model/desk.ts';
import {type FilteredList, freshFiltered} from '../../model/filtered-list.ts';
import {screenState} from '../../model/screen-state.ts';

export const accountsState = screenState<FilteredList>('accounts', freshFiltered);

/** Account numbers in the list, as keys. */
export const accountKeys = (sight: Sight): readonly string[] =>
	sight.lookups.accountsBy(sight.lookups.accounts(accountsState.read(sight).filter?.value ?? ''), accountsState.read(sight).sort);
