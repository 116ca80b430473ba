// Owns selling as one part of the ledger's tables: the sale with its refunds, the baskets that are put aside, ways to pay, VAT through time, and tenders put right.
import type {DiscountRefusal} from '../lines/discount.ts';
import type {SaleLineRefusal} from '../lines/lines.ts';
import {type AddTender, type TenderAdded, type TenderRefusal, tenderSlice} from '../paying/own-tenders.ts';
import type {PaymentRefusal} from '../paying/payment.ts';
import type {RefundRefusal} from '../returns/take-back.ts';
import {type BasketCommand, type BasketEvent, type BasketRefusal, basketSlice} from '../selling/parked-baskets.ts';
import type {RepeatRefusal} from '../selling/repeats.ts';
import {type SaleCommand, saleDeciders} from '../selling/sale.ts';
import {type SaleEvent, saleSlice} from '../selling/sale-made.ts';
import {type CorrectionRefusal, type CorrectTender, correctionSlice, type TenderCorrected} from '../selling/tender-correction.ts';
import {type SetVatRate, type VatRateRefusal, type VatRateSet, vatRateSlice} from '../shop/vat-rates.ts';

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
