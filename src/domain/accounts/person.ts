// Whose a name, a phone or an e-mail address is: the holder of an account, by all that the account was ever called and reached by.
import {callingCodeOf, phoneKey} from '../base/phone.ts';
import {tidy} from '../base/text.ts';
import type {AccountId, AccountsState} from './records.ts';

/** How somebody is named in an entry. */
export type Named = {readonly name?: string; readonly phone?: string; readonly email?: string};

/** The holder of an account, as the journal has ever named him or her. */
export type Person = {
	readonly account: AccountId;
	readonly names: ReadonlySet<string>;
	readonly phones: ReadonlySet<string>;
	readonly emails: ReadonlySet<string>;
	/** Phones and e-mail addresses that other accounts have too, as in a family: they do not say who it is. */
	readonly shared: ReadonlySet<string>;
	readonly callingCode: string;
};

/** The text that stands in the place of what named the holder of an account. */
export const redactedName = (account: AccountId): string => `Redacted ${account}`;

const nameKey = (name: string): string => tidy(name).toLowerCase();

/** Somebody of whom only the number of the account is known so far. */
export function personOf({accounts, shop}: AccountsState, account: AccountId) {
	const callingCode = callingCodeOf(shop.currency);
	const names = new Set<string>();
	const phones = new Set<string>();
	const emails = new Set<string>();
	const others = [...accounts.rows.values()].filter(({id}) => id !== account);
	const shared = new Set(
		others.flatMap(({phone, email}) => [
			...(phone === undefined ? [] : [phoneKey(phone, callingCode)]),
			...(email === undefined ? [] : [email.toLowerCase()]),
		]),
	);
	const person: Person = {account, names, phones, emails, shared, callingCode};
	return {
		person,
		/** Takes in how an entry names the holder. */
		learn: ({name, phone, email}: Named): void => {
			if (name !== undefined && name !== redactedName(account)) names.add(nameKey(name));
			if (phone !== undefined) phones.add(phoneKey(phone, callingCode));
			if (email !== undefined) emails.add(email.toLowerCase());
		},
	};
}

/** Whether somebody who is named in an entry is this person: by a phone or an address that nobody else has, or by the name where neither says otherwise. */
export function isPerson(person: Person, {name, phone, email}: Named): boolean {
	const {names, phones, emails, shared, callingCode} = person;
	const number = phone ? phoneKey(phone, callingCode) : undefined;
	const address = email ? email.toLowerCase() : undefined;
	const isOwn = (known: ReadonlySet<string>, key: string | undefined): boolean => key !== undefined && known.has(key);
	const isOther = (known: ReadonlySet<string>, key: string | undefined): boolean =>
		key !== undefined && known.size > 0 && !known.has(key);
	if (isOwn(phones, number) && !shared.has(number ?? '')) return true;
	if (isOwn(emails, address) && !shared.has(address ?? '')) return true;
	return name !== undefined && names.has(nameKey(name)) && !isOther(phones, number) && !isOther(emails, address);
}

const wordsOf = (text: string): string =>
	` ${text
		.toLowerCase()
		.split(/[^\p{L}\p{M}\p{N}]+/u)
		.join(' ')
		.trim()} `;

/** As many letters of a part of a name say who is meant, where the text is about the account. */
const fewestLetters = 3;

/** Whether a free text names this person: by the whole name, a phone or an e-mail address; in a text about the account, by a part of the name too. */
export function mentions({names, phones, emails, callingCode}: Person, text: string, isAbout = false): boolean {
	const small = text.toLowerCase();
	const words = wordsOf(text);
	const isNamed = (name: string): boolean => {
		const whole = wordsOf(name);
		const parts = isAbout ? whole.trim().split(' ') : [];
		return words.includes(whole) || parts.some(part => part.length >= fewestLetters && words.includes(` ${part} `));
	};
	const numbers = text.match(/\(?\+?\d[\d ().-]{5,}\d/g) ?? [];
	return (
		[...names].some(isNamed) ||
		[...emails].some(email => small.includes(email)) ||
		numbers.some(number => phones.has(phoneKey(number, callingCode)))
	);
}
