// The currencies a shop can count in. Each has two decimals.
import {type Cents, cents} from './money.ts';

export type Currency = {
	readonly symbol: string;
	/** The calling code of the country: a phone number without one is of that country. */
	readonly callingCode: string;
	/** Coins and notes in use, smallest first. */
	readonly coins: readonly [Cents, ...Cents[]];
	readonly notes: readonly Cents[];
};

/** Amounts in whole cents, at least one of them. */
const money = (first: number, ...rest: readonly number[]): readonly [Cents, ...Cents[]] => [cents(first), ...rest.map(cents)];

export const currencies = {
	ZAR: {symbol: 'R', callingCode: '27', coins: money(10, 20, 50, 100, 200, 500), notes: money(1000, 2000, 5000, 10000, 20000)},
	NAD: {
		symbol: 'N$',
		callingCode: '264',
		coins: money(5, 10, 50, 100, 500, 1000),
		notes: money(1000, 2000, 3000, 5000, 10000, 20000),
	},
	LSL: {symbol: 'M', callingCode: '266', coins: money(10, 20, 50, 100, 200, 500), notes: money(1000, 2000, 5000, 10000, 20000)},
	SZL: {symbol: 'E', callingCode: '268', coins: money(10, 20, 50, 100, 200, 500), notes: money(1000, 2000, 5000, 10000, 20000)},
	BWP: {
		symbol: 'P',
		callingCode: '267',
		coins: money(5, 10, 25, 50, 100, 200, 500),
		notes: money(1000, 2000, 5000, 10000, 20000),
	},
} as const satisfies Record<string, Currency>;

export type CurrencyCode = keyof typeof currencies;

export const isCurrency = (text: string): text is CurrencyCode => Object.hasOwn(currencies, text);
