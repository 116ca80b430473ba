// Kill −9 at any moment of a sale by the built program: no acknowledged sale is lost or doubled (faults.md).
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {afterAll, describe, expect, onTestFinished, test} from 'vitest';
import {openStore} from '../../src/store/opening/opening.ts';
import {verifyShop} from '../../src/store/opening/verify.ts';
import {practiceShop} from '../support/command-line.ts';
import {seeded} from '../support/luck.ts';
import {idsInJournal} from './journal-ids.ts';
import {again, report, seeds, sized} from './size.ts';

const seller = fileURLToPath(new URL('../support/kill-seller.ts', import.meta.url));

let [kills, sales] = [0, 0];
afterAll(() => {
	report('kills −9', kills);
	report('commands acknowledged before them', sales);
});

/** Keeps this process busy for a part of a sale, so that the kill comes anywhere in it. */
function busyFor(ms: number): void {
	const until = performance.now() + ms;
	while (performance.now() < until);
}

/** Lets a process sell, kills it soon after its n-th acknowledgement (0: while it opens), and answers with all it acknowledged. */
async function soldUntilKilled(folder: string, {after, thenMs}: {after: number; thenMs: number}): Promise<readonly string[]> {
	const child: ChildProcess = spawn(process.execPath, [seller, folder], {stdio: ['ignore', 'pipe', 'inherit']});
	onTestFinished(() => void child.kill('SIGKILL'));
	const left = once(child, 'exit');
	const acknowledged: string[] = [];
	const kill = (): void => {
		busyFor(thenMs);
		child.kill('SIGKILL');
	};
	if (!child.stdout) throw new Error('the seller has no pipe');
	// A process takes some 150 ms until it sells.
	if (after === 0) {
		busyFor(40 * thenMs);
		child.kill('SIGKILL');
	}
	for await (const line of createInterface({input: child.stdout})) {
		if (line.startsWith('ACK ')) acknowledged.push(line.slice(4));
		if (acknowledged.length === after && after > 0) kill();
	}
	const [, signal] = await left;
	expect(signal).toBe('SIGKILL');
	return acknowledged;
}

/** Opens the shop again, as the counter would, and proves its books. */
async function proveBooks(folder: string): Promise<void> {
	const store = await openStore(folder);
	const {faults, receipts} = verifyShop(folder, {state: store.till.state, place: store.place()});
	expect(faults).toEqual([]);
	expect(store.notes.filter(({note}) => note !== 'torn-tail')).toEqual([]);
	expect(store.till.history.receipts({limit: receipts + 1})).toHaveLength(receipts);
	await store.close();
}

describe('a process that sells and is killed', () => {
	test.each(seeds(sized(2, 50)))(
		'(seed %i) has every sale it acknowledged, once, and at most one more',
		{timeout: 600_000},
		async seed => {
			const random = seeded(seed);
			const {folder} = await practiceShop();
			const known: string[] = [...idsInJournal(folder)];
			for (let life = 0; life < sized(10, 20); life += 1) {
				const acknowledged = await soldUntilKilled(folder, {after: Math.floor(random() * 30), thenMs: random() * 4});
				await proveBooks(folder);
				const kept = idsInJournal(folder);
				const expected = [...known, ...acknowledged];
				expect(kept.slice(0, expected.length), again(seed, 'kills.test.ts')).toEqual(expected);
				expect(kept.length - expected.length, again(seed, 'kills.test.ts')).toBeLessThanOrEqual(1);
				expect(new Set(kept).size).toBe(kept.length);
				known.splice(0, known.length, ...kept);
				kills += 1;
				sales += acknowledged.length;
			}
		},
	);
});
