// The fields for the codes of goods: their own, and their barcodes.
import {isCode} from '../../../domain/goods/check-digits.ts';
import {findByCode} from '../../../domain/goods/find-by-code.ts';
import type {Product} from '../../../domain/goods/records.ts';
import {doubtDigit} from '../../../formats/records/product.ts';
import {refusalText} from '../../../formats/wording/refusals.ts';
import type {Sight} from '../../model/desk.ts';
import {type FormField, textInput} from '../../model/form.ts';

/** The product's own code. */
export function codeField(sight: Sight, value: string): FormField {
	return textInput('code', 'Code', {
		value,
		takesCode: 'fill',
		check: text => {
			if (!isCode(text)) return refusalText({kind: 'bad-code', code: text});
			const taken = findByCode(sight.state, text);
			return taken && refusalText({kind: 'code-taken', code: text, name: taken.product.name});
		},
		doubt: doubtDigit,
	});
}

/** The other codes of a product. */
export function barcodeField(sight: Sight, product?: Product): FormField {
	return textInput('barcode', 'Barcodes', {
		value: product?.barcodes.join(' ') ?? '',
		placeholder: 'scan one, or none',
		takesCode: 'add',
		check: text => {
			for (const barcode of barcodesIn(text)) {
				if (!isCode(barcode)) return refusalText({kind: 'bad-code', code: barcode});
				const taken = findByCode(sight.state, barcode)?.product;
				if (taken && taken.code !== product?.code) return refusalText({kind: 'code-taken', code: barcode, name: taken.name});
			}
			return undefined;
		},
	});
}

/** The typed codes. */
export const barcodesIn = (text: string): readonly string[] => text.split(/[\s,]+/).filter(Boolean);
