// Redactions on the disk: lines that an entry announced and that still name somebody are written anew, after everything that was made of them.

import {basketPaths, seek, withoutPerson} from '../../domain/ledger/personal.ts';
import type {State} from '../../domain/ledger/state.ts';
import type {Basket} from '../../domain/selling/basket.ts';
import {redactBasketLog} from '../basket-log.ts';
import {type Files, readWhole, replaceWhole} from '../disk/files.ts';
import {historyFiles} from '../history/tables.ts';
import {entriesFrom, firstSeqOf, segmentsIn} from '../journal/journal.ts';
import {type GatheredLines, redactedSegment} from '../journal/redacted-lines.ts';
import {removeSnapshot} from '../snapshot/snapshot.ts';
import type {Recovered} from './last-state.ts';

type Segment = {readonly path: string; readonly bytes: Buffer};

/** The segments with lines that are not yet as they were announced, each as it has to be. */
export function* unfinished(files: Files, folder: string, listed: GatheredLines): Generator<Segment> {
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

/** The open basket of the counter without the person. It is not in the journal. */
function redactDraft(
	files: Files,
	folder: string,
	{state, account, last}: {readonly state: State; readonly account: number; readonly last: number},
): void {
	const {learnFrom, sought} = seek(state, account);
	for (const {entry} of entriesFrom(files, `${folder}/journal`, {fromSeq: 1, lastSeq: () => last})) learnFrom(entry.events);
	redactBasketLog(files, `${folder}/basket.log`, draft => {
		const {basket} = draft as {readonly basket: Basket};
		const at = basketPaths(basket, sought).filter(path => path !== undefined);
		return {...draft, basket: withoutPerson(basket, at, account)};
	});
}

/**
 * Finishes the redactions that the gathered entries announce. What was made of the lines goes first, since a line that is done says that all of this
 * is done; then the lines, segment by segment, each whole or as it was. Answers whether there was anything to do.
 */
export function finishRedactions(
	files: Files,
	folder: string,
	{listed, state, last}: {readonly listed: GatheredLines; readonly state: State; readonly last: number},
): boolean {
	// All of them are looked at before the first is changed: where one does not fit, nothing is.
	let isAny = false;
	for (const _segment of unfinished(files, folder, listed)) isAny = true;
	if (!isAny) return false;
	for (const path of historyFiles(folder)) if (files.factsAt(path)?.kind === 'file') files.remove(path);
	for (const account of new Set(listed.all().map(each => each.account))) redactDraft(files, folder, {state, account, last});
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
export async function redacted(files: Files, folder: string, recoverNow: () => Promise<Recovered>): Promise<Recovered> {
	const found = await recoverNow();
	const {listed, state, end} = found;
	return finishRedactions(files, folder, {listed, state, last: end.place.seq}) ? recoverNow() : found;
}
