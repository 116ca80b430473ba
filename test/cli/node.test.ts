// Owns that the program starts under whatever Node the machine has: an older one hands over to the one that came with it, or says which is needed.
import {execFile, execFileSync} from 'node:child_process';
import {cpSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {promisify} from 'node:util';
import {expect, test} from 'vitest';
import {practiceShop, program, scratchFolder} from '../support/command-line.ts';

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
const [major = 0, minor = 0] = (version ?? '').split('.').map(Number);
const isOlder = version !== undefined && (major < 24 || (major === 24 && minor < 16));
const old = test.skipIf(!isOlder);

async function underOldNode(main: string, ...words: readonly string[]) {
	try {
		const {stdout, stderr} = await promisify(execFile)('/usr/bin/env', [...bare, main, ...words]);
		return {code: 0, stdout, stderr};
	} catch (error) {
		const {code, stdout, stderr} = error as {code: number; stdout: string; stderr: string};
		return {code, stdout, stderr};
	}
}

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

old('an older Node without the one that came with it says which is needed', async () => {
	const folder = join(scratchFolder(), 'alone');
	cpSync(dirname(program), join(folder, 'dist'), {recursive: true});
	expect(await underOldNode(join(folder, 'dist', 'counterfoil.js'), '--version')).toEqual({
		code: 1,
		stdout: '',
		stderr: `Counterfoil needs Node 24.16 or newer and this is ${version}. Run npm install in its folder, or install a newer Node.\n`,
	});
});

test('the built program may be run by its name', () => {
	expect(statSync(program).mode & 0o555).toBe(0o555);
	expect(execFileSync(program, ['--version'], {encoding: 'utf8'})).toBe('0.1.0\n');
});
