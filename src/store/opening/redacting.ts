// Redactions on the disk: lines that an entry announced and that still name somebody are written anew, after everything that was made of them.

import {basketPaths, type Sought} from '../../domain/ledger/personal.ts';
import {withoutPerson} from '../../domain/ledger/personal-texts.ts';
import {seek} from '../../domain/ledger/seek.ts';
import type {State} from '../../domain/ledger/state.ts';
import type {Entry} from '../../domain/ports/journal.ts';
import type {Basket} from '../../domain/selling/basket.ts';
import {zKey} from '../../domain/shifts/records.ts';
import {redactBasketLog} from '../basket-log.ts';
import {type Files, readWhole, replaceWhole} from '../disk/files.ts';
import {historyFiles} from '../history/tables.ts';
import {entriesFrom, firstSeqOf, segmentsIn} from '../journal/journal.ts';
import {type GatheredLines, redactedSegment} from '../journal/redacted-lines.ts';
import {removeSnapshot} from '../snapshot/snapshot.ts';
import {type Recovered, recover} from './last-state.ts';

type Segment = {readonly path: string; readonly bytes: Buffer};

/** The segments with lines that are not yet as they were announced, each as it has to be. */
function* unfinished(files: Files, folder: string, listed: GatheredLines): Generator<Segment> {
	const journal = `${folder}/journal`;
	const seqs = listed.all().map(({seq}) => seq);
	for (const [place, name] of segmentsIn(files, journal).entries()) {
		const next = segmentsIn(files, journal)[place + 1];
		const [from, to] = [firstSeqOf(name), next === undefined ? Number.POSITIVE_INFINITY : firstSeqOf(next)];
		if (!seqs.some(seq => seq >= from && seq < to)) continue;
		const path = `${journal}/${name}`;
		const bytes = redactedSegment(readWhole(files, path) ?? Buffer.alloc(0), path, listed.of);
		if (bytes) yield {path, bytes};
	}
}

type Finishing = {
	readonly listed: GatheredLines;
	readonly state: State;
	/** The last entry. */
	readonly last: number;
};

/** Papers that wait for the printer, each in a file that is named by its receipt or its Z. They can be printed again. */
function removePapers(files: Files, folder: string, numbers: ReadonlySet<string>): void {
	const spool = `${folder}/spool`;
	const papers = (files.list(spool) ?? []).filter(name => numbers.has(name.split('_')[1] ?? ''));
	for (const name of papers) files.remove(`${spool}/${name}`);
	if (papers.length > 0) files.syncFolder(spool);
}

/** The receipts that an entry is about, and its Z, as their papers are named. */
const papersOf = ({events, till}: Entry): readonly string[] =>
	events.flatMap(event => [
		...('receipt' in event ? [event.receipt] : []),
		...(event.type === 'ShiftClosed' ? [zKey(till, event.z)] : []),
	]);

const namedIn = (basket: Basket, sought: Sought): readonly string[] =>
	basketPaths(basket, sought).filter(path => path !== undefined);

/** Takes the person out of what is not in the journal and cannot be made from it again: the open basket, and papers that wait. */
function cleanBeside(files: Files, folder: string, {listed, state, last}: Finishing): void {
	const accounts = new Set(listed.all().map(({account}) => account));
	const sought = [...accounts].map(account => ({account, ...seek(state, account)}));
	const papers = new Set<string>();
	for (const {entry} of entriesFrom(files, `${folder}/journal`, {fromSeq: 1, lastSeq: () => last})) {
		for (const {learnFrom} of sought) learnFrom(entry.events);
		if (listed.of(entry.seq).length === 0) continue;
		for (const paper of papersOf(entry)) papers.add(paper);
	}
	removePapers(files, folder, papers);
	const without = (basket: Basket): Basket =>
		sought.reduce((at, {account, sought: one}) => withoutPerson(at, namedIn(at, one), account), basket);
	redactBasketLog(files, `${folder}/basket.log`, draft => ({
		...draft,
		basket: without((draft as {readonly basket: Basket}).basket),
	}));
}

/**
 * Finishes the redactions that the gathered entries announce. What was made of the lines goes first, since a line that is done says that all of this
 * is done; then the lines, segment by segment, each whole or as it was. Answers whether there was anything to do.
 */
function finishRedactions(files: Files, folder: string, finishing: Finishing): boolean {
	const {listed} = finishing;
	// All of them are looked at before the first is changed: where one does not fit, nothing is.
	let isAny = false;
	for (const _segment of unfinished(files, folder, listed)) isAny = true;
	if (!isAny) return false;
	for (const path of historyFiles(folder)) if (files.factsAt(path)?.kind === 'file') files.remove(path);
	cleanBeside(files, folder, finishing);
	removeSnapshot(files, folder);
	files.syncFolder(folder);
	for (const {path, bytes} of unfinished(files, folder, listed)) {
		const mode = files.mode(path) ?? 0o600;
		replaceWhole(files, path, bytes);
		files.setMode(path, mode & 0o777);
	}
	return true;
}

/** Recovers a shop, once more where a redaction had to be finished: the state is then folded from the lines as they are now. */
export async function recoverFinished(files: Files, folder: string, recovery: Parameters<typeof recover>[2]): Promise<Recovered> {
	const found = await recover(files, folder, recovery);
	const {listed, state, end} = found;
	const isAnew = finishRedactions(files, folder, {listed, state, last: end.place.seq});
	return isAnew ? recover(files, folder, recovery) : found;
}

/** An entry on record that says that lines before it are redacted, which, and how many. */
export type RedactedBy = {
	readonly by: number;
	readonly account: number;
	readonly entries: number;
	readonly seqs: readonly number[];
};

/** The redactions on record, the oldest first. */
export function redactedBy(listed: GatheredLines): readonly RedactedBy[] {
	const found = new Map<number, RedactedBy>();
	for (const {by, account, seq} of listed.all()) {
		const seqs = [...(found.get(by)?.seqs ?? []), seq];
		found.set(by, {by, account, entries: seqs.length, seqs});
	}
	return [...found.values()].sort((one, other) => one.by - other.by);
}

/** A redaction that is on record and not carried out: the next start of the counter does that. */
export function unfinishedFaults(files: Files, folder: string, listed: GatheredLines): readonly string[] {
	for (const {path} of unfinished(files, folder, listed))
		return [`${path.slice(path.lastIndexOf('/') + 1)} still names somebody who was redacted, until the shop is opened again`];
	return [];
}
