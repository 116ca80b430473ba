// The form for the quick key of a service: one of its set amounts, any other amount, or one that is asked on Sell.

import type {Service} from '../../../domain/prepaid/services.ts';
import type {QuickService} from '../../../domain/quick-keys/quick-keys.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {quickKeyForm} from '../../actions/quick-key-form.ts';
import type {Desk} from '../../model/desk.ts';
import type {Form, FormField, FormValues} from '../../model/form.ts';
import {serviceProvider} from './providers.ts';
import {amountField, productField, productOf, typedAmount} from './purchase-fields.ts';

export function serviceQuickKey(desk: Desk, service: Service): Form {
	const {check, ...amount} = amountField(desk, serviceProvider(service));
	const sells = (values: FormValues): QuickService => {
		const product = productOf(service.products, values);
		const typed = (values.get('amount') ?? '') === '' ? undefined : typedAmount(values);
		const isSet = product?.amount !== undefined;
		return {
			type: 'service',
			service: service.id,
			...(product && {product: product.name}),
			...(!isSet && typed !== undefined && {amount: typed}),
		};
	};
	const fields: readonly FormField[] = [
		...productField(desk, service).map(({passed: _passed, ...field}) => field),
		{
			...amount,
			placeholder: 'empty: asked on Sell',
			check: (text, values) => (text === '' ? undefined : check?.(text, values)),
		},
	];
	return quickKeyForm(desk, {title: `Quick key of ${plainText(service.name)}`, fields, sells});
}
