// Owns writing an export's files: all of them or none where that can be known before, each through a temporary file, none outside its folder.
import {randomUUID} from 'node:crypto';
import {lstatSync, realpathSync} from 'node:fs';
import {dirname, join, resolve, sep} from 'node:path';
import {setImmediate as nextTurn} from 'node:timers/promises';
import {assert} from '../domain/assert.ts';
import {plainText} from '../formats/plain-text.ts';
import {troubleText} from '../formats/trouble-wording.ts';
import {nodeFiles, writeFully} from '../store/files.ts';
import {isShop} from '../store/shop-folder.ts';
import {systemCode} from '../store/store-error.ts';

/** One file of an export: its path under the folder, and what is in it. */
export type ExportFile = {readonly name: string; readonly text: string};

export type ExportOptions = {
	/** Files that are there already are written anew. */
	readonly replace?: boolean;
	/** Called now and then with the files written so far and in all. */
	readonly onProgress?: (progress: {readonly done: number; readonly total: number}) => void;
};

/** What was written, with what the files cannot say; or why nothing was written. */
export type ExportResult = {readonly written: readonly string[]; readonly notes: readonly string[]} | {readonly fault: string};

/** Where it was written, or why it was not. */
export type Written = {readonly written: readonly string[]} | {readonly fault: string};

const filesATurn = 50;
/** How many files that are in the way are named. */
const namedAtMost = 3;

/** Writes all files under `folder`, which is made if absent. Refuses before anything is written when one is there already. */
export async function writeExport(folder: string, files: readonly ExportFile[], options: ExportOptions = {}): Promise<Written> {
	try {
		const obstacle = obstacleTo(folder, files, options.replace ?? false);
		if (obstacle !== undefined) return {fault: obstacle};
		for (const place of placesOf(folder, files)) nodeFiles.makeFolder(place);
	} catch (error) {
		return {fault: troubleWith(folder, error)};
	}
	const prepared: Prepared[] = [];
	for (const {name, text} of files) {
		const path = join(folder, name);
		try {
			prepared.push({path, temporary: writeTemporary(path, text)});
		} catch (error) {
			removeAll(prepared);
			return {fault: troubleWith(path, error)};
		}
		if (prepared.length % filesATurn !== 0) continue;
		options.onProgress?.({done: prepared.length, total: files.length});
		await nextTurn();
	}
	const fault = putInPlace(prepared);
	if (fault !== undefined) return {fault};
	for (const place of placesOf(folder, files)) syncFolder(place);
	options.onProgress?.({done: files.length, total: files.length});
	return {written: prepared.map(({path}) => path)};
}

/** The system's trouble with a path as a sentence; a bug stays a bug. */
function troubleWith(path: string, error: unknown): string {
	if (error instanceof Error && 'code' in error) return troubleText('unusable', {path, why: systemCode(error)});
	throw error;
}

/** A file that is on disk under another name. */
type Prepared = {readonly path: string; readonly temporary: string};

/** The folders that files go to, the outermost first. */
const placesOf = (folder: string, files: readonly ExportFile[]): ReadonlySet<string> =>
	new Set([folder, ...files.map(({name}) => dirname(join(folder, name)))]);

/** Looks at every place that will be written to and answers with what is in the way. Changes nothing. */
function obstacleTo(folder: string, files: readonly ExportFile[], replace: boolean): string | undefined {
	if (!isThere(folder)) return undefined;
	const real = realpathSync(folder);
	if (!lstatSync(real).isDirectory()) return `${plainText(folder)} is a file. Name a folder to export to.`;
	if (isShop(real)) return `${plainText(folder)} is a shop's own folder. Name another one to export to.`;
	for (const place of placesOf(real, files))
		if (isThere(place) && realpathSync(place) !== place)
			return `${plainText(place)} leads out of its folder. Name another folder to export to.`;
	const present: string[] = [];
	for (const {name} of files) {
		const path = resolve(real, name);
		assert(path.startsWith(`${real}${sep}`), 'an export stays inside its folder', {name});
		if (!isThere(path)) continue;
		if (lstatSync(path).isDirectory()) return `${plainText(path)} is a folder. Move it away, or name another folder.`;
		present.push(name);
	}
	if (replace || present.length === 0) return undefined;
	const named = present.slice(0, namedAtMost).join(', ');
	const more = present.length > namedAtMost ? ` and ${present.length - namedAtMost} more` : '';
	return `${plainText(folder)} holds ${named}${more} already. Nothing was written. Use --replace, or name another folder.`;
}

const isThere = (path: string): boolean => lstatSync(path, {throwIfNoEntry: false}) !== undefined;

/** A temporary file beside its place, opened exclusively and for its owner only, written whole and synced. */
function writeTemporary(path: string, text: string): string {
	const temporary = `${path}.${randomUUID()}.tmp`;
	const file = nodeFiles.open(temporary, 'fresh');
	try {
		try {
			writeFully(nodeFiles, file, {bytes: Buffer.from(text), position: 0});
			nodeFiles.sync(file);
		} finally {
			nodeFiles.close(file);
		}
	} catch (error) {
		nodeFiles.remove(temporary);
		throw error;
	}
	return temporary;
}

const removeAll = (prepared: readonly Prepared[]): void => {
	for (const {temporary} of prepared) nodeFiles.remove(temporary);
};

/** Renames everything; that fails only when somebody works on the folder at the same time. */
function putInPlace(prepared: readonly Prepared[]): string | undefined {
	for (const [count, {path, temporary}] of prepared.entries()) {
		try {
			nodeFiles.rename(temporary, path);
		} catch (error) {
			removeAll(prepared.slice(count));
			const place = `${plainText(path)} could not be put in its place (${plainText(systemCode(error))})`;
			return `${place}; ${count} of ${prepared.length} files are written. Export again with --replace.`;
		}
	}
	return undefined;
}

/** Some file systems cannot sync a folder; the files in it are synced already. */
function syncFolder(path: string): void {
	try {
		nodeFiles.syncFolder(path);
	} catch {
		// The names are as durable as this disk makes them.
	}
}
