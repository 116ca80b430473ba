// Power cuts while a person is redacted: every disk that may be left is as it was before, or is finished by the next opening (faults.md).
import {join} from 'node:path';
import {expect, test} from 'vitest';
import type {Files} from '../../src/store/disk/files.ts';
import {readWhole} from '../../src/store/disk/files.ts';
import {makeShopFolder} from '../../src/store/opening/shop-folder.ts';
import {canaries, redact, wholeLife} from '../support/canary.ts';
import {goods, sell} from '../support/commands.ts';
import type {CrashingDisk} from '../support/crashing-disk.ts';
import {keepsAll, losesAll, randomLuck, seeded} from '../support/luck.ts';
import {emptyDisk, longPast, makeScript, openScript, proofOf, type Script} from './script.ts';
import {again, report, seeds, sized} from './size.ts';

/** The person is in the first segment and in the last. */
const day = [
	...wholeLife,
	longPast('a'),
	longPast('b'),
	longPast('c'),
	sell(goods('1001'), {note: 'for Quentina Canary'}),
	redact,
];

function* filesOf(files: Files, folder: string): Generator<string> {
	for (const name of files.list(folder) ?? []) {
		const path = join(folder, name);
		if (files.factsAt(path)?.kind === 'folder') yield* filesOf(files, path);
		else yield path;
	}
}

/** The files of a disk that still name the person. */
const named = (files: Files, folder: string): readonly string[] =>
	[...filesOf(files, folder)].filter(path => canaries.some(each => readWhole(files, path)?.includes(each)));

/** `cut` is called at each call of the opening. `isProven`: the whole chain is walked once more. */
type Looked = {readonly cut?: (() => void) | undefined; readonly isProven?: boolean};
type Books = {readonly before: string; readonly after: string};

/** Opens a disk that a cut left, and checks that it is one or the other. Answers which, and what a cut meanwhile may leave. */
async function open(disk: CrashingDisk, script: Script, books: Books, {cut, isProven}: Looked = {}): Promise<'before' | 'after'> {
	if (cut) disk.watch(cut);
	const counter = await openScript(script, disk.files);
	const isDone = counter.place().seq === script.commands.length;
	expect(counter.state()).toBe(isDone ? books.after : books.before);
	if (isProven) expect(proofOf(script, counter, disk.files).faults).toEqual([]);
	await counter.close();
	if (isDone) expect(named(disk.files, script.folder)).toEqual([]);
	return isDone ? 'after' : 'before';
}

test.each(seeds(sized(1, 8)))(
	'(seed %i) the power goes at any call of a redaction, and of the opening that finishes it',
	{timeout: 600_000},
	async seed => {
		const random = seeded(seed);
		const script = await makeScript(day);
		const disk = emptyDisk(script.folder);
		makeShopFolder(script.folder, disk.files);
		const count = script.commands.length;
		expect(count).toBe(day.length);
		const counter = await openScript(script, disk.files);
		for (let n = 1; n < count; n += 1) await counter.say(n);
		const before = counter.state();
		await counter.close();

		const cuts: CrashingDisk[] = [];
		const cut = (from: CrashingDisk) => (): void => {
			for (const luck of [losesAll, keepsAll, ...Array.from({length: sized(0, 3)}, () => randomLuck(random))])
				cuts.push(from.afterPowerCut(luck));
		};
		disk.watch(cut(disk));
		const redacting = await openScript(script, disk.files);
		expect((await redacting.say(count)).type).toBe('done');
		await redacting.close();
		const last = await openScript(script, disk.files);
		const after = last.state();
		await last.close();
		cut(disk)();

		const met = {before: 0, after: 0};
		const isTried = (place: number, every: number): boolean => place % every === 0;
		for (const [place, one] of cuts.splice(0).entries()) {
			if (!isTried(place, sized(3, 1))) continue;
			// Now and then it is cut once more while it is being finished.
			const isLooked = isTried(place, 21);
			met[await open(one, script, {before, after}, {cut: isLooked ? cut(one) : undefined, isProven: isLooked})] += 1;
		}
		for (const [place, one] of cuts.entries())
			if (isTried(place, sized(37, 2))) met[await open(one, script, {before, after})] += 1;
		expect(Math.min(met.before, met.after), again(seed, 'power-cuts-redaction.test.ts')).toBeGreaterThan(0);
		report('disks after a power cut, redaction', met.before + met.after);
	},
);
