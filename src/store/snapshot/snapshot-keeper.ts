// Owns when a snapshot is written: every 10,000 entries, and on leaving when enough is new to be worth it. One at a time, never in a sale's way.
import type {State} from '../../domain/ledger/state.ts';
import type {Files} from '../disk/files.ts';
import {StoreError, systemCode} from '../disk/store-error.ts';
import type {ChainPlace} from '../journal/segment.ts';
import {captureSnapshot, writeSnapshot} from './snapshot.ts';

/** While the shop is open. */
const entriesBetween = 10_000;
/** On leaving: opening again walks no more than this many entries, or bytes, of journal. */
const entriesWorthIt = 500;
const bytesWorthIt = 1_048_576;

type Kept = {
	readonly files: Files;
	readonly folder: string;
	readonly state: State;
	readonly place: () => ChainPlace;
	/** Whether the folder is still the one that was opened: its name may be another shop's by now. */
	readonly isHere: () => boolean;
	/** Bytes of journal after the snapshot there is. */
	readonly bytesSince: () => number;
	/** Where the snapshot there is stands; 0 without one. */
	readonly seq: number;
	/** One is written on leaving in any case. */
	readonly isDue: boolean;
};

export function keepSnapshots({files, folder, state, place, isHere, bytesSince, seq, isDue}: Kept) {
	/** A snapshot takes its name only in its own shop. */
	const ours: Files = {
		...files,
		rename: (from, to) => {
			if (!isHere()) throw new StoreError('moved', {path: to});
			files.rename(from, to);
		},
	};
	let capturedSeq = seq;
	let trouble: string | undefined;
	let writing: Promise<void> = Promise.resolve();

	/** Captures now and writes in its turn: a later entry must not slip into an earlier snapshot. */
	const write = (): void => {
		const captured = captureSnapshot({place: place(), state});
		capturedSeq = captured.seq;
		writing = writing
			.then(() => writeSnapshot(ours, folder, captured))
			.then(() => {
				trouble = undefined;
			})
			.catch(error => {
				trouble = systemCode(error);
			});
	};

	return {
		/** To be called after each entry. */
		onEntry: (): void => {
			if (place().seq - capturedSeq >= entriesBetween) write();
		},
		/** Writes what is worth it and answers with what the disk said against the last one, if it did. */
		onLeaving: async (): Promise<string | undefined> => {
			const entries = place().seq - capturedSeq;
			if (isDue || entries >= entriesWorthIt || (entries > 0 && bytesSince() >= bytesWorthIt)) write();
			await writing;
			return trouble;
		},
	};
}
