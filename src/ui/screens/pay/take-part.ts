// Taking the typed amount by a tender: a part of what is due, or all that is left.
import {checkAmount} from '../../../domain/base/checks.ts';
import {zero} from '../../../domain/base/money.ts';
import type {TenderGiven} from '../../../domain/paying/payment.ts';
import {cashTender} from '../../../domain/paying/tender-roles.ts';
import {checkCoins} from '../../../domain/shop/cash.ts';
import {moneyText, readAmount} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {tenderText} from '../../../formats/text/tender.ts';
import {keepTaken, takenSoFar, tenderName} from '../../actions/part-payments.ts';
import type {Desk} from '../../model/desk.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {emptyField} from '../../model/text-field.ts';
import {checkAccount} from './check-account.ts';
import {complete} from './make-sale.ts';
import {dueNow, leftDue, payDialog, takesAmount, updatePay} from './reckoning.ts';

/** Takes the typed amount by a tender, or lets the tender pay all that is left. */
export function payBy(desk: Desk, {tender, account}: Pick<TenderGiven, 'tender' | 'account'>): void {
	const dialog = payDialog(desk);
	const chosen = account === undefined ? {} : {account};
	if (dialog.field.value.trim() === '' || !takesAmount(desk, dialog)) return updatePay(desk, {tender, ...chosen});
	const read = readAmount(dialog.field.value);
	if ('fault' in read) return updatePay(desk, {fault: read.fault});
	const left = leftDue(desk);
	const label = tenderText(desk.state, tender);
	if (read.value > left) return updatePay(desk, {fault: refusalOn(desk, {kind: 'over-tendered', tender: label, due: left})});
	if (read.value === left) {
		const refusal = checkAccount(desk, {tender, tendered: left, ...chosen});
		if (refusal) return updatePay(desk, {fault: refusalOn(desk, refusal)});
		// The amount stays, for the case that the sale is refused and Esc goes back to cash.
		updatePay(desk, {tender, ...chosen});
		return complete(desk);
	}
	takePart(desk, {tender, tendered: read.value, ...chosen});
}

function takePart(desk: Desk, part: TenderGiven): void {
	const refusal = checkAmount('amount paid', part.tendered ?? zero) ?? checkAccount(desk, part);
	if (refusal) return updatePay(desk, {fault: refusalOn(desk, refusal)});
	keepTaken(desk, [...takenSoFar(desk), part]);
	// The next part by account asks for the account, unless the customer has one.
	updatePay(desk, {field: emptyField, tender: cashTender, account: desk.view.basket.account, meansChange: false});
	const [taken, left] = [part.tendered ?? zero, leftDue(desk)].map(amount => moneyText(amount, desk.symbol));
	desk.say(`${plainText(tenderName(desk, part))} ${taken}. ${left} still due.`, 'done');
}

/** Takes the typed amount in cash, and the rest by another tender. */
export function takeCashPart(desk: Desk): void {
	const dialog = payDialog(desk);
	const read = readAmount(dialog.field.value);
	if ('fault' in read) return updatePay(desk, {fault: read.fault});
	const uncountable = checkCoins(desk.state, 'cash handed over', read.value);
	if (uncountable) return updatePay(desk, {fault: refusalOn(desk, uncountable)});
	if (read.value >= dueNow(desk, dialog)) return complete(desk);
	takePart(desk, {tender: cashTender, tendered: read.value});
}
