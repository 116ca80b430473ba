// Owns the cutting of a text into letters as people count them.

let segmenter: Intl.Segmenter | undefined;

/** The letters of a text: an accent belongs to its letter, and what a terminal draws as one picture is one. */
export function lettersOf(text: string): readonly string[] {
	if (/^[\x20-\x7E]*$/.test(text)) return [...text];
	// Its tables take 10 ms to load: most verbs and most shops never need them.
	segmenter ??= new Intl.Segmenter('en', {granularity: 'grapheme'});
	return Array.from(segmenter.segment(text), ({segment}) => segment);
}
