// Owns the lines of a sale: what the basket asks for (items), what the receipt keeps (lines), and what the shelf has of them. What they cost is pricing.ts.
import type {AccountId} from '../accounts/accounts.ts';
import {type RefusalOf, refuse} from '../base/handlers.ts';
import {type Cents, cents, lineTotal, minus, percentage, plus, sum, type Thousandths, thousandths} from '../base/money.ts';
import {ownPart} from '../base/record-shape.ts';
import {sellable, type Unit} from '../base/unit.ts';
import type {BillItem} from '../bills/billers.ts';
import {onHand} from '../goods/stock-moves.ts';
import {lostDemand} from '../ledger/order-shapes.ts';
import type {State} from '../ledger/state.ts';
import type {VendItem} from '../prepaid/services.ts';
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

/** A quantity asked for that was not there. */
export type LostDemand = {
	/** The product's code. */
	readonly product: string;
	readonly quantity: Thousandths;
};

/** Lost demand as an event has it. */
export const ownDemand = (lost: readonly LostDemand[]): readonly LostDemand[] => lost.map(each => ownPart(lostDemand, each));

export type SaleLineRefusal =
	| {readonly kind: 'not-on-sale'; readonly name: string}
	| {readonly kind: 'price-changed'; readonly name: string; readonly shown: Cents; readonly price: Cents}
	| {
			readonly kind: 'stock-short';
			readonly product: string;
			readonly name: string;
			readonly wanted: Thousandths;
			readonly available: Thousandths;
	  }
	| {
			readonly kind: 'sells-below-zero';
			readonly product: string;
			readonly name: string;
			readonly wanted: Thousandths;
			readonly available: Thousandths;
	  }
	| {readonly kind: 'label-does-not-fit'; readonly name: string}
	| {readonly kind: 'nothing-in-stock'; readonly name: string}
	| {readonly kind: 'total-too-large'; readonly most: Cents};

/** What a line adds to the total: its price and its fee. */
export const lineDue = (line: SaleLine): Cents => ('fee' in line ? plus(line.total, line.fee) : line.total);

export const totalOf = (lines: readonly SaleLine[]): Cents => sum(lines.map(lineDue));

export type Supply = {readonly lines: readonly SaleLine[]; readonly lost: readonly LostDemand[]};

/** Goods that may be sold though the shelf is short of them: what always may, and what may when it is meant, in any line. */
function soldShort({products}: State, lines: readonly SaleLine[]): ReadonlySet<string> {
	const codes = new Set<string>();
	for (const line of lines) {
		const policy = line.type === 'goods' ? products.rows.get(line.product)?.negative : undefined;
		if (line.type === 'goods' && (policy === 'allow' || (policy === 'warn' && line.meansShort))) codes.add(line.product);
	}
	return codes;
}

/** What the lines of each product ask for together; undefined where each stands in one line, as in most baskets: the line says it. */
function wantedOf(goods: readonly GoodsLine[]): ReadonlyMap<string, number> | undefined {
	if (new Set(goods.map(({product}) => product)).size === goods.length) return undefined;
	const wanted = new Map<string, number>();
	for (const {product, quantity} of goods) wanted.set(product, (wanted.get(product) ?? 0) + quantity);
	return wanted;
}

/**
 * Checks the goods of a sale against the shelf, over the sum of its lines. When stock is short of what may not be sold below
 * zero the sale is refused, or, with `takesPartial`, each line gets what is left for it and what was missing is lost demand (rules.md §8).
 */
export function supply(
	state: State,
	lines: readonly SaleLine[],
	takesPartial: boolean,
): Supply | {readonly refused: RefusalOf<'stock-short' | 'sells-below-zero' | 'nothing-in-stock'>} {
	const goods = lines.filter(line => line.type === 'goods');
	const wanted = wantedOf(goods);
	const beyondShelf = goods.filter(line => (wanted?.get(line.product) ?? line.quantity) > onHand(state, line.product));
	if (beyondShelf.length === 0) return {lines, lost: []};
	const free = soldShort(state, beyondShelf);
	const short = beyondShelf.find(({product}) => !free.has(product));
	if (!short) return {lines, lost: []};
	const available = onHand(state, short.product);
	if (!takesPartial)
		return refuse({
			kind: state.products.rows.get(short.product)?.negative === 'warn' ? 'sells-below-zero' : 'stock-short',
			product: short.product,
			name: short.name,
			wanted: thousandths(wanted?.get(short.product) ?? short.quantity),
			available,
		});
	const partial = partialSupply(state, lines);
	return partial.lines.length === 0 ? refuse({kind: 'nothing-in-stock', name: short.name}) : partial;
}

/** A line of another quantity: its discount goes along, and never above what it costs. */
function resized(line: GoodsLine, quantity: Thousandths): GoodsLine {
	const gross = lineTotal(quantity, line.price);
	if (!line.discount) return {...line, quantity, total: gross};
	const {percent, amount} = line.discount;
	const off = percent === undefined ? cents(Math.min(gross, amount)) : percentage(gross, percent);
	return {...line, quantity, gross, discount: {...line.discount, amount: off}, total: minus(gross, off)};
}

function partialSupply(state: State, lines: readonly SaleLine[]): Supply {
	const free = soldShort(state, lines);
	const left = new Map<string, number>();
	const kept: SaleLine[] = [];
	const lost: LostDemand[] = [];
	for (const line of lines) {
		if (line.type !== 'goods' || free.has(line.product)) {
			kept.push(line);
			continue;
		}
		const available = left.get(line.product) ?? onHand(state, line.product);
		const quantity = thousandths(Math.min(line.quantity, sellable(line.unit, available)));
		left.set(line.product, available - quantity);
		if (quantity > 0) kept.push(resized(line, quantity));
		if (quantity < line.quantity) lost.push({product: line.product, quantity: thousandths(line.quantity - quantity)});
	}
	return {lines: kept, lost};
}
