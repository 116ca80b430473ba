// Unpaid baskets: dropped, or parked under a name and recalled. A parked basket holds no stock, and is priced when it is paid.
import {type CheckRefusal, checkAmount, checkText, firstOf} from '../base/checks.ts';
import {accept, type Decider, type Envelope, type Evolver, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {type Cents, sum, zero} from '../base/money.ts';
import {part} from '../base/part.ts';
import {maybe, ownPart} from '../base/record-shape.ts';
import {drop, put} from '../base/table.ts';
import {basketName, note, removedName, tidy} from '../base/text.ts';
import {type Basket, type RemovedLine, removedFreely} from './basket.ts';
import {basketShape, removedLineShape} from './basket-shape.ts';
import {basketTotals} from './basket-totals.ts';
import {checkGivenBack, type GivenBackRefusal, givenBackShape, ownGivenBack, type TenderGivenBack} from './given-back.ts';
import type {SellingState} from './records.ts';

/** Gives up a basket before it is paid. The journal keeps its lines. */
export type DropBasket = Envelope & {
	readonly type: 'dropBasket';
	/** Its lines, and the lines removed from it before. */
	readonly lines: readonly RemovedLine[];
	/** The tenders that were taken for it and are given back, or were before. */
	readonly givenBack?: readonly TenderGivenBack[];
};
/** Puts a basket aside under the next number. It holds no stock. */
export type ParkBasket = Envelope & {
	readonly type: 'parkBasket';
	/** Up to 40 letters. A basket with an empty name is called by its number. */
	readonly name: string;
	readonly basket: Basket;
};
/** Takes back a basket that was put aside. Its contents are in `state.parked` until then. */
export type RecallBasket = Envelope & {
	readonly type: 'recallBasket';
	/** The basket's number. */
	readonly number: number;
};
export type BasketCommand = DropBasket | ParkBasket | RecallBasket;

/** A basket that was given up before payment. The journal keeps its lines. */
export type BasketDropped = {
	readonly type: 'BasketDropped';
	readonly lines: readonly RemovedLine[];
	readonly total: Cents;
	readonly givenBack?: readonly TenderGivenBack[];
};
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

type Does<C> = Decider<SellingState, C, BasketEvent, BasketRefusal | CheckRefusal | GivenBackRefusal>;

/** What is wrong with lines removed from a basket, or undefined. */
export const checkRemoved = (lines: readonly RemovedLine[]) =>
	firstOf(
		...lines.flatMap(({name, total, at, added = at, reason}) => [
			() => checkText('name of a line', name, removedName),
			() => checkAmount('amount of a line', total, {least: zero}),
			() => (reason === undefined ? undefined : checkText('reason', reason, note)),
			() => (at - added > removedFreely && reason === undefined ? {kind: 'reason-missing' as const, name} : undefined),
		]),
	);

/** Removed lines as an event keeps them. */
export const ownRemoved = (lines: readonly RemovedLine[]): readonly RemovedLine[] =>
	lines.map(line => ownPart(removedLineShape, line));

const dropBasket = ((state, command) => {
	const givenBack = ownGivenBack(command.givenBack ?? []);
	if (command.lines.length + givenBack.length === 0) return refuse({kind: 'basket-empty'});
	const unfit = checkRemoved(command.lines) ?? checkGivenBack(state, givenBack);
	if (unfit) return refuse(unfit);
	const lines = ownRemoved(command.lines);
	const total = sum(lines.map(line => line.total));
	return accept({type: 'BasketDropped', lines, total, ...(givenBack.length > 0 && {givenBack})});
}) satisfies Does<DropBasket>;

const nextNumber = (state: SellingState): number => state.numbers.rows.get('parked') ?? 1;

const parkBasket = ((state, {basket, name: given}) => {
	if (basket.lines.length === 0) return refuse({kind: 'basket-empty'});
	const number = nextNumber(state);
	const name = tidy(given) || `Basket ${number}`;
	const unfit =
		checkText('name', name, basketName) ??
		checkRemoved(basket.removed) ??
		checkGivenBack(state, basket.givenBack ?? []) ??
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
		dropBasket: {lines: is.all(removedLineShape), givenBack: maybe(is.all(givenBackShape))},
		parkBasket: {name: is.words, basket: basketShape},
		recallBasket: {number: is.number},
	},
	deciders: {dropBasket, parkBasket, recallBasket},
	events: {
		BasketDropped: {lines: is.all(removedLineShape), total: is.cents, givenBack: maybe(is.all(givenBackShape))},
		BasketParked: {number: is.number, name: is.words, basket: basketShape, total: is.cents},
		BasketRecalled: {number: is.number},
	},
	evolvers: {BasketDropped: 'nothing', BasketParked, BasketRecalled},
	moves: 'nothing',
});
