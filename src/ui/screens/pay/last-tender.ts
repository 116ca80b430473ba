// The tender that Enter takes: a part of what is due, or all that is left after what was taken so far.
import {tenderRow} from '../../../domain/paying/own-tenders.ts';
import type {TenderGiven} from '../../../domain/paying/payment.ts';
import {cashTender} from '../../../domain/paying/tender-roles.ts';
import {isCash} from '../../../domain/paying/tenders.ts';
import {readAmount} from '../../../formats/text/amount.ts';
import {leftDue, takenSoFar} from '../../actions/part-payments.ts';
import type {Sight} from '../../model/desk.ts';
import type {PayDialog} from '../../model/dialogs.ts';
import {partTyped} from './reckoning.ts';
import {tooMuch} from './too-much.ts';

/** The tenders for the rest, after what was taken so far; or the sentence what to do first. */
export function lastTender(sight: Sight, dialog: PayDialog): readonly TenderGiven[] | string {
	const {tender, account, field} = dialog;
	const left = leftDue(sight);
	const isTyped = field.value.trim() !== '';
	const over = tooMuch(sight);
	if (over && !over.isChange) return over.said;
	if (left < 0 || (left === 0 && takenSoFar(sight).length > 0)) return [];
	if (tender === undefined && !isTyped)
		return `This basket came back. Choose how it is paid: type the cash, ${sight.keyOf('pay.exact-cash')} for exact cash, ${sight.keyOf('pay.card')} for card, ${sight.keyOf('pay.account')} for an account.`;
	if (tender === undefined || isCash(tender)) {
		const read = isTyped ? readAmount(field.value) : undefined;
		if (!read) return [{tender: cashTender}];
		return 'fault' in read ? read.fault : [{tender: cashTender, tendered: read.value}];
	}
	const isOnlyOne = takenSoFar(sight).length === 0;
	const charges = tenderRow(sight.state, tender)?.chargesAccount;
	if (charges && account === undefined) return `Choose the account that pays, with ${sight.keyOf('pay.account')}.`;
	const typed = partTyped(dialog);
	if (typed && 'fault' in typed) return typed.fault;
	const tendered = typed?.value ?? (isOnlyOne ? undefined : left);
	return [{tender, ...(charges && account !== undefined && {account}), ...(tendered !== undefined && {tendered})}];
}

/** The chosen tender where it is for less than is left: then Enter takes a part. */
export function partChosen(sight: Sight, dialog: PayDialog): TenderGiven | undefined {
	const typed = partTyped(dialog);
	if (!typed || 'fault' in typed || typed.value >= leftDue(sight)) return undefined;
	const last = lastTender(sight, dialog);
	return typeof last === 'string' ? undefined : last[0];
}
