// The orders of a sale and of a refund, and their shapes.
import type {Envelope} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import type {OrderMembers} from '../base/part.ts';
import {maybe, record} from '../base/record-shape.ts';
import {type Discount, discountShape} from '../lines/discount.ts';
import {itemShape, type SaleItem} from '../lines/lines.ts';
import {type LostDemand, lostDemandShape} from '../lines/supply.ts';
import {type ChangeLeft, changeLeftShape, type TenderGiven, tenderGivenShape} from '../paying/payment.ts';
import {type Customer, customerShape} from '../receipts/buyer.ts';
import {type Returns, returnsMembers} from '../returns/asked.ts';
import type {RemovedLine} from './basket.ts';
import {removedLineShape} from './basket-shape.ts';
import {givenBackShape, type TenderGivenBack} from './given-back.ts';

/** Sells a basket, and takes back what the customer returns with it. Done whole or not at all. */
export type Sell = Envelope & {
	readonly type: 'sell';
	/** What is sold; empty only where goods come back. */
	readonly items: readonly SaleItem[];
	/** How it is paid; empty where nothing is due. Non-cash tenders settle first, then the rest is cash. */
	readonly tenders: readonly TenderGiven[];
	/** The customer leaves the change, or the part that cannot be counted out, on an account. */
	readonly changeTo?: ChangeLeft;
	/** Goods of earlier receipts that come back in the same basket: only the difference is tendered, or paid out. */
	readonly returns?: Returns;
	/** A discount on the whole basket. Money for others gets no share of it. */
	readonly discount?: Discount;
	/** Printed on the receipt: up to 120 letters. */
	readonly note?: string;
	readonly customer?: Customer;
	/** For goods that are short: sell what is in stock instead of refusing. */
	readonly takesPartial?: boolean;
	/** The operator confirmed a repeated vend or bill. */
	readonly meansRepeat?: boolean;
	/** The operator confirmed a price of 0. */
	readonly meansZero?: boolean;
	/** The operator confirmed a price below cost, or far from the shelf price. */
	readonly meansUnusual?: boolean;
	/** The operator confirmed selling for a provider more than the shop has with it. */
	readonly meansAboveFloat?: boolean;
	/** Somebody learns: nothing is sold, and the receipt says so. A trainee need not say it. */
	readonly isTraining?: true;
	/** Demand that was lost while the basket was filled. */
	readonly lost?: readonly LostDemand[];
	/** Lines removed from the basket before it was paid. */
	readonly removed?: readonly RemovedLine[];
	/** Tenders that were taken and given back before it was paid. */
	readonly givenBack?: readonly TenderGivenBack[];
};

/** A sale that is not sent yet. */
export type SaleAsked = Omit<Sell, keyof Envelope>;

/** Takes back lines of earlier receipts, without selling anything. */
export type Refund = Envelope & Returns & {readonly type: 'refund'};

export type SaleCommand = Sell | Refund;

/** The shapes of both orders. */
export const saleOrders = {
	sell: {
		items: is.all(itemShape),
		tenders: is.all(tenderGivenShape),
		changeTo: maybe(changeLeftShape),
		returns: maybe(record(returnsMembers)),
		discount: maybe(discountShape),
		note: maybe(is.words),
		customer: maybe(customerShape),
		takesPartial: maybe(is.yesNo),
		meansRepeat: maybe(is.yesNo),
		meansZero: maybe(is.yesNo),
		meansUnusual: maybe(is.yesNo),
		meansAboveFloat: maybe(is.yesNo),
		isTraining: maybe(is.yes),
		lost: maybe(is.all(lostDemandShape)),
		removed: maybe(is.all(removedLineShape)),
		givenBack: maybe(is.all(givenBackShape)),
	},
	refund: returnsMembers,
} satisfies {readonly sell: OrderMembers<Sell>; readonly refund: OrderMembers<Refund>};
