// The form for the customer on the basket: name, e-mail and phone, printed on the receipt.
import {checkText} from '../../../domain/base/checks.ts';
import {personName, tidy} from '../../../domain/base/text.ts';
import {refusalText} from '../../../formats/wording/refusals.ts';
import type {Desk} from '../../model/desk.ts';
import {type Form, type FormValues, openForm, textInput} from '../../model/form.ts';
import {checkEmail, checkPhone} from '../fields/contact-fields.ts';

function checkName(text: string): string | undefined {
	const refusal = text === '' ? undefined : checkText("customer's name", tidy(text), personName);
	return refusal && refusalText(refusal);
}

function keepCustomer(desk: Desk, values: FormValues): void {
	const given = ['name', 'email', 'phone']
		.map(name => [name, tidy(values.get(name) ?? '')] as const)
		.filter(([, text]) => text !== '');
	const {customer: _customer, ...basket} = desk.view.basket;
	desk.close();
	desk.set({basket: given.length === 0 ? basket : {...basket, customer: Object.fromEntries(given)}});
	desk.say(given.length === 0 ? 'The basket is for a walk-in customer.' : `The basket is for ${given[0]?.[1] ?? ''}.`, 'done');
}

export function customerForm(desk: Desk): Form {
	const {customer} = desk.view.basket;
	return openForm({
		title: 'Customer of this basket',
		verb: 'keep',
		isCustomers: true,
		id: desk.ports.newId(),
		accept: values => keepCustomer(desk, values),
		fields: [
			textInput('name', 'Name', {
				value: customer?.name ?? '',
				placeholder: 'walk-in',
				check: checkName,
			}),
			textInput('email', 'E-mail', {value: customer?.email ?? '', check: checkEmail, isKeyed: true}),
			textInput('phone', 'Phone', {value: customer?.phone ?? '', check: checkPhone, isKeyed: true}),
		],
	});
}
