// Scans told from typing (architecture.md, keyboard gate): pure, with the time passed in.
// A printable key acts at once where a field has the cursor. Elsewhere it waits a moment, so that a scanned letter never runs a command.
import type {Stroke} from './decoder.ts';

/** What the counter gets. At a letter with `startsBurst` the field is remembered, to be put back if a scan follows. */
export type Press =
	| {readonly type: 'key'; readonly key: string}
	| {readonly type: 'text'; readonly text: string; readonly startsBurst: boolean}
	| {readonly type: 'paste'; readonly text: string}
	/** `code` as it came, with the key that ended it and its time in ms. */
	| {readonly type: 'scan'; readonly code: string; readonly end: string; readonly ms: number};

/** The longest time between two letters of one burst. */
const gapMs = 50;
/** Without a field, letters wait this long for more. */
export const heldMs = 25;

export type BurstPort = {
	/** True when a letter would be text now: a field has the cursor, and the letter is not a command there. */
	readonly takesText: (letter: string) => boolean;
	/** True when a text that came in one burst is a scan. */
	readonly isScan: (text: string) => boolean;
};

const isTerminator = (key: string): boolean => key === 'enter' || key === 'linefeed' || key === 'tab';

/** A held key repeats one letter. A barcode does not. */
const isAutoRepeat = (text: string): boolean => text.length > 1 && new Set(text).size === 1;

export function createBursts({takesText, isScan}: BurstPort) {
	let burst = '';
	let startAt = Number.NEGATIVE_INFINITY;
	let lastAt = Number.NEGATIVE_INFINITY;
	let returnAt = Number.NEGATIVE_INFINITY;
	let held = '';

	const release = (): readonly Press[] => {
		const letters = [...held];
		held = '';
		return letters.map((letter, index) => ({type: 'text', text: letter, startsBurst: index === 0}));
	};

	const letter = (text: string, at: number): readonly Press[] => {
		const startsBurst = at - lastAt > gapMs || burst === '';
		burst = startsBurst ? text : burst + text;
		if (startsBurst) startAt = at;
		lastAt = at;
		if (held !== '' || !takesText(text)) {
			held += text;
			return [];
		}
		return [{type: 'text', text, startsBurst}];
	};

	const otherKey = (key: string, at: number): readonly Press[] => {
		const text = at - lastAt <= gapMs ? burst : '';
		burst = '';
		const isEchoOfReturn = key === 'linefeed' && at - returnAt <= gapMs;
		returnAt = key === 'enter' ? at : Number.NEGATIVE_INFINITY;
		if (isEchoOfReturn) return [];
		if (isTerminator(key) && text !== '' && !isAutoRepeat(text) && isScan(text)) {
			held = '';
			return [{type: 'scan', code: text, end: key, ms: Math.max(0, Math.round(at - startAt))}];
		}
		return [...release(), {type: 'key', key: key === 'linefeed' ? 'enter' : key}];
	};

	return {
		/** What a stroke at a time (ms) means. */
		take: (stroke: Stroke, at: number): readonly Press[] => {
			if (stroke.type === 'text') return letter(stroke.text, at);
			if (stroke.type === 'key') return otherKey(stroke.key, at);
			burst = '';
			return [...release(), stroke];
		},
		/** True while letters wait for what follows. */
		isHolding: (): boolean => held !== '',
		/** Nothing followed in time: the letters were typed and are not part of a scan. */
		release: (): readonly Press[] => {
			burst = '';
			return release();
		},
		/** The strokes so far are handled. Time the counter took for that is not a pause between key presses. */
		settle: (at: number): void => {
			lastAt = Math.max(lastAt, at);
		},
	};
}
