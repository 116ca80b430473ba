// Owns that the journal takes an entry whole or not at all, however the disk behaves, and never says that it has what it may not have (faults.md).
import {appendFileSync, chmodSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {nextTurn} from '../../src/store/steps.ts';
import {type Call, failing} from '../support/faulty-files.ts';
import {chained, entryNo, entryOfBytes} from '../support/journal-lines.ts';
import {openedJournal} from '../support/open-journal.ts';

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
		expect(disk.calls.map(({operation}) => operation)).toEqual(['size', 'write', 'sync']);
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
		disk.failWhen(failing('size', segment, 'EIO'));
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
		expect(onSegment(disk.calls)).toEqual(['size', 'write', 'sync']);
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
		expect(steps.slice(steps.indexOf('write'))).toEqual(['write', 'sync', 'close', 'rename', 'syncFolder', 'open']);
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
	test.each(['ENOSPC', 'EDQUOT'])(
		'the last segment is written in place when the disk has no room for a fresh file (%s)',
		async code => {
			const {journal, shop, disk} = openedJournal();
			await journal.append(entryNo(1));
			disk.failWhen(failing('write', '.tmp', code));
			const again = openedJournal(shop, disk);
			disk.mend();
			await again.journal.append(entryNo(2));
			expect(again.readBack()).toEqual([entryNo(1), entryNo(2)]);
		},
	);

	test('any other failure of the disk is not papered over', async () => {
		const {journal, shop, disk} = openedJournal();
		await journal.append(entryNo(1));
		disk.failWhen(failing('sync', '.tmp', 'EIO'));
		expect(() => openedJournal(shop, disk)).toThrow('EIO');
	});

	test('a last segment that was made read-only by hand is written anew all the same', async () => {
		const {journal, shop} = openedJournal();
		await journal.append(entryNo(1));
		chmodSync(join(shop, 'journal', segment), 0o400);
		await openedJournal(shop).journal.append(entryNo(2));
		expect(statSync(join(shop, 'journal', segment)).mode & 0o777).toBe(0o600);
	});
});
