// The fields of what is sold of a service or a bill, filled in as far as a quick key knows it.
import type {Cents} from '../../../domain/base/money.ts';
import type {Desk} from '../../model/desk.ts';
import type {FormField} from '../../model/form.ts';
import {fieldOf} from '../../model/text-field.ts';
import {knownFields} from './known-fields.ts';
import type {Provider} from './providers.ts';
import {amountField, typedText} from './purchase-fields.ts';

/** What a quick key fills in. */
export type FilledIn = {readonly product?: string; readonly amount?: Cents};

/** The fields of what is sold, filled in as far as it is known: what is filled in, Enter passes. */
export function soldFields(desk: Desk, provider: Provider, {product, amount}: FilledIn): readonly FormField[] {
	const place = provider.products.findIndex(({name}) => name === product);
	const typed = amount === undefined ? undefined : fieldOf(typedText(amount));
	const fields = [...knownFields(desk, provider), amountField(desk, provider)];
	return fields.map(field => {
		if (field.name === 'product' && place !== -1)
			return {...field, field: fieldOf(String(place + 1)), passed: 'by its quick key'};
		return field.name === 'amount' && typed ? {...field, field: typed, passed: 'by its quick key'} : field;
	});
}
