// What an install depends on: a lockfile that every npm leaves unchanged, allowed packages only, and verbs in the files that their words load.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Command} from 'commander';
import {describe, expect, test} from 'vitest';
import {addVerbs, families} from '../../src/cli/verbs/registry.ts';
import {scratchFolder} from '../support/command-line.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'));

type Manifest = Readonly<Record<'version' | 'bin' | 'engines' | 'devDependencies' | 'optionalDependencies', unknown>>;
type Lock = {readonly packages: Readonly<Record<string, Readonly<Record<string, unknown>>>>};

describe('The lockfile', () => {
	const {'': own, ...packages} = (read('package-lock.json') as Lock).packages;

	test('says of no package which Node or C library it wants: npm run lock takes that out', () => {
		const saying = Object.entries(packages).filter(([, entry]) => 'engines' in entry || 'libc' in entry);
		expect(saying.map(([place]) => place)).toEqual([]);
	});

	test('agrees with the manifest, so that no install writes it anew', () => {
		const {version, bin, engines, devDependencies, optionalDependencies} = read('package.json') as Manifest;
		expect(own).toMatchObject({version, bin, engines, devDependencies, optionalDependencies});
	});
});

describe('The notices', () => {
	type Notices = {readonly noticeOf: (folder: string) => string; readonly packagesIn: (metafile: object) => readonly string[]};
	const notices = import(new URL('../../.ci/notices.mjs', import.meta.url).href) as Promise<Notices>;

	function packageUnder(license: string): string {
		const folder = join(scratchFolder(), 'node_modules', '@some', 'package');
		mkdirSync(folder, {recursive: true});
		writeFileSync(join(folder, 'package.json'), JSON.stringify({name: '@some/package', version: '1.2.3', license}));
		writeFileSync(join(folder, 'LICENSE.md'), 'Do as you like.\n');
		return folder;
	}

	test('hold the name, the version, the licence and its text', async () => {
		const {noticeOf} = await notices;
		expect(noticeOf(packageUnder('MIT'))).toBe('@some/package 1.2.3 (MIT)\n\nDo as you like.\n');
	});

	test('of a licence nobody has allowed stop the build', async () => {
		const {noticeOf} = await notices;
		expect(() => noticeOf(packageUnder('AGPL-3.0'))).toThrow('@some/package 1.2.3 is under AGPL-3.0. Allow it');
	});

	test('are of the packages that are in the output, once each, scoped and nested ones too', async () => {
		const {packagesIn} = await notices;
		const inputs = {
			'src/cli/main.ts': {bytesInOutput: 10},
			'node_modules/@some/package/a.js': {bytesInOutput: 10},
			'node_modules/@some/package/b.js': {bytesInOutput: 10},
			'node_modules/other/node_modules/nested/index.js': {bytesInOutput: 1},
			'node_modules/left-out/index.js': {bytesInOutput: 0},
		};
		expect(packagesIn({outputs: {'dist/main.js': {inputs}}})).toEqual([
			'node_modules/@some/package',
			'node_modules/other/node_modules/nested',
		]);
	});

	test('of what is built stand beside it', () => {
		const text = readFileSync(join(root, 'dist/notices.txt'), 'utf8');
		for (const name of ['ink 8', 'react 19', 'commander 15', 'zod 4', 'lowdb 7', 'yoga-layout 3'])
			expect(text).toContain(`\n${name}`);
	});
});

describe('The verbs', () => {
	const namesOf = (program: Command): readonly string[] => program.commands.map(command => command.name());

	test.each(families.map(({verbs}) => [verbs.join(', '), verbs] as const))('%s stand in one file', async (_, verbs) => {
		for (const verb of verbs) {
			const program = new Command();
			await addVerbs(program, verb);
			expect(namesOf(program)).toEqual([...verbs, 'help']);
		}
	});

	test('are all there for a word that is none of them', async () => {
		const program = new Command();
		await addVerbs(program, 'help');
		expect(namesOf(program)).toEqual([...families.flatMap(({verbs}) => verbs), 'help']);
	});
});
