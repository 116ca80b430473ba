// Owns how a backup takes the place of a shop: two renames, which may be cut short anywhere. Which of the two shops stands is told by what is there, never guessed; the next start makes it so and says it.
import {existsSync, readlinkSync, realpathSync, rmSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import type {OpeningNote} from '../domain/trouble.ts';
import {type Files, nodeFiles, readWhole, replaceWhole} from './files.ts';
import {freePath} from './free-path.ts';
import {kindAt} from './kinds.ts';
import {takeLock} from './lock.ts';
import {isSystemFailure, StoreError} from './store-error.ts';

/**
 * In a copy of a backup from the moment it is proven, and in the shop until the next start has said so. A copy that has it may take the shop's
 * place; where nothing stands at that place, it is the shop.
 */
const markName = 'restored';

/** Where a shop really is: what a link leads to, also while nothing is there. */
export function realPlace(shop: string): string {
	if (existsSync(shop)) return realpathSync(shop);
	return kindAt(shop) === 'a symbolic link' ? resolve(dirname(shop), readlinkSync(shop)) : shop;
}

/** Where the copy of a backup is made, beside the place it is for. */
const comingTo = (place: string): string => `${place}-restoring`;

type Mark = {readonly setAside: string | undefined};

function readMark(files: Files, folder: string): Mark | undefined {
	const path = `${folder}/${markName}`;
	const bytes = kindAt(path) === 'a file' ? readWhole(files, path) : undefined;
	return bytes && {setAside: bytes.length === 0 ? undefined : bytes.toString('utf8')};
}

/** The folder to read a shop from: its own, or the copy beside it when a restore was cut short between its two renames. */
export function whereShopStands(shop: string, files: Files = nodeFiles): string {
	if (files.mode(shop) !== undefined) return shop;
	const coming = comingTo(realPlace(shop));
	return readMark(files, coming) ? coming : shop;
}

/** What a folder says of a restore that was cut short there. It only reads. */
export function restoreNotes(files: Files, folder: string): readonly OpeningNote[] {
	const mark = readMark(files, folder);
	if (mark) return [{note: 'restored', ...mark}];
	return isCopy(comingTo(realPlace(folder))) ? [{note: 'not-restored'}] : [];
}

/** Finishes a restore that was cut short between its two renames; else does nothing. Throws `locked` while somebody else does it. */
export async function finishSwap(files: Files, shop: string): Promise<void> {
	const coming = whereShopStands(shop, files);
	if (coming === shop) return;
	const lock = await takeLock(coming, 'restore');
	try {
		const place = realPlace(shop);
		files.rename(coming, place);
		files.syncFolder(dirname(place));
		removeHolder(place);
	} finally {
		await lock.release();
	}
}

/** Under the shop's lock: takes away what is left of a restore that was cut short. Said is what `restoreNotes` said. */
export async function forgetSwap(files: Files, shop: string): Promise<void> {
	if (readMark(files, shop)) files.remove(`${shop}/${markName}`);
	await clearComing(shop);
}

/** A shop that came from elsewhere has a holder that is gone. */
const removeHolder = (folder: string): void => rmSync(join(folder, 'holder'), {force: true});

const partsOfCopy = /^(?:journal|head|counter\.json|quarantine|backups|lock|holder|restored)(?:\..*)?$/;

/** True for a folder that holds nothing but what a restore puts there. */
function isCopy(path: string): boolean {
	return kindAt(path) === 'a folder' && (nodeFiles.list(path)?.every(name => partsOfCopy.test(name)) ?? false);
}

/** Removes a copy that never took its place, unless a process is making it. */
async function clearComing(shop: string): Promise<void> {
	const coming = comingTo(realPlace(shop));
	if (!isCopy(coming)) return;
	try {
		const lock = await takeLock(coming, 'restore');
		rmSync(coming, {recursive: true});
		await lock.release();
	} catch (error) {
		if (!(error instanceof StoreError) || error.code !== 'locked') throw error;
	}
}

/**
 * Under the shop's lock, if there is a shop: has a proven copy made beside it, and puts that in its place. What stood there is set aside whole.
 * When it cannot be done, all is as it was. Answers with what `make` made, and with where the shop of before is.
 */
export async function swapIn<T>(
	files: Files,
	shop: string,
	make: (coming: string) => Promise<T>,
): Promise<{readonly made: T; readonly setAside: string | undefined}> {
	const coming = comingTo(shop);
	await clearComing(shop);
	if (existsSync(coming)) throw new StoreError('unusable', {path: coming, why: 'EEXIST'});
	files.makeFolder(coming);
	const lock = await takeLock(coming, 'restore');
	try {
		const made = await make(coming);
		const setAside = swap(files, shop, coming);
		removeHolder(shop);
		if (setAside !== undefined) removeHolder(setAside);
		forgetMark(files, shop);
		return {made, setAside};
	} catch (error) {
		// With the mark it may be all that is left at hand: the next start finishes what could not be undone.
		if (!readMark(files, coming)) rmSync(coming, {recursive: true, force: true});
		throw error;
	} finally {
		await lock.release();
	}
}

/** The two renames. Between them the folder is synced, so that a power cut never leaves the second without the first. */
function swap(files: Files, shop: string, coming: string): string | undefined {
	const above = dirname(shop);
	const setAside = existsSync(shop) ? freePath(`${shop}-before-restore`) : undefined;
	replaceWhole(files, `${coming}/${markName}`, Buffer.from(setAside ?? ''));
	files.syncFolder(above);
	try {
		if (setAside !== undefined) files.rename(shop, setAside);
		files.syncFolder(above);
		files.rename(coming, shop);
		files.syncFolder(above);
		return setAside;
	} catch (error) {
		if (!existsSync(coming)) files.rename(shop, coming);
		if (setAside !== undefined && existsSync(setAside)) files.rename(setAside, shop);
		files.syncFolder(above);
		files.remove(`${coming}/${markName}`);
		throw error;
	}
}

/** A mark that stays is said once more by the next start, and does no harm. */
function forgetMark(files: Files, shop: string): void {
	try {
		files.remove(`${shop}/${markName}`);
	} catch (error) {
		if (!isSystemFailure(error)) throw error;
	}
}
