// How terminals differ about the width of letters: the sum of wcwidth, old tables, whole letters as one or two, everything wide.
import {piecesOf, widthOf} from '../../src/formats/text/widths.ts';
import type {Widths} from './terminal-screen.ts';

const ofOurs: Widths = codePoint => widthOf(String.fromCodePoint(codePoint)) as 0 | 1 | 2;

/** Another width for what terminals may disagree about. */
const orElse =
	(widths: (letter: string) => 0 | 1 | 2): Widths =>
	codePoint => {
		const letter = String.fromCodePoint(codePoint);
		return piecesOf(letter).every(({isAlike}) => isAlike) ? ofOurs(codePoint) : widths(letter);
	};

const joins = /^[\p{M}\p{Cf}\p{Emoji_Modifier}]$/u;

/** Terminals by what they take for the width of letters. Undefined is what xterm.js comes with. */
export const notions: readonly (readonly [what: string, widths: Widths | undefined])[] = [
	['the sum of wcwidth', ofOurs],
	['tables of 2007', undefined],
	['every mark as part of its letter, and every letter as one column', orElse(letter => (joins.test(letter) ? 0 : 1))],
	['every letter as two columns', orElse(letter => (joins.test(letter) ? 0 : 2))],
	['marks as columns of their own', orElse(() => 1)],
];
