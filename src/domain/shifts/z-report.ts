// A Z as data: what the close of its shift kept, and its place in the journal, which is known once it is written.
import type {Stamp} from '../base/stamp.ts';
import type {CopyMark} from '../receipts/receipt.ts';
import type {ShiftClosed} from './closing.ts';
import {operatorName, type ShiftsState, zKey} from './records.ts';

/** The Z of a closed shift. */
export type ZReport = Omit<ShiftClosed, 'type'> & {
	/** Such as `Z1-000012`: the twelfth of till 1. */
	readonly number: string;
	readonly stamp: Stamp;
	/** The name of the operator who closed the shift. */
	readonly operator: string;
	/** The hash of its entry in the journal: 64 digits. With it the paper proves the file. */
	readonly hash: string;
	readonly isPractice: boolean;
	/** Set on every paper except the first. */
	readonly copy?: CopyMark;
};

/** The Z of an event, with the stamp and the hash of its entry. */
export function zReportOf(
	{operators, shop}: Pick<ShiftsState, 'operators' | 'shop'>,
	{event, stamp, hash}: {readonly event: ShiftClosed; readonly stamp: Stamp; readonly hash: string},
): ZReport {
	const {type: _type, ...closed} = event;
	const {seq, at, offset, day, operator, till, tillSeq, shift} = stamp;
	return {
		...closed,
		number: zKey(till, event.z),
		stamp: {seq, at, offset, day, operator, till, tillSeq, shift},
		operator: operatorName({operators}, operator),
		hash,
		isPractice: shop.isPractice,
	};
}
