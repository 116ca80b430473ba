// Owns that the files of a shop are files: a link may lead anywhere and changes between two looks, a pipe or a device may keep whoever reads it for ever.
import {lstatSync, type Stats} from 'node:fs';
import {join} from 'node:path';
import type {Files} from './files.ts';
import {segmentsIn} from './journal.ts';
import {StoreError, systemCode} from './store-error.ts';

function lookAt(path: string): Stats | undefined {
	try {
		return lstatSync(path, {throwIfNoEntry: false});
	} catch (error) {
		if (systemCode(error) === 'ENOTDIR') return undefined;
		throw error;
	}
}

/** What stands at a path, in words: a file, a folder, or something else; undefined when there is nothing. */
export function kindAt(path: string): string | undefined {
	const there = lookAt(path);
	if (!there || there.isFile()) return there && 'a file';
	if (there.isDirectory()) return 'a folder';
	if (there.isSymbolicLink()) return 'a symbolic link';
	return there.isFIFO() ? 'a pipe' : there.isSocket() ? 'a socket' : 'a device';
}

function refuseOther(path: string, wanted: 'a file' | 'a folder'): void {
	const kind = kindAt(path);
	if (kind !== undefined && kind !== wanted)
		throw new StoreError('unusable', {path, why: `it is ${kind}, where ${wanted} belongs`});
}

/**
 * Refuses a shop, or a backup of one, with a link, a pipe, a device or a folder where a file belongs, in its journal or under one of these names.
 * It is named, not followed, and not waited for: throws `unusable`.
 */
export function refuseOtherKinds(files: Files, folder: string, names: readonly string[]): void {
	refuseOther(join(folder, 'journal'), 'a folder');
	for (const name of names) refuseOther(join(folder, name), 'a file');
	for (const name of segmentsIn(files, join(folder, 'journal'))) refuseOther(join(folder, 'journal', name), 'a file');
}
