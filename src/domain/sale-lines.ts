// Owns the lines of a sale: what the basket asks for (items), what the receipt keeps (lines), and the pricing between them.
import {checkPayingIn} from './account-standing.ts';
import type {AccountId} from './accounts.ts';
import {type BillItem, readReference} from './billers.ts';
import {checkAmount, checkQuantity, checkText} from './checks.ts';
import type {DomainRefusal} from './commands.ts';
import {refuse} from './decision.ts';
import type {Discount, DiscountTaken} from './discount.ts';
import {type Cents, cents, largestAmount, nothing, plus, proportion, sum, type Thousandths} from './money.ts';
import {byName, commissionOn, readBeneficiary, type VendItem} from './services.ts';
import type {State} from './state.ts';
import {isTaxClass, type TaxClass} from './tax.ts';
import {productName, tidy} from './text.ts';
import {isFullPieces, type Unit} from './unit.ts';

export type GoodsItem = {
	readonly type: 'goods';
	readonly product: string;
	readonly quantity: Thousandths;
	/** The price the customer was shown. When it changed since, the sale is refused rather than charged otherwise. */
	readonly price?: Cents;
	/** The operator was told that there is not so much, and means it: where the product may be sold below zero when asked. */
	readonly meansShort?: true;
	/** Another price for this customer, and why. */
	readonly override?: {readonly price: Cents; readonly reason: string};
	readonly discount?: Discount;
	readonly note?: string;
};
/** Something that is not in the catalogue: its name, price and VAT class are typed. */
export type OpenItem = {
	readonly type: 'open';
	readonly name: string;
	readonly quantity: Thousandths;
	readonly price: Cents;
	readonly tax: TaxClass;
	readonly discount?: Discount;
	readonly note?: string;
};
export type TopUpItem = {readonly type: 'top-up'; readonly account: AccountId; readonly amount: Cents};
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
	readonly reference: string;
	/** 20 digits, well-formed under STS and never genuine while no vending provider is connected. */
	readonly meterToken?: string;
	readonly note?: string;
};
export type BillLine = {
	readonly type: 'bill';
	readonly biller: string;
	readonly name: string;
	/** The customer's reference with the biller. */
	readonly reference: string;
	readonly total: Cents;
	readonly fee: Cents;
	readonly commission: Cents;
	readonly confirmation: string;
	readonly note?: string;
};
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
export type SaleLine = GoodsLine | OpenLine | ServiceLine | BillLine | TopUpLine;

/** Whether a line is the shop's own turnover; the rest is money for others. */
export const isOwn = (line: SaleLine): line is GoodsLine | OpenLine => line.type === 'goods' || line.type === 'open';

/** A quantity asked for that was not there. */
export type LostDemand = {readonly product: string; readonly quantity: Thousandths};

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
	| {readonly kind: 'nothing-in-stock'; readonly name: string}
	| {readonly kind: 'total-too-large'; readonly most: Cents};

/** Tokens to be used up in order, one for each line that needs one. */
export type TokenSupply = {readonly reference: () => string; readonly meterToken: () => string};

type Priced<L> = {readonly line: L} | {readonly refused: DomainRefusal};

/** What a line adds to the total: its price and its fee. */
export const lineDue = (line: SaleLine): Cents => ('fee' in line ? plus(line.total, line.fee) : line.total);

export const totalOf = (lines: readonly SaleLine[]): Cents => sum(lines.map(lineDue));

export function priceItem(state: State, item: SaleItem, tokens: TokenSupply): Priced<SaleLine> {
	if (item.type === 'goods') return priceGoods(state, item);
	if (item.type === 'service') return priceVend(state, item, tokens);
	if (item.type === 'bill') return priceBill(state, item, tokens);
	if (item.type === 'open') return priceOpen(item);
	return priceTopUp(state, item);
}

function priceGoods(state: State, item: GoodsItem): Priced<GoodsLine> {
	const product = state.products.rows.get(item.product);
	if (!product) return refuse({kind: 'unknown-product', code: item.product});
	if (!product.isOnSale) return refuse({kind: 'not-on-sale', name: product.name});
	const refusal = checkQuantity('quantity', item.quantity);
	if (refusal) return refuse(refusal);
	if (!isFullPieces(product.unit, item.quantity)) return refuse({kind: 'not-whole', name: product.name});
	if (item.price !== undefined && item.price !== product.price)
		return refuse({kind: 'price-changed', name: product.name, shown: item.price, price: product.price});
	const {code, name, unit, price, tax} = product;
	const exact = proportion(price, item.quantity, 1000);
	if (exact > largestAmount) return refuse({kind: 'total-too-large', most: largestAmount});
	const total = cents(exact);
	const {quantity, meansShort} = item;
	return {line: {type: 'goods', product: code, name, quantity, unit, price, tax, total, ...(meansShort && {meansShort})}};
}

/** An item without a product, in pieces. */
function priceOpen(item: OpenItem): Priced<OpenLine> {
	const name = tidy(item.name);
	const refusal =
		checkText('name', name, productName) ??
		checkQuantity('quantity', item.quantity) ??
		checkAmount('price', item.price, {least: nothing});
	if (refusal) return refuse(refusal);
	if (!isTaxClass(item.tax)) return refuse({kind: 'bad-tax-class', tax: String(item.tax)});
	const exact = proportion(item.price, item.quantity, 1000);
	if (exact > largestAmount) return refuse({kind: 'total-too-large', most: largestAmount});
	const {quantity, price, tax} = item;
	return {line: {type: 'open', name, quantity, unit: 'each', price, tax, total: cents(exact)}};
}

function priceVend(state: State, item: VendItem, tokens: TokenSupply): Priced<ServiceLine> {
	const service = byName(state.services.rows, item.service);
	if (!service)
		return refuse({
			kind: 'unknown-service',
			service: item.service,
			known: [...state.services.rows.values()].map(row => row.name),
		});
	const refusal = checkAmount('amount', item.amount, service);
	if (refusal) return refuse(refusal);
	const isSetAmount = service.products.some(product => product.amount === item.amount);
	if (item.amount % service.step !== 0 && !isSetAmount)
		return refuse({kind: 'not-in-step', name: service.name, step: service.step});
	const beneficiary = readBeneficiary(service, item.beneficiary);
	if ('refused' in beneficiary) return beneficiary;
	return {
		line: {
			type: 'service',
			service: service.id,
			name: service.name,
			...beneficiary,
			total: item.amount,
			fee: service.fee,
			commission: commissionOn(service, item.amount),
			reference: tokens.reference(),
			...(service.hasMeterToken && {meterToken: tokens.meterToken()}),
		},
	};
}

function priceBill(state: State, item: BillItem, tokens: TokenSupply): Priced<BillLine> {
	const biller = byName(state.billers.rows, item.biller);
	if (!biller)
		return refuse({kind: 'unknown-biller', biller: item.biller, known: [...state.billers.rows.values()].map(row => row.name)});
	const refusal = checkAmount('amount', item.amount, biller);
	if (refusal) return refuse(refusal);
	const reference = readReference(biller, item.reference);
	if ('refused' in reference) return reference;
	return {
		line: {
			type: 'bill',
			biller: biller.id,
			name: biller.name,
			...reference,
			total: item.amount,
			fee: biller.fee,
			commission: commissionOn(biller, item.amount),
			confirmation: tokens.reference(),
		},
	};
}

function priceTopUp(state: State, item: TopUpItem): Priced<TopUpLine> {
	const account = state.accounts.rows.get(item.account);
	if (!account) return refuse({kind: 'unknown-account', account: item.account});
	const refusal = checkAmount('amount', item.amount) ?? checkPayingIn(account);
	if (refusal) return refuse(refusal);
	const balance = plus(account.balance, item.amount);
	if (balance > largestAmount) return refuse({kind: 'balance-too-high', name: account.name, most: largestAmount});
	return {line: {type: 'top-up', account: account.id, name: account.name, total: item.amount, balance}};
}
