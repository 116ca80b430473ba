// What this shop's coins make of cash: its smallest coin and its rounding (rules.md §3).
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

/** What the till asks for in cash when `due` is to be paid. */
export const cashDue = (state: ShopState, due: Cents): Cents =>
	roundedCash(due, setting(state.settings, 'cash-rounding'), smallestCoin(state));

/** What is given back in cash of `share`: whole coins, in the customer's favour. */
export const coinsUp = (state: ShopState, share: Cents): Cents =>
	roundedUp(share, setting(state.settings, 'cash-rounding'), smallestCoin(state));

/** An amount in whole coins that is not more. */
export function coinsDown(state: ShopState, amount: Cents): Cents {
	const up = coinsUp(state, amount);
	return up === amount ? amount : minus(up, smallestCoin(state));
}

/** While the shop rounds, cash comes and goes in whole smallest coins: top-ups, withdrawals and what a customer hands over. */
export function checkCoins(state: ShopState, field: Field, amount: Cents): CashRefusal | undefined {
	const coin = smallestCoin(state);
	return isCountable(amount, setting(state.settings, 'cash-rounding'), coin) ? undefined : {kind: 'not-in-coins', field, coin};
}

/** What one settlement rounds is less than one coin, or the program is wrong. */
export function assertLessThanCoin(state: ShopState, rounding: Cents): void {
	const coin = smallestCoin(state);
	assert(Math.abs(rounding) < coin, 'the rounding of a receipt is less than one coin', {rounding, coin});
}
