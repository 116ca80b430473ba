// Owns the sale: goods, vends, bills and top-ups in one receipt, paid at once, with what came back in the same basket; and the refund, which is a sale of nothing.
import {checkQuantity, checkText} from '../base/checks.ts';
import type {Decider} from '../base/handlers.ts';
import {accept, type Envelope, type Facts, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {minus} from '../base/money.ts';
import {part} from '../base/part.ts';
import {maybe, record} from '../base/record-shape.ts';
import {yesNo} from '../base/shape.ts';
import {note, tidy} from '../base/text.ts';
import type {Discount} from '../lines/discount.ts';
import {discountShape} from '../lines/discount.ts';
import {type SaleItem, type SaleLine, totalOf} from '../lines/lines.ts';
import {itemShape} from '../lines/shapes.ts';
import {type LostDemand, lostDemandShape, ownDemand} from '../lines/supply.ts';
import type {ChangeLeft, TenderGiven} from '../paying/payment.ts';
import {changeLeftShape, type PaymentRefusal, tenderGivenShape} from '../paying/payment.ts';
import {type Customer, checkCustomer, customerShape, tidyCustomer} from '../receipts/buyer.ts';
import {invoiceOf} from '../receipts/invoice.ts';
import type {EarlierReceipts, ReceiptRefusal} from '../receipts/receipt.ts';
import {type Returned, returnedTotal} from '../receipts/returned-lines.ts';
import {type RefundRefusal, type Returns, returnsMembers, takeBack} from '../returns/take-back.ts';
import type {CashRefusal} from '../shop/cash.ts';
import {nextReceiptNumber} from '../shop/receipt-numbers.ts';
import type {RemovedLine} from './basket.ts';
import {removedLineShape} from './basket-shape.ts';
import type {BasketRefusal} from './parked-baskets.ts';
import {checkRemoved, ownRemoved} from './parked-baskets.ts';
import type {FillRefusal} from './price-basket.ts';
import {fillBasket} from './price-basket.ts';
import type {SellingState} from './records.ts';
import type {SaleMade} from './sale-made.ts';
import {saleMade} from './sale-made.ts';
import {settle, settleRefund} from './settlement.ts';

/** Sells a basket, and takes back what the customer brings in the same go: done whole or not at all. */
export type Sell = Envelope & {
	readonly type: 'sell';
	/** What is sold; nothing only where goods come back. */
	readonly items: readonly SaleItem[];
	/** How it is paid; none where nothing is due. Non-cash tenders settle first, then the rest is cash. */
	readonly tenders: readonly TenderGiven[];
	/** The customer leaves the change, or as much of it as cannot be counted out, on an account. */
	readonly changeTo?: ChangeLeft;
	/** Goods of earlier receipts that come back in the same basket: only the difference is tendered, or paid out. */
	readonly returns?: Returns;
	/** On the whole basket; money for others has no part in it. */
	readonly discount?: Discount;
	/** Printed on the receipt: up to 120 letters. */
	readonly note?: string;
	readonly customer?: Customer;
	/** Sell what there is of goods that are short, instead of refusing. */
	readonly takesPartial?: boolean;
	/** The operator has been asked about a repeated vend or bill and means it. */
	readonly meansRepeat?: boolean;
	/** The operator has been asked about a price of nothing and means it. */
	readonly meansZero?: boolean;
	/** Demand that was lost while the basket was filled. */
	readonly lost?: readonly LostDemand[];
	/** What was taken out of the basket before it was paid. */
	readonly removed?: readonly RemovedLine[];
};
/** Takes back lines of earlier receipts, and nothing is bought. */
export type Refund = Envelope & Returns & {readonly type: 'refund'};
export type SaleCommand = Sell | Refund;

/** Why a basket is not sold, or nothing is taken back. */
export type SaleRefusal = FillRefusal | PaymentRefusal | CashRefusal | RefundRefusal | ReceiptRefusal | BasketRefusal;

type Does<C> = Decider<SellingState, C, SaleMade, SaleRefusal, Facts & EarlierReceipts>;

const sell = ((state, command, facts) => {
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
	return accept({
		...receiptOf(state, command, {lines, returned}),
		tenders: settled.tenders,
		rounding,
		...invoiceOf(state, {lines, customer, day: facts.stamp.day}),
		...(filled.discount && {discount: filled.discount}),
		...(credit.length > 0 && lines.length > 0 && {credit}),
		...(text !== '' && {note: text}),
		...(customer && {customer}),
		...(lost.length > 0 && {lost}),
		...(removed.length > 0 && {removed}),
	});
}) satisfies Does<Sell>;

const refund = ((state, command, facts) => {
	if (command.lines.length === 0) return refuse({kind: 'basket-empty'});
	const back = takeBack(state, command, facts);
	if ('refused' in back) return back;
	const settled = settleRefund(state, {returned: back.returned, to: command.to});
	if ('refused' in settled) return settled;
	const {returned, tenders, rounding} = settled;
	const customer = buyerOf(returned, facts);
	const given = receiptOf(state, command, {lines: [], returned});
	return accept({...given, tenders, rounding, vat: [], ...(customer && {customer})});
}) satisfies Does<Refund>;

/** A credit note names the buyer whom the receipt named. */
const buyerOf = (returned: readonly Returned[], {receipts}: EarlierReceipts): Customer | undefined =>
	returned
		.map(({receipt}) => receipts.get(receipt))
		.map(receipt => (receipt?.type === 'sale' ? receipt.customer : undefined))
		.find(customer => customer !== undefined);

/** The receipt's number, its lines and its total: of what was bought, less what came back. */
function receiptOf(
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

/** What the basket brings along from before it was paid: lost demand and removed lines. */
function checkDraft(state: SellingState, {lost = [], removed = []}: Pick<Sell, 'lost' | 'removed'>) {
	const unknown = lost.find(({product}) => !state.products.rows.has(product));
	if (unknown) return {kind: 'unknown-product' as const, code: unknown.product};
	const uncounted = lost
		.map(({quantity}) => checkQuantity('quantity asked for', quantity))
		.find(refusal => refusal !== undefined);
	return uncounted ?? checkRemoved(removed);
}

export const sale = part<Does<SaleCommand>, SaleMade>()({
	orders: {
		sell: {
			items: is.all(itemShape),
			tenders: is.all(tenderGivenShape),
			changeTo: maybe(changeLeftShape),
			returns: maybe(record(returnsMembers)),
			discount: maybe(discountShape),
			note: maybe(is.words),
			customer: maybe(customerShape),
			takesPartial: maybe(yesNo),
			meansRepeat: maybe(yesNo),
			meansZero: maybe(yesNo),
			lost: maybe(is.all(lostDemandShape)),
			removed: maybe(is.all(removedLineShape)),
		},
		refund: returnsMembers,
	},
	deciders: {sell, refund},
	...saleMade,
});
