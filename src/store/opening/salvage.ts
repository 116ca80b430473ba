// What is left of a damaged shop: everything up to the damage, for looking and not for selling, and the receipts behind it.
import {firstTill} from '../../domain/ledger/ledger.ts';
import {emptyState, type State} from '../../domain/ledger/state.ts';
import type {SealedEntry} from '../../domain/ports/journal.ts';
import {receiptsGiven} from '../../domain/shop/receipt-numbers.ts';
import {type Files, nodeFiles, readWhole} from '../disk/files.ts';
import {inOneGo} from '../disk/steps.ts';
import {gone, StoreError} from '../disk/store-error.ts';
import {foldFromDisk} from '../journal/folding.ts';
import {readHeadFile} from '../journal/head.ts';
import {segmentsIn, walkSteps} from '../journal/journal.ts';
import {type ChainPlace, chainStart} from '../journal/segment.ts';
import {readSnapshot, type Snapshot} from '../snapshot/snapshot.ts';

export type Salvaged = {
	/** The last entry before the damage. */
	readonly place: ChainPlace;
	/** When that entry was made, in ms since 1970, with its offset in minutes; undefined when no entry is whole. */
	readonly last: {readonly at: number; readonly offset: number} | undefined;
	readonly state: State;
	/** What is wrong, and at which entry. */
	readonly damage: StoreError;
	/** Numbers of receipts behind the damage, as far as they can be read. Nothing vouches for them. */
	readonly receipts: readonly string[];
};

type Intact = Pick<Salvaged, 'place' | 'last' | 'state'> & {readonly damage: StoreError | undefined};

/** Folds whole entries onto a base, up to the first that is not whole. */
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
		inOneGo(walkSteps(files, journal, {from, visit, isForLooking: true}));
		return {place, last, state, damage: undefined};
	} catch (error) {
		if (!(error instanceof StoreError)) throw error;
		return {place, last, state, damage: error};
	}
}

/** Numbers of receipts in the journal that are higher than those of the whole entries. */
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

/** Reads what is whole of a shop that did not open for `reason`. Changes nothing. */
export async function salvage(folder: string, reason: StoreError, files: Files = nodeFiles): Promise<Salvaged> {
	const snapshot = await readSnapshot(files, folder);
	const onto = snapshot && foldIntact(files, folder, snapshot);
	// A snapshot is not used when the journal does not reach it or agree with it, or when the damage is before it.
	const isBehind = (reason.facts.seq ?? Number.POSITIVE_INFINITY) <= (snapshot?.place.seq ?? 0);
	const isBuiltOn = onto !== undefined && onto.place.seq > (snapshot?.place.seq ?? 0) && !isBehind;
	const {place, last, state, damage} = isBuiltOn ? onto : foldIntact(files, folder, undefined);
	const head = readHeadFile(files, `${folder}/head`);
	const isShort = head !== undefined && head.seq > place.seq && damage === undefined;
	const found = damage ?? (isShort ? gone(`${folder}/journal`, place.seq + 1, head.seq) : reason);
	return {place, last, state, damage: found, receipts: receiptsBehind(files, folder, state)};
}
