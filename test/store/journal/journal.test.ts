// The journal: it takes an entry whole or not at all on any disk, and never claims an entry it may not have (faults.md).
import {
	appendFileSync,
	chmodSync,
	copyFileSync,
	linkSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	statSync,
} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {nextTurn} from '../../../src/store/disk/steps.ts';
import type {Room} from '../../../src/store/journal/open-segment.ts';
import type {FileJournal} from '../../../src/store/journal/writer.ts';
import {type Call, failing} from '../../support/faulty-files.ts';
import {chained, entryNo, entryOfBytes} from '../../support/journal-lines.ts';
import {openedJournal} from '../../support/open-journal.ts';

const limit = 1_048_576;
const segment = '0000000001.log';
const chain = chained([entryNo(1), entryNo(2), entryNo(3)]);
const lines = (count: number): string => chain.lines.slice(0, count).join('');
/** Every operation a test saw on the segment, in order. */
const onSegment = (calls: readonly Call[]): readonly string[] =>
	calls.filter(({path}) => path.endsWith(segment)).map(({operation}) => operation);

describe('an entry', () => {
	test('is one line more, and its hash is the answer', async () => {
		const {journal, text} = openedJournal();
		for (const [index, entry] of chain.entries.entries()) expect(await journal.append(entry)).toBe(chain.hashes[index]);
		expect(text()).toBe(chain.bytes.toString());
		expect(journal.place()).toEqual({seq: 3, hash: chain.hashes[2]});
		expect(journal.appended()).toBe(chain.bytes.length);
		expect([...journal.entries(2)]).toEqual([
			{entry: entryNo(2), hash: chain.hashes[1]},
			{entry: entryNo(3), hash: chain.hashes[2]},
		]);
	});

	test('is looked at for strangers, written, synced, and only then acknowledged; the head follows', async () => {
		const {journal, disk} = openedJournal();
		disk.calls.length = 0;
		await journal.append(entryNo(1));
		expect(disk.calls.map(({operation}) => operation)).toEqual(['facts', 'factsAt', 'write', 'sync']);
		await nextTurn();
		expect(disk.calls.at(-1)).toMatchObject({operation: 'write', path: expect.stringMatching(/\/head$/)});
	});

	test('is written whole, however little the disk takes at a time', async () => {
		const {journal, disk, text} = openedJournal();
		disk.takeAtMost(7);
		for (const entry of chain.entries) await journal.append(entry);
		expect(text()).toBe(chain.bytes.toString());
		expect(onSegment(disk.calls).filter(operation => operation === 'write').length).toBeGreaterThan(chain.bytes.length / 7);
	});

	test('goes on where the last process stopped', async () => {
		const {shop, journal} = openedJournal();
		await journal.append(entryNo(1));
		const again = openedJournal(shop);
		expect(again.journal.place()).toEqual({seq: 1, hash: chain.hashes[0]});
		await again.journal.append(entryNo(2));
		expect(again.text()).toBe(lines(2));
	});
});

describe('segments', () => {
	test('end before the entry that would pass 1 MiB, and one is exactly as long as it may be', async () => {
		const {journal, segments} = openedJournal();
		await journal.append(entryOfBytes(1, limit - 1000));
		await journal.append(entryOfBytes(2, 1000));
		await journal.append(entryOfBytes(3, 600_000));
		await journal.append(entryOfBytes(4, limit - 600_000 + 1));
		expect(segments()).toEqual({
			'0000000001.log': limit,
			'0000000003.log': 600_000,
			'0000000004.log': limit - 600_000 + 1,
		});
	});

	test('an entry longer than 1 MiB has one to itself, the first one too', async () => {
		const {journal, segments, readBack} = openedJournal();
		for (const seq of [1, 2, 3]) await journal.append(seq === 2 ? entryNo(2) : entryOfBytes(seq, limit + 1));
		expect(segments()).toEqual({
			'0000000001.log': limit + 1,
			'0000000002.log': chain.lines[1]?.length,
			'0000000003.log': limit + 1,
		});
		expect(readBack().map(({seq}) => seq)).toEqual([1, 2, 3]);
	});

	test('that are sealed are read-only, the open one is for its owner alone', async () => {
		const {journal, shop} = openedJournal();
		for (const seq of [1, 2, 3]) await journal.append(entryOfBytes(seq, 600_000));
		const modes = [1, 2, 3].map(seq => statSync(join(shop, 'journal', `000000000${seq}.log`)).mode & 0o777);
		expect(modes).toEqual([0o400, 0o400, 0o600]);
	});

	test('are opened again, and the chain goes on across them', async () => {
		const {journal, shop} = openedJournal();
		for (const seq of [1, 2]) await journal.append(entryOfBytes(seq, 600_000));
		const again = openedJournal(shop);
		await again.journal.append(entryOfBytes(3, 600_000));
		expect(again.readBack().map(({seq}) => seq)).toEqual([1, 2, 3]);
		expect([...again.journal.entries(2)].map(({entry}) => entry.seq)).toEqual([2, 3]);
	});

	test('a new one that cannot be made is said, nothing is recorded, and the next try does it', async () => {
		const {journal, disk, segments, readBack} = openedJournal();
		await journal.append(entryOfBytes(1, 600_000));
		disk.failWhen(failing('open', '0000000002.log', 'ENOSPC'));
		await expect(journal.append(entryOfBytes(2, 600_000))).rejects.toMatchObject({code: 'not-recorded', facts: {why: 'ENOSPC'}});
		expect(segments()).toEqual({[segment]: 600_000});
		disk.mend();
		await journal.append(entryOfBytes(2, 600_000));
		expect(readBack().map(({seq}) => seq)).toEqual([1, 2]);
	});

	// The empty new segment stays behind; the next, smaller entry goes into the old one, and the journal no longer opens.
	test.each(['syncFolder', 'setMode'] as const)('a new one that was half made (%s failed) is no trap', async operation => {
		const {journal, disk, shop} = openedJournal();
		await journal.append(entryOfBytes(1, 600_000));
		disk.failWhen(call => (call.operation === operation ? 'EMFILE' : undefined));
		await expect(journal.append(entryOfBytes(2, 600_000))).rejects.toMatchObject({code: 'not-recorded'});
		disk.mend();
		await journal.append(entryNo(2));
		expect(openedJournal(shop).readBack()).toHaveLength(2);
	});
});

describe('a stranger who writes to the file', () => {
	test('is noticed before the next entry, and nothing more is recorded', async () => {
		const {journal, shop, disk, text} = openedJournal();
		await journal.append(entryNo(1));
		appendFileSync(join(shop, 'journal', segment), 'hello');
		const trouble = {code: 'foreign-writer', facts: {path: join(shop, 'journal', segment)}};
		await expect(journal.append(entryNo(2))).rejects.toMatchObject(trouble);
		disk.calls.length = 0;
		await expect(journal.append(entryNo(2))).rejects.toMatchObject(trouble);
		expect(disk.calls).toEqual([]);
		expect(text()).toBe(`${lines(1)}hello`);
	});
});

describe('a file that is no longer the shop’s own', () => {
	const refusedWith = async (journal: FileJournal, code: string): Promise<void> => {
		for (let tries = 0; tries < 2; tries += 1) await expect(journal.append(entryNo(2))).rejects.toMatchObject({code});
		expect(journal.place().seq).toBe(1);
	};

	test('since its folder was moved: nothing is acknowledged, nothing is written, and it stays so when the folder is back', async () => {
		const {journal, shop} = openedJournal();
		await journal.append(entryNo(1));
		renameSync(shop, `${shop}-moved`);
		await expect(journal.append(entryNo(2))).rejects.toMatchObject({code: 'moved'});
		expect(journal.isHere()).toBe(false);
		expect(readFileSync(join(`${shop}-moved`, 'journal', segment), 'utf8')).toBe(lines(1));
		renameSync(`${shop}-moved`, shop);
		await refusedWith(journal, 'moved');
	});

	test('since another shop took the name of its folder: no segment is begun there', async () => {
		const {journal, shop} = openedJournal();
		await journal.append(entryOfBytes(1, limit));
		renameSync(shop, `${shop}-moved`);
		mkdirSync(join(shop, 'journal'), {recursive: true});
		await refusedWith(journal, 'moved');
		expect(readdirSync(join(shop, 'journal'))).toEqual([]);
	});

	test('since another file took its name', async () => {
		const {journal, shop, text} = openedJournal();
		await journal.append(entryNo(1));
		const path = join(shop, 'journal', segment);
		copyFileSync(path, `${path}.copy`);
		renameSync(`${path}.copy`, path);
		await refusedWith(journal, 'moved');
		expect(text()).toBe(lines(1));
	});

	test('since it was given a second name', async () => {
		const {journal, shop, text} = openedJournal();
		await journal.append(entryNo(1));
		linkSync(join(shop, 'journal', segment), `${shop}-other.log`);
		await refusedWith(journal, 'second-name');
		expect(text()).toBe(lines(1));
	});

	test('since the lock on its shop is gone', async () => {
		let isHeld = true;
		const {journal, text} = openedJournal(undefined, {isHeld: () => isHeld});
		await journal.append(entryNo(1));
		isHeld = false;
		await refusedWith(journal, 'moved');
		expect(text()).toBe(lines(1));
	});
});

describe('room ahead', () => {
	const room = 262_144;
	/** A journal that makes room when it is told to. */
	function withRoom(shop?: string) {
		const waiting: (() => void)[] = [];
		const later: Room['later'] = work => {
			waiting.push(work);
			return () => void waiting.splice(waiting.indexOf(work), 1);
		};
		const opened = openedJournal(shop, {room: {bytes: room, later}});
		const size = (): number => statSync(join(opened.shop, 'journal', segment)).size;
		const makeRoom = (): void => {
			for (const work of waiting.splice(0)) work();
		};
		return {...opened, size, waiting, makeRoom};
	}

	test('is made when nobody waits, and entries are written into it: the file grows no more', async () => {
		const {journal, makeRoom, size, text, waiting} = withRoom();
		makeRoom();
		expect(size()).toBe(room);
		for (const entry of chain.entries) await journal.append(entry);
		expect([size(), waiting.length]).toEqual([room, 0]);
		expect(text()).toBe(chain.bytes.toString());
		expect([...journal.entries(1)].map(({entry}) => entry)).toEqual(chain.entries);
	});

	test('is made anew before it is used up, and what does not fit is written all the same', async () => {
		const {journal, makeRoom, size, waiting} = withRoom();
		makeRoom();
		await journal.append(entryOfBytes(1, room - 1000));
		expect(waiting).toHaveLength(1);
		await journal.append(entryOfBytes(2, 5000));
		expect(size()).toBe(room + 4000);
		makeRoom();
		expect(size()).toBe(room + 4000 + room);
	});

	test('ends where the segment does', async () => {
		const {journal, makeRoom, size, waiting} = withRoom();
		await journal.append(entryOfBytes(1, limit - 1000));
		makeRoom();
		expect([size(), waiting.length]).toEqual([limit, 0]);
	});

	test('is cut off on leaving, and when the next segment is begun', async () => {
		const one = withRoom();
		one.makeRoom();
		await one.journal.append(entryOfBytes(1, 1000));
		await one.journal.append(entryOfBytes(2, limit));
		expect(one.size()).toBe(1000);
		const other = withRoom();
		other.makeRoom();
		await other.journal.append(entryOfBytes(1, 1000));
		other.journal.close();
		expect(other.size()).toBe(1000);
	});

	test('that was left behind by a kill is no damage: the next start goes on where the entries end', async () => {
		const {journal, makeRoom, shop} = withRoom();
		makeRoom();
		await journal.append(entryNo(1));
		const again = withRoom(shop);
		expect(again.journal.place().seq).toBe(1);
		expect(again.size()).toBe(lines(1).length);
		await again.journal.append(entryNo(2));
		expect(again.text()).toBe(lines(2));
	});

	test('is given up with an entry that is taken back', async () => {
		const {journal, makeRoom, size, disk, text} = withRoom();
		makeRoom();
		await journal.append(entryNo(1));
		disk.takeAtMost(100);
		let writes = 0;
		disk.failWhen(({operation}) => (operation === 'write' && ++writes > 1 ? 'EIO' : undefined));
		await expect(journal.append(entryNo(2))).rejects.toMatchObject({code: 'not-recorded'});
		expect(size()).toBe(lines(1).length);
		disk.mend();
		await journal.append(entryNo(2));
		expect(text()).toBe(lines(2));
	});

	test.each(['write', 'sync'] as const)('that the disk does not give (%s fails) is done without', async operation => {
		const {journal, makeRoom, disk, size, text} = withRoom();
		await journal.append(entryNo(1));
		let failed = 0;
		disk.failWhen(call => (call.operation === operation && failed++ === 0 ? 'EIO' : undefined));
		makeRoom();
		expect(size()).toBe(lines(1).length);
		disk.mend();
		await journal.append(entryNo(2));
		expect(text()).toBe(lines(2));
	});

	test('is not made in a file that a stranger writes to', async () => {
		const {journal, makeRoom, shop, size} = withRoom();
		await journal.append(entryNo(1));
		appendFileSync(join(shop, 'journal', segment), 'hello');
		makeRoom();
		expect(size()).toBe(lines(1).length + 5);
		journal.close();
		expect(size()).toBe(lines(1).length + 5);
	});
});

describe('a write that fails', () => {
	test('is taken back; the entry is not recorded, and the journal goes on later', async () => {
		const {journal, disk, text} = openedJournal();
		await journal.append(entryNo(1));
		disk.takeAtMost(100);
		let writes = 0;
		disk.failWhen(({operation}) => (operation === 'write' && ++writes > 1 ? 'ENOSPC' : undefined));
		for (let tries = 0; tries < 2; tries += 1) {
			await expect(journal.append(entryNo(2))).rejects.toMatchObject({code: 'not-recorded', facts: {why: 'ENOSPC'}});
			expect(text()).toBe(lines(1));
			expect(journal.place()).toEqual({seq: 1, hash: chain.hashes[0]});
		}
		expect(onSegment(disk.calls).slice(-3)).toEqual(['write', 'truncate', 'sync']);
		disk.mend();
		expect(await journal.append(entryNo(2))).toBe(chain.hashes[1]);
		expect(text()).toBe(lines(2));
	});

	test.each(['truncate', 'sync'] as const)('and cannot be taken back (%s fails too): nobody knows, and it stops', async back => {
		const {journal, disk} = openedJournal();
		await journal.append(entryNo(1));
		disk.failWhen(({operation}) => (operation === 'write' ? 'ENOSPC' : operation === back ? 'EIO' : undefined));
		await expect(journal.append(entryNo(2))).rejects.toMatchObject({code: 'outcome-unknown', facts: {why: 'EIO'}});
		disk.mend();
		await expect(journal.append(entryNo(2))).rejects.toMatchObject({code: 'outcome-unknown'});
	});

	// The look for strangers is outside of all this: its failure comes out as the system's bare error.
	test('and a file that cannot even be looked at is trouble with the disk, not a bug', async () => {
		const {journal, disk} = openedJournal();
		disk.failWhen(failing('facts', segment, 'EIO'));
		await expect(journal.append(entryNo(1))).rejects.toMatchObject({name: 'StoreError'});
	});
});

describe('a sync that fails', () => {
	test('stops the journal, and is never tried again', async () => {
		const {journal, disk} = openedJournal();
		await journal.append(entryNo(1));
		disk.calls.length = 0;
		disk.failWhen(failing('sync', segment, 'EIO'));
		await expect(journal.append(entryNo(2))).rejects.toMatchObject({code: 'outcome-unknown', facts: {why: 'EIO'}});
		expect(onSegment(disk.calls)).toEqual(['facts', 'factsAt', 'write', 'sync']);
		disk.mend();
		disk.calls.length = 0;
		for (let tries = 0; tries < 3; tries += 1)
			await expect(journal.append(entryNo(2))).rejects.toMatchObject({code: 'outcome-unknown'});
		expect(disk.calls).toEqual([]);
		expect(journal.place()).toEqual({seq: 1, hash: chain.hashes[0]});
	});

	test('leaves an entry the next start makes durable before it goes on', async () => {
		const {journal, disk, shop} = openedJournal();
		disk.failWhen(failing('sync', segment, 'EIO'));
		await expect(journal.append(entryNo(1))).rejects.toMatchObject({code: 'outcome-unknown'});
		const again = openedJournal(shop);
		expect(again.journal.place()).toEqual({seq: 1, hash: chain.hashes[0]});
		const steps = again.disk.calls.filter(({path}) => path.includes('journal')).map(({operation}) => operation);
		expect(steps.slice(steps.indexOf('write'))).toEqual(['write', 'truncate', 'sync', 'syncFolder']);
		await again.journal.append(entryNo(2));
		expect(again.text()).toBe(lines(2));
	});
});

describe('a head that cannot be written', () => {
	test('is no harm: the entry is durable, and the head is brought forward at the next start', async () => {
		const {journal, disk, shop} = openedJournal();
		disk.failWhen(failing('write', '/head', 'ENOSPC'));
		expect(await journal.append(entryNo(1))).toBe(chain.hashes[0]);
		await nextTurn();
		expect(statSync(join(shop, 'head')).size).toBe(0);
		openedJournal(shop);
		expect(statSync(join(shop, 'head')).size).toBe(93);
	});
});

describe('on opening', () => {
	test('the last segment is written again in place: the file stays the one it was', async () => {
		const {journal, shop} = openedJournal();
		await journal.append(entryNo(1));
		const number = (): number => statSync(join(shop, 'journal', segment)).ino;
		const before = number();
		const again = openedJournal(shop);
		await again.journal.append(entryNo(2));
		expect(number()).toBe(before);
		expect(again.readBack()).toEqual([entryNo(1), entryNo(2)]);
	});

	test('a last segment with a second name, as in a copy made of hard links, becomes a file of its own before it is written to', async () => {
		const {journal, shop} = openedJournal();
		await journal.append(entryNo(1));
		journal.close();
		const copy = `${shop}-copy.log`;
		linkSync(join(shop, 'journal', segment), copy);
		const again = openedJournal(shop);
		await again.journal.append(entryNo(2));
		expect(readFileSync(copy, 'utf8')).toBe(lines(1));
		expect(again.text()).toBe(lines(2));
	});

	test('a failure of the disk is not papered over', async () => {
		const {journal, shop, disk} = openedJournal();
		await journal.append(entryNo(1));
		disk.failWhen(failing('sync', segment, 'EIO'));
		expect(() => openedJournal(shop, {disk})).toThrow('EIO');
	});

	test('a last segment that was made read-only by hand is written anew all the same', async () => {
		const {journal, shop} = openedJournal();
		await journal.append(entryNo(1));
		chmodSync(join(shop, 'journal', segment), 0o400);
		await openedJournal(shop).journal.append(entryNo(2));
		expect(statSync(join(shop, 'journal', segment)).mode & 0o777).toBe(0o600);
	});
});
