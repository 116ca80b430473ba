// Owns what goes out: data to stdout, talk to stderr, one JSON document with --json; and what is said when that did not arrive.
import {columnsOf, escapedJson, plainText, wrapped} from '../../formats/text/plain-text.ts';
import {exitCodes, type Failure} from './exit.ts';
import {wipeProgress} from './progress.ts';
import {isClosed, whyLost, write} from './writing.ts';

export type Output = {
	/** Data: rows of text, or with --json the document instead. */
	show(rows: readonly string[], document: object): void;
	/** Data that is no text, as it is. */
	showBytes(bytes: Uint8Array): void;
	/** Talk: what was done, notes, progress. */
	say(text: string): void;
	fail(failure: Failure): void;
	/** What is done and on disk, without a full stop: said where the answer does not arrive. */
	recorded(what: string): void;
};

/**
 * A text with its lines broken at words where a terminal is narrower than they are; a file or a pipe gets them as they are.
 * A line with a word that does not fit, a path or a hash, is left to the terminal, from which it can be copied whole.
 */
export function wrappedFor({isTTY, columns}: Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>, text: string): string {
	if (!isTTY || !(columns > 0)) return text;
	const fits = (part: string): boolean => columnsOf(part) <= columns;
	return text
		.split('\n')
		.flatMap(line => (fits(line) || !line.split(' ').every(fits) ? [line] : wrapped(line, columns)))
		.join('\n');
}

/** Lines as a terminal may have them, whoever wrote what is in them. */
const plainLines = (text: string): string => text.split('\n').map(plainText).join('\n');

/** Writes talk to stderr, at the width of the terminal. */
export const talk = (text: string): void => {
	wipeProgress();
	write('stderr', wrappedFor(process.stderr, plainLines(text)));
};

/** Writes a text that is the answer itself, such as help, to stdout. */
export const answer = (text: string): void => write('stdout', plainLines(text));

const showDocument = (document: object): void => write('stdout', `${escapedJson(JSON.stringify(document, undefined, 2))}\n`);

/** What this process did that stays done, whatever becomes of the answer. */
let done: string | undefined;

export function createOutput(isJson: boolean): Output {
	return {
		show: (rows, document) => {
			wipeProgress();
			if (isJson) showDocument(document);
			// A row is one line: a line break in a name makes no second one.
			else if (rows.join('') !== '') write('stdout', `${wrappedFor(process.stdout, rows.map(plainText).join('\n'))}\n`);
		},
		showBytes: bytes => write('stdout', bytes),
		say: text => talk(`${text}\n`),
		fail: ({code, message}) => {
			if (isJson) showDocument({error: {code, message}});
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
 * The exit code once all is said. An answer that did not arrive is said on stderr, with what is recorded all the same. Who only asked and left
 * before the end wanted no more.
 */
export function exitAfter(exit: number): number {
	const why = whyLost('stdout');
	// Programs that ask for no answer may do the same: it is only said.
	if (why === undefined && done !== undefined && isClosed()) talk(`${done}. stdout is closed, so nobody reads the answer.\n`);
	if (why === undefined || (done === undefined && why === 'EPIPE')) return exit;
	const reason = reasons[why] ?? why;
	if (done !== undefined) talk(`${done}, but the answer could not be written to stdout: ${reason}. Do not do it again.\n`);
	else talk(`The answer could not be written to stdout: ${reason}.\n`);
	return done === undefined && exit !== exitCodes.done ? exit : exitCodes.unanswered;
}
