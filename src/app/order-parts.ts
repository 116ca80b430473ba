// Owns the names of what orders are made of, so that a program can speak of each of them (docs/orders.md).

export type {NewAccount} from '../domain/accounts/new-account.ts';
export type {AccountId} from '../domain/accounts/records.ts';
export type {Unit} from '../domain/base/unit.ts';
export type {Biller, BillItem} from '../domain/bills/billers.ts';
export type {NegativePolicy, NewProduct, PackContents, StockRules} from '../domain/goods/records.ts';
export type {Discount} from '../domain/lines/discount.ts';
export type {GoodsItem, OpenItem, SaleItem, TopUpItem} from '../domain/lines/lines.ts';
export type {LostDemand} from '../domain/lines/supply.ts';
export type {ImportedAccount, PastLine} from '../domain/opening/import-rows.ts';
export type {ChangeLeft, TenderGiven} from '../domain/paying/payment.ts';
export type {TenderName} from '../domain/paying/tenders.ts';
export type {BeneficiaryKind} from '../domain/prepaid/beneficiary.ts';
export type {Service, ServiceProduct, VendItem} from '../domain/prepaid/services.ts';
export type {Customer} from '../domain/receipts/buyer.ts';
export type {GoesTo} from '../domain/receipts/returned-lines.ts';
export type {ReturnAsked, Returns} from '../domain/returns/asked.ts';
export type {Basket, BasketLine, BasketReturns, RemovedLine} from '../domain/selling/basket.ts';
export type {CashRounding} from '../domain/shop/cash-rounding.ts';
export type {Settings} from '../domain/shop/settings.ts';
export type {TaxClass} from '../domain/shop/vat.ts';
