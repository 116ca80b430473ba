// Owns what is left of a damaged shop: everything up to the damage, to be looked at and not sold from, and what stands behind it.
import {firstTill} from '../../domain/ledger/ledger.ts';
import {emptyState, type State} from '../../domain/ledger/state.ts';
import type {SealedEntry} from '../../domain/ports/journal.ts';
import {receiptsGiven} from '../../domain/shop/receipt-numbers.ts';
import {systemClock, systemDraw} from '../clock.ts';
import {type Files, nodeFiles, readWhole} from '../disk/files.ts';
import {takeLock} from '../disk/lock.ts';
import {atOnce} from '../disk/steps.ts';
import {gone, StoreError} from '../disk/store-error.ts';
import {scannedHistory} from '../history/scanned-history.ts';
import {foldFromDisk} from '../journal/folding.ts';
import {readHeadFile} from '../journal/head.ts';
import {segmentsIn, walkSteps} from '../journal/journal.ts';
import {type ChainPlace, chainStart} from '../journal/segment.ts';
import {readSnapshot, type Snapshot} from '../snapshot/snapshot.ts';
import {createTill} from '../till.ts';
import type {OpenStore} from './opening.ts';

export type Salvaged = {
	/** The last entry before the damage. */
	readonly place: ChainPlace;
	/** When that entry was made, in ms since 1970, with its offset in minutes; undefined when nothing is whole. */
	readonly last: {readonly at: number; readonly offset: number} | undefined;
	readonly state: State;
	/** What is wrong, and at which entry. */
	readonly damage: StoreError;
	/** Numbers of receipts that stand behind the damage, as far as they can be read; nothing vouches for them. */
	readonly receipts: readonly string[];
};

type Intact = Pick<Salvaged, 'place' | 'last' | 'state'> & {readonly damage: StoreError | undefined};

/** Folds whole entries onto a base until one is not. */
function foldIntact(files: Files, folder: string, base: Snapshot | undefined): Intact {
	const state = base?.state ?? emptyState();
	const from = base?.place ?? chainStart;
	let place = from;
	let last: Intact['last'];
	const journal = `${folder}/journal`;
	const visit = (sealed: SealedEntry): void => {
		if (sealed.entry.seq > from.seq) foldFromDisk({files, journal}, state, sealed);
		place = {seq: sealed.entry.seq, hash: sealed.hash};
		last = sealed.entry;
	};
	try {
		atOnce(walkSteps(files, journal, {from, visit}));
		return {place, last, state, damage: undefined};
	} catch (error) {
		if (!(error instanceof StoreError)) throw error;
		return {place, last, state, damage: error};
	}
}

/** Numbers of receipts in the journal that are younger than those that are whole. */
function receiptsBehind(files: Files, folder: string, state: State): readonly string[] {
	const whole = receiptsGiven(state, firstTill);
	const found = new Set<string>();
	for (const name of segmentsIn(files, `${folder}/journal`)) {
		const text = readWhole(files, `${folder}/journal/${name}`)?.toString('utf8') ?? '';
		for (const [, number = ''] of text.matchAll(/"receipt":"(P?\d+-\d{6,})"/g))
			if (Number(number.slice(number.lastIndexOf('-') + 1)) > whole) found.add(number);
	}
	return [...found].sort();
}

/** Reads what is whole of a shop that would not open for `reason`. Changes nothing. */
export async function salvage(folder: string, reason: StoreError, files: Files = nodeFiles): Promise<Salvaged> {
	const snapshot = await readSnapshot(files, folder);
	const onto = snapshot && foldIntact(files, folder, snapshot);
	// A snapshot that the journal does not reach or agree with is not to be built on, nor one behind which the damage lies.
	const isBehind = (reason.facts.seq ?? Number.POSITIVE_INFINITY) <= (snapshot?.place.seq ?? 0);
	const isBuiltOn = onto !== undefined && onto.place.seq > (snapshot?.place.seq ?? 0) && !isBehind;
	const {place, last, state, damage} = isBuiltOn ? onto : foldIntact(files, folder, undefined);
	const head = readHeadFile(files, `${folder}/head`);
	const isShort = head !== undefined && head.seq > place.seq && damage === undefined;
	const found = damage ?? (isShort ? gone(`${folder}/journal`, place.seq + 1, head.seq) : reason);
	return {place, last, state, damage: found, receipts: receiptsBehind(files, folder, state)};
}

/** The whole entries of a damaged journal, oldest first, up to `lastSeq`. */
function* intactEntries(files: Files, folder: string, {fromSeq, lastSeq}: {readonly fromSeq: number; readonly lastSeq: number}) {
	const batch: SealedEntry[] = [];
	const steps = walkSteps(files, `${folder}/journal`, {from: chainStart, visit: sealed => batch.push(sealed)});
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

/** Opens what was salvaged for looking only, under the lock of the shop: whatever is to be recorded is refused with `read-only`. */
export async function openSalvaged(folder: string, {state, place}: Salvaged, files: Files = nodeFiles): Promise<OpenStore> {
	const lock = takeLock(folder, 'looking at a damaged shop');
	const journal = {
		append: async () => {
			throw new StoreError('read-only', {path: folder});
		},
		entries: (fromSeq: number) => intactEntries(files, folder, {fromSeq, lastSeq: place.seq}),
	};
	const history = scannedHistory(journal, state);
	const till = createTill({state, journal, history, clock: systemClock, draw: systemDraw, lastSeq: place.seq});
	const close = async () => {
		lock.release();
		return [];
	};
	return {till, notes: [], place: () => place, close};
}
