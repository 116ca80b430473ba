// The lock of a shop: one winner in every race, the loser is told the holder, and a killed holder is no obstacle.
import {type ChildProcess, fork, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {
	chmodSync,
	chownSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, onTestFinished, test} from 'vitest';
import {takeLock} from '../../../src/store/disk/lock.ts';
import {StoreError} from '../../../src/store/disk/store-error.ts';
import type {LockAnswer, LockOrder} from '../../support/lock-contender.ts';
import {newFolder} from '../../support/stored-shop.ts';

const program = fileURLToPath(new URL('../../support/lock-contender.ts', import.meta.url));

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

/** Lets two processes try at the same moment, each time on a shop nobody has, and answers with how many won each race; it ends at the first that had not one winner. */
async function races(count: number): Promise<readonly number[]> {
	const both = [await contender(), await contender()] as const;
	const winners: number[] = [];
	while (winners.length < count && !winners.some(number => number !== 1)) {
		const order = {order: 'take', shop: shopFolder(), at: soon()} as const;
		const answers = await Promise.all(both.map(({tell}) => tell(order)));
		winners.push(answers.filter(({answer}) => answer === 'taken').length);
		const refusals = answers.flatMap(answer => (answer.answer === 'refused' ? [answer.code] : []));
		expect(refusals.every(code => code === 'locked')).toBe(true);
		await Promise.all(both.map(({tell}) => tell({order: 'release'})));
	}
	return winners;
}

describe('two processes at the same moment', () => {
	test('have exactly one winner in each of 100 races', async () => {
		expect(await races(100)).toEqual(Array(100).fill(1));
	});
});

describe('the lock of a shop', () => {
	test('that is taken refuses at once and names its holder: who, what for, since when', async () => {
		const shop = shopFolder();
		const [holder, other] = [await contender(), await contender()];
		expect(await holder.tell({order: 'take', shop, at: 0})).toEqual({answer: 'taken'});
		const answer = await other.tell({order: 'take', shop, at: 0});
		expect(answer).toEqual({answer: 'refused', code: 'locked', holder: expect.stringMatching(signature(holder.process))});
	});

	test('is free again when its holder has left', async () => {
		const shop = shopFolder();
		const [holder, other] = [await contender(), await contender()];
		for (const each of [holder, other]) {
			expect(await each.tell({order: 'take', shop, at: 0})).toEqual({answer: 'taken'});
			await each.tell({order: 'release'});
			expect(existsSync(join(shop, 'holder'))).toBe(false);
		}
	});

	test('is free again when its holder was killed', async () => {
		const shop = shopFolder();
		const holder = await contender();
		await holder.tell({order: 'take', shop, at: 0});
		holder.process.kill('SIGKILL');
		await once(holder.process, 'exit');
		expect(existsSync(join(shop, 'holder'))).toBe(true);
		const lock = takeLock(shop, 'init');
		expect(JSON.parse(readFileSync(join(shop, 'holder'), 'utf8'))).toMatchObject({pid: process.pid, what: 'init'});
		lock.release();
	});

	test('is of one shop: another one can be opened beside it', async () => {
		const locks = [takeLock(shopFolder(), 'counter'), takeLock(shopFolder(), 'counter')];
		for (const lock of locks) lock.release();
	});

	test('is one empty file beside the signature', async () => {
		const shop = shopFolder();
		const lock = takeLock(shop, 'counter');
		expect(readdirSync(shop).sort()).toEqual(['holder', 'lock']);
		lock.release();
		expect(readdirSync(shop)).toEqual(['lock']);
		expect(statSync(join(shop, 'lock'))).toMatchObject({size: 0});
	});

	test('is signed in a file for its owner only', async () => {
		const shop = shopFolder();
		const lock = takeLock(shop, 'counter');
		expect(statSync(join(shop, 'holder')).mode & 0o777).toBe(0o600);
		lock.release();
	});
});

const isRoot = process.geteuid?.() === 0;
const lockProgram = fileURLToPath(new URL('../../support/take-lock.ts', import.meta.url));

/** Root writes to every file; somebody else does not. */
function asNobody(shop: string): {readonly uid: number; readonly gid: number} {
	for (const path of [join(shop, '..'), shop, join(shop, 'lock')]) chownSync(path, 65_534, 65_534);
	return {uid: 65_534, gid: 65_534};
}

/** What a second opening is told. */
const second = (shop: string): unknown => {
	try {
		takeLock(shop, 'counter').release();
		return 'taken';
	} catch (error) {
		return error instanceof StoreError ? error.code : error;
	}
};

describe('the lock is of the folder itself', () => {
	test('garbage in the holder file neither locks nor unlocks', () => {
		const shop = shopFolder();
		writeFileSync(join(shop, 'holder'), JSON.stringify({pid: process.pid, what: 'counter', since: 'long ago'}));
		const lock = takeLock(shop, 'counter');
		for (const content of ['', '{', '5', '{"pid":"x"}']) {
			writeFileSync(join(shop, 'holder'), content);
			expect(second(shop)).toBe('locked');
		}
		lock.release();
	});

	test('a second opening is refused by whatever path it comes: another spelling, a link, a folder that was renamed', () => {
		const shop = shopFolder();
		const lock = takeLock(shop, 'counter');
		const link = `${shop}-link`;
		symlinkSync(shop, link);
		expect(second(join(shop, '..', 'shop', '.'))).toBe('locked');
		expect(second(link)).toBe('locked');
		renameSync(shop, `${shop}-moved`);
		expect(second(`${shop}-moved`)).toBe('locked');
		lock.release();
		expect(second(`${shop}-moved`)).toBe('taken');
	});

	test('in a folder that took the name of one that is open, another shop is opened; the first one knows that it is no longer there', () => {
		const shop = shopFolder();
		const lock = takeLock(shop, 'counter');
		expect(lock.isHeld()).toBe(true);
		renameSync(shop, `${shop}-moved`);
		expect(lock.isHeld()).toBe(false);
		mkdirSync(shop);
		const other = takeLock(shop, 'restore');
		expect(lock.isHeld()).toBe(false);
		lock.release();
		expect(JSON.parse(readFileSync(join(shop, 'holder'), 'utf8'))).toMatchObject({what: 'restore'});
		other.release();
	});

	test('a lock file that was removed no longer locks, and its holder knows', () => {
		const shop = shopFolder();
		const lock = takeLock(shop, 'counter');
		rmSync(join(shop, 'lock'));
		expect(lock.isHeld()).toBe(false);
		const other = takeLock(shop, 'counter');
		expect([lock.isHeld(), other.isHeld()]).toEqual([false, true]);
		for (const each of [lock, other]) each.release();
	});

	test('a lock file that can only be read is no lock: many may have that, so the shop is refused', () => {
		const shop = shopFolder();
		takeLock(shop, 'counter').release();
		chmodSync(join(shop, 'lock'), 0o400);
		const code = spawnSync(process.execPath, [lockProgram, shop], {
			encoding: 'utf8',
			...(isRoot && asNobody(shop)),
		}).stdout.trim();
		expect(code).toBe('unusable EACCES');
	});

	test('a lock that was given up is not held any more', () => {
		const lock = takeLock(shopFolder(), 'counter');
		lock.release();
		expect(lock.isHeld()).toBe(false);
	});

	test('whatever stands in the lock file, it is a lock', () => {
		for (const content of ['x', 'x'.repeat(10_000), '\0'.repeat(5000)]) {
			const shop = shopFolder();
			writeFileSync(join(shop, 'lock'), content);
			const lock = takeLock(shop, 'counter');
			expect(second(shop)).toBe('locked');
			lock.release();
			expect(second(shop)).toBe('taken');
		}
	});
});
