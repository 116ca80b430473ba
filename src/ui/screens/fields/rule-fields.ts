// The fields for a product's stock rules: its category, its low level, and whether it is sold below zero.
import {tidy} from '../../../domain/base/text.ts';
import type {Product, StockRules} from '../../../domain/goods/records.ts';
import {checkRules, isNegativePolicy, negativePolicies} from '../../../domain/goods/stock-rules.ts';
import {levelText, policyWords} from '../../../formats/records/product.ts';
import {quantityText, readQuantity} from '../../../formats/text/quantity.ts';
import {refusalText} from '../../../formats/wording/refusals.ts';
import type {Sight} from '../../model/desk.ts';
import {choiceInput, type FormField, type FormValues, textInput} from '../../model/form.ts';
import {fieldOf} from '../../model/text-field.ts';
import {none, valueIn} from './goods-fields.ts';

const mayBeEmpty = 'may be empty';

/** The category; empty means none. */
export const categoryField = (value = ''): FormField =>
	textInput('category', 'Category', {
		value,
		placeholder: 'none',
		passed: mayBeEmpty,
		check: text => {
			const refusal = text === '' ? undefined : checkRules({category: tidy(text)}, {name: '', unit: 'each'});
			return refusal && refusalText(refusal);
		},
	});

/** The stock rules of a product. Enter skips them, Tab reaches them: few change them. They come before the last field, so that the Enter that accepts is last. */
export function ruleFields(sight: Sight, product: Product): readonly FormField[] {
	const {lowLevel: _lowLevel, ...shopLevel} = product;
	return [
		categoryField(product.category),
		textInput('level', 'Low below', {
			value: product.lowLevel === undefined ? '' : quantityText(product.lowLevel),
			placeholder: levelText(sight.state, shopLevel),
			passed: mayBeEmpty,
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
			passed: 'as it is',
		}),
	];
}

/** The typed rules, as a command takes them. */
export function rulesIn(values: FormValues): StockRules {
	const level = values.get('level') ?? '';
	const negative = values.get('negative') ?? '';
	return {
		category: values.get('category') ?? '',
		...(level !== '' && {lowLevel: valueIn(readQuantity(level), none)}),
		...(isNegativePolicy(negative) && {negative}),
	};
}
