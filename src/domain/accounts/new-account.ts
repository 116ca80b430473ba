// New accounts: what may be in one, and what is wrong with it.
import {type Contact, checkAmount, checkContact, checkText, firstOf} from '../base/checks.ts';
import * as is from '../base/members.ts';
import {type Cents, zero} from '../base/money.ts';
import {record} from '../base/record-shape.ts';
import {accountName, asKeyed, tidy} from '../base/text.ts';

/** A new account, before it has a number. */
export type NewAccount = Contact & {
	/** The holder's name: 2 to 50 letters. */
	readonly name: string;
	/** The opening balance, 0 or more. */
	readonly opening: Cents;
};

export const newAccountShape = record<NewAccount>({name: is.words, opening: is.cents, ...is.contact});

/** What is wrong with a new account, or undefined. Its texts must be tidy. */
export const checkNewAccount = (account: NewAccount) =>
	firstOf(
		() => checkText('name', account.name, accountName),
		() => checkContact(account),
		() => checkAmount('opening balance', account.opening, {least: zero}),
	);

/** Phone and e-mail of a form. An empty field is left out. */
export function contactOf({phone, email}: Contact): Contact {
	const given = {phone: tidy(asKeyed(phone ?? '')), email: asKeyed(email ?? '')};
	return {...(given.phone && {phone: given.phone}), ...(given.email && {email: given.email})};
}
