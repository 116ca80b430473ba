import {expect, test} from 'vitest';
import {thousandths} from '../../../src/domain/base/money.ts';
import {isFullPieces, isUnit, sellable} from '../../../src/domain/base/unit.ts';

test('goods are counted by the piece or weighed in kilograms', () => {
	expect(['each', 'kg', 'Each', 'g', '', 'constructor'].map(isUnit)).toStrictEqual([true, true, false, false, false, false]);
});

test('pieces are whole, a weight is anything', () => {
	expect(isFullPieces('each', thousandths(2000))).toBe(true);
	expect(isFullPieces('each', thousandths(2001))).toBe(false);
	expect(isFullPieces('each', thousandths(-2000))).toBe(true);
	expect(isFullPieces('kg', thousandths(2001))).toBe(true);
});

test('of a shelf the whole pieces can be sold, or any weight, and nothing below zero', () => {
	expect(sellable('each', 2999)).toBe(2000);
	expect(sellable('each', 999)).toBe(0);
	expect(sellable('kg', 2999)).toBe(2999);
	expect(sellable('each', -1)).toBe(0);
	expect(sellable('kg', -1)).toBe(0);
});
