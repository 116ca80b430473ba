// The reading of a terminal's bytes as keys, text and pastes. It knows no time: the gate says when a sequence will not be finished.
import {StringDecoder} from 'node:string_decoder';
import {keyOfControl, keyOfSequence, keypadText} from './sequences.ts';

/** What was read, before it is known whether it is part of a scan. */
export type Stroke =
	| {readonly type: 'key'; readonly key: string}
	/** One printable letter as it was typed. */
	| {readonly type: 'text'; readonly text: string}
	| {readonly type: 'paste'; readonly text: string};

const esc = '\u001B';
const pasteStart = '\u001B[200~';
const pasteEnd = '\u001B[201~';
/** Longer pastes are not on purpose; the rest is dropped. */
const pasteLimit = 65_536;

// Parameters, intermediates, one final byte. The Linux console sends F1 to F5 as ESC [ [ A to E.
const csi = /^\u001B\[(?:\[[A-E]|(?!\[)[0-?]*[ -/]*[@-~])/;
const ss3 = /^\u001BO[\x21-\x7E]/;
const csiUnfinished = /^\u001B\[(?:\[|[0-?]*[ -/]*)$/;
/** Answers of the terminal in words: titles, colours, its name. They end with BEL or ESC \\, and mean nothing to a till. */
const answer = /^\u001B[\]PX^_][\s\S]*?(?:\u0007|\u001B\\)/;
const answerUnfinished = /^\u001B[\]PX^_]/;
const mouseUnfinished = /^\u001B\[M[\s\S]{0,2}$/;

type Step = {readonly strokes: readonly Stroke[]; readonly used: number};
const unfinished: Step = {strokes: [], used: 0};

const key = (name: string): Stroke => ({type: 'key', key: name});
const text = (content: string): Stroke => ({type: 'text', text: content});

/** A printable letter: no control, no half of a pair. Emoji and other astral letters are not taken. Joiners are: a field knows whether they are needed. */
const isPrintable = (letter: string): boolean =>
	(!/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u.test(letter) || /[\u200C\u200D]/.test(letter)) && letter.length === 1;

function sequenceStep(buffer: string): Step {
	if (buffer.startsWith(`${esc}[M`)) {
		// An old mouse report carries three bytes behind its letter.
		return mouseUnfinished.test(buffer) ? unfinished : {strokes: [], used: 6};
	}
	const spoken = answer.exec(buffer)?.[0];
	if (spoken !== undefined) return {strokes: [], used: spoken.length};
	const sequence = csi.exec(buffer)?.[0] ?? ss3.exec(buffer)?.[0];
	if (sequence !== undefined) {
		const typed = keypadText(sequence);
		if (typed !== undefined) return {strokes: [text(typed)], used: sequence.length};
		const name = keyOfSequence(sequence);
		return {strokes: name === undefined ? [] : [key(name)], used: sequence.length};
	}
	if (buffer === esc || buffer === `${esc}O` || csiUnfinished.test(buffer) || answerUnfinished.test(buffer)) return unfinished;
	// Esc with something else right behind it, such as a scan that follows at once.
	return {strokes: [key('esc')], used: 1};
}

function step(buffer: string): Step {
	if (buffer.startsWith(esc)) return sequenceStep(buffer);
	const letter = String.fromCodePoint(buffer.codePointAt(0) ?? 0);
	const control = keyOfControl(letter);
	if (control !== undefined) return {strokes: [key(control)], used: 1};
	return {strokes: isPrintable(letter) ? [text(letter)] : [], used: letter.length};
}

/** The part of a buffer that belongs to a paste: its letters, the rest, and whether its end mark was there. */
function pasteStep(buffer: string): {readonly content: string; readonly rest: string; readonly isEnded: boolean} {
	const end = buffer.indexOf(pasteEnd);
	if (end !== -1) return {content: buffer.slice(0, end), rest: buffer.slice(end + pasteEnd.length), isEnded: true};
	// The end mark itself may be split: keep what could be its beginning.
	const kept = Math.max(0, buffer.length - pasteEnd.length + 1);
	return {content: buffer.slice(0, kept), rest: buffer.slice(kept), isEnded: false};
}

/** Not typing: a terminal's unfinished answer, and what rxvt sends for keys held with others. */
const isNoise = (buffer: string): boolean =>
	(buffer.length > 2 && answerUnfinished.test(buffer)) || /^\u001B\[\d+\$$/.test(buffer);

/** A decoder for one terminal. */
export function createDecoder() {
	const utf8 = new StringDecoder('utf8');
	let buffer = '';
	let paste: string | undefined;

	const readPaste = (): readonly Stroke[] => {
		const {content, rest, isEnded} = pasteStep(buffer);
		const pasted = `${paste ?? ''}${content}`.slice(0, pasteLimit);
		buffer = rest;
		paste = isEnded ? undefined : pasted;
		return isEnded ? [{type: 'paste', text: pasted}] : [];
	};

	const drain = (): readonly Stroke[] => {
		const strokes: Stroke[] = [];
		while (buffer !== '') {
			if (paste !== undefined) {
				strokes.push(...readPaste());
				if (paste !== undefined) break;
				continue;
			}
			if (buffer.startsWith(pasteStart)) {
				buffer = buffer.slice(pasteStart.length);
				paste = '';
				continue;
			}
			const next = step(buffer);
			if (next.used === 0) break;
			strokes.push(...next.strokes);
			buffer = buffer.slice(next.used);
		}
		return strokes;
	};

	return {
		/** Reads what arrived. The beginning of a possible sequence is kept. */
		push: (bytes: Uint8Array): readonly Stroke[] => {
			buffer += utf8.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
			return drain();
		},
		/** True while an unfinished sequence or paste is kept. */
		isWaiting: (): boolean => buffer !== '' || paste !== undefined,
		isPasting: (): boolean => paste !== undefined,
		/** Nothing more came in time: a lone Esc is Esc, what follows it was typed, and an unterminated paste ends here. */
		flush: (): readonly Stroke[] => {
			if (paste !== undefined) {
				const content = paste + buffer;
				[paste, buffer] = [undefined, ''];
				return [{type: 'paste', text: content.slice(0, pasteLimit)}];
			}
			const [first, ...rest] = isNoise(buffer) ? '' : buffer;
			buffer = rest.join('');
			return first === undefined ? [] : [key('esc'), ...drain()];
		},
	};
}
