// The forms of a barcode: a new one, an existing one, one of a pack; and of the key that sells what has none.

import {checkBarcode, checkPack} from '../../../domain/goods/barcodes.ts';
import {packOf} from '../../../domain/goods/find-by-code.ts';
import type {Product} from '../../../domain/goods/records.ts';
import {quickKeyOf} from '../../../domain/quick-keys/quick-keys.ts';
import {doubtDigit} from '../../../formats/records/product.ts';
import {quoted} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {refusalText} from '../../../formats/wording/refusals.ts';
import {quickKeyForm} from '../../actions/quick-key-form.ts';
import type {Desk} from '../../model/desk.ts';
import {choiceInput, type Form, type FormField, openForm, textInput} from '../../model/form.ts';

/** The number of pieces a code sells at once. */
const packField = (more: Pick<FormField, 'isHidden' | 'placeholder'> & {readonly value?: string}): FormField =>
	textInput('pack', 'Sells at once', {
		...more,
		isKeyed: true,
		check: text => {
			const refusal = checkPack(/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN);
			return refusal && refusalText(refusal);
		},
	});

/** The form for a scanned code of a pack of existing goods. */
export function packForm(
	desk: Desk,
	product: Product,
	{code, whenAdded}: {readonly code: string; readonly whenAdded: () => void},
): Form {
	const name = plainText(product.name);
	return openForm({
		title: `${quoted(code)}: a pack of ${name}`,
		verb: 'add it',
		id: desk.ports.newId(),
		fields: [packField({placeholder: 'how many pieces are in it'})],
		accept: (values, {id}) => {
			const pack = Number(values.get('pack'));
			desk.perform(
				{type: 'addBarcode', id, product: product.code, barcode: code, pack},
				{
					done: () => {
						desk.close();
						whenAdded();
					},
				},
			);
		},
	});
}

/** A new barcode, or an existing one: the number it sells, and whether it stays. */
export function barcodeForm(desk: Desk, product: Product, existing?: string): Form {
	const isNew = existing === undefined;
	const codeInput = textInput('barcode', 'Barcode', {
		value: existing ?? '',
		isKeyed: true,
		takesCode: 'fill',
		isHidden: () => !isNew,
		check: text => {
			const refusal = checkBarcode(desk.state, product, {barcode: text, pack: 1});
			return refusal && refusalText(refusal);
		},
		doubt: doubtDigit,
	});
	const packInput = packField({
		value: existing === undefined ? '1' : String(packOf(desk.state, existing)),
		isHidden: values => values.get('stays') === 'out',
	});
	const staysInput = choiceInput('stays', 'This code', {
		options: [
			{value: 'stays', label: 'stays'},
			{value: 'out', label: 'is taken out'},
		],
		isHidden: () => isNew,
	});
	return openForm({
		title: isNew ? `A barcode of ${plainText(product.name)}` : `Barcode ${quoted(existing)} of ${plainText(product.name)}`,
		verb: isNew ? 'add it' : 'do so',
		id: desk.ports.newId(),
		fields: [codeInput, staysInput, packInput],
		accept: (values, {id}) => {
			const barcode = existing ?? values.get('barcode') ?? '';
			const pack = Number(values.get('pack'));
			const isOut = values.get('stays') === 'out';
			desk.perform(
				isOut
					? {type: 'removeBarcode', id, product: product.code, barcode}
					: {type: 'addBarcode', id, product: product.code, barcode, pack},
				{
					done: () => {
						desk.close();
						const what = isOut ? 'is no longer a barcode' : `sells ${pack} of ${plainText(product.name)}`;
						desk.say(`${quoted(barcode)} ${what}.`, 'done');
					},
				},
			);
		},
	});
}

/** The form for the product's quick key. */
export function productQuickKey(desk: Desk, {code, name}: Product): Form {
	const sells = {type: 'goods', product: code} as const;
	return quickKeyForm(desk, {
		title: `Quick key of ${plainText(name)}`,
		sells: () => sells,
		current: quickKeyOf(desk.state, sells),
	});
}
