// An open item as a line: something that is not in the catalogue. Its name, price and VAT class are typed, and no stock moves.
import {type CheckRefusal, checkQuantity, checkText} from '../base/checks.ts';
import {type OfKind, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import type {Cents, Thousandths} from '../base/money.ts';
import {maybe, record} from '../base/record-shape.ts';
import {text, word} from '../base/shape.ts';
import {productName, tidy} from '../base/text.ts';
import {isFullPieces} from '../base/unit.ts';
import {checkPrice, type PriceRefusal} from '../goods/prices.ts';
import type {ProductRefusal} from '../goods/records.ts';
import {isTaxClass, type TaxClass} from '../shop/vat.ts';
import {type BackCommon, type BackFacts, backMembers} from './coming-back.ts';
import {type Discount, type DiscountRefusal, discountShape} from './discount.ts';
import type {LineFacts, LinesState, Pricing} from './line-kind.ts';
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
import {checkedGross, type ReckoningRefusal} from './reckoning.ts';

/** Something that is not in the catalogue: its name, price and VAT class are typed. */
export type OpenItem = {
	readonly type: 'open';
	/** Up to 60 letters. */
	readonly name: string;
	/** In whole pieces. */
	readonly quantity: Thousandths;
	/** Price of one piece, VAT included. */
	readonly price: Cents;
	readonly tax: TaxClass;
	readonly discount?: Discount;
	/** Printed under the line: up to 120 letters. */
	readonly note?: string;
};

/** Sold without a product: no stock moves. */
export type OpenLine = OwnLineMembers & {readonly type: 'open'};

/** A returned open item: it has no shelf to go back to. */
export type ReturnedOpen = BackCommon & OwnBackMembers & {readonly type: 'open'};

type OpenLineRefusal =
	| ReckoningRefusal
	| Exclude<DiscountRefusal, {readonly kind: 'nothing-to-discount'}>
	| OfKind<ProductRefusal, 'bad-tax-class' | 'not-whole'>
	| OfKind<PriceRefusal, 'price-is-zero'>
	| OfKind<CheckRefusal, 'bad-text' | 'bad-quantity' | 'amount-out-of-range'>;

function priceOpen(_state: LinesState, item: OpenItem, {meansZero}: Pricing) {
	const name = tidy(item.name);
	const {quantity, price, tax} = item;
	const refusal =
		checkText('name', name, productName) ?? checkQuantity('quantity', quantity) ?? checkPrice(name, price, meansZero);
	if (refusal) return refuse(refusal);
	if (!isFullPieces('each', quantity)) return refuse({kind: 'not-whole', name});
	if (!isTaxClass(tax)) return refuse({kind: 'bad-tax-class', tax: String(tax)});
	const worth = checkedGross(quantity, price);
	if ('refused' in worth) return worth;
	const line: OpenLine = {type: 'open', name, quantity, unit: 'each', price, tax, total: worth.gross};
	return discounted(line, item.discount);
}

export const openItemShape = record<OpenItem>({
	type: word({open: true}),
	name: is.words,
	quantity: is.quantity,
	price: is.cents,
	tax: text(is.bounds.letters),
	discount: maybe(discountShape),
	note: maybe(is.words),
});

export const openLineShape = record<OpenLine>({type: word({open: true}), ...ownLineMembers});

export const openLine: LineFacts<OpenItem, OpenLine, OpenLineRefusal, BackFacts<OpenLine, ReturnedOpen>> = {
	...ownFacts,
	isTyped: true,
	price: priceOpen,
	stock: () => undefined,
	searched: () => ({words: [], numbers: []}),
	back: {
		...ownBackFacts,
		hasShelf: false,
		taken: (line, came) => ({type: 'open', ...ownBack(line, came)}),
		stock: () => [],
		product: () => undefined,
	},
};

export const returnedOpenShape = record<ReturnedOpen>({type: word({open: true}), ...backMembers, ...ownBackMembers});
