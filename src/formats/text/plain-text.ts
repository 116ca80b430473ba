// Text that is safe for a terminal, a printer or a log. All text from outside goes through here before it is shown.
import {withHidden} from '../../domain/base/hidden.ts';
import {lettersOf} from './letters.ts';
import {oneColumnEach, widthOf} from './widths.ts';

/** Controls, escapes, hidden and reordering characters; also joiners that a script needs. */
export const unsafeCharacters = /\p{Cc}|\p{Cf}|\p{Cs}|\p{Co}|\p{Cn}|\p{Zl}|\p{Zp}|\p{Default_Ignorable_Code_Point}/gu;

/** The text without controls, escapes, hidden and reordering characters. Joiners that a script needs stay: they take no column, and no terminal obeys them. */
export const plainText = (text: string): string => withHidden(text, () => '');

/** Characters that a terminal or a printer obeys instead of showing: C0, C1, DEL, and those that turn the direction of text. */
const controls = /\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** The text without those characters. All else stays, also what a terminal cannot draw. */
export const withoutControls = (text: string): string => text.replace(controls, '');

/** JSON with every unsafe character as \uXXXX: the same document, with nothing in it that a terminal obeys. */
export const escapedJson = (json: string): string =>
	json.replace(unsafeCharacters, character =>
		character === '\n'
			? character
			: [...Array(character.length).keys()]
					.map(unit => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`)
					.join(''),
	);

/** Columns a text takes on screen and paper: the sum of its code points, as terminals count. */
export function columnsOf(text: string): number {
	if (oneColumnEach.test(text)) return text.length;
	let columns = 0;
	for (const codePoint of text) columns += widthOf(codePoint);
	return columns;
}

/** Cuts a text to a number of columns, with … where it was cut. */
export function cut(text: string, columns: number): string {
	if (text.length <= columns && /^[\x20-\x7E]*$/.test(text)) return text;
	if (columnsOf(text) <= columns) return text;
	let kept = '';
	let width = 0;
	for (const segment of lettersOf(text)) {
		const next = columnsOf(segment);
		if (width + next > columns - 1) break;
		kept += segment;
		width += next;
	}
	return columns > 0 ? `${kept}…` : '';
}

/** A text cut or filled to exactly this many columns. */
export function filled(text: string, columns: number, align: 'left' | 'right' = 'left'): string {
	const shown = cut(text, columns);
	const space = ' '.repeat(Math.max(0, columns - columnsOf(shown)));
	return align === 'left' ? shown + space : space + shown;
}

const stayingSpace = '\u00A0';

/** A number in groups as one word for {@link wrapped}: whoever reads it aloud finds it in one row. */
export const unbroken = (number: string): string => number.replaceAll(' ', stayingSpace);

/** Lines of at most this many columns, broken between words, each with the text's own indent. A word that is too long is broken inside. */
export function wrapped(text: string, columns: number): readonly string[] {
	const words = text.trimStart();
	const indent = text.slice(0, text.length - words.length);
	return brokenAtWords(words, columns - indent.length).map(line => (indent + line).replaceAll(stayingSpace, ' '));
}

function brokenAtWords(text: string, columns: number): readonly string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (columnsOf(longer) <= columns) {
			line = longer;
			continue;
		}
		if (line !== '') lines.push(line);
		const pieces = inPieces(word, columns);
		lines.push(...pieces.slice(0, -1));
		line = pieces.at(-1) ?? '';
	}
	return line === '' && lines.length > 0 ? lines : [...lines, line];
}

function inPieces(word: string, columns: number): readonly string[] {
	const pieces: string[] = [];
	let piece = '';
	for (const segment of lettersOf(word)) {
		if (piece !== '' && columnsOf(piece + segment) > columns) {
			pieces.push(piece);
			piece = '';
		}
		// A single letter that is wider than the line, as joined emoji are, is cut.
		piece += cut(segment, columns);
	}
	return [...pieces, piece];
}
