// The fields of forms about goods: name, price and cost, VAT, quantity, and reason.
import {checkAmount, checkText} from '../../../domain/base/checks.ts';
import {type Thousandths, thousandths, zero} from '../../../domain/base/money.ts';
import {note, productName, tidy} from '../../../domain/base/text.ts';
import type {Unit} from '../../../domain/base/unit.ts';
import {priceAt} from '../../../domain/goods/prices.ts';
import type {Product} from '../../../domain/goods/records.ts';
import {checkMove} from '../../../domain/goods/stock-moves.ts';
import {isTaxClass, type TaxClass} from '../../../domain/shop/vat.ts';
import {vatClassWords} from '../../../formats/records/product.ts';
import {amountText, type Read, readAmount} from '../../../formats/text/amount.ts';
import {refusalText} from '../../../formats/wording/refusals.ts';
import type {Sight} from '../../model/desk.ts';
import {amountInput, choiceInput, type FormField, type FormValues, textInput} from '../../model/form.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {fieldOf} from '../../model/text-field.ts';

const faultIn = (read: Read<unknown>): string | undefined => ('fault' in read ? read.fault : undefined);

export const valueIn = <T>(read: Read<T>, otherwise: T): T => ('value' in read ? read.value : otherwise);

export const none = thousandths(0);

/** A product's name. One that it has already may stay, as an import brought it. */
export const nameField = (value = ''): FormField =>
	textInput('name', 'Name', {
		value,
		check: text => {
			const refusal = tidy(text) === value && value !== '' ? undefined : checkText('name', tidy(text), productName);
			return refusal && refusalText(refusal);
		},
	});

export function priceField(sight: Sight, product?: Product): FormField {
	return amountInput('price', 'Price', {
		symbol: sight.symbol,
		value: product ? amountText(priceAt(product, sight.ports.now().at)).replaceAll(',', '') : '',
		check: text => {
			const read = readAmount(text);
			const refusal = 'value' in read ? checkAmount('price', read.value) : undefined;
			return faultIn(read) ?? (refusal && refusalOn(sight, refusal));
		},
	});
}

/** The cost of one; empty leaves the average as it is. `check` looks at an amount that could be read. */
export function costField(
	sight: Sight,
	placeholder: string,
	check: (text: string, values: FormValues) => string | undefined,
): FormField {
	return amountInput('cost', 'Cost', {
		symbol: sight.symbol,
		placeholder,
		check: (text, values) => (text === '' ? undefined : (faultIn(readAmount(text)) ?? check(text, values))),
	});
}

/** The typed cost, as a command takes it. */
export const costIn = (values: FormValues) => {
	const text = values.get('cost') ?? '';
	return text === '' ? {} : {cost: valueIn(readAmount(text), zero)};
};

export const taxField = (product?: Product): FormField => {
	const options = Object.entries(vatClassWords).map(([value, label]) => ({value, label}));
	return choiceInput('tax', 'VAT', {options, ...(product ? {field: fieldOf(product.tax)} : {})});
};

export const taxIn = (values: FormValues): TaxClass => {
	const tax = values.get('tax') ?? '';
	return isTaxClass(tax) ? tax : 'standard';
};

/** The quantity that comes or goes. An impossible stock is reported while typing. */
export function moveField(sight: Sight, product: Product, read: (text: string) => Read<Thousandths>): Pick<FormField, 'check'> {
	return {
		check: text => {
			const quantity = read(text);
			if ('fault' in quantity) return quantity.fault;
			const refusal = checkMove(sight.state, product, quantity.value);
			return refusal && refusalText(refusal);
		},
	};
}

export const reasonField = textInput('reason', 'Why', {
	check: text => {
		const refusal = checkText('reason', tidy(text), note);
		return refusal && refusalText(refusal);
	},
});

export const unitIn = (values: FormValues): Unit => (values.get('unit') === 'kg' ? 'kg' : 'each');
