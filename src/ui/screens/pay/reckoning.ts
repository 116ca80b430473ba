// Owns what Pay reckons with: what is due, what was taken so far, what the next tender pays of it.
import {type Cents, cents, negative, nothing} from '../../../domain/base/money.ts';
import {type Before, previewDue, previewSale} from '../../../domain/ledger/preview.ts';
import type {TenderGiven} from '../../../domain/paying/payment.ts';
import {chargesAccount} from '../../../domain/paying/tender-roles.ts';
import {isCash, type TenderTaken} from '../../../domain/paying/tenders.ts';
import {basketItems, returnsOf} from '../../../domain/selling/basket.ts';
import type {Sell} from '../../../domain/selling/sale-order.ts';
import {cashDue, currencyOf} from '../../../domain/shop/cash.ts';
import {nextNotes} from '../../../domain/shop/cash-rounding.ts';
import {moneyText, type Read, readAmount} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {tenderLabel} from '../../../formats/text/tender.ts';
import {refusalText} from '../../../formats/wording/refusals.ts';
import {takenSoFar} from '../../actions/part-payments.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import type {PayDialog} from '../../model/dialogs.ts';
import {onTop} from '../../model/on-top.ts';

export const payDialog = (sight: Sight): PayDialog => onTop(sight, 'pay');

export const change = (desk: Desk, patch: Partial<PayDialog>): void =>
	desk.replace({...payDialog(desk), fault: undefined, ...patch});

/** The moment, and the past as the counter finds it. */
const lookedAt = (sight: Sight): Before => ({...sight.ports.now(), receipt: number => sight.till.history.receipt(number)});

const dueFor = (sight: Sight): Cents => previewDue(sight.state, sight.view.basket, lookedAt(sight));

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
	cents(dueFor(sight) - takenSoFar(sight).reduce((taken, {tendered = nothing}) => taken + tendered, 0));

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
	const returns = returnsOf(basket);
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
	const made = previewSale(sight.state, sale, lookedAt(sight));
	return 'refused' in made ? {fault: refusalText(made.refused, sight.symbol)} : {said: moneyBack(sight, made.tenders)};
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
