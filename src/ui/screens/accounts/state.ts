// What Accounts keeps: its list, filter and order.
import {type FilteredList, freshFiltered} from '../../model/filtered-list.ts';
import {screenState} from '../../model/screen-state.ts';

export const accountsState = screenState<FilteredList>('accounts', freshFiltered);
