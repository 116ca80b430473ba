// Owns what goes out: data to stdout, talk to stderr, one JSON document with --json. A pipe that was closed is no error.
import type {Failure} from './exit.ts';

export type Output = {
	/** Data: rows of text, or with --json the document instead. */
	show(rows: readonly string[], document: object): void;
	/** Talk: what was done, notes, progress. */
	say(text: string): void;
	fail(failure: Failure): void;
};

/** Ends quietly when whoever reads the output has gone. */
export function allowClosedPipe(stream: NodeJS.WriteStream): void {
	stream.on('error', error => {
		if ('code' in error && error.code === 'EPIPE') process.exit(0);
		throw error;
	});
}

export function createOutput(isJson: boolean): Output {
	return {
		show: (rows, document) => {
			const text = isJson ? JSON.stringify(document, undefined, 2) : rows.join('\n');
			if (text !== '') process.stdout.write(`${text}\n`);
		},
		say: text => {
			process.stderr.write(`${text}\n`);
		},
		fail: ({code, message}) => {
			if (isJson) process.stdout.write(`${JSON.stringify({error: {code, message}}, undefined, 2)}\n`);
			else process.stderr.write(`${message}\n`);
		},
	};
}
