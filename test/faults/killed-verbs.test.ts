// Every changing verb, killed at every call on the shop's folder: repeated with its `--id` it is done once, with the same answer (faults.md). Needs strace.
import {randomUUID} from 'node:crypto';
import {chmodSync, cpSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, describe, expect, test} from 'vitest';
import {partId} from '../../src/cli/kit/asked.ts';
import {aDay, dayBefore, type VerbSaid} from '../support/changing-verbs.ts';
import {type CommandLine, commandLine, practiceShop, scratchFolder, settled} from '../support/command-line.ts';
import {canTrace, type Hit, traced, tracedCalls} from '../support/kill-tracer.ts';
import {idsInJournal} from './journal-ids.ts';
import {report, sized, triesAll} from './size.ts';

const isTraced = canTrace();
if (!isTraced)
	console.warn(
		'SKIPPED: strace cannot be used here; no verb of the built program was killed (test/faults/killed-verbs.test.ts).',
	);

const by = 'signal=SIGKILL';
let kills = 0;
afterAll(() => report('calls of all verbs killed at', kills));

/** Those that a commit tries; each at so few calls that one of them is near the moment when the entry is written. */
const sample = ['sell', 'receipt refund', 'account adjust', 'stock count', 'account new', 'account deposit', 'basket park'];
const callsPerCommit = 2;

/** What stands before a verb can be done. */
const needed: Readonly<Record<string, readonly string[]>> = {
	'receipt refund': ['sell'],
	'receipt correct': ['sell', 'service'],
	'receipt note': ['sell'],
	'account unfreeze': ['account freeze'],
	'stock price': ['stock new'],
	'stock off': ['stock new'],
	'stock on': ['stock new', 'stock off'],
	'stock edit': ['stock new'],
	'stock barcode': ['stock new', 'stock edit'],
};
const wordsOf = (name: string): readonly string[] => aDay.find(({verb}) => verb === name)?.words ?? [];

function copyOf({folder}: CommandLine): CommandLine {
	const copy = join(scratchFolder(), 'shop');
	cpSync(folder, copy, {recursive: true});
	chmodSync(copy, 0o700);
	return commandLine(copy);
}

/** The calls to be killed at: all, or a few with the same number of others between them. */
function hitsAmong(calls: readonly string[]): readonly Hit[] {
	const all = tracedCalls.flatMap(call =>
		Array.from({length: calls.filter(name => name === call).length}, (_, index) => ({call, nth: index + 1, by})),
	);
	const step = sized(Math.ceil(all.length / callsPerCommit), 1);
	return all.filter((_, place) => place % step === Math.floor(step / 2));
}

/** One verb, the shop it is said to, and the ids of its orders. */
type Killing = VerbSaid & {readonly shop: () => CommandLine; readonly ids: (id: string) => readonly string[]};

/** Kills a verb at its calls, on a shop that is made anew for each, and repeats it. */
async function isKilled({verb, words, shop, ids}: Killing): Promise<void> {
	const id = randomUUID();
	const asked = [...words, '--id', id];
	const unhurt = shop();
	const whole = await traced(unhurt.folder, asked);
	// An import that leaves rows out ends with 3.
	expect([verb === 'import' ? 3 : 0, whole.stderr]).toEqual([whole.code, expect.any(String)]);
	const answer = settled(whole.stdout.replaceAll(unhurt.folder, 'SHOP'));
	const hits = hitsAmong(whole.calls);
	let missed = 0;
	for (const hit of hits) {
		const hurt = shop();
		const killed = await traced(hurt.folder, asked, hit);
		const where = `${verb}, ${hit.call} number ${hit.nth}: ${killed.stderr}`;
		// How often the history is fed hangs on time: the last call of a kind may not come this time, and then all is done.
		expect([undefined, whole.code], where).toContain(killed.code);
		if (killed.code !== undefined) missed += 1;
		const again = await hurt.run(...asked);
		expect([where, again.code, again.stdout, again.stderr]).toEqual([where, whole.code, answer, expect.any(String)]);
		const own = ids(id);
		expect(
			idsInJournal(hurt.folder).filter(each => own.includes(each)),
			where,
		).toEqual(own);
		if (triesAll) expect(await hurt.run('verify'), where).toMatchObject({code: 0});
	}
	expect(missed).toBeLessThan(hits.length / 4);
	kills += hits.length - missed;
}

const itself = (id: string): readonly string[] => [id];
const timeout = 1_800_000;

describe.skipIf(!isTraced)('Killed at a call and repeated with its id, done once and answered as if nothing had been:', () => {
	test.each(aDay.filter(({verb}) => triesAll || sample.includes(verb)))('$verb', {timeout}, async said => {
		const shop = await practiceShop();
		for (const before of dayBefore) await shop.run(...before);
		for (const before of needed[said.verb] ?? []) expect(await shop.run(...wordsOf(before))).toMatchObject({code: 0});
		await isKilled({...said, shop: () => copyOf(shop), ids: itself});
	});

	test('init', {timeout}, async () => {
		const shop = (): CommandLine => commandLine(join(scratchFolder(), 'shop'));
		await isKilled({verb: 'init', words: ['init', '--shop', 'Corner Café'], shop, ids: itself});
	});

	test('import', {timeout}, async () => {
		const shop = await practiceShop();
		const words = ['import', fileURLToPath(new URL('../samples/accounts/', import.meta.url))];
		await isKilled({verb: 'import', words, shop: () => copyOf(shop), ids: id => [partId(id, 1)]});
	});
});
