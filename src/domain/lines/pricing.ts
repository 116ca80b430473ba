// The pricing of an item as a line of the receipt: its kind prices it, and its note goes along.
import {checkText} from '../base/checks.ts';
import {refuse} from '../base/handlers.ts';
import {note, tidy} from '../base/text.ts';
import type {LinesState, Pricing} from './line-kind.ts';
import {factsOf, type SaleItem} from './lines.ts';

/** Prices an item now, as a line of the receipt; or says why it cannot be sold. */
export function priceItem(state: LinesState, item: SaleItem, pricing: Pricing) {
	const priced = factsOf(item).price(state, item, pricing);
	if ('refused' in priced || !('note' in item) || item.note === undefined) return priced;
	const text = tidy(item.note);
	const refusal = checkText('note', text, note);
	if (refusal) return refuse(refusal);
	return {line: {...priced.line, note: text}};
}
