// Text for a terminal that shows only ASCII. Every sign keeps its width, so that nothing moves.
import {plainLetters} from '../../domain/base/letter-folds.ts';
import {lettersOf} from './letters.ts';
import {columnsOf} from './plain-text.ts';

/** The program's own signs and their replacements, each one column wide. */
const signs = new Map([
	...[...'┌┐└┘╭╮╰╯├┤┬┴┼'].map(corner => [corner, '+'] as const),
	...[...'─━–—−‑'].map(across => [across, '-'] as const),
	...[...'│┃▏▌▐'].map(down => [down, '|'] as const),
	...[...'█▀▓▒▁▂▃▄▅▆▇'].map(block => [block, '#'] as const),
	...[...'‘’'].map(quote => [quote, "'"] as const),
	...[...'“”'].map(quote => [quote, '"'] as const),
	['✓', '*'],
	['✗', 'x'],
	['↵', '<'],
	['⌫', '<'],
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
	['\u00A0', ' '],
]);

const beyond = /[^\x00-\x7F]+/gu;
const isAscii = (text: string): boolean => /^[\x20-\x7E]+$/.test(text);

/**
 * One letter in the letters of a device, at the same width: as it is, without what the device lacks, or in plain letters; undefined for a letter of
 * another script. Of œ there is room for the o; half of ½ would be another number.
 */
export function plainLetter(letter: string, has: (text: string) => boolean): string | undefined {
	const columns = columnsOf(letter);
	const plain = plainLetters(letter);
	const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
	const ways = [letter, bare, signs.get(letter) ?? '', /^\p{L}/u.test(letter) ? plain.slice(0, columns) : plain];
	return ways.find(way => way !== '' && has(way) && columnsOf(way) === columns);
}

/** One letter in ASCII, or `?` for each column it took. */
const ascii = (letter: string): string => signs.get(letter) ?? plainLetter(letter, isAscii) ?? '?'.repeat(columnsOf(letter));

/** Signs that the font of a Linux console does not have, where it has letters and borders. */
const rareSigns = /[›‹…×•–—−‑‘’“”┃━▏▁▂▃▅▆▇✓✗↵⌫]/g;

/** The text with its rare signs in ASCII, at the same width. */
export const fewSignsText = (text: string): string => text.replace(rareSigns, ascii);

/** The text in ASCII, at the same width. ASCII stays as it is, terminal escapes included. */
export const asciiText = (text: string): string => text.replace(beyond, part => lettersOf(part).map(ascii).join(''));
