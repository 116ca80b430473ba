// Further codes of products, each with the number that one scan sells (rules.md §8). state.barcodes says which product has which code.
import {accept, type Decider, type Envelope, type Evolver, type OfKind, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {part} from '../base/part.ts';
import {maybe} from '../base/record-shape.ts';
import {drop, mustHave, put} from '../base/table.ts';
import {asKeyed} from '../base/text.ts';
import {codeLike, isSameCode} from './check-digits.ts';
import {checkCode} from './find-by-code.ts';
import type {GoodsState, Product, ProductRefusal} from './records.ts';

/** Gives a product a further code to be scanned by. For a code it has already, this changes the pack. */
export type AddBarcode = Envelope & {
	readonly type: 'addBarcode';
	/** The product's code. */
	readonly product: string;
	/** The further code. */
	readonly barcode: string;
	/** The number of pieces or kilograms that one scan sells; 1 when left out. */
	readonly pack?: number;
};
/** Removes a further code from a product. */
export type RemoveBarcode = Envelope & {
	readonly type: 'removeBarcode';
	/** The product's code. */
	readonly product: string;
	/** The further code. */
	readonly barcode: string;
};
export type BarcodeCommand = AddBarcode | RemoveBarcode;

export type BarcodeAdded = {
	readonly type: 'BarcodeAdded';
	readonly product: string;
	readonly barcode: string;
	readonly pack: number;
};
export type BarcodeRemoved = {readonly type: 'BarcodeRemoved'; readonly product: string; readonly barcode: string};
export type BarcodeEvent = BarcodeAdded | BarcodeRemoved;

export type BarcodeRefusal =
	| {readonly kind: 'bad-pack'; readonly most: number}
	| {readonly kind: 'barcode-not-there'; readonly barcode: string; readonly name: string};

type Does<C> = Decider<GoodsState, C, BarcodeEvent, BarcodeRefusal | ProductRefusal>;

/** The most one scan can sell. */
const largestPack = 10_000;

/** What is wrong with a barcode for a product, or undefined. A code it has already may get another pack. */
export function checkBarcode(
	state: GoodsState,
	product: Product,
	{barcode, pack}: {readonly barcode: string; readonly pack: number},
): OfKind<ProductRefusal | BarcodeRefusal, 'bad-code' | 'code-taken' | 'bad-pack'> | undefined {
	const refusal = checkCode(state, barcode, product);
	if (refusal) return refusal;
	const {code, name, barcodes} = product;
	// The product's own code always sells one and is found first: as a barcode it would never be used.
	if (isSameCode(barcode, code) && !barcodes.includes(barcode)) return {kind: 'code-taken', code: barcode, name};
	return checkPack(pack);
}

/** What is wrong with the number that one scan sells, or undefined. It must be in whole pieces or kilograms. */
export const checkPack = (pack: number): OfKind<BarcodeRefusal, 'bad-pack'> | undefined =>
	Number.isSafeInteger(pack) && pack >= 1 && pack <= largestPack ? undefined : {kind: 'bad-pack', most: largestPack};

const addBarcode = ((state, command) => {
	const product = state.products.rows.get(command.product);
	if (!product) return refuse({kind: 'unknown-product', code: command.product});
	const typed = asKeyed(command.barcode);
	const barcode = codeLike(product.barcodes, typed) ?? typed;
	const pack = command.pack ?? 1;
	const refusal = checkBarcode(state, product, {barcode, pack});
	return refusal ? refuse(refusal) : accept({type: 'BarcodeAdded', product: product.code, barcode, pack});
}) satisfies Does<AddBarcode>;

const removeBarcode = ((state, command) => {
	const product = state.products.rows.get(command.product);
	if (!product) return refuse({kind: 'unknown-product', code: command.product});
	const barcode = codeLike(product.barcodes, asKeyed(command.barcode));
	if (barcode === undefined) return refuse({kind: 'barcode-not-there', barcode: command.barcode, name: product.name});
	return accept({type: 'BarcodeRemoved', product: product.code, barcode});
}) satisfies Does<RemoveBarcode>;

const BarcodeAdded: Evolver<GoodsState, BarcodeAdded> = (state, {product: code, barcode, pack}) => {
	const product = mustHave(state.products, code);
	put(state.barcodes, barcode, {product: code, pack});
	const barcodes = product.barcodes.includes(barcode) ? product.barcodes : [...product.barcodes, barcode];
	put(state.products, code, {...product, barcodes});
};

const BarcodeRemoved: Evolver<GoodsState, BarcodeRemoved> = (state, {product: code, barcode}) => {
	const product = mustHave(state.products, code);
	drop(state.barcodes, barcode);
	put(state.products, code, {...product, barcodes: product.barcodes.filter(each => each !== barcode)});
};

export const barcodes = part<Does<BarcodeCommand>, BarcodeEvent>({
	orders: {
		addBarcode: {product: is.words, barcode: is.words, pack: maybe(is.number)},
		removeBarcode: {product: is.words, barcode: is.words},
	},
	deciders: {addBarcode, removeBarcode},
	events: {
		BarcodeAdded: {product: is.words, barcode: is.words, pack: is.number},
		BarcodeRemoved: {product: is.words, barcode: is.words},
	},
	evolvers: {BarcodeAdded, BarcodeRemoved},
	moves: 'nothing',
});
