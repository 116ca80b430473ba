// Tokens shown again: who looked at the number of an earlier receipt is on record, since whoever has the number has what was bought.
import {accept, type Decider, type Envelope, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {part} from '../base/part.ts';
import {maybe} from '../base/record-shape.ts';
import {isReceiptGiven, isTrainingNumber} from '../shop/receipt-numbers.ts';
import type {ReceiptsState} from './copies.ts';
import type {ReceiptRefusal} from './receipt.ts';

/** Records that the number of an earlier receipt is shown: a meter token, a PIN, a reference. The caller shows it. */
export type ShowToken = Envelope & {
	readonly type: 'showToken';
	/** The receipt's number. */
	readonly receipt: string;
	/** The customer sees it too, on the display, until the next basket. */
	readonly onDisplay?: true;
};
export type TokenShown = {readonly type: 'TokenShown'; readonly receipt: string; readonly onDisplay?: true};

type Does = Decider<ReceiptsState, ShowToken, TokenShown, ReceiptRefusal>;

const showToken = ((state, {receipt, onDisplay}) => {
	if (!isReceiptGiven(state, receipt)) return refuse({kind: 'unknown-receipt', receipt});
	if (isTrainingNumber(receipt)) return refuse({kind: 'training-receipt', receipt});
	return accept({type: 'TokenShown', receipt, ...(onDisplay && {onDisplay})});
}) satisfies Does;

export const tokensShown = part<Does, TokenShown>({
	orders: {showToken: {receipt: is.words, onDisplay: maybe(is.yes)}},
	deciders: {showToken},
	events: {TokenShown: {receipt: is.words, onDisplay: maybe(is.yes)}},
	evolvers: 'nothing',
	moves: 'nothing',
});
