// The types of deciders, evolvers and posters. No command, event or refusal is named here.
import type {Thousandths} from './money.ts';
import type {AccountMove, StockMove} from './moves.ts';
import type {Posting} from './postings.ts';
import type {OperatorId, Stamp} from './stamp.ts';

/** Everything impure that a decision needs, drawn before the decision. */
export type Facts = {
	readonly stamp: Stamp;
	/** Reference tokens that were never used, one for each vend or bill that may need one. */
	readonly references: readonly string[];
	/** Meter tokens that were never used. */
	readonly meterTokens: readonly string[];
	/** For the answer of a provider: it was heard on the line to it. */
	readonly isHeard?: true;
	/** A token in the answer of a provider was given out before. */
	readonly isTokenKnown?: true;
	/** The PINs of the vouchers that a sale may take, by their sealed ones, as far as the key in this file opens them. */
	readonly voucherPins?: {readonly path: string; readonly pins: ReadonlyMap<string, string>};
	/** Of vouchers that come in: by what the shop knows some of them already. */
	readonly knownVouchers?: ReadonlySet<string>;
	/** For a stock count of an earlier moment: the stock in the books then; undefined when the product did not exist yet. */
	readonly stockThen?: Thousandths;
	/** The operator of the command is not signed in at this process. Counts in a shop where somebody has a PIN. */
	readonly isAbsent?: true;
	/** The operator of the command has switched training on at this till. */
	readonly isTraining?: true;
	/** Of the command's content, by which an approval knows it. */
	readonly digest?: string;
	/** The operator whose PIN, badge or recovery code the till has just found to be right. */
	readonly proven?: OperatorId;
};

/** What every command has: its id, its operator and its till. */
export type Envelope = {
	/** A UUIDv7, made before the first attempt. The same command under the same id is done once. */
	readonly id: string;
	/** Number of the operator. */
	readonly operator: number;
	/** Number of the till. */
	readonly till: number;
};

/** A command or an event, told apart by its type. */
export type Typed = {readonly type: string};
/** The command or event of one type, among several. */
export type OfType<T extends Typed, K extends T['type']> = Extract<T, {readonly type: K}>;
/** The refusals of some kinds, among several. */
export type OfKind<R extends {readonly kind: string}, K extends R['kind']> = Extract<R, {readonly kind: K}>;

export type Accepted<E extends readonly Typed[]> = {readonly accepted: E};
export type Refused<R> = {readonly refused: R};

/** The answer of a decider that accepts: its events, in order. */
export const accept = <const E extends readonly Typed[]>(...accepted: E): Accepted<E> => ({accepted});
/** The answer of a decider that refuses: the reason. */
export const refuse = <const R extends {readonly kind: string}>(refused: R): Refused<R> => ({refused});

/** Decides a command. Pure. An operator's mistake is a refusal, never an exception. */
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
