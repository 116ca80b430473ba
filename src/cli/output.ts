// Owns what goes out: data to stdout, talk to stderr, one JSON document with --json.
import {columnsOf, wrapped} from '../formats/plain-text.ts';
import type {Failure} from './exit.ts';
import {wipeProgress} from './progress.ts';

export type Output = {
	/** Data: rows of text, or with --json the document instead. */
	show(rows: readonly string[], document: object): void;
	/** Talk: what was done, notes, progress. */
	say(text: string): void;
	fail(failure: Failure): void;
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

/** Writes talk to stderr, at the width of the terminal. */
export const talk = (text: string): void => {
	wipeProgress();
	process.stderr.write(wrappedFor(process.stderr, text));
};

export function createOutput(isJson: boolean): Output {
	return {
		show: (rows, document) => {
			const text = isJson ? JSON.stringify(document, undefined, 2) : wrappedFor(process.stdout, rows.join('\n'));
			wipeProgress();
			if (text !== '') process.stdout.write(`${text}\n`);
		},
		say: text => talk(`${text}\n`),
		fail: ({code, message}) => {
			if (isJson) process.stdout.write(`${JSON.stringify({error: {code, message}}, undefined, 2)}\n`);
			else talk(`${message}\n`);
		},
	};
}
