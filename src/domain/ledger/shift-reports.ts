// The reports of shifts, read from the entries of a stretch: an X at any time, the content of a Z, and what a Z must be by its entries.
import {assert} from '../base/assert.ts';
import type {TillId} from '../base/stamp.ts';
import {addToStretch, type StretchEntry} from '../shifts/count-events.ts';
import {makeReport} from '../shifts/make-report.ts';
import {drawerHolds} from '../shifts/records.ts';
import type {ShiftReport} from '../shifts/report.ts';
import {newStretch, type Stretch} from '../shifts/stretch.ts';
import {auditMatters} from './audited.ts';
import type {DomainEvent} from './commands.ts';
import {postings} from './ledger.ts';
import type {State} from './state.ts';

/** An entry of the journal, as far as a report reads it. */
export type ReportedEntry = Omit<StretchEntry, 'events'> & {readonly events: readonly DomainEvent[]};

/** Adds an entry to a stretch. */
export const addEntryTo = (stretch: Stretch, entry: ReportedEntry): void =>
	addToStretch(stretch, entry, {
		posted: entry.events.flatMap(event => postings(event, entry)),
		matters: auditMatters(entry),
	});

/** The sequence after which a till's stretch begins; undefined while it never had a shift. */
export const stretchStart = ({shifts}: State, till: TillId): number | undefined => shifts.rows.get(till)?.since;

/** The report of a till now. `entries` are those of the journal after {@link stretchStart}, of any till. */
export function reportNow(state: State, till: TillId, entries: Iterable<ReportedEntry>): ShiftReport {
	const stretch = newStretch();
	for (const entry of entries) if (entry.till === till) addEntryTo(stretch, entry);
	const report = makeReport(state, till, stretch);
	const holds = drawerHolds(state, till);
	assert(report.cash.expected === holds, 'what the drawer should hold is its named sum', {holds, sum: report.cash});
	return report;
}
