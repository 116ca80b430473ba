// Runs a bench program in a process of its own, and names the machine.
import {execFile} from 'node:child_process';
import {cpus} from 'node:os';
import {promisify} from 'node:util';

export const say = (text: string): boolean => process.stderr.write(`${text}\n`);

/** Between two customers: the history is fed, and the machine has time to fall asleep. */
export const aPause = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 60));

/** Runs a bundled program and answers with the JSON document it prints. */
export async function runOf<T>(program: string, words: readonly string[] = [], {isJson = true} = {}): Promise<T> {
	const {stdout} = await promisify(execFile)(process.execPath, [program, ...words], {maxBuffer: 1 << 28});
	return (isJson ? JSON.parse(stdout) : undefined) as T;
}

export const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}, ${process.platform} ${process.arch}`;
