// Cash in the coins of this shop: its smallest coin and its rounding (rules.md §3).
import {assert} from '../base/assert.ts';
import type {Field} from '../base/checks.ts';
import {currencies} from '../base/currency.ts';
import {type Cents, minus} from '../base/money.ts';
import {isCountable, roundedCash, roundedUp} from './cash-rounding.ts';
import type {ShopState} from './records.ts';
import {setting} from './settings.ts';

export type CashRefusal = {readonly kind: 'not-in-coins'; readonly field: Field; readonly coin: Cents};

/** Coins and notes of the shop's currency. */
export const currencyOf = (state: ShopState) => currencies[state.shop.currency];

const smallestCoin = (state: ShopState): Cents => currencyOf(state).coins[0];

/** The amount to pay in cash for `due`. */
export const cashDue = (state: ShopState, due: Cents): Cents =>
	roundedCash(due, setting(state.settings, 'cash-rounding'), smallestCoin(state));

/** The amount given back in cash for `share`: whole coins, rounded in the customer's favour. */
export const coinsUp = (state: ShopState, share: Cents): Cents =>
	roundedUp(share, setting(state.settings, 'cash-rounding'), smallestCoin(state));

/** An amount rounded down to whole coins. */
export function coinsDown(state: ShopState, amount: Cents): Cents {
	const up = coinsUp(state, amount);
	return up === amount ? amount : minus(up, smallestCoin(state));
}

/** Checks that an amount is a multiple of the smallest coin, while the shop rounds: top-ups, withdrawals and cash handed over. */
export function checkCoins(state: ShopState, field: Field, amount: Cents): CashRefusal | undefined {
	const coin = smallestCoin(state);
	return isCountable(amount, setting(state.settings, 'cash-rounding'), coin) ? undefined : {kind: 'not-in-coins', field, coin};
}

/** With change of this many times the largest note, the amount handed over was likely mistyped. */
const doubtfulNotes = 5;

/** Whether the change is so large that the amount handed over was likely mistyped. */
export const isLargeChange = (state: ShopState, change: Cents): boolean =>
	change >= Math.max(...currencyOf(state).notes) * doubtfulNotes;

/** Throws a Bug if the rounding of one settlement is a coin or more. */
export function assertLessThanCoin(state: ShopState, rounding: Cents): void {
	const coin = smallestCoin(state);
	assert(Math.abs(rounding) < coin, 'the rounding of a receipt is less than one coin', {rounding, coin});
}
