// The type of a part of the ledger: its orders with their deciders, its events with their evolvers, and what each event moves.
import type {Accepted, AccountMover, Envelope, Evolver, OfType, Poster, Refused, StockMover, Typed} from './handlers.ts';
import {bounds, number} from './members.ts';
import {record, type ShapesOf} from './record-shape.ts';
import {type Shape, text, word} from './shape.ts';

/** The contract of a file, its type `Does`: what it reads, what it decides, why it may refuse. */
type Contract = (state: never, command: never, facts: never) => Accepted<readonly Typed[]> | Refused<unknown>;
type CommandOf<Does extends Contract> = Extract<Parameters<Does>[1], Typed>;
type AnswerOf<Does extends Contract> = Does extends (state: never, command: never, facts: never) => infer Answer ? Answer : never;
type RefusalOf<Answer> = Answer extends Refused<infer R> ? R : never;

/** The shapes of an order's own members, without those that every order has. */
export type OrderMembers<C extends Typed> = Omit<ShapesOf<C>, 'type' | keyof Envelope>;
/** The shapes of an event's members. */
export type EventMembers<E extends Typed> = Omit<ShapesOf<E>, 'type'>;

/**
 * What the events of a part move. Each must answer for the money it posts, the entries it makes in accounts and the stock it moves. The word
 * `nothing` is an answer too: for one event, for all events of a part, or for all three at once.
 */
type Moves<E extends Typed> =
	| 'nothing'
	| {
			readonly money: 'nothing' | {readonly [K in E['type']]: 'nothing' | Poster<OfType<E, K>>};
			readonly accounts: 'nothing' | {readonly [K in E['type']]: 'nothing' | AccountMover<OfType<E, K>>};
			readonly stock: 'nothing' | {readonly [K in E['type']]: 'nothing' | StockMover<OfType<E, K>>};
	  };

type Evolvers<S, E extends Typed> = 'nothing' | {readonly [K in E['type']]: 'nothing' | Evolver<S, OfType<E, K>>};

/** What each event of a part does. */
export type EventAnswers<S, E extends Typed> = {
	/** What it changes in the records; `nothing` where it only moves money or stock. */
	readonly evolvers: Evolvers<S, E>;
	readonly moves: Moves<E>;
};

type Tables<S, C extends Typed, E extends Typed, D> = EventAnswers<S, E> & {
	/** What may be in each order. */
	readonly orders: {readonly [K in C['type']]: OrderMembers<OfType<C, K>>};
	readonly deciders: D;
	/** What is in each event. */
	readonly events: {readonly [K in E['type']]: EventMembers<OfType<E, K>>};
};

/** A part of the ledger, as the list of parts joins it. */
export type Part<S, C extends Typed, E extends Typed, R, D> = EventAnswers<S, E> & {
	readonly deciders: D;
	readonly orders: {readonly [K in C['type']]: Shape<OfType<C, K>>};
	readonly events: {readonly [K in E['type']]: Shape<OfType<E, K>>};
	/** Never set. It carries the types of the part to the list of parts. */
	readonly says?: {readonly command: C; readonly event: E; readonly refusal: R};
};

const envelope: ShapesOf<Envelope> = {id: text(bounds.idLetters, 1), operator: number, till: number};

/** The shapes of some orders or events: their own members, the common ones, and their type. */
const shapesOf = <S>(tables: Readonly<Record<string, object>>, common: object): S =>
	Object.fromEntries(
		Object.entries(tables).map(([type, members]) => [type, record({type: word({[type]: true}), ...common, ...members})]),
	) as S;

/**
 * Makes a part. The first call is given its types: the contract of its file and its own events. The second is given its tables. With one
 * call, the types of the tables would have to be written out too.
 */
export const part =
	<Does extends Contract, E extends Typed = never>() =>
	<const D extends {readonly [K in CommandOf<Does>['type']]: Contract}>(
		tables: Tables<Parameters<Does>[0], CommandOf<Does>, E, D>,
	): Part<Parameters<Does>[0], CommandOf<Does>, E, RefusalOf<AnswerOf<Does>>, D> => ({
		...tables,
		orders: shapesOf(tables.orders, envelope),
		events: shapesOf(tables.events, {}),
	});
