// The search for a product by a code: its own, a barcode, or another spelling of its barcode.
import type {OfKind} from '../base/handlers.ts';
import {isCode, spellings} from './check-digits.ts';
import type {GoodsState, Product, ProductRefusal} from './records.ts';

/** The product of a code, of a barcode or of another spelling of it, and the number of pieces that it sells. */
export function findByCode(state: GoodsState, code: string): {readonly product: Product; readonly pack: number} | undefined {
	for (const spelling of spellings(code.trim())) {
		const own = state.products.rows.get(spelling);
		if (own) return {product: own, pack: 1};
		const barcode = state.barcodes.rows.get(spelling);
		const product = barcode && state.products.rows.get(barcode.product);
		if (barcode && product) return {product, pack: barcode.pack};
	}
	return undefined;
}

/** The name of the product that has a code already, other than the product `except`. */
function takenBy(state: GoodsState, code: string, except?: string): string | undefined {
	const found = findByCode(state, code)?.product;
	return found && found.code !== except ? found.name : undefined;
}

/** What is wrong with a new code for a product, or undefined. */
export const checkCode = (
	state: GoodsState,
	code: string,
	except?: string,
): OfKind<ProductRefusal, 'bad-code' | 'code-taken'> | undefined => {
	if (!isCode(code)) return {kind: 'bad-code', code};
	const name = takenBy(state, code, except);
	return name === undefined ? undefined : {kind: 'code-taken', code, name};
};

/** The number that one scan of a barcode sells. */
export const packOf = (state: GoodsState, barcode: string): number => state.barcodes.rows.get(barcode)?.pack ?? 1;
