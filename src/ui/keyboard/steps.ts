// One step in the reading of a terminal's bytes: what stands at their beginning, and how many they are. An answer of the terminal is nothing.
import {bytesOf, firstLetter, isBegun, textOf, withoutLetters} from './letters.ts';
import {type Mouse, mouseOf} from './mouse.ts';
import {keyOfControl, strokeOf, type Typed} from './sequences.ts';

/** `used` is 0 while more has to come. `mode`: how the bytes behind it are read. */
export type Step = {readonly strokes: readonly (Typed | Mouse)[]; readonly used: number; readonly mode?: 'paste' | 'answer'};

const esc = '\u001B';
const escKey: Typed = {type: 'key', key: 'esc'};
const unfinished: Step = {strokes: [], used: 0};
/** Esc, with something else right behind it, such as a scan that follows at once. */
export const escAlone: Step = {strokes: [escKey], used: 1};
const nothing = (used: number): Step => ({strokes: [], used});
const one = (typed: Typed | Mouse | undefined, used: number): Step => ({strokes: typed === undefined ? [] : [typed], used});

/** How a sequence begins: with Esc and a letter, or with the one control of eight bits that stands for both, in UTF-8 or as a byte. */
const opening = /^(?:\u001B([[O\]PX^_])|\u00C2?([\u008F\u0090\u0098\u009B\u009D-\u009F]))/;
/** A control of eight bits lies this far above the letter behind Esc that it stands for. */
const eightBits = 0x40;

export type Opening = {readonly head: string; readonly kind: string};

/** The beginning of a sequence, if there is one. */
export function openingOf(bytes: string): Opening | undefined {
	const [head, letter, control = ''] = opening.exec(bytes) ?? [];
	return head === undefined ? undefined : {head, kind: letter ?? String.fromCharCode(control.charCodeAt(0) - eightBits)};
}

// Parameters, intermediates, one final byte. The Linux console sends F1 to F5 as ESC [ [ A to E.
const csi = /^(?:\[[A-E]|(?!\[)[0-?]*[ -/]*[@-~])/;
const csiBegun = /^(?:\[|[0-?]{0,64}[ -/]{0,4})$/;
/** A letter, or the number of what is held and a letter. */
const ss3 = /^(?:[1-9][A-Za-z]|[!-/:-~])/;
const ss3Begun = /^[1-9]?$/;

/** What ends the words of an answer; or breaks them off, since they hold no control: Enter, or the Esc of the next sequence. */
const endOfWords = /(?<end>\u0007|\u001B\\|\u009C)|[\u0000-\u001A\u001C-\u001F]|\u001B(?=[^\\])/;
/** Longer words are dropped as they come. */
const wordsLimit = 4096;

/** Where the words of an answer end, and whether they are whole. An Esc that breaks them off begins what follows. */
export function wordsIn(bytes: string): {readonly used: number; readonly isWhole: boolean} | undefined {
	const found = endOfWords.exec(withoutLetters(bytes));
	if (found === null) return undefined;
	const [stop] = found;
	return {used: found.index + (stop === esc ? 0 : stop.length), isWhole: found.groups?.['end'] !== undefined};
}

/** How the answers begin that terminals give. Nobody types this, and no code begins so. */
const answers = /^(?:\[[<-?]|\]\d+;|P[>!]\||P[01]?[$+]r|_G)/;

/** Whether bytes are a piece of an answer, and not Esc or a letter of another code page with a scan behind it. */
export const isAnswer = (bytes: string, {head, kind}: Opening): boolean => answers.test(kind + bytes.slice(head.length));

/** A sequence that is broken off: what is a piece of an answer goes with the control that broke it. */
function broken(bytes: string, opened: Opening, used: number): Step {
	if (isAnswer(bytes, opened)) return nothing(used);
	return bytes.startsWith(esc) ? escAlone : nothing(opened.head.length);
}

function csiStep(bytes: string, opened: Opening): Step {
	const {head} = opened;
	const body = bytes.slice(head.length);
	if (body.startsWith('M')) {
		// An old mouse report carries three letters behind its own.
		const used = bytesOf(body.slice(1), 3);
		return used === undefined ? unfinished : nothing(head.length + 1 + used);
	}
	const sequence = csi.exec(body)?.[0];
	if (sequence === undefined) {
		if (csiBegun.test(body)) return unfinished;
		const [begun = ''] = /^[0-?]*[ -/]*[\u0000-\u001A]?/.exec(body) ?? [];
		return broken(bytes, opened, head.length + begun.length);
	}
	const used = head.length + sequence.length;
	return sequence === '200~' ? {strokes: [], used, mode: 'paste'} : one(mouseOf(sequence) ?? strokeOf('[', sequence), used);
}

function ss3Step(bytes: string, opened: Opening): Step {
	const {head} = opened;
	const body = bytes.slice(head.length);
	if (ss3Begun.test(body)) return unfinished;
	const letter = ss3.exec(body)?.[0];
	return letter === undefined ? broken(bytes, opened, head.length) : one(strokeOf('O', letter), head.length + letter.length);
}

/** An answer in words: a title, colours, the terminal's name. */
function wordsStep(bytes: string, opened: Opening): Step {
	const {head} = opened;
	const words = wordsIn(bytes.slice(head.length));
	if (words === undefined) return bytes.length > wordsLimit ? {...nothing(head.length), mode: 'answer'} : unfinished;
	const used = head.length + words.used;
	return words.isWhole ? nothing(used) : broken(bytes, opened, used);
}

/** A printable letter: no control, no half of a pair. Emoji and other astral letters are not taken. Joiners are: a field knows whether they are needed. */
const isPrintable = (letter: string): boolean =>
	(!/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u.test(letter) || /[\u200C\u200D]/.test(letter)) && letter.length === 1;

/** The first letter of some bytes, whatever follows it. */
export function letterStep(bytes: string): Step {
	const first = firstLetter(bytes);
	const letter = textOf(first);
	const control = keyOfControl(letter);
	if (control !== undefined) return one({type: 'key', key: control}, first.length);
	return one(isPrintable(letter) ? {type: 'text', text: letter} : undefined, first.length);
}

const steps: Readonly<Record<string, (bytes: string, opened: Opening) => Step>> = {'[': csiStep, O: ss3Step};

export function step(bytes: string): Step {
	const opened = openingOf(bytes);
	if (opened !== undefined) return (steps[opened.kind] ?? wordsStep)(bytes, opened);
	if (bytes.startsWith(esc)) return bytes === esc ? unfinished : escAlone;
	return isBegun(bytes) ? unfinished : letterStep(bytes);
}
