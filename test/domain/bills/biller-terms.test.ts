// What a biller asks of a bill: the form of its reference, its check digit, a fixed amount, and how a bill of it is refused.
import {describe, test} from 'vitest';
import {cents} from '../../../src/domain/base/money.ts';
import type {Biller} from '../../../src/domain/bills/billers.ts';
import {bill, netflix, opened, sell} from '../../support/commands.ts';
import {given} from '../../support/given.ts';
import {billLine, saleMade} from '../../support/sales.ts';

const shop = (own: Partial<Biller>) => given(opened({billers: [netflix(own)]}));
const formed = {pattern: 'AA-9{6}', example: 'NF-482913'};

describe('a reference', () => {
	test('that fits the mask is taken, in either case', () =>
		shop(formed)
			.when(sell(bill(19_900, 'nf 482913'.replace(' ', '-'))))
			.then(saleMade([billLine({reference: 'nf-482913'})])));
	test('that does not is refused with the example', () =>
		shop(formed)
			.when(sell(bill(19_900, '482913')))
			.refused({kind: 'reference-misfit', name: 'Netflix', by: 'pattern', ...formed}));
	test('is refused in the sentence of the biller', () => {
		const mismatch = 'It stands at the top right of the bill.';
		shop({...formed, mismatch})
			.when(sell(bill(19_900, '482913')))
			.refused({kind: 'reference-misfit', name: 'Netflix', by: 'pattern', ...formed, mismatch});
	});
	test('whose check digit does not fit is refused', () => {
		shop({checkDigit: 'luhn'})
			.when(sell(bill(19_900, '79927398713')))
			.then(saleMade([billLine({reference: '79927398713'})]));
		shop({checkDigit: 'luhn'})
			.when(sell(bill(19_900, '79927398714')))
			.refused({kind: 'reference-misfit', name: 'Netflix', by: 'check-digit'});
	});
});

describe('a fixed amount', () => {
	const paid = (amount: number) => saleMade([billLine({total: cents(amount), commission: cents(Math.round(amount / 100))})]);
	test.each([
		[{}, 19_900],
		[{}, 100],
		[{}, 20_000],
		[{isPartAllowed: false}, 20_000],
		[{isOverAllowed: false}, 100],
		[{isPartAllowed: false, isOverAllowed: false}, 19_900],
	])('with %o takes %i', (allowed, amount) =>
		shop({fixedAmount: cents(19_900), ...allowed})
			.when(sell(bill(amount)))
			.then(paid(amount)),
	);
	test.each([
		[{isPartAllowed: false}, 19_899, 'below-due'],
		[{isOverAllowed: false}, 19_901, 'above-due'],
	] as const)('with %o refuses %i', (allowed, amount, kind) =>
		shop({fixedAmount: cents(19_900), ...allowed})
			.when(sell(bill(amount)))
			.refused({kind, name: 'Netflix', due: cents(19_900)}),
	);
});
