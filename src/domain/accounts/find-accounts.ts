// The accounts that a text finds: by number, by any part of the name or the e-mail address, and by four or more digits of the phone.
import {callingCodeOf, isPhonePart, phoneHas} from '../base/phone.ts';
import {finds, type ListKey, listKey, wordsOf} from '../base/search-text.ts';
import type {Account, AccountsState} from './records.ts';

/** What the accounts are found by. An account that is edited is another record. */
const keys = new WeakMap<Account, ListKey>();

function keyOf(account: Account): ListKey {
	const known = keys.get(account) ?? listKey(account.name, account.email ?? '');
	keys.set(account, known);
	return known;
}

/** All accounts that a text finds, by number; the one whose number it is comes first, closed ones at the end. */
export function findAccounts({accounts, shop}: AccountsState, text: string): readonly Account[] {
	const callingCode = callingCodeOf(shop.currency);
	const typed = text.trim();
	const parts = typed.split(/\s+/);
	const isNumber = ({id}: Account): boolean => String(id) === typed;
	const hasPhone = ({phone}: Account, digits: string): boolean =>
		phone !== undefined && isPhonePart(digits) && phoneHas(phone, digits, callingCode);
	const isFound = (account: Account): boolean =>
		parts.every(part => wordsOf(part).every(word => finds(word, keyOf(account))) || hasPhone(account, part)) ||
		hasPhone(account, typed) ||
		isNumber(account);
	const place = (account: Account): number => (account.standing === 'closed' ? 2 : isNumber(account) ? 0 : 1);
	return [...accounts.rows.values()].filter(isFound).sort((a, b) => place(a) - place(b) || a.id - b.id);
}
