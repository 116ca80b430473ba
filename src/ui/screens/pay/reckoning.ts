// The sums of Pay: what is due, what was taken so far, what the next tender pays.
import {type Cents, cents, zero} from '../../../domain/base/money.ts';
import {isCash} from '../../../domain/paying/tenders.ts';
import {cashDue, currencyOf} from '../../../domain/shop/cash.ts';
import {nextNotes} from '../../../domain/shop/cash-rounding.ts';
import {type Read, readAmount} from '../../../formats/text/amount.ts';
import {leftDue, takenSoFar} from '../../actions/part-payments.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import type {PayDialog} from '../../model/dialogs.ts';
import {onTop} from '../../model/on-top.ts';
import {selected} from '../../model/text-field.ts';

/** The dialog of Pay. It must be on top. */
export const payDialog = (sight: Sight): PayDialog => onTop(sight, 'pay');

/** Changes Pay and clears the earlier fault. With a new fault the typed amount is selected: the next key replaces it. */
export function updatePay(desk: Desk, patch: Partial<PayDialog>): void {
	const next = {...payDialog(desk), fault: undefined, ...patch};
	desk.replace(next.fault === undefined ? next : {...next, field: selected(next.field)});
}

/** Whether money goes back for goods: more comes back than is bought. Then no money is taken, and the tender is the way it goes back. */
export const givesBack = (sight: Sight): boolean =>
	// Every key asks this, so a long basket without returns is not summed.
	sight.view.basket.returns !== undefined && takenSoFar(sight).length === 0 && leftDue(sight) < 0;

/** Whether cash is being taken: it was chosen, or an amount is typed before any choice. */
export const takesCash = ({tender, field}: PayDialog): boolean =>
	tender === undefined ? field.value.trim() !== '' : isCash(tender);

/** What the customer still owes by the chosen tender. Only cash is rounded. */
export function dueNow(sight: Sight, dialog: PayDialog): Cents {
	const left = leftDue(sight);
	return takesCash(dialog) && left > 0 ? cashDue(sight.state, left) : left;
}

/** The amount handed over: what is typed, or exactly what is due. */
export const handedOver = (sight: Sight, dialog: PayDialog): Read<Cents> =>
	dialog.field.value.trim() === '' ? {value: dueNow(sight, dialog)} : readAmount(dialog.field.value);

/** The amount typed for a tender that is not cash; undefined for all that is left. */
export const partTyped = ({tender, field}: PayDialog): Read<Cents> | undefined =>
	tender === undefined || isCash(tender) || field.value.trim() === '' ? undefined : readAmount(field.value);

/** What the chosen tender pays on Enter: the amount typed, or all that is left. */
export const partNow = (sight: Sight, dialog: PayDialog): Read<Cents> => partTyped(dialog) ?? {value: dueNow(sight, dialog)};

/** Whether all that is due was taken in parts. */
const isAllTaken = (sight: Sight): boolean => takenSoFar(sight).length > 0 && leftDue(sight) <= 0;

/** Whether an amount may be typed: not for money that goes back, and not when nothing is due any more. */
export const takesAmount = (sight: Sight): boolean => !(givesBack(sight) || isAllTaken(sight));

/** Notes a customer is likely to hand over. */
export const suggestions = (sight: Sight, dialog: PayDialog): readonly Cents[] =>
	dueNow(sight, dialog) <= 0 ? [] : nextNotes(dueNow(sight, dialog), currencyOf(sight.state).notes).slice(0, 4);

/** The change in cash for the amount so far. */
export function changeNow(sight: Sight, dialog: PayDialog): Cents {
	const given = handedOver(sight, dialog);
	if ('fault' in given || !takesCash(dialog)) return zero;
	return cents(Math.max(0, given.value - Math.max(0, dueNow(sight, dialog))));
}
