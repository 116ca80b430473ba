// Texts from and for the files of other programs: what is kept of them to show, and how they are spelled when written.
import {isPlainText, tidy} from '../../domain/base/text.ts';
import {plainText, withoutControls} from '../text/plain-text.ts';

/** A text from outside as the ledger may keep it beside the line it came from: no controls, nothing hidden, nothing a terminal cannot draw. */
export function visibleText(text: string): string {
	if (/^[\x20-\x7E]*$/.test(text)) return tidy(text);
	const plain = tidy(plainText(text));
	return isPlainText(plain) ? plain : tidy(plain.replace(/[\u{10000}-\u{10FFFF}]/gu, '').replace(/(\p{M}{2})\p{M}+/gu, '$1'));
}

/** The text by which a line of the past is known: as it stands in the file, unless it has marks that show nothing. */
export const lineText = (text: string): string => (isPlainText(text) ? text : tidy(text));

/** A text as Python's json.dumps spells it: everything beyond ASCII as \uXXXX. */
export const asciiJson = (text: string): string =>
	JSON.stringify(text).replace(/[\x7F-\uFFFF]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A field of a line that has no escaping. Commas and line breaks become spaces, and what a terminal obeys is left out. */
export const bareField = (text: string): string => withoutControls(text.replace(/[,\r\n]/g, ' '));
