// Restoring: a proven backup takes a shop's place, and the earlier shop is set aside whole.
import {existsSync} from 'node:fs';
import {dirname} from 'node:path';
import {nodeFiles} from '../disk/files.ts';
import {takeLock} from '../disk/lock.ts';
import {asTrouble, StoreError} from '../disk/store-error.ts';
import {type Backup, copyShop, type ProvenCopy, prove, type Watch} from './proven-copy.ts';
import {isFree, isShop} from './shop-folder.ts';
import {finishSwap, realPlace, swapIn} from './swap.ts';

/**
 * Puts a proven backup in a shop's place. First it is copied beside the shop, and the copy is proven. The earlier shop is set aside whole, never
 * overwritten. Answers with where that is. Throws `locked` while a process has the shop open.
 */
export async function restoreShop(
	shop: string,
	backup: Backup,
	watch: Watch = {},
): Promise<ProvenCopy & {readonly setAside: string | undefined}> {
	try {
		// A shop that is a link to a folder on another disk stays a link.
		return await putBack(realPlace(watch.files ?? nodeFiles, shop), backup, watch);
	} catch (error) {
		throw asTrouble(shop, error);
	}
}

async function putBack(shop: string, {path, end}: Backup, {files = nodeFiles, ...watch}: Watch) {
	finishSwap(files, shop);
	files.makeFolder(dirname(shop));
	if (!isShop(shop, files) && !isFree(shop, files)) throw new StoreError('not-empty', {path: shop});
	const lock = existsSync(shop) ? takeLock(shop, 'restore') : undefined;
	try {
		const {made, setAside} = await swapIn(files, shop, async coming => {
			await copyShop(path, coming, {end, files, ...watch});
			for (const part of ['quarantine', 'backups']) files.makeFolder(`${coming}/${part}`);
			return prove(coming, {files, ...watch});
		});
		return {path: shop, state: made.state, place: made.place, setAside};
	} finally {
		lock?.release();
	}
}
