// The form and the check digits of barcodes and shop codes (rules.md §8), and which codes are the same.
import {asKeyed} from '../base/text.ts';

/** The check digit for the digits before it, by the EAN and UPC rule: weights 3 and 1 from the right. */
export function eanCheckDigit(body: string): number {
	let total = 0;
	for (let place = 0; place < body.length; place += 1) {
		const digit = Number(body[body.length - 1 - place]);
		total += place % 2 === 0 ? digit * 3 : digit;
	}
	return (10 - (total % 10)) % 10;
}

/** EAN-8, UPC-A, EAN-13 and ITF-14 carry a check digit; anything else is the shop's own code. */
export const carriesCheckDigit = (code: string): boolean => /^(?:\d{8}|\d{12}|\d{13}|\d{14})$/.test(code);

const endsInCheckDigit = (code: string): boolean => eanCheckDigit(code.slice(0, -1)) === Number(code.at(-1));

/** False only for a code whose check digit does not fit: a misread, or a typing mistake. The check digit of a UPC-E is that of its UPC-A. */
export const checkDigitFits = (code: string): boolean =>
	!carriesCheckDigit(code) || endsInCheckDigit(code) || expanded(code) !== undefined;

/** The UPC-A of the eight digits of a UPC-E, which leave zeros out; undefined for an EAN-8. */
function expanded(code: string): string | undefined {
	const [, start = '', body = '', how = '', check = ''] = /^([01])(\d{5})(\d)(\d)$/.exec(code) ?? [];
	if (start === '') return undefined;
	// The last digit but one says where the zeros were: up to 2 it ends the maker's number, 3 and 4 count its digits, from 5 on it is the article.
	const [kept, last] = how <= '2' ? [2, `${how}0000`] : how <= '4' ? [Number(how), '00000'] : [5, `0000${how}`];
	const upcA = `${start}${body.slice(0, kept)}${last}${body.slice(kept)}${check}`;
	return endsInCheckDigit(upcA) ? upcA : undefined;
}

/** Where the zeros of a UPC-A can be left out: its start, its digits before and behind them, and how its UPC-E says so. */
const shortened: readonly (readonly [RegExp, string])[] = [
	[/^([01]\d\d)([0-2])0000(\d{3})(\d)$/, '$1$3$2$4'],
	[/^([01]\d{3})00000(\d\d)(\d)$/, '$1$23$3'],
	[/^([01]\d{4})00000(\d)(\d)$/, '$1$24$3'],
	[/^([01]\d{5})0000([5-9])(\d)$/, '$1$2$3'],
];

/** The UPC-E of a UPC-A that has one. */
function compressed(upcA: string): string | undefined {
	const [from, to = ''] = shortened.find(([pattern]) => pattern.test(upcA)) ?? [];
	return from && upcA.replace(from, to);
}

const shape = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,31}$/;
/** A product code or a barcode: 1 to 32 letters, digits, `.`, `_`, `/` or `-`, beginning with a letter or digit. */
export const isCode = (text: string): boolean => shape.test(text);

/** Codes with the same key are one code: letters in any case, and one symbol read as UPC-E, UPC-A, EAN-13 or GTIN-14. */
export function codeKey(text: string): string {
	const code = smallCode(text);
	const gtin = carriesCheckDigit(code) ? ownDigits(code) : undefined;
	return gtin?.padStart(14, '0') ?? code;
}

export const isSameCode = (one: string, other: string): boolean => codeKey(one) === codeKey(other);

/** The one of some codes that is the same as this one: the one written exactly so, else the first. */
export const codeLike = (codes: readonly string[], code: string): string | undefined =>
	codes.find(each => each === code) ?? codes.find(each => isSameCode(each, code));

/** A code in small letters, for lists of codes that begin with what is typed. */
export const smallCode = (text: string): string => asKeyed(text).toLowerCase();

/** The spellings of a code, the given one first: one symbol is read as UPC-E, UPC-A, EAN-13 and GTIN-14, with zeros before it. */
export function spellings(code: string): readonly string[] {
	const gtin = carriesCheckDigit(code) ? ownDigits(code) : undefined;
	if (gtin === undefined) return [code];
	const short = gtin.length === 12 ? compressed(gtin) : undefined;
	const all = [code, gtin.padStart(13, '0'), gtin, gtin.padStart(14, '0'), ...(short === undefined ? [] : [short])];
	return [...new Set(all)];
}

/** The number of a symbol without the zeros that another symbology puts before it: 12, 13 or 14 digits. An EAN-8 has none of these. */
function ownDigits(code: string): string | undefined {
	if (code.length === 8) return expanded(code);
	return code.replace(/^0{1,2}(?=\d{12}$)|^0(?=\d{13}$)/, '');
}
