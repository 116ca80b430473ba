// Verbs of the built program, killed at one of their calls on the disk, by its number.
import {execFile} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {program, scratchFolder} from './command-line.ts';

const preload = new URL('./kill-at.ts', import.meta.url).href;

async function run(words: readonly string[], env: NodeJS.ProcessEnv): Promise<{readonly signal: string | undefined}> {
	try {
		await promisify(execFile)(process.execPath, ['--import', preload, program, ...words], {env: {...process.env, ...env}});
		return {signal: undefined};
	} catch (error) {
		const {signal, stderr} = error as {readonly signal: string | null; readonly stderr: string};
		if (signal === null) throw new Error(`${words.join(' ')}: ${stderr}`);
		return {signal};
	}
}

/** How many calls a verb makes that change the disk. It must end well. */
export async function callsOf(...words: readonly string[]): Promise<number> {
	const count = join(scratchFolder(), 'count');
	await run(words, {KILL_COUNT: count});
	return Number(readFileSync(count, 'utf8'));
}

/** Runs a verb and kills it just before its n-th call, counted from 1. */
export async function killedAt(nth: number, ...words: readonly string[]): Promise<void> {
	const {signal} = await run(words, {KILL_AT: String(nth)});
	if (signal !== 'SIGKILL') throw new Error(`${words.join(' ')} was to be killed at call ${nth}, and was not`);
}
