// The opening of a shop: what is refused untouched, what is put right and reported, and reading beside an open counter, which changes nothing.
import {
	appendFileSync,
	chmodSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {Files} from '../../../src/store/disk/files.ts';
import {openStore} from '../../../src/store/opening/opening.ts';
import {readStore} from '../../../src/store/opening/reading.ts';
import {isShop, makeShopFolder} from '../../../src/store/opening/shop-folder.ts';
import {changed, listed, openedAccount, toppedUp} from '../../support/commands.ts';
import {failing, faultyFiles} from '../../support/faulty-files.ts';
import {opening} from '../../support/given.ts';
import {chained, entryNo} from '../../support/journal-lines.ts';
import {everyFile, firstSegment, leftShop, newFolder, noRoom, openAt} from '../../support/stored-shop.ts';

const dayMs = 86_400_000;
const names = (folder: string, part: string): readonly string[] => readdirSync(join(folder, part)).sort();

describe('a new folder', () => {
	test('is made for its owner only, with its parts', () => {
		const folder = join(newFolder(), 'deep', 'down');
		makeShopFolder(folder);
		expect(names(folder, '.')).toEqual(['backups', 'journal', 'quarantine']);
		for (const part of ['.', 'journal', 'quarantine', 'backups']) expect(statSync(join(folder, part)).mode & 0o777).toBe(0o700);
	});

	test('may be there already when it is empty, or holds nothing but this machine’s settings', () => {
		for (const content of [[], ['counter.json']]) {
			const folder = newFolder();
			mkdirSync(folder, {mode: 0o700});
			for (const name of content) writeFileSync(join(folder, name), '{}');
			makeShopFolder(folder);
			expect(names(folder, '.')).toEqual(['backups', ...content, 'journal', 'quarantine']);
		}
	});

	test.each([['something else'], ['counter.json', 'something else']])('is refused when it holds %s %s', (...content) => {
		const folder = newFolder();
		mkdirSync(folder);
		for (const name of content) writeFileSync(join(folder, name), 'x');
		expect(() => makeShopFolder(folder)).toThrow('not-empty');
		expect(names(folder, '.')).toEqual(content);
	});

	test('is refused when there is a shop in it, and the shop is not touched', async () => {
		const {folder} = await leftShop();
		const before = everyFile(folder);
		expect(() => makeShopFolder(folder)).toThrow('not-empty');
		expect(everyFile(folder)).toEqual(before);
	});

	test('that cannot be made is said, with the system’s word for it', () => {
		const disk = faultyFiles();
		disk.failWhen(failing('makeFolder', '/backups', 'EROFS'));
		expect(() => makeShopFolder(newFolder(), disk.files)).toThrow(
			expect.objectContaining({code: 'unusable', facts: expect.objectContaining({why: 'EROFS'})}),
		);
	});

	test('whose name is a file’s, or lies below one, is trouble with the disk and not a bug', () => {
		const file = `${newFolder()}-file`;
		writeFileSync(file, '');
		for (const path of [file, join(file, 'shop')])
			expect(() => makeShopFolder(path)).toThrow(expect.objectContaining({name: 'StoreError'}));
	});
});

describe('is refused, and nothing is touched', () => {
	test.each([0o755, 0o750, 0o701, 0o770, 0o777])('a folder others can read (%o)', async mode => {
		const {folder} = await leftShop();
		const before = everyFile(folder);
		chmodSync(folder, mode);
		await expect(openStore(folder)).rejects.toMatchObject({code: 'readable-by-others', facts: {path: folder}});
		await expect(readStore(folder)).rejects.toMatchObject({code: 'readable-by-others'});
		expect(everyFile(folder)).toEqual(before);
	});

	test('a folder without a shop, or none at all', async () => {
		const folder = newFolder();
		await expect(openStore(folder)).rejects.toMatchObject({code: 'no-shop', facts: {path: folder}});
		expect(isShop(folder)).toBe(false);
		mkdirSync(folder, {mode: 0o700});
		await expect(openStore(folder)).rejects.toMatchObject({code: 'no-shop'});
		await expect(readStore(folder)).rejects.toMatchObject({code: 'no-shop'});
		expect(names(folder, '.')).toEqual([]);
	});

	test('a path below a file: trouble with the disk, not a bug', async () => {
		const file = `${newFolder()}-file`;
		writeFileSync(file, '', {mode: 0o600});
		for (const path of [file, join(file, 'shop')]) await expect(openStore(path)).rejects.toMatchObject({name: 'StoreError'});
	});

	test('a journal with a piece missing in the middle', async () => {
		const {folder} = await leftShop();
		writeFileSync(join(folder, 'journal', '0000000005.log'), chained([entryNo(5)]).bytes);
		await expect(openStore(folder)).rejects.toMatchObject({
			code: 'damaged',
			facts: {seq: 2, why: 'a piece of the journal is missing before this one'},
		});
	});
});

test('a shop is there once its journal holds something', async () => {
	const folder = newFolder();
	makeShopFolder(folder);
	expect(isShop(folder)).toBe(false);
	await (await openAt(folder)).close();
	expect(isShop(folder)).toBe(false);
	expect(isShop((await leftShop()).folder)).toBe(true);
});

describe('a torn tail', () => {
	test('is kept in quarantine with its bytes and noted, and the rest opens', async () => {
		const {folder, state} = await leftShop([listed('1001')]);
		const before = readFileSync(firstSegment(folder));
		appendFileSync(firstSegment(folder), '00000500 0000000003 0f1e');
		const at = opening.at + dayMs;
		const shop = await openAt(folder, {clock: {now: () => ({...opening, at})}});
		const quarantined = join(folder, 'quarantine', `torn-after-2-${at}.bin`);
		expect(shop.notes).toEqual([{note: 'torn-tail', quarantined, bytes: 24}]);
		expect(readFileSync(quarantined, 'utf8')).toBe('00000500 0000000003 0f1e');
		expect(statSync(quarantined).mode & 0o777).toBe(0o600);
		expect(readFileSync(firstSegment(folder))).toEqual(before);
		expect(shop.state()).toBe(state);
		await shop.do(openedAccount('Thandi'));
		expect(shop.place().seq).toBe(3);
	});

	test('at every byte of the last entry opens as if it had never been', async () => {
		const {folder} = await leftShop([listed('1001'), changed('receipt-footer', 'Dankie')]);
		const lines = readFileSync(firstSegment(folder))
			.toString()
			.split(/(?<=\n)/);
		const kept = Buffer.from(lines.slice(0, 2).join(''));
		const last = Buffer.from(lines[2] ?? '');
		for (let cut = 1; cut < last.length; cut += 1) {
			for (const name of ['head', 'history.sqlite']) rmSync(join(folder, name), {force: true});
			writeFileSync(firstSegment(folder), Buffer.concat([kept, last.subarray(0, cut)]));
			const shop = await openAt(folder);
			expect(shop.notes, `cut after ${cut} bytes`).toMatchObject([{note: 'torn-tail', bytes: cut}]);
			expect(shop.place().seq).toBe(2);
			await shop.close();
			expect(readFileSync(firstSegment(folder))).toEqual(kept);
		}
		expect(names(folder, 'quarantine')).toHaveLength(last.length - 1);
	});
});

describe('is put right', () => {
	test('a temporary file that an interrupted write left', async () => {
		const {folder} = await leftShop();
		for (const name of ['snapshot.json.tmp', 'journal/0000000001.log.tmp']) writeFileSync(join(folder, name), 'half');
		const shop = await openAt(folder);
		expect([...everyFile(folder).keys()].filter(name => name.includes('.tmp'))).toEqual([]);
		expect(shop.notes).toEqual([]);
	});

	test('nothing else that lies in the folder', async () => {
		const {folder} = await leftShop();
		for (const name of ['notes.txt', 'journal/notes.txt', 'quarantine/old.tmp', 'backups/x.tmp'])
			writeFileSync(join(folder, name), 'mine');
		await (await openAt(folder)).close();
		for (const name of ['notes.txt', 'journal/notes.txt', 'quarantine/old.tmp', 'backups/x.tmp'])
			expect(readFileSync(join(folder, name), 'utf8')).toBe('mine');
	});
});

describe('the clock', () => {
	const at = (ms: number) => ({clock: {now: () => ({...opening, at: opening.at + ms})}});

	test('behind the last entry is noted, and the order of entries is kept', async () => {
		const {folder} = await leftShop([openedAccount('Thandi')], at(dayMs));
		const shop = await openAt(folder, at(0));
		expect(shop.notes).toEqual([{note: 'clock-behind', lastAt: opening.at + dayMs}]);
		await shop.do(toppedUp(500));
		const entries = shop.till.history.accountEntries(1, 9);
		expect(entries.map(entry => [entry.seq, entry.at])).toEqual([
			[3, opening.at],
			[2, opening.at + dayMs],
		]);
	});

	test('at the last entry’s very moment is not', async () => {
		const {folder} = await leftShop([], at(dayMs));
		expect((await openAt(folder, at(dayMs))).notes).toEqual([]);
	});
});

describe('a full disk', () => {
	test.each(['open', 'write', 'sync'] as const)('with no room for a fresh file (%s says ENOSPC) still opens', async operation => {
		const {folder, state} = await leftShop([openedAccount('Thandi')]);
		const disk = faultyFiles();
		disk.failWhen(failing(operation, '.tmp', 'ENOSPC'));
		const shop = await openAt(folder, {files: disk.files});
		expect(shop.state()).toBe(state);
		disk.mend();
		await shop.do(toppedUp(500));
		await shop.close();
		expect((await openAt(folder)).state()).toBe(shop.state());
	});

	test('refuses what it cannot record, and goes on selling when there is room', async () => {
		const {folder, state} = await leftShop([openedAccount('Thandi')]);
		const disk = faultyFiles();
		const shop = await openAt(folder, {files: disk.files});
		disk.failWhen(({operation}) => (operation === 'write' ? 'ENOSPC' : undefined));
		await expect(shop.do(toppedUp(500))).rejects.toMatchObject({code: 'not-recorded'});
		expect(shop.state()).toBe(state);
		disk.mend();
		expect((await shop.do(toppedUp(500))).receipt?.number).toBe('1-000001');
	});

	test('with a torn tail still opens', async () => {
		const {folder, state} = await leftShop([openedAccount('Thandi')]);
		appendFileSync(firstSegment(folder), '00000500 0000000003 0f1e');
		const disk = faultyFiles();
		disk.failWhen(failing('write', '.tmp', 'ENOSPC'));
		expect((await openAt(folder, {files: disk.files})).state()).toBe(state);
	});

	test('is not made fuller by what did not fit', async () => {
		const {folder} = await leftShop();
		const disk = faultyFiles();
		disk.failWhen(failing('sync', '.tmp', 'ENOSPC'));
		await openAt(folder, {files: disk.files});
		expect(names(folder, 'journal')).toEqual(['0000000001.log']);
	});
});

test.each(['EIO', 'EROFS', 'EMFILE', 'EACCES'])(
	'a disk that says %s is trouble, the lock is given up, and the next try opens',
	async code => {
		const {folder, state} = await leftShop([openedAccount('Thandi')]);
		const disk = faultyFiles();
		disk.failWhen(failing('open', '0000000001.log', code));
		await expect(openAt(folder, {files: disk.files})).rejects.toMatchObject({code: 'unusable', facts: {path: folder, why: code}});
		disk.mend();
		expect((await openAt(folder, {files: disk.files})).state()).toBe(state);
	},
);

test('an opening that fails, at whatever call of the disk, leaves no file open and gives the lock up', async () => {
	const {folder} = await leftShop([openedAccount('Thandi')]);
	let [failed, isOver] = [0, false];
	for (let nth = 1; !isOver; nth += 1) {
		const disk = faultyFiles();
		let calls = 0;
		disk.failWhen(({operation}) => (operation !== 'close' && ++calls === nth ? 'EIO' : undefined));
		const held = new Set<number>();
		const files: Files = {
			...disk.files,
			open: (path, mode) => {
				const file = disk.files.open(path, mode);
				held.add(file);
				return file;
			},
			close: file => {
				disk.files.close(file);
				held.delete(file);
			},
		};
		try {
			await (await openStore(folder, {files, room: noRoom})).close();
		} catch (error) {
			expect(error).toMatchObject({name: 'StoreError'});
			failed += 1;
		}
		expect(held.size, `call ${nth} fails`).toBe(0);
		expect(existsSync(join(folder, 'holder'))).toBe(false);
		isOver = calls < nth;
	}
	expect(failed).toBeGreaterThan(10);
});
