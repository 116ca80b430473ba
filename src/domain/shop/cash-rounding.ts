// Cash rounding and coins: amounts due and given back in whole coins, and the coins and notes that make an amount (rules.md §3).
import {type Cents, cents, minus, zero} from '../base/money.ts';

/** How an amount due in cash is rounded to the smallest coin. */
export type CashRounding = 'down' | 'nearest' | 'none';

/** The amount to pay in cash for `due`: rounded down in the customer's favour, or to the nearest coin with half up. `due` is not negative. */
export function roundedCash(due: Cents, rounding: CashRounding, smallestCoin: Cents): Cents {
	if (rounding === 'none') return due;
	const step = rounding === 'down' ? due : due + smallestCoin / 2;
	return cents(Math.floor(step / smallestCoin) * smallestCoin);
}

/** The amount given back in cash for `share`, rounded up to whole coins. */
export const roundedUp = (share: Cents, rounding: CashRounding, smallestCoin: Cents): Cents =>
	rounding === 'none' ? share : cents(Math.ceil(share / smallestCoin) * smallestCoin);

/** Whether an amount can be counted out in coins and notes. Always true while the shop does not round. */
export const isCountable = (amount: Cents, rounding: CashRounding, smallestCoin: Cents): boolean =>
	rounding === 'none' || amount % smallestCoin === 0;

/** `amount` in coins and notes, the largest first, to count into the customer's hand. A rest below the smallest coin is left out. */
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

/** Amounts that a customer is likely to hand over for `due`: the next multiple of each note, smallest first, never `due` itself. */
export function nextNotes(due: Cents, notes: readonly Cents[]): readonly Cents[] {
	if (due === zero) return [];
	const amounts = notes.map(note => cents(Math.ceil(due / note) * note)).filter(amount => amount !== due);
	return [...new Set(amounts)].sort((a, b) => a - b);
}
