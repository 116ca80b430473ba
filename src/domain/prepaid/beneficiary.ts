// The beneficiary of a prepaid service: a meter or a mobile number (rules.md §5).
import {callingCodeOf, isPhonePart, phoneKey} from '../base/phone.ts';
import {asKeyed} from '../base/text.ts';

/** What a service needs to know of its beneficiary. */
export type BeneficiaryKind = 'meter' | 'mobile' | 'none';

/** Luhn's check over all digits, doubling every second one from the right. */
export function luhnFits(digits: string): boolean {
	let total = 0;
	for (let place = 0; place < digits.length; place += 1) {
		const digit = Number(digits[digits.length - 1 - place]);
		const doubled = place % 2 === 1 ? digit * 2 : digit;
		total += doubled > 9 ? doubled - 9 : doubled;
	}
	return total % 10 === 0;
}

export type MeterReading = {readonly digits: string; readonly hasMeterLength: boolean; readonly checkFits: boolean};

/** A meter number without spaces and hyphens: 11, 13 or 18 digits. A failed check digit only warns, since old meters exist. */
export function readMeter(text: string): MeterReading {
	const digits = asKeyed(text).replace(/[ -]/g, '');
	return {digits, hasMeterLength: /^(?:\d{11}|\d{13}|\d{18})$/.test(digits), checkFits: luhnFits(digits)};
}

const southAfricanMobile = /^(?:8[1-4]\d{7}|(?:6\d|7[0-46-9]|85)\d{7})$/;

/** A South African mobile number as `0` and nine digits, or undefined when it is none. */
export function readMobile(text: string): string | undefined {
	// Nine digits alone may be a number without its zero, or one with a digit left out: that is not sold to.
	const isWhole = isPhonePart(text) && asKeyed(text).replace(/\D/g, '').length > 9;
	const national = isWhole ? /^27(\d{9})$/.exec(phoneKey(text, callingCodeOf('ZAR')))?.[1] : undefined;
	return national !== undefined && southAfricanMobile.test(national) ? `0${national}` : undefined;
}

/** A meter number in groups of four, a mobile number as 082 123 4567: how they are read back to the customer. */
export function grouped(kind: BeneficiaryKind, digits: string): string {
	if (kind === 'mobile') return `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;
	return digits.replace(/(\d{4})(?=\d)/g, '$1 ');
}
