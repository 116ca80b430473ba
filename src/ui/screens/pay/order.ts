// The sale that Pay has put together, and what giving back comes to.
import {negative} from '../../../domain/base/money.ts';
import {previewSale} from '../../../domain/ledger/preview.ts';
import type {TenderGiven} from '../../../domain/paying/payment.ts';
import {chargesAccount} from '../../../domain/paying/tender-roles.ts';
import {type TenderTaken, tenderLabel} from '../../../domain/paying/tenders.ts';
import type {Receipt} from '../../../domain/receipts/receipt.ts';
import {basketItems} from '../../../domain/selling/basket.ts';
import type {Sell} from '../../../domain/selling/sale-order.ts';
import {dayOf} from '../../../domain/shop/settings.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {Sight} from '../../model/desk.ts';
import type {PayDialog} from '../../model/dialogs.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {receiptsBack, returnsOf} from './coming-back.ts';
import {changeNow, givesBack} from './reckoning.ts';

/** What goes back by which tender, in words: to the coin, as it is going to be paid. */
export const moneyBack = (sight: Sight, tenders: readonly TenderTaken[]): string =>
	tenders
		.map(({net, account, ...taken}) => {
			const by = account ? `to the account of ${plainText(account.name)}` : `by ${plainText(tenderLabel(taken)).toLowerCase()}`;
			return `${moneyText(negative(net), sight.symbol)} ${by}`;
		})
		.join(', ');

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
