// Baskets that are not paid: dropped, or parked under a name and recalled. A parked basket holds no stock; it is priced when it is paid.
import {type CheckRefusal, checkAmount, checkText, firstOf} from '../base/checks.ts';
import {accept, type Decider, type Envelope, type Evolver, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {type Cents, sum, zero} from '../base/money.ts';
import {part} from '../base/part.ts';
import {ownPart} from '../base/record-shape.ts';
import {drop, put} from '../base/table.ts';
import {basketName, note, removedName, tidy} from '../base/text.ts';
import {type Basket, basketTotals, type RemovedLine, removedFreely} from './basket.ts';
import {basketShape, removedLineShape} from './basket-shape.ts';
import type {SellingState} from './records.ts';

/** Gives a basket up before it is paid; what was in it is kept. */
export type DropBasket = Envelope & {
	readonly type: 'dropBasket';
	/** What was in it, and what was taken out of it before. */
	readonly lines: readonly RemovedLine[];
};
/** Puts a basket aside under the next number. It holds no stock. */
export type ParkBasket = Envelope & {
	readonly type: 'parkBasket';
	/** Up to 40 letters; when empty, it is called by its number. */
	readonly name: string;
	readonly basket: Basket;
};
/** Takes a basket back that was put aside. What was in it is in `state.parked` until then. */
export type RecallBasket = Envelope & {
	readonly type: 'recallBasket';
	/** Its number. */
	readonly number: number;
};
export type BasketCommand = DropBasket | ParkBasket | RecallBasket;

/** A basket given up before payment; the journal keeps what was in it. */
export type BasketDropped = {readonly type: 'BasketDropped'; readonly lines: readonly RemovedLine[]; readonly total: Cents};
export type BasketParked = {
	readonly type: 'BasketParked';
	readonly number: number;
	readonly name: string;
	readonly basket: Basket;
	readonly total: Cents;
};
export type BasketRecalled = {readonly type: 'BasketRecalled'; readonly number: number};
export type BasketEvent = BasketDropped | BasketParked | BasketRecalled;

export type BasketRefusal =
	| {readonly kind: 'basket-empty'}
	| {readonly kind: 'reason-missing'; readonly name: string}
	| {readonly kind: 'unknown-basket'; readonly number: number};

type Does<C> = Decider<SellingState, C, BasketEvent, BasketRefusal | CheckRefusal>;

/** What is wrong with what was taken out of a basket, or undefined. */
export const checkRemoved = (lines: readonly RemovedLine[]) =>
	firstOf(
		...lines.flatMap(({name, total, at, added = at, reason}) => [
			() => checkText('name of a line', name, removedName),
			() => checkAmount('amount of a line', total, {least: zero}),
			() => (reason === undefined ? undefined : checkText('reason', reason, note)),
			() => (at - added > removedFreely && reason === undefined ? {kind: 'reason-missing' as const, name} : undefined),
		]),
	);

/** Removed lines as an event has them. */
export const ownRemoved = (lines: readonly RemovedLine[]): readonly RemovedLine[] =>
	lines.map(line => ownPart(removedLineShape, line));

const dropBasket = ((_state, command) => {
	if (command.lines.length === 0) return refuse({kind: 'basket-empty'});
	const unfit = checkRemoved(command.lines);
	if (unfit) return refuse(unfit);
	const lines = ownRemoved(command.lines);
	return accept({type: 'BasketDropped', lines, total: sum(lines.map(line => line.total))});
}) satisfies Does<DropBasket>;

const nextNumber = (state: SellingState): number => state.numbers.rows.get('parked') ?? 1;

const parkBasket = ((state, {basket, name: given}) => {
	if (basket.lines.length === 0) return refuse({kind: 'basket-empty'});
	const number = nextNumber(state);
	const name = tidy(given) || `Basket ${number}`;
	const unfit =
		checkText('name', name, basketName) ??
		checkRemoved(basket.removed) ??
		checkRemoved(basket.lines.map(line => ({name: line.name, total: line.due, at: line.at})));
	if (unfit) return refuse(unfit);
	return accept({type: 'BasketParked', number, name, basket: ownPart(basketShape, basket), total: basketTotals(basket).total});
}) satisfies Does<ParkBasket>;

const recallBasket = ((state, {number}) =>
	state.parked.rows.has(number)
		? accept({type: 'BasketRecalled', number})
		: refuse({kind: 'unknown-basket', number})) satisfies Does<RecallBasket>;

const BasketParked: Evolver<SellingState, BasketParked> = (state, {number, name, basket}, {at, operator}) => {
	put(state.parked, number, {number, name, at, operator, basket});
	put(state.numbers, 'parked', number + 1);
};

const BasketRecalled: Evolver<SellingState, BasketRecalled> = (state, {number}) => drop(state.parked, number);

export const parkedBaskets = part<Does<BasketCommand>, BasketEvent>({
	orders: {
		dropBasket: {lines: is.all(removedLineShape)},
		parkBasket: {name: is.words, basket: basketShape},
		recallBasket: {number: is.number},
	},
	deciders: {dropBasket, parkBasket, recallBasket},
	events: {
		BasketDropped: {lines: is.all(removedLineShape), total: is.cents},
		BasketParked: {number: is.number, name: is.words, basket: basketShape, total: is.cents},
		BasketRecalled: {number: is.number},
	},
	evolvers: {BasketDropped: 'nothing', BasketParked, BasketRecalled},
	moves: 'nothing',
});
