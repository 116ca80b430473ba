// The search for a product by a code: its own, a barcode, or another way to write one of these.
import type {OfKind} from '../base/handlers.ts';
import {asKeyed} from '../base/text.ts';
import {codeKey, isCode, spellings} from './check-digits.ts';
import type {GoodsState, Product, ProductRefusal} from './records.ts';

/** A product, and the number of pieces that its code sells. */
export type ByCode = {readonly product: Product; readonly pack: number};

/**
 * The product of a code, of a barcode, or of another way to write one of these. What is written exactly so comes first. Where two products have a code
 * that differs only in its case, as in a shop from before that was refused, any other way to write it finds neither.
 */
export function findByCode(state: GoodsState, text: string): ByCode | undefined {
	const code = asKeyed(text);
	for (const spelling of spellings(code)) {
		const found = exactly(state, spelling);
		if (found) return found;
	}
	const [same, another] = sameCodes(state, code);
	return same !== undefined && another === undefined ? exactly(state, same) : undefined;
}

function exactly(state: GoodsState, code: string): ByCode | undefined {
	const own = state.products.rows.get(code);
	if (own) return {product: own, pack: 1};
	const barcode = state.barcodes.rows.get(code);
	const product = barcode && state.products.rows.get(barcode.product);
	return barcode && product && {product, pack: barcode.pack};
}

/** The codes with letters, by their keys, one of each product that has it. Codes of digits are found by their spellings. */
type Lettered = {readonly version: string; readonly codes: ReadonlyMap<string, readonly string[]>};
const indexes = new WeakMap<GoodsState['products'], Lettered>();

/** Made anew after another code was given or taken, when one is first asked for that is written in another way. No product is dropped or gets another code. */
function lettered({products, barcodes}: GoodsState): Lettered['codes'] {
	const version = `${products.rows.size} ${barcodes.version}`;
	const known = indexes.get(products);
	if (known?.version === version) return known.codes;
	const codes = new Map<string, string[]>();
	const owners = new Map<string, string>();
	const add = (code: string, product: string): void => {
		if (!/[A-Za-z]/.test(code)) return;
		const key = codeKey(code);
		const same = codes.get(key) ?? [];
		if (same.some(each => owners.get(each) === product)) return;
		owners.set(code, product);
		codes.set(key, [...same, code]);
	};
	for (const code of products.rows.keys()) add(code, code);
	for (const [code, {product}] of barcodes.rows) add(code, product);
	indexes.set(products, {version, codes});
	return codes;
}

/** The codes that are the same as this one but for the case of their letters, one of each product. */
export function sameCodes(state: GoodsState, code: string): readonly string[] {
	const key = codeKey(code);
	return /[a-z]/.test(key) ? (lettered(state).get(key) ?? []) : [];
}

/** Codes that differ only in the case of their letters and belong to different products, as they could be given once. */
export const codesInTwoCases = (state: GoodsState): readonly (readonly string[])[] =>
	[...lettered(state).values()].filter(({length}) => length > 1);

/** The refusal of a code that finds nothing. */
export function unknownProduct(state: GoodsState, code: string): OfKind<ProductRefusal, 'unknown-product'> {
	const like = sameCodes(state, code);
	return {kind: 'unknown-product', code, ...(like.length > 0 && {like})};
}

/** The name of the product that has a code already, other than the product `except`. */
function takenBy(state: GoodsState, code: string, except?: string): string | undefined {
	const found = [...spellings(code), ...sameCodes(state, code)].map(each => exactly(state, each)?.product);
	return found.find(product => product !== undefined && product.code !== except)?.name;
}

/** What is wrong with a new code for a product, or undefined. It may keep the codes it has. */
export const checkCode = (
	state: GoodsState,
	code: string,
	except?: Product,
): OfKind<ProductRefusal, 'bad-code' | 'code-taken'> | undefined => {
	if (except?.barcodes.includes(code)) return undefined;
	if (!isCode(code)) return {kind: 'bad-code', code};
	const name = takenBy(state, code, except?.code);
	return name === undefined ? undefined : {kind: 'code-taken', code, name};
};

/** The number that one scan of a barcode sells. */
export const packOf = (state: GoodsState, barcode: string): number => state.barcodes.rows.get(barcode)?.pack ?? 1;
