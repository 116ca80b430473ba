// Copies of a shop that are proven before they count.
import {dirname} from 'node:path';
import type {State} from '../../domain/ledger/state.ts';
import {type Files, nodeFiles, readWhole, replaceWhole} from '../disk/files.ts';
import {nextTurn, type Watch as Watching} from '../disk/steps.ts';
import {asTrouble, StoreError} from '../disk/store-error.ts';
import {headText, readHeadFile} from '../journal/head.ts';
import {type JournalEnd, segmentsIn} from '../journal/journal.ts';
import type {ChainPlace} from '../journal/segment.ts';
import {recover} from './last-state.ts';
import {booksIn} from './shop-folder.ts';

/** Progress and cancellation of long work, and the port to the disk. */
export type Watch = Watching & {readonly files?: Files};

/** A proven copy: where it is, what it holds, and its last entry. */
export type ProvenCopy = {readonly path: string; readonly state: State; readonly place: ChainPlace};

/** A proven backup, with the end of its journal. */
export type Backup = ProvenCopy & {readonly end: JournalEnd};

type Copying = {readonly end: JournalEnd; readonly files: Files; readonly signal?: AbortSignal | undefined};

/** Bytes of a shop's journal. */
export const journalSize = (files: Files, shop: string): number =>
	segmentsIn(files, `${shop}/journal`)
		.map(name => files.factsAt(`${shop}/journal/${name}`)?.size ?? 0)
		.reduce((one, other) => one + other, 0);

/** Copies the journal up to its end, each file synced, with the head and this machine's settings. */
export async function copyShop(from: string, to: string, {end, files, signal}: Copying): Promise<void> {
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
export async function prove(path: string, {files = nodeFiles, ...watch}: Watch): Promise<Backup> {
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

/** Reads a backup and changes nothing. Throws `no-backup` or `backup-damaged`. */
export async function readBackup(path: string, watch: Watch = {}): Promise<Backup> {
	try {
		return await prove(path, watch);
	} catch (error) {
		throw asTrouble(path, error);
	}
}
