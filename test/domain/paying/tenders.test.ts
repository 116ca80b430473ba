import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {currencies, isCurrency} from '../../../src/domain/base/currency.ts';
import {cents, largestAmount} from '../../../src/domain/base/money.ts';
import {builtIn, tenders} from '../../../src/domain/paying/tenders.ts';
import {inCoins, isCountable, nextNotes, roundedCash} from '../../../src/domain/shop/cash-rounding.ts';
import vectors from '../../samples/vectors.json' with {type: 'json'};

const tenCents = cents(10);
const {coins, notes} = currencies.ZAR;

describe('cash is rounded to the smallest coin', () => {
	test.each(vectors.cash_rounding_10c)('$total_c cents: down $down, nearest $nearest_half_up', vector => {
		const total = cents(vector.total_c);
		expect(roundedCash(total, 'down', tenCents)).toBe(vector.down);
		expect(roundedCash(total, 'nearest', tenCents)).toBe(vector.nearest_half_up);
		expect(roundedCash(total, 'none', tenCents)).toBe(total);
	});
	test('with 5 cents the smallest coin, 2 go down and 3 go up to the nearest', () => {
		expect(roundedCash(cents(2), 'nearest', cents(5))).toBe(0);
		expect(roundedCash(cents(3), 'nearest', cents(5))).toBe(5);
		expect(roundedCash(cents(9), 'down', cents(5))).toBe(5);
	});
	test('down is never more than is due and less than a coin below; nearest is within half a coin', () => {
		fc.assert(
			fc.property(fc.integer({min: 0, max: largestAmount}), fc.constantFrom(5, 10), (due, coin) => {
				const down = roundedCash(cents(due), 'down', cents(coin));
				const nearest = roundedCash(cents(due), 'nearest', cents(coin));
				expect(down % coin).toBe(0);
				expect(due - down).toBeGreaterThanOrEqual(0);
				expect(due - down).toBeLessThan(coin);
				expect(nearest % coin).toBe(0);
				expect(Math.abs(nearest - due) * 2).toBeLessThanOrEqual(coin);
			}),
		);
	});
});

describe('an amount can be counted out', () => {
	test('in whole smallest coins', () => {
		expect(isCountable(cents(4990), 'down', tenCents)).toBe(true);
		expect(isCountable(cents(4991), 'down', tenCents)).toBe(false);
		expect(isCountable(cents(4999), 'nearest', tenCents)).toBe(false);
		expect(isCountable(cents(5000), 'nearest', tenCents)).toBe(true);
		expect(isCountable(cents(0), 'down', tenCents)).toBe(true);
	});
	test('always, while the shop does not round', () => expect(isCountable(cents(4991), 'none', tenCents)).toBe(true));
});

describe('change in pieces', () => {
	test('R88.80 is counted out by the largest pieces first', () =>
		expect(inCoins(cents(8880), [...coins, ...notes])).toStrictEqual([
			{piece: 5000, count: 1},
			{piece: 2000, count: 1},
			{piece: 1000, count: 1},
			{piece: 500, count: 1},
			{piece: 200, count: 1},
			{piece: 100, count: 1},
			{piece: 50, count: 1},
			{piece: 20, count: 1},
			{piece: 10, count: 1},
		]));
	test('the order of the pieces does not matter', () =>
		expect(inCoins(cents(40_000), [cents(10), cents(20_000), cents(100)])).toStrictEqual([{piece: 20_000, count: 2}]));
	test('nothing is no pieces', () => expect(inCoins(cents(0), coins)).toStrictEqual([]));
	test('what no piece covers is left out', () => expect(inCoins(cents(19), coins)).toStrictEqual([{piece: 10, count: 1}]));
	test('whole smallest coins are covered exactly, in every currency', () => {
		fc.assert(
			fc.property(fc.constantFrom(...Object.values(currencies)), fc.integer({min: 0, max: 200_000}), (currency, count) => {
				const amount = count * currency.coins[0];
				const counted = inCoins(cents(amount), [...currency.coins, ...currency.notes]);
				expect(counted.reduce((total, {piece, count: times}) => total + piece * times, 0)).toBe(amount);
				expect(counted.every(row => row.count > 0)).toBe(true);
			}),
		);
	});
});

describe('what a customer is likely to hand over', () => {
	test('for R58.40: R60, R100 and R200, never R58.40', () =>
		expect(nextNotes(cents(5840), notes)).toStrictEqual([6000, 10_000, 20_000]));
	test('for R100.00 the note itself is not offered', () => expect(nextNotes(cents(10_000), notes)).toStrictEqual([20_000]));
	test('for R100.10 whole notes of each kind', () =>
		expect(nextNotes(cents(10_010), notes)).toStrictEqual([11_000, 12_000, 15_000, 20_000]));
	test('for nothing due, nothing', () => expect(nextNotes(cents(0), notes)).toStrictEqual([]));
});

describe('ways to pay', () => {
	test('only cash gives change and rounds, only an account is charged', () =>
		expect(tenders).toStrictEqual({
			cash: {givesChange: true, rounds: true, chargesAccount: false, takesBack: true},
			card: {givesChange: false, rounds: false, chargesAccount: false, takesBack: true},
			account: {givesChange: false, rounds: false, chargesAccount: true, takesBack: true},
		}));
	test('a name from outside is none unless it is in the table', () => {
		expect(['cash', 'card', 'account'].every(name => builtIn(name) !== undefined)).toBe(true);
		expect(['', 'Cash', 'cheque', 'constructor', '__proto__', 'toString'].some(name => builtIn(name) !== undefined)).toBe(false);
	});
});

describe('currencies', () => {
	test('the rand has coins from 10c to R5 and notes from R10 to R200', () =>
		expect(currencies.ZAR).toStrictEqual({
			symbol: 'R',
			callingCode: '27',
			coins: [10, 20, 50, 100, 200, 500],
			notes: [1000, 2000, 5000, 10_000, 20_000],
		}));
	test('a code from outside is none unless it is in the table', () => {
		expect(['ZAR', 'NAD', 'LSL', 'SZL', 'BWP'].every(isCurrency)).toBe(true);
		expect(['', 'zar', 'USD', 'constructor', '__proto__'].some(isCurrency)).toBe(false);
	});
});
