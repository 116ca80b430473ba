// Owns the forms of the catalogue: a new product, editing one, its price, and one barcode of it.
import {isDay} from '../../../domain/base/calendar.ts';
import {nothing} from '../../../domain/base/money.ts';
import {checkBarcode, checkPack} from '../../../domain/goods/barcodes.ts';
import {packOf} from '../../../domain/goods/find-by-code.ts';
import {checkOpeningStock} from '../../../domain/goods/new-product.ts';
import type {Product} from '../../../domain/goods/records.ts';
import {checkCost} from '../../../domain/goods/stock-moves.ts';
import {doubtDigit} from '../../../formats/records/product.ts';
import {moneyText, readAmount, shown} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {readQuantity} from '../../../formats/text/quantity.ts';
import {isWallTime, momentOf} from '../../../formats/text/wall-clock.ts';
import {refusalText} from '../../../formats/wording/refusals.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {choiceInput, type Form, type FormField, openForm, textInput} from '../../model/form.ts';
import {wholeShelf} from '../../model/lookups.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {
	barcodeField,
	barcodesIn,
	categoryField,
	codeField,
	costField,
	costIn,
	nameField,
	none,
	priceField,
	ruleFields,
	rulesIn,
	taxField,
	taxIn,
	unitIn,
	valueIn,
} from '../fields/goods-fields.ts';
import {shelfState, stockState} from './state.ts';

/** What is on the shelf; it stands behind the unit it is counted in. */
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

/** What one on the shelf cost, for who knows it. */
function openingCostField(sight: Sight): FormField {
	return {
		...costField(sight, 'of one, when it is known', (text, values) => {
			const cost = valueIn(readAmount(text), nothing);
			const quantity = valueIn(readQuantity(values.get('stock') || '0'), none);
			const refusal = checkCost(sight.state, {code: '', name: values.get('name') ?? ''}, {quantity, cost});
			return refusal && refusalOn(sight, refusal);
		}),
		isPassed: true,
	};
}

/**
 * `code` is one that was scanned: it is asked for no more, and the piece in the hand is one in stock. `whenAdded` goes on where the form
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
				price: valueIn(readAmount(values.get('price') ?? ''), nothing),
				stock: valueIn(readQuantity(values.get('stock') || '0'), none),
				...costIn(values),
				category: values.get('category') ?? '',
				barcodes: barcodesIn(values.get('barcode') ?? ''),
				unit: unitIn(values),
				tax: taxIn(values),
			};
			desk.perform(
				{type: 'listProduct', id, product},
				{
					done: () => {
						desk.close();
						const list = {...stockState.read(desk).list, chosen: product.code};
						shelfState.write(desk, wholeShelf);
						stockState.write(desk, {list, filter: undefined, isTyping: false});
						desk.say(`Added ${plainText(product.name)} at ${moneyText(product.price, desk.symbol)}.`, 'done');
						whenAdded?.();
					},
				},
			);
		},
	});
	return code === '' ? form : {...form, focus: 1};
}

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

/** A day alone begins at midnight. */
const beginning = (text: string): string => (isDay(text) ? `${text} 00:00` : text);

/** When a price begins, by the clock of the shop. */
const beginsField = textInput('begins', 'Begins', {
	placeholder: 'empty: at once; or 2027-04-01 08:00',
	check: text =>
		text === '' || isWallTime(`${beginning(text)}:00`)
			? undefined
			: `${shown(text)} is not a time. Write it like 2027-04-01 or 2027-04-01 08:00.`,
});

export function priceForm(desk: Desk, product: Product): Form {
	return openForm({
		title: `Price of ${plainText(product.name)}`,
		verb: 'change the price',
		id: desk.ports.newId(),
		fields: [priceField(desk, product), beginsField],
		accept: (values, {id}) => {
			const price = valueIn(readAmount(values.get('price') ?? ''), nothing);
			const begins = beginning(values.get('begins') ?? '');
			const from = begins === '' ? undefined : momentOf(`${begins}:00`, desk.ports.now().offset);
			desk.perform(
				{type: 'priceProduct', id, product: product.code, price, ...(from !== undefined && {from})},
				{
					done: () => {
						desk.close();
						const when = from === undefined ? 'now' : `from ${begins} on`;
						desk.say(`${plainText(product.name)} costs ${moneyText(price, desk.symbol)} ${when}.`, 'done');
					},
				},
			);
		},
	});
}

/** How many pieces a code sells at once. */
const packField = (more: Pick<FormField, 'isHidden' | 'placeholder'> & {readonly value?: string}): FormField =>
	textInput('pack', 'Sells at once', {
		...more,
		check: text => {
			const refusal = checkPack(/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN);
			return refusal && refusalText(refusal);
		},
	});

/** A code that was scanned is that of a pack of goods that are here. */
export function packForm(
	desk: Desk,
	product: Product,
	{code, whenAdded}: {readonly code: string; readonly whenAdded: () => void},
): Form {
	const name = plainText(product.name);
	return openForm({
		title: `${shown(code)}: a pack of ${name}`,
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

/** A barcode to be added, or one that is there: how many it sells, and whether it stays. */
export function barcodeForm(desk: Desk, product: Product, existing?: string): Form {
	const isNew = existing === undefined;
	const codeInput = textInput('barcode', 'Barcode', {
		value: existing ?? '',
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
		title: isNew ? `A barcode of ${plainText(product.name)}` : `Barcode ${shown(existing)} of ${plainText(product.name)}`,
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
						const what = isOut ? 'is no barcode any more' : `sells ${pack} of ${plainText(product.name)}`;
						desk.say(`${shown(barcode)} ${what}.`, 'done');
					},
				},
			);
		},
	});
}
