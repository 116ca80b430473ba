// Owns what Pay reckons with: what is due, what was taken so far, what the next tender pays of it.
import {assert} from '../../domain/assert.ts';
import {basketTotals} from '../../domain/basket.ts';
import {cashDue, currencyOf} from '../../domain/cash.ts';
import {type Cents, cents, minus, negative, nothing, sum} from '../../domain/money.ts';
import {type Returns, receiptsOf, takeBack} from '../../domain/refund.ts';
import type {Returned} from '../../domain/returns.ts';
import {settle} from '../../domain/settlement.ts';
import {isCash, nextNotes, type TenderTaken, tenderLabel} from '../../domain/tender.ts';
import {moneyText, type Read, readAmount} from '../../formats/amount.ts';
import {plainText} from '../../formats/plain-text.ts';
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

/** What comes back in this basket, receipt by receipt; undefined when nothing does, or it cannot. */
function comesBack(desk: Desk): readonly Returned[] | undefined {
	const returns = returnsOf(desk);
	if (!returns) return undefined;
	const {history} = desk.till;
	const found = receiptsOf(returns).flatMap(number => history.receipt(number) ?? []);
	const receipts = new Map(found.map(receipt => [receipt.number, receipt]));
	const back = takeBack(desk.state, returns, {receipts, stamp: {at: desk.ports.now().at}});
	return 'refused' in back ? undefined : back.returned;
}

/** What is to be paid for the basket; below zero when more comes back than is bought. */
function totalDue(desk: Desk): Cents {
	const {total, returned} = basketTotals(desk.view.basket);
	const back = comesBack(desk);
	if (!back) return total;
	const owed = sum(back.flatMap(({paid}) => paid.map(({amount}) => amount)));
	return minus(cents(total + returned), owed);
}

/** By which tenders money goes back for a basket in which nothing is bought. */
export function givenBack(desk: Desk): readonly TenderTaken[] {
	const returned = desk.view.basket.lines.length > 0 ? undefined : comesBack(desk);
	const settled = returned && settle(desk.state, {lines: [], returned, tenders: []});
	return !settled || 'refused' in settled ? [] : settled.tenders;
}

/** What goes back by which tender, in words: to the coin, as it is going to be paid. */
export const moneyBack = (desk: Desk, tenders: readonly TenderTaken[]): string =>
	tenders
		.map(({net, account, ...taken}) => {
			const by = account ? `to the account of ${plainText(account.name)}` : `by ${plainText(tenderLabel(taken)).toLowerCase()}`;
			return `${moneyText(negative(net), desk.symbol)} ${by}`;
		})
		.join(', ');

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
