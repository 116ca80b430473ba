// The reports of the till's shifts, as an open shop gives them to a program.
import {firstTill} from '../domain/ledger/ledger.ts';
import {reportNow, stretchStart} from '../domain/ledger/shift-reports.ts';
import type {Till} from '../domain/ports/till.ts';
import type {ShiftReport} from '../domain/shifts/report.ts';
import type {ZReport} from '../domain/shifts/z-report.ts';

export type ShiftReports = {
	/** An X: what the till's shift comes to so far; undefined before its first shift. It reads the journal since the last Z. */
	report(): ShiftReport | undefined;
	/** The Z with that number; undefined when there is none. */
	closing(z: number): ZReport | undefined;
};

/** The reports of a till. */
export const shiftReportsOf = ({state, history}: Pick<Till, 'state' | 'history'>): ShiftReports => ({
	report: () => {
		const since = stretchStart(state, firstTill);
		return since === undefined ? undefined : reportNow(state, firstTill, history.entriesAfter(since));
	},
	closing: z => history.zReport(firstTill, z),
});
