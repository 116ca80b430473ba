// Reading beside a counter that sells: it sees what was acknowledged, and changes nothing (architecture.md).
import {appendFileSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {canonical} from '../../../src/domain/ledger/state.ts';
import {nextTurn} from '../../../src/store/disk/steps.ts';
import {encodeEntry} from '../../../src/store/journal/entry.ts';
import type {OpenStore} from '../../../src/store/opening/open-store.ts';
import {readStore} from '../../../src/store/opening/reading.ts';
import {captureSnapshot, writeSnapshot} from '../../../src/store/snapshot/snapshot.ts';
import {goods, listed, openedAccount, sell, toppedUp} from '../../support/commands.ts';
import {faultyFiles, quickFiles} from '../../support/faulty-files.ts';
import {entryNo} from '../../support/journal-lines.ts';
import {everyFile, firstSegment, leftShop, openAt, type StoredShop, storedShop} from '../../support/stored-shop.ts';

/** Everything under a folder: names, bytes, modes, and when each was changed; not what SQLite writes down about who reads its file. */
const everything = (folder: string): readonly string[] =>
	readdirSync(folder, {recursive: true, encoding: 'utf8'})
		.filter(name => !/-(wal|shm)$/.test(name))
		.sort()
		.map(name => {
			const {mode, mtimeMs, ino} = statSync(join(folder, name));
			return [name, mode, mtimeMs, ino, everyFile(folder).get(name)].join(' ');
		});

/** A counter that sells, with its head in place: that follows in the next turn. */
async function selling(): Promise<StoredShop> {
	const shop = await storedShop([listed('1001'), openedAccount('Thandi', 0), toppedUp(5000)]);
	await nextTurn();
	return shop;
}
const stateOf = ({till}: OpenStore): string => canonical(till.state);

describe('beside an open counter', () => {
	test('sees all that was acknowledged, and changes nothing', async () => {
		const shop = await selling();
		const before = everything(shop.folder);
		const disk = faultyFiles();
		const reader = await readStore(shop.folder, {files: disk.files});
		expect(stateOf(reader)).toBe(shop.state());
		expect(reader.place()).toEqual(shop.place());
		expect(reader.notes).toEqual([]);
		expect(reader.till.history.receipt('1-000001')).toEqual(shop.till.history.receipt('1-000001'));
		expect(await reader.close()).toEqual([]);
		expect(everything(shop.folder)).toEqual(before);
		const touched = disk.calls.filter(
			({operation}) => !['open', 'close', 'read', 'size', 'list', 'mode', 'factsAt'].includes(operation),
		);
		expect(touched).toEqual([]);
	});

	test('keeps to what it saw, while the counter goes on', async () => {
		const shop = await selling();
		const reader = await readStore(shop.folder, {files: quickFiles});
		const before = stateOf(reader);
		await shop.do(sell(goods('1001')));
		expect(stateOf(reader)).toBe(before);
		expect(reader.till.history.receipts({limit: 9}).map(({number}) => number)).toEqual(['1-000001']);
		expect(stateOf(await readStore(shop.folder, {files: quickFiles}))).toBe(shop.state());
	});

	test('begins with the snapshot when there is one', async () => {
		const shop = await selling();
		await writeSnapshot(quickFiles, shop.folder, captureSnapshot({place: shop.place(), state: shop.till.state}));
		await shop.do(sell(goods('1001')));
		expect(stateOf(await readStore(shop.folder, {files: quickFiles}))).toBe(shop.state());
	});

	test('takes an entry that is being written as not yet there, at every byte of it', async () => {
		const shop = await selling();
		const {length} = readFileSync(firstSegment(shop.folder));
		const next = Buffer.from(encodeEntry(entryNo(shop.place().seq + 1), shop.place().hash ?? '').bytes);
		for (let cut = 1; cut < next.length; cut += 1) {
			appendFileSync(firstSegment(shop.folder), next.subarray(0, cut));
			const reader = await readStore(shop.folder, {files: quickFiles});
			expect(reader.notes, `${cut} bytes written`).toEqual([{note: 'unfinished-write', bytes: cut}]);
			expect(reader.place()).toEqual(shop.place());
			truncateSync(firstSegment(shop.folder), length);
		}
		expect(readdirSync(join(shop.folder, 'quarantine'))).toEqual([]);
	});

	test('sees an entry that is there before its head is', async () => {
		const shop = await selling();
		const behind = readFileSync(join(shop.folder, 'head'));
		await shop.do(sell(goods('1001')));
		writeFileSync(join(shop.folder, 'head'), behind);
		expect((await readStore(shop.folder, {files: quickFiles})).place()).toEqual(shop.place());
	});

	test('misses an entry that was acknowledged and is gone', async () => {
		const shop = await selling();
		const text = readFileSync(firstSegment(shop.folder));
		truncateSync(firstSegment(shop.folder), text.lastIndexOf('\n', -2) + 1);
		await expect(readStore(shop.folder)).rejects.toMatchObject({code: 'damaged', facts: {seq: 4}});
		writeFileSync(firstSegment(shop.folder), text);
	});

	test('gives no commands', async () => {
		const shop = await selling();
		const reader = await readStore(shop.folder, {files: quickFiles});
		const command = {id: 'command-1', operator: 1, till: 1, ...toppedUp(500)};
		await expect(reader.till.execute(command)).rejects.toMatchObject({code: 'only-reading', facts: {path: shop.folder}});
		expect(stateOf(reader)).toBe(shop.state());
	});
});

describe('alone', () => {
	test('mends nothing: what has to be is said, and left to the next start of a counter', async () => {
		const {folder, state} = await leftShop([openedAccount('Thandi')]);
		appendFileSync(firstSegment(folder), 'half');
		writeFileSync(join(folder, 'head'), 'x');
		writeFileSync(join(folder, 'snapshot.json'), 'x');
		rmSync(join(folder, 'history.sqlite'));
		const before = everything(folder);
		for (let times = 0; times < 2; times += 1) {
			const reader = await readStore(folder);
			expect(reader.notes).toEqual([
				{note: 'snapshot-unusable'},
				{note: 'head-unreadable', isLeft: true},
				{note: 'unfinished-write', bytes: 4},
			]);
			expect(stateOf(reader)).toBe(state);
			await reader.close();
			expect(everything(folder)).toEqual(before);
		}
	});

	test('locks nobody out: a counter opens, sells and leaves meanwhile', async () => {
		const {folder} = await leftShop([listed('1001')]);
		const reader = await readStore(folder);
		const shop = await openAt(folder);
		await shop.do(sell(goods('1001')));
		await shop.close();
		expect(reader.till.history.receipts({limit: 9})).toEqual([]);
		await reader.close();
	});
});
