// When a snapshot is written: every 10,000 entries, and on leaving if enough is new. One at a time, and no sale waits for it.
import type {State} from '../../domain/ledger/state.ts';
import type {Files} from '../disk/files.ts';
import {StoreError, systemCode} from '../disk/store-error.ts';
import type {ChainPlace} from '../journal/segment.ts';
import {captureSnapshot, writeSnapshot} from './snapshot.ts';

/** Entries between two snapshots while the shop is open. */
const entriesBetween = 10_000;
/** A snapshot is written on leaving when the next opening would otherwise walk this many entries, or bytes, of journal. */
const entriesWorthIt = 500;
const bytesWorthIt = 1_048_576;

type Kept = {
	readonly files: Files;
	readonly folder: string;
	readonly state: State;
	readonly place: () => ChainPlace;
	/** Whether the folder is still the one that was opened. Another shop may have its name by now. */
	readonly isHere: () => boolean;
	/** Bytes of journal after the existing snapshot. */
	readonly bytesSince: () => number;
	/** The entry of the existing snapshot; 0 without one. */
	readonly seq: number;
	/** True when a snapshot is written on leaving in any case. */
	readonly isDue: boolean;
};

export function keepSnapshots({files, folder, state, place, isHere, bytesSince, seq, isDue}: Kept) {
	/** A snapshot gets its name only in its own shop. */
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

	/** Captures the state now and writes it in its turn: a later entry must not get into an earlier snapshot. */
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
		/** Call this after each entry. */
		onEntry: (): void => {
			if (place().seq - capturedSeq >= entriesBetween) write();
		},
		/** Writes a snapshot if it is worth it. Answers with the disk's error for the last one, or undefined. */
		onLeaving: async (): Promise<string | undefined> => {
			const entries = place().seq - capturedSeq;
			if (isDue || entries >= entriesWorthIt || (entries > 0 && bytesSince() >= bytesWorthIt)) write();
			await writing;
			return trouble;
		},
	};
}
