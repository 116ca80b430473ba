// What is said where an account gets a phone number that another has already. It is no fault: families share a phone.
import type {AccountsState} from '../../domain/accounts/records.ts';
import {callingCodeOf, isSamePhone} from '../../domain/base/phone.ts';
import {asKeyed, isPhone} from '../../domain/base/text.ts';
import {plainText} from '../text/plain-text.ts';

/** The other account with this phone number, however it is written there; undefined when there is none. */
export function samePhoneText({accounts, shop}: AccountsState, phone: string, except?: number): string | undefined {
	if (!isPhone(asKeyed(phone))) return undefined;
	const callingCode = callingCodeOf(shop.currency);
	for (const {id, name, phone: other} of accounts.rows.values())
		if (id !== except && other !== undefined && isSamePhone(other, phone, callingCode))
			return `${plainText(name)}, account ${id}, has this number too.`;
	return undefined;
}
