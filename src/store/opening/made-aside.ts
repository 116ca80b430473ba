// A shop that is made with a past: its journal is written inside its folder, and put in its place once it is whole. Until then there is no shop.
import {rmdirSync, rmSync} from 'node:fs';
import type {OperatorId} from '../../domain/base/stamp.ts';
import {emptyState} from '../../domain/ledger/state.ts';
import type {Clock, Draw} from '../clock.ts';
import {type Files, nodeFiles} from '../disk/files.ts';
import {takeLock} from '../disk/lock.ts';
import {asTrouble} from '../disk/store-error.ts';
import {making, removeFailed} from '../disk/unfinished.ts';
import {scannedHistory} from '../history/scanned-history.ts';
import {chainStart} from '../journal/segment.ts';
import {openJournal} from '../journal/writer.ts';
import {createTill, type OwnTill} from '../till.ts';
import {makeShopFolder} from './shop-folder.ts';

/** `present` are those who are at its till while it is made. */
type Making = {
	readonly files?: Files;
	readonly clock: Clock;
	readonly draw: Draw;
	readonly present: ReadonlySet<OperatorId>;
};

/** Nothing to begin behind: no entry, and no room ahead of one. */
const beginning = {end: {place: chainStart, length: 0, torn: 0, last: undefined}, room: {bytes: 0, later: () => () => undefined}};

/**
 * Makes the journal of a shop in its folder, which holds nothing yet. `make` is given a till that has done nothing; what it does is
 * synced when all of it is done. If it fails, nothing of it is left; what one that was killed leaves goes with the next.
 */
export async function makeAside(
	folder: string,
	{files = nodeFiles, clock, draw, present}: Making,
	make: (till: OwnTill) => Promise<void>,
): Promise<void> {
	const aside = `${folder}/${making}`;
	const quick: Files = {...files, sync: () => undefined, syncFolder: () => undefined};
	const lock = takeLock(folder, 'init');
	try {
		// Another process may have made a shop there meanwhile.
		makeShopFolder(folder, files);
		rmSync(aside, {recursive: true, force: true});
		makeShopFolder(aside, quick);
		const journal = openJournal(quick, aside, {...beginning, isHeld: lock.isHeld});
		try {
			const state = emptyState();
			await make(createTill({state, journal, history: scannedHistory(journal, state), clock, draw, present, lastSeq: 0}));
		} finally {
			journal.close();
		}
		putInPlace(files, folder, aside);
	} catch (error) {
		throw asTrouble(folder, error);
	} finally {
		removeFailed(aside);
		lock.release();
	}
}

function syncWhole(files: Files, path: string): void {
	const file = files.open(path, 'read');
	try {
		files.sync(file);
	} finally {
		files.close(file);
	}
}

/**
 * Makes durable what is made, and gives it its place. The one rename makes the shop; if it cannot be made durable, it is undone. The head is left
 * behind: opening the shop writes it.
 */
function putInPlace(files: Files, folder: string, aside: string): void {
	const made = `${aside}/journal`;
	const place = `${folder}/journal`;
	for (const name of files.list(made) ?? []) syncWhole(files, `${made}/${name}`);
	files.syncFolder(made);
	rmdirSync(place);
	files.rename(made, place);
	try {
		files.syncFolder(folder);
	} catch (error) {
		files.rename(place, made);
		throw error;
	}
}
