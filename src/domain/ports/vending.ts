// The port of a vending provider: what the shop asks of it, and what it may answer. Each kind of provider implements it.
import type {Cents} from '../base/money.ts';
import type {VendAnswer} from '../vending/answer.ts';

/** A vend or a bill, as it is sent. It is in the journal before anybody hears of it. */
export type VendRequest = {
	/** Made of the command's id: the same id is always the same vend. */
	readonly id: string;
	readonly kind: 'service' | 'bill';
	/** The id of the service or the biller. */
	readonly sold: string;
	/** The name of the set amount that was chosen, or its code with the provider where it has one. */
	readonly product?: string;
	/** The meter, the mobile number or the reference. */
	readonly beneficiary?: string;
	/** Its face value. */
	readonly amount: Cents;
};

/** What a provider knows of a meter, a mobile number or a reference. What it does not know is left out. */
export type LookedUp =
	| {readonly outcome: 'known'; readonly name?: string; readonly address?: string; readonly due?: Cents}
	| {readonly outcome: 'unknown'; readonly why: string};

/** What the shop has with the provider, by the provider's own books. */
export type ProviderBalance =
	| {readonly outcome: 'known'; readonly balance: Cents; readonly at: number}
	| {readonly outcome: 'unknown'; readonly why: string};

/** None of these throws for what happens outside: an answer that does not come, or cannot be believed, is `unknown`. */
export interface VendingProvider {
	/** Sells. Called once for an id; what is unknown after it is only asked about. */
	vend(request: VendRequest, signal: AbortSignal): Promise<VendAnswer>;
	/**
	 * What became of a vend. `declined` only where it is certain that it will never be issued: a provider that has not heard of the id is told
	 * to refuse it from then on.
	 */
	ask(request: VendRequest, signal: AbortSignal): Promise<VendAnswer>;
	balance(signal: AbortSignal): Promise<ProviderBalance>;
	lookUp(asked: Pick<VendRequest, 'kind' | 'sold' | 'beneficiary'>, signal: AbortSignal): Promise<LookedUp>;
	/**
	 * Tells the provider that answers are kept, and answers with the ids that it knows; undefined where it did not hear. The others are sent again.
	 * Where it is left out, nobody asks for it.
	 */
	confirm?(ids: readonly string[], signal: AbortSignal): Promise<readonly string[] | undefined>;
}
