// The records of catalogue and stock: products with their prices and codes, the stock of each, and why neither can be used.
import {type Cents, type Thousandths, thousandths} from '../base/money.ts';
import type {Table} from '../base/table.ts';
import type {Unit} from '../base/unit.ts';
import type {ShopState} from '../shop/records.ts';
import type {TaxClass} from '../shop/vat.ts';
import type {Worth} from './stock-value.ts';

/** A price that begins at a moment, in ms since 1970, UTC. */
export type LaterPrice = {readonly price: Cents; readonly from: number};

/** The prices of a product. */
export type Priced = {
	/** For one piece or one kilogram, VAT included. */
	readonly price: Cents;
	/** Prices that begin later, the soonest first. */
	readonly later?: readonly LaterPrice[];
};

/** The contents of one pack: a quantity of another product. */
export type PackContents = {
	/** Code of the product in it. */
	readonly product: string;
	/** How much of that product is in one pack. */
	readonly each: Thousandths;
};

/** What happens when more is sold than is in stock: `block` refuses, `warn` asks, `allow` sells. */
export type NegativePolicy = 'block' | 'warn' | 'allow';

/** A field left out means the shop's default: no category, the shop's own low level, nothing sold below zero. */
export type StockRules = {
	/** Up to 30 letters. */
	readonly category?: string;
	/** Stock below this is low. */
	readonly lowLevel?: Thousandths;
	readonly negative?: NegativePolicy;
};

/** A product of the catalogue. */
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
		/** What one of it contains, once a pack was opened. */
		readonly contents?: PackContents;
	};

/** A new product, with its opening stock and the cost of that. */
export type NewProduct = Omit<Product, 'isOnSale' | 'later' | 'contents'> & {
	/** Opening stock, 0 or more. */
	readonly stock: Thousandths;
	/** What one piece or kilogram of the opening stock cost. */
	readonly cost?: Cents;
};

export type ProductRefusal =
	/** `like`: codes that differ from it only in their capitals, when it could mean any of them. */
	| {readonly kind: 'unknown-product'; readonly code: string; readonly like?: readonly string[]}
	| {readonly kind: 'bad-code'; readonly code: string}
	| {readonly kind: 'code-taken'; readonly code: string; readonly name: string}
	| {readonly kind: 'bad-tax-class'; readonly tax: string}
	| {readonly kind: 'bad-unit'; readonly unit: string}
	| {readonly kind: 'not-whole'; readonly name: string};

/** A barcode sells `pack` pieces of its product at once. */
export type Barcode = {readonly product: string; readonly pack: number};

/** The stock of a product, and what was sold and lost of it. */
export type Stock = {
	/** In stock now: the sum of all movements. */
	readonly quantity: Thousandths;
	/** All that was ever sold: "most sold" goes by this. */
	readonly sold: Thousandths;
	/** All that was ever asked for and not in stock: lost demand. */
	readonly lost: Thousandths;
	/** Its value at cost; left out while no cost was ever known. */
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
	/** How much each of the most sold products has sold, by its code. */
	readonly bestSellers: Table<string, Thousandths>;
};
