// The buyer as named on the receipt.
import {type Contact, checkContact, checkText, firstOf} from '../base/checks.ts';
import * as is from '../base/members.ts';
import {maybe, record} from '../base/record-shape.ts';
import {asKeyed, note, personName, tidy} from '../base/text.ts';

/** The buyer. These details go to `sales.txt` too, except the address. A full tax invoice has name, address, and the VAT number of a registered buyer. */
export type Customer = Contact & {
	/** Up to 50 letters. */
	readonly name?: string;
	/** Up to 120 letters. */
	readonly address?: string;
	/** 4 to 20 letters. */
	readonly vatNumber?: string;
};

const customerFields = ['name', 'address', 'vatNumber', 'phone', 'email'] as const satisfies readonly (keyof Customer)[];

/** A customer with only the fields that were filled in; undefined when there are none. */
export function tidyCustomer(customer: Customer | undefined): Customer | undefined {
	const given = customerFields.map(field => {
		const text = customer?.[field] ?? '';
		return [field, tidy(field === 'name' || field === 'address' ? text : asKeyed(text))] as const;
	});
	const kept = given.filter(([, text]) => text !== '');
	return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** What is wrong with a tidy customer, or undefined. */
export const checkCustomer = (customer: Customer) =>
	firstOf(
		() => (customer.name === undefined ? undefined : checkText("customer's name", customer.name, personName)),
		() => (customer.address === undefined ? undefined : checkText("customer's address", customer.address, note)),
		() => (customer.vatNumber === undefined ? undefined : checkText("customer's VAT number", customer.vatNumber, vatNumberRule)),
		() => checkContact(customer),
	);

const vatNumberRule = {least: 4, most: 20} as const;

export const customerShape = record<Customer>({
	name: maybe(is.words),
	address: maybe(is.words),
	vatNumber: maybe(is.words),
	...is.contact,
});
