// Every reading verb and the customer display: they change no file of a shop that was left, was killed or is open, as its owner or as root.
import {spawn, spawnSync} from 'node:child_process';
import {chownSync, lstatSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {nextTurn} from '../../src/store/disk/steps.ts';
import {aDay, dayBefore} from '../support/changing-verbs.ts';
import {type CommandLine, heldOpen, practiceShop, program} from '../support/command-line.ts';
import {firstSegment} from '../support/stored-shop.ts';
import {triesAll} from './size.ts';

const isRoot = process.geteuid?.() === 0;
/** Nobody in particular. */
const stranger = 65_534;

/** Every file of a folder: which it is, whose, and every byte of it. */
function everyFact(folder: string): readonly string[] {
	return ['.', ...readdirSync(folder, {recursive: true, encoding: 'utf8'})].sort().map(name => {
		const path = join(folder, name);
		const {ino, mode, uid, gid, size, mtimeMs} = lstatSync(path);
		const bytes = lstatSync(path).isFile() ? readFileSync(path, 'latin1') : '';
		return [name, ino, mode, uid, gid, size, mtimeMs, bytes].join(' ');
	});
}

/** All of them by the owner of a shop that was left; for a commit, these in what else there is. */
const few = ['account list', 'receipt show 1', 'stock show 1001', 'verify'];

const verbs = [
	'account list',
	'account show 2',
	'account statement 2',
	'basket list',
	'receipt list',
	'receipt show 1',
	'receipt find bread',
	'setting list',
	'stock list',
	'stock show 1001',
	'tender list',
	'keys',
	'paths',
	'print list',
	'print status',
	'verify',
];

/** Runs a verb as a user; its exit code and what it says beside its answer. */
function runAs(user: number | undefined, folder: string, line: string): {readonly code: number | null; readonly stderr: string} {
	const {status, stderr} = spawnSync(process.execPath, [program, '--data', folder, ...line.split(' ')], {
		...(user !== undefined && {uid: user, gid: user}),
		encoding: 'utf8',
		cwd: '/',
		env: {PATH: process.env['PATH'], HOME: '/nonexistent'},
	});
	return {code: status, stderr};
}

/** A shop after a day, of a user. */
async function shopOf(user: number | undefined): Promise<CommandLine> {
	const shop = await practiceShop();
	for (const words of [...dayBefore, ...aDay.slice(0, 8).map(({words}) => words)])
		expect((await shop.run(...words)).code).toBe(0);
	if (user !== undefined) giveTo(shop.folder, user);
	return shop;
}

function giveTo(folder: string, user: number): void {
	for (const name of ['..', '.', ...readdirSync(folder, {recursive: true, encoding: 'utf8'})])
		chownSync(join(folder, name), user, user);
}

/** Whose the shop is: somebody else's than root's, where root may give it away. */
const owner = isRoot ? stranger : undefined;

/** How the shop stands while it is read. */
const standing: Readonly<Record<string, (shop: CommandLine) => Promise<void>>> = {
	'was left': async () => undefined,
	'was killed': async ({folder}) => {
		const child = await heldOpen(folder, owner);
		const gone = new Promise(resolve => child.once('exit', resolve));
		child.kill('SIGKILL');
		await gone;
	},
	'is open': async ({folder}) => {
		await heldOpen(folder, owner);
		// Until the counter has made room ahead in its journal, which it does once it is quiet.
		while (statSync(firstSegment(folder)).size < 262_144) await nextTurn();
	},
};

describe.each(Object.entries(standing))('A shop that %s', (how, stand) => {
	const asked = (user: number | undefined): readonly string[] =>
		triesAll || (how === 'was left' && user === owner) ? verbs : few;
	test('is read by every verb, as its owner and as root, and each of its files stays as it is', async () => {
		const shop = await shopOf(owner);
		await stand(shop);
		const before = everyFact(shop.folder);
		for (const user of isRoot ? [owner, undefined] : [undefined])
			for (const line of asked(user)) {
				expect(runAs(user, shop.folder, line), line).toEqual({code: 0, stderr: ''});
				expect(everyFact(shop.folder), line).toEqual(before);
			}
	}, 600_000);
});

test('The customer display looks on, and writes nothing', async () => {
	const {folder} = await shopOf(undefined);
	const before = everyFact(folder);
	const child = spawn('script', ['-qec', `${process.execPath} ${program} --data ${folder} display`, '/dev/null'], {
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	await new Promise(resolve => child.stdout.once('data', resolve));
	const gone = new Promise(resolve => child.once('exit', resolve));
	child.kill('SIGTERM');
	await gone;
	expect(everyFact(folder)).toEqual(before);
});
