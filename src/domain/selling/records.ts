// The records of selling: baskets put aside, and vends and bills recent enough to ask about.
import type {OperatorId} from '../base/stamp.ts';
import type {Table} from '../base/table.ts';
import type {LinesState} from '../lines/line-kind.ts';
import type {PayeesState} from '../payees/records.ts';
import type {PayingState} from '../paying/own-tenders.ts';
import type {ReturnsState} from '../returns/take-back.ts';
import type {FloatsState} from '../vending/floats.ts';
import type {VendsState} from '../vending/vends.ts';
import type {Basket} from './basket.ts';

/** A basket put aside: its operator, the time, and its contents. */
export type ParkedBasket = {
	readonly number: number;
	readonly name: string;
	/** When it was put aside, in ms since 1970, UTC. */
	readonly at: number;
	readonly operator: OperatorId;
	readonly basket: Basket;
};

export type RecentPurchase = {readonly at: number; readonly receipt: string};

/** The records that selling reads and keeps. */
export type SellingState = LinesState &
	FloatsState &
	PayeesState &
	PayingState &
	ReturnsState &
	VendsState & {
		/** Vends and bills recent enough to ask about a repeat, oldest first. */
		readonly recent: Table<string, RecentPurchase>;
		/** Baskets put aside, by their numbers. */
		readonly parked: Table<number, ParkedBasket>;
		/** The newest correction of each receipt with corrected tenders: the sequence of its entry. */
		readonly corrections: Table<string, number>;
	};
