// The swap of a backup into the place of a shop: two renames, which may be cut short anywhere.
// The files on the disk say which of the two shops counts; nothing is guessed. The next start finishes the swap and says so.
import {existsSync, readlinkSync, realpathSync, rmSync} from 'node:fs';
import {dirname, resolve} from 'node:path';
import type {OpeningNote} from '../../domain/ports/trouble.ts';
import {type Files, nodeFiles, readWhole, replaceWhole} from '../disk/files.ts';
import {freePath} from '../disk/free-path.ts';
import {removeLock, takeLock} from '../disk/lock.ts';
import {giveToOwnerOf} from '../disk/owner.ts';
import {isSystemFailure, orNothing, StoreError} from '../disk/store-error.ts';
import {removeFailed} from '../disk/unfinished.ts';

/**
 * The name of a mark. It is in a copy of a backup from its beginning, and in the shop until the next start has reported it. Once it says that the
 * copy is proven, the copy may take the shop's place. If nothing is in that place, the copy is the shop.
 */
const markName = 'restored';

/** `setAside`: where the earlier shop is, or will be. */
type Mark = {readonly isProven: boolean; readonly setAside: string | undefined};

const markText = ({isProven, setAside = ''}: Mark): Buffer => Buffer.from(`${isProven ? 'proven' : 'unproven'}\n${setAside}`);

function readMark(files: Files, folder: string): Mark | undefined {
	const path = `${folder}/${markName}`;
	const bytes = files.factsAt(path)?.kind === 'file' ? readWhole(files, path) : undefined;
	const [, state, setAside = ''] = /^(proven|unproven)\n(.*)$/s.exec(bytes?.toString('utf8') ?? '') ?? [];
	return state === undefined ? undefined : {isProven: state === 'proven', setAside: setAside === '' ? undefined : setAside};
}

/** Where a shop really is: the target of a link, even while nothing is there. */
export function realPlace(files: Files, shop: string): string {
	if (existsSync(shop)) return realpathSync(shop);
	return files.factsAt(shop)?.kind === 'link' ? resolve(dirname(shop), readlinkSync(shop)) : shop;
}

/** Where the copy of a backup is made, beside the place it is for. */
const comingTo = (place: string): string => `${place}-restoring`;

/** The folder to read a shop from: its own, or the copy beside it if a restore was cut short between its two renames. */
export function whereShopStands(shop: string, files: Files = nodeFiles): string {
	if (files.mode(shop) !== undefined) return shop;
	const coming = comingTo(realPlace(files, shop));
	return readMark(files, coming)?.isProven ? coming : shop;
}

/** The note of a restore that was cut short after its first rename. It only reads. */
export function restoreNotes(files: Files, folder: string): readonly OpeningNote[] {
	const mark = readMark(files, folder);
	return mark?.isProven ? [{note: 'restored', setAside: mark.setAside}] : [];
}

/** Finishes a restore that was cut short between its two renames; otherwise does nothing. Throws `locked` while another process does it. */
export function finishSwap(files: Files, shop: string): void {
	const coming = whereShopStands(shop, files);
	if (coming === shop) return;
	const lock = takeLock(coming, 'restore');
	try {
		const place = realPlace(files, shop);
		files.rename(coming, place);
		files.syncFolder(dirname(place));
		removeLock(place);
	} finally {
		lock.release();
	}
}

/**
 * Removes what is left of a restore that was cut short, and says which shop counts. The caller has the shop's lock. What cannot be
 * removed does not stop the shop from opening.
 */
export function forgetSwap(files: Files, shop: string): readonly OpeningNote[] {
	const notes = restoreNotes(files, shop);
	if (notes.length > 0) forgetMark(files, shop);
	return clearComing(files, shop) ? [...notes, {note: 'not-restored'}] : notes;
}

/** A mark that stays is harmless: the next start reports it again. */
const forgetMark = (files: Files, shop: string): void => orNothing(() => files.remove(`${shop}/${markName}`));

/** What a copy holds before its mark. */
const beforeMark = ['lock', 'holder', `${markName}.tmp`];

/** True for a folder that only a restore makes. */
const isCopy = (files: Files, path: string): boolean =>
	files.factsAt(path)?.kind === 'folder' &&
	(readMark(files, path) !== undefined || (files.list(path)?.every(name => beforeMark.includes(name)) ?? false));

/** Removes a copy that never took its place, unless a process is making it. Answers whether one was removed. */
function clearComing(files: Files, shop: string): boolean {
	const coming = comingTo(realPlace(files, shop));
	if (!isCopy(files, coming)) return false;
	try {
		const lock = takeLock(coming, 'restore');
		try {
			rmSync(coming, {recursive: true});
		} finally {
			lock.release();
		}
		return true;
	} catch (error) {
		if (!(error instanceof StoreError) && !isSystemFailure(error)) throw error;
		return false;
	}
}

/**
 * Makes a proven copy beside a shop and puts it in the shop's place. The caller has the shop's lock, if there is a shop. The earlier shop is set
 * aside whole. If anything fails, all is as before. Answers with what `make` made, and where the earlier shop is.
 */
export async function swapIn<T>(
	files: Files,
	shop: string,
	make: (coming: string) => Promise<T>,
): Promise<{readonly made: T; readonly setAside: string | undefined}> {
	const coming = comingTo(shop);
	clearComing(files, shop);
	if (existsSync(coming)) throw new StoreError('unusable', {path: coming, why: 'EEXIST'});
	files.makeFolder(coming);
	const lock = takeLock(coming, 'restore');
	try {
		replaceWhole(files, `${coming}/${markName}`, markText({isProven: false, setAside: undefined}));
		const made = await make(coming);
		const setAside = swap(files, shop, coming);
		removeLock(shop);
		if (setAside !== undefined) removeLock(setAside);
		forgetMark(files, shop);
		return {made, setAside};
	} catch (error) {
		// A copy with this mark may be all that is left: the next start finishes what could not be undone.
		if (!readMark(files, coming)?.isProven) removeFailed(coming);
		throw error;
	} finally {
		lock.release();
	}
}

/** The two renames. The folder is synced between them, so that a power cut never leaves the second without the first. */
function swap(files: Files, shop: string, coming: string): string | undefined {
	const above = dirname(shop);
	const setAside = existsSync(shop) ? freePath(`${shop}-before-restore`) : undefined;
	replaceWhole(files, `${coming}/${markName}`, markText({isProven: true, setAside}));
	if (setAside !== undefined) giveToOwnerOf(shop, coming);
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
