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

function toldOf(code: number, {out, talk}: {readonly out: string; readonly talk: string}): Told {
	if (code === exitCodes.done) return {end: 'done', lines: linesOf(out)};
	if (code === exitCodes.interrupted) return {end: 'stopped', lines: ['Stopped. Nothing of the shop was changed.']};
	const lines = linesOf(talk.trim() === '' ? out : talk);
	return {end: 'failed', lines: lines.length > 0 ? lines : [`It ended without a word (${code}).`]};
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
		child.on('close', code => resolve(toldOf(code ?? exitCodes.interrupted, said)));
	});
	return {done, stop: () => void child.kill('SIGINT')};
}
