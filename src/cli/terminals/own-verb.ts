// A verb of this program in a process of its own, beside the counter: at the lowest priority, so that no key and no sale waits for it.
import {fork} from 'node:child_process';
import {constants, setPriority} from 'node:os';
import {orNothing, systemCode} from '../../store/disk/store-error.ts';
import type {BesideWork, OnWorkStep, Told} from '../../ui/model/upkeep.ts';
import {exitCodes} from '../kit/exit.ts';

type Step = {readonly done: number; readonly total: number};

const isStep = (message: unknown): message is Step =>
	typeof message === 'object' && message !== null && 'done' in message && 'total' in message;

/** The lines of what was said. */
const linesOf = (text: string): readonly string[] => text.split('\n').filter(line => line.trim() !== '');

/** How a process ended: its exit code or the signal that killed it, and whether it was told to stop. */
type Ended = {readonly code: number | null; readonly signal: string | null; readonly isStopped: boolean};

/** How a verb ended, and what it said: first what it did, then what it could not. */
export function toldOf({code, signal, isStopped}: Ended, {out, talk}: {readonly out: string; readonly talk: string}): Told {
	if (code === exitCodes.done) return {end: 'done', lines: linesOf(out)};
	if (code === exitCodes.interrupted || (code === null && isStopped))
		return {end: 'stopped', lines: ['Stopped. Nothing of the shop was changed.']};
	const [did, not] = [linesOf(out), linesOf(talk)];
	if (code === null) return {end: 'failed', lines: [...not, `The system ended it (${signal}).`]};
	const lines = [...did, ...not];
	const isPartly = did.length > 0 && not.length > 0;
	return {end: isPartly ? 'partly' : 'failed', lines: lines.length > 0 ? lines : [`It ended without a word (${code}).`]};
}

/**
 * Starts a verb on a shop. It has a session of its own: Ctrl+C in the terminal does not reach it, and it goes on when this process ends.
 * `stop` ends it as Ctrl+C would.
 */
export function runOwnVerb(folder: string, words: readonly string[], onStep: OnWorkStep): BesideWork<Told> {
	const [, program = ''] = process.argv;
	const child = fork(program, ['--data', folder, ...words], {detached: true, stdio: ['ignore', 'pipe', 'pipe', 'ipc']});
	const {pid} = child;
	if (pid !== undefined) orNothing(() => setPriority(pid, constants.priority.PRIORITY_LOW));
	const said = {out: '', talk: ''};
	let isStopped = false;
	child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
		said.out += piece;
	});
	child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
		said.talk += piece;
	});
	child.on('message', message => {
		if (isStep(message)) onStep(message);
	});
	const done = new Promise<Told>(resolve => {
		child.on('error', error => resolve({end: 'failed', lines: [`It cannot be started (${systemCode(error)}).`]}));
		child.on('close', (code, signal) => resolve(toldOf({code, signal, isStopped}, said)));
	});
	const stop = (): void => {
		isStopped = true;
		child.kill('SIGINT');
	};
	return {done, stop};
}
