// The catalogue: products, their prices and their codes (rules.md §8). Their stock is stock-moves.ts.
import {checkText} from '../base/checks.ts';
import {accept, type Decider, type Envelope, type Evolver, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {part} from '../base/part.ts';
import {maybe, record} from '../base/record-shape.ts';
import {text} from '../base/shape.ts';
import {drop, mustHave, put} from '../base/table.ts';
import {productName, tidy} from '../base/text.ts';
import {isTaxClass, type TaxClass, taxShape} from '../shop/vat.ts';
import {packOf} from './find-by-code.ts';
import {
	type CatalogueRefusal,
	checkBarcodes,
	checkNewProduct,
	newProductMembers,
	newProductShape,
	type ProductListed,
	productListed,
	tidyBarcodes,
	tidyProduct,
} from './new-product.ts';
import {type Barcode, type GoodsState, type NewProduct, noStock, type StockRules} from './records.ts';
import {checkRules, rulesOf, stockRulesMembers, tidyRules} from './stock-rules.ts';
import {unitCost} from './stock-value.ts';

/** Adds a new product to the catalogue, on sale at once. */
export type ListProduct = Envelope & {readonly type: 'listProduct'; readonly product: NewProduct};
/** Changes a product. Use `priceProduct` to change its price. */
export type EditProduct = Envelope & {
	readonly type: 'editProduct';
	/** Its code, which does not change. */
	readonly product: string;
	/** Up to 60 letters. */
	readonly name: string;
	readonly tax: TaxClass;
	/** All its further codes; a code that is not in the list is removed. */
	readonly barcodes: readonly string[];
	/** All its stock rules; unchanged when left out. */
	readonly rules?: StockRules;
};
/** Puts a product on sale, or takes it off. A product off sale cannot be sold; it keeps its history and its stock. */
export type SetOnSale = Envelope & {
	readonly type: 'setOnSale';
	/** Its code. */
	readonly product: string;
	/** Whether it can be sold from now on. */
	readonly isOnSale: boolean;
};
export type ProductCommand = ListProduct | EditProduct | SetOnSale;

export type ProductEdited = {
	readonly type: 'ProductEdited';
	readonly product: string;
	readonly name: string;
	readonly tax: TaxClass;
	readonly barcodes: readonly string[];
	readonly rules?: StockRules;
};
export type ProductOnSaleSet = {readonly type: 'ProductOnSaleSet'; readonly product: string; readonly isOnSale: boolean};
export type ProductEvent = ProductListed | ProductEdited | ProductOnSaleSet;

type Does<C> = Decider<GoodsState, C, ProductEvent, CatalogueRefusal>;

const listProduct = ((state, command) => {
	const product = tidyProduct(command.product);
	const refusal = checkNewProduct(state, product);
	return refusal ? refuse(refusal) : accept(productListed(product));
}) satisfies Does<ListProduct>;

const editProduct = ((state, command) => {
	const product = state.products.rows.get(command.product);
	if (!product) return refuse({kind: 'unknown-product', code: command.product});
	const {code} = product;
	const name = tidy(command.name);
	const barcodes = tidyBarcodes(command.barcodes, {code, had: product.barcodes});
	const rules = command.rules && tidyRules(command.rules);
	const refusal =
		(name === product.name ? undefined : checkText('name', name, productName)) ??
		checkBarcodes(state, barcodes, product) ??
		(isTaxClass(command.tax) ? undefined : {kind: 'bad-tax-class' as const, tax: String(command.tax)}) ??
		(rules && checkRules(rules, {name, unit: product.unit}));
	if (refusal) return refuse(refusal);
	return accept({type: 'ProductEdited', product: code, name, tax: command.tax, barcodes, ...(rules && {rules})});
}) satisfies Does<EditProduct>;

const setOnSale = ((state, command) => {
	const product = state.products.rows.get(command.product);
	if (!product) return refuse({kind: 'unknown-product', code: command.product});
	return accept({type: 'ProductOnSaleSet', product: product.code, isOnSale: command.isOnSale});
}) satisfies Does<SetOnSale>;

const barcodeOf = (product: string, pack = 1): Barcode => ({product, pack});

const foldListed: Evolver<GoodsState, ProductListed> = (state, {type: _type, stock: _stock, cost: _cost, ...product}) => {
	put(state.products, product.code, {...product, isOnSale: true});
	for (const barcode of product.barcodes) put(state.barcodes, barcode, barcodeOf(product.code));
	put(state.stock, product.code, noStock);
};

/** A barcode that stays keeps its pack. */
const ProductEdited: Evolver<GoodsState, ProductEdited> = (state, {product: code, name, tax, barcodes, rules}) => {
	const product = mustHave(state.products, code);
	const packs = new Map(product.barcodes.map(barcode => [barcode, packOf(state, barcode)]));
	for (const barcode of product.barcodes) drop(state.barcodes, barcode);
	for (const barcode of barcodes) put(state.barcodes, barcode, barcodeOf(code, packs.get(barcode)));
	const {category: _category, lowLevel: _lowLevel, negative: _negative, ...rest} = product;
	put(state.products, code, {...rest, ...(rules ?? rulesOf(product)), name, tax, barcodes});
};

const ProductOnSaleSet: Evolver<GoodsState, ProductOnSaleSet> = (state, {product, isOnSale}) =>
	put(state.products, product, {...mustHave(state.products, product), isOnSale});

const stockRulesShape = record(stockRulesMembers);

export const catalogue = part<Does<ProductCommand>, ProductEvent>({
	orders: {
		listProduct: {product: newProductShape},
		editProduct: {
			product: is.words,
			name: is.words,
			tax: text(is.bounds.letters),
			barcodes: is.all(is.words),
			rules: maybe(stockRulesShape),
		},
		setOnSale: {product: is.words, isOnSale: is.yesNo},
	},
	deciders: {listProduct, editProduct, setOnSale},
	events: {
		ProductListed: newProductMembers,
		ProductEdited: {product: is.words, name: is.words, tax: taxShape, barcodes: is.all(is.words), rules: maybe(stockRulesShape)},
		ProductOnSaleSet: {product: is.words, isOnSale: is.yesNo},
	},
	evolvers: {ProductListed: foldListed, ProductEdited, ProductOnSaleSet},
	moves: {
		money: 'nothing',
		accounts: 'nothing',
		stock: {
			ProductListed: ({code, stock, cost}) => [
				{product: code, kind: 'opening', quantity: stock, ...(cost !== undefined && {cost: unitCost(cost)})},
			],
			ProductEdited: 'nothing',
			ProductOnSaleSet: 'nothing',
		},
	},
});
