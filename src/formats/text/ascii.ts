// Text for a terminal that shows only ASCII. Every sign keeps its width, so that nothing moves.
import {lettersOf} from './letters.ts';
import {columnsOf} from './plain-text.ts';

/** The program's own signs and their replacements, each one column wide. */
const signs = new Map([
	...[...'┌┐└┘├┤┬┴┼'].map(corner => [corner, '+'] as const),
	...[...'─━–—−‑'].map(across => [across, '-'] as const),
	...[...'│┃▏'].map(down => [down, '|'] as const),
	...[...'█▓▒▁▂▃▄▅▆▇'].map(block => [block, '#'] as const),
	...[...'‘’'].map(quote => [quote, "'"] as const),
	...[...'“”'].map(quote => [quote, '"'] as const),
	['›', '>'],
	['‹', '<'],
	['…', '~'],
	['·', '-'],
	['•', '*'],
	['×', 'x'],
	['≤', '<'],
	['≥', '>'],
	['▲', '^'],
	['▼', 'v'],
	['↑', '^'],
	['↓', 'v'],
	['←', '<'],
	['→', '>'],
	['ø', 'o'],
	['Ø', 'O'],
	['đ', 'd'],
	['ł', 'l'],
	['Ł', 'L'],
	['ß', 's'],
	['æ', 'a'],
	['Æ', 'A'],
	['\u00A0', ' '],
]);

const beyond = /[^\x00-\x7F]+/gu;

/** One letter in ASCII: its replacement, the letter without accents, or `?` for each column it took. */
function ascii(letter: string): string {
	const sign = signs.get(letter);
	if (sign !== undefined) return sign;
	const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
	return /^[\x00-\x7F]$/.test(bare) ? bare : '?'.repeat(columnsOf(letter));
}

/** Signs that the font of a Linux console does not have, where it has letters and borders. */
const rareSigns = /[›‹…×•–—−‑‘’“”┃━▏▁▂▃▅▆▇]/g;

/** The text with its rare signs in ASCII, at the same width. */
export const fewSignsText = (text: string): string => text.replace(rareSigns, ascii);

/** The text in ASCII, at the same width. ASCII stays as it is, terminal escapes included. */
export const asciiText = (text: string): string => text.replace(beyond, part => lettersOf(part).map(ascii).join(''));
