// The test whether a burst of letters is a scan, and the code in it (architecture.md, keyboard gate).
import {carriesCheckDigit, checkDigitFits} from '../../domain/goods/check-digits.ts';
import {findByCode} from '../../domain/goods/find-by-code.ts';
import type {State} from '../../domain/ledger/state.ts';
import {isReceiptGiven} from '../../domain/shop/receipt-numbers.ts';
import type {ScannerSettings} from '../../formats/config/scanner-settings.ts';
import type {Burst, BurstKind} from '../keyboard/bursts.ts';
import {isFramed, standsAlone} from '../keyboard/framing.ts';

/** The AIM prefix of a code names its kind: `]E0` is an EAN. */
const aimPrefix = /^\][A-Za-z]\d/;
/** In a GS1 code a number names what follows: 01 is the article, in 14 digits. */
const gs1Article = /^\](?:C1|e0|d2|Q3)01(\d{14})/;
/** The same where the scanner sends no AIM prefix. */
const bareArticle = /^01(\d{14})/;
/** More digits than a barcode of goods has. */
const tooLong = /^\d{15,}$/;

/** What a shop, its screen and its scanner say about a burst. */
export type ScanSight = {
	readonly state: State | undefined;
	readonly scanner: ScannerSettings;
	/** Long numbers are expected here: of meters, of bills, of receipts. */
	readonly takesLongNumbers?: boolean;
	/** A PIN is typed here: whatever no hand types is a scan, as that of a badge. */
	readonly isSecret?: boolean;
};

/** Whether a text begins with the scanner's prefix, and has more. */
const hasPrefix = (text: string, {prefix}: ScannerSettings): boolean =>
	prefix !== '' && text.startsWith(prefix) && text.length > prefix.length;

/** Takes off what this scanner sends around a code: its prefix and its suffix, where they are there. */
function inner(text: string, scanner: ScannerSettings): string {
	const {prefix, suffix} = scanner;
	const behind = hasPrefix(text, scanner) ? text.slice(prefix.length) : text;
	return suffix !== '' && behind.length > suffix.length && behind.endsWith(suffix) ? behind.slice(0, -suffix.length) : behind;
}

/** The goods of a GS1 code without its AIM prefix, when they are this shop's. */
function articleIn(code: string, state: State | undefined): string | undefined {
	const article = bareArticle.exec(code)?.[1];
	return article !== undefined && state && checkDigitFits(article) && findByCode(state, article) ? article : undefined;
}

/** A shorter code of the shop may be an amount, however fast it comes. No hand types four letters and Enter at this speed. */
const shortestOwnCode = 4;

/** The reason why a burst is a scan, in words for the scanner test; undefined for typing. */
export function scanReason({text, isSlow}: Burst, {state, scanner}: ScanSight): string | undefined {
	const isPrefixed = hasPrefix(text, scanner);
	if (isPrefixed && (!isSlow || standsAlone(scanner.prefix))) return 'it begins with the prefix';
	const code = inner(text, scanner);
	if (carriesCheckDigit(code)) return `it is ${code.length} digits`;
	if (aimPrefix.test(code) && code.length > 3) return `it begins with ${code.slice(0, 3)}, as scanners name the kind of a code`;
	if (state === undefined) return undefined;
	if ((isPrefixed || code.length >= shortestOwnCode) && findByCode(state, code)) return 'it is a code of this shop';
	if (isReceiptGiven(state, code)) return 'it is a receipt of this shop';
	if (articleIn(code, state) !== undefined) return 'it is a GS1 code of goods of this shop';
	return undefined;
}

/** Whether two scans came at once: a second prefix inside, or more digits than a code has. */
function isJumble(text: string, {scanner, takesLongNumbers}: ScanSight): boolean {
	const code = inner(text, scanner);
	if (standsAlone(scanner.prefix) && code !== text && code.includes(scanner.prefix[0] ?? '')) return true;
	if (code.startsWith(']') && code.indexOf(']', 1) !== -1) return true;
	return takesLongNumbers !== true && tooLong.test(code);
}

/** Whether pauses as long as this make a text typing, in ms: no prefix holds it together. */
export const isTooSlow = (text: string, longestMs: number, {prefix, 'gap-ms': gapMs}: ScannerSettings): boolean =>
	longestMs > gapMs && !isFramed(text, prefix);

/** What a burst is. A scan begins with the scanner's prefix, has 8, 12, 13 or 14 digits, begins with an AIM prefix, or is a code of the shop of at least four letters, or the number of a receipt. */
export function burstKind(burst: Burst, sight: ScanSight): BurstKind {
	if (sight.isSecret && burst.text.length >= shortestOwnCode) return 'scan';
	const code = scannedCode(burst.text, sight);
	const isKnown = sight.state !== undefined && findByCode(sight.state, code) !== undefined;
	if (!isKnown && isJumble(burst.text, sight)) return 'jumble';
	if (scanReason(burst, sight) === undefined) return 'typing';
	return isKnown || checkDigitFits(code) ? 'scan' : 'misread';
}

/** The code in a scan: without what this scanner sends around it, and without the standard's prefix. */
export function scannedCode(text: string, {state, scanner}: ScanSight): string {
	const code = inner(text, scanner);
	return gs1Article.exec(code)?.[1] ?? articleIn(code, state) ?? code.replace(aimPrefix, '').trim();
}
