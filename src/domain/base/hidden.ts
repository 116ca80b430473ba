// Letters that no screen shows: which of them a script needs, and what the others are called.

/**
 * Scripts whose letters take another form beside a joiner, U+200C or U+200D. Persian parts the pieces of a word with it, Sinhala, Hindi and
 * their relatives make half letters.
 */
const joining = 'Arab Syrc Mong Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Mymr'
	.split(' ')
	.map(script => `\\p{scx=${script}}`)
	.join('');
const joiningLetter = String.raw`(?=[\p{L}\p{M}])[${joining}]`;
/** The signs that take a letter's vowel away. A joiner behind one is never idle, not even at the end of a word. */
const vowelKillers = String.raw`[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2]\p{M}{0,6}`;
const joiner = String.raw`[\u200C\u200D]`;

/** Controls, hidden and reordering letters, halves, private and unassigned ones, line breaks. */
const hidden = String.raw`\p{Cc}|\p{Cf}|\p{Cs}|\p{Co}|\p{Cn}|\p{Zl}|\p{Zp}|\p{Default_Ignorable_Code_Point}`;
const neededOrHidden = new RegExp(
	`((?<=${vowelKillers})${joiner}|(?<=${joiningLetter})${joiner}(?=${joiningLetter}))|${hidden}`,
	'gu',
);

/** The text with something else in the place of each hidden letter. Joiners that a script needs stay. */
export const withHidden = (text: string, instead: (letter: string) => string): string =>
	/^[\x20-\x7E]*$/.test(text) ? text : text.replace(neededOrHidden, (letter, needed) => needed ?? instead(letter));

const strayJoiner = new RegExp(`(?<!${joiningLetter})${joiner}`, 'gu');

/** A text that is still being typed, without joiners that cannot be needed whatever comes next. */
export const withoutStrayJoiners = (text: string): string => text.replace(strayJoiner, '');

/** Whether a text has a hidden letter that no script needs. */
export const hasHidden = (text: string): boolean => withHidden(text, () => '') !== text;

/** A letter by its number: [U+202E]. */
export const letterName = (letter: string): string =>
	`[U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
