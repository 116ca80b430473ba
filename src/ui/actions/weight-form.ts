// The form that asks for the weight of goods sold by the kilogram, where none was given.
import type {Thousandths} from '../../domain/base/money.ts';
import type {Product} from '../../domain/goods/records.ts';
import {plainText} from '../../formats/text/plain-text.ts';
import {readQuantity} from '../../formats/text/quantity.ts';
import type {Desk} from '../model/desk.ts';
import {openForm, textInput} from '../model/form.ts';

/** Said of a quantity of 0. */
export const noneSentence = '0 is no quantity. Type one above 0.';

/** Asks for the weight; `onWeight` gets it once the form is closed. */
export function askWeight(desk: Desk, {name}: Product, onWeight: (weight: Thousandths) => void): void {
	const weight = textInput('weight', 'Weight', {
		placeholder: 'kg, like 0.455',
		check: text => {
			if (text === '') return 'Type the weight in kg, like 0.455.';
			const read = readQuantity(text);
			if ('fault' in read) return read.fault;
			return read.value === 0 ? noneSentence : undefined;
		},
	});
	const form = openForm({
		title: `How many kg of ${plainText(name)}?`,
		verb: 'add it',
		id: desk.ports.newId(),
		fields: [weight],
		accept: values => {
			const read = readQuantity(values.get('weight') ?? '');
			desk.close();
			if ('value' in read) onWeight(read.value);
		},
	});
	desk.open({type: 'form', form});
}
