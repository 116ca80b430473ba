// The past of shifts, read in the journal itself: a Z stands where the state says, and a stretch is read entry by entry.
import type {State} from '../../domain/ledger/state.ts';
import type {History} from '../../domain/ports/history.ts';
import type {Journal} from '../../domain/ports/journal.ts';
import {zKey} from '../../domain/shifts/records.ts';
import {zReportOf} from '../../domain/shifts/z-report.ts';

/** Questions about shifts. */
export const shiftQuestions = ({entries}: Pick<Journal, 'entries'>, state: State): Pick<History, 'zReport' | 'entriesAfter'> => ({
	zReport: (till, z) => {
		const seq = state.closings.rows.get(zKey(till, z));
		if (seq === undefined) return undefined;
		for (const {entry, hash} of entries(seq)) {
			const event = entry.events.find(each => each.type === 'ShiftClosed');
			return event && zReportOf(state, {event, stamp: entry, hash});
		}
		return undefined;
	},
	*entriesAfter(seq) {
		for (const {entry} of entries(seq + 1)) yield entry;
	},
});
