// The lines of a sale: what the basket asks for (items), and what the receipt keeps (lines).
import type {AccountId, AccountsState} from '../accounts/records.ts';
import {type Cents, plus, sum, type Thousandths} from '../base/money.ts';
import type {Unit} from '../base/unit.ts';
import type {BillItem, BillsState} from '../bills/billers.ts';
import type {GoodsState} from '../goods/records.ts';
import type {PrepaidState, VendItem} from '../prepaid/services.ts';
import type {TaxClass} from '../shop/vat.ts';
import type {Discount, DiscountTaken} from './discount.ts';

/** Goods of the catalogue. */
export type GoodsItem = {
	readonly type: 'goods';
	/** The product's code. */
	readonly product: string;
	/** Above zero; whole pieces of what is sold by the piece. */
	readonly quantity: Thousandths;
	/** The price the customer was shown. When it changed since, the sale is refused rather than charged otherwise. */
	readonly price?: Cents;
	/** The operator was told that there is not so much, and means it: where the product may be sold below zero when asked. */
	readonly meansShort?: true;
	/** What the label on it asks for all of it: it stands, and the quantity follows from it. */
	readonly labelled?: Cents;
	/** Another price of one for this customer, and why. */
	readonly override?: {readonly price: Cents; readonly reason: string};
	readonly discount?: Discount;
	/** Printed under the line: up to 120 letters. */
	readonly note?: string;
};
/** Something that is not in the catalogue: its name, price and VAT class are typed. */
export type OpenItem = {
	readonly type: 'open';
	/** Up to 60 letters. */
	readonly name: string;
	/** In whole pieces. */
	readonly quantity: Thousandths;
	/** Of one, VAT included. */
	readonly price: Cents;
	readonly tax: TaxClass;
	readonly discount?: Discount;
	/** Printed under the line: up to 120 letters. */
	readonly note?: string;
};
/** Money put on a customer's account. It is never paid from an account. */
export type TopUpItem = {
	readonly type: 'top-up';
	readonly account: AccountId;
	/** Above nothing; in whole coins while the shop rounds cash. */
	readonly amount: Cents;
};
/** Items that are the shop's own turnover. */
export type OwnItem = GoodsItem | OpenItem;
/** One thing a basket holds. */
export type SaleItem = GoodsItem | OpenItem | VendItem | BillItem | TopUpItem;

/** What goods and open items share: the shop's own turnover. */
type OwnLine = {
	readonly name: string;
	readonly quantity: Thousandths;
	readonly unit: Unit;
	/** What one cost this customer. */
	readonly price: Cents;
	readonly tax: TaxClass;
	/** What is paid for it: quantity × price, less its discount, less its share of the basket's. */
	readonly total: Cents;
	/** Sold below zero, which was meant. */
	readonly meansShort?: true;
	/** Quantity × price, where a discount came off. */
	readonly gross?: Cents;
	readonly discount?: DiscountTaken;
	/** Its share of the discount on the whole basket. */
	readonly share?: Cents;
	readonly note?: string;
};
/** Goods that were sold. */
export type GoodsLine = OwnLine & {
	readonly type: 'goods';
	readonly product: string;
	/** The price of the shelf, where another one was asked, and why. */
	readonly override?: {readonly was: Cents; readonly reason: string};
};
/** Sold without a product: no stock moves. */
export type OpenLine = OwnLine & {readonly type: 'open'};
/** A vend. `total` is the face value, which belongs to the provider; the fee comes on top. */
export type ServiceLine = {
	readonly type: 'service';
	readonly service: string;
	readonly name: string;
	readonly beneficiary?: string;
	readonly total: Cents;
	readonly fee: Cents;
	readonly commission: Cents;
	/** 16 digits in fours, of this vend alone. */
	readonly reference: string;
	/** 20 digits, well-formed under STS and never genuine while no vending provider is connected. */
	readonly meterToken?: string;
	readonly note?: string;
};
/** A bill that was paid. `total` belongs to the biller; the fee comes on top. */
export type BillLine = {
	readonly type: 'bill';
	readonly biller: string;
	readonly name: string;
	/** The customer's reference with the biller. */
	readonly reference: string;
	readonly total: Cents;
	readonly fee: Cents;
	readonly commission: Cents;
	/** 16 digits in fours, of this payment alone. */
	readonly confirmation: string;
	readonly note?: string;
};
/** Money that was put on an account. */
export type TopUpLine = {
	readonly type: 'top-up';
	readonly account: AccountId;
	readonly name: string;
	readonly total: Cents;
	/** What is on the account afterwards. */
	readonly balance: Cents;
	/** It is the change of this very sale, which the customer left here. */
	readonly isChange?: true;
};
/** One line of a receipt. */
export type SaleLine = GoodsLine | OpenLine | ServiceLine | BillLine | TopUpLine;

/** Whether a line is the shop's own turnover; the rest is money for others. */
export const isOwn = (line: SaleLine): line is GoodsLine | OpenLine => line.type === 'goods' || line.type === 'open';

/** What a line adds to the total: its price and its fee. */
export const lineDue = (line: SaleLine): Cents => ('fee' in line ? plus(line.total, line.fee) : line.total);

export const totalOf = (lines: readonly SaleLine[]): Cents => sum(lines.map(lineDue));

/** What lines are made from: accounts, goods, services and billers. */
export type LinesState = AccountsState & GoodsState & PrepaidState & BillsState;
