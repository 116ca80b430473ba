// The state of Stock: its list, filter and order, and the part of the shelf it shows.
import type {Sight} from '../../model/desk.ts';
import {type FilteredList, freshFiltered} from '../../model/filtered-list.ts';
import {type Shelf, wholeShelf} from '../../model/lookups.ts';
import {screenState} from '../../model/screen-state.ts';

export const stockState = screenState<FilteredList>('stock', freshFiltered);

export const shelfState = screenState<Shelf>('shelf', wholeShelf);

/** Product codes in the table. */
export const productKeys = (sight: Sight): readonly string[] =>
	sight.lookups.productsBy(
		sight.lookups.shelf(stockState.read(sight).filter?.value ?? '', shelfState.read(sight)),
		stockState.read(sight).sort,
	);
