// Letters in the bytes of a terminal: UTF-8, and where a byte cannot be that, the letter it is in ISO 8859-1.
// Bytes are kept as a text of one letter each, so that patterns can be looked for in them.

/** The bytes of one letter beyond ASCII. */
const beyondAscii = /[\xC2-\xDF][\x80-\xBF]|\xE0[\xA0-\xBF][\x80-\xBF]|[\xE1-\xEF][\x80-\xBF]{2}|[\xF0-\xF4][\x80-\xBF]{3}/;
const atStart = new RegExp(`^(?:${beyondAscii.source}|[\\s\\S])`);
const everywhere = new RegExp(beyondAscii.source, 'g');
const begun = /^(?:[\xC2-\xDF]|[\xE0-\xEF][\x80-\xBF]?|[\xF0-\xF4][\x80-\xBF]{0,2})$/;

/** What a terminal sent, a letter for each byte. */
export const bytesIn = ({buffer, byteOffset, byteLength}: Uint8Array): string =>
	Buffer.from(buffer, byteOffset, byteLength).toString('latin1');

/** Bytes as the text they are. */
export const textOf = (bytes: string): string =>
	bytes.replace(everywhere, letter => Buffer.from(letter, 'latin1').toString('utf8'));

/** Bytes with a dot for each byte of a letter beyond ASCII. A control of eight bits stays. */
export const withoutLetters = (bytes: string): string =>
	bytes.replace(everywhere, letter => (/^\xC2[\x80-\x9F]/.test(letter) ? letter : '.'.repeat(letter.length)));

/** The bytes of the first letter. */
export const firstLetter = (bytes: string): string => atStart.exec(bytes)?.[0] ?? '';

/** True while the bytes are the beginning of one letter. */
export const isBegun = (bytes: string): boolean => begun.test(bytes);

/** How many bytes so many letters take; undefined while they are not all there. */
export function bytesOf(bytes: string, letters: number): number | undefined {
	let used = 0;
	for (let count = 0; count < letters; count += 1) {
		const rest = bytes.slice(used);
		if (rest === '' || isBegun(rest)) return undefined;
		used += firstLetter(rest).length;
	}
	return used;
}
