// The sale as a command, built from Pay, and the money that goes back.
import type {TenderGiven} from '../../../domain/paying/payment.ts';
import {chargesAccount} from '../../../domain/paying/tender-roles.ts';
import {basketItems, returnsOf} from '../../../domain/selling/basket.ts';
import type {Sell} from '../../../domain/selling/sale-order.ts';
import type {Sight} from '../../model/desk.ts';
import type {PayDialog} from '../../model/dialogs.ts';
import {changeNow, givesBack} from './reckoning.ts';

/** The sale built from Pay, paid by these tenders. */
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
