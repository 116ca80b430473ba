// Disk errors at any call of a day: nothing acknowledged is lost, and nothing is shown that was not recorded (faults.md).
import {afterAll, describe, expect, test} from 'vitest';
import type {Files} from '../../src/store/disk/files.ts';
import {StoreError} from '../../src/store/disk/store-error.ts';
import {isShop, makeShopFolder} from '../../src/store/opening/shop-folder.ts';
import {goods, sell, vend, withdraw} from '../support/commands.ts';
import {type Call, faultyFiles} from '../support/faulty-files.ts';
import {keepsAll, losesAll, randomLuck, seeded} from '../support/luck.ts';
import {type CutDisk, recovers} from './power-cut.ts';
import {type Counter, emptyDisk, longPast, makeScript, openScript, proofOf, type Script, smallShop} from './script.ts';
import {report, sized, triesAll} from './size.ts';

const codes = ['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EMFILE', 'EACCES'] as const;

/** One call of a day fails, or it and each call after it, until the disk is mended. */
type Fault = {
	readonly nth: number;
	readonly code: (typeof codes)[number];
	readonly lasts: boolean;
	/** A write takes this many bytes, so that the next one can fail in the middle of an entry. */
	readonly takesAtMost?: number;
	/** A write that fails has written all the same. */
	readonly isLate?: boolean;
};

let failures = 0;
afterAll(() => report('calls that failed', failures));

/** A disk on which one call fails. What a failed sync was to write, the system has given up. */
function failingDisk(folder: string, {nth, code, lasts, takesAtMost, isLate}: Fault) {
	const disk = emptyDisk(folder);
	let isLateNow = false;
	const late: Files = {
		...disk.files,
		write: (file, bytes, position) => {
			const count = disk.files.write(file, bytes, position);
			if (!isLateNow) return count;
			isLateNow = false;
			throw Object.assign(new Error(`${code}: write, when all was written`), {code, syscall: 'write'});
		},
	};
	const faulty = faultyFiles(late);
	if (takesAtMost !== undefined) faulty.takeAtMost(takesAtMost);
	let isMended = false;
	const called: Call['operation'][] = [];
	let failed: Call | undefined;
	faulty.failWhen(call => {
		called.push(call.operation);
		const calls = called.length;
		// A close that fails has closed all the same.
		if (isMended || call.operation === 'close' || (isLate && call.operation !== 'write') || (lasts ? calls < nth : calls !== nth))
			return undefined;
		failed ??= call;
		if (call.operation === 'sync') disk.giveUp(call.path);
		if (!isLate) return code;
		isLateNow = true;
		return undefined;
	});
	const mend = (): void => {
		isMended = true;
	};
	const cuts: CutDisk[] = [];
	const random = seeded(101 * nth + codes.indexOf(code));
	/** Remembers disks as they may be if the power goes now. */
	const cut = (acknowledged: number, {isExact = false} = {}): void => {
		const drawn = Array.from({length: isExact ? 12 : 1}, () => randomLuck(random));
		for (const luck of [losesAll, keepsAll, ...drawn])
			cuts.push({disk: disk.afterPowerCut(luck), acknowledged, isExact, where: `after ${acknowledged} commands`});
	};
	return {disk, files: faulty.files, mend, cut, cuts, failed: () => failed, called};
}
type FailingDisk = ReturnType<typeof failingDisk>;

/** Does what the disk may refuse; it is refused as trouble with the disk, by a name, never as a bug or as the system's bare error. */
async function orTrouble<T>(work: () => Promise<T> | T): Promise<T | StoreError> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof StoreError) return error;
		throw error;
	}
}

/** Opens the shop of a day, making it when there is none yet; a disk that fails is mended, and the next try opens. */
async function openInSpite({disk, files, mend}: FailingDisk, script: Script, acknowledged: number): Promise<Counter> {
	const open = async (): Promise<Counter> => {
		if (acknowledged === 0 && !isShop(script.folder, disk.files)) makeShopFolder(script.folder, files);
		return await openScript(script, files);
	};
	const counter = await orTrouble(open);
	if (!(counter instanceof StoreError)) return counter;
	expect(counter.code).toBe('unusable');
	mend();
	return await open();
}

/**
 * Says the n-th command. Refused as not recorded, nothing has changed, and said again on a mended disk it is done. Answers false when nobody
 * knows what became of it: then the counter does nothing more.
 */
async function sayInSpite(counter: Counter, n: number, {mend, cut}: FailingDisk): Promise<boolean> {
	const before = counter.state();
	const outcome = await orTrouble(() => counter.say(n));
	if (!(outcome instanceof StoreError)) {
		expect(outcome).toMatchObject({type: 'done', seq: n});
		return true;
	}
	expect(['not-recorded', 'outcome-unknown']).toContain(outcome.code);
	expect(counter.state()).toBe(before);
	mend();
	// What was refused never comes back, not even when the power goes now.
	cut(n - 1, {isExact: outcome.code === 'not-recorded'});
	if (outcome.code === 'outcome-unknown') {
		await expect(counter.say(n)).rejects.toMatchObject({code: 'outcome-unknown'});
		expect(counter.state()).toBe(before);
		return false;
	}
	expect(await counter.say(n)).toMatchObject({type: 'done', seq: n, isRepeat: false});
	return true;
}

/** Lives a day in spite of a fault; then the shop is what it would have been without, and a power cut at any step takes nothing of it. */
async function liveInSpite(script: Script, fault: Fault): Promise<FailingDisk> {
	const failing = failingDisk(script.folder, fault);
	let n = 0;
	let counter = await openInSpite(failing, script, n);
	while (n < script.commands.length) {
		const isKnown = await sayInSpite(counter, n + 1, failing);
		if (isKnown) n += 1;
		failing.cut(n);
		if (isKnown && !script.leavesAfter.includes(n)) continue;
		await counter.close();
		counter = await openInSpite(failing, script, n);
		expect(counter.place().seq).toBeGreaterThanOrEqual(n);
		n = counter.place().seq;
	}
	expect(counter.state()).toBe(script.texts[n]);
	failing.mend();
	expect(proofOf(script, counter, failing.disk.files).faults).toEqual([]);
	await counter.close();
	for (const cut of failing.cuts) await recovers(cut, script, {times: 1, random: seeded(fault.nth)});
	return failing;
}

/** The operations that were made to fail. */
const operations = new Set<string>();

/** Fails each call of a day in turn, or every so many-th, a code another one than the code before, until the day has no more calls. */
async function failEach(script: Script, fault: Omit<Fault, 'nth'>, step: number): Promise<void> {
	for (let nth = 1 + (codes.indexOf(fault.code) % step); ; nth += step) {
		const failed = await liveInSpite(script, {...fault, nth}).then(
			failing => failing.failed() ?? (failing.called.length < nth ? 'the day is over' : undefined),
			(error: unknown) => {
				throw new Error(`call ${nth} of the day fails (${JSON.stringify(fault)}): ${error}`, {cause: error});
			},
		);
		if (failed === 'the day is over') return;
		if (failed === undefined) continue;
		operations.add(failed.operation);
		failures += 1;
	}
}

const day = [smallShop, sell(goods('1001')), sell(vend('Electricity', 5000, '07123456787')), withdraw(1000)];
const everyOperation: readonly Call['operation'][] = [
	'list',
	'mode',
	'makeFolder',
	'setMode',
	'syncFolder',
	'open',
	'read',
	'size',
	'write',
	'truncate',
	'sync',
	'facts',
	'factsAt',
];

describe.each(codes)('%s', code => {
	test('once, at any call of a day', async () => {
		await failEach(await makeScript(day, [2]), {code, lasts: false}, sized(31, 1));
	});

	test('once, at any call of a day, by a disk that takes little at a time', {timeout: 600_000}, async () => {
		await failEach(await makeScript(day, [2]), {code, lasts: false, takesAtMost: 300}, sized(53, 1));
	});

	test('once, at any write of a day, when all was written', async () => {
		await failEach(await makeScript(day, [2]), {code, lasts: false, isLate: true}, sized(31, 1));
	});

	test('from any call of a day on, until the disk is mended', async () => {
		await failEach(await makeScript(day, [2]), {code, lasts: true}, sized(31, 1));
	});
});

test.each(everyOperation)('the operation %s is made to fail', async operation => {
	const script = await makeScript(day, [2]);
	const {called} = await liveInSpite(script, {nth: Number.POSITIVE_INFINITY, code: 'EIO', lasts: false});
	const nth = called.indexOf(operation) + 1;
	if (nth > 0) operations.add((await liveInSpite(script, {nth, code: 'EIO', lasts: false})).failed()?.operation ?? 'none');
	expect(operations).toContain(operation);
});

describe('where the journal gets a new piece and the shop a snapshot', () => {
	const longDay = [smallShop, longPast('a'), longPast('b'), longPast('c'), sell(goods('1001'))];
	const some = triesAll ? codes : (['ENOSPC'] as const);
	test.each(some)('%s once, at any call', {timeout: 600_000}, async code => {
		await failEach(await makeScript(longDay, [4]), {code, lasts: false}, sized(41, 1));
	});
	test.each(some)('%s from any call on, until the disk is mended', {timeout: 600_000}, async code => {
		await failEach(await makeScript(longDay, [4]), {code, lasts: true}, sized(41, 1));
	});
});

test('a full disk on which a new piece of the journal was begun opens, and sells when there is room again', async () => {
	const script = await makeScript([smallShop, longPast('a'), longPast('b'), longPast('c'), sell(goods('1001'))]);
	const disk = emptyDisk(script.folder);
	makeShopFolder(script.folder, disk.files);
	const faulty = faultyFiles(disk.files);
	const before = await openScript(script, faulty.files);
	for (const n of [1, 2, 3]) await before.say(n);
	faulty.failWhen(({operation}) => (operation === 'write' ? 'ENOSPC' : undefined));
	await expect(before.say(4)).rejects.toMatchObject({code: 'not-recorded'});
	await before.close();
	faulty.failWhen(({operation, path}) => (operation === 'write' && path.endsWith('.tmp') ? 'ENOSPC' : undefined));
	const counter = await openScript(script, faulty.files);
	expect(counter.state()).toBe(script.texts[3]);
	faulty.mend();
	for (const n of [4, 5]) expect(await counter.say(n)).toMatchObject({type: 'done', seq: n, isRepeat: false});
	expect(counter.state()).toBe(script.texts[5]);
	await counter.close();
});
