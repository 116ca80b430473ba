// A text cut into letters as people count them.

let segmenter: Intl.Segmenter | undefined;

/** The letters of a text. An accent belongs to its letter, and what a terminal draws as one sign is one letter. */
export function lettersOf(text: string): readonly string[] {
	if (/^[\x20-\x7E]*$/.test(text)) return [...text];
	// The segmenter's tables take 10 ms to load. Most verbs and most shops never need them.
	segmenter ??= new Intl.Segmenter('en', {granularity: 'grapheme'});
	return Array.from(segmenter.segment(text), ({segment}) => segment);
}
