// The settings of this machine's scanner in `counter.json`: what it sends around a code, and how fast.
import * as z from 'zod/mini';

export type ScannerSettings = {
	/** What comes before a code. Empty means nothing. */
	readonly prefix: string;
	/** What comes behind a code, before the keys that end it. Empty means nothing. */
	readonly suffix: string;
	/** What ends a scan besides Enter, line feed and Tab, which always do: a letter, `none`, or empty for no more than these. */
	readonly terminator: string;
	/** The longest time between two letters of one scan, in ms. */
	readonly 'gap-ms': number;
};

/** The least and the largest gap. Shorter is no scanner's; longer is how a hand types. */
export const gapLimits = {least: 10, most: 250} as const;

/** The word for a scanner that sends nothing behind a code: then silence ends the scan. */
export const noTerminator = 'none';

// Esc and Backspace are left out: as keys they never belong to a scan.
const signs = '\\x01-\\x07\\x0B-\\x0C\\x0E-\\x1A\\x1C-\\x1F!-~';

const aroundWords = {error: 'takes up to 8 letters without spaces, or control characters such as "\\u0002"'};
const digitWords = {error: 'begins with a digit, as codes do; choose a sign that no code begins with, such as ~'};

const prefix = z
	.string(aroundWords)
	.check(z.regex(new RegExp(`^[\\t\\r\\n${signs}]{0,8}$`), aroundWords), z.regex(/^(?!\d)/, digitWords));
const suffix = z.string(aroundWords).check(z.regex(new RegExp(`^[${signs}]{0,8}$`), aroundWords));

const terminatorWords = {error: `takes the one letter or control character that ends a scan, or "${noTerminator}"`};
const terminator = z
	.string(terminatorWords)
	.check(z.regex(new RegExp(`^(?:(?!\\d)[${signs}]?|${noTerminator})$`), terminatorWords));

const gapWords = {
	error: `takes whole milliseconds from ${gapLimits.least} to ${gapLimits.most}; a slower scanner needs a prefix`,
};
const gap = z
	.number(gapWords)
	.check(z.multipleOf(1, gapWords), z.minimum(gapLimits.least, gapWords), z.maximum(gapLimits.most, gapWords));

export const standardScanner: ScannerSettings = {prefix: '', suffix: '', terminator: '', 'gap-ms': 50};

export const scannerShape = z.strictObject(
	{
		prefix: z._default(prefix, standardScanner.prefix),
		suffix: z._default(suffix, standardScanner.suffix),
		terminator: z._default(terminator, standardScanner.terminator),
		'gap-ms': z._default(gap, standardScanner['gap-ms']),
	},
	{error: 'takes { … } with a "prefix", a "suffix", a "terminator" and a "gap-ms"'},
);

/** What is wrong with settings of a scanner, or undefined. */
export function scannerFault(settings: ScannerSettings): string | undefined {
	const [issue] = scannerShape.safeParse(settings).error?.issues ?? [];
	return issue && `"${issue.path.join('.')}" ${issue.message}`;
}

const controlNames = [
	...['NUL', 'SOH', 'STX', 'ETX', 'EOT', 'ENQ', 'ACK', 'BEL', 'Backspace', 'Tab', 'line feed', 'VT', 'FF', 'Enter', 'SO', 'SI'],
	...['DLE', 'DC1', 'DC2', 'DC3', 'DC4', 'NAK', 'SYN', 'ETB', 'CAN', 'EM', 'SUB', 'Esc', 'FS', 'GS', 'RS', 'US'],
];

/** A control character by its name, any other letter as it is. */
export const letterName = (letter: string): string => controlNames[letter.charCodeAt(0)] ?? letter;

/** Letters as they are shown: control characters by their names, in brackets. */
export const shownLetters = (text: string): string =>
	[...text].map(letter => (letter < ' ' ? `<${letterName(letter)}>` : letter)).join('');

/** The settings of a scanner in words. */
export function scannerText({prefix, suffix, terminator, 'gap-ms': gapMs}: ScannerSettings): string {
	const named = (text: string): string => (text === '' ? 'none' : shownLetters(text));
	const end =
		terminator === noTerminator
			? 'a silence'
			: `${terminator === '' ? '' : `${shownLetters(terminator)}, `}Enter, line feed or Tab`;
	return `prefix ${named(prefix)}, suffix ${named(suffix)}, ended by ${end}, gap ${gapMs} ms`;
}
