// The newest backup, where it has everything that the shop has: nothing is written again.
import {join} from 'node:path';
import {newestBackup} from '../../domain/ports/backup-times.ts';
import {type Files, nodeFiles, readWhole} from '../disk/files.ts';
import {isSystemFailure, orNothing, StoreError} from '../disk/store-error.ts';
import {readHeadFile} from '../journal/head.ts';
import type {ChainPlace} from '../journal/segment.ts';
import {ofSameShop} from './named-backups.ts';
import {prove, type Watch} from './proven-copy.ts';

/** Whether a file of a backup is as it is in the shop. A thing of another kind counts as none. */
function isSameFile(files: Files, one: string, other: string): boolean {
	const bytes = (path: string) => (files.factsAt(path)?.kind === 'file' ? readWhole(files, path) : undefined);
	return (bytes(one) ?? Buffer.alloc(0)).equals(bytes(other) ?? Buffer.alloc(0));
}

/**
 * The newest backup, proven once more, if it has everything the shop has; undefined if it has not, or the proof fails. An older one does not
 * count: after a restore it would stand behind those of what was before.
 */
export async function sameBackup(
	shop: string,
	into: string,
	{place, time, files = nodeFiles, ...watch}: {readonly place: ChainPlace; readonly time: string} & Watch,
) {
	const isSame = (path: string): boolean =>
		readHeadFile(files, `${path}/head`)?.hash === place.hash && isSameFile(files, `${path}/counter.json`, `${shop}/counter.json`);
	const newest = newestBackup(ofSameShop(files, into, shop), time);
	const path = newest && join(into, newest.name);
	if (path === undefined || !orNothing(() => isSame(path))) return undefined;
	try {
		return await prove(path, {files, ...watch});
	} catch (error) {
		// It is no backup any more: a new one is made.
		if (error instanceof StoreError || isSystemFailure(error)) return undefined;
		throw error;
	}
}
