// One sale of the built program, killed or failed at every call it makes on the shop's folder (faults.md). Needs strace.
import {randomUUIDv7} from 'node:crypto';
import {chmodSync, cpSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {practiceShop, scratchFolder} from '../support/command-line.ts';
import {canTrace, type Hit, traced, tracedCalls} from '../support/kill-tracer.ts';
import {verbHere} from '../support/verb-here.ts';
import {idsInJournal} from './journal-ids.ts';
import {report, sized} from './size.ts';

const isTraced = canTrace();
if (!isTraced)
	console.warn('SKIPPED: strace cannot be used here; no call of the built program was hit (test/faults/hit-calls.test.ts).');

const hits = {kills: 0, errors: 0};
afterAll(() => {
	report('calls killed at', hits.kills);
	report('calls that failed', hits.errors);
});

const id = randomUUIDv7();
const sale = ['sell', '1001', '2*1003', '--cash', 'exact', '--id', id];

/** A copy of a shop, for one hit. */
function copyOf(folder: string): string {
	const copy = join(scratchFolder(), 'shop');
	cpSync(folder, copy, {recursive: true});
	chmodSync(copy, 0o700);
	return copy;
}

/** Every call of the sale, each as often as it came: which of them to hit. A commit tries every so many-th. */
async function everyHit(folder: string, by: string, everyNth: number): Promise<readonly Hit[]> {
	const {code, calls} = await traced(copyOf(folder), sale);
	expect(code).toBe(0);
	const all = tracedCalls.flatMap(call =>
		Array.from({length: calls.filter(name => name === call).length}, (_, index) => ({call, nth: index + 1, by})),
	);
	expect(all.length).toBeGreaterThan(50);
	return all.filter((_, index) => index % everyNth === 0);
}

const timesSold = (folder: string): number => idsInJournal(folder).filter(each => each === id).length;

/** One sale is hit; what it said it sold is there, and said again it is there once. */
async function isHit(folder: string, hit: Hit): Promise<void> {
	const shop = copyOf(folder);
	const where = `${hit.call} number ${hit.nth}, ${hit.by}`;
	const {code, stdout, stderr} = await traced(shop, sale, hit);
	const isAcknowledged = code === 0 || stdout.includes('Entry ');
	expect(code, `${where}: ${stderr}`).not.toBe(70);
	expect(timesSold(shop), `${where}: ${stderr}`).toBeGreaterThanOrEqual(isAcknowledged ? 1 : 0);
	expect(await verbHere('--data', shop, ...sale), where).toMatchObject({code: 0});
	expect(timesSold(shop), where).toBe(1);
	expect(await verbHere('--data', shop, 'verify'), where).toMatchObject({code: 0});
}

describe.skipIf(!isTraced)('one sale of the built program', () => {
	test('may be killed at any call', {timeout: 600_000}, async () => {
		const {folder} = await practiceShop();
		for (const hit of await everyHit(folder, 'signal=SIGKILL', sized(17, 1))) {
			await isHit(folder, hit);
			hits.kills += 1;
		}
	});

	test.each(['EIO', 'ENOSPC', 'EDQUOT', 'EROFS', 'EMFILE', 'EACCES'])(
		'may have any call fail with %s',
		{timeout: 600_000},
		async error => {
			const {folder} = await practiceShop();
			for (const hit of await everyHit(folder, `error=${error}`, sized(97, 1))) {
				await isHit(folder, hit);
				hits.errors += 1;
			}
		},
	);
});
