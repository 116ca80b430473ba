// The shape of a decision and of what follows from it: deciders, evolvers, posters. It knows no command, no event and no refusal by name.
import type {Thousandths} from './money.ts';
import type {AccountMove, StockMove} from './moves.ts';
import type {Posting} from './postings.ts';
import type {Stamp} from './stamp.ts';

/** Everything impure a decision needs, drawn before it is made. */
export type Facts = {
	readonly stamp: Stamp;
	/** Reference tokens not used before, one for each vend or bill that may need one. */
	readonly references: readonly string[];
	/** Meter tokens not used before. */
	readonly meterTokens: readonly string[];
	/** For a count of an earlier moment: what the books had of the product then; undefined when it was not there yet. */
	readonly stockThen?: Thousandths;
};

/** What every command names: its own id, who gives it, and at which till. */
export type Envelope = {
	/** A UUIDv7, made before the first attempt: the same command under the same id is done once. */
	readonly id: string;
	/** Number of the operator. */
	readonly operator: number;
	/** Number of the till. */
	readonly till: number;
};

/** A command or an event: it is known by its type. */
export type Typed = {readonly type: string};
/** Of some commands or events, the one of this type. */
export type OfType<T extends Typed, K extends T['type']> = Extract<T, {readonly type: K}>;
/** Of some refusals, those of these kinds. */
export type OfKind<R extends {readonly kind: string}, K extends R['kind']> = Extract<R, {readonly kind: K}>;

export type Accepted<E extends readonly Typed[]> = {readonly accepted: E};
export type Refused<R> = {readonly refused: R};

/** What is done, event by event. */
export const accept = <const E extends readonly Typed[]>(...accepted: E): Accepted<E> => ({accepted});
/** Why nothing is done. */
export const refuse = <const R extends {readonly kind: string}>(refused: R): Refused<R> => ({refused});

/** Decides a command. Pure; never throws for the operator's mistake. */
export type Decider<S, C, E extends Typed, R, F = Facts> = (
	state: S,
	command: C,
	facts: F,
) => Accepted<readonly E[]> | Refused<R>;
/** Folds an event into the state. Never refuses. */
export type Evolver<S, E> = (state: S, event: E, stamp: Stamp) => void;
/** Reads an event as movements of money that sum to zero. */
export type Poster<E> = (event: E, stamp: Stamp) => readonly Posting[];
/** Reads an event as entries of accounts. */
export type AccountMover<E> = (event: E) => readonly AccountMove[];
/** Reads an event as movements of stock. */
export type StockMover<E> = (event: E) => readonly StockMove[];
