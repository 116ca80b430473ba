// The records of shifts: what each till has open, what its last close left, and where each Z stands in the journal.
import type {Moment} from '../base/calendar.ts';
import type {Envelope} from '../base/handlers.ts';
import {type Cents, zero} from '../base/money.ts';
import type {OperatorId, TillId} from '../base/stamp.ts';
import type {Table} from '../base/table.ts';
import {may, type OperatorsState} from '../operators/records.ts';
import type {ReceiptsState} from '../receipts/copies.ts';
import type {SellingState} from '../selling/records.ts';
import {setting} from '../shop/settings.ts';

/** A shift that is open. */
export type ShiftNow = Moment & {
	readonly operator: OperatorId;
	/** All that was in the drawer when it was opened. */
	readonly float: Cents;
	/** What of it was put in then; below 0, what was taken out. */
	readonly added: Cents;
	/** What the drawer held before the first shift of the till. */
	readonly carried: Cents;
};

/** The shifts of a till. */
export type TillShift = {
	/** The number of the newest shift, from 1. The Z that closes a shift has its number, so neither has gaps. */
	readonly number: number;
	readonly open?: ShiftNow;
	/** The sequence after which the next Z begins: of the last Z, or of what was before the first opening. */
	readonly since: number;
	/** What the last close left in the drawer. */
	readonly nextFloat: Cents;
	/** The sequence of the entry for which the drawer was counted last: an opening or a close. */
	readonly counted: number;
};

/** The records that shifts read and keep. */
export type ShiftsState = SellingState &
	OperatorsState &
	ReceiptsState & {
		readonly shifts: Table<TillId, TillShift>;
		/** The sequence of the entry of each Z, by {@link zKey}. */
		readonly closings: Table<string, number>;
	};

/** A till's shift that is open, or undefined. */
export const openShiftOf = ({shifts}: Pick<ShiftsState, 'shifts'>, till: TillId): ShiftNow | undefined =>
	shifts.rows.get(till)?.open;

/** The number of the shift that an entry belongs to; 0 where none is open. */
export const shiftNumber = ({shifts}: Pick<ShiftsState, 'shifts'>, till: TillId): number => {
	const shift = shifts.rows.get(till);
	return shift?.open ? shift.number : 0;
};

/** A Z as papers name it: `Z1-000012` is the twelfth of till 1. */
export const zKey = (till: TillId, z: number): string => `Z${till}-${String(z).padStart(6, '0')}`;

/** The name of an operator. */
export const operatorName = ({operators}: Pick<ShiftsState, 'operators'>, operator: OperatorId): string =>
	operators.rows.get(operator)?.name ?? String(operator);

/** What a till's drawer should hold. */
export const drawerHolds = ({ledger}: Pick<ShiftsState, 'ledger'>, till: TillId): Cents =>
	ledger.rows.get(`cash:${till}`) ?? zero;

/** Whether an operator may be told what the drawer should hold before it is counted. */
export const knowsDrawer = (state: ShiftsState, operator: OperatorId): boolean => {
	const who = state.operators.rows.get(operator);
	return !setting(state.settings, 'blind-count') || (who !== undefined && may(state, who, 'reports'));
};

/** What the drawer should hold, for who may be told. */
export const toldHolds = (state: ShiftsState, {till, operator}: Envelope): {readonly holds?: Cents} =>
	knowsDrawer(state, operator) ? {holds: drawerHolds(state, till)} : {};

/** Why a shift is not opened, or nothing can be done in one. */
export type ShiftRefusal =
	| {readonly kind: 'shift-open'; readonly shift: number; readonly at: number; readonly offset: number}
	/** None is open: there is nothing to close, or the shop requires one for what moves the drawer. */
	| {readonly kind: 'no-shift'; readonly isRequired?: true};
