// Bytes of a file from another program as text: size limits first, then UTF-8 or the reason why not. It never guesses an encoding.
import type {Read} from '../text/amount.ts';

const newline = 0x0a;

/** The largest file that is read, in bytes (faults.md). */
export const largestFile = 64 * 1024 * 1024;

/** The longest line of a log or of sales, in letters. The old programs never came near it. */
export const longestLine = 2000;

/** The largest file that is read line by line. It is half the size, because each line is kept beside its value. */
export const largestLineFile = largestFile / 2;

/**
 * The most lines of one file, and the most rows of one import. Each has its row in the report, and all are in memory until the plan
 * is made. They are several years of a small shop.
 */
export const mostLines = 120_000;

/** The sentence for a file with more lines than are read, else undefined. It stops counting at the limit. */
export function tooManyLines(name: string, bytes: Uint8Array): string | undefined {
	let end = -1;
	for (let lines = 0; lines < mostLines; lines += 1) {
		end = bytes.indexOf(newline, end + 1);
		if (end === -1 || end === bytes.length - 1) return undefined;
	}
	return `${name} has more than ${mostLines} lines, and no more are read at once. Split it, and import the parts one after the other.`;
}

/** One line of a file without its line ending, numbered from 1; or why it cannot be read. */
export type TextLine = {readonly line: number; readonly text: string} | {readonly line: number; readonly fault: string};

/** The text of UTF-8 bytes; undefined when they are not UTF-8. `hasMark` drops a byte order mark. */
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

/** A whole file as text. The fault names the first line that is not UTF-8. */
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

/** The sentence for a file of `size` bytes that is too large to be read. */
export const tooLarge = (name: string, size: number, most: number): string =>
	`${name} has ${sizeText(size)}, and at most ${sizeText(most)} are read. Import a smaller copy.`;

function lineOf(slice: Uint8Array, line: number): TextLine {
	// A letter takes at most four bytes, so a longer line is refused without decoding it.
	const text = slice.length > longestLine * 4 ? undefined : decoded(slice, {hasMark: line === 1})?.replace(/\r$/, '');
	if (slice.length > longestLine * 4 || (text?.length ?? 0) > longestLine)
		return {line, fault: `It is longer than ${longestLine} letters.`};
	return text === undefined ? {line, fault: 'It is not UTF-8 text. Mend the line and import again.'} : {line, text};
}

/** The lines of a file that are not blank. A line that is too long or not UTF-8 is a fault of that line only. */
export function* readLines(bytes: Uint8Array): Generator<TextLine> {
	let line = 0;
	for (const slice of slicedLines(bytes)) {
		line += 1;
		const read = lineOf(slice, line);
		if ('fault' in read || read.text.trim() !== '') yield read;
	}
}
