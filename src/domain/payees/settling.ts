// What a sale does to saved payees: a payment moves their due day on, and what comes back is due again.
import type {Day} from '../base/calendar.ts';
import {dueAfterPayment} from './due.ts';
import {changePayees, type Paid, type Payee, type PayeesState, payeeKey} from './records.ts';

/** A payee without its payment, and with another due day. */
function dueAt({next: _next, paid: _paid, ...payee}: Payee, next: Day | undefined): Payee {
	return {...payee, ...(next !== undefined && {next})};
}

/** As many receipts are remembered for one due day: who pays for it again has most likely not heard that the first one came to nothing. */
const mostReceipts = 8;

/** One more payment of what is paid already. */
function paidAgain(payee: Payee, receipt: string): Payee {
	const {paid} = payee;
	if (!paid || paid.receipts.length === mostReceipts) return payee;
	return {...payee, paid: {...paid, receipts: [...paid.receipts, receipt]}};
}

/** Something was paid for a number: all payees with it are paid until their next due day. */
export const settlePayees = (
	state: PayeesState,
	paid: Paid,
	{day, receipt}: {readonly day: Day; readonly receipt: string},
): void =>
	changePayees(state, payeeKey(paid), payee => {
		const {due, next} = payee;
		if (!due || next === undefined) return paidAgain(payee, receipt);
		const after = dueAfterPayment(due, next, day);
		if (after === next) return paidAgain(payee, receipt);
		return {...dueAt(payee, after), paid: {receipts: [receipt], was: next}};
	});

/** What a receipt paid for a number came back: it is due as it was before, unless another line or receipt paid it too. */
export const unsettlePayees = (state: PayeesState, paid: Paid, receipt: string): void =>
	changePayees(state, payeeKey(paid), payee => {
		const at = payee.paid?.receipts.indexOf(receipt) ?? -1;
		if (!payee.paid || at === -1) return payee;
		const receipts = payee.paid.receipts.toSpliced(at, 1);
		return receipts.length === 0 ? dueAt(payee, payee.paid.was) : {...payee, paid: {...payee.paid, receipts}};
	});
