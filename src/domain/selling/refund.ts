// The refund: a sale without lines.
import {accept, refuse} from '../base/handlers.ts';
import type {Customer} from '../receipts/buyer.ts';
import type {EarlierReceipts} from '../receipts/receipt.ts';
import type {Returned} from '../receipts/returned-lines.ts';
import {takeBack} from '../returns/take-back.ts';
import {type DecidesSale, saleHead} from './sale-deciding.ts';
import type {Refund} from './sale-order.ts';
import {settleRefund} from './settlement.ts';

export const refund = ((state, command, facts) => {
	if (command.lines.length === 0) return refuse({kind: 'basket-empty'});
	const back = takeBack(state, command, facts);
	if ('refused' in back) return back;
	const settled = settleRefund(state, {returned: back.returned, to: command.to});
	if ('refused' in settled) return settled;
	const {returned, tenders, rounding} = settled;
	const customer = buyerOf(returned, facts);
	const given = saleHead(state, command, {lines: [], returned});
	return accept({...given, tenders, rounding, vat: [], ...(customer && {customer})});
}) satisfies DecidesSale<Refund>;

/** The buyer on a credit note: the one on the receipt. */
const buyerOf = (returned: readonly Returned[], {receipts}: EarlierReceipts): Customer | undefined =>
	returned
		.map(({receipt}) => receipts.get(receipt))
		.map(receipt => (receipt?.type === 'sale' ? receipt.customer : undefined))
		.find(customer => customer !== undefined);
