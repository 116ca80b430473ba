// How texts are compared in searches: without case, accents and punctuation.

/** Small letters without accents, a space before every word: what is compared. */
export const searchKey = (text: string): string =>
	` ${text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()}`;
