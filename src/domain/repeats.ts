// Owns the question "did this customer not just buy that?": the same vend within minutes, the same bill within days (rules.md §5, §6).
import type {Cents} from './money.ts';
import {drop, put, type Slice} from './slice.ts';

export type RecentPurchase = {readonly at: number; readonly receipt: string};

export type RepeatRefusal = {
	readonly kind: 'repeats';
	readonly name: string;
	readonly amount: Cents;
	readonly beneficiary: string;
	/** The receipt it stands on already; left out when it stands twice in this very basket. */
	readonly earlier?: {readonly receipt: string; readonly minutesAgo: number};
};

/** Counted, not timed: a clock that jumps ahead and comes back must not forget what was just bought. */
const purchasesKept = 10_000;

/** What makes two purchases the same: the provider, for whom, and how much. */
export const purchaseKey = (provider: string, beneficiary: string, amount: Cents): string =>
	`${provider} ${beneficiary} ${amount}`;

/** The earlier purchase within `withinMs`. A clock that went backwards never shortens the waiting time. */
export function recentPurchase(
	recent: Slice<string, RecentPurchase>,
	key: string,
	{at, withinMs}: {readonly at: number; readonly withinMs: number},
): RecentPurchase | undefined {
	const earlier = recent.rows.get(key);
	return earlier && withinMs > 0 && at - earlier.at < withinMs ? earlier : undefined;
}

/** Remembers a purchase as the newest. For the evolver of a sale. */
export function rememberPurchase(recent: Slice<string, RecentPurchase>, key: string, {at, receipt}: RecentPurchase): void {
	drop(recent, key);
	put(recent, key, {at, receipt});
	if (recent.rows.size <= purchasesKept) return;
	const oldest = recent.rows.keys().next();
	if (!oldest.done) drop(recent, oldest.value);
}
