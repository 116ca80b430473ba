// Requests for returns: which lines of which receipts, how much of each, and why.
import * as is from '../base/members.ts';
import type {Thousandths} from '../base/money.ts';
import {maybe, record, type ShapesOf} from '../base/record-shape.ts';
import {word} from '../base/shape.ts';
import type {GoesTo} from '../lines/coming-back.ts';
import type {TenderName} from '../paying/tenders.ts';

/** A line that comes back. */
export type ReturnAsked = {
	/** Number of the receipt it was sold on. */
	readonly receipt: string;
	/** The line's place on that receipt, from 1. */
	readonly line: number;
	/** Above 0, and no more than is left of the quantity sold; 1000 for a bill. */
	readonly quantity: Thousandths;
	/** Where the goods go; when left out, back on the shelf. */
	readonly to?: GoesTo;
	/** The reason for this line; when left out, the reason of the whole return. */
	readonly reason?: string;
};

/** One return and its reason. The money goes back as it came, unless another tender is named. */
export type Returns = {
	/** The lines that come back, of one receipt or several. */
	readonly lines: readonly ReturnAsked[];
	/** The reason: up to 120 letters. */
	readonly reason: string;
	/** The tender by which the money goes back; when left out, as it came. */
	readonly to?: {readonly tender: TenderName; readonly account?: number};
};

export const returnAskedShape = record<ReturnAsked>({
	receipt: is.words,
	line: is.number,
	quantity: is.quantity,
	to: maybe(word<GoesTo>({stock: true, waste: true})),
	reason: maybe(is.words),
});

export const returnsMembers: ShapesOf<Returns> = {
	lines: is.all(returnAskedShape),
	reason: is.words,
	to: maybe(record<NonNullable<Returns['to']>>({tender: is.words, account: maybe(is.number)})),
};

/** The numbers of the receipts that a return names, each once. */
export const receiptsOf = ({lines}: Returns): readonly string[] => [...new Set(lines.map(({receipt}) => receipt))];
