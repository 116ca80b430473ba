// What holds a scan together besides its speed: the prefix of the scanner. And the control characters that keys stand for.

/** A shorter text is typing, however fast it comes. */
const shortestCode = 6;

/** Whether a text may be a code: people give codes digits, and no blanks. */
export const looksLikeCode = (text: string): boolean => text.length >= shortestCode && /\d/.test(text) && !/\s/.test(text);

/** Letters that come this far apart are still one scan, when a prefix says that it is one. Scanners wait 990 ms at most. */
export const framedGapMs = 1000;

const onlyLetters = /^[A-Za-z]+$/;
/** What people type into amounts, counts and names. */
const typed = /^[\w\s.,*+=%/?@-]*$/;

/** Whether nobody types this prefix: it alone tells a scan, however slow. */
export const standsAlone = (prefix: string): boolean => prefix !== '' && !typed.test(prefix);

/** Whether a text is, or begins, a scan with this prefix that may come slowly. Behind a prefix of letters the code decides at the end. */
export const isFramed = (text: string, prefix: string): boolean =>
	(standsAlone(prefix) || onlyLetters.test(prefix)) && (text.startsWith(prefix) || prefix.startsWith(text));

const named: ReadonlyMap<string, string> = new Map([
	['enter', '\r'],
	['linefeed', '\n'],
	['tab', '\t'],
	['ctrl+\\', '\u001C'],
	['ctrl+]', '\u001D'],
	['ctrl+^', '\u001E'],
	['ctrl+/', '\u001F'],
]);

/** The control character that a terminal sends for a key, or undefined for a key that no scanner sends. */
export function controlOf(key: string): string | undefined {
	const letter = /^ctrl\+([a-z])$/.exec(key)?.[1];
	return letter === undefined ? named.get(key) : String.fromCharCode(letter.charCodeAt(0) - 96);
}
