// The backup that has everything a shop has: where there is one, nothing is written again.
import {join} from 'node:path';
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

/** The backup that has everything the shop has, proven once more; undefined if there is none, or the proof fails. */
export async function sameBackup(
	shop: string,
	into: string,
	{place, files = nodeFiles, ...watch}: {readonly place: ChainPlace} & Watch,
) {
	const isSame = (path: string): boolean =>
		readHeadFile(files, `${path}/head`)?.hash === place.hash && isSameFile(files, `${path}/counter.json`, `${shop}/counter.json`);
	const name = ofSameShop(files, into, shop).findLast(each => orNothing(() => isSame(join(into, each))));
	if (name === undefined) return undefined;
	try {
		return await prove(join(into, name), {files, ...watch});
	} catch (error) {
		// It is no backup any more: a new one is made.
		if (error instanceof StoreError || isSystemFailure(error)) return undefined;
		throw error;
	}
}
