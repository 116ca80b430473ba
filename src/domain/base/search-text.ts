// Texts as searches compare them: without case, accents and punctuation.

/** A text in small letters, without accents, with a space before every word. */
export const searchKey = (text: string): string =>
	` ${text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()}`;
