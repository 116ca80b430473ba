// The last state of a shop: its snapshot, the journal behind it, and the head that must agree. It only reads.
import {brokenInvariant} from '../../domain/ledger/ledger.ts';
import {emptyState, type State} from '../../domain/ledger/state.ts';
import type {OpeningNote} from '../../domain/ports/trouble.ts';
import type {Files} from '../disk/files.ts';
import {inSteps, type OnProgress} from '../disk/steps.ts';
import {gone, StoreError} from '../disk/store-error.ts';
import {foldFromDisk} from '../journal/folding.ts';
import type {Head} from '../journal/head.ts';
import {type JournalEnd, walkSteps} from '../journal/journal.ts';
import {type GatheredLines, gatherListed} from '../journal/redacted-lines.ts';
import {type ChainPlace, chainStart} from '../journal/segment.ts';
import {hasSnapshotFile, readSnapshot} from '../snapshot/snapshot.ts';

export type Recovered = {
	readonly state: State;
	readonly end: JournalEnd;
	readonly notes: readonly OpeningNote[];
	readonly snapshotSeq: number;
	/** Bytes of entries folded in after the snapshot. */
	readonly folded: number;
	readonly lastAt: number;
	/** True without a snapshot, as a restored shop is. */
	readonly isBare: boolean;
	/** The lines that entries behind the snapshot say are redacted. */
	readonly listed: GatheredLines;
};

type Recovery = {
	readonly head: Head | undefined;
	/** True to fold from the first entry, without the snapshot. */
	readonly isAnew?: boolean | undefined;
	readonly onProgress?: OnProgress | undefined;
	readonly signal?: AbortSignal | undefined;
};

/** The state at the last intact entry, from snapshot, journal and head. Changes nothing. Throws `damaged`, or the reason of `signal`. */
export async function recover(files: Files, folder: string, {head, isAnew, onProgress, signal}: Recovery): Promise<Recovered> {
	const notes: OpeningNote[] = [];
	// Even when its state is not used, the snapshot shows what was acknowledged: the head may be behind.
	const read = await readSnapshot(files, folder);
	const snapshot = isAnew ? undefined : read;
	const isBare = !hasSnapshotFile(files, folder);
	if (!isAnew && !snapshot && !isBare) notes.push({note: 'snapshot-unusable'});
	const state = snapshot?.state ?? emptyState();
	const from = snapshot?.place ?? chainStart;
	const listed = gatherListed();
	let lastAt = 0;
	let folded = 0;
	const journal = `${folder}/journal`;
	const walk = walkSteps(files, journal, {
		from,
		visit: (sealed, length) => {
			lastAt = sealed.entry.at;
			if (sealed.entry.seq === from.seq) return;
			foldFromDisk({files, journal}, state, sealed);
			listed.visit(sealed);
			folded += length;
		},
	});
	const end = await inSteps(walk, {total: head?.seq ?? 0, onProgress, signal});
	if (read && read.place.seq > end.place.seq) throw gone(`${folder}/journal`, end.place.seq + 1, read.place.seq);
	if (head) checkHead(folder, head, end.place);
	const broken = brokenInvariant(state);
	if (broken) throw new StoreError('damaged', {path: folder, seq: end.place.seq, why: broken});
	return {state, end, notes, snapshotSeq: from.seq, folded, lastAt, isBare, listed};
}

function checkHead(folder: string, head: Head, place: ChainPlace): void {
	if (head.seq > place.seq) throw gone(`${folder}/journal`, place.seq + 1, head.seq);
	if (head.seq === place.seq && head.hash !== place.hash)
		throw new StoreError('damaged', {
			path: `${folder}/journal`,
			seq: head.seq,
			why: 'the last entry is not the one that was acknowledged',
		});
}
