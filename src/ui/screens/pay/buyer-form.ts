// The form that asks for the buyer of a full tax invoice, before Pay opens. Left empty, the sale still goes on.
import {minus} from '../../../domain/base/money.ts';
import {checkCustomer} from '../../../domain/receipts/buyer.ts';
import {asksForBuyer, isNamed} from '../../../domain/receipts/invoice.ts';
import {basketTotals} from '../../../domain/selling/basket-totals.ts';
import {refusalText} from '../../../formats/wording/refusals.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {type FormField, openForm, textInput} from '../../model/form.ts';

/** Whether the total requires a full tax invoice and its buyer is not named yet. */
export function wantsBuyer(sight: Sight): boolean {
	const {basket} = sight.view;
	const {goods, discount} = basketTotals(basket);
	return !isNamed(basket.customer) && asksForBuyer(sight.state, minus(goods, discount));
}

const buyerField = (name: 'name' | 'address' | 'vatNumber', label: string, value: string | undefined): FormField =>
	textInput(name, label, {
		value: value ?? '',
		...(name === 'vatNumber' && {isKeyed: true}),
		placeholder: 'empty: an abridged invoice',
		check: text => {
			const refusal = text === '' ? undefined : checkCustomer({[name]: text});
			return refusal && refusalText(refusal);
		},
	});

/** Asks for the buyer's name and address, then continues with paying. */
export function askForBuyer(desk: Desk, then: () => void): void {
	const {customer} = desk.view.basket;
	desk.open({
		type: 'form',
		form: openForm({
			title: 'Who buys? For a full tax invoice',
			verb: 'go on paying',
			id: desk.ports.newId(),
			fields: [
				buyerField('name', 'Name', customer?.name),
				buyerField('address', 'Address', customer?.address),
				buyerField('vatNumber', 'VAT number', customer?.vatNumber),
			],
			accept: values => {
				const given = Object.fromEntries([...values].filter(([, text]) => text !== ''));
				const {basket} = desk.view;
				desk.close();
				if (Object.keys(given).length > 0) desk.set({basket: {...basket, customer: {...basket.customer, ...given}}});
				then();
			},
		}),
	});
}
