// The beginning and the end of a sentence.

/** A text with a capital first letter. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A text that a sentence goes on behind: without the full stop that it may have. */
export const withoutStop = (text: string): string => text.replace(/[\s.]+$/, '');
