// One notion of the same telephone number, however people write it: 082 123 4567, 0821234567, +27 82 123 4567 and 0027821234567 are one.
import {type CurrencyCode, currencies} from './currency.ts';
import {asKeyed, isPhone} from './text.ts';

/** The calling code of the country a shop counts its money in: a number without one is of that country. */
export const callingCodeOf = (currency: CurrencyCode): string => currencies[currency].callingCode;

/** National numbers of the countries of these shops have at least this many digits behind the calling code. Landlines of Botswana are shorter. */
const leastNational = (callingCode: string): number => (callingCode === currencies.BWP.callingCode ? 7 : 8);

/** `+27 (0)82…`: the zero in brackets is never dialled with the calling code. */
const digitsOf = (text: string): string =>
	asKeyed(text)
		.replace(/(?<=\d *)\(0\)/, '')
		.replace(/\D/g, '');

/** The digits of a number with its calling code, and without the zeros that are dialled before it. Two numbers with the same key are one. */
export function phoneKey(text: string, callingCode: string): string {
	const digits = digitsOf(text);
	if (/^\(?\+/.test(asKeyed(text))) return withoutTrunkZero(digits, callingCode);
	if (digits.startsWith('00')) return withoutTrunkZero(digits.slice(2), callingCode);
	if (digits.startsWith('0')) return callingCode + digits.slice(1);
	const hasCode = digits.startsWith(callingCode) && digits.length >= callingCode.length + leastNational(callingCode);
	return hasCode ? withoutTrunkZero(digits, callingCode) : callingCode + digits;
}

/** `+27 082…` is written now and then; no national number begins with the zero itself. */
const withoutTrunkZero = (digits: string, callingCode: string): string =>
	digits.startsWith(`${callingCode}0`) ? callingCode + digits.slice(callingCode.length + 1) : digits;

export const isSamePhone = (one: string, other: string, callingCode: string): boolean =>
	phoneKey(one, callingCode) === phoneKey(other, callingCode);

/** A number as it is dialled from everywhere, in digits only: 0027821234567. */
const dialledAbroad = (phone: string, callingCode: string): string => `00${phoneKey(phone, callingCode)}`;

/** The ways in which a number is dialled: 0821234567 at home, 0027821234567 from everywhere. All other ways are parts of these. */
export function dialledWays(phone: string, callingCode: string): readonly string[] {
	const abroad = dialledAbroad(phone, callingCode);
	const code = `00${callingCode}`;
	return abroad.startsWith(code) ? [`0${abroad.slice(code.length)}`, abroad] : [abroad];
}

/** As many digits as find a number. Fewer are in most numbers. */
const fewestPhoneDigits = 4;

/** The digits that were typed to find a number; undefined when they are too few, or no part of one. */
export function phoneDigits(typed: string): string | undefined {
	const wanted = digitsOf(typed);
	return wanted.length < fewestPhoneDigits || !isPhonePart(typed) ? undefined : wanted;
}

/** The texts of which one begins with any digits that find a number: each way to dial it, from each of its digits on. */
export const phoneParts = (phone: string, callingCode: string): readonly string[] => [
	...new Set(
		dialledWays(phone, callingCode).flatMap(way =>
			Array.from({length: way.length - fewestPhoneDigits + 1}, (_, place) => way.slice(place)),
		),
	),
];

/** Whether a typed text finds the phone that is dialled in these ways. */
export type PhoneTest = (dialled: readonly string[]) => boolean;

/** By 4 or more of its digits in a row. Spaces, hyphens, brackets and a `+` between them do not count. */
export function partOfPhone(typed: string): PhoneTest {
	const digits = phoneDigits(typed);
	return dialled => digits !== undefined && dialled.some(way => way.includes(digits));
}

/** By all of its digits. */
export function wholePhone(typed: string, callingCode: string): PhoneTest {
	const whole = isPhone(asKeyed(typed)) ? dialledAbroad(typed, callingCode) : undefined;
	return dialled => whole !== undefined && dialled.includes(whole);
}

/** Whether a text is nothing but digits and what people write between the digits of a number. */
export const isPhonePart = (text: string): boolean => /^\(?\+?[\d ()./-]+$/.test(asKeyed(text));
