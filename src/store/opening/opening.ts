// Opening a shop for selling: lock, recover, fold, check. The order of the steps is final.
import {systemClock, systemDraw} from '../clock.ts';
import {nodeFiles} from '../disk/files.ts';
import {type Lock, takeLock} from '../disk/lock.ts';
import {asTrouble} from '../disk/store-error.ts';
import {keepHistory} from '../history/keeper.ts';
import {readHeadFile} from '../journal/head.ts';
import {entriesFrom} from '../journal/journal.ts';
import {type FileJournal, openJournal} from '../journal/writer.ts';
import {openTill} from '../sign-ins.ts';
import {keepSnapshots} from '../snapshot/snapshot-keeper.ts';
import {foundOnOpening} from './found-on-opening.ts';
import {mend} from './mending.ts';
import type {OpenStore, StoreOptions} from './open-store.ts';
import {recoverFinished} from './redacting.ts';
import {checkFolder, checkOwner} from './shop-folder.ts';
import {finishSwap, forgetSwap} from './swap.ts';

/** Opens a shop for selling. Throws a StoreError; nothing was changed then but the leftovers of an interrupted write. */
export async function openStore(folder: string, options: StoreOptions = {}): Promise<OpenStore> {
	const {files = nodeFiles, purpose = 'counter'} = options;
	let lock: Lock | undefined;
	try {
		finishSwap(files, folder);
		checkOwner(files, checkFolder(files, folder));
		lock = takeLock(folder, purpose);
		return await openLocked(folder, options, lock);
	} catch (error) {
		lock?.release();
		throw asTrouble(folder, error);
	}
}

async function openLocked(folder: string, options: StoreOptions, lock: Lock): Promise<OpenStore> {
	const {files = nodeFiles, clock = systemClock, draw = systemDraw, onProgress, signal} = options;
	mend(files, folder);
	const head = readHeadFile(files, `${folder}/head`);
	const {state, end, notes, snapshotSeq, folded, lastAt, isBare} = await recoverFinished(files, folder, {head, ...options});
	let journal: FileJournal | undefined;
	const place: OpenStore['place'] = () => journal?.place() ?? end.place;
	const entries = (fromSeq: number) => entriesFrom(files, `${folder}/journal`, {fromSeq, lastSeq: () => place().seq});
	const isAnew = options.isAnew ?? false;
	const kept = keepHistory({folder, files, journal: {entries}, state, place, isAnew, isBare});
	const found = foundOnOpening({files, folder}, {end, lastAt, isHeadRead: head !== undefined, at: clock.now().at});
	const readied = async () => {
		const restored = forgetSwap(files, folder);
		return {restored, ...(await kept.ready({onProgress, signal}))};
	};
	const opened = openJournal(files, folder, {end, isHeld: lock.isHeld, room: options.room});
	journal = opened;
	const {
		history,
		notes: historyNotes,
		restored,
	} = await readied().catch((error: unknown) => {
		opened.close();
		throw error;
	});
	const noted = historyNotes().length;
	const lastSeq = end.place.seq;
	const {till, signIns} = openTill({...options, state, journal: opened, history, clock, draw, lastSeq});
	const bytesSince = () => folded + opened.appended();
	const snapshots = keepSnapshots({
		files,
		folder,
		state,
		place,
		isHere: opened.isHere,
		bytesSince,
		seq: snapshotSeq,
		isDue: isAnew,
	});
	till.subscribe(snapshots.onEntry);
	const leave: OpenStore['close'] = async () => {
		await till.settled();
		// After a bug in the folding the state cannot be believed, and a folder that was moved has another name. The next start folds the journal.
		const isKept = !till.isBroken() && opened.isHere();
		const trouble = isKept ? await snapshots.onLeaving() : undefined;
		history.close();
		opened.close();
		lock.release();
		return [
			...historyNotes().slice(noted),
			...(trouble === undefined ? [] : [{note: 'snapshot-not-written', why: trouble} as const]),
		];
	};
	let left: ReturnType<typeof leave> | undefined;
	const close: OpenStore['close'] = () => {
		left ??= leave();
		return left;
	};
	return {till, signIns, hear: till.hear, notes: [...restored, ...notes, ...found, ...historyNotes()], place, close};
}
