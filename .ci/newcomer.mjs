// Tries the README's commands as a newcomer has them: a clone in a folder with a blank and an é in its name, an npm and a Node of the registry, and nothing else.
// Each install must leave the lockfile as it is and say nothing but its own words; the counter must open, a verb run, and the test command pass one cheap file.
import {execFile} from 'node:child_process';
import {chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {spawn} from '@lydell/node-pty';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The npm that came with each Node, as most machines have them. */
const pairs = [
	{npm: 9, node: 18},
	{npm: 10, node: 20},
	{npm: 11, node: 24},
];
const patienceMs = 60_000;
const said = text => process.stdout.write(`${text}\n`);

/** Runs a program to its end; answers with what it said. Throws when it ends with anything but 0. */
async function run(file, words, {cwd, env}) {
	try {
		return await promisify(execFile)(file, words, {cwd, env, maxBuffer: 1 << 26});
	} catch (error) {
		throw new Error(`${file} ${words.join(' ')} ended with ${error.code}:\n${error.stdout}\n${error.stderr}`);
	}
}

function expectNothing(what, text) {
	// What npm says of this machine's own settings is not ours.
	const ours = text.replace(/^npm warn Unknown (?:user|env|builtin|global) config .*\n?/gm, '');
	if (ours.trim() !== '') throw new Error(`${what} said:\n${ours}`);
}

function expectSame(what, shown, expected) {
	if (shown !== expected) throw new Error(`${what} said ${JSON.stringify(shown)} and not ${JSON.stringify(expected)}`);
}

/** A folder of programs with one npm, its npx, and one Node. */
async function tools(folder, {npm, node}) {
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

/** Opens the counter in a terminal, waits for its first screen, and leaves. */
function openAndLeave({cwd, env}) {
	return new Promise((resolve, reject) => {
		const terminal = spawn('npm', ['start'], {
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
			else reject(new Error(`npm start ended with ${exitCode}:\n${text}`));
		});
	});
}

async function tryPair(pair, folder) {
	const bin = await tools(join(folder, 'tools'), pair);
	const {CI: _ci, NODE_OPTIONS: _options, ...inherited} = process.env;
	const own = Object.fromEntries(Object.entries(inherited).filter(([name]) => !name.startsWith('npm_')));
	const env = {
		...own,
		PATH: `${bin}:/usr/local/bin:/usr/bin:/bin`,
		COUNTERFOIL_DATA: join(folder, 'new shop'),
		npm_config_prefer_offline: 'true',
	};
	const cwd = join(folder, 'a shop é');
	await run('git', ['clone', '--quiet', root, cwd], {cwd: folder, env});
	const at = {cwd, env};
	expectNothing('npm install', (await run('npm', ['install'], at)).stderr);
	await openAndLeave(at);
	const made = await run('npx', ['counterfoil', '--data', '../verbs', 'init', '--practice'], at);
	expectSame('init', made.stdout, `Made a practice shop in ${join(folder, 'verbs')}: 62 products, 6 accounts.\n`);
	expectNothing('npx counterfoil init', made.stderr);
	const tested = await run('npm', ['test', '--', 'test/domain/money.test.ts'], at);
	if (!/Tests .*\bpassed\b/.test(tested.stdout)) throw new Error(`npm test ran nothing:\n${tested.stdout}`);
	expectNothing('npm test', tested.stderr);
	expectSame('git status', (await run('git', ['status', '--porcelain'], at)).stdout, '');
}

for (const pair of pairs) {
	const folder = mkdtempSync(join(tmpdir(), 'counterfoil-newcomer-'));
	const startedAt = Date.now();
	try {
		await tryPair(pair, folder);
		said(
			`npm ${pair.npm} on Node ${pair.node}: installs, opens, sells and tests (${Math.round((Date.now() - startedAt) / 1000)} s)`,
		);
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
}
