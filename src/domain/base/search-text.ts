// Texts as searches compare them: in plain small letters, without punctuation, in words that may be written joined or apart.
import {plainLetters} from './letter-folds.ts';

/** In a search these are letters, each a word of its own, and never stand for any other text. */
const signs = /[*%_]/g;
const isAscii = /^[\x00-\x7F]*$/;

/** A text in plain small letters, with a space before every word. `&` is a word. */
export function searchKey(text: string): string {
	const small = isAscii.test(text) ? text.toLowerCase() : plainLetters(text.normalize('NFKD').toLowerCase());
	const words = /[&*%_]/.test(small) ? small.replaceAll('&', ' and ').replace(signs, ' $& ') : small;
	return ` ${words.replace(isAscii.test(words) ? /[^a-z0-9*%_]+/g : /[^\p{L}\p{N}\p{M}*%_]+/gu, ' ').trim()}`;
}

/** The words of a text. */
export const wordsOf = (text: string): readonly string[] => searchKey(text).slice(1).split(' ').filter(Boolean);

/** A text as one run of letters, without spaces. */
export const joinedKey = (text: string): string => searchKey(text).replaceAll(' ', '');

/** Whether a word is a number as long as a code. There are as many of these as products, and nobody writes one joined to a name. */
const isCode = (word: string): boolean => /^\d{5,}$/.test(word);

/** Two or three words that stand side by side may be typed as one: 7up, cocacola, jackandjill. */
const joinedMost = 3;

/** A word, and those behind it that may be typed joined to it. */
export type Joined = readonly [first: string, rest: string];

/** Scripts that put no space between words: any letter may begin one. */
const unspaced = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** What is written without spaces, from each of its letters on. */
function endsOf(word: string): readonly string[] {
	if (isAscii.test(word) || !unspaced.test(word)) return [];
	return Array.from(word.matchAll(/\p{L}/gu), ({index}) => word.slice(index)).filter(end => end !== word);
}

/** What a name is found by, each by its beginning: its words, those that may be typed as one, and words inside what has no spaces. */
export function nameWords(name: string): {
	readonly words: readonly string[];
	readonly joined: readonly Joined[];
	readonly ends: readonly string[];
} {
	const words = wordsOf(name);
	const joined = words.flatMap((first, place): readonly Joined[] => {
		const behind = words.slice(place + 1, place + joinedMost);
		const code = behind.findIndex(isCode);
		const rest = (code === -1 ? behind : behind.slice(0, code)).join('');
		return rest === '' || isCode(first) ? [] : [[first, rest]];
	});
	return {words, joined, ends: words.flatMap(endsOf)};
}

/** The other ways to write some words: two or three that stand side by side as one, where `isWord` says that there is such a word. */
export const writtenTogether = (
	words: readonly string[],
	isWord: (together: string) => boolean,
): readonly (readonly string[])[] =>
	words.flatMap((_, place) =>
		[2, 3].flatMap(count => {
			const together = words.slice(place, place + count).join('');
			if (place + count > words.length || !isWord(together)) return [];
			return [[...words.slice(0, place), together, ...words.slice(place + count)]];
		}),
	);

/** What a row of a short list is found by: any part of a word, and the beginning of words typed as one. */
export type ListKey = {readonly words: string; readonly joined: string};

export const listKey = (...texts: readonly string[]): ListKey => ({
	words: texts.map(searchKey).join(''),
	joined: texts.flatMap(text => nameWords(text).joined.map(([first, rest]) => ` ${first}${rest}`)).join(''),
});

/** Whether a word, as `wordsOf` gives it, finds a row. */
export const finds = (word: string, {words, joined}: ListKey): boolean => words.includes(word) || joined.includes(` ${word}`);
