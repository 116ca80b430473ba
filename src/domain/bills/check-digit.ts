// Check digits of references that many billers use: the digits after one another, or all letters as numbers.
import {luhnFits} from '../prepaid/beneficiary.ts';

/** How a reference is checked. `luhn`: its digits, as on cards and meters. `mod97`: the remainder is 1, as ISO 7064 has it. `rf`: a creditor reference of ISO 11649. */
export type CheckDigit = 'luhn' | 'mod97' | 'rf';

/** The remainder by 97 of a text with its letters as 10 to 35. */
function remainder97(text: string): number {
	let remainder = 0;
	for (const letter of text.toUpperCase()) {
		const value = Number.parseInt(letter, 36);
		if (Number.isNaN(value)) continue;
		remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
	}
	return remainder;
}

const checks: Readonly<Record<CheckDigit, (reference: string) => boolean>> = {
	luhn: reference => /\d/.test(reference) && luhnFits(reference.replace(/\D/g, '')),
	mod97: reference => remainder97(reference) === 1,
	rf: reference => /^RF\d\d/i.test(reference) && remainder97(`${reference.slice(4)}${reference.slice(0, 4)}`) === 1,
};

/** All of them, in the order in which they are offered. */
export const checkDigitNames = Object.keys(checks) as readonly CheckDigit[];

/** Whether the check digits of a reference fit. */
export const checkDigitFits = (check: CheckDigit, reference: string): boolean => checks[check](reference);
