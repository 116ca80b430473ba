// Previews of a basket, a sale or a refund: what it would come to if it were made now. Nothing is written.
import type {Moment} from '../base/calendar.ts';
import type {Envelope} from '../base/handlers.ts';
import type {Stamp} from '../base/stamp.ts';
import type {Receipt} from '../receipts/receipt.ts';
import type {Returns} from '../returns/asked.ts';
import {takeBack} from '../returns/take-back.ts';
import {refund} from '../selling/refund.ts';
import type {Refund, SaleAsked, Sell} from '../selling/sale-order.ts';
import {sellOrTrain} from '../selling/training.ts';
import {dayOf} from '../shop/settings.ts';
import {receiptsNeeded, tokensNeeded} from './facts-needed.ts';
import type {AllFacts} from './join.ts';
import {firstTill} from './ledger.ts';
import type {State} from './state.ts';

/** The moment of the preview, and where to find earlier receipts. */
export type Before = Moment & {readonly receipt: (number: string) => Receipt | undefined};

/** An envelope for a command that is not given yet. */
const unsent: Envelope = {id: '', operator: 0, till: firstTill};

const stampAt = (state: State, {at, offset}: Before): Stamp => ({
	at,
	offset,
	day: dayOf(state.settings, {at, offset}),
	seq: 0,
	operator: 0,
	till: firstTill,
	tillSeq: 0,
	shift: 0,
});

/** The facts of a command. No tokens are drawn: those in a preview are dummies. */
function factsFor(state: State, command: Sell | Refund, before: Before): AllFacts {
	const found = receiptsNeeded(command).map(before.receipt);
	const none = Array.from({length: command.type === 'sell' ? tokensNeeded(command.items) : 0}, () => '');
	return {
		stamp: stampAt(state, before),
		receipts: new Map(found.filter(receipt => receipt !== undefined).map(receipt => [receipt.number, receipt])),
		references: none,
		meterTokens: none,
	};
}

/** The receipt of a sale as it would be, or why it would be refused. */
export function previewSale(state: State, asked: SaleAsked, before: Before) {
	const command: Sell = {...asked, ...unsent};
	const decision = sellOrTrain(state, command, factsFor(state, command, before));
	return 'refused' in decision ? decision : decision.accepted[0];
}

/** The credit note of a refund as it would be, or why it would be refused. */
export function previewRefund(state: State, asked: Returns, before: Before) {
	const command: Refund = {...asked, type: 'refund', ...unsent};
	const decision = refund(state, command, factsFor(state, command, before));
	return 'refused' in decision ? decision : decision.accepted[0];
}

/** What would come back, receipt by receipt, before a tender is chosen; or why it cannot. */
export function previewReturns(state: State, asked: Returns, before: Before) {
	const command: Refund = {...asked, type: 'refund', ...unsent};
	return takeBack(state, asked, factsFor(state, command, before));
}
