// The spool: no waiting paper is lost or printed twice after disk errors, power cuts or damage, nor in a folder from before the list.
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {mostRuns} from '../../../src/app/printing/printed-receipts.ts';
import {mostJobs, openSpool, type Spool} from '../../../src/app/printing/spool.ts';
import {type Job, jobsIn} from '../../../src/app/printing/spool-list.ts';
import type {Files} from '../../../src/store/disk/files.ts';
import {sha256} from '../../../src/store/disk/sha256.ts';
import {crashingDisk} from '../../support/crashing-disk.ts';
import {faultyFiles, quickFiles} from '../../support/faulty-files.ts';
import {keepsAll, losesAll, randomLuck, seeded} from '../../support/luck.ts';
import {newFolder} from '../../support/stored-shop.ts';

const number = (place: number): string => `1-${String(place).padStart(6, '0')}`;
const paper = (place: number, copy = 0): Omit<Job, 'name'> => ({receipt: number(place), copy, at: 1_000_000 + place});
const nameOf = (place: number, copy = 0): string => `${String(1_000_000 + place).padStart(15, '0')}_${number(place)}_${copy}.job`;
/** More than a block of the disk, and none like another. */
const bytesOf = (place: number): Buffer => Buffer.from(`receipt ${place} `.repeat(500));

function shopFolder(): string {
	const folder = newFolder();
	mkdirSync(folder, {mode: 0o700});
	return folder;
}

const receipts = (jobs: readonly Job[]): readonly string[] => jobs.map(({receipt}) => receipt);
const open = (folder: string, files: Files = quickFiles): Spool => openSpool(folder, files);
const add = (spool: Spool, ...places: readonly number[]): void => {
	for (const place of places) expect(spool.add(paper(place), bytesOf(place))).toBeUndefined();
};
const first = (spool: Spool): Job => {
	const [job] = spool.jobs();
	if (!job) throw new Error('a paper waits');
	return job;
};
const listPath = (folder: string): string => `${folder}/spool/list.json`;
const listed = (folder: string): object => JSON.parse(readFileSync(listPath(folder), 'utf8'));

/** A spool in which receipt 1 was printed, and 2 and 3 wait. */
function waitingShop(): string {
	const folder = shopFolder();
	const spool = open(folder);
	add(spool, 1, 2, 3);
	spool.done(first(spool));
	return folder;
}

/** The same as a counter of before left it. */
function oldShop(): string {
	const folder = shopFolder();
	mkdirSync(`${folder}/spool`);
	for (const place of [2, 3]) writeFileSync(`${folder}/spool/${nameOf(place)}`, bytesOf(place));
	writeFileSync(`${folder}/spool/printed.log`, '1-000001\n');
	return folder;
}

describe('The list', () => {
	test('says which papers wait, and which receipts were printed', () => {
		const folder = waitingShop();
		expect(listed(folder)).toMatchObject({waiting: [nameOf(2), nameOf(3)], printed: {1: [[1, 1]]}});
		expect(readdirSync(`${folder}/spool`).sort()).toEqual([nameOf(2), nameOf(3), 'list.json']);
	});

	test('is for its owner only, and so is each paper', () => {
		const folder = waitingShop();
		const modes = readdirSync(`${folder}/spool`).map(name => statSync(`${folder}/spool/${name}`).mode & 0o777);
		expect(modes).toEqual([0o600, 0o600, 0o600]);
	});

	test('holds in the next life of the counter', () => {
		const spool = open(waitingShop());
		expect(receipts(spool.jobs())).toEqual([number(2), number(3)]);
		expect([1, 2, 3, 4].map(place => spool.isPrinted(number(place)))).toEqual([true, true, true, false]);
		expect(spool.read(first(spool))).toEqual(bytesOf(2));
	});

	test('stays as short after two hundred receipts as after two', () => {
		const folder = shopFolder();
		const spool = open(folder);
		for (let place = 1; place <= 200; place += 1) {
			spool.add(paper(place), Buffer.from('paper'));
			spool.done(first(spool));
		}
		expect(listed(folder)).toMatchObject({waiting: [], printed: {1: [[1, 200]]}});
		expect(statSync(listPath(folder)).size).toBeLessThan(100);
	});

	test('is in the order of the papers, whatever the clock did', () => {
		const spool = open(shopFolder());
		add(spool, 3, 1, 2);
		expect(receipts(spool.jobs())).toEqual([number(1), number(2), number(3)]);
	});

	test('forgets a paper whose file somebody took away', () => {
		const folder = waitingShop();
		const spool = open(folder);
		rmSync(`${folder}/spool/${nameOf(2)}`);
		expect(receipts(jobsIn(folder))).toEqual([number(3)]);
		expect(spool.read(first(spool))).toBeUndefined();
		expect(receipts(spool.jobs())).toEqual([number(3)]);
		expect(spool.isPrinted(number(2))).toBe(false);
	});

	test('says that a copy is done: when its file stays, it does not come out again', () => {
		const folder = waitingShop();
		writeFileSync(`${folder}/spool/${nameOf(1, 1)}`, bytesOf(1));
		expect(receipts(jobsIn(folder))).toEqual([number(2), number(3)]);
		expect(receipts(open(folder).jobs())).toEqual([number(2), number(3)]);
		expect(existsSync(`${folder}/spool/${nameOf(1, 1)}`)).toBe(false);
	});

	test('may not name a receipt yet whose counter was killed: that waits, unless it was printed', () => {
		const folder = waitingShop();
		for (const place of [1, 4]) writeFileSync(`${folder}/spool/${nameOf(place)}`, bytesOf(place));
		expect(receipts(jobsIn(folder))).toEqual([number(2), number(3), number(4)]);
		expect(receipts(open(folder).jobs())).toEqual([number(2), number(3), number(4)]);
	});

	test('keeps an old paper waiting whatever was printed since', () => {
		const folder = shopFolder();
		const spool = open(folder);
		add(spool, 2);
		writeFileSync(
			`${folder}/spool/printed.log`,
			Array.from({length: mostRuns * 2}, (_, at) => `${number(1 + at * 2)}\n`).join(''),
		);
		expect(receipts(open(folder).jobs())).toEqual([number(2)]);
		expect(receipts(open(folder).jobs())).toEqual([number(2)]);
	});
});

describe('A folder from before there was a list', () => {
	test('is taken over: what waited waits, what was printed is known, and the old file is read once', () => {
		const folder = oldShop();
		expect(receipts(jobsIn(folder))).toEqual([number(2), number(3)]);
		expect(existsSync(`${folder}/spool/printed.log`)).toBe(true);
		const spool = open(folder);
		expect(receipts(spool.jobs())).toEqual([number(2), number(3)]);
		expect([1, 2, 4].map(place => spool.isPrinted(number(place)))).toEqual([true, true, false]);
		expect(readdirSync(`${folder}/spool`).sort()).toEqual([nameOf(2), nameOf(3), 'list.json']);
		expect(open(folder).isPrinted(number(1))).toBe(true);
	});

	test('does not print again what was printed when its file stayed', () => {
		const folder = oldShop();
		writeFileSync(`${folder}/spool/${nameOf(1)}`, bytesOf(1));
		expect(receipts(jobsIn(folder))).toEqual([number(2), number(3)]);
		expect(receipts(open(folder).jobs())).toEqual([number(2), number(3)]);
		expect(existsSync(`${folder}/spool/${nameOf(1)}`)).toBe(false);
	});

	test('without a printed receipt is taken over with the first paper', () => {
		const folder = oldShop();
		rmSync(`${folder}/spool/printed.log`);
		add(open(folder), 4);
		expect(listed(folder)).toMatchObject({waiting: [nameOf(2), nameOf(3), nameOf(4)], printed: {}});
	});

	test('on a full disk keeps the old file until there is room for the list', () => {
		const folder = oldShop();
		const disk = faultyFiles();
		disk.failWhen(({operation}) => (operation === 'write' ? 'ENOSPC' : undefined));
		const spool = open(folder, disk.files);
		expect([spool.isPrinted(number(1)), receipts(spool.jobs())]).toEqual([true, [number(2), number(3)]]);
		expect(readdirSync(`${folder}/spool`).sort()).toEqual([nameOf(2), nameOf(3), 'printed.log']);
		disk.mend();
		spool.done(first(spool));
		const next = open(folder, disk.files);
		expect([1, 2, 3, 4].map(place => next.isPrinted(number(place)))).toEqual([true, true, true, false]);
		expect(readdirSync(`${folder}/spool`).sort()).toEqual([nameOf(3), 'list.json']);
	});

	test('loses no paper and prints none twice wherever the power goes while it is taken over', () => {
		const disk = crashingDisk('/shop/spool');
		for (const place of [1, 2, 3]) disk.put(`/shop/spool/${nameOf(place)}`, bytesOf(place));
		disk.put('/shop/spool/printed.log', Buffer.from('1-000001\n'));
		const random = seeded(7);
		let cuts = 0;
		disk.watch(() => {
			for (const luck of [losesAll, keepsAll, ...Array.from({length: 10}, () => randomLuck(random))]) {
				const {files} = disk.afterPowerCut(luck);
				const spool = open('/shop', files);
				expect(receipts(spool.jobs())).toEqual([number(2), number(3)]);
				expect(spool.isPrinted(number(1))).toBe(true);
				cuts += 1;
			}
		});
		open('/shop', disk.files);
		expect(cuts).toBeGreaterThan(80);
	});
});

describe('A list that is damaged', () => {
	test('by any bit is made again from the papers that are there', () => {
		const folder = waitingShop();
		const right = readFileSync(listPath(folder));
		for (let bit = 0; bit < right.length * 8; bit += 1) {
			const turned = Buffer.from(right);
			turned[bit >> 3] = (right[bit >> 3] ?? 0) ^ (1 << (bit & 7));
			writeFileSync(listPath(folder), turned);
			expect(receipts(jobsIn(folder)), `bit ${bit}`).toEqual([number(2), number(3)]);
			const spool = open(folder);
			expect(receipts(spool.jobs()), `bit ${bit}`).toEqual([number(2), number(3)]);
			expect(spool.isPrinted(number(4)), `bit ${bit}`).toBe(false);
		}
	});

	const checked = (waiting: string, printed: string): string =>
		`{"waiting":${waiting},"printed":${printed},"check":"${sha256(`[${waiting},${printed}]`).slice(0, 16)}"}`;

	test.each([
		['empty', ''],
		['cut short', '{"waiting":['],
		['null', 'null'],
		['of another shape', '[]'],
		['without its check', '{"waiting":[],"printed":{}}'],
		['naming no paper', checked('["../../head"]', '{}')],
		['naming __proto__', checked('["__proto__"]', '{"__proto__":[[1,9]]}')],
		['of a series named __proto__', checked('[]', '{"__proto__":[[1,9]]}')],
		['of a series named constructor', checked('[]', '{"constructor":[[1,9]]}')],
	])('or %s is made again too, and written right with the next paper', (_what, text) => {
		const folder = waitingShop();
		writeFileSync(listPath(folder), text);
		const spool = open(folder);
		add(spool, 4);
		expect(receipts(spool.jobs())).toEqual([number(2), number(3), number(4)]);
		expect(listed(folder)).toMatchObject({waiting: [nameOf(2), nameOf(3), nameOf(4)], printed: {}});
		expect(receipts(open(folder).jobs())).toEqual([number(2), number(3), number(4)]);
	});

	test('or is away, or cannot be read, is made again too', () => {
		const folder = waitingShop();
		rmSync(listPath(folder));
		expect(receipts(open(folder).jobs())).toEqual([number(2), number(3)]);
		mkdirSync(listPath(folder));
		const spool = open(folder);
		expect(receipts(spool.jobs())).toEqual([number(2), number(3)]);
		expect(spool.add(paper(4), bytesOf(4))).toBe('EISDIR');
		expect(receipts(spool.jobs())).toEqual([number(2), number(3)]);
	});
});

describe('A disk that fails', () => {
	/** How many calls a piece of work makes of a disk that does all of them. */
	const callsOf = (folder: string, work: (spool: Spool) => void): number => {
		const disk = faultyFiles();
		const spool = open(folder, disk.files);
		const before = disk.calls.length;
		work(spool);
		return disk.calls.length - before;
	};
	/** A spool of which one call fails, counted from when it was opened. */
	const failingAt = (folder: string, nth: number, code: string): {readonly spool: Spool; readonly mend: () => void} => {
		const disk = faultyFiles();
		const spool = open(folder, disk.files);
		const before = disk.calls.length;
		disk.failWhen(() => (disk.calls.length - before === nth + 1 ? code : undefined));
		return {spool, mend: disk.mend};
	};

	test('at any call while a paper is put in is told; the paper is not there, and can be put in again', () => {
		const calls = callsOf(waitingShop(), spool => add(spool, 4));
		for (let nth = 0; nth < calls; nth += 1) {
			const folder = waitingShop();
			const {spool, mend} = failingAt(folder, nth, 'ENOSPC');
			expect(spool.add(paper(4), bytesOf(4)), `call ${nth}`).toBe('ENOSPC');
			mend();
			for (const seen of [spool, open(folder)]) {
				expect(receipts(seen.jobs()), `call ${nth}`).toEqual([number(2), number(3)]);
				expect(seen.isPrinted(number(4)), `call ${nth}`).toBe(false);
			}
			add(spool, 4);
			expect(receipts(open(folder).jobs()), `call ${nth}`).toEqual([number(2), number(3), number(4)]);
		}
		expect(calls).toBeGreaterThan(10);
	});

	test('at any call while a paper is done stops nothing, and the paper does not come out again', () => {
		const calls = callsOf(waitingShop(), spool => spool.done(first(spool)));
		for (let nth = 0; nth < calls; nth += 1) {
			const folder = waitingShop();
			const {spool, mend} = failingAt(folder, nth, 'EIO');
			spool.done(first(spool));
			mend();
			for (const seen of [spool, open(folder)]) expect(receipts(seen.jobs()), `call ${nth}`).toEqual([number(3)]);
			expect(spool.isPrinted(number(2)), `call ${nth}`).toBe(true);
		}
		expect(calls).toBeGreaterThan(6);
	});

	test('at all calls takes no paper, and keeps no shop shut', () => {
		const folder = waitingShop();
		const disk = faultyFiles();
		disk.failWhen(() => 'EIO');
		const spool = open(folder, disk.files);
		expect(spool.jobs()).toEqual([]);
		expect(spool.add(paper(4), bytesOf(4))).toBe('EIO');
		expect(spool.isPrinted(number(1))).toBe(false);
		disk.mend();
		for (const seen of [spool, open(folder)]) expect(receipts(seen.jobs())).toEqual([number(2), number(3)]);
		expect(spool.isPrinted(number(1))).toBe(true);
	});

	test('at any call of opening costs no paper that waits', () => {
		const opening = faultyFiles();
		open(oldShop(), opening.files);
		for (let nth = 0; nth < opening.calls.length; nth += 1) {
			const folder = oldShop();
			writeFileSync(`${folder}/spool/${nameOf(2, 1)}`, bytesOf(2));
			const disk = faultyFiles();
			disk.failWhen(() => (disk.calls.length === nth + 1 ? 'EIO' : undefined));
			const spool = open(folder, disk.files);
			disk.mend();
			add(spool, 4);
			for (const seen of [spool, open(folder)])
				expect(receipts(seen.jobs()), `call ${nth}`).toEqual([number(2), number(2), number(3), number(4)]);
		}
		expect(opening.calls.length).toBeGreaterThan(10);
	});
});

test('A list that cannot be read once is not written over: what was printed is known again when it can', () => {
	const folder = waitingShop();
	const disk = faultyFiles();
	disk.failWhen(({path}) => (path.endsWith('list.json') ? 'EACCES' : undefined));
	const spool = open(folder, disk.files);
	expect(receipts(spool.jobs())).toEqual([number(2), number(3)]);
	expect(spool.add(paper(4), bytesOf(4))).toBe('EACCES');
	disk.mend();
	expect(spool.isPrinted(number(1))).toBe(true);
	add(spool, 4);
	const again = open(folder);
	expect(again.isPrinted(number(1))).toBe(true);
	expect(receipts(again.jobs())).toEqual([number(2), number(3), number(4)]);
});

test('Wherever the power goes, a paper that was put in waits whole, and one that was done does not come out again', () => {
	const disk = crashingDisk('/shop');
	const random = seeded(11);
	/** Papers that wait, and all that were put in, as the counter knows; whether the one under way waits is open. */
	let [waits, putIn, underWay]: [readonly number[], readonly number[], number] = [[], [], 0];
	let cuts = 0;
	const cut = (): void => {
		for (const luck of [losesAll, keepsAll, ...Array.from({length: 12}, () => randomLuck(random))]) {
			const spool = open('/shop', disk.afterPowerCut(luck).files);
			const there = receipts(spool.jobs());
			expect(there.filter(receipt => receipt !== number(underWay))).toEqual(waits.map(number));
			for (const place of putIn) expect(spool.isPrinted(number(place))).toBe(true);
			for (const job of spool.jobs()) expect(spool.read(job)).toEqual(bytesOf(Number(job.receipt.slice(2))));
			cuts += 1;
		}
	};
	disk.watch(cut);
	const spool = open('/shop', disk.files);
	for (const place of [1, 2, 3]) {
		underWay = place;
		add(spool, place);
		[underWay, waits, putIn] = [0, [...waits, place], [...putIn, place]];
		cut();
	}
	for (const place of [1, 2]) {
		[underWay, waits] = [place, waits.filter(other => other !== place)];
		spool.done(first(spool));
		underWay = 0;
		cut();
	}
	expect(cuts).toBeGreaterThan(400);
});

test('A hundred papers wait and no more, also in the next life of the counter', () => {
	const folder = shopFolder();
	const spool = open(folder);
	add(spool, ...Array.from({length: mostJobs}, (_, at) => at + 1));
	for (const seen of [spool, open(folder)]) {
		expect(seen.add(paper(mostJobs + 1), bytesOf(1))).toBe('spool-full');
		expect(seen.jobs()).toHaveLength(mostJobs);
	}
	spool.done(first(spool));
	add(spool, mostJobs + 1);
});
