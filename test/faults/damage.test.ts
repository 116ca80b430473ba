// Damage to any file: every turned bit and every lost, doubled, moved or edited line is reported, and nothing wrong is shown as right (faults.md).
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeEach, describe, expect, test} from 'vitest';
import {readWhole} from '../../src/store/disk/files.ts';
import {StoreError} from '../../src/store/disk/store-error.ts';
import {entryHash, headLength, readHead} from '../../src/store/journal/entry.ts';
import {makeShopFolder} from '../../src/store/opening/shop-folder.ts';
import {captureSnapshot, writeSnapshot} from '../../src/store/snapshot/snapshot.ts';
import {goods, listed, openedAccount, sell, toppedUp, vend} from '../support/commands.ts';
import type {CrashingDisk} from '../support/crashing-disk.ts';
import {keepsAll} from '../support/luck.ts';
import {firstSegment, leftShop, openAt} from '../support/stored-shop.ts';
import {emptyDisk, makeScript, openScript, type Script, smallShop} from './script.ts';
import {report, sized} from './size.ts';

let tried = 0;
afterAll(() => report('damaged shops', tried));

let script: Script;
let disk: CrashingDisk;
const names = {journal: 'journal/0000000001.log', snapshot: 'snapshot.json', head: 'head'} as const;
type Part = keyof typeof names;
const pathOf = (part: Part): string => `${script.folder}/${names[part]}`;
const bytesOf = (part: Part): Buffer => readWhole(disk.files, pathOf(part)) ?? Buffer.alloc(0);

// Five entries, a head, and a snapshot of the third.
beforeEach(async () => {
	script = await makeScript([
		smallShop,
		sell(goods('1001')),
		sell(vend('Electricity', 5000, '07123456787')),
		toppedUp(500),
		sell(goods('1001', 2)),
	]);
	disk = emptyDisk(script.folder);
	makeShopFolder(script.folder, disk.files);
	const counter = await openScript(script, disk.files);
	for (let n = 1; n <= 5; n += 1) {
		await counter.say(n);
		if (n === 3)
			await writeSnapshot(disk.files, script.folder, captureSnapshot({place: counter.place(), state: counter.till.state}));
	}
	await counter.close();
});

/** What opening the shop came to, with some files put in the place of others: how it is damaged, or what it noted when it opens unchanged. */
async function openedWith(parts: {readonly [part in Part]?: Buffer | undefined}): Promise<string> {
	tried += 1;
	const copy = disk.afterPowerCut(keepsAll);
	for (const [part, bytes] of Object.entries(parts)) copy.put(pathOf(part as Part), bytes);
	try {
		const counter = await openScript(script, copy.files);
		const isSame = counter.state() === script.texts[5];
		const notes = counter.notes.map(({note}) => note).filter(note => note !== 'history-unusable');
		await counter.close();
		return isSame ? ['opened', ...notes].join(' ') : 'WRONG';
	} catch (error) {
		if (error instanceof StoreError) return error.code;
		throw error;
	}
}

function flipped(bytes: Buffer, bit: number): Buffer {
	const copy = Buffer.from(bytes);
	copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
	return copy;
}

test('the shop of these tests opens, from its snapshot and without it', async () => {
	expect(await openedWith({})).toBe('opened');
	expect(await openedWith({snapshot: undefined})).toBe('opened');
	expect(await openedWith({head: undefined})).toBe('opened');
});

describe('any bit turned', () => {
	/** A commit tries every so many-th bit, so that over a few bytes each of the eight comes up. */
	const eachBit = async (part: Part, {step, others = {}}: {step: number; others?: {[part in Part]?: undefined}}) => {
		const bytes = bytesOf(part);
		const said = new Map<string, number>();
		for (let bit = 0; bit < bytes.length * 8; bit += step) {
			const outcome = await openedWith({...others, [part]: flipped(bytes, bit)});
			said.set(outcome, (said.get(outcome) ?? 0) + 1);
		}
		return [...said.keys()];
	};

	test('in the journal is damage', {timeout: 600_000}, async () => {
		expect(await eachBit('journal', {step: sized(13, 1)})).toEqual(['damaged']);
	});

	test('in the journal is damage also when neither head nor snapshot is there', {timeout: 600_000}, async () => {
		const others = {head: undefined, snapshot: undefined};
		expect(await eachBit('journal', {step: sized(13, 1), others})).toEqual(['damaged']);
	});

	test('in the snapshot is noted, and the journal says it all', {timeout: 600_000}, async () => {
		expect(await eachBit('snapshot', {step: sized(23, 1)})).toEqual(['opened snapshot-unusable']);
	});

	test('in the head is noted', async () => {
		expect(await eachBit('head', {step: 1})).toEqual(['opened head-unreadable']);
	});
});

test('a snapshot in which somebody raised a balance, its checksum made anew, is damage: the postings say otherwise', async () => {
	const counter = await openScript(script, disk.files);
	const honest = captureSnapshot({place: counter.place(), state: counter.till.state});
	await counter.close();
	const accounts = honest.slices.accounts.map(record =>
		typeof record === 'object' && record !== null && 'balance' in record
			? {...record, balance: Number(record.balance) + 100}
			: record,
	);
	await writeSnapshot(disk.files, script.folder, {...honest, slices: {...honest.slices, accounts}});
	expect(await openedWith({})).toBe('damaged');
});

/** The line of an entry whose amount somebody raised, its length as it was; with the hash made anew, and thus the next line's wrong. */
function edited(line: string, {previous, isSealed}: {readonly previous: string; readonly isSealed: boolean}): string {
	const json = line.slice(headLength, -1).replace(/"at":(\d)/, (_, digit: string) => `"at":${(Number(digit) + 1) % 10}`);
	const head = readHead(Buffer.from(line));
	if (!head) throw new Error('no line');
	const hash = isSealed ? entryHash(previous, head.seq, json) : head.hash;
	return `${line.slice(0, 20)}${hash} ${json}\n`;
}

const hashOf = (line: string | undefined): string => line?.split(' ', 3)[2] ?? '0'.repeat(64);

/** Every way to lose, double, move or edit one line, by what was done. */
function linesSpoilt(lines: readonly string[]): readonly (readonly [string, readonly string[]])[] {
	const with1 = (index: number, ...instead: readonly string[]) => lines.toSpliced(index, 1, ...instead);
	return lines.flatMap((line, index) => {
		const previous = hashOf(lines[index - 1]);
		const swaps = lines.flatMap((other, place) =>
			place > index ? [[`${index + 1} and ${place + 1} swapped`, lines.with(index, other).with(place, line)] as const] : [],
		);
		return [
			[`${index + 1} deleted`, with1(index)] as const,
			[`${index + 1} repeated`, with1(index, line, line)] as const,
			[`${index + 1} repeated at the end`, [...lines, line]] as const,
			[`${index + 1} edited`, with1(index, edited(line, {previous, isSealed: false}))] as const,
			[`${index + 1} edited and sealed anew`, with1(index, edited(line, {previous, isSealed: true}))] as const,
			...swaps,
		];
	});
}

describe('whole lines', () => {
	const absences: readonly {readonly [part in Part]?: undefined}[] = [{}, {snapshot: undefined}, {head: undefined}];
	test('lost, doubled, moved or edited are damage', async () => {
		const lines = bytesOf('journal')
			.toString()
			.split(/(?<=\n)/);
		const silent: string[] = [];
		for (const [what, spoilt] of linesSpoilt(lines)) {
			for (const others of absences) {
				const said = await openedWith({...others, journal: Buffer.from(spoilt.join(''))});
				// Without the head only the history knows the last entry, and it is not on this disk.
				const isLastAlone = 'head' in others && /^5 (deleted|edited and sealed anew)$/.test(what);
				if (said !== 'damaged' && !isLastAlone) silent.push(`${what}, without ${Object.keys(others)}: ${said}`);
			}
		}
		expect(silent).toEqual([]);
	});

	test.each([1, 2, 3, 4])(
		'deleted from the end, so that %i stay, are missed by the head; by the snapshot when it is newer',
		async kept => {
			const lines = bytesOf('journal')
				.toString()
				.split(/(?<=\n)/);
			const journal = Buffer.from(lines.slice(0, kept).join(''));
			expect(await openedWith({journal})).toBe('damaged');
			expect(await openedWith({journal, snapshot: undefined})).toBe('damaged');
			if (kept < 3) expect(await openedWith({journal, head: undefined})).toBe('damaged');
		},
	);

	test('all gone, or the file itself, are missed', async () => {
		for (const journal of [Buffer.alloc(0), undefined]) {
			expect(await openedWith({journal})).toBe('damaged');
			expect(await openedWith({journal, head: undefined})).toBe('damaged');
		}
	});

	test.each([1, 2, 3])(
		'deleted from the end, so that %i stay, are said by the history when neither head nor snapshot is there; what is whole is sold from',
		async kept => {
			const {folder} = await leftShop([listed('1001'), openedAccount('Thandi', 500), sell(goods('1001'))]);
			const lines = readFileSync(firstSegment(folder), 'utf8').split(/(?<=\n)/);
			writeFileSync(firstSegment(folder), lines.slice(0, kept).join(''));
			rmSync(join(folder, 'head'));
			const shop = await openAt(folder);
			expect(shop.notes).toContainEqual({note: 'history-ahead', lastSeq: 4, entries: kept});
			expect(shop.place().seq).toBe(kept);
		},
	);
});
