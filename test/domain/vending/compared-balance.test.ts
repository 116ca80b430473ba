// The shop's books of a provider beside its own: what explains a difference, and what does not.
import {expect, test} from 'vitest';
import {cents} from '../../../src/domain/base/money.ts';
import {compareBalance} from '../../../src/domain/vending/compared-balance.ts';

const vend = (amount: number, status: 'requested' | 'unknown' | 'declined', commission = 0) => ({
	amount: cents(amount),
	commission: cents(commission),
	status,
});

test.each([
	['the books agree', 1000, 1000, [], 0, {declined: 0, open: 0, commission: 0}, 0],
	['what is declined and not given back is still theirs', 500, 1000, [vend(500, 'declined')], 0, {declined: 500}, 0],
	['an unknown vend may have been made', 500, 500, [vend(500, 'unknown')], 0, {open: 500}, 0],
	['or not', 500, 1000, [vend(500, 'unknown')], 0, {open: 500}, 0],
	['or a part of several', 0, 300, [vend(300, 'unknown'), vend(700, 'requested')], 0, {open: 1000}, 0],
	['but no more than that', 500, 1200, [vend(500, 'requested')], 0, {open: 500}, 200],
	['commission that comes later is less with the provider', 9500, 9000, [], 500, {commission: -500}, 0],
	['or is credited at once', 9500, 9500, [], 500, {commission: 0}, 0],
	[
		'what is declined has no commission to come',
		8650,
		9100,
		[vend(1000, 'declined', 50)],
		550,
		{declined: 950, commission: -500},
		0,
	],
	['what is open has, if it was made', 9800, 9795, [vend(200, 'unknown', 5)], 5, {open: 200, commission: -5}, 0],
	[
		'all of these at once',
		9000,
		9550,
		[vend(1000, 'declined', 50), vend(200, 'unknown', 10)],
		450,
		{declined: 950, open: 200, commission: -400},
		0,
	],
	['less with the provider has no reason', 1000, 900, [vend(500, 'unknown')], 0, {open: 500}, -100],
	['nor has more', 1000, 1001, [], 0, {}, 1],
] as const)('%s', (_what, ours, theirs, vends, commission, reasons, unexplained) => {
	const compared = compareBalance({ours: cents(ours), theirs: cents(theirs), vends, commission: cents(commission)});
	expect(compared).toMatchObject({ours, theirs, difference: theirs - ours, reasons, unexplained});
});
