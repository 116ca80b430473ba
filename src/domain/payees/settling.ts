// What a sale does to saved payees: a payment moves their due day on, and what comes back is due again.
import type {Day} from '../base/calendar.ts';
import {dueAfterPayment} from './due.ts';
import {changePayees, type Paid, type Payee, type PayeesState, payeeKey} from './records.ts';

/** A payee without its payment, and with another due day. */
function dueAt({next: _next, paid: _paid, ...payee}: Payee, next: Day | undefined): Payee {
	return {...payee, ...(next !== undefined && {next})};
}

/** Something was paid for a number: all payees with it are paid until their next due day. */
export const settlePayees = (
	state: PayeesState,
	paid: Paid,
	{day, receipt}: {readonly day: Day; readonly receipt: string},
): void =>
	changePayees(state, payeeKey(paid), payee => {
		const {due, next} = payee;
		if (!due || next === undefined) return payee;
		const after = dueAfterPayment(due, next, day);
		return after === next ? payee : {...dueAt(payee, after), paid: {receipt, was: next}};
	});

/** What a receipt paid for a number came back: it is due as it was before. */
export const unsettlePayees = (state: PayeesState, paid: Paid, receipt: string): void =>
	changePayees(state, payeeKey(paid), payee => (payee.paid?.receipt === receipt ? dueAt(payee, payee.paid.was) : payee));
