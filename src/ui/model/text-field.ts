// The editing of a line of text: value and caret. Every field of the counter is edited here and only drawn elsewhere.
import {withoutStrayJoiners} from '../../domain/base/hidden.ts';
import {lettersOf} from '../../formats/text/letters.ts';

/** `caret` counts letters (graphemes) from the start; at `letters.length` it is behind the last. */
export type TextField = {
	readonly value: string;
	readonly caret: number;
	/** The states that undo goes back to: before each word, paste or deletion. */
	readonly before?: TextField;
	/** The last edit was a typed letter; the next one belongs to the same word. */
	readonly isTyping?: true;
	/** The text is selected, because it was filled in or refused: typing replaces it, any editing key keeps it. */
	readonly isFresh?: true;
};

/** A field holding a text, with the caret behind it. */
export const fieldOf = (value: string): TextField => ({value, caret: lettersOf(value).length});

export const emptyField = fieldOf('');

/** A field with a text that the first typed letter replaces. */
export const prefilled = (value: string): TextField => (value === '' ? emptyField : {...fieldOf(value), isFresh: true});

/** A field whose text was refused: all of it is selected. */
export const selected = ({value, before}: TextField): TextField => ({...prefilled(value), ...(before && {before})});

/** A field without its text, which undo brings back. */
export const cleared = (field: TextField): TextField => ({...emptyField, before: step(field)});

/** The longest text a field takes, in letters. */
export const longestField = 200;

/** A text as a field takes it: composed, with usual spaces, no control, hidden or astral letters. A joiner may be needed by the letter that comes next. */
const fieldText = (text: string): string =>
	text
		.normalize('NFC')
		.replace(/\p{Zs}/gu, ' ')
		.replace(/(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|[\u{10000}-\u{10FFFF}]/gu, '');

/** The most steps undo goes back. */
const stepsKept = 100;

const stepsOf = ({before}: TextField): number => (before ? 1 + stepsOf(before) : 0);

/** Keeps the field for undo. The oldest steps are dropped. */
function step({value, caret, before}: TextField, kept = stepsKept): TextField {
	return {value, caret, ...(before && kept > 1 && {before: stepsOf(before) < kept ? before : step(before, kept - 1)})};
}

/** Inserts a text at the caret, or replaces a fresh one. */
export function insert(field: TextField, text: string): TextField {
	const next = inserted(field, text);
	if (next.value === field.value) return next;
	const isLetter = lettersOf(text).length === 1 && text !== ' ';
	// A typed word with the blank before it is one step.
	const before = field.isTyping && isLetter ? field.before : step(field);
	return {...next, ...(before && {before}), ...(isLetter && {isTyping: true as const})};
}

function inserted(field: TextField, text: string): TextField {
	const typed = fieldText(text);
	const {value: held, caret} = field.isFresh && typed !== '' ? emptyField : field;
	const letters = lettersOf(held);
	const before = withoutStrayJoiners(letters.slice(0, caret).join('') + typed);
	const value = (before + letters.slice(caret).join('')).normalize('NFC');
	if (value.length > longestField) return field;
	if (typed === '') return {...field};
	return {value, caret: lettersOf(before.normalize('NFC')).length};
}

function without(field: TextField, from: number, to: number): TextField {
	const letters = lettersOf(field.value);
	return {value: [...letters.slice(0, from), ...letters.slice(to)].join(''), caret: from};
}

function wordStart(field: TextField): number {
	const letters = lettersOf(field.value);
	let at = field.caret;
	while (at > 0 && letters[at - 1] === ' ') at -= 1;
	while (at > 0 && letters[at - 1] !== ' ') at -= 1;
	return at;
}

function wordEnd(field: TextField): number {
	const letters = lettersOf(field.value);
	let at = field.caret;
	while (at < letters.length && letters[at] === ' ') at += 1;
	while (at < letters.length && letters[at] !== ' ') at += 1;
	return at;
}

const end = (field: TextField): number => lettersOf(field.value).length;

const edits: ReadonlyMap<string, (field: TextField) => TextField> = new Map([
	['left', field => ({...field, caret: Math.max(0, field.caret - 1)})],
	['right', field => ({...field, caret: Math.min(end(field), field.caret + 1)})],
	['home', field => ({...field, caret: 0})],
	['end', field => ({...field, caret: end(field)})],
	['ctrl+a', field => ({...field, caret: 0})],
	['ctrl+e', field => ({...field, caret: end(field)})],
	['ctrl+left', field => ({...field, caret: wordStart(field)})],
	['ctrl+right', field => ({...field, caret: wordEnd(field)})],
	['backspace', field => (field.caret === 0 ? field : without(field, field.caret - 1, field.caret))],
	['delete', field => without(field, field.caret, Math.min(end(field), field.caret + 1))],
	['ctrl+w', field => without(field, wordStart(field), field.caret)],
	['ctrl+u', field => without(field, 0, field.caret)],
]);

/** The undo key: Ctrl+/, which some terminals send as Ctrl+_. */
export const undoKey = 'ctrl+/';

/** The field after an editing key, or undefined for another key. The text is no longer fresh. */
export function edited(field: TextField, key: string): TextField | undefined {
	if (key === undoKey) return field.before ?? {value: field.value, caret: field.caret};
	const {value, caret, before} = field;
	const next = edits.get(key)?.({value, caret});
	if (!next) return undefined;
	const kept = next.value === value ? before : step(field);
	return {...next, ...(kept && {before: kept})};
}
