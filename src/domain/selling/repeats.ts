// The question "did this customer not just buy that?": the same vend within minutes, the same bill within days (rules.md §5, §6).
import type {Cents} from '../base/money.ts';
import {drop, keepNewest, put, type Table} from '../base/table.ts';
import {factsOf, type SaleLine} from '../lines/lines.ts';
import type {RecentPurchase, SellingState} from './records.ts';

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
const purchaseKey = (provider: string, beneficiary: string, amount: Cents): string => `${provider} ${beneficiary} ${amount}`;

/** The earlier purchase within `withinMs`. A clock that went backwards never shortens the waiting time. */
function recentPurchase(
	recent: Table<string, RecentPurchase>,
	key: string,
	{at, withinMs}: {readonly at: number; readonly withinMs: number},
): RecentPurchase | undefined {
	const earlier = recent.rows.get(key);
	return earlier && withinMs > 0 && at - earlier.at < withinMs ? earlier : undefined;
}

/** Remembers a purchase as the newest. For the evolver of a sale. */
export function rememberPurchase(recent: Table<string, RecentPurchase>, key: string, {at, receipt}: RecentPurchase): void {
	drop(recent, key);
	put(recent, key, {at, receipt});
	keepNewest(recent, purchasesKept);
}

/** The first vend or bill of a sale that was sold just so before, or stands in it twice. */
export function repeatedPurchase(state: SellingState, lines: readonly SaleLine[], at: number): RepeatRefusal | undefined {
	const seen = new Set<string>();
	for (const line of lines) {
		const purchase = purchaseOf(line);
		if (!purchase) continue;
		const withinMs = factsOf(line).asksAgain(state.settings);
		const facts = {name: purchase.name, amount: line.total, beneficiary: purchase.beneficiary};
		if (withinMs > 0 && seen.has(purchase.key)) return {kind: 'repeats', ...facts};
		seen.add(purchase.key);
		const earlier = recentPurchase(state.recent, purchase.key, {at, withinMs});
		if (earlier)
			return {
				kind: 'repeats',
				...facts,
				earlier: {receipt: earlier.receipt, minutesAgo: Math.max(0, Math.floor((at - earlier.at) / 60_000))},
			};
	}
	return undefined;
}

/** What makes a vend or a bill the same as another one; nothing for goods, top-ups and vouchers. */
export function purchaseOf(
	line: SaleLine,
): {readonly key: string; readonly name: string; readonly beneficiary: string} | undefined {
	const purchase = factsOf(line).purchase(line);
	if (!purchase) return undefined;
	const {provider, beneficiary} = purchase;
	return {key: purchaseKey(provider, beneficiary, line.total), name: line.name, beneficiary};
}
