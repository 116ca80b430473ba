// Backups: never of a journal known to be short, and none is lost to another. A restore touches only what it was asked to.
import {execFileSync} from 'node:child_process';
import {
	appendFileSync,
	chownSync,
	cpSync,
	existsSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {takeLock} from '../../../src/store/disk/lock.ts';
import {type BackupPlan, backupShop} from '../../../src/store/opening/backup.ts';
import {backupsIn} from '../../../src/store/opening/named-backups.ts';
import {readBackup} from '../../../src/store/opening/proven-copy.ts';
import {restoreShop} from '../../../src/store/opening/restore.ts';
import {makeShopFolder} from '../../../src/store/opening/shop-folder.ts';
import {goods, listed, sell} from '../../support/commands.ts';
import {failing, faultyFiles, quickFiles} from '../../support/faulty-files.ts';
import {everyFile, firstSegment, leftShop, newFolder, openAt} from '../../support/stored-shop.ts';

const files = quickFiles;
const day = [listed('1001', {stock: 40}), sell(goods('1001')), sell(goods('1001'))];
const time = '2026-11-21-180000';
const plan: BackupPlan = {time, keep: 14, files};

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
		await expect(backupShop(folder, into, plan)).rejects.toMatchObject({code: 'damaged', facts: {seq: 4}});
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
		for (let hour = 10; hour < 24; hour += 1) await backupShop(folder, into, {...plan, time: `2027-01-01-${hour}0000`});
		const made = await backupShop(folder, into, {...plan, time: '2020-01-01-000000'});
		expect(made.removed).toEqual(['backup-2027-01-01-100000-entry-4']);
		expect(existsSync(made.path)).toBe(true);
	});

	test('of two shops do not push each other out', async () => {
		const {folder, into} = await shopAndPlace();
		const other = await leftShop([listed('2002')]);
		for (let hour = 10; hour < 24; hour += 1) await backupShop(other.folder, into, {...plan, time: `2026-01-01-${hour}0000`});
		const made = await backupShop(folder, into, plan);
		expect(made.removed).toEqual([]);
		expect(backupsIn(into)).toHaveLength(15);
	});

	test('that cannot be read are nobody’s, and keep no new one from being made', async () => {
		const {folder, into} = await shopAndPlace();
		const strange = join(into, 'backup-2026-01-01-000000-entry-1', 'journal');
		mkdirSync(strange, {recursive: true});
		symlinkSync('/dev/zero', join(strange, '0000000001.log'));
		for (let hour = 10; hour < 25; hour += 1) await backupShop(folder, into, {...plan, time: `2026-01-01-${hour}0000`});
		expect(existsSync(strange)).toBe(true);
		expect(backupsIn(into)).toHaveLength(15);
	});

	test('are not written twice when nothing was recorded since: the one that is there is proven again', async () => {
		const {folder, into} = await shopAndPlace();
		const once = {...plan, isOnlyOfNew: true};
		const {path} = await backupShop(folder, into, once);
		const before = everyFile(into);
		const later = {...once, time: '2026-11-22-180000'};
		expect(await backupShop(folder, into, later)).toMatchObject({path, isNew: false, removed: []});
		expect(everyFile(into)).toEqual(before);
		// It was damaged meanwhile, or this machine's settings were changed: it has not all of the shop.
		shorten(path, 1);
		expect(await backupShop(folder, into, later)).toMatchObject({isNew: true});
		writeFileSync(join(folder, 'counter.json'), '{"theme":"light"}');
		expect(await backupShop(folder, into, {...once, time: '2026-11-23-180000'})).toMatchObject({isNew: true});
		const shop = await openAt(folder);
		await shop.do(sell(goods('1001')));
		expect(await backupShop(folder, into, {...once, time: '2026-11-24-180000'})).toMatchObject({isNew: true});
		expect(backupsIn(into)).toHaveLength(4);
	});

	test('of before a restore go with their age, and the shop that was put back gets one of its own', async () => {
		const {folder, into} = await shopAndPlace();
		const on = (date: number) => ({...plan, keep: 2, isOnlyOfNew: true, time: `2026-11-${date}-180000`});
		const {path: older} = await backupShop(folder, into, on(20));
		const shop = await openAt(folder);
		await shop.do(sell(goods('1001')));
		await shop.close();
		await backupShop(folder, into, on(21));
		await restoreShop(folder, await readBackup(older, {files}), {files});
		expect(await backupShop(folder, into, on(22))).toMatchObject({isNew: true, removed: ['backup-2026-11-20-180000-entry-4']});
		expect(await backupShop(folder, into, on(23))).toMatchObject({isNew: false, removed: []});
		const again = await openAt(folder);
		await again.do(listed('2002'));
		await again.close();
		expect(await backupShop(folder, into, on(24))).toMatchObject({isNew: true, removed: ['backup-2026-11-21-180000-entry-5']});
	});

	test('stay as many as are to be kept', async () => {
		const {folder, into} = await shopAndPlace();
		for (let hour = 10; hour < 14; hour += 1) await backupShop(folder, into, {...plan, keep: 2, time: `2026-01-01-${hour}0000`});
		expect(backupsIn(into).map(({time: at}) => at)).toEqual(['2026-01-01-120000', '2026-01-01-130000']);
	});

	test('made in one second are two', async () => {
		const {folder, into} = await shopAndPlace();
		await backupShop(folder, into, plan);
		await backupShop(folder, into, plan);
		expect(backupsIn(into).map(({name}) => name)).toEqual([`backup-${time}-entry-4`, `backup-${time}-entry-4-2`]);
	});

	test('that were killed half-way are taken away, and one that is being made is not', async () => {
		const {folder, into} = await shopAndPlace();
		const [dead, making] = ['1', '2'].map(pid => join(into, `backup-${time}-entry-4-${pid}.unproven`));
		for (const left of [dead ?? '', making ?? '']) cpSync(folder, left, {recursive: true});
		const lock = takeLock(making ?? '', 'backup');
		const made = await backupShop(folder, into, plan);
		expect(readdirSync(into).sort()).toEqual([basename(made.path), basename(making ?? '')].sort());
		lock.release();
		await backupShop(folder, into, plan);
		expect(readdirSync(into).filter(name => name.endsWith('.unproven'))).toEqual([]);
	});

	test('are made also where another process takes the folder of one away before its lock is there', async () => {
		const {folder, into} = await shopAndPlace();
		const others: (() => void)[] = [];
		let made = 0;
		const makeFolder: typeof files.makeFolder = path => {
			const first = files.makeFolder(path);
			if (!path.endsWith('.unproven')) return first;
			made += 1;
			// The first is gone already; of the second another has the lock, to remove it.
			if (made === 1) rmSync(path, {recursive: true});
			if (made === 2) others.push(takeLock(path, 'backup').release);
			return first;
		};
		const {path} = await backupShop(folder, into, {...plan, files: {...files, makeFolder}});
		expect(made).toBe(3);
		for (const release of others) release();
		expect((await readBackup(path, {files})).place.seq).toBe(4);
	});

	test('made at the same time in the same second are both there', async () => {
		const {folder, into} = await shopAndPlace();
		const both = await Promise.all([1, 2].map(() => backupShop(folder, into, plan)));
		expect(new Set(both.map(({path}) => basename(path)))).toEqual(
			new Set([`backup-${time}-entry-4`, `backup-${time}-entry-4-2`]),
		);
		for (const {path} of both) expect((await readBackup(path, {files})).place.seq).toBe(4);
		expect(readdirSync(into)).toHaveLength(2);
	});

	test('that cannot be removed stay, and the next one is made beside them', async () => {
		const {folder, into} = await shopAndPlace();
		// Not even the owner of all files removes these: one is no folder, the other has a folder where its lock would be.
		const [noFolder, noLock] = ['1', '2'].map(pid => join(into, `backup-${time}-entry-4-${pid}.unproven`));
		mkdirSync(join(noLock ?? '', 'lock'), {recursive: true});
		writeFileSync(noFolder ?? '', '');
		const {path} = await backupShop(folder, into, plan);
		expect(readdirSync(into).sort()).toEqual([path, noFolder ?? '', noLock ?? ''].map(each => basename(each)).sort());
	});

	test('that were killed half-way in the shop’s own folder are gone after the next start', async () => {
		const {folder} = await leftShop(day);
		mkdirSync(join(folder, 'backups', `backup-${time}-entry-4-1.unproven`, 'journal'), {recursive: true});
		const shop = await openAt(folder);
		expect(readdirSync(join(folder, 'backups'))).toEqual([]);
		await shop.close();
	});

	test('are for their owner only', async () => {
		const {folder, into} = await shopAndPlace();
		const {path} = await backupShop(folder, into, plan);
		expect(statSync(path).mode & 0o777).toBe(0o700);
		expect(statSync(join(path, 'head')).mode & 0o777).toBe(0o600);
	});
});

describe('A backup made while the counter sells', () => {
	test('ends where it was proven: what is being written just then is not in it', async () => {
		const {folder, into} = await shopAndPlace();
		const whole = readFileSync(firstSegment(folder), 'latin1');
		appendFileSync(firstSegment(folder), '00000412 0000000005 0f1e');
		const {path} = await backupShop(folder, into, plan);
		expect(readFileSync(firstSegment(path), 'latin1')).toBe(whole);
	});

	test('has nothing of a piece of the journal that was begun meanwhile', async () => {
		const {folder, into} = await shopAndPlace();
		const makeFolder = (path: string) => {
			writeFileSync(join(folder, 'journal', '0000000005.log'), '00000412 0000000005 0f1e');
			return files.makeFolder(path);
		};
		const {path} = await backupShop(folder, into, {...plan, files: {...files, makeFolder}});
		expect(readdirSync(join(path, 'journal'))).toEqual(['0000000001.log']);
	});
});

/** What may stand where a file belongs, by the word for it in the facts of the trouble. */
const otherThings: Readonly<Record<string, (path: string) => void>> = {
	link: path => symlinkSync('/dev/zero', path),
	other: path => void execFileSync('mkfifo', [path]),
	folder: path => void mkdirSync(path),
};

describe.each(Object.entries(otherThings))('Where a file belongs, a thing of the kind "%s"', (why, put) => {
	test.each(['journal/0000000001.log', 'head', 'snapshot.json', 'lock'])(
		'in a backup, as its %s, is named, not followed and not waited for',
		async name => {
			const {folder, into} = await shopAndPlace();
			const {path} = await backupShop(folder, into, plan);
			const proven = await readBackup(path, {files});
			rmSync(join(path, name), {force: true});
			put(join(path, name));
			const trouble = {code: 'wrong-kind', facts: {path: join(path, name), why}};
			await expect(readBackup(path, {files})).rejects.toMatchObject(trouble);
			// One that was put there after the backup was looked at.
			await expect(restoreShop(newFolder(), proven, {files})).rejects.toMatchObject(trouble);
		},
	);

	test.each(['journal/0000000001.log', 'head', 'snapshot.json'])(
		'in a shop, as its %s, keeps it from being backed up',
		async name => {
			const {folder, into} = await shopAndPlace();
			rmSync(join(folder, name), {force: true});
			put(join(folder, name));
			const trouble = {code: 'wrong-kind', facts: {path: join(folder, name), why}};
			await expect(backupShop(folder, into, plan)).rejects.toMatchObject(trouble);
		},
	);

	test.each(['counter.json', 'history.sqlite'])('as %s, which is not money, is left out of the backup', async name => {
		const {folder, into} = await shopAndPlace();
		rmSync(join(folder, name), {force: true});
		put(join(folder, name));
		const {path} = await backupShop(folder, into, plan);
		expect(existsSync(join(path, name))).toBe(false);
	});
});

describe.skipIf(process.getuid?.() !== 0)('What root makes', () => {
	const owners = (folder: string): readonly number[] =>
		[folder, ...readdirSync(folder, {recursive: true, encoding: 'utf8'}).map(name => join(folder, name))].map(
			path => lstatSync(path).uid,
		);

	test('in somebody’s folder of backups is theirs', async () => {
		const {folder, into} = await shopAndPlace();
		mkdirSync(into, {recursive: true});
		chownSync(into, 65_534, 65_534);
		const {path} = await backupShop(folder, into, plan);
		expect(new Set(owners(path))).toEqual(new Set([65_534]));
	});

	test('by a restore over somebody’s shop is theirs', async () => {
		const {folder, into} = await shopAndPlace();
		const {path} = await backupShop(folder, into, plan);
		chownSync(folder, 65_534, 65_534);
		await restoreShop(folder, await readBackup(path, {files}), {files});
		expect(new Set(owners(folder))).toEqual(new Set([65_534]));
	});
});

describe('A restore', () => {
	test.each(['EIO', 'EACCES'])('whose second rename fails with %s is undone: all is as it was', async code => {
		const {folder, into} = await shopAndPlace();
		const {path} = await backupShop(folder, into, plan);
		const before = everyFile(folder);
		const disk = faultyFiles();
		disk.failWhen(failing('rename', '-restoring', code));
		const proven = await readBackup(path, {files});
		await expect(restoreShop(folder, proven, {files: disk.files})).rejects.toMatchObject({code: 'unusable'});
		expect(readdirSync(dirname(folder))).toEqual(['shop']);
		expect(everyFile(folder)).toEqual(before);
	});

	test('makes each of its names durable before it needs it', async () => {
		const {folder, into} = await shopAndPlace();
		const {path} = await backupShop(folder, into, plan);
		const disk = faultyFiles();
		await restoreShop(folder, await readBackup(path, {files}), {files: disk.files});
		const names = disk.calls.filter(
			call =>
				(call.operation === 'rename' && !call.path.endsWith('.tmp')) ||
				(call.operation === 'syncFolder' && call.path === dirname(folder)),
		);
		const steps = names.map(({operation, path: at}) => (operation === 'rename' ? basename(at) : 'synced'));
		expect(steps.slice(steps.indexOf('shop') - 1)).toEqual(['synced', 'shop', 'synced', 'shop-restoring', 'synced']);
	});

	test('whose names cannot be made durable is undone too', async () => {
		const {folder, into} = await shopAndPlace();
		const {path} = await backupShop(folder, into, plan);
		const before = everyFile(folder);
		const disk = faultyFiles();
		let renames = 0;
		disk.failWhen(({operation, path: at}) => {
			if (operation === 'rename' && !at.endsWith('.tmp')) renames += 1;
			return operation === 'syncFolder' && at === dirname(folder) && renames === 2 ? 'EIO' : undefined;
		});
		const proven = await readBackup(path, {files});
		await expect(restoreShop(folder, proven, {files: disk.files})).rejects.toMatchObject({code: 'unusable'});
		expect(readdirSync(dirname(folder))).toEqual(['shop']);
		expect(everyFile(folder)).toEqual(before);
	});

	test('that cannot be undone is finished by the next start', async () => {
		const {folder, into} = await shopAndPlace();
		const {path} = await backupShop(folder, into, plan);
		const open = await openAt(folder);
		await open.do(sell(goods('1001')));
		await open.close();
		const disk = faultyFiles();
		let isTaken = false;
		disk.failWhen(({operation, path: at}) => {
			if (isTaken && operation === 'rename') return 'EIO';
			if (operation === 'rename' && at === folder) isTaken = true;
			return undefined;
		});
		const proven = await readBackup(path, {files});
		await expect(restoreShop(folder, proven, {files: disk.files})).rejects.toMatchObject({code: 'unusable'});
		expect(existsSync(folder)).toBe(false);
		expect(() => makeShopFolder(folder)).toThrow(expect.objectContaining({code: 'not-empty'}));
		const shop = await openAt(folder);
		expect(shop.place().seq).toBe(4);
		expect(shop.notes).toContainEqual({note: 'restored', setAside: `${folder}-before-restore`});
		expect(readdirSync(dirname(folder)).sort()).toEqual(['shop', 'shop-before-restore']);
	});

	test('never takes away a folder that is not its own', async () => {
		const {folder, into} = await shopAndPlace();
		const {path} = await backupShop(folder, into, plan);
		mkdirSync(`${folder}-restoring`);
		writeFileSync(`${folder}-restoring/letter.txt`, 'dear');
		await expect(restoreShop(folder, await readBackup(path, {files}), {files})).rejects.toMatchObject({
			code: 'unusable',
			facts: {path: `${folder}-restoring`},
		});
		// A shop of that name that came out of a backup is a shop like any other.
		rmSync(`${folder}-restoring`, {recursive: true});
		await restoreShop(`${folder}-restoring`, await readBackup(path, {files}), {files});
		const shop = await openAt(folder);
		expect(shop.notes).toEqual([]);
		expect(existsSync(`${folder}-restoring/journal/0000000001.log`)).toBe(true);
	});

	test('onto a folder that is no shop and not empty is refused, and it stays', async () => {
		const {folder, into} = await shopAndPlace();
		const {path} = await backupShop(folder, into, plan);
		const home = newFolder();
		mkdirSync(home, {recursive: true});
		writeFileSync(join(home, 'letter.txt'), 'dear');
		await expect(restoreShop(home, await readBackup(path, {files}), {files})).rejects.toMatchObject({code: 'not-empty'});
		expect(readdirSync(home)).toEqual(['letter.txt']);
		expect(readdirSync(join(home, '..'))).toEqual(['shop']);
	});

	test('of a shop that is a link puts the backup where the link leads', async () => {
		const {folder, into} = await shopAndPlace();
		const {path} = await backupShop(folder, into, plan);
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
		const {path} = await backupShop(folder, into, plan);
		const proven = await readBackup(path, {files});
		shorten(path, 1);
		await expect(readBackup(path, {files})).rejects.toMatchObject({code: 'backup-damaged', facts: {path, seq: 4}});
		// One that was damaged after it was proven: the copy of it is proven too.
		await expect(restoreShop(folder, proven, {files})).rejects.toMatchObject({code: 'backup-damaged'});
	});

	test('from a place that cannot be is trouble, not a bug', async () => {
		const {folder} = await leftShop(day);
		await expect(readBackup('/etc/passwd', {files})).rejects.toMatchObject({code: 'no-backup'});
		await expect(backupShop(folder, '/dev/null/x', plan)).rejects.toMatchObject({code: 'unusable'});
	});
});
