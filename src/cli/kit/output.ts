// The output of verbs: data to stdout, talk to stderr, one JSON document with --json; and what is said when that did not arrive.
import {asciiText} from '../../formats/text/ascii.ts';
import {columnsOf, escapedJson, plainText, wrapped} from '../../formats/text/plain-text.ts';
import {exitCodes, type Failure} from './exit.ts';
import {wipeProgress} from './progress.ts';
import {showsUnicode} from './terminal-kind.ts';
import {isClosed, whyLost, write} from './writing.ts';

export type Output = {
	/** Data: rows of text, or the document with --json. */
	show(rows: readonly string[], document: object): void;
	/** Data that is not text, unchanged. */
	showBytes(bytes: Uint8Array): void;
	/** Talk: what was done, notes, progress. */
	say(text: string): void;
	fail(failure: Failure): void;
	/** What is done and on disk, without a full stop. It is said if the answer does not arrive. */
	recorded(what: string): void;
};

/** A line that is a command to be given. */
const isCommand = (line: string): boolean => /^ +(npx )?(counterfoil|curl) /.test(line);

/**
 * A text with its lines broken at words where a terminal is too narrow for them. A file or a pipe gets them unchanged.
 * A command, and a line with a word that does not fit, a path or a hash, stays whole, so that it can be copied from the terminal.
 */
export function wrappedFor({isTTY, columns}: Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>, text: string): string {
	if (!isTTY || !(columns > 0)) return text;
	const fits = (part: string): boolean => columnsOf(part) <= columns;
	const isWhole = (line: string): boolean => fits(line) || isCommand(line) || !line.split(' ').every(fits);
	return text
		.split('\n')
		.flatMap(line => (isWhole(line) ? [line] : wrapped(line, columns)))
		.join('\n');
}

/** A text in the letters that a terminal has. */
const inItsLetters = ({isTTY}: NodeJS.WriteStream, text: string): string =>
	isTTY && !showsUnicode(process.env) ? asciiText(text) : text;

/** The same, at the width of the terminal. */
const shownOn = (place: NodeJS.WriteStream, text: string): string => wrappedFor(place, inItsLetters(place, text));

/** Lines that are safe on a terminal, wherever their text comes from. */
const plainLines = (text: string): string => text.split('\n').map(plainText).join('\n');

/** Writes talk to stderr. */
export const talk = (text: string): void => {
	wipeProgress();
	write('stderr', shownOn(process.stderr, plainLines(text)));
};

/** Writes a text that is the answer itself, such as help, to stdout. */
export const answer = (text: string): void => write('stdout', inItsLetters(process.stdout, plainLines(text)));

const showDocument = (document: object): void => write('stdout', `${escapedJson(JSON.stringify(document, undefined, 2))}\n`);

/** What this process has recorded. It stays recorded even if the answer does not arrive. */
let done: string | undefined;

export function createOutput(isJson: boolean): Output {
	return {
		show: (rows, document) => {
			wipeProgress();
			if (isJson) showDocument(document);
			// A row is one line: a line break in a name does not begin a second one.
			else if (rows.join('') !== '') write('stdout', `${shownOn(process.stdout, rows.map(plainText).join('\n'))}\n`);
		},
		showBytes: bytes => write('stdout', bytes),
		say: text => talk(`${text}\n`),
		fail: ({code, message, facts}) => {
			if (isJson) showDocument({error: {code, message, ...facts}});
			else talk(`${message}\n`);
		},
		recorded: what => {
			done = what;
		},
	};
}

const reasons: Readonly<Record<string, string>> = {
	ENOSPC: 'the disk is full',
	EPIPE: 'whoever read it has gone',
	EIO: 'the terminal is gone',
	EBADF: 'it is closed',
};

/**
 * The exit code after all output. An answer that did not arrive is reported on stderr, with what is recorded anyway. A reader that closes
 * the pipe early is no failure where nothing was recorded.
 */
export function exitAfter(exit: number): number {
	const why = whyLost('stdout');
	// A program may close stdout because it wants no answer, so this is said and is not a failure.
	if (why === undefined && done !== undefined && isClosed()) talk(`${done}. stdout is closed, so nobody reads the answer.\n`);
	if (why === undefined || (done === undefined && why === 'EPIPE')) return exit;
	const reason = reasons[why] ?? why;
	if (done !== undefined) talk(`${done}, but the answer could not be written to stdout: ${reason}. Do not do it again.\n`);
	else talk(`The answer could not be written to stdout: ${reason}.\n`);
	return done === undefined && exit !== exitCodes.done ? exit : exitCodes.unanswered;
}
