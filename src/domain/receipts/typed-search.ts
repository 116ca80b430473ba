// How a text typed to find receipts is read: which words must be there, and how else each of them may stand.
import {isPhonePart, phoneDigits} from '../base/phone.ts';
import {joinedKey, searchKey, writtenTogether} from '../base/search-text.ts';

/** One way to read a text: each of its places, with the ways in which it may stand. Each begins a word, or several words in a row. */
type Way = readonly (readonly string[])[];

/** Words that the index has for times and days, as `timeWords` makes them. */
const isTimeWord = (word: string): boolean => /^@(?:\d{6,8}|m\d{2,4}|w[0-6]|t\d{2,4})$/.test(word);

/** 1 234.50 and 1,234.50 as 1234.50. */
const plainAmounts = (text: string): string =>
	text.replace(/(?<![\d.,])\d{1,3}(?:[ ,\u00A0\u202F]\d{3})+(?=[.,]\d{2}(?!\d))/g, number => number.replace(/\D/g, ''));

/** How a word may stand: as it is, without the currency, with what is between its letters left out, or as the digits of a phone number. */
function waysOf(word: string): readonly string[] {
	if (isTimeWord(word)) return [word];
	const joined = joinedKey(word);
	const isAmount = /^[^\d]*\d+[.,]\d{1,2}$/.test(word);
	const ways = [
		searchKey(word).trim(),
		searchKey(word.replace(/^[-−]?(?:[A-Za-z]\$?|[€£$])(?=\d+(?:[.,]\d*)?$)/, '')).trim(),
		...(/\p{L}/u.test(joined) ? [joined] : []),
		...(isAmount ? [] : [phoneDigits(word) ?? '']),
	];
	return [...new Set(ways)].filter(way => way !== '');
}

/** More words than these are not tried joined. */
const joinedMost = 6;

/** The word of what gave a token out; nothing that is typed can be taken for it. */
export const tokenWord = '@token';

/** The ways to read a text, or several texts of which one is meant; none where there are no words. `hasToken`: only of what gave a token out. */
export function waysToRead(text: string | readonly string[] = '', hasToken = false): readonly Way[] {
	const ways = [text].flat().flatMap(waysToReadOne);
	if (!hasToken) return ways;
	return ways.length === 0 ? [[[tokenWord]]] : ways.map(way => [...way, [tokenWord]]);
}

function waysToReadOne(text: string): readonly Way[] {
	const words = plainAmounts(text)
		.split(/\s+/)
		.filter(word => waysOf(word).length > 0);
	if (words.length === 0) return [];
	const isPlain = (together: string): boolean => /^[\p{L}\p{N}\p{M}'’-]+$/u.test(together);
	const together = words.length > joinedMost ? [] : writtenTogether(words, isPlain);
	const whole = isPhonePart(text) ? phoneDigits(text) : undefined;
	return [...[words, ...together].map(each => each.map(waysOf)), ...(whole === undefined ? [] : [[[whole]]])];
}

/** Whether what something is found by fits one of these ways. */
export const fitsTyped = (key: string, ways: readonly Way[]): boolean =>
	ways.some(way => way.every(place => place.some(word => key.includes(` ${word}`))));
