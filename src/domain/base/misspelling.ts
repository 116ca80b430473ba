// What a word that begins no word of the catalogue may mean: a letter wrong, missing, doubled or misplaced, or two words run together.

/** The first word of the catalogue, by the alphabet, that begins with a text. */
export type Vocabulary = (beginning: string) => string | undefined;

/** What is asked for instead of some typed words: in the place of each, ways to put it, each of one or two words. */
export type Reading = readonly (readonly (readonly string[])[])[];

/** Shorter words have every other one for a neighbour, and longer ones are no words; nobody means so many words at once. */
const limits = {least: 3, most: 24, words: 6};
/** As many ways to put one word as are looked at. */
const waysKept = 8;

const letters = [...'aeiouybcdfghjklmnpqrstvwxz'];

/** Every text that one slip of the fingers turns into this one. */
function* slips(word: string): Generator<string> {
	const places = Array.from(word, (_, place) => place);
	for (const at of places.slice(1)) yield `${word.slice(0, at - 1)}${word.charAt(at)}${word.charAt(at - 1)}${word.slice(at + 1)}`;
	for (const at of places) yield word.slice(0, at) + word.slice(at + 1);
	for (const at of places) for (const letter of letters) yield word.slice(0, at) + letter + word.slice(at + 1);
	for (const at of [...places, word.length]) for (const letter of letters) yield word.slice(0, at) + letter + word.slice(at);
}

/** Ways to read a word as two that were run together: the first one whole, the second at least begun. */
function runTogether(word: string, vocabulary: Vocabulary): readonly (readonly string[])[] {
	const places = Array.from({length: Math.max(0, word.length - 3)}, (_, place) => place + 2);
	return places
		.map(at => [word.slice(0, at), word.slice(at)] as const)
		.filter(([first, second]) => vocabulary(first) === first && vocabulary(second) !== undefined);
}

/** Ways to put one word, the likeliest first: what is a whole word stands before what only begins one. */
function waysToPut(word: string, vocabulary: Vocabulary): readonly (readonly string[])[] {
	if (word.length < limits.least || word.length > limits.most) return [];
	const whole = new Set<string>();
	const begun = new Set<string>();
	for (const meant of slips(word)) {
		// The first letter of a word this short is believed: any other would do as well.
		const isOther = word.length === limits.least && meant.charAt(0) !== word.charAt(0);
		if (meant === word || meant.length < limits.least || isOther) continue;
		const known = vocabulary(meant);
		if (known !== undefined) (known === meant ? whole : begun).add(meant);
	}
	const single = [...whole, ...begun].map(meant => [meant]);
	return [...runTogether(word, vocabulary), ...single].slice(0, waysKept);
}

const replaced = <T>(list: readonly T[], place: number, by: T): readonly T[] =>
	list.map((each, at) => (at === place ? by : each));

/** Two typed words as the one word of the catalogue that they are when written together. */
function joined(words: readonly string[], vocabulary: Vocabulary): readonly Reading[] {
	return words.slice(1).flatMap((word, place) => {
		const together = `${words[place]}${word}`;
		if (vocabulary(together) === undefined) return [];
		return [[...words.slice(0, place), together, ...words.slice(place + 2)].map(each => [[each]])];
	});
}

/**
 * Readings of folded words that together were not found, to be tried in this order. The words that begin nothing are put otherwise; where
 * each begins something, one at a time is. A word with a digit in it is a size or a code, and stands as it was typed.
 */
export function readingsOf(words: readonly string[], vocabulary: Vocabulary): readonly Reading[] {
	if (words.length > limits.words) return [];
	const asTyped: Reading = words.map(word => [[word]]);
	const canBe = (word: string): boolean => !/\d/.test(word);
	const unknown = words.map((word, place) => ({word, place})).filter(({word}) => canBe(word) && vocabulary(word) === undefined);
	const isFilled = (reading: Reading): boolean => reading.every(ways => ways.length > 0);
	const otherwise = (reading: Reading, {word, place}: {readonly word: string; readonly place: number}): Reading =>
		replaced(reading, place, waysToPut(word, vocabulary));
	const single =
		unknown.length > 0
			? [unknown.reduce(otherwise, asTyped)]
			: words.flatMap((word, place) => (canBe(word) ? [otherwise(asTyped, {word, place})] : []));
	return [...single.filter(isFilled), ...joined(words, vocabulary)];
}
