// New products: what may be in one, what is wrong with it, and many at once.
import {type CheckRefusal, checkAmount, checkText, firstOf} from '../base/checks.ts';
import {type OfKind, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {largestQuantity} from '../base/money.ts';
import {maybe, record, type ShapesOf} from '../base/record-shape.ts';
import {text} from '../base/shape.ts';
import {asKeyed, productName, tidy} from '../base/text.ts';
import {isFullPieces, isUnit} from '../base/unit.ts';
import {isTaxClass} from '../shop/vat.ts';
import {codeKey, codeLike, isSameCode} from './check-digits.ts';
import {checkCode} from './find-by-code.ts';
import type {GoodsState, NewProduct, Product, ProductRefusal, StockRefusal} from './records.ts';
import {checkCost} from './stock-moves.ts';
import {checkRules, type StockRulesRefusal, stockRulesMembers, tidyRules} from './stock-rules.ts';

/** Why a product cannot be added, or cannot be changed like this. */
export type CatalogueRefusal = ProductRefusal | StockRefusal | StockRulesRefusal | CheckRefusal;

/** What is wrong with the further codes of a product, or undefined. */
export const checkBarcodes = (state: GoodsState, barcodes: readonly string[], product?: Product) =>
	firstOf(...barcodes.map(barcode => () => checkCode(state, barcode, product)));

/** What is wrong with a new product, or undefined. Its texts must be tidy. For a check digit that does not fit, the screen only warns. */
export function checkNewProduct(state: GoodsState, product: NewProduct, nameRule = productName) {
	const {cost} = product;
	return firstOf(
		() => checkText('name', product.name, nameRule),
		() => checkCode(state, product.code),
		() => checkBarcodes(state, product.barcodes),
		() => checkAmount('price', product.price),
		() => (isTaxClass(product.tax) ? undefined : {kind: 'bad-tax-class' as const, tax: String(product.tax)}),
		() => (isUnit(product.unit) ? undefined : {kind: 'bad-unit' as const, unit: String(product.unit)}),
		() => checkOpeningStock(product),
		() => (cost === undefined ? undefined : checkCost(state, product, {quantity: product.stock, cost})),
		() => checkRules(product, product),
	);
}

/** What is wrong with the opening stock of a new product. */
export function checkOpeningStock({
	name,
	stock,
	unit,
}: Pick<NewProduct, 'name' | 'stock' | 'unit'>): OfKind<CheckRefusal | ProductRefusal, 'bad-quantity' | 'not-whole'> | undefined {
	if (!Number.isSafeInteger(stock) || stock < 0 || stock > largestQuantity)
		return {kind: 'bad-quantity', field: 'stock', most: largestQuantity};
	return isFullPieces(unit, stock) ? undefined : {kind: 'not-whole', name};
}

/** The further codes of a product as the ledger keeps them: none of them twice, nor its own code, however they are written. Those it has stay as they are. */
export function tidyBarcodes(barcodes: readonly string[], {code, had}: {readonly code: string; readonly had: readonly string[]}) {
	const kept: string[] = [];
	for (const typed of barcodes.map(asKeyed)) {
		const barcode = codeLike(had, typed) ?? typed;
		const isNew = ![code, ...kept].some(each => isSameCode(each, barcode));
		if (barcode !== '' && !kept.includes(barcode) && (isNew || had.includes(barcode))) kept.push(barcode);
	}
	return kept;
}

/** A product as the ledger keeps it: with tidy texts, and no barcode twice. */
export function tidyProduct(product: NewProduct): NewProduct {
	const code = asKeyed(product.code);
	const {name, price, tax, unit, barcodes, stock, cost} = product;
	return {
		code,
		name: tidy(name),
		price,
		tax,
		unit,
		barcodes: tidyBarcodes(barcodes, {code, had: []}),
		stock,
		...(cost !== undefined && {cost}),
		...tidyRules(product),
	};
}

/** Many new products at once, checked against the shop and against each other. */
export function newCatalogue(state: GoodsState, products: readonly NewProduct[], nameRule = productName) {
	const codes = new Map<string, string>();
	const accepted = products.map(tidyProduct);
	for (const product of accepted) {
		const refusal = checkNewProduct(state, product, nameRule);
		if (refusal) return refuse(refusal);
		for (const code of [product.code, ...product.barcodes]) {
			const name = codes.get(codeKey(code));
			if (name !== undefined) return refuse({kind: 'code-taken', code, name});
			codes.set(codeKey(code), product.name);
		}
	}
	return {accepted};
}

export const newProductMembers: ShapesOf<NewProduct> = {
	code: is.words,
	name: is.words,
	price: is.cents,
	tax: text(is.bounds.letters),
	unit: text(is.bounds.letters),
	barcodes: is.all(is.words),
	stock: is.quantity,
	cost: maybe(is.cents),
	...stockRulesMembers,
};

export const newProductShape = record<NewProduct>(newProductMembers);

export type ProductListed = {readonly type: 'ProductListed'} & NewProduct;

/** The event of adding a tidy product, with only the members of a product. */
export const productListed = (product: NewProduct): ProductListed => ({type: 'ProductListed', ...product});
