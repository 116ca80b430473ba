// Scans told from typing (architecture.md, keyboard gate): pure, with the time passed in.
// A printable key acts at once where a field has the cursor. Elsewhere it waits a moment, so that a scanned letter never runs a command.
import {gapLimits, noTerminator, type ScannerSettings} from '../../formats/config/scanner-settings.ts';
import type {Stroke} from './decoder.ts';
import {controlOf, framedGapMs, isFramed, looksLikeCode, standsAlone} from './framing.ts';

/** What the counter gets. At a letter with `startsBurst` the field is remembered, to be put back if a scan follows. */
export type Press =
	/** `endsBurst`: it came behind what looks like a code, as fast as a scanner ends one. */
	| {readonly type: 'key'; readonly key: string; readonly endsBurst?: true}
	| {readonly type: 'text'; readonly text: string; readonly startsBurst: boolean}
	| {readonly type: 'paste'; readonly text: string}
	/** `code` as it came. `wasText`: its letters were told as text before. */
	| {readonly type: 'scan'; readonly code: string; readonly wasText: boolean}
	/** Letters of two scans at once, or of one that arrived in pieces. */
	| {readonly type: 'jumble'; readonly text: string; readonly wasText: boolean}
	/** A letter or a control character as it came, for the test of the scanner. */
	| {readonly type: 'arrival'; readonly letter: string; readonly at: number};

/** Letters that came as one. `isSlow`: only the prefix before them says so. */
export type Burst = {readonly text: string; readonly isSlow: boolean};

/** What a burst is. After a misread or a jumble, what follows at once is not believed either. */
export type BurstKind = 'scan' | 'misread' | 'jumble' | 'typing';

export type BurstPort = {
	/** True when a letter would be text now: a field has the cursor, and the letter is not a command there. */
	readonly takesText: (letter: string) => boolean;
	readonly burstKind: (burst: Burst) => BurstKind;
	readonly scanner: () => ScannerSettings;
	/** True while the scanner is tested: letters and control characters are told as they come. */
	readonly isWatching: () => boolean;
};

/** What ends a scan twice comes at most this much later than its letters did, in ms. A hand is slower. */
const tailMs = 30;

const isKnownEnd = (letter: string): boolean => letter === '\r' || letter === '\n' || letter === '\t';

/** What scanners put between the parts of one code: FS, GS, RS, US. */
const isSeparator = (letter: string): boolean => letter >= '\u001C' && letter <= '\u001F';

/** A held key repeats one letter. A barcode does not. */
const isAutoRepeat = (text: string): boolean => text.length > 1 && new Set(text).size === 1;

const letterOf = (stroke: Stroke): string | undefined => {
	if (stroke.type === 'text') return stroke.text;
	return stroke.type === 'key' ? controlOf(stroke.key) : undefined;
};

const asKey = (key: string): Press => ({type: 'key', key: key === 'linefeed' ? 'enter' : key});

/** The bursts of one keyboard: the letters of the one that is open, and what may still follow the one before. */
type Bursts = {
	readonly port: BurstPort;
	text: string;
	isSlow: boolean;
	wasText: boolean;
	lastAt: number;
	/** The longest pause in the burst that is open, or was the last one, in ms. */
	longestMs: number;
	held: readonly Exclude<Stroke, {type: 'paste'}>[];
	/** What still belongs to what has just ended, as long as it follows at once. */
	tail: 'none' | 'linefeed' | 'ends' | 'all';
};

const forget = (bursts: Bursts): void => {
	Object.assign(bursts, {text: '', isSlow: false, wasText: false, held: []});
};

const gapOf = ({port}: Bursts): number => port.scanner()['gap-ms'];

const isEnd = ({port}: Bursts, letter: string): boolean => isKnownEnd(letter) || letter === port.scanner().terminator;

function release(bursts: Bursts): readonly Press[] {
	const strokes = bursts.held;
	forget(bursts);
	return strokes.map((stroke, index) =>
		stroke.type === 'key' ? asKey(stroke.key) : {type: 'text', text: stroke.text, startsBurst: index === 0},
	);
}

/** Whether a letter, or the end, at this time belongs to the open burst. */
function isOne(bursts: Bursts, text: string, at: number): boolean {
	const isFramedNow = isFramed(text, bursts.port.scanner().prefix);
	return bursts.text !== '' && at - bursts.lastAt <= (isFramedNow ? framedGapMs : gapOf(bursts));
}

/** A letter, a separator or the end comes at its time. */
function keepPace(bursts: Bursts, at: number): void {
	const pause = at - bursts.lastAt;
	bursts.isSlow ||= pause > gapOf(bursts);
	bursts.longestMs = Math.max(bursts.longestMs, pause);
	bursts.lastAt = at;
}

/** Adds a letter to the burst, or begins one. Answers what an earlier one leaves behind. */
function join(bursts: Bursts, letter: string, at: number): readonly Press[] {
	const joins = isOne(bursts, bursts.text + letter, at);
	const before = joins ? [] : release(bursts);
	if (joins) keepPace(bursts, at);
	else Object.assign(bursts, {lastAt: at, longestMs: 0});
	bursts.text += letter;
	return before;
}

/** The burst is over. Answers undefined when it was typing. */
function ended(bursts: Bursts): readonly Press[] | undefined {
	const {text, isSlow, wasText} = bursts;
	const kind = isAutoRepeat(text) ? 'typing' : bursts.port.burstKind({text, isSlow});
	if (kind === 'typing') return undefined;
	forget(bursts);
	bursts.tail = kind === 'scan' ? 'ends' : 'all';
	if (kind === 'jumble') return [{type: 'jumble', text, wasText}];
	return [{type: 'scan', code: text, wasText}];
}

function takeText(bursts: Bursts, stroke: Extract<Stroke, {type: 'text'}>, at: number): readonly Press[] {
	const {text: letter} = stroke;
	const isEnding = isEnd(bursts, letter) && isOne(bursts, bursts.text, at);
	if (isEnding) keepPace(bursts, at);
	const scan = isEnding ? ended(bursts) : undefined;
	if (scan) return scan;
	const before = join(bursts, letter, at);
	if (bursts.held.length > 0 || !bursts.port.takesText(letter)) {
		bursts.held = [...bursts.held, stroke];
		return before;
	}
	bursts.wasText = true;
	return [...before, {type: 'text', text: letter, startsBurst: bursts.text === letter}];
}

function takeKey(bursts: Bursts, stroke: Extract<Stroke, {type: 'key'}>, at: number): readonly Press[] {
	const letter = letterOf(stroke);
	const {prefix, suffix} = bursts.port.scanner();
	const open = isOne(bursts, bursts.text, at) ? bursts.text : '';
	// A control character may be a letter of the prefix or the suffix, and no key.
	if (letter !== undefined && (prefix.startsWith(open + letter) || (open !== '' && suffix.includes(letter)))) {
		const before = join(bursts, letter, at);
		bursts.held = [...bursts.held, stroke];
		return before;
	}
	const isOver = letter !== undefined && open !== '' && isEnd(bursts, letter);
	const isBetween = letter !== undefined && open !== '' && isSeparator(letter);
	if (isOver || isBetween) keepPace(bursts, at);
	const scan = isOver ? ended(bursts) : undefined;
	if (scan || isBetween) return scan ?? [];
	bursts.lastAt = at;
	bursts.tail = isOver && open.length > 1 ? 'ends' : letter === '\r' ? 'linefeed' : 'none';
	const endsBurst = isOver && looksLikeCode(open) && !isAutoRepeat(open);
	return [...release(bursts), {...asKey(stroke.key), ...(endsBurst && {endsBurst})}];
}

/** Whether a letter still belongs to what has just ended. What ends a scan more than once comes in its rhythm; a hand's Enter comes later. */
function isTail(bursts: Bursts, letter: string | undefined, at: number): boolean {
	const {tail, lastAt, longestMs} = bursts;
	if (letter === undefined || at - lastAt > gapOf(bursts)) return false;
	if (tail === 'ends') return isEnd(bursts, letter) && at - lastAt <= longestMs + tailMs;
	return tail === 'all' || (tail === 'linefeed' && letter === '\n');
}

/** Letters and control characters for the test of the scanner. A key by itself is the operator's; it is part of a scan when more follows. */
function watch(bursts: Bursts, stroke: Exclude<Stroke, {type: 'paste'}>, at: number): readonly Press[] | undefined {
	const letter = letterOf(stroke);
	if (letter === undefined) return undefined;
	const follows = at - bursts.lastAt <= gapLimits.most;
	const before = bursts.held.map((each): Press => ({type: 'arrival', letter: letterOf(each) ?? '', at: bursts.lastAt}));
	bursts.lastAt = at;
	bursts.held = stroke.type === 'key' && !follows ? [stroke] : [];
	return bursts.held.length > 0 ? [] : [...before, {type: 'arrival', letter, at}];
}

/** How long letters wait for what follows, in ms; undefined when none wait. */
function waitMs(bursts: Bursts): number | undefined {
	const {port, text, isSlow, held} = bursts;
	if (port.isWatching()) return held.length > 0 ? gapLimits.most + 1 : undefined;
	const {prefix, terminator} = port.scanner();
	if (terminator === noTerminator && text !== '' && port.burstKind({text, isSlow}) !== 'typing') return gapOf(bursts) + 1;
	if (held.length === 0) return undefined;
	return (standsAlone(prefix) && isFramed(text, prefix) ? framedGapMs : gapOf(bursts)) + 1;
}

/** The bursts of a keyboard, from nothing typed. */
export function createBursts(port: BurstPort) {
	const never = Number.NEGATIVE_INFINITY;
	const bursts: Bursts = {port, text: '', isSlow: false, wasText: false, lastAt: never, longestMs: 0, held: [], tail: 'none'};
	return {
		/** What a stroke at a time (ms) means. */
		take: (stroke: Stroke, at: number): readonly Press[] => {
			if (stroke.type === 'paste') {
				bursts.tail = 'none';
				return [...release(bursts), stroke];
			}
			const arrivals = port.isWatching() ? watch(bursts, stroke, at) : undefined;
			if (arrivals) return arrivals;
			if (isTail(bursts, letterOf(stroke), at)) {
				bursts.lastAt = at;
				if (bursts.tail === 'linefeed') bursts.tail = 'none';
				return [];
			}
			bursts.tail = 'none';
			return stroke.type === 'text' ? takeText(bursts, stroke, at) : takeKey(bursts, stroke, at);
		},
		/** Whether the letters so far may be the beginning of a scan that goes on. */
		isOpen: (at: number): boolean => isOne(bursts, bursts.text, at),
		waitMs: (): number | undefined => waitMs(bursts),
		/** Nothing followed in time: the letters were typed and are not part of a scan. A scan of a scanner without a terminator is done. */
		release: (): readonly Press[] => {
			const endsBySilence = !port.isWatching() && port.scanner().terminator === noTerminator;
			const presses = (endsBySilence ? ended(bursts) : undefined) ?? release(bursts);
			bursts.tail = 'none';
			return presses;
		},
		/** The strokes so far are handled. Time the counter took for that is not a pause between key presses. */
		settle: (at: number): void => {
			bursts.lastAt = Math.max(bursts.lastAt, at);
		},
	};
}
