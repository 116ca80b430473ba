// Owns what Pay reckons with: what is due, what was taken so far, what the next tender pays of it.
import {assert} from '../../../domain/base/assert.ts';
import {type Cents, cents, minus, negative, nothing, sum} from '../../../domain/base/money.ts';
import {previewSale} from '../../../domain/ledger/preview.ts';
import type {TenderGiven} from '../../../domain/paying/payment.ts';
import {isCash, nextNotes, type TenderTaken, tenderLabel} from '../../../domain/paying/tenders.ts';
import type {Receipt} from '../../../domain/receipts/receipt.ts';
import type {Returned} from '../../../domain/receipts/returned-lines.ts';
import {type Returns, receiptsOf, takeBack} from '../../../domain/returns/take-back.ts';
import {basketItems, basketTotals} from '../../../domain/selling/basket.ts';
import type {Sell} from '../../../domain/selling/sale.ts';
import {cashDue, currencyOf} from '../../../domain/shop/cash.ts';
import {dayOf} from '../../../domain/shop/settings.ts';
import {moneyText, type Read, readAmount} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {refusalText} from '../../../formats/wording/refusals.ts';
import {takenSoFar} from '../../actions/part-payments.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import type {PayDialog} from '../../model/dialogs.ts';
import {topDialog} from '../../model/view.ts';

export function payDialog(desk: Sight): PayDialog {
	const dialog = topDialog(desk.view);
	assert(dialog?.type === 'pay', 'Pay acts while it is on top', {top: dialog?.type});
	return dialog;
}

export const change = (desk: Desk, patch: Partial<PayDialog>): void =>
	desk.replace({...payDialog(desk), fault: undefined, ...patch});

/** What comes back in this basket, as the sale is told. */
function returnsOf(desk: Sight): Returns | undefined {
	const {returns} = desk.view.basket;
	return returns && {lines: returns.lines.map(({asked}) => asked), reason: returns.reason};
}

/** The receipts of what comes back. */
function receiptsBack(desk: Sight, returns: Returns): ReadonlyMap<string, Receipt> {
	const found = receiptsOf(returns).flatMap(number => desk.till.history.receipt(number) ?? []);
	return new Map(found.map(receipt => [receipt.number, receipt]));
}

/** What comes back in this basket, receipt by receipt; undefined when nothing does, or it cannot. */
function comesBack(desk: Sight): readonly Returned[] | undefined {
	const returns = returnsOf(desk);
	if (!returns) return undefined;
	const receipts = receiptsBack(desk, returns);
	const back = takeBack(desk.state, returns, {receipts, stamp: {at: desk.ports.now().at}});
	return 'refused' in back ? undefined : back.returned;
}

/** What is to be paid for the basket; below zero when more comes back than is bought. */
function totalDue(desk: Sight): Cents {
	const {total, returned} = basketTotals(desk.view.basket);
	const back = comesBack(desk);
	if (!back) return total;
	const owed = sum(back.flatMap(({paid}) => paid.map(({amount}) => amount)));
	return minus(cents(total + returned), owed);
}

/** What goes back by which tender, in words: to the coin, as it is going to be paid. */
export const moneyBack = (desk: Sight, tenders: readonly TenderTaken[]): string =>
	tenders
		.map(({net, account, ...taken}) => {
			const by = account ? `to the account of ${plainText(account.name)}` : `by ${plainText(tenderLabel(taken)).toLowerCase()}`;
			return `${moneyText(negative(net), desk.symbol)} ${by}`;
		})
		.join(', ');

/** What is still due, once what was taken so far is off. */
export const leftDue = (desk: Sight): Cents =>
	cents(totalDue(desk) - takenSoFar(desk).reduce((taken, {tendered = nothing}) => taken + tendered, 0));

/** Whether money goes back for the basket: more comes back than is bought. Then nothing is taken, and a tender says by what it goes back. */
export const givesBack = (desk: Sight): boolean => {
	const {returns, taken} = desk.view.basket;
	// Nothing else makes less than nothing due; every key asks, and a long basket need not be summed for it.
	return (returns !== undefined || taken !== undefined) && leftDue(desk) < 0;
};

/** The sale that Pay has put together, paid by these tenders. */
export function saleOf(desk: Sight, dialog: PayDialog, tenders: readonly TenderGiven[]): Omit<Sell, 'id' | 'operator' | 'till'> {
	const {basket} = desk.view;
	const {meansRepeat, meansZero, changeTo, tender, account} = dialog;
	const returns = returnsOf(desk);
	const to = givesBack(desk) && tender !== undefined && {tender, ...(tender === 'account' && account !== undefined && {account})};
	return {
		type: 'sell',
		items: basketItems(basket),
		tenders,
		...(changeTo !== undefined && changeNow(desk, dialog) > 0 && {changeTo: {account: changeTo}}),
		...(meansRepeat && {meansRepeat}),
		...(meansZero && {meansZero}),
		...(returns && {returns: {...returns, ...(to && {to})}}),
		...(basket.discount && {discount: basket.discount}),
		...(basket.note !== undefined && {note: basket.note}),
		...(basket.customer && {customer: basket.customer}),
		...(basket.lost.length > 0 && {lost: basket.lost}),
		...(basket.removed.length > 0 && {removed: basket.removed}),
	};
}

/** What giving back comes to as it stands now: by which tenders, in words, or the sentence that says why not. */
export function givenBack(desk: Sight, dialog: PayDialog): {readonly said: string} | {readonly fault: string} {
	const sale = saleOf(desk, {...dialog, meansRepeat: true, meansZero: true}, []);
	const moment = desk.ports.now();
	const day = dayOf(desk.state.settings, moment);
	const receipts = sale.returns ? receiptsBack(desk, sale.returns) : new Map<string, Receipt>();
	const made = previewSale(desk.state, sale, {...moment, day, receipts});
	return 'refused' in made ? {fault: refusalText(made.refused, desk.symbol)} : {said: moneyBack(desk, made.tenders)};
}

/** Whether cash is being taken: it was chosen, or an amount is typed before anything was. */
export const takesCash = ({tender, field}: PayDialog): boolean =>
	tender === undefined ? field.value.trim() !== '' : isCash(tender);

/** What the customer still owes by the chosen tender: cash is rounded, nothing else is. */
export function dueNow(desk: Sight, dialog: PayDialog): Cents {
	const left = leftDue(desk);
	return takesCash(dialog) && left > 0 ? cashDue(desk.state, left) : left;
}

/** What was handed over: what is typed, or exactly what is due. */
export const handedOver = (desk: Sight, dialog: PayDialog): Read<Cents> =>
	dialog.field.value.trim() === '' ? {value: dueNow(desk, dialog)} : readAmount(dialog.field.value);

/** Whether an amount may be typed: of cash, or of what comes before it; never of what goes back. */
export const takesAmount = (desk: Sight, {tender}: PayDialog): boolean =>
	!givesBack(desk) && (tender === undefined || isCash(tender));

/** Notes a customer is likely to hand over. */
export const suggestions = (desk: Sight, dialog: PayDialog): readonly Cents[] =>
	dueNow(desk, dialog) <= 0 ? [] : nextNotes(dueNow(desk, dialog), currencyOf(desk.state).notes).slice(0, 4);

/** The change in cash as it stands now. */
export function changeNow(desk: Sight, dialog: PayDialog): Cents {
	const given = handedOver(desk, dialog);
	if ('fault' in given || !takesCash(dialog)) return nothing;
	return cents(Math.max(0, given.value - Math.max(0, dueNow(desk, dialog))));
}
