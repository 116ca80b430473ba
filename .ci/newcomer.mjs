// Tries the README's commands as a newcomer has them: a clone in a folder with a blank and an é in its name, an npm and a Node of the registry, and nothing else.
// Each install must leave the lockfile as it is and say nothing but its own words; the counter must open, a verb run, and the test command pass one cheap file.
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {cleanEnv, expectNothing, expectSame, openAndLeave, root, run, said, tools} from './trial.mjs';

/** The npm that came with each Node, as most machines have them. Node 22 has the npm of Node 20: there it is only installed. */
const pairs = [
	{npm: 9, node: 18},
	{npm: 10, node: 20},
	{npm: 10, node: 22, isOnlyInstalled: true},
	{npm: 11, node: 24},
];

async function tryPair(pair, folder) {
	const bin = await tools(join(folder, 'tools'), pair);
	const env = {...cleanEnv(`${bin}:/usr/local/bin:/usr/bin:/bin`), COUNTERFOIL_DATA: join(folder, 'new shop')};
	const cwd = join(folder, 'a shop é');
	await run('git', ['clone', '--quiet', root, cwd], {cwd: folder, env});
	const at = {cwd, env};
	// Louder than our .npmrc has it, so that no warning is there, and not only none in sight.
	expectNothing('npm install', (await run('npm', ['install', '--loglevel=warn'], at)).stderr);
	expectSame('git status', (await run('git', ['status', '--porcelain'], at)).stdout, '');
	if (pair.isOnlyInstalled) return;
	await openAndLeave(['npm', 'start'], at);
	const made = await run('npx', ['counterfoil', '--data', '../verbs', 'init', '--practice'], at);
	expectSame(
		'init',
		made.stdout.replace(/, \d+ receipts/, ''),
		`Made a practice shop in ${join(folder, 'verbs')}: 62 products, 6 accounts.\n`,
	);
	expectNothing('npx counterfoil init', made.stderr);
	const tested = await run('npm', ['test', '--', 'test/domain/base/money.test.ts'], at);
	if (!/Tests .*\bpassed\b/.test(tested.stdout)) throw new Error(`npm test ran nothing:\n${tested.stdout}`);
	expectNothing('npm test', tested.stderr);
	expectSame('git status', (await run('git', ['status', '--porcelain'], at)).stdout, '');
}

async function tried(pair) {
	const folder = mkdtempSync(join(tmpdir(), 'counterfoil-newcomer-'));
	const startedAt = Date.now();
	try {
		await tryPair(pair, folder);
		said(
			`With npm ${pair.npm} on Node ${pair.node} it is installed${pair.isOnlyInstalled ? '' : ' and opens, and tests pass'} (${Math.round((Date.now() - startedAt) / 1000)} s)`,
		);
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
}

// At the same time: an install mostly waits for the network and the disk.
const ends = await Promise.allSettled(pairs.map(tried));
for (const end of ends) if (end.status === 'rejected') throw end.reason;
