// Owns what Pay reckons with: what is due, what was taken so far, what the next tender pays of it.
import {assert} from '../../domain/assert.ts';
import {basketTotals} from '../../domain/basket.ts';
import {cashDue, currencyOf} from '../../domain/cash.ts';
import {type Cents, cents, minus, nothing, sum} from '../../domain/money.ts';
import {type Returns, receiptsOf, takeBack} from '../../domain/refund.ts';
import {isCash, nextNotes} from '../../domain/tender.ts';
import {type Read, readAmount} from '../../formats/amount.ts';
import type {Desk} from '../model/desk.ts';
import {takenSoFar} from '../model/taken.ts';
import {type PayDialog, topDialog} from '../model/view.ts';

export function payDialog(desk: Desk): PayDialog {
	const dialog = topDialog(desk.view);
	assert(dialog?.type === 'pay', 'Pay acts while it is on top', {top: dialog?.type});
	return dialog;
}

export const change = (desk: Desk, patch: Partial<PayDialog>): void =>
	desk.replace({...payDialog(desk), fault: undefined, ...patch});

/** What comes back in this basket, as the sale is told. */
export function returnsOf(desk: Desk): Returns | undefined {
	const {returns} = desk.view.basket;
	return returns && {lines: returns.lines.map(({asked}) => asked), reason: returns.reason};
}

/** What is to be paid for the basket; below zero when more comes back than is bought. */
function totalDue(desk: Desk): Cents {
	const {total, returned} = basketTotals(desk.view.basket);
	const returns = returnsOf(desk);
	if (!returns) return total;
	const {history} = desk.till;
	const found = receiptsOf(returns).flatMap(number => history.receipt(number) ?? []);
	const receipts = new Map(found.map(receipt => [receipt.number, receipt]));
	const back = takeBack(desk.state, returns, {receipts, stamp: {at: desk.ports.now().at}});
	if ('refused' in back) return total;
	const owed = sum(back.returned.flatMap(({paid}) => paid.map(({amount}) => amount)));
	return minus(cents(total + returned), owed);
}

/** What is still due, once what was taken so far is off. */
export const leftDue = (desk: Desk): Cents =>
	cents(totalDue(desk) - takenSoFar(desk).reduce((taken, {tendered = nothing}) => taken + tendered, 0));

/** Whether cash is being taken: it was chosen, or an amount is typed before anything was. */
export const takesCash = ({tender, field}: PayDialog): boolean =>
	tender === undefined ? field.value.trim() !== '' : isCash(tender);

/** What the customer still owes by the chosen tender: cash is rounded, nothing else is. */
export function dueNow(desk: Desk, dialog: PayDialog): Cents {
	const left = leftDue(desk);
	return takesCash(dialog) && left > 0 ? cashDue(desk.state, left) : left;
}

/** What was handed over: what is typed, or exactly what is due. */
export const handedOver = (desk: Desk, dialog: PayDialog): Read<Cents> =>
	dialog.field.value.trim() === '' ? {value: dueNow(desk, dialog)} : readAmount(dialog.field.value);

/** Whether an amount may be typed: of cash, or of what comes before it. */
export const takesAmount = ({tender}: PayDialog): boolean => tender === undefined || isCash(tender);

/** Notes a customer is likely to hand over. */
export const suggestions = (desk: Desk, dialog: PayDialog): readonly Cents[] =>
	dueNow(desk, dialog) <= 0 ? [] : nextNotes(dueNow(desk, dialog), currencyOf(desk.state).notes).slice(0, 4);

/** The change in cash as it stands now. */
export function changeNow(desk: Desk, dialog: PayDialog): Cents {
	const given = handedOver(desk, dialog);
	if ('fault' in given || !takesCash(dialog)) return nothing;
	return cents(Math.max(0, given.value - Math.max(0, dueNow(desk, dialog))));
}
