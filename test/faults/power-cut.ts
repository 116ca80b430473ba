// A power cut at any call of a day: each disk that may be left opens to what was acknowledged, and sells on.
import {isShop, makeShopFolder} from '../../src/store/opening/shop-folder.ts';
import type {CrashingDisk} from '../support/crashing-disk.ts';
import {type Call, faultyFiles} from '../support/faulty-files.ts';
import {keepsAll, type Luck, losesAll, randomLuck} from '../support/luck.ts';
import {type Counter, emptyDisk, openScript, proofOf, type Script} from './script.ts';

/** A disk as one power cut left it, how many commands were acknowledged by then, and where it was. */
export type CutDisk = {
	readonly disk: CrashingDisk;
	readonly acknowledged: number;
	readonly where: string;
	/** Nothing was in flight: not one more may be there. */
	readonly isExact?: boolean;
};

const wordOf = ({operation, path}: Call): string => `before ${operation} ${path.slice(path.lastIndexOf('/shop') + 1)}`;

/** Nothing else may be noted after a power cut: a snapshot is never half there, and no clock ran backwards. */
const expectedNotes = ['torn-tail', 'head-unreadable', 'history-unusable', 'history-remade'];

function insist(holds: boolean, what: string): asserts holds {
	if (!holds) throw new Error(what);
}

/** The shop is what it was after so many commands, by every account of it. */
function checkBooks(counter: Counter, script: Script, {files}: CrashingDisk): void {
	const {seq} = counter.place();
	insist(counter.state() === script.texts[seq], `after ${seq} commands the shop is not what it was`);
	const {faults} = proofOf(script, counter, files);
	insist(faults.length === 0, faults.join('; '));
}

/** Says a command; when the shop has it already, it must be known, and not be done again. */
async function sayAgain(counter: Counter, n: number): Promise<void> {
	const had = counter.place().seq;
	const outcome = await counter.say(n);
	insist(outcome.type === 'done' && outcome.seq === n, `command ${n} came to ${JSON.stringify(outcome)}`);
	insist(outcome.isRepeat === n <= had, `command ${n} was ${outcome.isRepeat ? 'known' : 'not known'}, and the shop had ${had}`);
}

/** Opens the shop, or makes it when there is none yet, which may only be before anything was acknowledged. */
async function openAfterCut({disk, acknowledged}: CutDisk, script: Script): Promise<Counter> {
	if (acknowledged === 0 && !isShop(script.folder, disk.files)) makeShopFolder(script.folder, disk.files);
	const counter = await openScript(script, disk.files);
	const strange = counter.notes.filter(({note}) => !expectedNotes.includes(note));
	insist(strange.length === 0, `noted ${JSON.stringify(strange)}`);
	return counter;
}

/**
 * Recovers a disk, compares, says the next commands again, and leaves. Answers with a disk on which the power went once more while it did,
 * at one of all calls, each as likely as the other.
 */
async function recoverOne(cut: CutDisk, script: Script, random: () => number): Promise<CutDisk | undefined> {
	const {disk} = cut;
	let acknowledged = cut.acknowledged;
	let calls = 0;
	let next: CutDisk | undefined;
	const maybeCut = (where: string): void => {
		calls += 1;
		if (random() * calls < 1)
			next = {disk: disk.afterPowerCut(randomLuck(random)), acknowledged, where: `${cut.where}; again ${where}`};
	};
	disk.watch(call => maybeCut(wordOf(call)));
	const counter = await openAfterCut(cut, script);
	try {
		const {seq} = counter.place();
		insist(seq >= acknowledged, `${acknowledged} were acknowledged, and the shop has ${seq}`);
		insist(seq <= acknowledged + (cut.isExact ? 0 : 1), `${acknowledged} were acknowledged, and the shop has ${seq}`);
		checkBooks(counter, script, disk);
		// What the counter has shown on opening, it has said.
		acknowledged = seq;
		for (let n = cut.acknowledged + 1; n <= Math.min(cut.acknowledged + 2, script.commands.length); n += 1) {
			await sayAgain(counter, n);
			acknowledged = n;
			maybeCut('after the answer');
		}
		checkBooks(counter, script, disk);
	} finally {
		await counter.close();
	}
	maybeCut('after leaving');
	return next;
}

/** Recovers a disk, and what is left when the power goes again meanwhile, so many times. Answers with how many disks that were. */
export async function recovers(
	cut: CutDisk,
	script: Script,
	{times, random}: {times: number; random: () => number},
): Promise<number> {
	let disk: CutDisk | undefined = cut;
	let count = 0;
	while (disk && count < times) {
		const {where} = disk;
		try {
			disk = await recoverOne(disk, script, random);
		} catch (error) {
			throw new Error(`power cut ${where}: ${error instanceof Error ? error.message : error}`, {cause: error});
		}
		count += 1;
	}
	return count;
}

export type Cutting = {
	readonly random: () => number;
	/** Disks drawn at each call, besides the two extremes. */
	readonly drawn: number;
	/** How many times the power goes, one cut after the other. */
	readonly times: number;
	/** One write takes no more bytes than this. */
	readonly takesAtMost?: number;
};

/** Lives the day of a script and recovers the disks a power cut at each call may leave. Answers with how many disks that were. */
export async function liveThrough(script: Script, {random, drawn, times, takesAtMost}: Cutting): Promise<number> {
	const disk = emptyDisk(script.folder);
	const {files, takeAtMost} = faultyFiles(disk.files);
	if (takesAtMost !== undefined) takeAtMost(takesAtMost);
	let [acknowledged, count] = [0, 0];
	let waiting: CutDisk[] = [];
	const cut = (where: string): void => {
		const lucks: readonly Luck[] = [losesAll, keepsAll, ...Array.from({length: drawn}, () => randomLuck(random))];
		const called = `${where}, ${acknowledged} acknowledged`;
		for (const luck of lucks) waiting.push({disk: disk.afterPowerCut(luck), acknowledged, where: called});
	};
	const recoverAll = async (): Promise<void> => {
		const disks = waiting;
		waiting = [];
		for (const one of disks) count += await recovers(one, script, {times, random});
	};
	disk.watch(call => cut(wordOf(call)));
	makeShopFolder(script.folder, files);
	let counter = await openScript(script, files);
	for (let n = 1; n <= script.commands.length; n += 1) {
		await sayAgain(counter, n);
		acknowledged = n;
		cut('after the answer');
		if (!script.leavesAfter.includes(n)) continue;
		await counter.close();
		await recoverAll();
		counter = await openScript(script, files);
	}
	await counter.close();
	cut('after leaving');
	await recoverAll();
	return count;
}
