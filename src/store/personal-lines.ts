// What a redaction is decided on: every entry that names the holder of an account, and the proof that replacing those texts moves nothing.
import type {PersonalLines, RedactedEntry} from '../domain/accounts/redaction.ts';
import {assert} from '../domain/base/assert.ts';
import type {Table} from '../domain/base/table.ts';
import {withoutPerson} from '../domain/ledger/personal-texts.ts';
import {isRedactedAt, seek} from '../domain/ledger/seek.ts';
import {emptyState, type State, stableText} from '../domain/ledger/state.ts';
import type {Journal, SealedEntry} from '../domain/ports/journal.ts';
import {sha256} from './disk/sha256.ts';
import {nextTurn} from './disk/steps.ts';
import {fold} from './journal/folding.ts';

/** One entry of the journal lists no more than this, in bytes of its JSON. */
const mostListed = 786_432;
/** Entries between two turns of the event loop. */
const entriesATurn = 500;

/** Tables with texts about people in them. Everything in them but those texts must stay. */
const withPeople: readonly string[] = ['accounts', 'parked', 'refunds', 'vends'];
/** Tables with people's numbers in their keys: what was sold for them lately or today, and saved payees, which go with the person. No money follows from these. */
const keyedByPeople: readonly string[] = ['recent', 'beneficiarySums', 'payees'];
const peoplesTexts = new Set(
	'name phone email address vatNumber beneficiary reference detail note reason names frozenFor'.split(' '),
);

const withoutTexts = (key: string, value: unknown): unknown => (peoplesTexts.has(key) ? undefined : value);

/** What of a table may not change: money, stock, numbers, and all that names nobody. */
const bonesOf = (name: string, {rows}: Table<string | number, unknown>): string =>
	stableText([...rows].map(row => (withPeople.includes(name) ? JSON.stringify(row, withoutTexts) : row)));

/** Throws a Bug where two states differ in more than texts about people. */
function checkSame(before: State, after: State): void {
	for (const [name, table] of Object.entries(before)) {
		if (name === 'shop' || keyedByPeople.includes(name)) continue;
		const other = after[name as keyof State] as Table<string | number, unknown>;
		const isSame = bonesOf(name, table as Table<string | number, unknown>) === bonesOf(name, other);
		assert(isSame, 'a redaction changes nothing but texts about a person', {table: name});
	}
}

/** Calls back with each entry, and gives the event loop a turn now and then. */
async function walk(journal: Pick<Journal, 'entries'>, visit: (sealed: SealedEntry) => void): Promise<void> {
	for (const sealed of journal.entries(1)) {
		visit(sealed);
		if (sealed.entry.seq % entriesATurn === 0) await nextTurn();
	}
}

/** The entries that go into one listing: as many as fit. Those that say who the holder is come last, since the others are found by them. */
function listed(
	found: readonly (RedactedEntry & {readonly isContact: boolean})[],
	most: number,
): Required<PersonalLines>['personal'] {
	const last = found.filter(({isContact}) => isContact);
	const entries: RedactedEntry[] = [];
	let bytes = 0;
	for (const {isContact: _isContact, ...entry} of [...found.filter(({isContact}) => !isContact), ...last]) {
		bytes += JSON.stringify(entry).length + 1;
		if (bytes > most && entries.length > 0) break;
		entries.push(entry);
	}
	return {entries: entries.toSorted((one, other) => one.seq - other.seq), left: found.length - entries.length};
}

type Looking = {readonly state: State; readonly journal: Pick<Journal, 'entries'>; readonly listedAtOnce?: number};

/**
 * The entries that name the holder of an account, each with what its line will be. The journal is folded as it is and as it will be: if anything but
 * those texts would differ, nothing is redacted.
 */
export async function personalLines(
	{state, journal, listedAtOnce = mostListed}: Looking,
	account: number,
): Promise<PersonalLines> {
	const {learnFrom, placesIn, isContact} = seek(state, account);
	const announced = new Set<string>();
	await walk(journal, ({entry}) => {
		learnFrom(entry.events);
		for (const event of entry.events)
			if (event.type === 'PersonRedacted' && event.account === account) for (const {now} of event.entries) announced.add(now);
	});
	const [before, after] = [emptyState(), emptyState()];
	const found: (RedactedEntry & {readonly isContact: boolean})[] = [];
	await walk(journal, sealed => {
		const {entry, hash} = sealed;
		fold(before, sealed);
		const at = placesIn(entry.events);
		if (at.length === 0) return fold(after, sealed);
		const redacted = {...entry, events: withoutPerson(entry.events, at, account)};
		assert(isRedactedAt(redacted.events, at, account), 'a redaction is one that will be believed', {seq: entry.seq});
		fold(after, {entry: redacted, hash});
		const now = sha256(JSON.stringify(redacted));
		// A part before this one lists it, and the shop was not opened anew since.
		if (announced.has(now)) return;
		found.push({seq: entry.seq, was: hash, now, at, isContact: entry.events.some(isContact)});
	});
	checkSame(before, after);
	return {personal: listed(found, listedAtOnce)};
}
