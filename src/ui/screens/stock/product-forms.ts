// The form of a new product.
import {zero} from '../../../domain/base/money.ts';
import {checkOpeningStock} from '../../../domain/goods/new-product.ts';
import {checkCost} from '../../../domain/goods/stock-moves.ts';
import {moneyText, readAmount} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {readQuantity} from '../../../formats/text/quantity.ts';
import {refusalText} from '../../../formats/wording/refusals.ts';
import {performPriced} from '../../actions/perform-priced.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {choiceInput, type Form, type FormField, openForm, textInput} from '../../model/form.ts';
import {wholeShelf} from '../../model/lookups.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {barcodeField, barcodesIn, codeField} from '../fields/code-fields.ts';
import {costField, costIn, nameField, none, priceField, taxField, taxIn, unitIn, valueIn} from '../fields/goods-fields.ts';
import {categoryField} from '../fields/rule-fields.ts';
import {shelfState, stockState} from './state.ts';

/** The stock; it comes after the field for its unit. */
const stockField = (value = ''): FormField =>
	textInput('stock', 'In stock', {
		value,
		placeholder: '0',
		check: (text, values) => {
			const read = readQuantity(text || '0');
			if ('fault' in read) return read.fault;
			const refusal = checkOpeningStock({name: values.get('name') ?? '', stock: read.value, unit: unitIn(values)});
			return refusal && refusalText(refusal);
		},
	});

/** The cost of one piece in stock, where it is known. */
function openingCostField(sight: Sight): FormField {
	return {
		...costField(sight, 'of one, when it is known', (text, values) => {
			const cost = valueIn(readAmount(text), zero);
			const quantity = valueIn(readQuantity(values.get('stock') || '0'), none);
			const refusal = checkCost(sight.state, {code: '', name: values.get('name') ?? ''}, {quantity, cost});
			return refusal && refusalOn(sight, refusal);
		}),
		passed: 'may be empty',
	};
}

/**
 * `code` was scanned: it is not asked for, and the scanned piece counts as one in stock. `whenAdded` goes on where the form
 * was opened.
 */
export function newProductForm(
	desk: Desk,
	{code = '', whenAdded}: {readonly code?: string; readonly whenAdded?: () => void} = {},
): Form {
	const form = openForm({
		title: 'New product',
		verb: 'add the product',
		id: desk.ports.newId(),
		fields: [
			codeField(desk, code),
			nameField(),
			priceField(desk),
			choiceInput('unit', 'Sold by', {
				options: [
					{value: 'each', label: 'the piece'},
					{value: 'kg', label: 'the kilogram'},
				],
			}),
			categoryField(),
			stockField(code === '' ? '' : '1'),
			openingCostField(desk),
			barcodeField(desk),
			taxField(),
		],
		accept: (values, {id}) => {
			const product = {
				code: values.get('code') ?? '',
				name: values.get('name') ?? '',
				price: valueIn(readAmount(values.get('price') ?? ''), zero),
				stock: valueIn(readQuantity(values.get('stock') || '0'), none),
				...costIn(values),
				category: values.get('category') ?? '',
				barcodes: barcodesIn(values.get('barcode') ?? ''),
				unit: unitIn(values),
				tax: taxIn(values),
			};
			performPriced(desk, {type: 'listProduct', id, product}, () => {
				desk.close();
				const list = {...stockState.read(desk).list, chosen: product.code};
				shelfState.write(desk, wholeShelf);
				stockState.write(desk, {list, filter: undefined, isTyping: false});
				desk.say(`Added ${plainText(product.name)} at ${moneyText(product.price, desk.symbol)}.`, 'done');
				whenAdded?.();
			});
		},
	});
	return code === '' ? form : {...form, focus: 1};
}
