// Cash rounding and coins: what is asked for and given back in whole coins, and which pieces make an amount (rules.md §3).
import {type Cents, cents, minus, zero} from '../base/money.ts';

/** How what is due in cash is rounded to the smallest coin. */
export type CashRounding = 'down' | 'nearest' | 'none';

/** What is asked for in cash of `due`: down in the customer's favour, or to the nearest coin with half up. `due` is not negative. */
export function roundedCash(due: Cents, rounding: CashRounding, smallestCoin: Cents): Cents {
	if (rounding === 'none') return due;
	const step = rounding === 'down' ? due : due + smallestCoin / 2;
	return cents(Math.floor(step / smallestCoin) * smallestCoin);
}

/** An amount in whole coins that is not less: what is given back in cash of `share`. */
export const roundedUp = (share: Cents, rounding: CashRounding, smallestCoin: Cents): Cents =>
	rounding === 'none' ? share : cents(Math.ceil(share / smallestCoin) * smallestCoin);

/** True when an amount can be counted out in coins and notes; always, while the shop does not round. */
export const isCountable = (amount: Cents, rounding: CashRounding, smallestCoin: Cents): boolean =>
	rounding === 'none' || amount % smallestCoin === 0;

/** `amount` by the largest pieces first: what to count into the customer's hand. What no piece covers is left out. */
export function inCoins(
	amount: Cents,
	piecesInUse: readonly Cents[],
): readonly {readonly piece: Cents; readonly count: number}[] {
	let left = amount;
	const counted = [];
	for (const piece of [...piecesInUse].sort((a, b) => b - a)) {
		const count = Math.floor(left / piece);
		if (count === 0) continue;
		counted.push({piece, count});
		left = minus(left, cents(piece * count));
	}
	return counted;
}

/** The next amounts a customer is likely to hand over for `due`: the next whole note of each kind, smallest first, never `due` itself. */
export function nextNotes(due: Cents, notes: readonly Cents[]): readonly Cents[] {
	if (due === zero) return [];
	const amounts = notes.map(note => cents(Math.ceil(due / note) * note)).filter(amount => amount !== due);
	return [...new Set(amounts)].sort((a, b) => a - b);
}
