// What receipts and lines of the past are found by in the history, and which later events change that.
import {callingCodeOf} from '../../domain/base/phone.ts';
import {searchKey} from '../../domain/base/search-text.ts';
import type {DomainEvent} from '../../domain/ledger/commands.ts';
import type {State} from '../../domain/ledger/state.ts';
import type {PastLine} from '../../domain/opening/import-rows.ts';
import {asCopy} from '../../domain/receipts/copies.ts';
import type {Receipt} from '../../domain/receipts/receipt.ts';
import {receiptKey, timeWords} from '../../domain/receipts/search-words.ts';

/** What a line of the past is found by. */
export const pastKey = ({text, about, when}: PastLine): string => [searchKey(`${about} ${text}`), ...timeWords(when)].join(' ');

/** What a receipt is found by, with its newest copy. */
export const keyOfReceipt = (state: State, receipt: Receipt): string =>
	receiptKey(asCopy(state, receipt), callingCodeOf(state.shop.currency));

/** The number of the receipt that an event says more of, if it is such an event. */
export const toldOf = (event: DomainEvent): string | undefined =>
	event.type === 'TenderCorrected' || event.type === 'ReceiptNoted' || event.type === 'ReceiptCopied' ? event.receipt : undefined;
