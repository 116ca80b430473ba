// Owns the fields by which forms ask for goods: code, name, barcodes, price and cost, how much, and how a product is kept.
import {checkAmount, checkText} from '../../../domain/base/checks.ts';
import {nothing, type Thousandths, thousandths} from '../../../domain/base/money.ts';
import {note, productName, tidy} from '../../../domain/base/text.ts';
import type {Unit} from '../../../domain/base/unit.ts';
import {isCode} from '../../../domain/goods/check-digits.ts';
import {findByCode} from '../../../domain/goods/find-by-code.ts';
import {priceAt} from '../../../domain/goods/prices.ts';
import type {Product, StockRules} from '../../../domain/goods/records.ts';
import {checkMove} from '../../../domain/goods/stock-moves.ts';
import {checkRules, isNegativePolicy, negativePolicies} from '../../../domain/goods/stock-rules.ts';
import {isTaxClass, type TaxClass, taxClasses} from '../../../domain/shop/vat.ts';
import {doubtDigit, levelText, policyWords} from '../../../formats/records/product.ts';
import {amountText, type Read, readAmount} from '../../../formats/text/amount.ts';
import {quantityText, readQuantity} from '../../../formats/text/quantity.ts';
import {refusalText} from '../../../formats/wording/refusals.ts';
import type {Sight} from '../../model/desk.ts';
import {amountInput, choiceInput, type FormField, type FormValues, textInput} from '../../model/form.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {fieldOf} from '../../model/text-field.ts';

const faultIn = (read: Read<unknown>): string | undefined => ('fault' in read ? read.fault : undefined);
export const valueIn = <T>(read: Read<T>, otherwise: T): T => ('value' in read ? read.value : otherwise);
export const none = thousandths(0);

export const nameField = (value = ''): FormField =>
	textInput('name', 'Name', {
		value,
		check: text => {
			const refusal = checkText('name', tidy(text), productName);
			return refusal && refusalText(refusal);
		},
	});

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

export const barcodesIn = (text: string): readonly string[] => text.split(/[\s,]+/).filter(Boolean);

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

/** What one cost; nothing typed leaves the average as it is. `check` looks at an amount that could be read. */
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

/** The cost that was typed, as a command takes it. */
export const costIn = (values: FormValues) => {
	const text = values.get('cost') ?? '';
	return text === '' ? {} : {cost: valueIn(readAmount(text), nothing)};
};

export const taxField = (product?: Product): FormField => {
	const options = Object.entries(taxClasses).map(([value, {label}]) => ({value, label}));
	return choiceInput('tax', 'VAT', {options, ...(product ? {field: fieldOf(product.tax)} : {})});
};

export const taxIn = (values: FormValues): TaxClass => {
	const tax = values.get('tax') ?? '';
	return isTaxClass(tax) ? tax : 'standard';
};

/** How many come or go: what the shelf cannot have is said while it is typed. */
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

export const categoryField = (value = ''): FormField =>
	textInput('category', 'Category', {
		value,
		placeholder: 'none',
		isPassed: true,
		check: text => {
			const refusal = text === '' ? undefined : checkRules({category: tidy(text)}, {name: '', unit: 'each'});
			return refusal && refusalText(refusal);
		},
	});

/** How a product is kept. Enter passes by: few change it, and Tab is there. They stand before the last field, so that none is behind the Enter that accepts. */
export function ruleFields(sight: Sight, product: Product): readonly FormField[] {
	const {lowLevel: _lowLevel, ...shopLevel} = product;
	return [
		categoryField(product.category),
		textInput('level', 'Low below', {
			value: product.lowLevel === undefined ? '' : quantityText(product.lowLevel),
			placeholder: levelText(sight.state, shopLevel),
			isPassed: true,
			check: text => {
				const read = text === '' ? undefined : readQuantity(text);
				if (!read || 'fault' in read) return read?.fault;
				const refusal = checkRules({lowLevel: read.value}, product);
				return refusal && refusalText(refusal);
			},
		}),
		choiceInput('negative', 'Sold below 0', {
			options: negativePolicies.map(value => ({value, label: policyWords[value]})),
			field: fieldOf(product.negative ?? 'block'),
			isPassed: true,
		}),
	];
}

export function rulesIn(values: FormValues): StockRules {
	const level = values.get('level') ?? '';
	const negative = values.get('negative') ?? '';
	return {
		category: values.get('category') ?? '',
		...(level !== '' && {lowLevel: valueIn(readQuantity(level), none)}),
		...(isNegativePolicy(negative) && {negative}),
	};
}

export const unitIn = (values: FormValues): Unit => (values.get('unit') === 'kg' ? 'kg' : 'each');
