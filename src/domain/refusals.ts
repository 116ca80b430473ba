// Owns the list of every reason why a command is not done. Each stands beside the command it belongs to; their sentences are in formats/wording.ts.
import type {BasketRefusal} from './baskets.ts';
import type {BillerRefusal} from './billers.ts';
import type {CashRefusal} from './cash.ts';
import type {CheckRefusal} from './checks.ts';
import type {CopyRefusal} from './copies.ts';
import type {CorrectionRefusal} from './correction.ts';
import type {CustomerRefusal} from './customers.ts';
import type {DiscountRefusal} from './discount.ts';
import type {GoodsRefusal} from './goods.ts';
import type {ImportRefusal} from './imports.ts';
import type {PaymentRefusal} from './payment.ts';
import type {RefundRefusal} from './refund.ts';
import type {RepeatRefusal} from './repeats.ts';
import type {SaleLineRefusal} from './sale-lines.ts';
import type {ServiceRefusal} from './services.ts';
import type {ShopRefusal} from './shop.ts';
import type {TenderRefusal} from './tender-rows.ts';
import type {VatRateRefusal} from './vat-rates.ts';

/** Why a command was not done: a fact. Nothing has changed. */
export type DomainRefusal =
	| ShopRefusal
	| CustomerRefusal
	| CopyRefusal
	| CashRefusal
	| CheckRefusal
	| GoodsRefusal
	| ServiceRefusal
	| BillerRefusal
	| RepeatRefusal
	| SaleLineRefusal
	| DiscountRefusal
	| PaymentRefusal
	| RefundRefusal
	| BasketRefusal
	| CorrectionRefusal
	| TenderRefusal
	| VatRateRefusal
	| ImportRefusal;
