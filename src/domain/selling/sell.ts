// The sale: goods, vends, bills and top-ups on one receipt, paid at once, with returns in the same basket.
import {checkQuantity, checkText} from '../base/checks.ts';
import {accept, refuse} from '../base/handlers.ts';
import {note, tidy} from '../base/text.ts';
import {ownDemand} from '../lines/supply.ts';
import {checkCustomer, tidyCustomer} from '../receipts/buyer.ts';
import {invoiceOf} from '../receipts/invoice.ts';
import {takeBack} from '../returns/take-back.ts';
import {checkGivenBack, ownGivenBack} from './given-back.ts';
import {checkRemoved, ownRemoved} from './parked-baskets.ts';
import {fillBasket} from './price-basket.ts';
import type {SellingState} from './records.ts';
import {type DecidesSale, saleHead} from './sale-deciding.ts';
import type {Sell} from './sale-order.ts';
import {settle} from './settlement.ts';

export const sell = ((state, command, facts) => {
	const {items, returns} = command;
	if (items.length + (returns?.lines.length ?? 0) === 0) return refuse({kind: 'basket-empty'});
	const customer = tidyCustomer(command.customer);
	const text = command.note === undefined ? '' : tidy(command.note);
	const unfit =
		(customer && checkCustomer(customer)) ??
		(text === '' ? undefined : checkText('note', text, note)) ??
		checkDraft(state, command);
	if (unfit) return refuse(unfit);
	const filled = fillBasket(state, command, facts);
	if ('refused' in filled) return filled;
	const back = returns ? takeBack(state, returns, facts) : {returned: []};
	if ('refused' in back) return back;
	const {tenders, changeTo} = command;
	const settled = settle(state, {
		lines: filled.lines,
		returned: back.returned,
		tenders,
		...(changeTo && {changeTo}),
		...(returns?.to && {to: returns.to}),
	});
	if ('refused' in settled) return settled;
	const {lines, returned, rounding, credit} = settled;
	const lost = [...ownDemand(command.lost ?? []), ...filled.lost];
	const removed = ownRemoved(command.removed ?? []);
	const givenBack = ownGivenBack(command.givenBack ?? []);
	return accept({
		...saleHead(state, command, {lines, returned}),
		tenders: settled.tenders,
		rounding,
		...invoiceOf(state, {lines, customer, day: facts.stamp.day}),
		...(filled.discount && {discount: filled.discount}),
		...(credit.length > 0 && lines.length > 0 && {credit}),
		...(text !== '' && {note: text}),
		...(customer && {customer}),
		...(lost.length > 0 && {lost}),
		...(removed.length > 0 && {removed}),
		...(givenBack.length > 0 && {givenBack}),
	});
}) satisfies DecidesSale<Sell>;

/** Checks what the basket kept before it was paid: lost demand, removed lines and tenders given back. */
function checkDraft(
	state: SellingState,
	{lost = [], removed = [], givenBack = []}: Pick<Sell, 'lost' | 'removed' | 'givenBack'>,
) {
	const unknown = lost.find(({product}) => !state.products.rows.has(product));
	if (unknown) return {kind: 'unknown-product' as const, code: unknown.product};
	const uncounted = lost
		.map(({quantity}) => checkQuantity('quantity asked for', quantity))
		.find(refusal => refusal !== undefined);
	return uncounted ?? checkRemoved(removed) ?? checkGivenBack(state, givenBack);
}
