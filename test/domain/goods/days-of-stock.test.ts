import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {thousandths} from '../../../src/domain/base/money.ts';
import {daysOfCover, soldADay} from '../../../src/domain/goods/days-of-stock.ts';

const dayMs = 86_400_000;
const now = 100 * dayMs;
const sold = (pieces: number, daysAgo: number) => ({quantity: thousandths(pieces * 1000), since: now - daysAgo * dayMs});
const onHand = (pieces: number) => thousandths(pieces * 1000);

describe('How long the shelf lasts', () => {
	test.each([
		['24 at 2 a day', 24, sold(56, 28), 12],
		['rounded down to full days', 5, sold(56, 28), 2],
		['new goods by the days since they first sold', 30, sold(30, 3), 3],
		['what first sold a day ago by one day', 30, sold(10, 1), 3],
		['what first sold an hour ago not at all', 30, sold(10, 1 / 24), undefined],
		['an empty shelf not at all', 0, sold(56, 28), undefined],
		['a shelf below zero not at all', -4, sold(56, 28), undefined],
	])('is reckoned: %s', (_what, pieces, lately, days) => {
		expect(daysOfCover(onHand(pieces), lately, now)).toBe(days);
	});

	test('has a pace, to a tenth of a piece, from the second day on', () => {
		expect(soldADay(sold(54, 28), now)).toBe(1900);
		expect([soldADay(sold(10, 1 / 24), now), soldADay(undefined, now)]).toEqual([undefined, undefined]);
	});

	test('is not known of what nobody bought lately', () => {
		expect(daysOfCover(onHand(24), undefined, now)).toBeUndefined();
		expect(daysOfCover(onHand(24), sold(0, 3), now)).toBeUndefined();
	});

	test('is never less for more on the shelf, nor more for more sold', () => {
		const piece = fc.integer({min: 1, max: 1_000_000});
		fc.assert(
			fc.property(piece, piece, piece, fc.integer({min: 1, max: 28}), (there, more, bought, ago) => {
				const days = (shelf: number, pieces: number) => daysOfCover(onHand(shelf), sold(pieces, ago), now) ?? Number.NaN;
				expect(days(there + more, bought)).toBeGreaterThanOrEqual(days(there, bought));
				expect(days(there, bought + more)).toBeLessThanOrEqual(days(there, bought));
			}),
		);
	});
});
