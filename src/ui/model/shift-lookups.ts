// What screens ask about shifts: read from the journal while somebody looks, and kept until the next entry.

import {zero} from '../../domain/base/money.ts';
import type {TillId} from '../../domain/base/stamp.ts';
import {firstTill, newestEntry} from '../../domain/ledger/ledger.ts';
import {reportNow, stretchStart} from '../../domain/ledger/shift-reports.ts';
import type {Entry} from '../../domain/ports/journal.ts';
import type {Till} from '../../domain/ports/till.ts';
import type {PaidIn, PaidOut} from '../../domain/shifts/drawer.ts';
import type {DrawerPapers} from '../../domain/shifts/likely-causes.ts';
import {openShiftOf} from '../../domain/shifts/records.ts';
import type {ShiftReport} from '../../domain/shifts/report.ts';
import type {ZReport} from '../../domain/shifts/z-report.ts';

export type ShiftLookups = {
	/** What the till took since its last Z; undefined while it never had a shift. */
	readonly shiftNow: () => ShiftReport | undefined;
	/** The Z with a number. */
	readonly zReport: (z: number) => ZReport | undefined;
	/** What the drawer's sum is made of since the last Z. */
	readonly drawerPapers: () => DrawerPapers;
};

/** Keeps an answer until there is a newer entry. */
function untilNextEntry<R>(state: Till['state'], answer: () => R): () => R {
	let last: {readonly entry: number; readonly answer: R} | undefined;
	return () => {
		const entry = newestEntry(state);
		if (last?.entry !== entry) last = {entry, answer: answer()};
		return last.answer;
	};
}

const isPaid = (event: Entry['events'][number]): event is PaidIn | PaidOut => event.type === 'PaidIn' || event.type === 'PaidOut';

/** The numbers of the receipts of an entry. */
const receiptsIn = ({events}: Entry): readonly string[] =>
	events.flatMap(event => (event.type === 'SaleMade' || event.type === 'CashWithdrawn' ? [event.receipt] : []));

export function shiftLookups({state, history}: Till, till: TillId = firstTill): ShiftLookups {
	const stretch = (): readonly Entry[] => {
		const since = stretchStart(state, till);
		return since === undefined ? [] : [...history.entriesAfter(since)].filter(entry => entry.till === till);
	};
	const known = new Map<number, ZReport | undefined>();
	return {
		shiftNow: untilNextEntry(state, () => (state.shifts.rows.has(till) ? reportNow(state, till, stretch()) : undefined)),
		zReport: z => {
			if (!known.has(z)) known.set(z, history.zReport(till, z));
			return known.get(z);
		},
		drawerPapers: untilNextEntry(state, () => {
			const entries = stretch();
			const receipts = entries.flatMap(receiptsIn).flatMap(number => history.receipt(number) ?? []);
			return {
				receipts: receipts.toReversed(),
				paid: entries.flatMap(({events}) => events.filter(isPaid)),
				float: openShiftOf(state, till)?.float ?? zero,
			};
		}),
	};
}
