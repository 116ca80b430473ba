// Common parts of the deciders of sales and refunds: their contract, and the head of their event.
import type {CashOutRefusal} from '../accounts/cash-out.ts';
import type {Decider, Envelope, Facts, OfKind} from '../base/handlers.ts';
import {minus} from '../base/money.ts';
import {type SaleLine, totalOf} from '../lines/lines.ts';
import type {PayingRefusal} from '../paying/payment.ts';
import type {EarlierReceipts, ReceiptRefusal} from '../receipts/receipt.ts';
import {type Returned, returnedTotal} from '../receipts/returned-lines.ts';
import type {RefundRefusal} from '../returns/take-back.ts';
import {nextReceiptNumber} from '../shop/receipt-numbers.ts';
import type {ShopRefusal} from '../shop/records.ts';
import type {BasketRefusal} from './parked-baskets.ts';
import type {FillRefusal} from './price-basket.ts';
import type {SellingState} from './records.ts';
import type {SaleMade} from './sale-made.ts';

/** Why a basket cannot be sold, or lines cannot be taken back. */
export type SaleRefusal =
	| FillRefusal
	| PayingRefusal
	| RefundRefusal
	| ReceiptRefusal
	| BasketRefusal
	| CashOutRefusal
	| OfKind<ShopRefusal, 'training-only-sells'>;

export type DecidesSale<C> = Decider<SellingState, C, SaleMade, SaleRefusal, Facts & EarlierReceipts>;

/** The number, the lines and the total of the receipt. The total is of the lines, less what came back. */
export function saleHead(
	state: SellingState,
	{till}: Envelope,
	{lines, returned}: {readonly lines: readonly SaleLine[]; readonly returned: readonly Returned[]},
): Pick<SaleMade, 'type' | 'receipt' | 'lines' | 'total' | 'returned'> {
	return {
		type: 'SaleMade',
		receipt: nextReceiptNumber(state, till),
		lines,
		total: minus(totalOf(lines), returnedTotal(returned)),
		...(returned.length > 0 && {returned}),
	};
}
