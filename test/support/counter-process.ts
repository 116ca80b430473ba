// The built program in a real pseudo-terminal: keys go in as bytes, the screen is read back through a terminal emulator.
import {execFile} from 'node:child_process';
import {readFileSync, readlinkSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {type IPty, spawn} from '@lydell/node-pty';
import {onTestFinished} from 'vitest';
import {createScreen, type TerminalScreen} from './terminal-screen.ts';

const program = fileURLToPath(new URL('../../src/launcher/counterfoil.cjs', import.meta.url));

export type CounterProcess = TerminalScreen & {
	/** Sends bytes in one write, as a hand does: once the counter listens, and nothing was drawn or sent for a moment. */
	send(text: string): void;
	/** Sends bytes in one write, whether anybody listens or not. */
	sendNow(text: string): void;
	/** Resolves when all that was to be sent is sent. */
	sent(): Promise<void>;
	/** Sends letters one by one, so many ms apart. */
	sendSlowly(text: string, gapMs: number): Promise<void>;
	/** Everything the program wrote, escapes included. */
	raw(): string;
	setSize(columns: number, rows: number): void;
	kill(signal: NodeJS.Signals): void;
	/** Closes the terminal, as a window that is closed or a line that is cut. */
	hangUp(): void;
	/** The process, and the name of its terminal. */
	readonly pid: number;
	terminalName(): string;
	/** The exit code, once it has left. */
	readonly exited: Promise<number>;
};

export type CounterOptions = {
	readonly columns?: number;
	readonly rows?: number;
	readonly env?: NodeJS.ProcessEnv;
	/** What is opened instead of the counter. */
	readonly verb?: string;
	/** A shell script to run the counter in, for what stands before and behind it. */
	readonly script?: (command: string) => string;
};

/** Bracketed paste is switched on once keys count. */
const listening = '\u001B[?2004h';

/** What only looks on listens once it draws. */
const drawing = '\u001B[?1049h';

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

/** A hand presses the next key this long after it saw something change and the counter came to rest, in ms. */
const handMs = 350;

/** What is done to a program that may have ended a moment ago, before that is told; undefined where it has. */
function unlessEnded<T>(work: () => T): T | undefined {
	try {
		return work();
	} catch (error) {
		if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
		throw error;
	}
}

/** How long a program has computed and waited for a core so far, in ms: no time in which a hand reads. One that has ended works no more. */
function workedMs(pid: number): number {
	const counts = unlessEnded(() => readFileSync(`/proc/${pid}/schedstat`, 'utf8')) ?? '0 0';
	const [ranNs = 0, waitedNs = 0] = counts.split(' ').map(Number);
	return (ranNs + waitedNs) / 1e6;
}

/** Opens the counter on a folder in a pseudo-terminal of its own. */
export function openCounter(
	folder: string,
	{columns = 80, rows = 24, env = {}, verb, script}: CounterOptions = {},
): CounterProcess {
	const screen = createScreen(columns, rows);
	const {CI: _ci, NO_COLOR: _noColour, ...inherited} = process.env;
	const words = [process.execPath, program, '--data', folder, ...(verb === undefined ? [] : [verb])];
	const [file = '', ...args] = script ? ['sh', '-c', script(words.map(word => `'${word}'`).join(' '))] : words;
	const terminal = spawn(file, args, {
		// It is put over the TERM of the environment.
		name: env['TERM'] ?? 'xterm-256color',
		cols: columns,
		rows,
		env: {...inherited, LANG: 'C.UTF-8', TZ: 'Africa/Johannesburg', ...env},
	});
	let written = '';
	let isRunning = true;
	const waiting: string[] = [];
	let changedAt = 0;
	let workedBefore = 0;
	let isPumping = false;
	const changed = (): void => {
		changedAt = performance.now();
		workedBefore = workedMs(terminal.pid);
	};
	// What comes before the first frame is not taken.
	const isListening = (): boolean => written.includes(verb === 'display' ? drawing : listening);
	const pump = async (): Promise<void> => {
		if (isPumping || !isListening()) return;
		isPumping = true;
		while (waiting.length > 0 && isRunning) {
			const early = changedAt + handMs + workedMs(terminal.pid) - workedBefore - performance.now();
			if (early > 0) await pause(early);
			else {
				terminal.write(waiting.shift() ?? '');
				changed();
			}
		}
		isPumping = false;
	};
	const send = (text: string): void => {
		waiting.push(text);
		void pump();
	};
	const sent = async (): Promise<void> => {
		while (waiting.length > 0 || !isListening()) await pause(handMs);
	};
	terminal.onData(data => {
		written += data;
		changed();
		screen.write(data);
		void pump();
	});
	const exited = new Promise<number>(resolve =>
		terminal.onExit(({exitCode, signal}) => {
			isRunning = false;
			resolve(signal ? 128 + signal : exitCode);
		}),
	);
	onTestFinished(async () => {
		if (isRunning) unlessEnded(() => process.kill(-terminal.pid, 'SIGKILL'));
		await exited;
	});
	return {
		...screen,
		send,
		sent,
		sendNow: text => terminal.write(text),
		sendSlowly: async (text, gapMs) => {
			await sent();
			for (const letter of text) {
				terminal.write(letter);
				await pause(gapMs);
			}
			changed();
		},
		raw: () => written,
		setSize: (nextColumns, nextRows) => {
			screen.resize(nextColumns, nextRows);
			terminal.resize(nextColumns, nextRows);
		},
		pid: terminal.pid,
		terminalName: () => readlinkSync(`/proc/${terminal.pid}/fd/0`),
		kill: signal => process.kill(-terminal.pid, signal),
		hangUp: () => (terminal as IPty & {destroy(): void}).destroy(),
		exited,
	};
}

export type Said = {readonly code: number; readonly stdout: string; readonly stderr: string};

/** Runs a verb of the built program and answers with what it said. */
export async function runVerb(...words: readonly string[]): Promise<Said> {
	try {
		const {stdout, stderr} = await promisify(execFile)(process.execPath, [program, ...words], {
			env: {...process.env, TZ: 'Africa/Johannesburg'},
		});
		return {code: 0, stdout, stderr};
	} catch (error) {
		const {code, stdout, stderr} = error as {code: number; stdout: string; stderr: string};
		return {code, stdout, stderr};
	}
}
