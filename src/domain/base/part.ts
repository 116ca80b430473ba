// The type of a part of the ledger: its orders with their deciders, its events with their evolvers, and what each event moves.
import type {Accepted, AccountMover, Envelope, Evolver, OfType, Poster, Refused, StockMover, Typed} from './handlers.ts';
import {bounds, number} from './members.ts';
import {record, type ShapesOf} from './record-shape.ts';
import {type Shape, text, word} from './shape.ts';

/** The contract of a file, its type `Does`: what it reads, what it decides, why it may refuse. */
type Contract = (state: never, command: never, facts: never) => Accepted<readonly Typed[]> | Refused<unknown>;
type CommandIn<Does extends Contract> = Extract<Parameters<Does>[1], Typed>;
type AnswerOf<Does extends Contract> = Does extends (state: never, command: never, facts: never) => infer Answer ? Answer : never;
type RefusalIn<Answer> = Answer extends Refused<infer R> ? R : never;

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

type StateOf<Does extends Contract> = Parameters<Does>[0];

/** A decider for each order of a contract. */
type DecidersOf<Does extends Contract> = {
	readonly [K in CommandIn<Does>['type']]: (
		state: StateOf<Does>,
		command: OfType<CommandIn<Does>, K>,
		facts: Parameters<Does>[2],
	) => AnswerOf<Does>;
};

type Tables<Does extends Contract, E extends Typed> = EventAnswers<StateOf<Does>, E> & {
	/** What may be in each order. */
	readonly orders: {readonly [K in CommandIn<Does>['type']]: OrderMembers<OfType<CommandIn<Does>, K>>};
	readonly deciders: DecidersOf<Does>;
	/** What is in each event. */
	readonly events: {readonly [K in E['type']]: EventMembers<OfType<E, K>>};
};

/** A part of the ledger, as the list of parts joins it. */
export type Part<Does extends Contract, E extends Typed> = EventAnswers<StateOf<Does>, E> & {
	readonly deciders: DecidersOf<Does>;
	readonly orders: {readonly [K in CommandIn<Does>['type']]: Shape<OfType<CommandIn<Does>, K>>};
	readonly events: {readonly [K in E['type']]: Shape<OfType<E, K>>};
	/** Never set. It carries the types of the part to the list of parts. */
	readonly says?: {readonly command: CommandIn<Does>; readonly event: E; readonly refusal: RefusalIn<AnswerOf<Does>>};
};

const envelope: ShapesOf<Envelope> = {id: text(bounds.idLetters, 1), operator: number, till: number};

/** The shapes of some orders or events: their own members, the common ones, and their type. */
const shapesOf = <S>(tables: Readonly<Record<string, object>>, common: object): S =>
	Object.fromEntries(
		Object.entries(tables).map(([type, members]) => [type, record({type: word({[type]: true}), ...common, ...members})]),
	) as S;

/** Makes a part of a file's contract, its own events, and its tables. */
export const part = <Does extends Contract, E extends Typed = never>(tables: Tables<Does, E>): Part<Does, E> => ({
	...tables,
	orders: shapesOf(tables.orders, envelope),
	events: shapesOf(tables.events, {}),
});
