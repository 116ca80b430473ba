// Repeated purchases that the till asks about: the same vend within minutes, the same bill within days (rules.md §5, §6).
import type {Cents} from '../base/money.ts';
import {drop, keepNewest, put, type Table} from '../base/table.ts';
import {likeKey} from '../base/text.ts';
import {factsOf, isMadeUpLine, type SaleLine} from '../lines/lines.ts';
import type {Vend} from '../vending/vends.ts';
import {madeUpKey} from './made-up.ts';
import type {RecentPurchase, SellingState} from './records.ts';

export type RepeatRefusal = {
	readonly kind: 'repeats';
	readonly name: string;
	readonly amount: Cents;
	readonly beneficiary: string;
	/** The receipt that has it already; left out when it is in this basket twice. */
	readonly earlier?: {readonly receipt: string; readonly minutesAgo: number};
};

/** The number of purchases kept. There is no time limit, so that a clock that jumps ahead and back does not lose recent purchases. */
const purchasesKept = 10_000;

/** Two purchases are the same if they have the same provider, beneficiary and amount. */
const purchaseKey = (provider: string, beneficiary: string, amount: Cents): string =>
	`${provider} ${likeKey(beneficiary)} ${amount}`;

/** The earlier purchase within `withinMs`. A clock that went backwards never shortens this time. */
function recentPurchase(
	recent: Table<string, RecentPurchase>,
	key: string,
	{at, withinMs}: {readonly at: number; readonly withinMs: number},
): RecentPurchase | undefined {
	const earlier = recent.rows.get(key);
	return earlier && withinMs > 0 && at - earlier.at < withinMs ? earlier : undefined;
}

/** Remembers a purchase as the newest. */
export function rememberPurchase(recent: Table<string, RecentPurchase>, key: string, {at, receipt}: RecentPurchase): void {
	drop(recent, key);
	put(recent, key, {at, receipt});
	keepNewest(recent, purchasesKept);
}

/** Forgets a purchase that came to nothing. Another service may have sold as much for the same number: that stays. */
export function forgetPurchase(
	recent: Table<string, RecentPurchase>,
	{kind, sold, beneficiary = '', amount, receipt}: Vend,
): void {
	const provider = {service: sold, bill: `biller:${sold}`}[kind];
	const key = purchaseKey(provider, beneficiary, amount);
	if (recent.rows.get(key)?.receipt === receipt) drop(recent, key);
}

/** Remembers what the till may ask about after a sale: its vends and bills, and that numbers were made up. For the evolver of a sale. */
export function rememberSold({recent, shop}: SellingState, lines: readonly SaleLine[], sale: RecentPurchase): void {
	for (const line of lines) {
		const purchase = purchaseOf(line);
		if (purchase) rememberPurchase(recent, purchase.key, sale);
	}
	if (!shop.isPractice && lines.some(isMadeUpLine)) rememberPurchase(recent, madeUpKey, sale);
}

/** The first vend or bill of a sale that repeats an earlier one, or is in the sale twice. */
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

/** The name, beneficiary and key by which a vend or a bill is compared; undefined for goods, top-ups and vouchers. */
function purchaseOf(line: SaleLine): {readonly key: string; readonly name: string; readonly beneficiary: string} | undefined {
	const purchase = factsOf(line).purchase(line);
	if (!purchase) return undefined;
	const {provider, beneficiary} = purchase;
	return {key: purchaseKey(provider, beneficiary, line.total), name: line.name, beneficiary};
}
