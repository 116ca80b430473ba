// Tries the package: packed, installed into an empty prefix, every line of README's "Without the screen" done with it, and the counter opened by npx from the tarball.
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {cleanEnv, expectNothing, expectSame, openAndLeave, root, run, said} from './trial.mjs';

/** It was to be 600,000, had 617,000 before the rooms, 633,000 before keys that nobody meant, 648,000 before the terminal kept its word, 706,000 before the counter had colours and pages for each reader, 797,000 before there were people and shifts, and 940,000 before there were providers: one bundle that the programs share would bring it back. */
const mostBytes = 1_150_000;
/** Packages in the prefix besides Node's own. */
const mostPackages = 3;

/** The words of each line of README's "Without the screen". */
function linesOfReadme() {
	const readme = readFileSync(join(root, 'README.md'), 'utf8');
	const [, block = ''] = /## Without the screen[\s\S]*?```\n([\s\S]*?)```/.exec(readme) ?? [];
	const lines = [...block.matchAll(/^npx counterfoil (.*)$/gm)].map(([, words]) => words.match(/"[^"]*"|\S+/g));
	if (lines.length < 8) throw new Error(`README has only ${lines.length} lines without the screen`);
	return lines.map(words => words.map(word => word.replaceAll('"', '')));
}

/** The packages under a prefix that are not Node itself. */
const packagesIn = prefix =>
	readdirSync(join(prefix, 'lib/node_modules'), {recursive: true}).filter(
		path => /(^|node_modules\/)(@[^/]+\/)?[^/]+\/package\.json$/.test(path) && !path.includes(`node-${process.platform}`),
	);

const folder = mkdtempSync(join(tmpdir(), 'counterfoil-packed-'));
try {
	// The machine's own Node and npm, and not the ones that came along.
	const env = {...cleanEnv(process.env.PATH), COUNTERFOIL_DATA: join(folder, 'new shop')};
	const manifest = readFileSync(join(root, 'package.json'), 'utf8');
	await run('npm', ['pack', '--pack-destination', folder], {cwd: root, env});
	expectSame('package.json after packing', readFileSync(join(root, 'package.json'), 'utf8'), manifest);
	const tarball = join(
		folder,
		readdirSync(folder).find(name => name.endsWith('.tgz')),
	);
	const {size} = statSync(tarball);
	if (size > mostBytes) throw new Error(`the package has ${size} bytes: at most ${mostBytes}`);
	const at = {cwd: folder, env};
	const prefix = join(folder, 'prefix');
	expectNothing('npm install -g', (await run('npm', ['install', '-g', '--prefix', prefix, tarball], at)).stderr);
	const packages = packagesIn(prefix).map(dirname);
	if (packages.length > mostPackages) throw new Error(`too many packages: ${packages.join(', ')}`);
	for (const words of linesOfReadme())
		expectNothing(words.join(' '), (await run(join(prefix, 'bin/counterfoil'), words, at)).stderr);
	await openAndLeave(['npx', '--yes', `--package=${tarball}`, 'counterfoil'], at);
	said(`The package: ${Math.round(size / 1000)} kB, ${packages.length} beside Node's own; is installed, sells and opens`);
} finally {
	rmSync(folder, {recursive: true, force: true});
}
