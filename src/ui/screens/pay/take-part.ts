// The choice of a tender for the typed amount, or for all that is left; and a part of what is due, taken by Enter.
import {checkAmount} from '../../../domain/base/checks.ts';
import {zero} from '../../../domain/base/money.ts';
import type {TenderGiven} from '../../../domain/paying/payment.ts';
import {cashTender} from '../../../domain/paying/tender-roles.ts';
import {moneyText, readAmount} from '../../../formats/text/amount.ts';
import {basketRefused} from '../../actions/mend-basket.ts';
import {keepTaken, leftDue, partText} from '../../actions/part-payments.ts';
import type {Desk} from '../../model/desk.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {emptyField} from '../../model/text-field.ts';
import {dueNow, givesBack, partTyped, payDialog, updatePay} from './reckoning.ts';
import {lookAgain, meantOnPay, refuseOnPay} from './refuse-on-pay.ts';
import {tenderRefused} from './tender-refused.ts';
import {tooMuch} from './too-much.ts';

/** Chooses a tender: for the typed amount, or for all that is left. Nothing is taken before Enter; what the till would refuse is said now. */
export function payBy(desk: Desk, chosen: Pick<TenderGiven, 'tender' | 'account'>): void {
	const over = tooMuch(desk);
	if (over) return updatePay(desk, {fault: over.said});
	updatePay(desk, {...chosen});
	if (givesBack(desk)) return;
	const typed = partTyped(payDialog(desk));
	if (typed && 'fault' in typed) return updatePay(desk, {tender: cashTender, fault: typed.fault});
	const refusal = tenderRefused(desk, {...chosen, ...(typed && {tendered: typed.value})}, meantOnPay(desk));
	if (refusal) refuseOnPay(desk, refusalOn(desk, refusal));
}

/** Takes a part of what is due, unless the till would never take it so. */
export function takePart(desk: Desk, part: TenderGiven): void {
	// What stands against the basket is asked about after: this money was taken from the customer already.
	const refusal =
		checkAmount('amount paid', part.tendered ?? zero) ??
		(basketRefused(desk, meantOnPay(desk)) ? undefined : tenderRefused(desk, part, meantOnPay(desk)));
	if (refusal) return updatePay(desk, {fault: refusalOn(desk, refusal)});
	keepTaken(desk, part);
	// The next part by account asks for the account, unless the customer has one.
	updatePay(desk, {field: emptyField, tender: cashTender, account: desk.view.basket.account, meansChange: false});
	desk.say(`${partText(desk, part)}. ${moneyText(leftDue(desk), desk.symbol)} still due.`, 'done');
	lookAgain(desk);
}

/** Takes the typed amount in cash, and the rest by another tender. */
export function takeCashPart(desk: Desk): void {
	const dialog = payDialog(desk);
	const read = readAmount(dialog.field.value);
	if ('fault' in read) return updatePay(desk, {fault: read.fault});
	if (read.value >= dueNow(desk, dialog))
		return updatePay(desk, {fault: `That is all that is due. ${desk.keyOf('pay.pay')} takes it.`});
	takePart(desk, {tender: cashTender, tendered: read.value});
}
