// A second writer that comes by another name of the folder: only one writes, nothing acknowledged is doubled, no receipt number is reused (faults.md).
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {chmodSync, cpSync, existsSync, linkSync, mkdirSync, readdirSync, renameSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, describe, expect, onTestFinished, test} from 'vitest';
import {nodeFiles} from '../../src/store/disk/files.ts';
import {nextTurn} from '../../src/store/disk/steps.ts';
import {readHeadFile} from '../../src/store/journal/head.ts';
import {openStore} from '../../src/store/opening/opening.ts';
import {verifyShop} from '../../src/store/opening/verify.ts';
import {listed} from '../support/commands.ts';
import type {SellerAnswer, SellerOrder} from '../support/seller.ts';
import {leftShop} from '../support/stored-shop.ts';
import {report, sized} from './size.ts';

const program = fileURLToPath(new URL('../support/seller.ts', import.meta.url));
/** Sales before and after the second one comes. */
const sales = sized(20, 500);

let acknowledged = 0;
afterAll(() => report('sales acknowledged beside a second writer', acknowledged));

type Seller = (order: SellerOrder) => Promise<SellerAnswer>;

/** Another process that sells; `within` is a command that starts it in another corner of the machine. */
async function seller(within: readonly string[] = []): Promise<Seller> {
	const [command = process.execPath, ...args] = [...within, process.execPath, program];
	const child = spawn(command, args, {stdio: ['ignore', 'inherit', 'inherit', 'ipc']});
	onTestFinished(() => void child.kill('SIGKILL'));
	const answer = async (): Promise<SellerAnswer> => (await once(child, 'message'))[0];
	await answer();
	return order => {
		child.send(order);
		return answer();
	};
}

/** The receipts of a shop as its journal has them, its books proven. */
async function receiptsOf(folder: string): Promise<readonly string[]> {
	const store = await openStore(folder);
	const {faults, receipts} = verifyShop(folder, {state: store.till.state, place: store.place()});
	expect(faults).toEqual([]);
	const found = store.till.history.receipts({limit: receipts + 1}).map(({number}) => number);
	await store.close();
	return found;
}

async function holds(folder: string, answers: readonly SellerAnswer[]): Promise<void> {
	const said = answers.flatMap(({receipts}) => receipts);
	acknowledged += said.length;
	expect(new Set(said).size).toBe(said.length);
	expect([...(await receiptsOf(folder))].sort()).toEqual([...said].sort());
}

const shopToShare = async (): Promise<string> => (await leftShop([listed('1001', {stock: 5000})])).folder;

/** Commands that start a process elsewhere, as far as this machine lets one. */
const canEnter = (command: readonly string[]): boolean =>
	spawnSync(command[0] ?? '', [...command.slice(1), 'true'], {stdio: 'ignore'}).status === 0;
const networkApart = ['unshare', '--net'];
const mountsApart = (from: string, to: string): readonly string[] => [
	'unshare',
	'--mount',
	'sh',
	'-c',
	'mount --bind "$0" "$1" && shift && exec "$@"',
	from,
	to,
];

describe('a second writer is refused while the first one sells on', () => {
	const isRefused = async (folder: string, name: string, within: readonly string[] = []): Promise<void> => {
		const [first, second] = [await seller(), await seller(within)];
		await first({open: folder});
		const before = await first({sell: sales});
		expect(await second({open: name})).toEqual({receipts: [], trouble: 'locked'});
		const after = await first({sell: sales});
		expect([before.trouble, after.trouble]).toEqual([undefined, undefined]);
		await first({leave: true});
		expect(await second({open: name})).toEqual({receipts: []});
		const later = await second({sell: sales});
		await second({leave: true});
		await holds(folder, [before, after, later]);
	};

	test('that comes by a link', async () => {
		const folder = await shopToShare();
		symlinkSync(folder, `${folder}-link`);
		await isRefused(folder, `${folder}-link`);
	});

	test.skipIf(!canEnter(networkApart))('that comes from another network namespace', async () => {
		const folder = await shopToShare();
		await isRefused(folder, folder, networkApart);
	});

	test.skipIf(!canEnter(['unshare', '--mount']))('that comes by a bind mount, in a mount namespace of its own', async () => {
		const folder = await shopToShare();
		mkdirSync(`${folder}-bound`, {mode: 0o700});
		await isRefused(folder, `${folder}-bound`, mountsApart(folder, `${folder}-bound`));
	});

	test('that is the same process', async () => {
		const folder = await shopToShare();
		const store = await openStore(folder);
		await expect(openStore(folder)).rejects.toMatchObject({code: 'locked'});
		await store.close();
	});
});

describe('the folder is renamed while the counter sells', () => {
	test('nobody opens it by its new name meanwhile, and the counter stops before it sells on', async () => {
		const folder = await shopToShare();
		const [first, second] = [await seller(), await seller()];
		await first({open: folder});
		const before = await first({sell: sales});
		renameSync(folder, `${folder}-moved`);
		expect((await second({open: `${folder}-moved`})).trouble).toBe('locked');
		expect(await first({sell: 1})).toEqual({receipts: [], trouble: 'moved'});
		await first({leave: true});
		expect(await second({open: `${folder}-moved`})).toEqual({receipts: []});
		const after = await second({sell: sales});
		await second({leave: true});
		await holds(`${folder}-moved`, [before, after]);
	});

	test('in the middle of a sale: what was acknowledged is there, by its new name', async () => {
		for (let times = 0; times < sized(1, 20); times += 1) {
			const folder = await shopToShare();
			const first = await seller();
			await first({open: folder});
			const last = (): number => readHeadFile(nodeFiles, join(folder, 'head'))?.seq ?? 0;
			const some = last() + 3 * (times + 1);
			const selling = first({sell: 5000});
			while (last() < some) await nextTurn();
			renameSync(folder, `${folder}-moved`);
			const answer = await selling;
			expect(answer.trouble).toBe('moved');
			expect(answer.receipts.length).toBeGreaterThan(0);
			await first({leave: true});
			await holds(`${folder}-moved`, [answer]);
		}
	});

	test('and another shop takes its name: that one is not written to', async () => {
		const [folder, other] = [await shopToShare(), await shopToShare()];
		const first = await seller();
		await first({open: folder});
		const before = await first({sell: sales});
		renameSync(folder, `${folder}-moved`);
		renameSync(other, folder);
		expect((await first({sell: 1})).trouble).toBe('moved');
		await first({leave: true});
		await holds(`${folder}-moved`, [before]);
		await holds(folder, []);
	});
});

describe('a copy made of hard links', () => {
	/** What `cp -al` makes; without the lock, which another process may then take. */
	function linked(folder: string): string {
		const copy = `${folder}-copy`;
		mkdirSync(join(copy, 'journal'), {recursive: true, mode: 0o700});
		chmodSync(copy, 0o700);
		for (const name of readdirSync(join(folder, 'journal'))) linkSync(join(folder, 'journal', name), join(copy, 'journal', name));
		for (const name of ['head', 'basket.log', 'history.sqlite'])
			if (existsSync(join(folder, name))) linkSync(join(folder, name), join(copy, name));
		return copy;
	}

	test('stops the counter that has the other one open, before it acknowledges what both would have', async () => {
		const folder = await shopToShare();
		const first = await seller();
		await first({open: folder});
		const before = await first({sell: sales});
		const copy = linked(folder);
		expect(await first({sell: 1})).toEqual({receipts: [], trouble: 'second-name'});
		await first({leave: true});
		await holds(folder, [before]);
		await holds(copy, [before]);
	});

	test('and its original each get a file of their own, and what is sold in one is not in the other', async () => {
		const folder = await shopToShare();
		const copy = linked(folder);
		const [one, other] = [await seller(), await seller()];
		await one({open: folder});
		await other({open: copy});
		const [inOne, inOther] = [await one({sell: sales}), await other({sell: sales + 1})];
		for (const each of [one, other]) await each({leave: true});
		await holds(folder, [inOne]);
		await holds(copy, [inOther]);
	});
});

test('a lock file that was removed: the counter stops before it sells on, and the next one has all of it', async () => {
	const folder = await shopToShare();
	const [first, second] = [await seller(), await seller()];
	await first({open: folder});
	const before = await first({sell: sales});
	renameSync(join(folder, 'lock'), `${folder}-lock`);
	expect(await second({open: folder})).toEqual({receipts: []});
	const between = await second({sell: sales});
	expect(await first({sell: 1})).toEqual({receipts: [], trouble: 'moved'});
	await first({leave: true});
	const after = await second({sell: sales});
	await second({leave: true});
	await holds(folder, [before, between, after]);
});

test('a whole copy is another shop', async () => {
	const folder = await shopToShare();
	const [first, second] = [await seller(), await seller()];
	await first({open: folder});
	const before = await first({sell: sales});
	cpSync(folder, `${folder}-copy`, {recursive: true});
	await second({open: `${folder}-copy`});
	const [inOne, inOther] = [await first({sell: sales}), await second({sell: sales})];
	for (const each of [first, second]) await each({leave: true});
	await holds(folder, [before, inOne]);
	await holds(`${folder}-copy`, [before, inOther]);
});
