// The state of Receipts: its list and the text to find; and the receipts found.
import type {Receipt} from '../../../domain/receipts/receipt.ts';
import {searchedTexts} from '../../../formats/text/typed-times.ts';
import type {Sight} from '../../model/desk.ts';
import {type FilteredList, freshFiltered} from '../../model/filtered-list.ts';
import {chosenKey} from '../../model/list.ts';
import {screenState} from '../../model/screen-state.ts';
import {today} from '../shared/title-marks.ts';

export const receiptsState = screenState<FilteredList>('receipts', freshFiltered);

/** The mark of a receipt whose paper waits for the printer. */
export const notPrinted = 'not printed';

/** The receipts that the text finds; behind the mark, only those that are not printed. */
export function foundReceipts(sight: Sight): readonly Receipt[] {
	const text = receiptsState.read(sight).filter?.value.trim() ?? '';
	const find = (words: string): readonly Receipt[] => sight.lookups.receipts(searchedTexts(words, today(sight)));
	if (!text.toLowerCase().startsWith(notPrinted)) return find(text);
	const waiting = new Set(sight.view.papers?.waiting.map(job => job.receipt));
	return find(text.slice(notPrinted.length)).filter(({number}) => waiting.has(number));
}

/** Their numbers, as keys of the list. */
export const receiptKeys = (sight: Sight): readonly string[] => foundReceipts(sight).map(({number}) => number);

/** The receipt that is chosen in the list. */
export function chosenReceipt(sight: Sight): Receipt | undefined {
	const key = chosenKey(receiptsState.read(sight).list, receiptKeys(sight));
	return foundReceipts(sight).find(({number}) => number === key);
}
