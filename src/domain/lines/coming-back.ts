// Returned lines: the facts that each kind of line that can come back must give.
import * as is from '../base/members.ts';
import type {Cents, Thousandths} from '../base/money.ts';
import type {StockMove} from '../base/moves.ts';
import type {Posting} from '../base/postings.ts';
import type {Unit} from '../base/unit.ts';
import type {BillsState} from '../bills/billers.ts';

/** Where returned goods go: back on the shelf, or thrown away. */
export type GoesTo = 'stock' | 'waste';

/** The members that every returned line has. */
export type BackCommon = {
	/** Place of the line on its receipt, counted from 1. */
	readonly line: number;
	readonly name: string;
	/** The money given back for it, after discounts and without a fee. */
	readonly total: Cents;
	/** The VAT in it, at the rate of its receipt. */
	readonly vat: Cents;
};
export const backMembers = {line: is.number, name: is.words, total: is.cents, vat: is.cents};

/** One return of a line: its place, the quantity, the money given back, the VAT of the whole line, and where the goods go. */
export type ReturnedPart = Pick<BackCommon, 'line' | 'total' | 'vat'> & {readonly quantity: Thousandths; readonly to: GoesTo};

/** Why a line never comes back. */
export type NeverBack = {readonly never: 'top-up'};

/** The facts of a kind of line that can come back. */
export type BackFacts<L, B> = {
	/** Whether the operator chooses where it goes: the shelf, or the waste. */
	readonly hasShelf: boolean;
	/** Why it can not come back as it is now: its token was issued, or nobody knows yet. Where it is left out, it always can. */
	whyNever?(line: L): 'token' | 'unanswered' | 'confirmed' | undefined;
	/** The number of days in which it can come back; undefined without a limit. */
	days(state: BillsState, line: L): number | undefined;
	/** The returned line. */
	taken(line: L, came: ReturnedPart): B;
	quantity(back: B): Thousandths;
	unit(back: B): Unit;
	/** The money given back for it, its fee included. */
	due(back: B): Cents;
	/** Whether it shares in the VAT that is given back on goods. */
	bearsVat(back: B): boolean;
	/** The amount in it that is subject to VAT. */
	taxed(back: B): Cents;
	/** The postings of the money given back, without VAT. */
	posts(back: B): readonly Posting[];
	/** Its movements of stock; `receipt` is the receipt it came back on. */
	stock(back: B, receipt: string): readonly StockMove[];
	/** The provider it was sold for. */
	vend(back: B): {readonly kind: 'service' | 'bill'; readonly id: string} | undefined;
	/** The product that came back. */
	product(back: B): string | undefined;
};
