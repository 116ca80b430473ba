// Owns the catalogue: goods, their prices and the codes they are found under (rules.md §8). How many there are is stock.ts.
import {checkAmount, checkText, firstOf} from '../base/checks.ts';
import {accept, type Envelope, type RefusalOf, refuse} from '../base/handlers.ts';
import {type Cents, largestQuantity, type Thousandths, thousandths} from '../base/money.ts';
import {drop, held, put} from '../base/table.ts';
import {productName, tidy} from '../base/text.ts';
import {isFullPieces, isUnit, type Unit} from '../base/unit.ts';
import type {Decider, Evolver, Poster, StockMover} from '../ledger/commands.ts';
import type {Barcode, State} from '../ledger/state.ts';
import {isTaxClass, type TaxClass} from '../shop/vat.ts';
import {packOf} from './barcodes.ts';
import {isCode, spellings} from './check-digits.ts';
import type {PackContents} from './packs.ts';
import {type Priced, type PriceProduct, type PriceRefusal, ProductPriced, priceProduct} from './prices.ts';
import {checkCost, noStock} from './stock-moves.ts';
import {checkRules, rulesOf, type StockRules, tidyRules} from './stock-rules.ts';
import {unitCost} from './stock-value.ts';

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

/** Puts a new product into the catalogue, on sale at once. */
export type ListProduct = Envelope & {readonly type: 'listProduct'; readonly product: NewProduct};
/** Changes a product. Its price is changed by `priceProduct`. */
export type EditProduct = Envelope & {
	readonly type: 'editProduct';
	/** Its code, which stays. */
	readonly product: string;
	/** Up to 60 letters. */
	readonly name: string;
	readonly tax: TaxClass;
	/** All its further codes; one that is not named is taken off. */
	readonly barcodes: readonly string[];
	/** How it is kept, all of it; as it is when left out. */
	readonly rules?: StockRules;
};
/** Puts a product on sale, or takes it off. Off sale it keeps its history and its stock; it only cannot be sold. */
export type SetOnSale = Envelope & {
	readonly type: 'setOnSale';
	/** Its code. */
	readonly product: string;
	/** Whether it can be sold from now on. */
	readonly isOnSale: boolean;
};
export type ProductCommand = ListProduct | EditProduct | PriceProduct | SetOnSale;

export type ProductListed = {readonly type: 'ProductListed'} & NewProduct;
export type ProductEdited = {
	readonly type: 'ProductEdited';
	readonly product: string;
	readonly name: string;
	readonly tax: TaxClass;
	readonly barcodes: readonly string[];
	readonly rules?: StockRules;
};
export type ProductOnSaleSet = {readonly type: 'ProductOnSaleSet'; readonly product: string; readonly isOnSale: boolean};
export type ProductEvent = ProductListed | ProductEdited | ProductPriced | ProductOnSaleSet;

export type ProductRefusal =
	| PriceRefusal
	| {readonly kind: 'unknown-product'; readonly code: string}
	| {readonly kind: 'bad-code'; readonly code: string}
	| {readonly kind: 'code-taken'; readonly code: string; readonly name: string}
	| {readonly kind: 'bad-tax-class'; readonly tax: string}
	| {readonly kind: 'bad-unit'; readonly unit: string}
	| {readonly kind: 'not-whole'; readonly name: string};

/** The product a code, a barcode or another spelling of its barcode stands for, and how many pieces it sells. */
export function findByCode(state: State, code: string): {readonly product: Product; readonly pack: number} | undefined {
	for (const spelling of spellings(code.trim())) {
		const own = state.products.rows.get(spelling);
		if (own) return {product: own, pack: 1};
		const barcode = state.barcodes.rows.get(spelling);
		const product = barcode && state.products.rows.get(barcode.product);
		if (barcode && product) return {product, pack: barcode.pack};
	}
	return undefined;
}

/** The name under which a code is already known to another product than `except`. */
function takenBy(state: State, code: string, except?: string): string | undefined {
	const found = findByCode(state, code)?.product;
	return found && found.code !== except ? found.name : undefined;
}

/** What is wrong with a code that is to be a product's, or undefined. */
export const checkCode = (state: State, code: string, except?: string): RefusalOf<'bad-code' | 'code-taken'> | undefined => {
	if (!isCode(code)) return {kind: 'bad-code', code};
	const name = takenBy(state, code, except);
	return name === undefined ? undefined : {kind: 'code-taken', code, name};
};

const checkBarcodes = (state: State, code: string, barcodes: readonly string[]) =>
	firstOf(...barcodes.map(barcode => () => checkCode(state, barcode, code)));

/** What is wrong with a new product, or undefined. Its texts must be tidy. A check digit that does not fit is only warned about on screen. */
export function checkNewProduct(state: State, product: NewProduct) {
	const {cost} = product;
	return firstOf(
		() => checkText('name', product.name, productName),
		() => checkCode(state, product.code),
		() => checkBarcodes(state, product.code, product.barcodes),
		() => checkAmount('price', product.price),
		() => (isTaxClass(product.tax) ? undefined : {kind: 'bad-tax-class', tax: String(product.tax)}),
		() => (isUnit(product.unit) ? undefined : {kind: 'bad-unit', unit: String(product.unit)}),
		() => checkOpeningStock(product),
		() => (cost === undefined ? undefined : checkCost(state, product, {quantity: product.stock, cost})),
		() => checkRules(product, product),
	);
}

/** What is wrong with what is on the shelf of a new product. */
export function checkOpeningStock({
	name,
	stock,
	unit,
}: Pick<NewProduct, 'name' | 'stock' | 'unit'>): RefusalOf<'bad-quantity' | 'not-whole'> | undefined {
	if (!Number.isSafeInteger(stock) || stock < 0 || stock > largestQuantity)
		return {kind: 'bad-quantity', field: 'stock', most: largestQuantity};
	return isFullPieces(unit, stock) ? undefined : {kind: 'not-whole', name};
}

function tidyProduct(product: NewProduct): NewProduct {
	const {code, name, price, tax, unit, barcodes, stock, cost} = product;
	return {
		code: code.trim(),
		name: tidy(name),
		price,
		tax,
		unit,
		barcodes: [...new Set(barcodes.map(barcode => barcode.trim()).filter(barcode => barcode !== ''))],
		stock,
		...(cost !== undefined && {cost}),
		...tidyRules(product),
	};
}

/** Many new products at once, checked against the shop and against each other. */
export function newCatalogue(state: State, products: readonly NewProduct[]) {
	const codes = new Map<string, string>();
	const accepted = products.map(tidyProduct);
	for (const product of accepted) {
		const refusal = checkNewProduct(state, product);
		if (refusal) return refuse(refusal);
		for (const code of new Set([product.code, ...product.barcodes].flatMap(spellings))) {
			const name = codes.get(code);
			if (name !== undefined) return refuse({kind: 'code-taken', code, name});
			codes.set(code, product.name);
		}
	}
	return {accepted};
}

/** The event of a tidy product, which has its own members and no other. */
export const productListed = (product: NewProduct): ProductListed => ({type: 'ProductListed', ...product});

const listProduct = ((state, command) => {
	const product = tidyProduct(command.product);
	const refusal = checkNewProduct(state, product);
	return refusal ? refuse(refusal) : accept(productListed(product));
}) satisfies Decider<'listProduct'>;

const editProduct = ((state, command) => {
	const product = state.products.rows.get(command.product);
	if (!product) return refuse({kind: 'unknown-product', code: command.product});
	const {code, name, barcodes} = tidyProduct({...product, name: command.name, barcodes: command.barcodes, stock: thousandths(0)});
	const rules = command.rules && tidyRules(command.rules);
	const refusal =
		checkText('name', name, productName) ??
		checkBarcodes(state, code, barcodes) ??
		(isTaxClass(command.tax) ? undefined : {kind: 'bad-tax-class' as const, tax: String(command.tax)}) ??
		(rules && checkRules(rules, {name, unit: product.unit}));
	if (refusal) return refuse(refusal);
	return accept({type: 'ProductEdited', product: code, name, tax: command.tax, barcodes, ...(rules && {rules})});
}) satisfies Decider<'editProduct'>;

const setOnSale = ((state, command) => {
	const product = state.products.rows.get(command.product);
	if (!product) return refuse({kind: 'unknown-product', code: command.product});
	return accept({type: 'ProductOnSaleSet', product: product.code, isOnSale: command.isOnSale});
}) satisfies Decider<'setOnSale'>;

const barcodeOf = (product: string, pack = 1): Barcode => ({product, pack});

const ProductListed: Evolver<'ProductListed'> = (state, {type: _type, stock: _stock, cost: _cost, ...product}) => {
	put(state.products, product.code, {...product, isOnSale: true});
	for (const barcode of product.barcodes) put(state.barcodes, barcode, barcodeOf(product.code));
	put(state.stock, product.code, noStock);
};

/** A barcode that stays keeps its pack. */
const ProductEdited: Evolver<'ProductEdited'> = (state, {product: code, name, tax, barcodes, rules}) => {
	const product = held(state.products, code);
	const packs = new Map(product.barcodes.map(barcode => [barcode, packOf(state, barcode)]));
	for (const barcode of product.barcodes) drop(state.barcodes, barcode);
	for (const barcode of barcodes) put(state.barcodes, barcode, barcodeOf(code, packs.get(barcode)));
	const {category: _category, lowLevel: _lowLevel, negative: _negative, ...rest} = product;
	put(state.products, code, {...rest, ...(rules ?? rulesOf(product)), name, tax, barcodes});
};

const ProductOnSaleSet: Evolver<'ProductOnSaleSet'> = (state, {product, isOnSale}) =>
	put(state.products, product, {...held(state.products, product), isOnSale});

export const productSlice = {
	deciders: {listProduct, editProduct, priceProduct, setOnSale},
	evolvers: {ProductListed, ProductEdited, ProductPriced, ProductOnSaleSet},
	posters: {
		ProductListed: () => [],
		ProductEdited: () => [],
		ProductPriced: () => [],
		ProductOnSaleSet: () => [],
	} satisfies {[K in ProductEvent['type']]: Poster<K>},
	stockMovers: {
		ProductListed: ({code, stock, cost}) => [
			{product: code, kind: 'opening', quantity: stock, ...(cost !== undefined && {cost: unitCost(cost)})},
		],
	} satisfies {[K in ProductEvent['type']]?: StockMover<K>},
};
