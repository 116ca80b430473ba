// Owns what Pay reckons with: what is due, what was taken so far, what the next tender pays of it.
import {type Cents, cents, minus, negative, nothing, sum} from '../../../domain/base/money.ts';
import {previewSale} from '../../../domain/ledger/preview.ts';
import type {TenderGiven} from '../../../domain/paying/payment.ts';
import {chargesAccount} from '../../../domain/paying/tender-roles.ts';
import {isCash, type TenderTaken, tenderLabel} from '../../../domain/paying/tenders.ts';
import type {Receipt} from '../../../domain/receipts/receipt.ts';
import type {Returned} from '../../../domain/receipts/returned-lines.ts';
import {type Returns, receiptsOf} from '../../../domain/returns/asked.ts';
import {takeBack} from '../../../domain/returns/take-back.ts';
import {basketItems, basketTotals} from '../../../domain/selling/basket.ts';
import type {Sell} from '../../../domain/selling/sale-order.ts';
import {cashDue, currencyOf} from '../../../domain/shop/cash.ts';
import {nextNotes} from '../../../domain/shop/cash-rounding.ts';
import {dayOf} from '../../../domain/shop/settings.ts';
import {moneyText, type Read, readAmount} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {takenSoFar} from '../../actions/part-payments.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import type {PayDialog} from '../../model/dialogs.ts';
import {onTop} from '../../model/on-top.ts';
import {refusalOn} from '../../model/refusal-on.ts';

export const payDialog = (sight: Sight): PayDialog => onTop(sight, 'pay');

export const change = (desk: Desk, patch: Partial<PayDialog>): void =>
	desk.replace({...payDialog(desk), fault: undefined, ...patch});

/** What comes back in this basket, as the sale is told. */
function returnsOf(sight: Sight): Returns | undefined {
	const {returns} = sight.view.basket;
	return returns && {lines: returns.lines.map(({asked}) => asked), reason: returns.reason};
}

/** The receipts of what comes back. */
function receiptsBack(sight: Sight, returns: Returns): ReadonlyMap<string, Receipt> {
	const found = receiptsOf(returns).flatMap(number => sight.till.history.receipt(number) ?? []);
	return new Map(found.map(receipt => [receipt.number, receipt]));
}

/** What comes back in this basket, receipt by receipt; undefined when nothing does, or it cannot. */
function comesBack(sight: Sight): readonly Returned[] | undefined {
	const returns = returnsOf(sight);
	if (!returns) return undefined;
	const receipts = receiptsBack(sight, returns);
	const back = takeBack(sight.state, returns, {receipts, stamp: {at: sight.ports.now().at}});
	return 'refused' in back ? undefined : back.returned;
}

/** What is to be paid for the basket; below zero when more comes back than is bought. */
function totalDue(sight: Sight): Cents {
	const {total, returned} = basketTotals(sight.view.basket);
	const back = comesBack(sight);
	if (!back) return total;
	const owed = sum(back.flatMap(({paid}) => paid.map(({amount}) => amount)));
	return minus(cents(total + returned), owed);
}

/** What goes back by which tender, in words: to the coin, as it is going to be paid. */
export const moneyBack = (sight: Sight, tenders: readonly TenderTaken[]): string =>
	tenders
		.map(({net, account, ...taken}) => {
			const by = account ? `to the account of ${plainText(account.name)}` : `by ${plainText(tenderLabel(taken)).toLowerCase()}`;
			return `${moneyText(negative(net), sight.symbol)} ${by}`;
		})
		.join(', ');

/** What is still due, once what was taken so far is off. */
export const leftDue = (sight: Sight): Cents =>
	cents(totalDue(sight) - takenSoFar(sight).reduce((taken, {tendered = nothing}) => taken + tendered, 0));

/** Whether money goes back for the basket: more comes back than is bought. Then nothing is taken, and a tender says by what it goes back. */
export const givesBack = (sight: Sight): boolean => {
	const {returns, taken} = sight.view.basket;
	// Nothing else makes less than nothing due; every key asks, and a long basket need not be summed for it.
	return (returns !== undefined || taken !== undefined) && leftDue(sight) < 0;
};

/** The sale that Pay has put together, paid by these tenders. */
export function saleOf(sight: Sight, dialog: PayDialog, tenders: readonly TenderGiven[]): Omit<Sell, 'id' | 'operator' | 'till'> {
	const {basket} = sight.view;
	const {meansRepeat, meansZero, changeTo, tender, account} = dialog;
	const returns = returnsOf(sight);
	const to = givesBack(sight) &&
		tender !== undefined && {tender, ...(chargesAccount(tender) && account !== undefined && {account})};
	return {
		type: 'sell',
		items: basketItems(basket),
		tenders,
		...(changeTo !== undefined && changeNow(sight, dialog) > 0 && {changeTo: {account: changeTo}}),
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
export function givenBack(sight: Sight, dialog: PayDialog): {readonly said: string} | {readonly fault: string} {
	const sale = saleOf(sight, {...dialog, meansRepeat: true, meansZero: true}, []);
	const moment = sight.ports.now();
	const day = dayOf(sight.state.settings, moment);
	const receipts = sale.returns ? receiptsBack(sight, sale.returns) : new Map<string, Receipt>();
	const made = previewSale(sight.state, sale, {...moment, day, receipts});
	return 'refused' in made ? {fault: refusalOn(sight, made.refused)} : {said: moneyBack(sight, made.tenders)};
}

/** Whether cash is being taken: it was chosen, or an amount is typed before anything was. */
export const takesCash = ({tender, field}: PayDialog): boolean =>
	tender === undefined ? field.value.trim() !== '' : isCash(tender);

/** What the customer still owes by the chosen tender: cash is rounded, nothing else is. */
export function dueNow(sight: Sight, dialog: PayDialog): Cents {
	const left = leftDue(sight);
	return takesCash(dialog) && left > 0 ? cashDue(sight.state, left) : left;
}

/** What was handed over: what is typed, or exactly what is due. */
export const handedOver = (sight: Sight, dialog: PayDialog): Read<Cents> =>
	dialog.field.value.trim() === '' ? {value: dueNow(sight, dialog)} : readAmount(dialog.field.value);

/** Whether an amount may be typed: of cash, or of what comes before it; never of what goes back. */
export const takesAmount = (sight: Sight, {tender}: PayDialog): boolean =>
	!givesBack(sight) && (tender === undefined || isCash(tender));

/** Notes a customer is likely to hand over. */
export const suggestions = (sight: Sight, dialog: PayDialog): readonly Cents[] =>
	dueNow(sight, dialog) <= 0 ? [] : nextNotes(dueNow(sight, dialog), currencyOf(sight.state).notes).slice(0, 4);

/** The change in cash as it stands now. */
export function changeNow(sight: Sight, dialog: PayDialog): Cents {
	const given = handedOver(sight, dialog);
	if ('fault' in given || !takesCash(dialog)) return nothing;
	return cents(Math.max(0, given.value - Math.max(0, dueNow(sight, dialog))));
}
