import {describe, expect, test} from 'vitest';
import {cents, thousandths} from '../../../src/domain/base/money.ts';
import type {PieceCount} from '../../../src/domain/shifts/closing.ts';
import {type Cause, likelyCauses, swapped} from '../../../src/domain/shifts/likely-causes.ts';
import {drawerHolds} from '../../../src/domain/shifts/records.ts';
import {
	card,
	cash,
	cashFromCredit,
	fromAccount,
	goods,
	listed,
	openedAccount,
	sell,
	toppedUp,
	withdraw,
} from '../../support/commands.ts';
import {given, receiptIn, type Said, type Step} from '../../support/given.ts';

const float = 53_000;
const tea = listed('1001', {stock: 500, price: 1000});
const milk = listed('1002', {stock: 500, price: 5000});
const odd = listed('1003', {stock: 500, price: 4998});
const begun: readonly Step[] = [
	tea,
	milk,
	odd,
	cashFromCredit,
	openedAccount('Thandi', 100_000),
	{type: 'openShift', float: cents(float)},
];
const corrected = (receipt: string, tender: string): Said => ({
	type: 'correctTender',
	receipt,
	tenders: [{tender}],
	reason: 'keyed wrong',
});
const payIn = (amount: number): Said => ({type: 'payIn', amount: cents(amount), reason: 'change', from: 'bank'});
const payOut = (amount: number): Said => ({type: 'payOut', amount: cents(amount), reason: 'milk', to: 'petty'});
const refunded = (receipt: string): Said => ({
	type: 'refund',
	lines: [{receipt, line: 1, quantity: thousandths(1000), to: 'stock'}],
	reason: 'stale',
});
const counted = (piece: number, count: number): PieceCount => ({piece: cents(piece), count});

/** What may explain that a drawer holds so much more than it should after these steps; less, below 0. */
function causes(difference: number, steps: readonly Step[], counts: readonly PieceCount[] = []): readonly Cause[] {
	const {state, journal} = given(...begun, ...steps);
	const events = journal.flatMap(({events: all}) => all);
	const numbers = events.flatMap(event => (event.type === 'SaleMade' || event.type === 'CashWithdrawn' ? [event.receipt] : []));
	const receipts = numbers.flatMap(number => receiptIn(state, journal, number).map(([, receipt]) => receipt)).toReversed();
	const paid = events.filter(event => event.type === 'PaidIn' || event.type === 'PaidOut');
	const papers = {receipts, paid, float: cents(float)};
	return likelyCauses(state, papers, {
		counted: cents(drawerHolds(state, 1) + difference),
		counts,
		difference: cents(difference),
	});
}

/** A difference of a count, and what is found; of amounts, the difference is short below 0. */
type Case = readonly [what: string, difference: number, steps: readonly Step[], found: readonly object[]];

const digits = (what: string, written: number, meant: number, receipt?: string) => ({
	kind: 'digits',
	what,
	written,
	meant,
	...(receipt !== undefined && {receipt}),
});

describe('A drawer that is off', () => {
	test.each<Case>([
		[
			'by a sale keyed as cash that was paid by card',
			-6000,
			[sell([goods('1001'), goods('1002')]), sell(goods('1001'))],
			[{kind: 'keyed-as', receipt: '1-000001', keyed: 'cash', amount: 6000}],
		],
		[
			'by a sale keyed as card that was paid in cash, in coins that there are',
			4990,
			[sell(goods('1003'), {tender: card}), sell(goods('1001'), {tender: card})],
			[{kind: 'keyed-as', receipt: '1-000001', keyed: 'card', amount: 4998}],
		],
		[
			'by a note keyed as a larger one',
			-10_000,
			[sell(goods('1002'), {tender: cash(20_000)}), sell(goods('1001'), {tender: cash(5000)})],
			[{kind: 'other-note', receipt: '1-000001', keyed: 20_000, given: 10_000}],
		],
		[
			'by a note keyed as a smaller one',
			10_000,
			[sell(goods('1002'), {tender: cash(10_000)})],
			[{kind: 'other-note', receipt: '1-000001', keyed: 10_000, given: 20_000}],
		],
		[
			'by a refund paid twice',
			-1000,
			[sell(goods('1001', 3)), refunded('1-000001')],
			[{kind: 'refund-twice', receipt: '1-000002', amount: 1000}],
		],
		['by a pay-in with two digits the wrong way round', 4500, [payIn(3800)], [digits('pay-in', 3800, 8300)]],
		['by a pay-out with two digits the wrong way round', -4500, [payOut(3800)], [digits('pay-out', 3800, 8300)]],
		['by a withdrawal so', -9000, [withdraw(12_000)], [digits('withdrawal', 12_000, 21_000, '1-000001')]],
		['by a top-up so', -9000, [toppedUp(54_000)], [digits('tendered', 54_000, 45_000, '1-000001')]],
	])('%s', (_what, difference, steps, found) => expect(causes(difference, steps)).toEqual(found));

	test('by two digits of one amount that was counted', () =>
		expect(causes(27_000, [payOut(17_000)])).toEqual([digits('count', 63_000, 36_000)]));

	test('by a float so', () => expect(causes(-18_000, [], [counted(5000, 7)])).toEqual([digits('float', 53_000, 35_000)]));

	test('by two digits of how many there are of a note', () =>
		expect(causes(9000, [], [counted(1000, 21), counted(5000, 8)])).toEqual([
			{kind: 'digits', what: 'piece', written: 21, meant: 12, piece: 1000},
		]));
});

describe('Nothing is suggested', () => {
	test('where the drawer agrees', () => expect(causes(0, [sell(goods('1001'))])).toEqual([]));
	test('where it is over, and nothing fits', () => expect(causes(3300, [sell(goods('1001'))])).toEqual([]));
	test('but a pay-out that was not keyed, where it is short and nothing else fits', () =>
		expect(causes(-3300, [sell(goods('1001'))])).toEqual([{kind: 'pay-out-missing', amount: 3300}]));
	test.each<readonly [what: string, difference: number, steps: readonly Step[]]>([
		['of a tender that was put right', 1000, [sell(goods('1001'), {tender: card}), corrected('1-000001', 'cash')]],
		['of a sale on account: its money is not in a drawer', 1000, [sell(goods('1001'), {tender: fromAccount()})]],
		['of a note that would not have been enough', -10_000 + 100, [sell(goods('1002', 3), {tender: cash(20_000)})]],
		['of a refund by card', -1000 + 100, [sell(goods('1001'), {tender: card}), refunded('1-000001')]],
	])('%s', (_what, difference, steps) => {
		const kinds = causes(difference, steps).map(({kind}) => kind);
		expect(kinds.filter(kind => kind !== 'pay-out-missing')).toEqual([]);
	});
	test('more often than three times of a kind, the newest first', () => {
		const found = causes(
			-1000,
			Array.from({length: 5}, () => sell(goods('1001'))),
		);
		expect(found.map(cause => 'receipt' in cause && cause.receipt)).toEqual(['1-000005', '1-000004', '1-000003']);
	});
});

test('digits change places with their neighbours, and a number begins with no zero', () => {
	expect(swapped(540)).toEqual([450, 504]);
	expect(swapped(100)).toEqual([]);
	expect(swapped(7)).toEqual([]);
});
