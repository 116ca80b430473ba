// Owns selling as one part of the ledger's tables: the sale with its refunds, the baskets that are put aside, ways to pay, VAT through time, and tenders put right.
import {type BasketCommand, type BasketEvent, type BasketRefusal, basketSlice} from './baskets.ts';
import {type CorrectionRefusal, type CorrectTender, correctionSlice, type TenderCorrected} from './correction.ts';
import type {DiscountRefusal} from './discount.ts';
import type {PaymentRefusal} from './payment.ts';
import type {RefundRefusal} from './refund.ts';
import type {RepeatRefusal} from './repeats.ts';
import {type SaleCommand, saleDeciders} from './sale.ts';
import {type SaleEvent, saleSlice} from './sale-events.ts';
import type {SaleLineRefusal} from './sale-lines.ts';
import {type AddTender, type TenderAdded, type TenderRefusal, tenderSlice} from './tender-rows.ts';
import {type SetVatRate, type VatRateRefusal, type VatRateSet, vatRateSlice} from './vat-rates.ts';

export type SellingCommand = SaleCommand | BasketCommand | CorrectTender | AddTender | SetVatRate;
export type SellingEvent = SaleEvent | BasketEvent | TenderCorrected | TenderAdded | VatRateSet;
export type SellingRefusal =
	| SaleLineRefusal
	| RepeatRefusal
	| DiscountRefusal
	| PaymentRefusal
	| RefundRefusal
	| BasketRefusal
	| CorrectionRefusal
	| TenderRefusal
	| VatRateRefusal;

export const sellingSlice = {
	deciders: {
		...saleDeciders,
		...basketSlice.deciders,
		...correctionSlice.deciders,
		...tenderSlice.deciders,
		...vatRateSlice.deciders,
	},
	evolvers: {
		...saleSlice.evolvers,
		...basketSlice.evolvers,
		...correctionSlice.evolvers,
		...tenderSlice.evolvers,
		...vatRateSlice.evolvers,
	},
	posters: {
		...saleSlice.posters,
		...basketSlice.posters,
		...correctionSlice.posters,
		...tenderSlice.posters,
		...vatRateSlice.posters,
	},
	accountMovers: {...saleSlice.accountMovers, ...correctionSlice.accountMovers},
	stockMovers: saleSlice.stockMovers,
};
