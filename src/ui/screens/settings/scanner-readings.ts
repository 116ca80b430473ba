// What a scanner sent, letter by letter, read as scans: what stands around the code, what ends it, how fast it comes. And the settings that follow.
import {carriesCheckDigit, checkDigitFits, isCode} from '../../../domain/goods/check-digits.ts';
import {findByCode} from '../../../domain/goods/find-by-code.ts';
import type {State} from '../../../domain/ledger/state.ts';
import {
	gapLimits,
	noTerminator,
	type ScannerSettings,
	scannerFault,
	standardScanner,
} from '../../../formats/config/scanner-settings.ts';

/** A letter or control character, at a time in ms. */
export type Arrived = {readonly letter: string; readonly at: number};

/** One scan as it came: all before its terminators, those, its time, and its longest pause, in ms. */
export type Reading = {readonly text: string; readonly end: string; readonly ms: number; readonly longestMs: number};

/** The number of scans that settings are proposed from. */
export const scansWanted = 3;

const isEnd = (letter: string): boolean => /^[\r\n\t]$/.test(letter);

/** Whether a letter begins the next scan: after a pause, or behind the terminators of the one before. */
function begins(letter: string, at: number, before: readonly Arrived[]): boolean {
	const last = before.at(-1);
	if (!last || at - last.at > gapLimits.most) return true;
	return !isEnd(letter) && isEnd(last.letter) && before.some(each => !isEnd(each.letter));
}

/** The letters of each scan, in the order in which they came. */
function split(arrived: readonly Arrived[]): readonly (readonly Arrived[])[] {
	const scans: Arrived[][] = [];
	for (const each of arrived) {
		const last = scans.at(-1);
		if (last && !begins(each.letter, each.at, last)) last.push(each);
		else scans.push([each]);
	}
	return scans;
}

function readingOf(letters: readonly Arrived[]): Reading {
	const all = letters.map(({letter}) => letter).join('');
	const text = all.replace(/(?<=[^\r\n\t])[\r\n\t]+$/, '');
	const pauses = letters.slice(1).map(({at}, place) => at - (letters[place]?.at ?? at));
	const ms = (letters.at(-1)?.at ?? 0) - (letters[0]?.at ?? 0);
	return {text, end: all.slice(text.length), ms: Math.round(ms), longestMs: Math.round(Math.max(0, ...pauses))};
}

/** The scans that arrived, the oldest first. */
export const readings = (arrived: readonly Arrived[]): readonly Reading[] => split(arrived).map(readingOf);

type Around = {readonly prefix: string; readonly suffix: string};

/** The pieces of a text that could be its code: what has a check digit that fits, and what is a code of the shop. */
function codesIn(text: string, state: State): readonly string[] {
	const digits = (text.match(/\d+/g) ?? []).filter(run => carriesCheckDigit(run) && checkDigitFits(run));
	const from = [...text].map((_letter, place) => text.slice(place));
	const known = from
		.flatMap(rest => [...rest].map((_letter, place) => rest.slice(0, place + 1)))
		.filter(piece => isCode(piece) && findByCode(state, piece));
	return [...digits, ...known].sort((a, b) => b.length - a.length);
}

/** What stands around the code. A prefix of the standard belongs to the code. */
function aroundCode({text}: Reading, state: State): Around {
	const standard = /\][A-Za-z]\d/.exec(text);
	const from = standard ? standard.index + standard[0].length : 0;
	const rest = text.slice(from);
	const [code = rest.replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '')] = codesIn(rest, state);
	const place = rest.indexOf(code);
	return {prefix: text.slice(0, standard?.index ?? place), suffix: rest.slice(place + code.length)};
}

const theSame = <T>(values: readonly T[]): boolean => new Set(values).size === 1;

/** The shortest gap that is proposed for a longest pause: half as much again, for a busy machine. */
const gapFor = (longestMs: number): number =>
	Math.min(gapLimits.most, Math.max(standardScanner['gap-ms'], Math.ceil((longestMs * 1.5) / 10) * 10));

/** The settings that fit the last scans, or the sentence why none do. */
export function proposed(all: readonly Reading[], state: State): {readonly scanner: ScannerSettings} | {readonly fault: string} {
	const last = all.slice(-scansWanted);
	const around = last.map(reading => aroundCode(reading, state));
	const [{prefix, suffix: behind} = {prefix: '', suffix: ''}] = around;
	if (!theSame(around.map(each => each.prefix)))
		return {fault: 'The scans begin differently. Set the scanner to send the same before every code, or nothing.'};
	if (!theSame(around.map(each => each.suffix)) || !theSame(last.map(({end}) => end)))
		return {fault: 'The scans end differently. Set the scanner to send the same behind every code.'};
	const hasKnownEnd = last.every(({end}) => end !== '');
	const terminator = hasKnownEnd ? '' : (behind.at(-1) ?? noTerminator);
	const suffix = hasKnownEnd ? behind : behind.slice(0, -1);
	const scanner = {prefix, suffix, terminator, 'gap-ms': gapFor(Math.max(...last.map(({longestMs}) => longestMs)))};
	const fault = scannerFault(scanner);
	return fault === undefined ? {scanner} : {fault: `What the scanner sends cannot be set: ${fault}.`};
}
