// Reading a shop while another process may sell in it: one moment of its books.
// Nothing is locked, made, mended or changed, and nobody has to wait.
import type {State} from '../../domain/ledger/state.ts';
import type {OpeningNote} from '../../domain/ports/trouble.ts';
import {systemClock, systemDraw} from '../clock.ts';
import {littleRoom} from '../disk/disk-room.ts';
import {type Files, nodeFiles} from '../disk/files.ts';
import {asTrouble, StoreError} from '../disk/store-error.ts';
import {readHistory} from '../history/reader.ts';
import {readHeadFile} from '../journal/head.ts';
import {entriesFrom} from '../journal/journal.ts';
import type {ChainPlace} from '../journal/segment.ts';
import {openTill} from '../sign-ins.ts';
import {recover} from './last-state.ts';
import type {OpenStore, StoreOptions} from './open-store.ts';
import {checkFolder} from './shop-folder.ts';
import {restoreNotes} from './swap.ts';

/** How often the books are read again when another folder took the place of the one that was read, as in a restore. */
const tries = 3;

/** Reads until the folder is the same before and after, so that the answer is not half of one shop and half of another. */
async function fromOneFolder<T>(files: Files, folder: string, read: () => Promise<T>): Promise<T> {
	const which = (): string => {
		const {disk, number} = files.factsAt(`${folder}/.`) ?? {};
		return `${disk} ${number}`;
	};
	for (let left = tries; ; left -= 1) {
		const before = which();
		try {
			const found = await read();
			if (left === 0 || which() === before) return found;
		} catch (error) {
			if (left === 0 || which() === before) throw asTrouble(folder, error);
		}
	}
}

/** The state of a shop at its last acknowledged entry, for looking on. Throws a StoreError, such as `no-shop` or `damaged`. */
export const lookAtStore = (
	folder: string,
	{files = nodeFiles}: Pick<StoreOptions, 'files'> = {},
): Promise<{readonly state: State; readonly place: ChainPlace}> =>
	fromOneFolder(files, folder, async () => {
		checkFolder(files, folder);
		const {state, end} = await recover(files, folder, {head: readHeadFile(files, `${folder}/head`)});
		return {state, place: end.place};
	});

/** Opens a shop for questions. An order is refused with `only-reading`. What needs mending is noted, and left to the next start of a counter. */
export const readStore = (folder: string, options: StoreOptions = {}): Promise<OpenStore> =>
	fromOneFolder(options.files ?? nodeFiles, folder, () => readOnce(folder, options));

async function readOnce(folder: string, options: StoreOptions): Promise<OpenStore> {
	const {files = nodeFiles, clock = systemClock, draw = systemDraw} = options;
	checkFolder(files, folder);
	const head = readHeadFile(files, `${folder}/head`);
	const isHeadUnreadable = !head && files.mode(`${folder}/head`) !== undefined;
	const {state, end, notes} = await recover(files, folder, {head, ...options});
	const journal = {
		append: async () => {
			throw new StoreError('only-reading', {path: folder});
		},
		entries: (fromSeq: number) => entriesFrom(files, `${folder}/journal`, {fromSeq, lastSeq: () => end.place.seq}),
	};
	const place = () => end.place;
	const {history, notes: historyNotes} = await readHistory({folder, files, journal, state, place});
	const {till, signIns} = openTill({...options, state, journal, history, clock, draw, lastSeq: end.place.seq});
	const noted = historyNotes().length;
	const allNotes: readonly OpeningNote[] = [
		...restoreNotes(files, folder),
		...notes,
		...(isHeadUnreadable ? [{note: 'head-unreadable', isLeft: true} as const] : []),
		...(end.torn > 0 ? [{note: 'unfinished-write', bytes: end.torn} as const] : []),
		...littleRoom(folder),
		...historyNotes(),
	];
	const close = async (): Promise<readonly OpeningNote[]> => {
		history.close();
		return historyNotes().slice(noted);
	};
	return {till, signIns, hear: till.hear, notes: allNotes, place, close};
}
