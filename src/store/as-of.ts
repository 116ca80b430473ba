// The shop as it was after an entry, folded anew from the journal.
import {assert} from '../domain/base/assert.ts';
import {emptyState} from '../domain/ledger/state.ts';
import type {Entry, Journal, SealedEntry} from '../domain/ports/journal.ts';
import type {ShopThen} from '../domain/ports/till.ts';
import {scannedHistory} from './history/scanned-history.ts';
import {fold} from './journal/folding.ts';

/** Entries of a journal, from one up to another. */
function* entriesUpTo(journal: Journal, {from, last}: {readonly from: number; readonly last: number}): Iterable<SealedEntry> {
	for (const sealed of journal.entries(from)) {
		if (sealed.entry.seq > last) return;
		yield sealed;
	}
}

/** An acknowledged entry. */
export function entryOf(journal: Journal, seq: number): Entry {
	const [sealed] = entriesUpTo(journal, {from: seq, last: seq});
	assert(sealed !== undefined, 'an entry that was acknowledged is in the journal', {seq});
	return sealed.entry;
}

/** Folds the journal anew, up to an entry and no further. */
export function shopAsOf(journal: Journal, last: number): ShopThen {
	const state = emptyState();
	for (const sealed of entriesUpTo(journal, {from: 1, last})) fold(state, sealed);
	const history = scannedHistory({entries: from => entriesUpTo(journal, {from, last})}, state);
	return {state, history, entry: entryOf(journal, last)};
}
