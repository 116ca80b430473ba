// What is asked to come back: which lines of which receipts, how much of each, and why.
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
	/** Its place on that receipt, from 1. */
	readonly line: number;
	/** Above zero, and no more than is left of what was sold; 1000 for a bill. */
	readonly quantity: Thousandths;
	/** Left out: back on the shelf. */
	readonly to?: GoesTo;
	/** Left out: the reason of all that comes back. */
	readonly reason?: string;
};

/** What comes back in one go, and why. The money goes back as it came, unless another tender is named. */
export type Returns = {
	/** What comes back, of one receipt or of several. */
	readonly lines: readonly ReturnAsked[];
	/** Why: up to 120 letters. */
	readonly reason: string;
	/** By which tender the money goes back; as it came when left out. */
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

/** The receipts a return speaks of, each once. */
export const receiptsOf = ({lines}: Returns): readonly string[] => [...new Set(lines.map(({receipt}) => receipt))];
