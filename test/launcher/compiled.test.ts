// Compiled code: kept in a folder that belongs to the user, or nowhere, and a start never mentions it.
import {execFile} from 'node:child_process';
import {chmodSync, chownSync, existsSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {describe, expect, test} from 'vitest';
import {compiledFolder} from '../../src/launcher/compiled.cjs';
import {program, scratchFolder} from '../support/command-line.ts';

const asRoot = test.skipIf(process.getuid?.() !== 0);
const nobody = 65_534;

/** A home with a folder for compiled code as an earlier start left it. */
function usedHome(): {readonly home: string; readonly folder: string} {
	const home = scratchFolder();
	const folder = join(home, '.cache', 'counterfoil');
	expect(compiledFolder({HOME: home})).toBe(folder);
	return {home, folder};
}

test('it is made in the user’s home, for the user alone', () => {
	const {home, folder} = usedHome();
	expect(statSync(folder).mode & 0o777).toBe(0o700);
	expect(compiledFolder({HOME: home})).toBe(folder);
});

test('it is made where the user wants caches to be', () => {
	const caches = join(scratchFolder(), 'caches');
	expect(compiledFolder({HOME: scratchFolder(), XDG_CACHE_HOME: caches})).toBe(join(caches, 'counterfoil'));
	const home = scratchFolder();
	expect(compiledFolder({HOME: home, XDG_CACHE_HOME: 'caches'})).toBe(join(home, '.cache', 'counterfoil'));
});

describe('none is used', () => {
	test.each(['group', 'world'])('that %s may look into', who => {
		const {home, folder} = usedHome();
		chmodSync(folder, who === 'group' ? 0o750 : 0o701);
		expect(compiledFolder({HOME: home})).toBeUndefined();
	});

	test('that is a link, wherever it leads', () => {
		const [home, other] = [scratchFolder(), scratchFolder()];
		mkdirSync(join(home, '.cache'));
		symlinkSync(other, join(home, '.cache', 'counterfoil'));
		expect(compiledFolder({HOME: home})).toBeUndefined();
	});

	test('that is a file', () => {
		const home = scratchFolder();
		mkdirSync(join(home, '.cache'));
		writeFileSync(join(home, '.cache', 'counterfoil'), '', {mode: 0o700});
		expect(compiledFolder({HOME: home})).toBeUndefined();
	});

	test('in a folder that others may write to', () => {
		const {home} = usedHome();
		chmodSync(join(home, '.cache'), 0o770);
		expect(compiledFolder({HOME: home})).toBeUndefined();
		const open = scratchFolder();
		chmodSync(open, 0o1777);
		expect(compiledFolder({HOME: open})).toBeUndefined();
		expect(readdirSync(open)).toEqual([]);
	});

	test('below a folder in which others may put another in its place', () => {
		const above = scratchFolder();
		const home = join(above, 'home');
		mkdirSync(home);
		chmodSync(above, 0o777);
		expect(compiledFolder({HOME: home})).toBeUndefined();
		chmodSync(above, 0o1777);
		expect(compiledFolder({HOME: home})).toBe(join(home, '.cache', 'counterfoil'));
	});

	asRoot('that is another user’s, nor in a home that is, as after sudo', () => {
		const {home, folder} = usedHome();
		chownSync(folder, nobody, nobody);
		expect(compiledFolder({HOME: home})).toBeUndefined();
		const other = scratchFolder();
		chownSync(other, nobody, nobody);
		expect(compiledFolder({HOME: other})).toBeUndefined();
		expect(readdirSync(other)).toEqual([]);
	});

	test.each(['/nonexistent', '/dev/null', '/proc', 'a relative home', 'a\0b'])('where there can be none: %j', home => {
		expect(compiledFolder({HOME: home})).toBeUndefined();
	});
});

describe('the built program', () => {
	/** Says its version, with a place for temporary files of its own. */
	async function start(home: string) {
		const temporary = scratchFolder();
		const {NODE_COMPILE_CACHE: _none, XDG_CACHE_HOME: _caches, ...env} = process.env;
		const said = await promisify(execFile)(process.execPath, [program, '--version'], {
			env: {...env, HOME: home, TMPDIR: temporary},
		});
		return {...said, temporary: readdirSync(temporary)};
	}

	test('keeps its compiled code there, and nothing where temporary files are', async () => {
		const home = scratchFolder();
		expect(await start(home)).toEqual({stdout: '0.1.0\n', stderr: '', temporary: []});
		expect(readdirSync(join(home, '.cache', 'counterfoil'))).toHaveLength(1);
	});

	test('keeps none without a home, and says nothing of it', async () => {
		expect(await start('/nonexistent')).toEqual({stdout: '0.1.0\n', stderr: '', temporary: []});
		expect(existsSync('/nonexistent')).toBe(false);
	});
});
