// Floats: money that the shop has with a provider before it sells. A vend uses it up, and above it nothing is sold until somebody means it.
import {type Cents, cents, negative, plus, zero} from '../base/money.ts';
import type {LedgerAccount, Outsider, Posting} from '../base/postings.ts';
import {put, type Table} from '../base/table.ts';
import type {ProvidersState} from './providers.ts';

/** A float that is open. What is left of it is in the books, under its provider, with the commission of the shop in it. */
export type Float = {
	/** When it was opened, in ms since 1970, UTC. */
	readonly at: number;
	/** The commission of what was sold since: the provider may credit it later. */
	readonly commission: Cents;
};

/** What the ledger keeps of floats, and the books in which each is counted. */
export type FloatsState = ProvidersState & {
	/** Sums of all postings by ledger account. */
	readonly ledger: Table<LedgerAccount, Cents>;
	/** By the ids of their providers; without a row no float was opened, and nothing is refused. */
	readonly floats: Table<string, Float>;
};

/** A vend needs more than is left with its provider. */
export type FloatRefusal = {
	readonly kind: 'above-float';
	/** The provider's name. */
	readonly name: string;
	/** What is left; below 0, what was sold above it. */
	readonly left: Cents;
	readonly needed: Cents;
};

/** What stands with somebody the shop sells for, by the books: above 0 the shop has money there, below 0 it owes. */
export const standsWith = ({ledger}: Pick<FloatsState, 'ledger'>, account: Outsider): Cents =>
	plus(ledger.rows.get(account) ?? zero, ledger.rows.get(`paid:${account}`) ?? zero);

/** What is left with a provider whose float is open; undefined where none is. Below 0 more was sold than was there. */
export const floatLeft = (state: Pick<FloatsState, 'floats' | 'ledger'>, provider: string): Cents | undefined =>
	state.floats.rows.has(provider) ? standsWith(state, `provider:${provider}`) : undefined;

/** Why postings use up more of a float than is left, or undefined. */
export function checkFloats(state: FloatsState, postings: readonly Posting[]): FloatRefusal | undefined {
	const needed = new Map<string, Cents>();
	for (const {account, amount} of postings) {
		const [kind, id = ''] = account.split(':', 2);
		if (kind === 'provider') needed.set(id, plus(needed.get(id) ?? zero, negative(amount)));
	}
	for (const [id, amount] of needed) {
		const left = floatLeft(state, id);
		if (left !== undefined && amount > zero && amount > left)
			return {kind: 'above-float', name: state.providers.rows.get(id)?.name ?? id, left, needed: amount};
	}
	return undefined;
}

/** Counts the commission of lines that were sold for a provider with a float, or that came back. For evolvers only. */
export function countCommission(state: FloatsState, lines: readonly object[], by: 1 | -1): void {
	if (state.floats.rows.size === 0) return;
	for (const {provider, commission} of lines as readonly {readonly provider?: string; readonly commission?: Cents}[]) {
		const float = provider === undefined ? undefined : state.floats.rows.get(provider);
		if (provider === undefined || !float || commission === undefined) continue;
		put(state.floats, provider, {...float, commission: cents(float.commission + by * commission)});
	}
}
