// Backups: shop folders with the whole journal, made while a counter may sell, and proven before they count.
import {rmSync, statSync} from 'node:fs';
import {basename, join} from 'node:path';
import {hasRoomFor} from '../disk/disk-room.ts';
import {type Files, nodeFiles, readWhole} from '../disk/files.ts';
import {freePath} from '../disk/free-path.ts';
import {type Lock, removeLock, takeLock} from '../disk/lock.ts';
import {giveToOwnerOf} from '../disk/owner.ts';
import {asTrouble, orNothing, StoreError, systemCode} from '../disk/store-error.ts';
import {removeUnproven} from '../disk/unfinished.ts';
import {headLength} from '../journal/entry.ts';
import {readHeadFile} from '../journal/head.ts';
import {segmentsIn} from '../journal/journal.ts';
import {recover} from './last-state.ts';
import {copyShop, type ProvenCopy, prove, type Watch} from './proven-copy.ts';
import {booksIn} from './shop-folder.ts';
import {whereShopStands} from './swap.ts';

/** How many backups stay in a folder. The oldest are removed. */
const backupsKept = 14;

/** `backup-2026-11-21-183000-entry-412`, with a number behind it when two were made in the same second. */
const backupName = /^backup-(\d{4}-\d{2}-\d{2}-\d{6})-entry-(\d+)(?:-\d+)?$/;

/** A backup by its name: when it was made, YYYY-MM-DD-HHMMSS, and the last entry in it. */
export type NamedBackup = {readonly name: string; readonly time: string; readonly entry: number};

function named(name: string): readonly NamedBackup[] {
	const [, time = '', entry] = backupName.exec(name) ?? [];
	return entry === undefined ? [] : [{name, time, entry: Number(entry)}];
}

/** Backups in a folder, the one with the fewest entries first. Only names that are ours count. */
export const backupsIn = (folder: string): readonly NamedBackup[] =>
	[...(nodeFiles.list(folder) ?? [])]
		.flatMap(named)
		.sort((one, other) => one.entry - other.entry || (one.time < other.time ? -1 : 1));

/** The head of a shop's first entry, which no other shop has; undefined when it cannot be read. */
const firstLine = (files: Files, shop: string): string | undefined =>
	orNothing(() => readWhole(files, `${shop}/journal/0000000001.log`)?.toString('latin1', 0, headLength));

/** Removes a backup. If the system refuses, the backup stays, and the new one counts all the same. */
const isRemoved = (path: string): boolean =>
	orNothing(() => {
		rmSync(path, {recursive: true});
		return true;
	}) ?? false;

/** Removes the oldest backups of a shop beyond {@link backupsKept}, never the one just made. Answers with their names. */
function rotate(files: Files, into: string, made: string): readonly string[] {
	const shop = firstLine(files, join(into, made));
	const names = backupsIn(into).map(({name}) => name);
	const others = names.filter(name => name !== made && firstLine(files, join(into, name)) === shop);
	const old = others.slice(0, Math.max(0, others.length + 1 - backupsKept));
	return old.filter(name => isRemoved(join(into, name)));
}

/**
 * Backs a shop up into a folder, also while the counter sells. The backup has everything that was acknowledged when it began. The copy is proven
 * before it takes its name; then the oldest beyond {@link backupsKept} are removed. `time` is YYYY-MM-DD-HHMMSS. Throws `damaged` for a damaged shop.
 */
export async function backupShop(
	shop: string,
	into: string,
	{time, ...watch}: {readonly time: string} & Watch,
): Promise<ProvenCopy & {readonly removed: readonly string[]}> {
	try {
		return await backUp(shop, into, {time, ...watch});
	} catch (error) {
		throw asTrouble(into, error);
	}
}

/** Bytes of a journal. */
const journalSize = (files: Files, shop: string): number =>
	segmentsIn(files, `${shop}/journal`)
		.map(name => statSync(`${shop}/journal/${name}`).size)
		.reduce((one, other) => one + other, 0);

async function backUp(named: string, into: string, {time, files = nodeFiles, ...watch}: {readonly time: string} & Watch) {
	const shop = whereShopStands(named, files);
	booksIn(files, shop);
	// Everything acknowledged by now must be in it, so head and snapshot are read before the journal.
	const head = readHeadFile(files, `${shop}/head`);
	const {end} = await recover(files, shop, {head, isAnew: true, ...watch});
	if (end.place.seq === 0) throw new StoreError('no-shop', {path: shop});
	files.makeFolder(into);
	removeUnproven(into);
	if (!hasRoomFor(into, journalSize(files, shop))) throw new StoreError('unusable', {path: into, why: 'ENOSPC'});
	const wanted = join(into, `backup-${time}-entry-${end.place.seq}`);
	const {unproven, lock} = makeUnproven(files, wanted);
	try {
		await copyShop(shop, unproven, {end, files, ...watch});
		const {state, place} = await prove(unproven, {files, ...watch});
		giveToOwnerOf(into, unproven);
		const path = nameProven(files, unproven, wanted);
		removeLock(path);
		files.syncFolder(into);
		return {path, state, place, removed: rotate(files, into, basename(path))};
	} catch (error) {
		rmSync(unproven, {recursive: true, force: true});
		throw error;
	} finally {
		lock.release();
	}
}

/** How often the folder of a backup may be taken away before its lock is there. Whoever does that does it once. */
const makingTries = 5;

/** Makes the folder of a backup and locks it. Another process that removes dead backups may take it between the two: then another is made. */
function makeUnproven(files: Files, wanted: string): {readonly unproven: string; readonly lock: Lock} {
	for (let count = 1; ; count += 1) {
		const unproven = `${wanted}-${process.pid}-${count}.unproven`;
		files.makeFolder(unproven);
		try {
			return {unproven, lock: takeLock(unproven, 'backup')};
		} catch (error) {
			const isTaken = files.mode(unproven) === undefined || (error instanceof StoreError && error.code === 'locked');
			if (!isTaken || count === makingTries) throw error;
		}
	}
}

/** Gives a proven backup its name, or the next free one: another process may have made one in the same second. */
function nameProven(files: Files, unproven: string, wanted: string): string {
	for (;;) {
		const path = freePath(wanted);
		try {
			files.rename(unproven, path);
			return path;
		} catch (error) {
			if (!['ENOTEMPTY', 'EEXIST'].includes(systemCode(error))) throw error;
		}
	}
}
