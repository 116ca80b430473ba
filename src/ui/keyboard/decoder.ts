// The reading of a terminal's bytes as keys, text and pastes. It knows no time: the gate says when a sequence will not be finished.
import {bytesIn, textOf} from './letters.ts';
import {isBegunReport, type Mouse, restOfReport} from './mouse.ts';
import type {Typed} from './sequences.ts';
import {escAlone, isAnswer, letterStep, openingOf, step, wordsIn} from './steps.ts';

/** What was read, before it is known whether it is part of a scan. */
export type Stroke = Typed | {readonly type: 'paste'; readonly text: string};

/** What comes from the hands: the mouse writes nothing, it is no stroke. */
export type Input = Stroke | Mouse;

/** What the decoder waits for the rest of. */
export type Awaited = 'paste' | 'letter' | 'sequence';

const esc = '\u001B';
const pasteEnd = `${esc}[201~`;
/** Longer pastes are not on purpose; the rest is dropped. */
const pasteLimit = 65_536;
/** A letter has at most as many bytes. */
const letterBytes = 4;

/** The part of some bytes that belongs to a paste, the rest, and whether the end mark was there. */
function pasteStep(bytes: string): {readonly content: string; readonly rest: string; readonly isEnded: boolean} {
	const end = bytes.indexOf(pasteEnd);
	if (end !== -1) return {content: bytes.slice(0, end), rest: bytes.slice(end + pasteEnd.length), isEnded: true};
	// The end mark itself may be split: keep what could be its beginning.
	const kept = Math.max(0, bytes.length - pasteEnd.length + 1);
	return {content: bytes.slice(0, kept), rest: bytes.slice(kept), isEnded: false};
}

const pasted = (bytes: string): Stroke => ({type: 'paste', text: textOf(bytes).slice(0, pasteLimit)});

/** Not typing: an unfinished answer or mouse report, and what rxvt sends for keys held with others. */
function isNoise(bytes: string): boolean {
	const opened = openingOf(bytes);
	if (opened === undefined) return false;
	const {head, kind} = opened;
	const body = bytes.slice(head.length);
	const isWords = !'[O'.includes(kind) && body !== '';
	return isWords || isAnswer(bytes, opened) || /^\[(?:M|\d+\$$)/.test(kind + body);
}

/** What is read: the bytes that are kept, how they are read, and what is there of a paste. `isCut`: the beginning of a mouse report came last, and no more in time. */
type Reading = {buffer: string; mode: 'keys' | 'paste' | 'answer'; paste: string; isCut: boolean};

/** Reads a paste. Answers undefined when more has to come. */
function readPaste(reading: Reading): readonly Input[] | undefined {
	const {content, rest, isEnded} = pasteStep(reading.buffer);
	reading.paste = `${reading.paste}${content}`.slice(0, pasteLimit * letterBytes);
	reading.buffer = rest;
	if (!isEnded) return undefined;
	reading.mode = 'keys';
	return [pasted(reading.paste)];
}

/** Drops the words of an answer that is too long to be kept. Answers undefined when more has to come. */
function dropWords(reading: Reading): readonly Input[] | undefined {
	const words = wordsIn(reading.buffer);
	if (words === undefined) {
		// The last Esc may be the beginning of the end.
		reading.buffer = reading.buffer.endsWith(esc) ? esc : '';
		return undefined;
	}
	reading.buffer = reading.buffer.slice(words.used);
	reading.mode = 'keys';
	return [];
}

function readKeys(reading: Reading): readonly Input[] | undefined {
	const {strokes, used, mode} = step(reading.buffer);
	reading.buffer = reading.buffer.slice(used);
	if (mode !== undefined) Object.assign(reading, {mode, paste: ''});
	return used === 0 ? undefined : strokes;
}

const readers = {keys: readKeys, paste: readPaste, answer: dropWords} as const;

/** Reads as much as there is. */
function drain(reading: Reading): readonly Input[] {
	const strokes: Input[] = [];
	while (reading.buffer !== '') {
		const read = readers[reading.mode](reading);
		if (read === undefined) break;
		strokes.push(...read);
	}
	return strokes;
}

/** A decoder for one terminal. */
export function createDecoder() {
	const reading: Reading = {buffer: '', mode: 'keys', paste: '', isCut: false};
	return {
		/** Reads what arrived. The beginning of a possible sequence is kept. */
		push: (bytes: Uint8Array): readonly Input[] => {
			const came = bytesIn(bytes);
			reading.buffer += reading.isCut ? came.slice(restOfReport(came)) : came;
			reading.isCut = false;
			return drain(reading);
		},
		/** What is kept until the rest comes, or undefined. */
		awaits: (): Awaited | undefined => {
			const {buffer, mode} = reading;
			if (mode === 'paste') return 'paste';
			if (mode === 'answer') return 'sequence';
			if (buffer === '') return undefined;
			return buffer.startsWith(esc) || openingOf(buffer) ? 'sequence' : 'letter';
		},
		/** Nothing more came in time: a lone Esc is Esc, what follows it was typed, and an unterminated paste ends here. */
		flush: (): readonly Input[] => {
			const {buffer, mode, paste} = reading;
			const opened = openingOf(buffer);
			const isCut = mode === 'keys' && opened !== undefined && isBegunReport(opened.kind + buffer.slice(opened.head.length));
			Object.assign(reading, {buffer: '', mode: 'keys', isCut});
			if (mode === 'paste') return [pasted(paste + buffer)];
			if (mode === 'answer' || buffer === '' || isNoise(buffer)) return [];
			const {strokes, used} = buffer.startsWith(esc) ? escAlone : letterStep(buffer);
			reading.buffer = buffer.slice(used);
			return [...strokes, ...drain(reading)];
		},
	};
}
