// The form and the check digits of barcodes and shop codes (rules.md §8).

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

/** False only for a code whose check digit does not fit: a misread, or a typing mistake. */
export const checkDigitFits = (code: string): boolean =>
	!carriesCheckDigit(code) || eanCheckDigit(code.slice(0, -1)) === Number(code.at(-1));

const shape = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,31}$/;
/** A product code or a barcode: 1 to 32 letters, digits, `.`, `_`, `/` or `-`, beginning with a letter or digit. */
export const isCode = (text: string): boolean => shape.test(text);

/** The spellings of a code, the given one first. UPC-A is EAN-13 with a leading 0, EAN-13 is GTIN-14 with one, and small letters may be typed for large ones. */
export function spellings(code: string): readonly string[] {
	if (/^0\d{13}$/.test(code)) return [code, ...spellings(code.slice(1))];
	if (/^\d{12}$/.test(code)) return [code, `0${code}`];
	if (/^0\d{12}$/.test(code)) return [code, code.slice(1)];
	return code === code.toUpperCase() ? [code] : [code, code.toUpperCase()];
}
