// Words that a provider sends, as they may stand on a screen and on paper: nothing hidden, nothing that moves a cursor, not too long.
import {withHidden} from '../../domain/base/hidden.ts';
import {isPlainText, tidy} from '../../domain/base/text.ts';

const lineBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const astral = /[\u{10000}-\u{10FFFF}]/gu;
/** Accents heaped on a letter: the first two stay. */
const heaps = /(\p{M}{2})\p{M}+/gu;

/** The words in one line, cut to so many letters. Empty where nothing is left. */
export function plainWords(text: string, most: number): string {
	const line = tidy(withHidden(text.replace(lineBreaks, ' '), () => ''));
	const plain = isPlainText(line) ? line : tidy(line.replace(astral, '').replace(heaps, '$1'));
	return [...plain].slice(0, most).join('').trim();
}
