// The test whether a burst of letters is a scan, and the code in it (architecture.md, keyboard gate).
import {carriesCheckDigit} from '../../domain/goods/check-digits.ts';
import {findByCode} from '../../domain/goods/find-by-code.ts';
import type {State} from '../../domain/ledger/state.ts';
import {isReceiptGiven} from '../../domain/shop/receipt-numbers.ts';
import type {ScannerSettings} from '../../formats/config/counter-settings.ts';

/** A shorter text is typing, however fast it comes. */
const shortestCode = 6;

/** The AIM prefix of a code names its kind: `]E0` is an EAN. */
const aimPrefix = /^\][A-Za-z]\d/;
/** In a GS1 code a number names what follows: 01 is the article, in 14 digits. */
const gs1Article = /^\](?:C1|e0|d2|Q3)01(\d{14})/;

/** Takes off what this scanner sends around a code: its prefix and its suffix, where they are there. */
function inner(text: string, {prefix, suffix}: ScannerSettings): string {
	const behind = prefix !== '' && text.startsWith(prefix) ? text.slice(prefix.length) : text;
	return suffix !== '' && behind.length > suffix.length && behind.endsWith(suffix) ? behind.slice(0, -suffix.length) : behind;
}

/** The reason why a text is a scan, in words for the scanner test; undefined for typing. */
export function scanReason(text: string, state: State | undefined, scanner: ScannerSettings): string | undefined {
	const {prefix} = scanner;
	if (prefix !== '' && text.startsWith(prefix) && text.length > prefix.length) return `it begins with the prefix ${prefix}`;
	const code = inner(text, scanner);
	if (carriesCheckDigit(code)) return `it is ${code.length} digits`;
	if (aimPrefix.test(code) && code.length > 3) return `it begins with ${code.slice(0, 3)}, as scanners name the kind of a code`;
	if (code.length >= shortestCode && state !== undefined && findByCode(state, code) !== undefined)
		return 'it is a code of this shop';
	if (state !== undefined && isReceiptGiven(state, code)) return 'it is a receipt of this shop';
	return undefined;
}

/** A scan begins with the scanner's prefix, has 8, 12, 13 or 14 digits, begins with an AIM prefix, or has at least six letters and is a code of the shop or the number of a receipt. */
export const isScanText = (text: string, state: State | undefined, scanner: ScannerSettings): boolean =>
	scanReason(text, state, scanner) !== undefined;

/** The code in a scan: without what this scanner sends around it, and without the standard's prefix. */
export function scannedCode(text: string, scanner: ScannerSettings): string {
	const code = inner(text, scanner);
	return gs1Article.exec(code)?.[1] ?? code.replace(aimPrefix, '').trim();
}
