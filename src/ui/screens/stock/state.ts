// What Stock keeps: its list, filter and order, and which part of the shelf it shows.
import {type FilteredList, freshFiltered} from '../../model/filtered-list.ts';
import {type Shelf, wholeShelf} from '../../model/lookups.ts';
import {screenState} from '../../model/screen-state.ts';

export const stockState = screenState<FilteredList>('stock', freshFiltered);

export const shelfState = screenState<Shelf>('shelf', wholeShelf);
