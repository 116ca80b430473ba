// A choice of words in a sentence.

/** Words with commas between them, and "or" before the last. */
export const anyOf = (words: readonly string[]): string =>
	words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : words.join();
