// What is asked of a line that comes back: each kind that can come back answers.
import * as is from '../base/members.ts';
import type {Cents, Thousandths} from '../base/money.ts';
import type {StockMove} from '../base/moves.ts';
import type {Posting} from '../base/postings.ts';
import type {Unit} from '../base/unit.ts';
import type {BillsState} from '../bills/billers.ts';

/** Where returned goods go: back on the shelf, or thrown away. */
export type GoesTo = 'stock' | 'waste';

/** What every line that came back has. */
export type BackCommon = {
	/** Place of the line on its own receipt, counted from 1. */
	readonly line: number;
	readonly name: string;
	/** Given back for it, after discounts and without a fee. */
	readonly total: Cents;
	/** The VAT in it, by the rate of its own receipt. */
	readonly vat: Cents;
};
export const backMembers = {line: is.number, name: is.words, total: is.cents, vat: is.cents};

/** How a line comes back: its place, how much of it, what is given back, the VAT of its whole line, and where it goes. */
export type ReturnedPart = Pick<BackCommon, 'line' | 'total' | 'vat'> & {readonly quantity: Thousandths; readonly to: GoesTo};

/** Why a line never comes back. */
export type NeverBack = {readonly never: 'token' | 'top-up'};

/** The facts of a kind of line that can come back. */
export type BackFacts<L, B> = {
	/** Whether it goes to a place that is chosen: the shelf, or the waste. */
	readonly hasShelf: boolean;
	/** In how many days it can come back; undefined where that has no end. */
	days(state: BillsState, line: L): number | undefined;
	/** The line as it came back. */
	taken(line: L, came: ReturnedPart): B;
	quantity(back: B): Thousandths;
	unit(back: B): Unit;
	/** What it gave back, its fee included. */
	due(back: B): Cents;
	/** Whether it has a share in the VAT that goods give back. */
	bearsVat(back: B): boolean;
	/** What of it VAT looks at. */
	taxed(back: B): Cents;
	/** What it gave back, as it is posted, VAT apart. */
	posts(back: B): readonly Posting[];
	/** What moves on the shelf; `receipt` is the one it came back on. */
	stock(back: B, receipt: string): readonly StockMove[];
	/** The provider it had been sold for. */
	vend(back: B): {readonly kind: 'service' | 'bill'; readonly id: string} | undefined;
	/** The product that came back. */
	product(back: B): string | undefined;
};
