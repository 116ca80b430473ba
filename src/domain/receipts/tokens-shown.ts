// Tokens shown again: who looked at the number of an earlier receipt is on record, since whoever has the number has what was bought.
import {accept, type Decider, type Envelope, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {part} from '../base/part.ts';
import {isReceiptGiven, isTrainingNumber} from '../shop/receipt-numbers.ts';
import type {ReceiptsState} from './copies.ts';
import type {ReceiptRefusal} from './receipt.ts';

/** Records that the number of an earlier receipt is shown: a meter token, a PIN, a reference. The caller shows it. */
export type ShowToken = Envelope & {
	readonly type: 'showToken';
	/** The receipt's number. */
	readonly receipt: string;
};
export type TokenShown = {readonly type: 'TokenShown'; readonly receipt: string};

type Does = Decider<ReceiptsState, ShowToken, TokenShown, ReceiptRefusal>;

const showToken = ((state, {receipt}) => {
	if (!isReceiptGiven(state, receipt)) return refuse({kind: 'unknown-receipt', receipt});
	return isTrainingNumber(receipt) ? refuse({kind: 'training-receipt', receipt}) : accept({type: 'TokenShown', receipt});
}) satisfies Does;

export const tokensShown = part<Does, TokenShown>({
	orders: {showToken: {receipt: is.words}},
	deciders: {showToken},
	events: {TokenShown: {receipt: is.words}},
	evolvers: 'nothing',
	moves: 'nothing',
});
