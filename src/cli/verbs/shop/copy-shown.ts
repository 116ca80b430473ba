// The contents of a copy of the shop, as backup and restore show them.
import {firstTill} from '../../../domain/ledger/ledger.ts';
import {receiptsGiven} from '../../../domain/shop/receipt-numbers.ts';
import {setting} from '../../../domain/shop/settings.ts';
import {counted} from '../../../formats/text/counted.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {ProvenCopy} from '../../../store/opening/proven-copy.ts';

/** The contents of a shop or of its copy, for a person and for a program. */
export function holding({state, place}: ProvenCopy) {
	const name = setting(state.settings, 'shop-name');
	const receipts = receiptsGiven(state, firstTill);
	return {
		text: `${plainText(name)}: ${counted(place.seq, 'entry', 'entries')}, ${counted(receipts, 'receipt')}`,
		document: {name, entries: place.seq, receipts, hash: place.hash},
	};
}
