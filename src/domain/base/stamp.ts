// The head of every journal entry: when, who, where. Events do not repeat it.
import type {Day, Moment} from './calendar.ts';

/** Number of an operator. */
export type OperatorId = number;
/** Number of a till. */
export type TillId = number;

/** When, where and by whom an entry of the journal was made. */
export type Stamp = Moment & {
	/** Sequence in the journal, from 1. It decides the order, whatever the clock says. */
	readonly seq: number;
	readonly day: Day;
	readonly operator: OperatorId;
	readonly till: TillId;
	/** Sequence of this till, from 1. */
	readonly tillSeq: number;
	/** Number of the open shift; 0 while the shop keeps no shifts. */
	readonly shift: number;
};
