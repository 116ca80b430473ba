// The accounts that a text finds: by number, by any part of the name or the e-mail address, and by four or more digits of the phone.
import {callingCodeOf, dialledWays, isPhonePart, partOfPhone, wholePhone} from '../base/phone.ts';
import {finds, type ListKey, listKey, wordsOf} from '../base/search-text.ts';
import type {Account, AccountsState} from './records.ts';

/** What an account is found by: its name and e-mail address, and the ways in which its phone is dialled. */
type Known = {readonly texts: ListKey; readonly dialled: readonly string[]};

/** What the accounts are found by. An account that is edited is another record, and the country of a shop stays. */
const known = new WeakMap<Account, Known>();

function knownOf(account: Account, callingCode: string): Known {
	const {name, email = '', phone} = account;
	const own = known.get(account) ?? {
		texts: listKey(name, email),
		dialled: phone === undefined ? [] : dialledWays(phone, callingCode),
	};
	known.set(account, own);
	return own;
}

/** The accounts that a text finds when phones are read so: by number; the one whose number it is comes first, closed ones at the end. */
function found({accounts, shop}: AccountsState, text: string, phoneTest: typeof wholePhone): readonly Account[] {
	const callingCode = callingCodeOf(shop.currency);
	const typed = text.trim();
	const isPhoneTyped = phoneTest(typed, callingCode);
	const parts = typed.split(/\s+/).map(part => ({words: wordsOf(part), isPhone: phoneTest(part, callingCode)}));
	const isNumber = ({id}: Account): boolean => String(id) === typed;
	const isFound = (account: Account): boolean => {
		const {texts, dialled} = knownOf(account, callingCode);
		const hasPart = ({words, isPhone}: (typeof parts)[number]): boolean =>
			words.every(word => finds(word, texts)) || isPhone(dialled);
		return parts.every(hasPart) || isPhoneTyped(dialled) || isNumber(account);
	};
	const place = (account: Account): number => (account.standing === 'closed' ? 2 : isNumber(account) ? 0 : 1);
	return [...accounts.rows.values()].filter(isFound).sort((a, b) => place(a) - place(b) || a.id - b.id);
}

/** All accounts that a text finds, by number; the one whose number it is comes first, closed ones at the end. */
export const findAccounts = (state: AccountsState, text: string): readonly Account[] => found(state, text, partOfPhone);

/** The same where one account is meant, and not chosen from a list: digits alone are a phone only when they are all of it. A mistyped number is nobody else's. */
export const accountsNamed = (state: AccountsState, text: string): readonly Account[] =>
	found(state, text, isPhonePart(text) ? wholePhone : partOfPhone);
