// Backups: shop folders with the whole journal, made while a counter may sell, and proven before they count.
import {basename, join} from 'node:path';
import {hasRoomFor} from '../disk/disk-room.ts';
import {type Files, nodeFiles} from '../disk/files.ts';
import {freePath} from '../disk/free-path.ts';
import {type Lock, removeLock, takeLock} from '../disk/lock.ts';
import {giveToOwnerOf} from '../disk/owner.ts';
import {asTrouble, StoreError, systemCode} from '../disk/store-error.ts';
import {removeFailed, removeUnproven} from '../disk/unfinished.ts';
import {readHeadFile} from '../journal/head.ts';
import {recover} from './last-state.ts';
import {rotate} from './named-backups.ts';
import {copyShop, journalSize, type ProvenCopy, prove, type Watch} from './proven-copy.ts';
import {sameBackup} from './same-backup.ts';
import {booksIn} from './shop-folder.ts';
import {whereShopStands} from './swap.ts';

/** How a backup is made. `time` is YYYY-MM-DD-HHMMSS. */
export type BackupPlan = {
	readonly time: string;
	/** How many backups of the shop stay in the folder. */
	readonly keep: number;
	/** If nothing was recorded since the newest backup, that is proven once more and nothing is written. */
	readonly isOnlyOfNew?: boolean;
} & Watch;

/** A proven backup. `isNew` is false for one that was there already. */
export type MadeBackup = ProvenCopy & {readonly removed: readonly string[]; readonly isNew: boolean};

/**
 * Backs a shop up into a folder, also while the counter sells. The backup has everything that was acknowledged when it began. The copy is proven
 * before it takes its name; then the oldest beyond `keep` are removed. Throws `damaged` for a damaged shop.
 */
export async function backupShop(shop: string, into: string, plan: BackupPlan): Promise<MadeBackup> {
	try {
		return await backUp(shop, into, plan);
	} catch (error) {
		throw asTrouble(into, error);
	}
}

async function backUp(named: string, into: string, plan: BackupPlan): Promise<MadeBackup> {
	const {time, keep, isOnlyOfNew, files = nodeFiles, ...watch} = plan;
	const shop = whereShopStands(named, files);
	booksIn(files, shop);
	// Everything acknowledged by now must be in it, so head and snapshot are read before the journal.
	const head = readHeadFile(files, `${shop}/head`);
	const {end} = await recover(files, shop, {head, isAnew: true, ...watch});
	if (end.place.seq === 0) throw new StoreError('no-shop', {path: shop});
	const same = isOnlyOfNew ? await sameBackup(shop, into, {place: end.place, time, files, ...watch}) : undefined;
	if (same) return {...same, removed: [], isNew: false};
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
		return {path, state, place, removed: rotate(files, {into, made: basename(path), keep}), isNew: true};
	} catch (error) {
		removeFailed(unproven);
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
