// Writing an export's files: all or none as far as can be known before, each through a temporary file, none outside the folder.
import {lstatSync, realpathSync} from 'node:fs';
import {basename, dirname, join, resolve, sep} from 'node:path';
import {setImmediate as nextTurn} from 'node:timers/promises';
import {assert} from '../../domain/base/assert.ts';
import {plainText} from '../../formats/text/plain-text.ts';
import {troubleText} from '../../formats/wording/trouble.ts';
import {nodeFiles, writeFully} from '../../store/disk/files.ts';
import {systemCode} from '../../store/disk/store-error.ts';
import {removeFailed, removeUnplaced, unfinishedPath} from '../../store/disk/unfinished.ts';
import {isShop} from '../../store/opening/shop-folder.ts';

/** One file of an export: its path under the folder, and its text. */
export type ExportFile = {readonly name: string; readonly text: string};

export type ExportOptions = {
	/** Overwrites files that are there already. */
	readonly replace?: boolean;
	/** Called now and then with the files written so far and in all. */
	readonly onProgress?: (progress: {readonly done: number; readonly total: number}) => void;
};

/** What was written, with what the files have no place for, in sentences and counted; or why nothing was written. */
export type ExportResult =
	| {
			readonly written: readonly string[];
			readonly notes: readonly string[];
			readonly leftOut: readonly {readonly what: string; readonly count: number}[];
	  }
	| {readonly fault: string};

/** Where it was written, or why it was not. */
export type Written = {readonly written: readonly string[]} | {readonly fault: string};

const filesATurn = 50;
/** How many of the files that are in the way are named. */
const namedAtMost = 3;

/**
 * Writes all files under `folder`. A missing folder is made, and appears with all its files or not at all. In an existing folder each file is whole
 * or as it was. Refuses before anything is written when one of the files is there already. Removes what a killed export left behind.
 */
export async function writeExport(folder: string, files: readonly ExportFile[], options: ExportOptions = {}): Promise<Written> {
	const written = files.map(({name}) => join(folder, name));
	try {
		const obstacle = obstacleTo(folder, files, options.replace ?? false);
		if (obstacle !== undefined) return {fault: obstacle};
		nodeFiles.makeFolder(dirname(folder));
		removeUnplaced(dirname(folder), basename(folder));
		const places = isThere(folder) ? placesOf(folder, files) : [];
		for (const place of places) {
			nodeFiles.makeFolder(place);
			removeUnplaced(place);
		}
	} catch (error) {
		return {fault: troubleWith(folder, error)};
	}
	const fault = await (isThere(folder) ? writeInto(folder, files, options) : writeAnew(folder, files, options));
	if (fault !== undefined) return {fault};
	options.onProgress?.({done: files.length, total: files.length});
	return {written};
}

/** Every few files, reports the progress and gives the counter a turn. */
async function breathe(done: number, total: number, {onProgress}: ExportOptions): Promise<void> {
	if (done % filesATurn !== 0) return;
	onProgress?.({done, total});
	await nextTurn();
}

/** Makes a folder with all its files under another name, and renames it at the end. Answers with why that could not be done. */
async function writeAnew(folder: string, files: readonly ExportFile[], options: ExportOptions): Promise<string | undefined> {
	const unfinished = unfinishedPath(folder);
	let at = folder;
	try {
		for (const place of placesOf(unfinished, files)) nodeFiles.makeFolder(place);
		for (const [count, {name, text}] of files.entries()) {
			at = join(folder, name);
			writeNew(join(unfinished, name), text);
			await breathe(count + 1, files.length, options);
		}
		for (const place of placesOf(unfinished, files)) syncFolder(place);
		nodeFiles.rename(unfinished, folder);
		syncFolder(dirname(folder));
		return undefined;
	} catch (error) {
		removeFailed(unfinished);
		return troubleWith(at, error);
	}
}

/** Writes each file beside its place, and puts them in place when all are written. Answers with why that could not be done. */
async function writeInto(folder: string, files: readonly ExportFile[], options: ExportOptions): Promise<string | undefined> {
	const prepared: Prepared[] = [];
	for (const {name, text} of files) {
		const path = join(folder, name);
		try {
			const temporary = unfinishedPath(path);
			writeNew(temporary, text);
			prepared.push({path, temporary});
		} catch (error) {
			removeAll(prepared);
			return troubleWith(path, error);
		}
		await breathe(prepared.length, files.length, options);
	}
	const fault = putInPlace(prepared);
	for (const place of placesOf(folder, files)) syncFolder(place);
	return fault;
}

/** The system's trouble with a path as a sentence. A bug is thrown on. */
function troubleWith(path: string, error: unknown): string {
	if (error instanceof Error && 'code' in error) return troubleText('unusable', {path, why: systemCode(error)});
	throw error;
}

/** A file that is on the disk under another name. */
type Prepared = {readonly path: string; readonly temporary: string};

/** The folders that the files go into, the outermost first. */
const placesOf = (folder: string, files: readonly ExportFile[]): ReadonlySet<string> =>
	new Set([folder, ...files.map(({name}) => dirname(join(folder, name)))]);

/** Whether a folder is a shop's, or one in it that the shop keeps for itself: all but `exports`. */
function isInsideShop(folder: string): boolean {
	for (let above = resolve(folder); above !== dirname(above); above = dirname(above))
		if (isThere(above) && isShop(above)) return !`${resolve(folder)}${sep}`.startsWith(join(above, 'exports') + sep);
	return false;
}

/** Looks at every place that will be written to and answers with what is in the way. Changes nothing. */
function obstacleTo(folder: string, files: readonly ExportFile[], replace: boolean): string | undefined {
	const isMade = isThere(folder);
	const real = isMade ? realpathSync(folder) : folder;
	if (isInsideShop(folder) || isInsideShop(real))
		return `${plainText(folder)} is a shop's own folder. Name another one to export to.`;
	if (!isMade) return undefined;
	if (!lstatSync(real).isDirectory()) return `${plainText(folder)} is a file. Name a folder to export to.`;
	for (const place of placesOf(real, files))
		if (isThere(place) && realpathSync(place) !== place)
			return `${plainText(place)} leads out of its folder. Name another folder to export to.`;
	const present: string[] = [];
	for (const {name} of files) {
		const path = resolve(real, name);
		assert(path.startsWith(`${real}${sep}`), 'an export stays inside its folder', {name});
		const kind = nodeFiles.factsAt(path)?.kind;
		if (kind === undefined) continue;
		// A link is replaced, not followed.
		if (kind === 'folder' || kind === 'other')
			return `${plainText(path)} is ${kind === 'folder' ? 'a folder' : 'a pipe or a device'}. Move it away, or name another folder.`;
		present.push(name);
	}
	if (replace || present.length === 0) return undefined;
	const named = present.slice(0, namedAtMost).join(', ');
	const more = present.length > namedAtMost ? ` and ${present.length - namedAtMost} more` : '';
	return `${plainText(folder)} holds ${named}${more} already. Nothing was written. Use --replace, or name another folder.`;
}

const isThere = (path: string): boolean => lstatSync(path, {throwIfNoEntry: false}) !== undefined;

/** Writes a new file for its owner only: whole and synced, or not at all. */
function writeNew(path: string, text: string): void {
	const file = nodeFiles.open(path, 'fresh');
	try {
		try {
			writeFully(nodeFiles, file, {bytes: Buffer.from(text), position: 0});
			nodeFiles.sync(file);
		} finally {
			nodeFiles.close(file);
		}
	} catch (error) {
		nodeFiles.remove(path);
		throw error;
	}
}

const removeAll = (prepared: readonly Prepared[]): void => {
	for (const {temporary} of prepared) nodeFiles.remove(temporary);
};

/** Renames everything. This fails only when somebody works on the folder at the same time. */
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
