// Owns bytes of somebody else's file as text: limits before anything is read, UTF-8 or a reason. It never guesses an encoding.
import type {Read} from '../text/amount.ts';

const newline = 0x0a;

/** The most of one file that is read, in bytes (faults.md). */
export const largestFile = 64 * 1024 * 1024;

/** Letters one line of a log or of sales may have; the old programs never came near it. */
export const longestLine = 2000;

/** The most of a file that is read line by line: each of its lines is kept beside what was read in it. */
export const largestLineFile = largestFile / 2;

/**
 * The most lines of one file, and the most rows of one import, that are read. Each has its row in the report, and all are in memory until the plan is
 * made; that is several years of a small shop.
 */
export const mostLines = 120_000;

/** The sentence for a file with more lines than are read; undefined for any other. It looks no further than it must. */
export function tooManyLines(name: string, bytes: Uint8Array): string | undefined {
	let end = -1;
	for (let lines = 0; lines < mostLines; lines += 1) {
		end = bytes.indexOf(newline, end + 1);
		if (end === -1 || end === bytes.length - 1) return undefined;
	}
	return `${name} has more than ${mostLines} lines, and no more are read at once. Split it, and import the parts one after the other.`;
}

/** One line of a file, numbered from 1, or why it cannot be one. Its line ending is not part of it. */
export type TextLine = {readonly line: number; readonly text: string} | {readonly line: number; readonly fault: string};

/** The text of UTF-8 bytes, without a byte order mark; undefined when they are no UTF-8. */
function decoded(bytes: Uint8Array, {hasMark}: {readonly hasMark: boolean}): string | undefined {
	try {
		return new TextDecoder('utf-8', {fatal: true, ignoreBOM: !hasMark}).decode(bytes);
	} catch {
		return undefined;
	}
}

function* slicedLines(bytes: Uint8Array): Generator<Uint8Array> {
	let from = 0;
	while (from < bytes.length) {
		const end = bytes.indexOf(newline, from);
		const to = end === -1 ? bytes.length : end;
		yield bytes.subarray(from, to);
		from = to + 1;
	}
}

/** The whole of a file as text; the fault names the line in which its UTF-8 breaks. */
export function readText(name: string, bytes: Uint8Array): Read<string> {
	if (bytes.length > largestFile) return {fault: tooLarge(name, bytes.length, largestFile)};
	const text = decoded(bytes, {hasMark: true});
	if (text !== undefined) return {value: text};
	let line = 0;
	for (const slice of slicedLines(bytes)) {
		line += 1;
		if (decoded(slice, {hasMark: line === 1}) === undefined) break;
	}
	return {fault: `${name} is not UTF-8 text, first in line ${line}. Save it as UTF-8 and import it again.`};
}

const sizeText = (bytes: number): string => (bytes < 1024 * 1024 ? `${bytes} bytes` : `${Math.ceil(bytes / 1024 / 1024)} MB`);

/** The sentence for a file of `size` bytes that is too large to be read at all. */
export const tooLarge = (name: string, size: number, most: number): string =>
	`${name} has ${sizeText(size)}, and at most ${sizeText(most)} are read. Import a smaller copy.`;

function lineOf(slice: Uint8Array, line: number): TextLine {
	// No letter takes more than four bytes: what is longer than that need not be decoded to be refused.
	const text = slice.length > longestLine * 4 ? undefined : decoded(slice, {hasMark: line === 1})?.replace(/\r$/, '');
	if (slice.length > longestLine * 4 || (text?.length ?? 0) > longestLine)
		return {line, fault: `It is longer than ${longestLine} letters.`};
	return text === undefined ? {line, fault: 'It is not UTF-8 text. Mend the line and import again.'} : {line, text};
}

/** The lines of a file that have anything on them. A line that is no UTF-8, or too long, is a fault of that line only. */
export function* readLines(bytes: Uint8Array): Generator<TextLine> {
	let line = 0;
	for (const slice of slicedLines(bytes)) {
		line += 1;
		const read = lineOf(slice, line);
		if ('fault' in read || read.text.trim() !== '') yield read;
	}
}
