// The state of Receipts: its list and the text to find; and the receipts found.
import type {Receipt} from '../../../domain/receipts/receipt.ts';
import type {Sight} from '../../model/desk.ts';
import {type FilteredList, freshFiltered} from '../../model/filtered-list.ts';
import {chosenKey} from '../../model/list.ts';
import {screenState} from '../../model/screen-state.ts';
import {today} from '../shared/title-marks.ts';

export const receiptsState = screenState<FilteredList>('receipts', freshFiltered);

/** The receipts that contain the text. */
export const foundReceipts = (sight: Sight): readonly Receipt[] =>
	sight.lookups.receipts(receiptsState.read(sight).filter?.value ?? '', today(sight));
/** Their numbers, as keys of the list. */
export const receiptKeys = (sight: Sight): readonly string[] => foundReceipts(sight).map(({number}) => number);

/** The receipt that is chosen in the list. */
export function chosenReceipt(sight: Sight): Receipt | undefined {
	const key = chosenKey(receiptsState.read(sight).list, receiptKeys(sight));
	return foundReceipts(sight).find(({number}) => number === key);
}
