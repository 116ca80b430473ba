// The event of a sale, an exchange or a refund, and its shape.
import type {Typed} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import type {EventMembers} from '../base/part.ts';
import {maybe} from '../base/record-shape.ts';
import {discountTakenShape} from '../lines/discount.ts';
import {lineShape} from '../lines/lines.ts';
import {type LostDemand, lostDemandShape} from '../lines/supply.ts';
import {tenderTakenShape} from '../paying/tenders.ts';
import {customerShape} from '../receipts/buyer.ts';
import {invoiceShape} from '../receipts/invoice.ts';
import type {SaleContent} from '../receipts/receipt.ts';
import {returnedShape, tenderShareShape} from '../receipts/returned-lines.ts';
import {vatRowShape} from '../shop/vat.ts';
import type {RemovedLine} from './basket.ts';
import {removedLineShape} from './basket-shape.ts';
import {givenBackShape, type TenderGivenBack} from './given-back.ts';

/** A sale, an exchange or a refund, in balance: Σ line totals and fees − Σ returned + rounding = Σ tenders net. */
export type SaleMade = SaleContent & {
	readonly type: 'SaleMade';
	readonly receipt: string;
	readonly lost?: readonly LostDemand[];
	readonly removed?: readonly RemovedLine[];
	readonly givenBack?: readonly TenderGivenBack[];
};

/** What an event is called for an auditor: its type, and of a sale what was in it. */
export function doneIn(event: Typed): string {
	if (event.type !== 'SaleMade') return event.type;
	const {lines, returned = []} = event as SaleMade;
	return returned.length === 0 ? event.type : lines.length === 0 ? 'Refund' : 'Exchange';
}

/** The shapes of its members. */
export const saleMadeMembers = {
	receipt: is.words,
	lines: is.all(lineShape),
	total: is.cents,
	tenders: is.all(tenderTakenShape),
	rounding: is.cents,
	vat: is.all(vatRowShape),
	discount: maybe(discountTakenShape),
	returned: maybe(is.all(returnedShape)),
	credit: maybe(is.all(tenderShareShape)),
	invoice: maybe(invoiceShape),
	note: maybe(is.words),
	customer: maybe(customerShape),
	lost: maybe(is.all(lostDemandShape)),
	removed: maybe(is.all(removedLineShape)),
	givenBack: maybe(is.all(givenBackShape)),
} satisfies EventMembers<SaleMade>;
