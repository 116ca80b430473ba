// The event of a sale, an exchange or a refund, and its shape.
import * as is from '../base/members.ts';
import type {Cents} from '../base/money.ts';
import type {EventMembers} from '../base/part.ts';
import {maybe} from '../base/record-shape.ts';
import {type DiscountTaken, discountTakenShape} from '../lines/discount.ts';
import {lineShape, type SaleLine} from '../lines/lines.ts';
import {type LostDemand, lostDemandShape} from '../lines/supply.ts';
import {type TenderTaken, tenderTakenShape} from '../paying/tenders.ts';
import {type Customer, customerShape} from '../receipts/buyer.ts';
import {type InvoiceKind, invoiceShape} from '../receipts/invoice.ts';
import {type Returned, returnedShape, type TenderShare, tenderShareShape} from '../receipts/returned-lines.ts';
import {type VatRow, vatRowShape} from '../shop/vat.ts';
import type {RemovedLine} from './basket.ts';
import {removedLineShape} from './basket-shape.ts';

/** A sale, an exchange or a refund, in balance: Σ line totals and fees − Σ returned + rounding = Σ tenders net. */
export type SaleMade = {
	readonly type: 'SaleMade';
	readonly receipt: string;
	readonly lines: readonly SaleLine[];
	/** The total of all lines with their fees, less what was returned, before cash rounding; below 0 where more came back. */
	readonly total: Cents;
	readonly tenders: readonly TenderTaken[];
	/** Cash kept − cash due. */
	readonly rounding: Cents;
	readonly vat: readonly VatRow[];
	/** A discount on the whole basket; each eligible line holds its share. */
	readonly discount?: DiscountTaken;
	/** What came back in the same basket. `total` is the lines less the money given back for these. */
	readonly returned?: readonly Returned[];
	/** The part of these lines that tenders of earlier receipts paid, where goods were exchanged. */
	readonly credit?: readonly TenderShare[];
	/** Set for a full tax invoice, with its buyer. When left out, a shop registered for VAT gives an abridged one. */
	readonly invoice?: InvoiceKind;
	readonly note?: string;
	readonly customer?: Customer;
	readonly lost?: readonly LostDemand[];
	readonly removed?: readonly RemovedLine[];
};

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
} satisfies EventMembers<SaleMade>;
