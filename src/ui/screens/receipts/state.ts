// What Receipts keeps: its list and what is looked for in it.
import {type FilteredList, freshFiltered} from '../../model/filtered-list.ts';
import {screenState} from '../../model/screen-state.ts';

export const receiptsState = screenState<FilteredList>('receipts', freshFiltered);
