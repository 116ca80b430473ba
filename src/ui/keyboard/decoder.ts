// The reading of a terminal's bytes as keys, text and pastes. It knows no time: the gate says when a sequence will not be finished.
import {bytesIn, textOf} from './letters.ts';
import type {Typed} from './sequences.ts';
import {isAnswer, letterStep, openingOf, step, wordsIn} from './steps.ts';

/** What was read, before it is known whether it is part of a scan. */
export type Stroke = Typed | {readonly type: 'paste'; readonly text: string};

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
	const isWords = !'[O'.includes(opened.kind) && bytes.length > opened.head.length;
	return isWords || isAnswer(bytes, opened) || /^\u001B\[(?:M|\d+\$$)/.test(bytes);
}

/** A decoder for one terminal. */
export function createDecoder() {
	let buffer = '';
	let mode: 'keys' | 'paste' | 'answer' = 'keys';
	let paste = '';

	const readPaste = (): readonly Stroke[] => {
		const {content, rest, isEnded} = pasteStep(buffer);
		paste = `${paste}${content}`.slice(0, pasteLimit * letterBytes);
		buffer = rest;
		if (!isEnded) return [];
		mode = 'keys';
		return [pasted(paste)];
	};

	/** Drops the words of an answer that is too long to be kept. */
	const dropWords = (): void => {
		const words = wordsIn(buffer);
		if (words !== undefined) mode = 'keys';
		// The last Esc may be the beginning of the end.
		buffer = words === undefined ? (buffer.endsWith(esc) ? esc : '') : buffer.slice(words.used);
	};

	/** Reads once. Answers undefined when more has to come. */
	const readOnce = (): readonly Stroke[] | undefined => {
		if (mode === 'paste') {
			const strokes = readPaste();
			return strokes.length > 0 ? strokes : undefined;
		}
		if (mode === 'answer') {
			dropWords();
			return mode === 'answer' ? undefined : [];
		}
		const next = step(buffer);
		buffer = buffer.slice(next.used);
		if (next.mode !== undefined) [mode, paste] = [next.mode, ''];
		return next.used === 0 ? undefined : next.strokes;
	};

	const drain = (): readonly Stroke[] => {
		const strokes: Stroke[] = [];
		while (buffer !== '') {
			const read = readOnce();
			if (read === undefined) break;
			strokes.push(...read);
		}
		return strokes;
	};

	return {
		/** Reads what arrived. The beginning of a possible sequence is kept. */
		push: (bytes: Uint8Array): readonly Stroke[] => {
			buffer += bytesIn(bytes);
			return drain();
		},
		/** What is kept until the rest comes, or undefined. */
		awaits: (): Awaited | undefined => {
			if (mode === 'paste') return 'paste';
			if (mode === 'answer') return 'sequence';
			if (buffer === '') return undefined;
			return openingOf(buffer) || buffer.startsWith(esc) ? 'sequence' : 'letter';
		},
		/** Nothing more came in time: a lone Esc is Esc, what follows it was typed, and an unterminated paste ends here. */
		flush: (): readonly Stroke[] => {
			const [kept, was] = [buffer, mode];
			[buffer, mode] = ['', 'keys'];
			if (was === 'paste') return [pasted(paste + kept)];
			if (was === 'answer' || kept === '' || isNoise(kept)) return [];
			const isEsc = kept.startsWith(esc);
			const {strokes, used} = isEsc ? {strokes: [{type: 'key', key: 'esc'}] as const, used: 1} : letterStep(kept);
			buffer = kept.slice(used);
			return [...strokes, ...drain()];
		},
	};
}
