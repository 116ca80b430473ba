// The state of Shift: its list, of what is not finished and of closed shifts, the newest first.
import {wallTime} from '../../../domain/base/calendar.ts';
import {firstTill} from '../../../domain/ledger/ledger.ts';
import {openShiftOf} from '../../../domain/shifts/records.ts';
import type {ZReport} from '../../../domain/shifts/z-report.ts';
import {dayText} from '../../../formats/text/short-time.ts';
import type {Sight} from '../../model/desk.ts';
import {chosenKey, freshList, type ListView} from '../../model/list.ts';
import {screenState} from '../../model/screen-state.ts';
import {today} from '../shared/title-marks.ts';
import {unfinished} from './unfinished.ts';

export const shiftState = screenState<{readonly list: ListView}>('shift', {list: freshList});

/** The number of the last Z; 0 while there is none. */
export function lastNumber({state}: Sight): number {
	const shift = state.shifts.rows.get(firstTill);
	return shift ? shift.number - (shift.open ? 1 : 0) : 0;
}

const zPrefix = 'z-';

/** What is not finished, and the closed shifts for who may see them. */
export const shiftKeys = (sight: Sight): readonly string[] => [
	...unfinished(sight).map(({key}) => key),
	...Array.from({length: sight.may('reports') ? lastNumber(sight) : 0}, (_, place) => `${zPrefix}${lastNumber(sight) - place}`),
];

/** The number of the Z that a row is; undefined for another. */
export const zNumber = (key: string | undefined): number | undefined =>
	key?.startsWith(zPrefix) ? Number(key.slice(zPrefix.length)) : undefined;

export const chosenRow = (sight: Sight): string | undefined => chosenKey(shiftState.read(sight).list, shiftKeys(sight));

/** The Z that is chosen in the list. */
export function chosenZ(sight: Sight): ZReport | undefined {
	const number = zNumber(chosenRow(sight));
	return number === undefined ? undefined : sight.lookups.zReport(number);
}

export const isOpen = ({state}: Sight): boolean => openShiftOf(state, firstTill) !== undefined;

/** Since when the shift is open: "08:30", "Sat 08:30". */
export function sinceText(sight: Sight): string {
	const open = openShiftOf(sight.state, firstTill);
	return open ? `${dayText(open, today(sight))} ${wallTime(open).slice(11, 16)}`.trim() : '';
}
