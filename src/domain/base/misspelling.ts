// Guesses at misspelled words, of a search and of a list: a letter wrong, missing, doubled or misplaced.

/** Finds the first word of the catalogue, by the alphabet, that begins with a text. */
export type Vocabulary = (beginning: string) => string | undefined;

/** A guess at what was meant: for each typed word its alternatives. */
export type Reading = readonly (readonly string[])[];

/** Shorter than 3 letters resembles everything. Longer than 24 is no word. More than 6 words are not looked at. */
const limits = {least: 3, most: 24, words: 6};
/** The most alternatives to one word that are tried. */
const waysKept = 8;

const letters = [...'aeiouybcdfghjklmnpqrstvwxz'];

/** Every text that one typing mistake turns into this word. */
function* slips(word: string): Generator<string> {
	const places = Array.from(word, (_, place) => place);
	for (const at of places.slice(1)) yield `${word.slice(0, at - 1)}${word.charAt(at)}${word.charAt(at - 1)}${word.slice(at + 1)}`;
	for (const at of places) yield word.slice(0, at) + word.slice(at + 1);
	for (const at of places) for (const letter of letters) yield word.slice(0, at) + letter + word.slice(at + 1);
	for (const at of [...places, word.length]) for (const letter of letters) yield word.slice(0, at) + letter + word.slice(at);
}

/** The alternatives to one word, the likeliest first: whole words come before beginnings of words. */
function waysToPut(word: string, vocabulary: Vocabulary): readonly string[] {
	if (word.length < limits.least || word.length > limits.most) return [];
	const whole = new Set<string>();
	const begun = new Set<string>();
	for (const meant of slips(word)) {
		// The first letter of a word this short is taken as right: any other would fit as well.
		const isOther = word.length === limits.least && meant.charAt(0) !== word.charAt(0);
		if (meant === word || meant.length < limits.least || isOther) continue;
		const known = vocabulary(meant);
		if (known !== undefined) (known === meant ? whole : begun).add(meant);
	}
	return [...whole, ...begun].slice(0, waysKept);
}

const replaced = <T>(list: readonly T[], place: number, by: T): readonly T[] =>
	list.map((each, at) => (at === place ? by : each));

/**
 * Readings of folded words that found nothing together, to be tried in this order. Words that begin no word of the catalogue are replaced.
 * If each of them begins one, one word at a time is replaced. A word with a digit in it is a size or a code and stays as typed.
 */
export function readingsOf(words: readonly string[], vocabulary: Vocabulary): readonly Reading[] {
	if (words.length > limits.words) return [];
	const asTyped: Reading = words.map(word => [word]);
	const canBe = (word: string): boolean => !/\d/.test(word);
	const unknown = words.map((word, place) => ({word, place})).filter(({word}) => canBe(word) && vocabulary(word) === undefined);
	const isFilled = (reading: Reading): boolean => reading.every(ways => ways.length > 0);
	const otherwise = (reading: Reading, {word, place}: {readonly word: string; readonly place: number}): Reading =>
		replaced(reading, place, waysToPut(word, vocabulary));
	const single =
		unknown.length > 0
			? [unknown.reduce(otherwise, asTyped)]
			: words.flatMap((word, place) => (canBe(word) ? [otherwise(asTyped, {word, place})] : []));
	return single.filter(isFilled);
}

/** The most known words that are offered for one that is not known. */
const offered = 3;

/** The words of a list that a typed one likely means: it is the same in small letters, its beginning, or one slip away; else two slips. */
export function nearest(typed: string, known: readonly string[]): readonly string[] {
	const word = typed.trim().toLowerCase();
	if (word.length < 2 || word.length > limits.most) return [];
	const isNear = new Set([word, ...slips(word)]);
	const folded = known.filter(each => each !== typed).map(each => ({each, low: each.toLowerCase()}));
	const within = (fits: (low: string) => boolean): readonly string[] => folded.filter(({low}) => fits(low)).map(({each}) => each);
	const once = within(low => isNear.has(low) || [...slips(low)].includes(word));
	if (once.length > 0) return once.slice(0, offered);
	const begun = within(low => low.startsWith(word));
	// Two slips meet in the middle: a word that is one slip from both. In a shorter word they would leave too little.
	const twice = word.length < 5 ? [] : within(low => low.length <= limits.most && [...slips(low)].some(slip => isNear.has(slip)));
	return [...new Set([...begun, ...twice])].slice(0, offered);
}
