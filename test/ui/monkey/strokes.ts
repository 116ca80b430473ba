// The keys of a monkey read by the rules of the counter: which stand alone, which are words, which belong to a scan, which repeat.
// It is written from the rules, and uses nothing of the counter.
import type {Seen, Shown} from './seen.ts';

/** So many letters in a row can be a code. */
const shortestScan = 6;
/** What ends a scan once more comes at most this much later than its letters did, in ms. */
const tailMs = 30;
/** A letter with another one so near, in ms, is part of a word. */
const aloneMs = 300;
/** A terminal repeats a held key at least this fast, in ms, and begins within the second. */
const [repeatMs, repeatsWithinMs] = [100, 1200];

export type Stroke = {
	readonly at: number;
	/** A printable letter, or the bytes of a key. */
	readonly key: string;
	/** Its place among all that was seen. */
	readonly moment: number;
	/** It came within the scanner's gap of the one before. */
	readonly isClose: boolean;
	/** It came while the sale before it was recorded, whose Enter had waited for it. */
	readonly isBehindSale: boolean;
	/** What was on the screen when it was pressed, and since when. */
	readonly shown: Shown;
};

export const isPrintable = ({key}: Stroke): boolean => key.length === 1 && key >= ' ' && key !== '\u007F';
export const isLetter = ({key}: Stroke): boolean => /^[a-z]$/i.test(key);
export const isEnter = ({key}: Stroke): boolean => key === '\r' || key === '\n';
const isTerminator = (stroke: Stroke): boolean => isEnter(stroke) || stroke.key === '\t';

/** One read may hold several keys. A key that is not a letter begins with Esc. */
const keysOf = (bytes: string): readonly string[] => (bytes.startsWith('\u001B') ? [bytes] : [...bytes]);

/** The strokes of all that was seen, in order, where the scanner has this gap. */
export function strokesOf(seen: readonly Seen[], gapMs: number): readonly Stroke[] {
	const strokes: Stroke[] = [];
	let shown: Shown = {kind: 'shown', at: Number.NEGATIVE_INFINITY, screen: 'none', top: 'none', title: ''};
	for (const [moment, each] of seen.entries()) {
		if (each.kind === 'shown') shown = each;
		if (each.kind !== 'key') continue;
		const next = seen[moment + 1];
		const isBehindSale = next?.kind === 'done' && next.order.type === 'sell' && !/^[\r\n]/.test(each.bytes);
		for (const key of keysOf(each.bytes)) {
			const isClose = each.at - (strokes.at(-1)?.at ?? Number.NEGATIVE_INFINITY) <= gapMs;
			strokes.push({at: each.at, key, moment, isClose, isBehindSale, shown});
		}
	}
	return strokes;
}

/** What stands before a stroke at the speed of a scanner. */
export function scannedBefore(strokes: readonly Stroke[], place: number): string {
	let text = '';
	for (let at = place; strokes[at]?.isClose; at -= 1) {
		const before = strokes[at - 1];
		if (!before || !isPrintable(before)) break;
		text = before.key + text;
	}
	return text;
}

/** The longest pause in the scan that ends at a stroke, in ms. */
function longestPause(strokes: readonly Stroke[], place: number): number {
	let longest = 0;
	for (let at = place; strokes[at]?.isClose; at -= 1)
		longest = Math.max(longest, (strokes[at]?.at ?? 0) - (strokes[at - 1]?.at ?? 0));
	return longest;
}

/** Whether a stroke ends a scan, or follows its end in the rhythm of the scan. */
export function isEndOfScan(strokes: readonly Stroke[], place: number): boolean {
	const [before, stroke] = [strokes[place - 1], strokes[place]];
	if (!before || !stroke || !isTerminator(stroke) || !stroke.isClose) return false;
	if (isTerminator(before))
		return isEndOfScan(strokes, place - 1) && stroke.at - before.at <= longestPause(strokes, place - 1) + tailMs;
	return scannedBefore(strokes, place).replace(/[^a-z0-9]/gi, '').length >= shortestScan;
}

/** Whether an Enter is one that the terminal repeated. The first of a held key is none. */
export function isRepeated(strokes: readonly Stroke[], place: number): boolean {
	const [before, stroke, after] = [strokes[place - 1], strokes[place], strokes[place + 1]];
	if (!stroke || !before || !isEnter(before)) return false;
	const since = stroke.at - before.at;
	return (
		since <= repeatMs || (since <= repeatsWithinMs && after !== undefined && isEnter(after) && after.at - stroke.at <= repeatMs)
	);
}

/** Whether a letter has another one near it. Any other key behind it ends its word. */
export function isInWord(strokes: readonly Stroke[], place: number): boolean {
	const stroke = strokes[place];
	if (!stroke || !isLetter(stroke)) return false;
	const isNear = (other: Stroke): boolean => isLetter(other) && Math.abs(other.at - stroke.at) <= aloneMs;
	const behind = strokes.slice(place + 1, place + 20);
	const end = behind.findIndex(other => !isPrintable(other));
	return strokes.slice(Math.max(0, place - 20), place).some(isNear) || behind.slice(0, end === -1 ? undefined : end).some(isNear);
}
