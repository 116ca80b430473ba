// What the trials of a newcomer share: running programs, and what they may say.
import {execFile} from 'node:child_process';
import {chmodSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {spawn} from '@lydell/node-pty';

export const root = fileURLToPath(new URL('..', import.meta.url));

const patienceMs = 60_000;
export const said = text => process.stdout.write(`${text}\n`);

/** Runs a program to its end; answers with what it said. Throws when it ends with anything but 0. */
export async function run(file, words, {cwd, env}) {
	try {
		return await promisify(execFile)(file, words, {cwd, env, maxBuffer: 1 << 26});
	} catch (error) {
		throw new Error(`${file} ${words.join(' ')} ended with ${error.code}:\n${error.stdout}\n${error.stderr}`);
	}
}

export function expectNothing(what, text) {
	// What npm says of this machine's own settings is not ours.
	const ours = text.replace(/^npm warn Unknown (?:user|env|builtin|global) config .*\n?/gm, '');
	if (ours.trim() !== '') throw new Error(`${what} said:\n${ours}`);
}

export function expectSame(what, shown, expected) {
	if (shown !== expected) throw new Error(`${what} said ${JSON.stringify(shown)} and not ${JSON.stringify(expected)}`);
}

/** A folder of programs with one npm, its npx, and one Node. */
export async function tools(folder, {npm, node}) {
	const packages = [`npm@${npm}`, `node-${process.platform}-${process.arch}@${node}`];
	await run('npm', ['install', '--no-save', '--prefix', folder, ...packages], {cwd: tmpdir(), env: process.env});
	const bin = join(folder, 'bin');
	mkdirSync(bin);
	const binary = join(folder, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
	symlinkSync(binary, join(bin, 'node'));
	for (const name of ['npm', 'npx']) {
		writeFileSync(
			join(bin, name),
			`#!/bin/sh\nexec '${binary}' '${join(folder, 'node_modules', 'npm', 'bin', `${name}-cli.js`)}' "$@"\n`,
		);
		chmodSync(join(bin, name), 0o755);
	}
	return bin;
}

/** Opens the counter in a terminal by a command, waits for its first screen, and leaves. */
export function openAndLeave([file, ...words], {cwd, env}) {
	return new Promise((resolve, reject) => {
		const terminal = spawn(file, words, {
			name: 'xterm-256color',
			cols: 80,
			rows: 24,
			cwd,
			env: {...env, TERM: 'xterm-256color'},
		});
		let text = '';
		let isLeaving = false;
		const timer = setTimeout(() => terminal.kill('SIGKILL'), patienceMs);
		terminal.onData(data => {
			text += data;
			if (isLeaving || !text.includes('Practice shop') || !text.includes('\u001B[?2004h')) return;
			isLeaving = true;
			terminal.write('\u0011');
		});
		terminal.onExit(({exitCode}) => {
			clearTimeout(timer);
			if (isLeaving && exitCode === 0) resolve();
			else reject(new Error(`${file} ${words.join(' ')} ended with ${exitCode}:\n${text}`));
		});
	});
}

/** The environment of this process without what npm, CI and whoever started it put there, and where its programs are. */
export function cleanEnv(path) {
	const {CI: _ci, NODE_OPTIONS: _options, ...inherited} = process.env;
	const own = Object.fromEntries(Object.entries(inherited).filter(([name]) => !name.startsWith('npm_')));
	return {...own, PATH: path, npm_config_prefer_offline: 'true'};
}
