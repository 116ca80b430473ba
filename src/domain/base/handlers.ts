// Owns the shape of a decision: what a decider is given and what it answers.
import type {DomainEvent, DomainRefusal} from '../ledger/commands.ts';
import type {Receipt} from '../receipts/receipt.ts';
import type {Thousandths} from './money.ts';
import type {Stamp} from './stamp.ts';

/** Everything impure a decision needs, drawn before it is made. */
export type Facts = {
	readonly stamp: Stamp;
	/** Reference tokens not used before, one for each vend or bill that may need one. */
	readonly references: readonly string[];
	/** The earlier receipts a command speaks of, by number. */
	readonly receipts: ReadonlyMap<string, Receipt>;
	/** Meter tokens not used before. */
	readonly meterTokens: readonly string[];
	/** For a count of an earlier moment: what the books had of the product then; undefined when it was not there yet. */
	readonly stockThen?: Thousandths;
};

/** The refusals of these kinds. */
export type RefusalOf<K extends DomainRefusal['kind']> = Extract<DomainRefusal, {kind: K}>;

export const refuse = <R extends DomainRefusal>(refused: R): {readonly refused: R} => ({refused});
/** What is done, event by event. */
export const accept = <E extends readonly DomainEvent[]>(...accepted: E): {readonly accepted: E} => ({accepted});

/** What every command names: its own id, who gives it, and at which till. */
export type Envelope = {
	/** A UUIDv7, made before the first attempt: the same command under the same id is done once. */
	readonly id: string;
	/** Number of the operator. */
	readonly operator: number;
	/** Number of the till. */
	readonly till: number;
};
