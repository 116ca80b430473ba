// Every way in which a screen is ended from outside: signals, a terminal that is gone, a launcher that is gone, a bug.
import {constants} from 'node:os';
import {exitCodes, failureOf} from '../kit/exit.ts';
import {talk} from '../kit/output.ts';

/** Why a screen ends: the exit code, and what is said once the terminal is given back. */
export type End = {readonly code: number; readonly lastWords?: string};

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR2', 'SIGALRM'] as const;

const codeOf = (signal: (typeof signals)[number]): number => 128 + constants.signals[signal];
/** A terminal that is gone counts as hung up, whether its signal came or not. */
const hungUp = codeOf('SIGHUP');

export type Ends = {
	readonly ended: Promise<End>;
	/** Ends it. Only the first end counts. */
	readonly end: (end: End) => void;
	/** Ends it by an error. Behind an end it is said at once, and nothing more is done. */
	readonly fail: (error: unknown) => void;
	/** Why it has ended already, while long work is still under way. */
	readonly sofar: () => End | undefined;
	/** Aborted with the end, so that long work stops. */
	readonly signal: AbortSignal;
};

/** Heeds all of them from the start of the program on. */
export function heedEnds(): Ends {
	const {promise: ended, resolve} = Promise.withResolvers<End>();
	const stop = new AbortController();
	let first: End | undefined;
	const end = (next: End): void => {
		first ??= next;
		resolve(first);
		stop.abort();
	};
	const fail = (error: unknown): void => {
		const {exit, message} = failureOf(error);
		if (first === undefined) return end({code: exit, lastWords: message});
		// Long work that stops with the end.
		if (exit === exitCodes.interrupted) return;
		for (const words of [first.lastWords, message]) if (words !== undefined) talk(`${words}\n`);
		process.exit(exit);
	};
	const hangUp = (): void => end({code: hungUp});
	for (const signal of signals) process.on(signal, () => end({code: codeOf(signal)}));
	// A hang-up may come as an error of a read or a write, or as an end. An error without a listener would be a bug, again and again.
	for (const gone of ['error', 'end', 'close']) process.stdin.on(gone, hangUp);
	for (const gone of ['error', 'close']) process.stdout.on(gone, hangUp);
	process.stderr.on('error', hangUp);
	// The launcher that waits for this program was killed. The shell has the terminal then.
	process.on('disconnect', hangUp);
	// Waiting for that alone keeps nothing open.
	process.channel?.unref();
	for (const bug of ['uncaughtException', 'unhandledRejection']) process.on(bug, fail);
	return {ended, end, fail, sofar: () => first, signal: stop.signal};
}
