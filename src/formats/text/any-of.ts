// A choice of words in a sentence.

/** Some words with commas, and an "or" before the last. */
export const anyOf = (words: readonly string[]): string =>
	words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : words.join();
