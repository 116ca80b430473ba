// Owns backups: a backup is a shop folder with the whole journal, made beside an open counter, proven before it counts, and put back only whole.
import {existsSync, mkdirSync, readdirSync, renameSync, rmSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {State} from '../domain/state.ts';
import {type Files, nodeFiles, readWhole, replaceWhole} from './files.ts';
import {headText, readHeadFile} from './head.ts';
import {type JournalEnd, segmentsIn, walkSteps} from './journal.ts';
import {takeLock} from './lock.ts';
import {recover} from './recovery.ts';
import {type ChainPlace, chainStart} from './segment.ts';
import {nextTurn, type OnProgress, paced} from './steps.ts';
import {StoreError} from './store-error.ts';

/** What is told of long work, and what stops it. */
export type Watch = {readonly onProgress?: OnProgress; readonly signal?: AbortSignal; readonly files?: Files};

/** A proven copy: where it is, what it holds up to which entry. */
export type ProvenCopy = {readonly path: string; readonly state: State; readonly place: ChainPlace};

/** How many backups stay in a folder; the oldest go. */
const backupsKept = 14;

const backupName = /^backup-\d{4}-\d{2}-\d{2}-\d{6}-entry-\d+$/;

/** Backups in a folder, the oldest first; only names that are ours count. */
export const backupsIn = (folder: string): readonly string[] =>
	existsSync(folder)
		? readdirSync(folder)
				.filter(name => backupName.test(name))
				.sort()
		: [];

type Copying = {readonly end: JournalEnd; readonly files: Files; readonly signal?: AbortSignal};

/** Copies the journal up to its end, each file synced, with the head and this machine's settings. */
async function copyShop(from: string, to: string, {end, files, signal}: Copying): Promise<void> {
	mkdirSync(to, {mode: 0o700});
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
	const settings = readWhole(files, `${from}/counter.json`);
	if (settings) replaceWhole(files, `${to}/counter.json`, settings);
	files.syncFolder(dirname(to));
}

/** Opens a copy from its first entry on. Throws `damaged` when it does not hold what its head says. */
async function prove(path: string, {files = nodeFiles, ...watch}: Watch): Promise<ProvenCopy & {readonly end: JournalEnd}> {
	if (segmentsIn(files, `${path}/journal`).length === 0) throw new StoreError('no-backup', {path});
	const head = readHeadFile(files, `${path}/head`);
	if (!head) throw new StoreError('damaged', {path, seq: 1, why: 'its file "head" is missing or cut short'});
	const {state, end} = await recover(files, path, {head, isAnew: true, ...watch});
	if (end.isTorn || end.place.seq !== head.seq)
		throw new StoreError('damaged', {path, seq: end.place.seq + 1, why: 'it does not end where its file "head" says'});
	return {path, state, place: end.place, end};
}

/**
 * Backs a shop up into a folder, also while the counter sells: what was acknowledged when it began is in it. The copy is proven before it
 * takes its name; then the oldest beyond {@link backupsKept} go. `time` is YYYY-MM-DD-HHMMSS. Throws `damaged` for a shop that is.
 */
export async function backupShop(
	shop: string,
	into: string,
	{time, files = nodeFiles, ...watch}: {readonly time: string} & Watch,
): Promise<ProvenCopy & {readonly removed: readonly string[]}> {
	const total = readHeadFile(files, `${shop}/head`)?.seq ?? 0;
	const end = await paced(walkSteps(files, `${shop}/journal`, {from: chainStart, visit: () => undefined}), {total, ...watch});
	if (end.place.seq === 0) throw new StoreError('no-shop', {path: shop});
	mkdirSync(into, {recursive: true, mode: 0o700});
	const name = `backup-${time}-entry-${end.place.seq}`;
	const unproven = join(into, `${name}.unproven`);
	try {
		await copyShop(shop, unproven, {end, files, ...watch});
		const {state, place} = await prove(unproven, {files, ...watch});
		renameSync(unproven, join(into, name));
		files.syncFolder(into);
		const removed = backupsIn(into).slice(0, -backupsKept);
		for (const old of removed) rmSync(join(into, old), {recursive: true});
		return {path: join(into, name), state, place, removed};
	} catch (error) {
		rmSync(unproven, {recursive: true, force: true});
		throw error;
	}
}

/** Looks at a backup without touching anything. Throws `no-backup` or `damaged`. */
export async function readBackup(path: string, watch: Watch = {}): Promise<ProvenCopy> {
	return prove(path, watch);
}

/** A free name beside a folder. */
function nameBeside(folder: string, word: string): string {
	for (let count = 1; ; count += 1) {
		const name = `${folder}-${word}${count === 1 ? '' : `-${count}`}`;
		if (!existsSync(name)) return name;
	}
}

/**
 * Puts a backup in a shop's place: copied and proven beside it first; what stood there is set aside whole, never written over. Answers with
 * where that went. Throws `locked` while a process has the shop open.
 */
export async function restoreShop(
	shop: string,
	backup: string,
	{files = nodeFiles, ...watch}: Watch = {},
): Promise<ProvenCopy & {readonly setAside: string | undefined}> {
	const {end} = await prove(backup, {files, ...watch});
	mkdirSync(dirname(shop), {recursive: true});
	const lock = existsSync(shop) ? await takeLock(shop, 'restore') : undefined;
	const coming = nameBeside(shop, 'restoring');
	try {
		await copyShop(backup, coming, {end, files, ...watch});
		for (const part of ['quarantine', 'backups']) files.makeFolder(`${coming}/${part}`);
		const {state, place} = await prove(coming, {files, ...watch});
		const setAside = existsSync(shop) ? nameBeside(shop, 'before-restore') : undefined;
		if (setAside !== undefined) renameSync(shop, setAside);
		renameSync(coming, shop);
		files.syncFolder(dirname(shop));
		if (setAside !== undefined) rmSync(join(setAside, 'holder'), {force: true});
		return {path: shop, state, place, setAside};
	} catch (error) {
		rmSync(coming, {recursive: true, force: true});
		throw error;
	} finally {
		await lock?.release();
	}
}
