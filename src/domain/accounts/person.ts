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
	/** Names, phones and e-mail addresses that other accounts have, as in a family: they do not say who it is. */
	readonly others: ReadonlySet<string>;
	readonly callingCode: string;
};

/** The text that stands in the place of what named the holder of an account. */
export const redactedName = (account: AccountId): string => `Redacted ${account}`;

/** How such a text begins, whosever place it is. */
export const redactedShape = /^Redacted \d+/;

const nameKey = (name: string): string => tidy(name).toLowerCase();

/** Somebody of whom only the number of the account is known so far. */
export function personOf({accounts, shop}: AccountsState, account: AccountId) {
	const callingCode = callingCodeOf(shop.currency);
	const names = new Set<string>();
	const phones = new Set<string>();
	const emails = new Set<string>();
	const others = new Set(
		[...accounts.rows.values()]
			.filter(({id}) => id !== account)
			.flatMap(({name, phone, email}) => [
				nameKey(name),
				...(phone === undefined ? [] : [phoneKey(phone, callingCode)]),
				...(email === undefined ? [] : [email.toLowerCase()]),
			]),
	);
	const person: Person = {account, names, phones, emails, others, callingCode};
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

/** What else is on the entry. `isWithOthers`: the account of somebody else, and then a name says nothing. */
type Beside = {readonly isWithOthers?: boolean};

/**
 * Whether somebody who is named in an entry is certainly this person: by a phone or an address that nobody else has, or by the whole name where
 * nobody else has it and no phone, address or account of another is on the entry.
 */
export function isPerson(person: Person, {name, phone, email}: Named, {isWithOthers = false}: Beside = {}): boolean {
	const {names, phones, emails, others, callingCode} = person;
	const number = phone ? phoneKey(phone, callingCode) : undefined;
	const address = email ? email.toLowerCase() : undefined;
	const isOwn = (known: ReadonlySet<string>, key: string | undefined): boolean =>
		key !== undefined && known.has(key) && !others.has(key);
	const isOther = (known: ReadonlySet<string>, key: string | undefined): boolean => key !== undefined && !known.has(key);
	if (isOwn(phones, number) || isOwn(emails, address)) return true;
	return isOwn(names, name && nameKey(name)) && !isWithOthers && !isOther(phones, number) && !isOther(emails, address);
}

/** Whether somebody who is named where the account of the person is can only be another: by what other accounts have. */
export function isAnother({names, phones, emails, others, callingCode}: Person, {name, phone, email}: Named): boolean {
	const isOf = (known: ReadonlySet<string>, key: string | undefined): boolean =>
		key !== undefined && others.has(key) && !known.has(key);
	return (
		isOf(phones, phone && phoneKey(phone, callingCode)) ||
		isOf(emails, email?.toLowerCase()) ||
		isOf(names, name && nameKey(name))
	);
}

const wordsOf = (text: string): string =>
	` ${text
		.toLowerCase()
		.split(/[^\p{L}\p{M}\p{N}]+/u)
		.join(' ')
		.trim()} `;

/** As many letters of a part of a name say who is meant, where the text is about the account. */
const fewestLetters = 3;

/**
 * Whether a free text certainly names this person: by an e-mail address or a phone that nobody else has, or by a whole name of two words or more. In a
 * text about the account any part of the name does.
 */
export function mentions({names, phones, emails, others, callingCode}: Person, text: string, isAbout = false): boolean {
	const words = wordsOf(text);
	const isSure = (key: string): boolean => isAbout || !others.has(key);
	const isNamed = (name: string): boolean => {
		const whole = wordsOf(name);
		const parts = whole.trim().split(' ');
		if (!isAbout) return parts.length > 1 && words.includes(whole);
		return words.includes(whole) || parts.some(part => part.length >= fewestLetters && words.includes(` ${part} `));
	};
	const addresses = text.toLowerCase().match(/[^\s<>()[\],;:"]+@[^\s<>()[\],;:"]*[^\s<>()[\],;:".!?]/g) ?? [];
	const numbers = (text.match(/\(?\+?\d[\d ().-]{5,}\d/g) ?? []).map(number => phoneKey(number, callingCode));
	return (
		[...names].some(name => isSure(name) && isNamed(name)) ||
		addresses.some(address => emails.has(address) && isSure(address)) ||
		numbers.some(number => phones.has(number) && isSure(number))
	);
}
