// The form that edits a product.
import type {Product} from '../../../domain/goods/records.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {Desk} from '../../model/desk.ts';
import {type Form, openForm} from '../../model/form.ts';
import {barcodeField, barcodesIn} from '../fields/code-fields.ts';
import {nameField, taxField, taxIn} from '../fields/goods-fields.ts';
import {ruleFields, rulesIn} from '../fields/rule-fields.ts';

export function editProductForm(desk: Desk, product: Product): Form {
	return openForm({
		title: `Edit ${product.code}`,
		verb: 'keep',
		id: desk.ports.newId(),
		fields: [nameField(product.name), barcodeField(desk, product), ...ruleFields(desk, product), taxField(product)],
		accept: (values, {id}) => {
			const name = values.get('name') ?? '';
			const barcodes = barcodesIn(values.get('barcode') ?? '');
			desk.perform(
				{type: 'editProduct', id, product: product.code, name, tax: taxIn(values), barcodes, rules: rulesIn(values)},
				{
					done: () => {
						desk.close();
						desk.say(`Changed ${plainText(name)}.`, 'done');
					},
				},
			);
		},
	});
}
