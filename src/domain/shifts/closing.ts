// The close of a shift: what was counted against what the drawer should hold, and the Z that is kept of it. It is never refused for the difference itself.
import {assert} from '../base/assert.ts';
import {type CheckRefusal, checkAmount, checkText} from '../base/checks.ts';
import {accept, type Decider, type Envelope, type Evolver, type Facts, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {type Cents, cents, minus, negative, sum, zero} from '../base/money.ts';
import {part} from '../base/part.ts';
import {nonZero, type Posting, posting} from '../base/postings.ts';
import {maybe, ownPart, record} from '../base/record-shape.ts';
import {put} from '../base/table.ts';
import {note, tidy} from '../base/text.ts';
import {type CashRefusal, checkCoins, currencyOf} from '../shop/cash.ts';
import {confirmationOf, mostUnconfirmed} from './confirming.ts';
import {drawerHolds, knowsDrawer, openShiftOf, operatorName, type ShiftRefusal, type ShiftsState, zKey} from './records.ts';
import {type ShiftReport, shiftReportShape} from './report.ts';

/** How many there are of one coin or note. */
export type PieceCount = {
	/** What it is worth, such as 500 for R5. */
	readonly piece: Cents;
	readonly count: number;
};

const pieceCountShape = record<PieceCount>({piece: is.cents, count: is.number});

/** Closes the open shift of the till with what was counted in its drawer. */
export type CloseShift = Envelope & {
	readonly type: 'closeShift';
	/** All that is in the drawer, the float included. */
	readonly counted: Cents;
	/** The same by coins and notes; together it must come to `counted`. */
	readonly counts?: readonly PieceCount[];
	/** Why there is more or less than there should be: up to 120 letters. Needed where there is a difference. */
	readonly reason?: string;
	/** What stays in the drawer for the next shift; the rest goes to the bank. */
	readonly nextFloat: Cents;
	/** Nobody else is there to confirm a large difference. The Z says so. */
	readonly meansUnconfirmed?: boolean;
};
/** Records that a Z is printed again, as its next copy. The caller prints it. */
export type ReprintZ = Envelope & {
	readonly type: 'reprintZ';
	/** The number of the Z. */
	readonly z: number;
};

/** A closed shift, with all that its Z says. `difference` is counted − expected. */
export type ShiftClosed = {
	readonly type: 'ShiftClosed';
	readonly z: number;
	readonly counted: Cents;
	readonly counts?: readonly PieceCount[];
	readonly difference: Cents;
	readonly reason?: string;
	readonly nextFloat: Cents;
	/** What went to the bank. */
	readonly banked: Cents;
	/** Who confirmed a large difference; or that nobody did. */
	readonly confirmedBy?: string;
	readonly isUnconfirmed?: true;
	readonly report: ShiftReport;
};
export type ZReprinted = {readonly type: 'ZReprinted'; readonly z: number; readonly copy: number};

export type ClosingRefusal =
	| ShiftRefusal
	| {readonly kind: 'unknown-piece'; readonly piece: Cents; readonly known: readonly Cents[]}
	| {readonly kind: 'bad-piece-count'; readonly piece: Cents}
	/** The coins and notes come to something else than the amount. */
	| {readonly kind: 'counts-differ'; readonly counted: Cents; readonly together: Cents}
	| {readonly kind: 'float-above-counted'; readonly counted: Cents; readonly nextFloat: Cents}
	/** How much it is is left out where the drawer is counted blind. */
	| {readonly kind: 'difference-unexplained'; readonly difference?: Cents}
	/** A second person confirms a difference above the setting. */
	| {readonly kind: 'difference-unconfirmed'; readonly difference?: Cents; readonly above: Cents}
	| {readonly kind: 'unknown-z'; readonly z: number};

/** What is known besides: the report of the stretch, drawn for a close. */
export type ClosingFacts = {readonly report?: ShiftReport};

type Does<C> = Decider<
	ShiftsState,
	C,
	ShiftClosed | ZReprinted,
	ClosingRefusal | CheckRefusal | CashRefusal,
	Facts & ClosingFacts
>;

/** The most pieces of one kind that a drawer has: more is a slip of the finger. */
const mostPieces = 100_000;

function checkCounts(state: ShiftsState, counted: Cents, counts: readonly PieceCount[]): ClosingRefusal | undefined {
	const {coins, notes} = currencyOf(state);
	const known: readonly Cents[] = [...coins, ...notes];
	const unknown = counts.find(({piece}) => !known.includes(piece));
	if (unknown) return {kind: 'unknown-piece', piece: unknown.piece, known};
	const odd = counts.find(({count}) => count < 0 || count > mostPieces);
	if (odd) return {kind: 'bad-piece-count', piece: odd.piece};
	const together = sum(counts.map(({piece, count}) => cents(piece * count)));
	return together === counted ? undefined : {kind: 'counts-differ', counted, together};
}

/** What is wrong with what was counted and what is left for the next shift, or undefined. */
const checkCounted = (state: ShiftsState, {counted, counts, nextFloat}: CloseShift) =>
	checkAmount('counted cash', counted, {least: zero}) ??
	checkCoins(state, 'counted cash', counted) ??
	(counts && checkCounts(state, counted, counts)) ??
	checkAmount('next float', nextFloat, {least: zero}) ??
	checkCoins(state, 'next float', nextFloat) ??
	(nextFloat > counted ? {kind: 'float-above-counted' as const, counted, nextFloat} : undefined);

const closeShift = ((state, command, facts) => {
	const {report} = facts;
	const {till, counted, counts, nextFloat} = command;
	if (!openShiftOf(state, till)) return refuse({kind: 'no-shift'});
	const unfit = checkCounted(state, command);
	if (unfit) return refuse(unfit);
	const expected = drawerHolds(state, till);
	assert(report?.cash.expected === expected, 'what the drawer should hold is its named sum', {expected, sum: report?.cash});
	const difference = minus(counted, expected);
	const reason = tidy(command.reason ?? '');
	const told = knowsDrawer(state, command.operator) ? {difference} : {};
	if (difference !== zero && reason === '') return refuse({kind: 'difference-unexplained', ...told});
	const badReason = reason === '' ? undefined : checkText('reason', reason, note);
	if (badReason) return refuse(badReason);
	const above = mostUnconfirmed(state, difference, command.operator);
	const approval = above === undefined ? undefined : confirmationOf(state, command, facts);
	const isUnconfirmed = above !== undefined && approval === undefined;
	if (isUnconfirmed && !command.meansUnconfirmed) return refuse({kind: 'difference-unconfirmed', ...told, above});
	return accept({
		type: 'ShiftClosed',
		z: report.shift,
		counted,
		...(counts && {counts: counts.filter(({count}) => count > 0).map(each => ownPart(pieceCountShape, each))}),
		difference,
		...(reason !== '' && {reason}),
		nextFloat,
		banked: minus(counted, nextFloat),
		...(approval && {confirmedBy: operatorName(state, approval.approver)}),
		...(isUnconfirmed && {isUnconfirmed}),
		report,
	});
}) satisfies Does<CloseShift>;

const reprintZ = ((state, {till, z}) => {
	const key = zKey(till, z);
	if (!state.closings.rows.has(key)) return refuse({kind: 'unknown-z', z});
	return accept({type: 'ZReprinted', z, copy: (state.copies.rows.get(key)?.number ?? 0) + 1});
}) satisfies Does<ReprintZ>;

const ShiftClosed: Evolver<ShiftsState, ShiftClosed> = (state, {z, nextFloat}, {till, seq}) => {
	put(state.shifts, till, {number: z, since: seq, nextFloat, counted: seq});
	put(state.closings, zKey(till, z), seq);
};

const ZReprinted: Evolver<ShiftsState, ZReprinted> = (state, {z, copy}, {till, at, offset}) =>
	put(state.copies, zKey(till, z), {number: copy, at, offset});

/** The drawer as it was counted, and the rest to the bank. */
const closingPostings = ({difference, banked}: ShiftClosed, till: number): readonly Posting[] =>
	nonZero(
		posting(`cash:${till}`, minus(difference, banked)),
		posting('difference', negative(difference)),
		posting('outside:bank', banked),
	);

export const closing = part<Does<CloseShift | ReprintZ>, ShiftClosed | ZReprinted>({
	orders: {
		closeShift: {
			counted: is.cents,
			counts: maybe(is.all(pieceCountShape)),
			reason: maybe(is.words),
			nextFloat: is.cents,
			meansUnconfirmed: maybe(is.yesNo),
		},
		reprintZ: {z: is.number},
	},
	deciders: {closeShift, reprintZ},
	events: {
		ShiftClosed: {
			z: is.number,
			counted: is.cents,
			counts: maybe(is.all(pieceCountShape)),
			difference: is.cents,
			reason: maybe(is.words),
			nextFloat: is.cents,
			banked: is.cents,
			confirmedBy: maybe(is.words),
			isUnconfirmed: maybe(is.yes),
			report: shiftReportShape,
		},
		ZReprinted: {z: is.number, copy: is.number},
	},
	evolvers: {ShiftClosed, ZReprinted},
	moves: {
		money: {ShiftClosed: (event, {till}) => closingPostings(event, till), ZReprinted: 'nothing'},
		accounts: 'nothing',
		stock: 'nothing',
	},
});
