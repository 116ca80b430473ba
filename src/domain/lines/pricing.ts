// What the items of a basket cost: goods, open items, vends, bills and top-ups, with the discount on a line.
import type {AccountRefusal} from '../accounts/records.ts';
import {checkPayingIn, type StandingRefusal} from '../accounts/standing.ts';
import {type CheckRefusal, checkAmount, checkQuantity, checkText} from '../base/checks.ts';
import {refuse} from '../base/handlers.ts';
import {type Cents, cents, largestAmount, minus, plus, proportion, type Thousandths} from '../base/money.ts';
import {note, productName, tidy} from '../base/text.ts';
import {isFullPieces} from '../base/unit.ts';
import {type BillerRefusal, type BillItem, readReference} from '../bills/billers.ts';
import {checkPrice, type PriceRefusal, priceAt} from '../goods/prices.ts';
import type {ProductRefusal} from '../goods/records.ts';
import {byName, commissionOn, readBeneficiary, type ServiceRefusal, type VendItem} from '../prepaid/services.ts';
import {labelledQuantity} from '../shop/label-layouts.ts';
import {isTaxClass} from '../shop/vat.ts';
import {checkDiscount, type Discount, type DiscountRefusal, discountOn} from './discount.ts';
import type {
	BillLine,
	GoodsItem,
	GoodsLine,
	LinesState,
	OpenItem,
	OpenLine,
	SaleItem,
	SaleLine,
	ServiceLine,
	TopUpItem,
	TopUpLine,
} from './lines.ts';

export type PricingRefusal =
	| {readonly kind: 'not-on-sale'; readonly name: string}
	| {readonly kind: 'price-changed'; readonly name: string; readonly shown: Cents; readonly price: Cents}
	| {readonly kind: 'label-does-not-fit'; readonly name: string}
	| {readonly kind: 'total-too-large'; readonly most: Cents};
/** Why an item cannot be sold, whatever it is. */
export type ItemRefusal =
	| PricingRefusal
	| PriceRefusal
	| ProductRefusal
	| ServiceRefusal
	| BillerRefusal
	| AccountRefusal
	| StandingRefusal
	| DiscountRefusal
	| CheckRefusal;

/** Tokens to be used up in order, one for each line that needs one. */
export type TokenSupply = {readonly reference: () => string; readonly meterToken: () => string};

/** When a basket is priced, and what its operator was asked about. */
export type Pricing = {
	readonly at: number;
	readonly tokens: TokenSupply;
	/** A price of nothing is meant. */
	readonly meansZero: boolean;
};

/** What an item costs now, as the line the receipt keeps; or why it cannot be sold. */
export function priceItem(state: LinesState, item: SaleItem, pricing: Pricing) {
	const priced = pricedOf(state, item, pricing);
	if ('refused' in priced || !('note' in item) || item.note === undefined || priced.line.type === 'top-up') return priced;
	const text = tidy(item.note);
	const refusal = checkText('note', text, note);
	if (refusal) return refuse(refusal);
	const line: SaleLine = {...priced.line, note: text};
	return {line};
}

function pricedOf(state: LinesState, item: SaleItem, pricing: Pricing) {
	if (item.type === 'goods' || item.type === 'open') {
		const priced = item.type === 'goods' ? priceGoods(state, item, pricing) : priceOpen(item, pricing);
		return 'refused' in priced ? priced : discounted(priced.line, item.discount);
	}
	if (item.type === 'service') return priceVend(state, item, pricing.tokens);
	if (item.type === 'bill') return priceBill(state, item, pricing.tokens);
	return priceTopUp(state, item);
}

/** What `quantity` comes to at a price, before any discount. */
function grossOf(quantity: Thousandths, price: Cents) {
	const gross = proportion(price, quantity, 1000);
	return gross > largestAmount ? refuse({kind: 'total-too-large', most: largestAmount}) : {gross: cents(gross)};
}

/** A label's total stands, whatever quantity × price comes to (rules.md §8). */
function labelledGross(labelled: Cents) {
	const refusal = checkAmount('label', labelled);
	return refusal ? refuse(refusal) : {gross: labelled};
}

function priceGoods(state: LinesState, item: GoodsItem, {at, meansZero}: Pricing) {
	const product = state.products.rows.get(item.product);
	if (!product) return refuse({kind: 'unknown-product', code: item.product});
	if (!product.isOnSale) return refuse({kind: 'not-on-sale', name: product.name});
	const refusal = checkQuantity('quantity', item.quantity);
	if (refusal) return refuse(refusal);
	if (!isFullPieces(product.unit, item.quantity)) return refuse({kind: 'not-whole', name: product.name});
	const shelf = priceAt(product, at);
	if (item.price !== undefined && item.price !== shelf)
		return refuse({kind: 'price-changed', name: product.name, shown: item.price, price: shelf});
	const {override, labelled} = item;
	if (labelled !== undefined && item.quantity !== labelledQuantity(labelled, shelf))
		return refuse({kind: 'label-does-not-fit', name: product.name});
	const reason = override && tidy(override.reason);
	const unfit =
		override &&
		(checkPrice(product.name, override.price, meansZero) ??
			(reason === undefined ? undefined : checkText('reason', reason, note)));
	if (unfit) return refuse(unfit);
	const price = override?.price ?? shelf;
	const worth = labelled !== undefined && !override ? labelledGross(labelled) : grossOf(item.quantity, price);
	if ('refused' in worth) return worth;
	const {code, name, unit, tax} = product;
	const {quantity, meansShort} = item;
	const line: GoodsLine = {type: 'goods', product: code, name, quantity, unit, price, tax, total: worth.gross};
	if (!meansShort && reason === undefined) return {line};
	return {line: {...line, ...(meansShort && {meansShort}), ...(reason !== undefined && {override: {was: shelf, reason}})}};
}

/** An item without a product, in pieces. */
function priceOpen(item: OpenItem, {meansZero}: Pricing) {
	const name = tidy(item.name);
	const {quantity, price, tax} = item;
	const refusal =
		checkText('name', name, productName) ?? checkQuantity('quantity', quantity) ?? checkPrice(name, price, meansZero);
	if (refusal) return refuse(refusal);
	if (!isFullPieces('each', quantity)) return refuse({kind: 'not-whole', name});
	if (!isTaxClass(tax)) return refuse({kind: 'bad-tax-class', tax: String(tax)});
	const worth = grossOf(quantity, price);
	if ('refused' in worth) return worth;
	const line: OpenLine = {type: 'open', name, quantity, unit: 'each', price, tax, total: worth.gross};
	return {line};
}

/** A line with its own discount taken off. */
function discounted(line: GoodsLine | OpenLine, discount: Discount | undefined) {
	if (discount === undefined) return {line};
	const refusal = checkDiscount(discount, line.total, line.name);
	if (refusal) return refuse(refusal);
	const taken = discountOn(line.total, discount);
	return {line: {...line, gross: line.total, discount: taken, total: minus(line.total, taken.amount)}};
}

function priceVend(state: LinesState, item: VendItem, tokens: TokenSupply) {
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
	const line: ServiceLine = {
		type: 'service',
		service: service.id,
		name: service.name,
		...beneficiary,
		total: item.amount,
		fee: service.fee,
		commission: commissionOn(service, item.amount),
		reference: tokens.reference(),
		...(service.hasMeterToken && {meterToken: tokens.meterToken()}),
	};
	return {line};
}

function priceBill(state: LinesState, item: BillItem, tokens: TokenSupply) {
	const biller = byName(state.billers.rows, item.biller);
	if (!biller)
		return refuse({kind: 'unknown-biller', biller: item.biller, known: [...state.billers.rows.values()].map(row => row.name)});
	const refusal = checkAmount('amount', item.amount, biller);
	if (refusal) return refuse(refusal);
	const reference = readReference(biller, item.reference);
	if ('refused' in reference) return reference;
	const line: BillLine = {
		type: 'bill',
		biller: biller.id,
		name: biller.name,
		...reference,
		total: item.amount,
		fee: biller.fee,
		commission: commissionOn(biller, item.amount),
		confirmation: tokens.reference(),
	};
	return {line};
}

function priceTopUp(state: LinesState, item: TopUpItem) {
	const account = state.accounts.rows.get(item.account);
	if (!account) return refuse({kind: 'unknown-account', account: item.account});
	const refusal = checkAmount('amount', item.amount) ?? checkPayingIn(account);
	if (refusal) return refuse(refusal);
	const balance = plus(account.balance, item.amount);
	if (balance > largestAmount) return refuse({kind: 'balance-too-high', name: account.name, most: largestAmount});
	const line: TopUpLine = {type: 'top-up', account: account.id, name: account.name, total: item.amount, balance};
	return {line};
}
