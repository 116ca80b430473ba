import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {Bug} from '../../../src/domain/base/assert.ts';
import {
	allocate,
	cents,
	largestAmount,
	largestQuantity,
	lineTotal,
	minus,
	negative,
	percentage,
	pieces,
	plus,
	proportion,
	sum,
	thousandths,
} from '../../../src/domain/base/money.ts';
import {readAmount} from '../../../src/formats/text/amount.ts';
import {readQuantity} from '../../../src/formats/text/quantity.ts';
import vectors from '../../samples/vectors.json' with {type: 'json'};

describe('an amount is whole cents', () => {
	test('a fraction of a cent is a bug', () => expect(() => cents(0.5)).toThrow(Bug));
	test('a sum past the safe integers is a bug', () => expect(() => cents(Number.MAX_SAFE_INTEGER + 1)).toThrow(Bug));
	test('what is not a number is a bug', () => {
		expect(() => cents(Number.NaN)).toThrow(Bug);
		expect(() => cents(Number.POSITIVE_INFINITY)).toThrow(Bug);
	});
	test('there is only one zero', () => {
		expect(Object.is(cents(-0), 0)).toBe(true);
		expect(Object.is(negative(cents(0)), 0)).toBe(true);
		expect(Object.is(thousandths(-0), 0)).toBe(true);
	});
	test('the largest amount is R999,999,999.00', () => expect(largestAmount).toBe(99_999_999_900));
	test('three pieces are three thousand thousandths', () => expect(pieces(3)).toBe(3000));
	test('half a thousandth is a bug', () => expect(() => thousandths(0.5)).toThrow(Bug));
	test('amounts add and subtract', () => {
		expect(plus(cents(5), cents(-7))).toBe(-2);
		expect(minus(cents(5), cents(7))).toBe(-2);
		expect(sum([cents(1), cents(2), cents(-4)])).toBe(-1);
		expect(sum([])).toBe(0);
	});
});

describe('a half is rounded away from zero', () => {
	const halves: readonly (readonly [number, number])[] = [
		[5, 3],
		[-5, -3],
		[7, 4],
		[-7, -4],
		[1, 1],
		[-1, -1],
	];
	test.each(halves)('%i halves are %i', (value, rounded) => expect(proportion(value, 1, 2)).toBe(rounded));
	test('just below a half goes down, just above it goes up', () => {
		expect(proportion(2499, 1, 1000)).toBe(2);
		expect(proportion(2500, 1, 1000)).toBe(3);
		expect(proportion(-2499, 1, 1000)).toBe(-2);
		expect(proportion(-2500, 1, 1000)).toBe(-3);
	});
	test('a part of nothing or less is a bug', () => {
		expect(() => proportion(1, 1, 0)).toThrow(Bug);
		expect(() => proportion(1, 1, -1)).toThrow(Bug);
	});
	test('products past 2^53 are exact', () => {
		expect(proportion(99_999_999_900, 1_000_000_000, 1000)).toBe(99_999_999_900_000_000);
		expect(proportion(9_007_199_254_740_991, 3, 6)).toBe(4_503_599_627_370_496);
		expect(proportion(-9_007_199_254_740_991, 3, 6)).toBe(-4_503_599_627_370_496);
		expect(proportion(94_906_267, 94_906_267, 2)).toBe(4_503_599_757_937_645);
	});
	test('whatever the size, it is the half away from zero that whole numbers give, and -x rounds to minus round x', () => {
		const seen = {small: 0, large: 0};
		fc.assert(
			fc.property(fc.maxSafeInteger(), fc.integer({min: 0, max: 1_000_000_000}), fc.integer({min: 1, max: 20_000}), (a, b, d) => {
				const product = BigInt(a) * BigInt(b);
				const size = product < 0n ? -product : product;
				const exact = size / BigInt(d) + (2n * (size % BigInt(d)) >= BigInt(d) ? 1n : 0n);
				seen[size < 2n ** 53n ? 'small' : 'large'] += 1;
				// Adding nothing takes the sign off a zero, as cents() does.
				expect(proportion(a, b, d) + 0).toBe(Number(product < 0n ? -exact : exact));
				expect(proportion(-a, b, d) + proportion(a, b, d)).toBe(0);
			}),
			{numRuns: 5000, examples: [[3, 7, 2]]},
		);
		expect(seen.small).toBeGreaterThan(0);
		expect(seen.large).toBeGreaterThan(0);
	});
});

describe('a line is quantity times price, rounded once', () => {
	test.each([
		[1000, 1999, 1999],
		[3000, 333, 999],
		[250, 2499, 625], // 624.75
		[1, 499, 0], // 0.499
		[1, 500, 1], // a half
		[1500, 1, 2], // 1.5
		[-1500, 1, -2],
	])('%i thousandths at %i cents are %i cents', (quantity, price, total) =>
		expect(lineTotal(thousandths(quantity), cents(price))).toBe(total),
	);
	test('nothing of a price returned is nothing, not minus nothing', () =>
		expect(Object.is(lineTotal(thousandths(-1), cents(1)), 0)).toBe(true));
	test('the largest quantity is a million pieces', () => {
		expect(largestQuantity).toBe(1_000_000_000);
		expect(lineTotal(largestQuantity, cents(99_999))).toBe(99_999_000_000);
	});
	test('5 % of R100.00 are R5.00, and a half cent goes up', () => {
		expect(percentage(cents(10_000), 500)).toBe(500);
		expect(percentage(cents(10), 500)).toBe(1);
		expect(percentage(cents(9), 500)).toBe(0);
	});
});

describe('amounts that floats get wrong go straight from text to cents', () => {
	test('they are wrong as floats', () => {
		expect(1.005 * 100).toBe(vectors.float_traps_js['1.005*100']);
		expect(8.2 * 100).toBe(vectors.float_traps_js['8.2*100']);
		expect(19.99 * 100).toBe(vectors.float_traps_js['19.99*100']);
		expect(1.15 * 100).toBe(vectors.float_traps_js['1.15*100']);
		expect(4.35 * 100).toBe(vectors.float_traps_js['4.35*100']);
		expect(0.1 + 0.2).toBe(vectors.float_traps_js['0.1+0.2']);
		expect(Math.round(-2.5)).toBe(vectors.float_traps_js['Math.round(-2.5)']);
		expect((1.005).toFixed(2)).toBe(vectors.float_traps_js['(1.005).toFixed(2)']);
	});
	test.each([
		['8.2', 820],
		['19.99', 1999],
		['1.15', 115],
		['4.35', 435],
		['0.1', 10],
		['0.2', 20],
	])('%s is %i cents, alone and a hundred times over', (text, units) => {
		expect(readAmount(text)).toStrictEqual({value: units});
		expect(lineTotal(pieces(100), cents(units))).toBe(units * 100);
	});
	test('R0.10 and R0.20 are R0.30', () => expect(plus(cents(10), cents(20))).toBe(30));
	test('1.005 kg at R1.00 is R1.01, where floats say R1.00', () => {
		expect(readQuantity('1.005')).toStrictEqual({value: 1005});
		expect(lineTotal(thousandths(1005), cents(100))).toBe(101);
	});
	test('1.005 is no amount of money: it has more than two decimals', () =>
		expect(readAmount('1.005')).toStrictEqual({
			fault: '"1.005" has more than two decimals. Money goes to the cent, like 12.50.',
		}));
	test('2.5 cents less than nothing round to 3 less', () => expect(proportion(-5, 1, 2)).toBe(-3));
});

describe('a total is shared by largest remainder', () => {
	test('ten cents over three equal lines: the odd cent goes to the first', () =>
		expect(allocate(cents(10), [1, 1, 1])).toStrictEqual([4, 3, 3]));
	test('eleven cents over three equal lines: the odd cents go to the first two', () =>
		expect(allocate(cents(11), [1, 1, 1])).toStrictEqual([4, 4, 3]));
	test('the larger remainder comes first, wherever it stands', () =>
		expect(allocate(cents(100), [1, 1, 4])).toStrictEqual([17, 17, 66]));
	test('the larger remainder wins over the earlier line', () => expect(allocate(cents(5), [1, 2])).toStrictEqual([2, 3]));
	test('what is negative is shared likewise', () => expect(allocate(cents(-10), [1, 1, 1])).toStrictEqual([-4, -3, -3]));
	test('a line without weight gets nothing', () => expect(allocate(cents(7), [0, 3, 0])).toStrictEqual([0, 7, 0]));
	test('without any weight everything goes to the first', () => expect(allocate(cents(7), [0, 0])).toStrictEqual([7, 0]));
	test('over no lines there are no shares', () => expect(allocate(cents(7), [])).toStrictEqual([]));
	test('shares add up exactly, and none is a cent away from its exact part', () => {
		fc.assert(
			fc.property(
				fc.integer({min: -largestAmount, max: largestAmount}),
				fc.array(fc.integer({min: 0, max: largestAmount}), {minLength: 1, maxLength: 60, size: 'max'}),
				(total, weights) => {
					const shares = allocate(cents(total), weights);
					expect(shares).toHaveLength(weights.length);
					expect(sum(shares)).toBe(total);
					const whole = weights.reduce((a, b) => a + BigInt(b), 0n);
					if (whole === 0n) return;
					weights.forEach((weight, index) => {
						const off = BigInt(shares[index] ?? 0) * whole - BigInt(total) * BigInt(weight);
						expect(off < whole && off > -whole).toBe(true);
					});
				},
			),
			{numRuns: 1000},
		);
	});
	test('of two lines with one weight, the earlier never gets less', () => {
		fc.assert(
			fc.property(
				fc.integer({min: 0, max: 100_000}),
				fc.integer({min: 1, max: 100_000}),
				fc.array(fc.integer({min: 0, max: 100_000}), {maxLength: 10}),
				(total, weight, between) => {
					const shares = allocate(cents(total), [weight, ...between, weight]);
					const difference = (shares[0] ?? 0) - (shares.at(-1) ?? 0);
					expect(difference === 0 || difference === 1).toBe(true);
				},
			),
		);
	});
});
