// The receipt of a sale's or a withdrawal's event. Facts that the event does not repeat come from the state.
import type {CashWithdrawn} from '../accounts/accounts.ts';
import type {Typed} from '../base/handlers.ts';
import type {Stamp} from '../base/stamp.ts';
import type {ReceiptNoted} from '../receipts/notes.ts';
import {answered, corrected, noted, type Receipt, type ReceiptHead} from '../receipts/receipt.ts';
import {letterheadAt} from '../shop/letterhead.ts';
import type {ShopState} from '../shop/records.ts';
import type {VendAnswered} from '../vending/vends.ts';
import type {SaleMade} from './sale-made.ts';
import type {TenderCorrected} from './tender-correction.ts';
import type {TrainingMade} from './training.ts';

type ReceiptEvent = SaleMade | TrainingMade | CashWithdrawn;
const receiptEvents: ReadonlySet<string> = new Set<ReceiptEvent['type']>(['SaleMade', 'TrainingMade', 'CashWithdrawn']);

/** The event with a receipt among an entry's events, if there is one. */
export const receiptEvent = (events: readonly Typed[]): ReceiptEvent | undefined =>
	events.find((event): event is ReceiptEvent => receiptEvents.has(event.type));

/** The receipt of an event. `context` has the facts that the event does not repeat. */
export function receiptOfEvent(event: ReceiptEvent, context: Omit<ReceiptHead, 'number'>): Receipt {
	const head = {number: event.receipt, ...context};
	if (event.type === 'CashWithdrawn') {
		const {account, name, amount, balance} = event;
		return {...head, type: 'withdrawal', account, name, amount, balance};
	}
	const {type, receipt: _receipt, lost: _lost, removed: _removed, ...sale} = event;
	return {...head, type: 'sale', ...(type === 'TrainingMade' && {isTraining: true}), ...sale};
}

/** The receipt of an event. Facts that the event does not repeat come from the state; `hash` is the hash of its entry. */
export function receiptFor(
	state: ShopState,
	{event, stamp, hash}: {readonly event: ReceiptEvent; readonly stamp: Stamp; readonly hash: string},
): Receipt {
	return receiptOfEvent(event, {
		stamp,
		hash: hash.slice(0, 8),
		operator: operatorName(state, stamp.operator),
		letterhead: letterheadAt(state, stamp.seq),
		isPractice: state.shop.isPractice,
	});
}

type LaterEvent = TenderCorrected | ReceiptNoted | VendAnswered;
const laterEvents: ReadonlySet<string> = new Set<LaterEvent['type']>(['TenderCorrected', 'ReceiptNoted', 'VendAnswered']);

/** The event that says something more of an earlier receipt, if there is one among an entry's events. */
export const laterEvent = (events: readonly Typed[]): LaterEvent | undefined =>
	events.find((event): event is LaterEvent => laterEvents.has(event.type));

/** A receipt after a later event: with its tenders corrected, with one more note, or with the answer of a provider. */
export function receiptAfter(
	state: ShopState,
	receipt: Receipt,
	{event, stamp}: {readonly event: LaterEvent; readonly stamp: Stamp},
): Receipt {
	if (event.type === 'VendAnswered') return answered(receipt, event);
	const {at, offset} = stamp;
	const operator = operatorName(state, stamp.operator);
	if (event.type === 'ReceiptNoted') return noted(receipt, {text: event.note, at, offset, operator});
	const {tenders, rounding, reason} = event;
	return corrected(receipt, {tenders, rounding, reason, at, offset, operator});
}

const operatorName = (state: ShopState, operator: number): string => state.operators.rows.get(operator)?.name ?? String(operator);
