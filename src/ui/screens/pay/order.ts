// The sale as a command, built from Pay, and the money that goes back.
import type {TenderGiven} from '../../../domain/paying/payment.ts';
import {chargesAccount} from '../../../domain/paying/tender-roles.ts';
import {saleOfBasket} from '../../../domain/selling/basket-order.ts';
import type {SaleAsked} from '../../../domain/selling/sale-order.ts';
import type {Sight} from '../../model/desk.ts';
import type {PayDialog} from '../../model/dialogs.ts';
import {changeNow, givesBack} from './reckoning.ts';

/** The sale built from Pay, paid by these tenders. */
export function saleOf(sight: Sight, dialog: PayDialog, tenders: readonly TenderGiven[]): SaleAsked {
	const {meansRepeat, meansZero, meansUnusual, meansAboveFloat, changeTo, tender, account} = dialog;
	const {returns, ...sale} = saleOfBasket(sight.view.basket);
	const to = givesBack(sight) &&
		tender !== undefined && {tender, ...(chargesAccount(tender) && account !== undefined && {account})};
	return {
		...sale,
		tenders,
		...(changeTo !== undefined && changeNow(sight, dialog) > 0 && {changeTo}),
		...(meansRepeat && {meansRepeat}),
		...(meansZero && {meansZero}),
		...(meansUnusual && {meansUnusual}),
		...(meansAboveFloat && {meansAboveFloat}),
		...(returns && {returns: {...returns, ...(to && {to})}}),
	};
}
