// Goods of the catalogue as a line: at the current price or another one with its reason; the stock leaves the shelf and may come back.
import {type CheckRefusal, checkQuantity, checkText} from '../base/checks.ts';
import {type OfKind, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {type Cents, type Thousandths, thousandths} from '../base/money.ts';
import {maybe, record} from '../base/record-shape.ts';
import {word} from '../base/shape.ts';
import {note, tidy} from '../base/text.ts';
import {isFullPieces} from '../base/unit.ts';
import {checkPrice, type PriceRefusal, priceAt} from '../goods/prices.ts';
import type {GoodsState, ProductRefusal} from '../goods/records.ts';
import {labelledQuantity} from '../shop/label-layouts.ts';
import {type BackCommon, type BackFacts, backMembers, type GoesTo} from './coming-back.ts';
import {type Discount, type DiscountRefusal, discountShape} from './discount.ts';
import type {LineFacts, Pricing} from './line-kind.ts';
import {
	discounted,
	type OwnBackMembers,
	type OwnLineMembers,
	ownBack,
	ownBackFacts,
	ownBackMembers,
	ownFacts,
	ownLineMembers,
} from './own-line.ts';
import {checkedGross, labelledGross, type ReckoningRefusal} from './reckoning.ts';

/** Goods of the catalogue. */
export type GoodsItem = {
	readonly type: 'goods';
	/** The product's code. */
	readonly product: string;
	/** Above 0; whole pieces of goods sold by the piece. */
	readonly quantity: Thousandths;
	/** The price that the customer was shown. If it changed since, the sale is refused. */
	readonly price?: Cents;
	/** The operator confirmed selling more than there is in stock. For products whose rule is `warn`. */
	readonly meansShort?: true;
	/** The total on its label. It counts, and the quantity follows from it. */
	readonly labelled?: Cents;
	/** Another unit price for this customer, and the reason. */
	readonly override?: {readonly price: Cents; readonly reason: string};
	readonly discount?: Discount;
	/** Printed under the line: up to 120 letters. */
	readonly note?: string;
};

/** Goods that were sold. */
export type GoodsLine = OwnLineMembers & {
	readonly type: 'goods';
	readonly product: string;
	/** The shelf price, where another price was asked, and the reason. */
	readonly override?: {readonly was: Cents; readonly reason: string};
};

export type ReturnedGoods = BackCommon & OwnBackMembers & {readonly type: 'goods'; readonly product: string; readonly to: GoesTo};

type GoodsLineRefusal =
	| {readonly kind: 'not-on-sale'; readonly name: string}
	| {readonly kind: 'price-changed'; readonly name: string; readonly shown: Cents; readonly price: Cents}
	| {readonly kind: 'label-does-not-fit'; readonly name: string}
	| ReckoningRefusal
	| Exclude<DiscountRefusal, {readonly kind: 'nothing-to-discount'}>
	| OfKind<ProductRefusal, 'unknown-product' | 'not-whole'>
	| OfKind<PriceRefusal, 'price-is-zero'>
	| OfKind<CheckRefusal, 'bad-text' | 'bad-quantity' | 'amount-out-of-range'>;

function priceGoods(state: GoodsState, item: GoodsItem, {at, meansZero}: Pricing) {
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
	const worth = labelled !== undefined && !override ? labelledGross(labelled) : checkedGross(item.quantity, price);
	if ('refused' in worth) return worth;
	const {code, name, unit, tax} = product;
	const {quantity, meansShort} = item;
	const line: GoodsLine = {type: 'goods', product: code, name, quantity, unit, price, tax, total: worth.gross};
	const full: GoodsLine =
		!meansShort && reason === undefined
			? line
			: {...line, ...(meansShort && {meansShort}), ...(reason !== undefined && {override: {was: shelf, reason}})};
	return discounted(full, item.discount);
}

export const goodsItemShape = record<GoodsItem>({
	type: word({goods: true}),
	product: is.words,
	quantity: is.quantity,
	price: maybe(is.cents),
	meansShort: maybe(is.yes),
	labelled: maybe(is.cents),
	override: maybe(record<NonNullable<GoodsItem['override']>>({price: is.cents, reason: is.words})),
	discount: maybe(discountShape),
	note: maybe(is.words),
});

export const goodsLineShape = record<GoodsLine>({
	type: word({goods: true}),
	product: is.words,
	...ownLineMembers,
	override: maybe(record<NonNullable<GoodsLine['override']>>({was: is.cents, reason: is.words})),
});

export const goodsLine: LineFacts<GoodsItem, GoodsLine, GoodsLineRefusal, BackFacts<GoodsLine, ReturnedGoods>> = {
	...ownFacts,
	isTyped: false,
	price: priceGoods,
	stock: ({product, quantity}) => ({product, quantity}),
	searched: ({product}) => ({words: [product], numbers: []}),
	back: {
		...ownBackFacts,
		hasShelf: true,
		taken: (line, came) => ({type: 'goods', product: line.product, ...ownBack(line, came), to: came.to}),
		stock: ({product, quantity, to}, receipt) => {
			// Goods come back to the shelf; spoilt goods then leave it again as waste.
			const back = {product, kind: 'return', quantity, about: receipt} as const;
			return to === 'stock' ? [back] : [back, {product, kind: 'waste', quantity: thousandths(-quantity), about: receipt}];
		},
		product: ({product}) => product,
	},
};

export const returnedGoodsShape = record<ReturnedGoods>({
	type: word({goods: true}),
	...backMembers,
	product: is.words,
	...ownBackMembers,
	to: word<GoesTo>({stock: true, waste: true}),
});
