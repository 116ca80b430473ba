// The proof of every Z: it follows the one before it, and says what the entries of its shift come to, counted anew.
import type {TillId} from '../../domain/base/stamp.ts';
import {addEntryTo} from '../../domain/ledger/shift-reports.ts';
import {type State, stableText} from '../../domain/ledger/state.ts';
import type {SealedEntry} from '../../domain/ports/journal.ts';
import type {ShiftClosed} from '../../domain/shifts/closing.ts';
import {makeReport} from '../../domain/shifts/make-report.ts';
import {drawerHolds, zKey} from '../../domain/shifts/records.ts';
import {reportVersion, type ShiftReport} from '../../domain/shifts/report.ts';
import {newStretch, type Stretch} from '../../domain/shifts/stretch.ts';

/** A Z of the journal: its number, its entry and the hash of that, which its paper has too. */
export type ProvenClosing = {readonly till: TillId; readonly z: number; readonly seq: number; readonly hash: string};

/** What is compared of a report: all of one of this version. How an older one was counted is not known any more, so its own money alone is. */
function partsOf(report: ShiftReport, {version}: ShiftReport): string {
	if (version === reportVersion) return stableText(report);
	const {cash, receipts, grand} = report;
	const {others: _, ...own} = grand;
	return stableText({expected: cash.expected, receipts, grand: own});
}

/** What is wrong with a Z, by the books just before its entry, or undefined. */
function faultOf(
	state: State,
	{till}: SealedEntry['entry'],
	{event, stretch}: {readonly event: ShiftClosed; readonly stretch: Stretch},
) {
	const {z, report, counted, difference, nextFloat, banked} = event;
	const number = zKey(till, z);
	const shift = state.shifts.rows.get(till);
	if (!shift?.open || z !== shift.number) return `${number} closes no shift that is open`;
	const holds = drawerHolds(state, till);
	if (report.cash.expected !== holds) return `what the drawer should hold on ${number} is not what the books have`;
	if (difference !== counted - holds || banked !== counted - nextFloat) return `the count on ${number} does not add up`;
	const anew = makeReport(state, till, stretch);
	const isSame = partsOf(anew, report) === partsOf(report, report);
	return isSame ? undefined : `${number} does not say what the entries of its shift come to`;
}

/** Follows a journal from its first entry. `visit` gets each entry with the state before it. */
export function proveClosings() {
	const stretches = new Map<TillId, Stretch>();
	const closings: ProvenClosing[] = [];
	const faults: string[] = [];
	return {
		closings,
		faults,
		visit: ({entry, hash}: SealedEntry, before: State): void => {
			const {till, seq, events} = entry;
			const stretch = stretches.get(till) ?? newStretch();
			const closed = events.find(event => event.type === 'ShiftClosed');
			if (closed) {
				const fault = faultOf(before, entry, {event: closed, stretch});
				if (fault !== undefined) faults.push(fault);
				closings.push({till, z: closed.z, seq, hash});
				stretches.set(till, newStretch());
				return;
			}
			const isFirst = !stretches.has(till) && events.some(({type}) => type === 'ShiftOpened');
			if (isFirst) stretches.set(till, stretch);
			if (stretches.has(till)) addEntryTo(stretch, entry);
		},
	};
}
