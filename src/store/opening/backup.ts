// Backups: shop folders with the whole journal, made while a counter may sell, proven before they count, and restored only whole.
import {existsSync, rmSync, statSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import type {State} from '../../domain/ledger/state.ts';
import {hasRoomFor} from '../disk/disk-room.ts';
import {type Files, nodeFiles, readWhole, replaceWhole} from '../disk/files.ts';
import {freePath} from '../disk/free-path.ts';
import {removeLock, takeLock} from '../disk/lock.ts';
import {giveToOwnerOf} from '../disk/owner.ts';
import {nextTurn, type Watch as Watching} from '../disk/steps.ts';
import {asTrouble, orNothing, StoreError} from '../disk/store-error.ts';
import {removeUnproven} from '../disk/unfinished.ts';
import {headLength} from '../journal/entry.ts';
import {headText, readHeadFile} from '../journal/head.ts';
import {type JournalEnd, segmentsIn} from '../journal/journal.ts';
import type {ChainPlace} from '../journal/segment.ts';
import {recover} from './last-state.ts';
import {booksIn, isFree, isShop} from './shop-folder.ts';
import {finishSwap, realPlace, swapIn, whereShopStands} from './swap.ts';

/** Progress and cancellation of long work, and the port to the disk. */
export type Watch = Watching & {readonly files?: Files};

/** A proven copy: where it is, what it holds, and its last entry. */
export type ProvenCopy = {readonly path: string; readonly state: State; readonly place: ChainPlace};

/** A proven backup, with the end of its journal. */
export type Backup = ProvenCopy & {readonly end: JournalEnd};

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

type Copying = {readonly end: JournalEnd; readonly files: Files; readonly signal?: AbortSignal | undefined};

/** Copies the journal up to its end, each file synced, with the head and this machine's settings. */
async function copyShop(from: string, to: string, {end, files, signal}: Copying): Promise<void> {
	booksIn(files, from);
	files.makeFolder(`${to}/journal`);
	for (const name of segmentsIn(files, `${from}/journal`)) {
		signal?.throwIfAborted();
		const bytes = readWhole(files, `${from}/journal/${name}`) ?? Buffer.alloc(0);
		const isLast = name === end.last?.name;
		replaceWhole(files, `${to}/journal/${name}`, isLast ? bytes.subarray(0, end.length) : bytes);
		if (isLast) break;
		await nextTurn();
	}
	const {seq, hash} = end.place;
	if (seq > 0 && hash !== undefined) replaceWhole(files, `${to}/head`, Buffer.from(headText({seq, hash}), 'latin1'));
	const settings = files.factsAt(`${from}/counter.json`)?.kind === 'file' ? readWhole(files, `${from}/counter.json`) : undefined;
	if (settings) replaceWhole(files, `${to}/counter.json`, settings);
	files.syncFolder(dirname(to));
}

/** Opens a copy from its first entry. Throws `backup-damaged` when it does not hold what its head says. */
async function prove(path: string, {files = nodeFiles, ...watch}: Watch): Promise<Backup> {
	booksIn(files, path);
	if (segmentsIn(files, `${path}/journal`).length === 0) throw new StoreError('no-backup', {path});
	const head = readHeadFile(files, `${path}/head`);
	if (!head) throw new StoreError('backup-damaged', {path, seq: 1, why: 'its file "head" is missing or cut short'});
	try {
		const {state, end} = await recover(files, path, {head, isAnew: true, ...watch});
		if (end.torn === 0 && end.place.seq === head.seq) return {path, state, place: end.place, end};
		throw new StoreError('backup-damaged', {path, seq: end.place.seq + 1, why: 'it does not end where its file "head" says'});
	} catch (error) {
		if (!(error instanceof StoreError) || error.code !== 'damaged') throw error;
		throw new StoreError('backup-damaged', {...error.facts, path}, error);
	}
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
	const path = freePath(join(into, `backup-${time}-entry-${end.place.seq}`));
	const unproven = `${path}-${process.pid}.unproven`;
	files.makeFolder(unproven);
	const lock = takeLock(unproven, 'backup');
	try {
		await copyShop(shop, unproven, {end, files, ...watch});
		const {state, place} = await prove(unproven, {files, ...watch});
		giveToOwnerOf(into, unproven);
		files.rename(unproven, path);
		files.syncFolder(into);
		return {path, state, place, removed: rotate(files, into, basename(path))};
	} catch (error) {
		rmSync(unproven, {recursive: true, force: true});
		throw error;
	} finally {
		lock.release();
		removeLock(path);
	}
}

/** Reads a backup and changes nothing. Throws `no-backup` or `backup-damaged`. */
export async function readBackup(path: string, watch: Watch = {}): Promise<Backup> {
	try {
		return await prove(path, watch);
	} catch (error) {
		throw asTrouble(path, error);
	}
}

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
