// The drawer without a sale: a shift opened with its float, cash paid in and paid out, and the drawer opened for nothing (rules.md §10).
import {type CheckRefusal, checkAmount, checkText} from '../base/checks.ts';
import {accept, type Decider, type Envelope, type Evolver, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {type Cents, minus, negative, zero} from '../base/money.ts';
import {part} from '../base/part.ts';
import {nonZero, type Outside, type Posting, posting} from '../base/postings.ts';
import {maybe} from '../base/record-shape.ts';
import {type Shape, word} from '../base/shape.ts';
import {put} from '../base/table.ts';
import {note, tidy} from '../base/text.ts';
import {type CashRefusal, checkCoins} from '../shop/cash.ts';
import {drawerHolds, type ShiftRefusal, type ShiftsState, toldHolds} from './records.ts';

const outsides = {petty: true, float: true, bank: true, supplier: true} as const satisfies {readonly [K in Outside]: true};
const outside: Shape<Outside> = word(outsides);
/** What cash is paid in from, and paid out for. */
export const purposes = Object.keys(outsides) as readonly Outside[];

/** Opens a shift of the till. */
export type OpenShift = Envelope & {
	readonly type: 'openShift';
	/** All that is in the drawer, counted: 0 or more, in whole coins while the shop rounds cash. */
	readonly float: Cents;
	/** Why it is less than the drawer should hold: up to 120 letters. Needed where it is. */
	readonly reason?: string;
};
/** Puts cash into the drawer without a sale. */
export type PayIn = Envelope & {
	readonly type: 'payIn';
	/** Above 0; in whole coins while the shop rounds cash. */
	readonly amount: Cents;
	/** Up to 120 letters. */
	readonly reason: string;
	/** Where it comes from. */
	readonly from: Outside;
};
/** Takes cash out of the drawer without a sale: milk, a supplier at the door. */
export type PayOut = Envelope & {
	readonly type: 'payOut';
	/** Above 0; in whole coins while the shop rounds cash. */
	readonly amount: Cents;
	/** Up to 120 letters. */
	readonly reason: string;
	/** What it is for. */
	readonly to: Outside;
	/** The operator confirmed paying out more than the drawer should hold. */
	readonly meansMore?: boolean;
};
/** Records that the drawer is opened without a sale. The caller opens it. */
export type NoSale = Envelope & {
	readonly type: 'noSale';
	/** Up to 120 letters. */
	readonly reason: string;
};
export type DrawerCommand = OpenShift | PayIn | PayOut | NoSale;

/** `added` is what the float is more than the drawer should have held; `carried`, what was in the drawer before the first shift. */
export type ShiftOpened = {
	readonly type: 'ShiftOpened';
	readonly shift: number;
	readonly float: Cents;
	readonly added: Cents;
	readonly carried: Cents;
	readonly reason?: string;
};
export type PaidIn = {readonly type: 'PaidIn'; readonly amount: Cents; readonly reason: string; readonly from: Outside};
export type PaidOut = {readonly type: 'PaidOut'; readonly amount: Cents; readonly reason: string; readonly to: Outside};
export type DrawerOpened = {readonly type: 'DrawerOpened'; readonly reason: string};
export type DrawerEvent = ShiftOpened | PaidIn | PaidOut | DrawerOpened;

export type DrawerRefusal =
	| ShiftRefusal
	/** More would leave the drawer than it should hold. Left out where the drawer is counted blind. */
	| {readonly kind: 'drawer-short'; readonly needed: Cents; readonly holds?: Cents}
	/** The float is less than the drawer should hold, and nothing says why. */
	| {readonly kind: 'float-below'; readonly float: Cents; readonly holds?: Cents};

type Does<C> = Decider<ShiftsState, C, DrawerEvent, DrawerRefusal | CheckRefusal | CashRefusal>;

const openShift = ((state, {float, ...command}) => {
	const {till} = command;
	const last = state.shifts.rows.get(till);
	if (last?.open) return refuse({kind: 'shift-open', shift: last.number, at: last.open.at, offset: last.open.offset});
	const unfit = checkAmount('float', float, {least: zero}) ?? checkCoins(state, 'float', float);
	if (unfit) return refuse(unfit);
	const holds = drawerHolds(state, till);
	const added = minus(float, holds);
	const reason = tidy(command.reason ?? '');
	if (added < zero && reason === '') return refuse({kind: 'float-below', float, ...toldHolds(state, command)});
	const badReason = reason === '' ? undefined : checkText('reason', reason, note);
	if (badReason) return refuse(badReason);
	return accept({
		type: 'ShiftOpened',
		shift: (last?.number ?? 0) + 1,
		float,
		added,
		carried: last ? zero : holds,
		...(reason !== '' && {reason}),
	});
}) satisfies Does<OpenShift>;

/** What is wrong with paying an amount in or out for a reason, or undefined. */
const checkPaid = (state: ShiftsState, amount: Cents, reason: string) =>
	checkAmount('amount', amount) ?? checkCoins(state, 'amount', amount) ?? checkText('reason', reason, note);

const payIn = ((state, {amount, from, ...command}) => {
	const reason = tidy(command.reason);
	const unfit = checkPaid(state, amount, reason);
	return unfit ? refuse(unfit) : accept({type: 'PaidIn', amount, reason, from});
}) satisfies Does<PayIn>;

const payOut = ((state, {amount, to, ...command}) => {
	const reason = tidy(command.reason);
	const unfit = checkPaid(state, amount, reason);
	if (unfit) return refuse(unfit);
	if (amount > drawerHolds(state, command.till) && !command.meansMore)
		return refuse({kind: 'drawer-short', needed: amount, ...toldHolds(state, command)});
	return accept({type: 'PaidOut', amount, reason, to});
}) satisfies Does<PayOut>;

const noSale = ((_state, command) => {
	const reason = tidy(command.reason);
	const unfit = checkText('reason', reason, note);
	return unfit ? refuse(unfit) : accept({type: 'DrawerOpened', reason});
}) satisfies Does<NoSale>;

const ShiftOpened: Evolver<ShiftsState, ShiftOpened> = (
	state,
	{shift, float, added, carried},
	{at, offset, operator, till, seq},
) => {
	const last = state.shifts.rows.get(till);
	put(state.shifts, till, {
		number: shift,
		open: {at, offset, operator, float, added, carried},
		since: last?.since ?? seq - 1,
		nextFloat: last?.nextFloat ?? zero,
		counted: seq,
	});
};

/** Cash that comes into the drawer from somewhere; below 0, that goes there. */
const moved = (till: number, amount: Cents, place: Outside): readonly Posting[] =>
	nonZero(posting(`cash:${till}`, amount), posting(`outside:${place}`, negative(amount)));

export const drawer = part<Does<DrawerCommand>, DrawerEvent>({
	orders: {
		openShift: {float: is.cents, reason: maybe(is.words)},
		payIn: {amount: is.cents, reason: is.words, from: outside},
		payOut: {amount: is.cents, reason: is.words, to: outside, meansMore: maybe(is.yesNo)},
		noSale: {reason: is.words},
	},
	deciders: {openShift, payIn, payOut, noSale},
	events: {
		ShiftOpened: {shift: is.number, float: is.cents, added: is.cents, carried: is.cents, reason: maybe(is.words)},
		PaidIn: {amount: is.cents, reason: is.words, from: outside},
		PaidOut: {amount: is.cents, reason: is.words, to: outside},
		DrawerOpened: {reason: is.words},
	},
	evolvers: {ShiftOpened, PaidIn: 'nothing', PaidOut: 'nothing', DrawerOpened: 'nothing'},
	moves: {
		money: {
			ShiftOpened: ({added}, {till}) => moved(till, added, 'float'),
			PaidIn: ({amount, from}, {till}) => moved(till, amount, from),
			PaidOut: ({amount, to}, {till}) => moved(till, negative(amount), to),
			DrawerOpened: 'nothing',
		},
		accounts: 'nothing',
		stock: 'nothing',
	},
});
