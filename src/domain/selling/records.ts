// What selling keeps: baskets put aside, and vends and bills young enough to ask about.
import type {OperatorId} from '../base/stamp.ts';
import type {Table} from '../base/table.ts';
import type {LinesState} from '../lines/line-kind.ts';
import type {PayingState} from '../paying/own-tenders.ts';
import type {ReturnsState} from '../returns/take-back.ts';
import type {Basket} from './basket.ts';

/** A basket put aside: whose it is, since when, and all that is in it. */
export type ParkedBasket = {
	readonly number: number;
	readonly name: string;
	/** Since when, in ms since 1970, UTC. */
	readonly at: number;
	readonly operator: OperatorId;
	readonly basket: Basket;
};

export type RecentPurchase = {readonly at: number; readonly receipt: string};

/** What selling reads and keeps. */
export type SellingState = LinesState &
	PayingState &
	ReturnsState & {
		/** Vends and bills young enough to ask about when they come again, oldest first. */
		readonly recent: Table<string, RecentPurchase>;
		/** Baskets put aside, by their numbers. */
		readonly parked: Table<number, ParkedBasket>;
		/** The newest correction of each receipt whose tender was put right: the sequence of its entry. */
		readonly corrections: Table<string, number>;
	};
