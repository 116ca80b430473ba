// Owns that a backup is never of a journal that is known to be short, that none is lost to another, and that a restore touches nothing it was not asked to.
import {
	cpSync,
	existsSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {backupShop, backupsIn, readBackup, restoreShop} from '../../src/store/backup.ts';
import {goods, listed, sell} from '../support/commands.ts';
import {quickFiles} from '../support/faulty-files.ts';
import {firstSegment, leftShop, newFolder, openAt} from '../support/stored-shop.ts';

const files = quickFiles;
const day = [listed('1001', {stock: 40}), sell(goods('1001')), sell(goods('1001'))];
const time = '2026-11-21-180000';

/** A shop that was left, and an empty place for its backups. */
async function shopAndPlace(): Promise<{readonly folder: string; readonly into: string}> {
	const {folder} = await leftShop(day);
	return {folder, into: join(newFolder(), 'backups')};
}

/** Takes the last lines off the journal. */
function shorten(folder: string, by: number): void {
	const lines = readFileSync(firstSegment(folder), 'utf8').split(/(?<=\n)/);
	writeFileSync(firstSegment(folder), lines.slice(0, -by).join(''));
}

describe('A journal that is known to be short', () => {
	test('by its head is not backed up', async () => {
		const {folder, into} = await shopAndPlace();
		shorten(folder, 1);
		await expect(backupShop(folder, into, {time, files})).rejects.toMatchObject({code: 'damaged', facts: {seq: 4}});
		expect(existsSync(into) ? readdirSync(into) : []).toEqual([]);
	});

	test('by its history alone is rebuilt, and it is said up to where that knew', async () => {
		const {folder} = await leftShop(day.slice(0, 2));
		const oldHead = readFileSync(join(folder, 'head'));
		const shop = await openAt(folder);
		await shop.do(sell(goods('1001')));
		await shop.close();
		shorten(folder, 1);
		writeFileSync(join(folder, 'head'), oldHead);
		const rebuilt = await openAt(folder, {isAnew: true});
		expect(rebuilt.notes).toContainEqual({note: 'history-ahead', lastSeq: 4, entries: 3});
	});
});

describe('Backups in one folder', () => {
	test('the one just made stays, however far behind the clock is', async () => {
		const {folder, into} = await shopAndPlace();
		for (let hour = 10; hour < 24; hour += 1) await backupShop(folder, into, {time: `2027-01-01-${hour}0000`, files});
		const made = await backupShop(folder, into, {time: '2020-01-01-000000', files});
		expect(made.removed).toEqual(['backup-2027-01-01-100000-entry-4']);
		expect(existsSync(made.path)).toBe(true);
	});

	test('of two shops do not push each other out', async () => {
		const {folder, into} = await shopAndPlace();
		const other = await leftShop([listed('2002')]);
		for (let hour = 10; hour < 24; hour += 1) await backupShop(other.folder, into, {time: `2026-01-01-${hour}0000`, files});
		const made = await backupShop(folder, into, {time, files});
		expect(made.removed).toEqual([]);
		expect(backupsIn(into)).toHaveLength(15);
	});

	test('made in one second are two', async () => {
		const {folder, into} = await shopAndPlace();
		await backupShop(folder, into, {time, files});
		await backupShop(folder, into, {time, files});
		expect(backupsIn(into).map(({name}) => name)).toEqual([`backup-${time}-entry-4`, `backup-${time}-entry-4-2`]);
	});

	test('that were killed half-way are taken away a day later', async () => {
		const {folder, into} = await shopAndPlace();
		const [old, young] = ['1', '2'].map(pid => join(into, `backup-${time}-entry-4-${pid}.unproven`));
		for (const left of [old ?? '', young ?? '']) cpSync(folder, left, {recursive: true});
		utimesSync(old ?? '', 0, 0);
		await backupShop(folder, into, {time, files});
		expect(readdirSync(into).filter(name => name.endsWith('.unproven'))).toEqual([`backup-${time}-entry-4-2.unproven`]);
	});

	test('are for their owner only', async () => {
		const {folder, into} = await shopAndPlace();
		const {path} = await backupShop(folder, into, {time, files});
		expect(statSync(path).mode & 0o777).toBe(0o700);
		expect(statSync(join(path, 'head')).mode & 0o777).toBe(0o600);
	});
});

describe('A restore', () => {
	test('onto a folder that is no shop and not empty is refused, and it stays', async () => {
		const {folder, into} = await shopAndPlace();
		const {path} = await backupShop(folder, into, {time, files});
		const home = newFolder();
		mkdirSync(home, {recursive: true});
		writeFileSync(join(home, 'letter.txt'), 'dear');
		await expect(restoreShop(home, await readBackup(path, {files}), {files})).rejects.toMatchObject({code: 'not-empty'});
		expect(readdirSync(home)).toEqual(['letter.txt']);
		expect(readdirSync(join(home, '..'))).toEqual(['shop']);
	});

	test('of a shop that is a link puts the backup where the link leads', async () => {
		const {folder, into} = await shopAndPlace();
		const {path} = await backupShop(folder, into, {time, files});
		const link = newFolder();
		mkdirSync(join(link, '..'), {recursive: true});
		symlinkSync(folder, link);
		const {setAside} = await restoreShop(link, await readBackup(path, {files}), {files});
		expect(lstatSync(link).isSymbolicLink()).toBe(true);
		expect(setAside).toBe(`${folder}-before-restore`);
		const shop = await openAt(folder);
		expect(shop.place().seq).toBe(4);
	});

	test('of a backup that is damaged names the backup', async () => {
		const {folder, into} = await shopAndPlace();
		const {path} = await backupShop(folder, into, {time, files});
		const proven = await readBackup(path, {files});
		shorten(path, 1);
		await expect(readBackup(path, {files})).rejects.toMatchObject({code: 'backup-damaged', facts: {path, seq: 4}});
		// One that was damaged after it was proven: the copy of it is proven too.
		await expect(restoreShop(folder, proven, {files})).rejects.toMatchObject({code: 'backup-damaged'});
	});

	test('from a place that cannot be is trouble, not a bug', async () => {
		const {folder} = await leftShop(day);
		await expect(readBackup('/etc/passwd', {files})).rejects.toMatchObject({code: 'no-backup'});
		await expect(backupShop(folder, '/dev/null/x', {time, files})).rejects.toMatchObject({code: 'unusable'});
	});
});
