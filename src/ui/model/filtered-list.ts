// A list with a filter, as Accounts, Stock and Receipts show one.
import {freshList, type ListView} from './list.ts';
import type {Sort} from './sorting.ts';
import type {TextField} from './text-field.ts';

/** The filter is closed when `filter` is undefined. While `isTyping`, letters are text. */
export type FilteredList = {
	readonly list: ListView;
	readonly filter: TextField | undefined;
	readonly isTyping: boolean;
	/** The column it is sorted by; undefined for the list's own order. */
	readonly sort?: Sort | undefined;
};

export const freshFiltered: FilteredList = {list: freshList, filter: undefined, isTyping: false};
