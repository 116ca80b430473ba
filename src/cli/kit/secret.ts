// Secrets read where nobody sees them: typed on the terminal without an echo, or a line of an open file. Never an argument.
import {readSync} from 'node:fs';
import {StringDecoder} from 'node:string_decoder';
import {asKeyed} from '../../domain/base/text.ts';
import {UsageError} from './exit.ts';
import {talk} from './output.ts';

export type SecretAsked = {
	/** The option that names the file, `--pin-fd` where it is left out. */
	readonly option?: string;
	/** The file that holds it, one secret a line; the terminal where it is left out. */
	readonly fd?: number | undefined;
	/** What is asked for, as "PIN of Zinhle". */
	readonly ask: string;
};

/** Why a PIN is refused that stands among the words of a verb. */
export const noPinInWords =
	'A PIN is never among the words of a command: others could read it in the list of programs and in the shell’s history. Leave it out and it is asked for; a program gives it by --pin-fd N, one PIN a line.';

/** No secret is longer, in bytes. */
const longest = 256;
/** The pause between two looks at a file that has nothing yet, in ms. */
const pauseMs = 5;
const clock = new Int32Array(new SharedArrayBuffer(4));

const pinFd = '--pin-fd';

/**
 * Reads the value of an option that names an open file: 0, or what the shell opened from 3 upward. What is refused is not shown again: it may be
 * the secret. So is a number as long as a PIN.
 */
export const fdArgument =
	(option = pinFd) =>
	(text: string): number => {
		const fd = asKeyed(text);
		if (/^\d{1,3}$/.test(fd) && fd !== '1' && fd !== '2') return Number(fd);
		throw new UsageError(
			`${option}: it takes the number of an open file to read from, and never the secret itself. Use it like ${option} 3 3< FILE.`,
		);
	};

const codeOf = (error: unknown): unknown => error instanceof Error && 'code' in error && error.code;

/** The next byte of a file; undefined at its end. */
function byteOf(fd: number): number | undefined {
	const byte = Buffer.alloc(1);
	for (;;) {
		try {
			return readSync(fd, byte) === 0 ? undefined : byte[0];
		} catch (error) {
			if (codeOf(error) !== 'EAGAIN') throw error;
			Atomics.wait(clock, 0, 0, pauseMs);
		}
	}
}

/** The next line of a file. It is read byte by byte, so that the line behind it is there for the next secret. */
function lineOf(fd: number, option: string): string {
	const bytes: number[] = [];
	try {
		for (let byte = byteOf(fd); byte !== undefined && byte !== 0x0a; byte = byteOf(fd)) {
			bytes.push(byte);
			if (bytes.length > longest) throw new UsageError(`${option}: file ${fd} has a line that is too long to be it.`);
		}
	} catch (error) {
		if (codeOf(error) === false) throw error;
		throw new UsageError(
			`${option}: file ${fd} cannot be read (${String(codeOf(error))}). Use it like ${option} 3 3< FILE, or behind npx like ${option} 0 < FILE.`,
		);
	}
	return Buffer.from(bytes).toString('utf8');
}

/** The terminal that answers: what is read of it, and its echo. */
export type Typing = Pick<NodeJS.ReadStream, 'isTTY' | 'setRawMode' | 'on' | 'off' | 'pause' | 'resume' | 'unshift'>;

/** What a letter typed at a prompt does. Any other is taken. */
const control: ReadonlyMap<string, 'enter' | 'stop' | 'erase' | 'clear'> = new Map([
	['\r', 'enter'],
	['\n', 'enter'],
	['\u0003', 'stop'],
	['\u0004', 'stop'],
	['\u007F', 'erase'],
	['\b', 'erase'],
	['\u0015', 'clear'],
]);

/** A line typed without an echo. Ctrl+C gives up, as an AbortError. */
function typed(ask: string, stdin: Typing): Promise<string> {
	const decoder = new StringDecoder('utf8');
	talk(`${ask}: `);
	return new Promise((resolve, reject) => {
		let letters: string[] = [];
		const finish = (settle: () => void, rest = ''): void => {
			stdin.off('data', read);
			stdin.pause();
			stdin.setRawMode(false);
			// What was typed ahead is the answer to the next question.
			if (rest !== '') stdin.unshift(Buffer.from(rest));
			talk('\n');
			settle();
		};
		const read = (bytes: Buffer): void => {
			const arrived = [...decoder.write(bytes)];
			for (const [place, letter] of arrived.entries()) {
				const does = control.get(letter);
				if (does === 'enter') return finish(() => resolve(letters.join('')), arrived.slice(place + 1).join(''));
				if (does === 'stop') return finish(() => reject(new DOMException('stopped at a prompt', 'AbortError')));
				if (does === 'erase') letters.pop();
				else if (does === 'clear') letters = [];
				else if (letter >= ' ' && letters.length < longest) letters.push(letter);
			}
		};
		stdin.setRawMode(true);
		stdin.on('data', read);
		stdin.resume();
	});
}

/** A PIN, or another secret, without the blanks around it. Throws a UsageError where there is neither a file nor a terminal. */
export async function readSecret({fd, ask, option = pinFd}: SecretAsked, stdin: Typing = process.stdin): Promise<string> {
	if (fd !== undefined) return lineOf(fd, option).trim();
	if (!stdin.isTTY) throw new UsageError(`${ask}: there is no terminal here to ask for it. A program gives it by ${option} N.`);
	return (await typed(ask, stdin)).trim();
}
