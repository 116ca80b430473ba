// A damaged shop, opened for looking only.
import type {SealedEntry} from '../../domain/ports/journal.ts';
import {systemClock, systemDraw} from '../clock.ts';
import {type Files, nodeFiles} from '../disk/files.ts';
import {takeLock} from '../disk/lock.ts';
import {StoreError} from '../disk/store-error.ts';
import {scannedHistory} from '../history/scanned-history.ts';
import {walkSteps} from '../journal/journal.ts';
import {chainStart} from '../journal/segment.ts';
import {openTill} from '../sign-ins.ts';
import type {OpenStore} from './open-store.ts';
import type {Salvaged} from './salvage.ts';

/** The whole entries of a damaged journal, oldest first, from `fromSeq` to `lastSeq`. */
function* intactEntries(files: Files, folder: string, {fromSeq, lastSeq}: {readonly fromSeq: number; readonly lastSeq: number}) {
	const batch: SealedEntry[] = [];
	const visit = (sealed: SealedEntry) => batch.push(sealed);
	const steps = walkSteps(files, `${folder}/journal`, {from: chainStart, visit, isForLooking: true});
	for (let isMore = true; isMore; ) {
		try {
			isMore = !steps.next().done;
		} catch (error) {
			if (!(error instanceof StoreError)) throw error;
			isMore = false;
		}
		for (const sealed of batch.splice(0)) if (sealed.entry.seq >= fromSeq && sealed.entry.seq <= lastSeq) yield sealed;
	}
}

/** Opens what was salvaged for looking only, under the shop's lock. Recording anything is refused with `read-only`. */
export async function openSalvaged(folder: string, {state, place}: Salvaged, files: Files = nodeFiles): Promise<OpenStore> {
	const lock = takeLock(folder, 'looking at a damaged shop');
	const journal = {
		append: async () => {
			throw new StoreError('read-only', {path: folder});
		},
		entries: (fromSeq: number) => intactEntries(files, folder, {fromSeq, lastSeq: place.seq}),
	};
	const history = scannedHistory(journal, state);
	const opened = openTill({state, journal, history, clock: systemClock, draw: systemDraw, lastSeq: place.seq});
	const close = async () => {
		lock.release();
		return [];
	};
	return {...opened, hear: opened.till.hear, notes: [], place: () => place, close};
}
