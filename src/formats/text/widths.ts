// How many columns of a terminal a letter takes, code point by code point as wcwidth says, and which letters all terminals draw alike.
import {eastAsianWidth} from 'get-east-asian-width';
import {lettersOf} from './letters.ts';

/** Marks, joiners and controls, and the jamo that go into the syllable before them. */
const none = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u1160-\u11FF\uD7B0-\uD7FF]$/u;
/** Format characters that are drawn nevertheless: the soft hyphen, and signs that stand over a number. */
const drawn = /^[\u00AD\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]$/u;

/** The columns of one code point. */
export const widthOf = (codePoint: string): number =>
	none.test(codePoint) && !drawn.test(codePoint) ? 0 : eastAsianWidth(codePoint.codePointAt(0) ?? 0);

/** Latin letters, quotes, dashes, arrows, lines and blocks: what a screen is mostly made of. Each has one column in every terminal, and none joins another. */
const common =
	'\\x20-\\x7E\\xA1-\\xA8\\xAA-\\xAC\\xAF-\\u02FF\\u2010-\\u2027\\u2030-\\u203B\\u20A0-\\u20BF\\u2190-\\u2193\\u21B5\\u2212\\u2264\\u2265\\u232B\\u2500-\\u259F\\u25B2\\u25BC';
/** Letters of other scripts with one column in every terminal: Greek, Cyrillic, Armenian, Hebrew, Arabic, Thai. */
const narrow =
	'\\u0370-\\u0377\\u037B-\\u037F\\u0384-\\u0386\\u0388-\\u03FF\\u0400-\\u0482\\u048A-\\u052F\\u0531-\\u0556\\u0561-\\u0587\\u05D0-\\u05EA\\u0620-\\u064A\\u0660-\\u066F\\u0671-\\u06D3\\u0E01-\\u0E30\\u0E32\\u0E3F-\\u0E46\\u0E50-\\u0E59\\u1E00-\\u1EFF';
/** Kana, ideographs, syllables of Hangul and full-width forms: two columns in every terminal. */
const wide =
	'\\u3001-\\u3003\\u3005-\\u3029\\u3041-\\u3096\\u30A1-\\u30FE\\u3400-\\u4DB5\\u4E00-\\u9FA5\\uAC00-\\uD7A3\\uFF01-\\uFF60';

/** A text that has as many columns as letters. */
export const oneColumnEach = new RegExp(`^[${common}]*$`);

const seenAlike = `${common}${narrow}${wide}`;
const alike = new RegExp(`^[${seenAlike}]*$`);
/** Letters about which terminals may disagree, with the one before them, since they may belong to it. */
const inDoubt = new RegExp(`([${seenAlike}]?[^${seenAlike}]+)`);

export type Piece = {readonly text: string; readonly isAlike: boolean};

/** A text in pieces: runs that all terminals draw equally wide, and each letter about which they may disagree by itself. */
export function piecesOf(text: string): readonly Piece[] {
	if (oneColumnEach.test(text)) return [{text, isAlike: true}];
	return text
		.split(inDoubt)
		.flatMap((part, place) =>
			place % 2 === 0
				? [{text: part, isAlike: true}]
				: lettersOf(part).map(letter => ({text: letter, isAlike: alike.test(letter)})),
		)
		.filter(piece => piece.text !== '');
}
