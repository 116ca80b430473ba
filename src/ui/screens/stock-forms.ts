// Owns the forms of the stock: a new product, editing one, a delivery, a correction, a price.
import {checkDigitFits, isCode} from '../../domain/barcode.ts';
import {checkAmount, checkText} from '../../domain/checks.ts';
import {nothing, type Thousandths, thousandths} from '../../domain/money.ts';
import {checkOpeningStock, findByCode, type Product} from '../../domain/products.ts';
import {checkMove, onHand} from '../../domain/stock.ts';
import {isTaxClass, type TaxClass, taxClasses} from '../../domain/tax.ts';
import {note, productName, tidy} from '../../domain/text.ts';
import type {Unit} from '../../domain/unit.ts';
import {amountText, moneyText, type Read, readAmount} from '../../formats/amount.ts';
import {plainText} from '../../formats/plain-text.ts';
import {quantityOf, quantityText, readQuantity, readSignedQuantity} from '../../formats/quantity.ts';
import {refusalText} from '../../formats/wording.ts';
import type {Desk} from '../model/desk.ts';
import {amountInput, choiceInput, type Form, type FormField, type FormValues, openForm, textInput} from '../model/form.ts';
import {fieldOf} from '../model/text-field.ts';

const faultIn = (read: Read<unknown>): string | undefined => ('fault' in read ? read.fault : undefined);
const valueIn = <T>(read: Read<T>, otherwise: T): T => ('value' in read ? read.value : otherwise);
const none = thousandths(0);

const checkName = (text: string): string | undefined => {
	const refusal = checkText('name', tidy(text), productName);
	return refusal && refusalText(refusal);
};

function codeField(desk: Desk, value: string): FormField {
	return textInput('code', 'Code', {
		value,
		takesCode: 'fill',
		check: text => {
			if (!isCode(text)) return refusalText({kind: 'bad-code', code: text});
			const taken = findByCode(desk.state, text);
			return taken && refusalText({kind: 'code-taken', code: text, name: taken.product.name});
		},
		doubt: text => (checkDigitFits(text) ? undefined : 'The check digit of this code does not fit. Look at it again.'),
	});
}

function barcodeField(desk: Desk, product?: Product): FormField {
	return textInput('barcode', 'Barcodes', {
		value: product?.barcodes.join(' ') ?? '',
		placeholder: 'scan one, or none',
		takesCode: 'add',
		check: text => {
			for (const barcode of barcodesIn(text)) {
				if (!isCode(barcode)) return refusalText({kind: 'bad-code', code: barcode});
				const taken = findByCode(desk.state, barcode)?.product;
				if (taken && taken.code !== product?.code) return refusalText({kind: 'code-taken', code: barcode, name: taken.name});
			}
			return undefined;
		},
	});
}

const barcodesIn = (text: string): readonly string[] => text.split(/[\s,]+/).filter(Boolean);

function priceField(desk: Desk, product?: Product): FormField {
	return amountInput('price', 'Price', {
		symbol: desk.symbol,
		value: product ? amountText(product.price).replaceAll(',', '') : '',
		check: text => {
			const read = readAmount(text);
			const refusal = 'value' in read ? checkAmount('price', read.value) : undefined;
			return faultIn(read) ?? (refusal && refusalText(refusal, desk.symbol));
		},
	});
}

const taxField = (product?: Product): FormField => {
	const options = Object.entries(taxClasses).map(([value, {label}]) => ({value, label}));
	return choiceInput('tax', 'VAT', options, product ? {field: fieldOf(product.tax)} : {});
};

const taxIn = (values: FormValues): TaxClass => {
	const tax = values.get('tax') ?? '';
	return isTaxClass(tax) ? tax : 'standard';
};

const unitIn = (values: FormValues): Unit => (values.get('unit') === 'kg' ? 'kg' : 'each');

/** What is on the shelf; it stands behind the unit it is counted in. */
const stockField = textInput('stock', 'In stock', {
	placeholder: '0',
	check: (text, values) => {
		const read = readQuantity(text || '0');
		if ('fault' in read) return read.fault;
		const refusal = checkOpeningStock({name: values.get('name') ?? '', stock: read.value, unit: unitIn(values)});
		return refusal && refusalText(refusal);
	},
});

/** How many come or go: what the shelf cannot have is said while it is typed. */
function moveField(desk: Desk, product: Product, read: typeof readQuantity): Pick<FormField, 'check'> {
	return {
		check: text => {
			const quantity = read(text);
			if ('fault' in quantity) return quantity.fault;
			const refusal = checkMove(desk.state, product, quantity.value);
			return refusal && refusalText(refusal);
		},
	};
}

/** `code` is one that was scanned; `whenAdded` goes on where the form was opened. */
export function newProductForm(
	desk: Desk,
	{code = '', whenAdded}: {readonly code?: string; readonly whenAdded?: () => void} = {},
): Form {
	return openForm({
		title: 'New product',
		verb: 'add the product',
		id: desk.ports.newId(),
		fields: [
			codeField(desk, code),
			textInput('name', 'Name', {check: checkName}),
			priceField(desk),
			choiceInput('unit', 'Sold by', [
				{value: 'each', label: 'the piece'},
				{value: 'kg', label: 'the kilogram'},
			]),
			stockField,
			barcodeField(desk),
			taxField(),
		],
		accept: (_desk, values, {id}) => {
			const product = {
				code: values.get('code') ?? '',
				name: values.get('name') ?? '',
				price: valueIn(readAmount(values.get('price') ?? ''), nothing),
				stock: valueIn(readQuantity(values.get('stock') || '0'), none),
				barcodes: barcodesIn(values.get('barcode') ?? ''),
				unit: unitIn(values),
				tax: taxIn(values),
			};
			desk.perform(
				{type: 'listProduct', id, product},
				{
					done: () => {
						desk.close();
						desk.set({stock: {list: {...desk.view.stock.list, chosen: product.code}, filter: undefined, isTyping: false}});
						desk.say(`Added ${plainText(product.name)} at ${moneyText(product.price, desk.symbol)}.`, 'done');
						whenAdded?.();
					},
				},
			);
		},
	});
}

export function editProductForm(desk: Desk, product: Product): Form {
	return openForm({
		title: `Edit ${product.code}`,
		verb: 'keep',
		id: desk.ports.newId(),
		fields: [textInput('name', 'Name', {value: product.name, check: checkName}), barcodeField(desk, product), taxField(product)],
		accept: (_desk, values, {id}) => {
			const name = values.get('name') ?? '';
			const barcodes = barcodesIn(values.get('barcode') ?? '');
			desk.perform(
				{type: 'editProduct', id, product: product.code, name, tax: taxIn(values), barcodes},
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

export function receiveForm(desk: Desk, product: Product): Form {
	return openForm({
		title: `Delivery of ${plainText(product.name)}`,
		verb: 'receive',
		id: desk.ports.newId(),
		fields: [textInput('quantity', 'How many', moveField(desk, product, readQuantity))],
		accept: (_desk, values, {id}) => {
			const quantity = valueIn(readQuantity(values.get('quantity') ?? ''), none);
			desk.perform(
				{type: 'receiveStock', id, product: product.code, quantity},
				{done: () => stockMoved(desk, product, `Received ${quantityOf(quantity, product.unit)}`)},
			);
		},
	});
}

export function adjustForm(desk: Desk, product: Product): Form {
	return openForm({
		title: `Correct ${plainText(product.name)}, ${quantityOf(onHand(desk.state, product.code), product.unit)} in stock`,
		verb: 'correct',
		id: desk.ports.newId(),
		fields: [
			textInput('quantity', 'By how many', {
				placeholder: '-2 for two that are gone',
				...moveField(desk, product, readSignedQuantity),
			}),
			textInput('reason', 'Why', {
				check: text => {
					const refusal = checkText('reason', tidy(text), note);
					return refusal && refusalText(refusal);
				},
			}),
		],
		accept: (_desk, values, {id}) => {
			const quantity = valueIn(readSignedQuantity(values.get('quantity') ?? ''), none);
			desk.perform(
				{type: 'adjustStock', id, product: product.code, quantity, reason: values.get('reason') ?? ''},
				{done: () => stockMoved(desk, product, `Corrected by ${quantityText(quantity)}`)},
			);
		},
	});
}

function stockMoved(desk: Desk, {code, name, unit}: Product, what: string): void {
	desk.close();
	const left: Thousandths = onHand(desk.state, code);
	desk.say(`${what}. ${plainText(name)}: ${quantityOf(left, unit)} in stock.`, 'done');
}

export function priceForm(desk: Desk, product: Product): Form {
	return openForm({
		title: `Price of ${plainText(product.name)}`,
		verb: 'change the price',
		id: desk.ports.newId(),
		fields: [priceField(desk, product)],
		accept: (_desk, values, {id}) => {
			const price = valueIn(readAmount(values.get('price') ?? ''), nothing);
			desk.perform(
				{type: 'priceProduct', id, product: product.code, price},
				{
					done: () => {
						desk.close();
						desk.say(`${plainText(product.name)} costs ${moneyText(price, desk.symbol)} now.`, 'done');
					},
				},
			);
		},
	});
}
