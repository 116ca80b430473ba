// The catalogue and the stock as they are kept: products with their prices and codes, what there is of each, and why neither can be used.
import {type Cents, type Thousandths, thousandths} from '../base/money.ts';
import type {Table} from '../base/table.ts';
import type {Unit} from '../base/unit.ts';
import type {ShopState} from '../shop/records.ts';
import type {TaxClass} from '../shop/vat.ts';
import type {Worth} from './stock-value.ts';

/** A price that begins at a moment, in ms since 1970, UTC. */
export type LaterPrice = {readonly price: Cents; readonly from: number};

/** What a product costs. */
export type Priced = {
	/** Of one piece or one kilogram, VAT included. */
	readonly price: Cents;
	/** Prices that begin later, the soonest first. */
	readonly later?: readonly LaterPrice[];
};

/** What one pack opens into: so much of another product. */
export type PackContents = {
	/** Code of what is in it. */
	readonly product: string;
	/** How much of it is in one pack. */
	readonly each: Thousandths;
};

/** What happens when more is sold than there is: it is refused, or asked about, or done. */
export type NegativePolicy = 'block' | 'warn' | 'allow';

/** What is left out is as the shop has it: no category, the shop's own low level, nothing sold below zero. */
export type StockRules = {
	/** Up to 30 letters. */
	readonly category?: string;
	/** Fewer than this is low. */
	readonly lowLevel?: Thousandths;
	readonly negative?: NegativePolicy;
};

/** Goods of the catalogue. */
export type Product = Priced &
	StockRules & {
		/** 1 to 32 letters, digits, `.`, `_`, `/` or `-`; no other product has it. */
		readonly code: string;
		/** Up to 60 letters. */
		readonly name: string;
		readonly tax: TaxClass;
		readonly unit: Unit;
		/** Further codes it is scanned by. */
		readonly barcodes: readonly string[];
		readonly isOnSale: boolean;
		/** What one of it opens into, once a pack was opened. */
		readonly contents?: PackContents;
	};

/** A product as it is asked for, with what is on the shelf already, and what one of that cost. */
export type NewProduct = Omit<Product, 'isOnSale' | 'later' | 'contents'> & {
	/** On the shelf already, from none upward. */
	readonly stock: Thousandths;
	/** What one of that cost. */
	readonly cost?: Cents;
};

export type ProductRefusal =
	| {readonly kind: 'unknown-product'; readonly code: string}
	| {readonly kind: 'bad-code'; readonly code: string}
	| {readonly kind: 'code-taken'; readonly code: string; readonly name: string}
	| {readonly kind: 'bad-tax-class'; readonly tax: string}
	| {readonly kind: 'bad-unit'; readonly unit: string}
	| {readonly kind: 'not-whole'; readonly name: string};

/** A barcode sells `pack` pieces of its product at once. */
export type Barcode = {readonly product: string; readonly pack: number};

/** What there is of a product, and was. */
export type Stock = {
	/** On the shelf now: the sum of all movements. */
	readonly quantity: Thousandths;
	/** Ever sold: what "most sold" counts. */
	readonly sold: Thousandths;
	/** Ever asked for and not there: lost demand. */
	readonly lost: Thousandths;
	/** What it is worth at cost; left out while no cost was ever known. */
	readonly worth?: Worth;
};

export const noStock: Stock = {quantity: thousandths(0), sold: thousandths(0), lost: thousandths(0)};

export type StockRefusal =
	| {readonly kind: 'adjusts-nothing'}
	| {readonly kind: 'adjusts-below-zero'; readonly name: string; readonly onHand: Thousandths}
	| {readonly kind: 'too-much-stock'; readonly name: string; readonly most: Thousandths}
	| {readonly kind: 'value-too-high'; readonly name: string; readonly most: Cents};

/** What the ledger keeps of goods. */
export type GoodsState = ShopState & {
	/** By their codes. */
	readonly products: Table<string, Product>;
	/** Product codes by every further barcode they are sold under. */
	readonly barcodes: Table<string, Barcode>;
	/** By the codes of the products. */
	readonly stock: Table<string, Stock>;
	/** What each of the most sold products has sold; by its code. */
	readonly bestSellers: Table<string, Thousandths>;
};
