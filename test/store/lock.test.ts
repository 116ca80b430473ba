// Owns that one process at a time has a shop: one winner in every race, the loser is told who, and a killed holder is no obstacle.
import {type ChildProcess, fork, spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, onTestFinished, test} from 'vitest';
import {takeLock} from '../../src/store/lock.ts';
import type {LockAnswer, LockOrder} from '../support/lock-contender.ts';
import {newFolder} from '../support/stored-shop.ts';

const program = fileURLToPath(new URL('../support/lock-contender.ts', import.meta.url));

type Contender = {readonly process: ChildProcess; tell(order: LockOrder): Promise<LockAnswer>};

/** Another process that takes locks when it is told to. */
async function contender(): Promise<Contender> {
	const child = fork(program, {execArgv: [], stdio: 'inherit'});
	onTestFinished(() => void child.kill('SIGKILL'));
	const answer = async (): Promise<LockAnswer> => (await once(child, 'message'))[0];
	await answer();
	return {
		process: child,
		tell: order => {
			child.send(order);
			return answer();
		},
	};
}

function shopFolder(): string {
	const folder = newFolder();
	mkdirSync(folder, {mode: 0o700});
	return folder;
}

const soon = (): number => Date.now() + 5;
const signature = (process: ChildProcess): RegExp =>
	new RegExp(`^process ${process.pid} \\(counter, since \\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z\\)$`);
const platforms = ['linux', 'darwin'] as const;

/** Lets two processes try at the same moment, each time on a shop nobody has, and answers with how many won each race; it ends at the first that had not one winner. */
async function races(count: number, platform: NodeJS.Platform): Promise<readonly number[]> {
	const both = [await contender(), await contender()] as const;
	const winners: number[] = [];
	while (winners.length < count && !winners.some(number => number !== 1)) {
		const order = {order: 'take', shop: shopFolder(), platform, at: soon()} as const;
		const answers = await Promise.all(both.map(({tell}) => tell(order)));
		winners.push(answers.filter(({answer}) => answer === 'taken').length);
		const refusals = answers.flatMap(answer => (answer.answer === 'refused' ? [answer.code] : []));
		expect(refusals.every(code => code === 'locked')).toBe(true);
		await Promise.all(both.map(({tell}) => tell({order: 'release'})));
	}
	return winners;
}

describe('two processes at the same moment', () => {
	test('have exactly one winner in each of 40 races', async () => {
		expect(await races(40, 'linux')).toEqual(Array(40).fill(1));
	});

	// Both look, both remove what the other has just written, both sign: 6 of 40 races had two winners. 400 make sure that it shows.
	test('have exactly one winner in each race where there are no abstract sockets', async () => {
		expect(await races(400, 'darwin')).toEqual(Array(400).fill(1));
	});
});

describe.each(platforms)('the lock of a shop (%s)', platform => {
	test('that is taken refuses at once and names its holder: who, what for, since when', async () => {
		const shop = shopFolder();
		const [holder, other] = [await contender(), await contender()];
		expect(await holder.tell({order: 'take', shop, platform, at: 0})).toEqual({answer: 'taken'});
		const answer = await other.tell({order: 'take', shop, platform, at: 0});
		expect(answer).toEqual({answer: 'refused', code: 'locked', holder: expect.stringMatching(signature(holder.process))});
	});

	test('is free again when its holder has left', async () => {
		const shop = shopFolder();
		const [holder, other] = [await contender(), await contender()];
		for (const each of [holder, other]) {
			expect(await each.tell({order: 'take', shop, platform, at: 0})).toEqual({answer: 'taken'});
			await each.tell({order: 'release'});
			expect(existsSync(join(shop, 'holder'))).toBe(false);
		}
	});

	test('is free again when its holder was killed', async () => {
		const shop = shopFolder();
		const holder = await contender();
		await holder.tell({order: 'take', shop, platform, at: 0});
		holder.process.kill('SIGKILL');
		await once(holder.process, 'exit');
		expect(existsSync(join(shop, 'holder'))).toBe(true);
		const lock = await takeLock(shop, 'init', platform);
		expect(JSON.parse(readFileSync(join(shop, 'holder'), 'utf8'))).toMatchObject({pid: process.pid, what: 'init'});
		await lock.release();
	});

	test('is of one shop: another one can be opened beside it', async () => {
		const locks = [await takeLock(shopFolder(), 'counter', platform), await takeLock(shopFolder(), 'counter', platform)];
		for (const lock of locks) await lock.release();
	});

	test('is signed in a file for its owner only', async () => {
		const shop = shopFolder();
		const lock = await takeLock(shop, 'counter', platform);
		expect(statSync(join(shop, 'holder')).mode & 0o777).toBe(0o600);
		await lock.release();
	});
});

describe('on Linux', () => {
	test('the kernel knows better than the holder file: garbage in it neither locks nor unlocks', async () => {
		const shop = shopFolder();
		writeFileSync(join(shop, 'holder'), JSON.stringify({pid: process.pid, what: 'counter', since: 'long ago'}));
		const lock = await takeLock(shop, 'counter', 'linux');
		for (const content of ['', '{', '5', '{"pid":"x"}']) {
			writeFileSync(join(shop, 'holder'), content);
			await expect(takeLock(shop, 'counter', 'linux')).rejects.toMatchObject({code: 'locked'});
		}
		await lock.release();
	});

	test('a shop that is reached by another path is the same shop', async () => {
		const shop = shopFolder();
		const lock = await takeLock(shop, 'counter', 'linux');
		await expect(takeLock(join(shop, '..', 'shop', '.'), 'counter', 'linux')).rejects.toMatchObject({code: 'locked'});
		await lock.release();
	});
});

describe('where there are no abstract sockets', () => {
	test('a holder whose process is gone is no obstacle', async () => {
		const shop = shopFolder();
		const gone = spawn('true');
		await once(gone, 'exit');
		writeFileSync(join(shop, 'holder'), JSON.stringify({pid: gone.pid, what: 'counter', since: 'yesterday'}));
		await (await takeLock(shop, 'counter', 'darwin')).release();
	});

	// The winner signs twice, and the second time the file is empty for a moment: whoever looks then takes the shop from under it.
	test('a holder that is just being signed is not taken for none', async () => {
		const shop = shopFolder();
		writeFileSync(join(shop, 'holder'), '');
		await expect(takeLock(shop, 'counter', 'darwin')).rejects.toMatchObject({code: 'locked'});
	});
});
