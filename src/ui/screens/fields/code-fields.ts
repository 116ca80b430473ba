// The fields for the codes of goods: their own, and their barcodes.
import {checkCode} from '../../../domain/goods/find-by-code.ts';
import {checkBarcodes} from '../../../domain/goods/new-product.ts';
import type {Product} from '../../../domain/goods/records.ts';
import {doubtDigit} from '../../../formats/records/product.ts';
import {refusalText} from '../../../formats/wording/refusals.ts';
import type {Sight} from '../../model/desk.ts';
import {type FormField, textInput} from '../../model/form.ts';

/** The product's own code. */
export function codeField(sight: Sight, value: string): FormField {
	return textInput('code', 'Code', {
		value,
		isKeyed: true,
		takesCode: 'fill',
		check: text => {
			const refusal = checkCode(sight.state, text);
			return refusal && refusalText(refusal);
		},
		doubt: doubtDigit,
	});
}

/** The other codes of a product. */
export function barcodeField(sight: Sight, product?: Product): FormField {
	return textInput('barcode', 'Barcodes', {
		value: product?.barcodes.join(' ') ?? '',
		placeholder: 'scan one, or none',
		isKeyed: true,
		takesCode: 'add',
		check: text => {
			const refusal = checkBarcodes(sight.state, barcodesIn(text), product);
			return refusal && refusalText(refusal);
		},
	});
}

/** The typed codes. */
export const barcodesIn = (text: string): readonly string[] => text.split(/[\s,]+/).filter(Boolean);
