// The built program under strace: the calls it makes on a shop's folder, and a kill or an error at one of them.
import {execFile, execFileSync} from 'node:child_process';
import {readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {program} from './command-line.ts';

/** Whether strace may be used here and can interfere with calls. */
export function canTrace(): boolean {
	try {
		execFileSync('strace', ['-f', '-o', '/dev/null', '-e', 'inject=fdatasync:signal=SIGKILL:when=1', 'true'], {stdio: 'ignore'});
		return true;
	} catch {
		return false;
	}
}

/** Everything by which the program may change what is in a folder, and the opening of files. */
export const tracedCalls = [
	'openat',
	'write',
	'pwrite64',
	'fdatasync',
	'fsync',
	'ftruncate',
	'rename',
	'link',
	'unlink',
	'chmod',
] as const;
export type TracedCall = (typeof tracedCalls)[number];

/** The n-th call of a kind, counted from 1, and what becomes of it: `signal=SIGKILL`, `error=EIO`. */
export type Hit = {readonly call: TracedCall; readonly nth: number; readonly by: string};

export type Traced = {
	/** The exit code; undefined when it was killed. */
	readonly code: number | undefined;
	readonly stdout: string;
	readonly stderr: string;
	/** The name of each call it made on the folder, in order. */
	readonly calls: readonly string[];
};

const names = [
	'',
	'/journal',
	'/journal/0000000001.log',
	'/journal/0000000001.log.tmp',
	'/quarantine',
	'/head',
	'/holder',
	'/lock',
	'/snapshot.json',
	'/snapshot.json.tmp',
	'/history.sqlite',
	'/history.sqlite-wal',
	'/history.sqlite-shm',
];

/** Runs a verb on a shop, its calls on the folder hit as told. */
export async function traced(folder: string, words: readonly string[], hit?: Hit): Promise<Traced> {
	const log = join(tmpdir(), `counterfoil-trace-${process.pid}-${Math.random().toString(36).slice(2)}`);
	const paths = names.flatMap(name => ['-P', `${folder}${name}`]);
	const inject = hit ? ['-e', `inject=${hit.call}:${hit.by}:when=${hit.nth}`] : [];
	const args = ['-f', '-o', log, ...paths, '-e', `trace=${tracedCalls.join(',')}`, ...inject, process.execPath, program];
	try {
		const ran = promisify(execFile)('strace', [...args, '--data', folder, ...words]);
		const {code, stdout, stderr} = await ran.then(
			said => ({...said, code: 0}),
			(error: {code: number | null; signal: string | null; stdout: string; stderr: string}) => error,
		);
		const calls = [...readFileSync(log, 'utf8').matchAll(/^\d+ +(\w+)\(/gm)].map(([, call = '']) => call);
		return {code: code ?? undefined, stdout, stderr, calls};
	} finally {
		rmSync(log, {force: true});
	}
}
