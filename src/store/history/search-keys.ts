// What receipts and lines of the past are found by in the history, which later events change that, and which tokens were given out.
import {callingCodeOf} from '../../domain/base/phone.ts';
import {searchKey} from '../../domain/base/search-text.ts';
import type {DomainEvent, EventType} from '../../domain/ledger/commands.ts';
import type {State} from '../../domain/ledger/state.ts';
import {tokensIssued} from '../../domain/lines/lines.ts';
import type {PastLine} from '../../domain/opening/import-rows.ts';
import type {Entry} from '../../domain/ports/journal.ts';
import {asCopy} from '../../domain/receipts/copies.ts';
import type {Receipt} from '../../domain/receipts/receipt.ts';
import {receiptKey, timeWords} from '../../domain/receipts/search-words.ts';
import {ownDigits} from '../../domain/vending/answer.ts';

/** What a line of the past is found by. */
export const pastKey = ({text, about, when}: PastLine): string => [searchKey(`${about} ${text}`), ...timeWords(when)].join(' ');

/** What a receipt is found by, with its newest copy. */
export const keyOfReceipt = (state: State, receipt: Receipt): string =>
	receiptKey(asCopy(state, receipt), callingCodeOf(state.shop.currency));

/** Events that say more of a receipt. */
const tells: ReadonlySet<EventType> = new Set(['TenderCorrected', 'ReceiptNoted', 'ReceiptCopied', 'VendAnswered']);

/** The number of the receipt that an event says more of, if it is such an event. */
export const toldOf = (event: DomainEvent): string | undefined =>
	tells.has(event.type) && 'receipt' in event ? event.receipt : undefined;

/** The tokens that an entry gave out: those made up or drawn here are in its sale, a provider's in its answer. Those of training are none, and a key change or a confirmation may come again. */
export const tokensIn = ({events}: Entry): readonly string[] =>
	events.flatMap(event => {
		if (event.type === 'VendAnswered') return ownDigits(event.answer);
		return event.type === 'SaleMade' ? event.lines.flatMap(tokensIssued) : [];
	});
