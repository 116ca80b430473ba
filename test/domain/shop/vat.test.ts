import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {cents, largestAmount, sum} from '../../../src/domain/base/money.ts';
import {isTaxClass, isVatNumber, netAmounts, type TaxedAmount, vatRows, vatWithin} from '../../../src/domain/shop/vat.ts';
import vectors from '../../samples/vectors.json' with {type: 'json'};

const rate = 1500;
const standard = (gross: number): TaxedAmount => ({tax: 'standard', gross: cents(gross)});

describe('shelf prices include VAT', () => {
	test.each(vectors.vat_inclusive_15pct_half_up)('$gross_c cents hold $vat_c of VAT at 15 %', ({gross_c, vat_c, net_c}) => {
		expect(vatWithin(cents(gross_c), rate)).toBe(vat_c);
		expect(gross_c - vatWithin(cents(gross_c), rate)).toBe(net_c);
	});
	test('R139.95 including 19 % holds R22.34, not R22.35', () => expect(vatWithin(cents(13_995), 1900)).toBe(2234));
	test('what is returned holds the same VAT with the other sign', () => expect(vatWithin(cents(-999), rate)).toBe(-130));
	test('at a rate of 0 % there is none', () => expect(vatWithin(cents(999), 0)).toBe(0));
});

describe('VAT is taken once, on the receipt’s total', () => {
	test.each(vectors.vat_per_line_vs_per_total)('of $lines_c it is $vat_of_sum, not $sum_of_line_vat', vector => {
		const amounts = vector.lines_c.map(standard);
		const byLine = sum(vector.lines_c.map(line => vatWithin(cents(line), rate)));
		expect(byLine).toBe(vector.sum_of_line_vat);
		expect(vatRows(amounts, rate)).toStrictEqual([
			{rate, gross: vector.lines_c.reduce((a, b) => a + b, 0), vat: vector.vat_of_sum},
		]);
	});
	test('only what is standard-rated is counted', () => {
		const amounts: readonly TaxedAmount[] = [
			standard(1150),
			{tax: 'zero', gross: cents(5000)},
			{tax: 'exempt', gross: cents(700)},
			{tax: 'outside', gross: cents(10_000)},
		];
		expect(vatRows(amounts, rate)).toStrictEqual([{rate, gross: 1150, vat: 150}]);
	});
	test('nothing standard-rated, no row', () => {
		expect(vatRows([{tax: 'zero', gross: cents(5000)}], rate)).toStrictEqual([]);
		expect(vatRows([], rate)).toStrictEqual([]);
	});
});

describe('net amounts', () => {
	test('three times R3.33 hold 130 cents of VAT between them, the odd one on the first', () => {
		const amounts = [333, 333, 333].map(standard);
		expect(netAmounts(amounts, vatRows(amounts, rate))).toStrictEqual([289, 290, 290]);
	});
	test('what is not standard-rated keeps all of its price', () => {
		const amounts: readonly TaxedAmount[] = [{tax: 'zero', gross: cents(500)}, standard(115), {tax: 'exempt', gross: cents(70)}];
		expect(netAmounts(amounts, vatRows(amounts, rate))).toStrictEqual([500, 100, 70]);
	});
	test('without VAT they are the gross amounts', () =>
		expect(netAmounts([standard(333), standard(1)], [])).toStrictEqual([333, 1]));
});

const taxed = fc.record({
	tax: fc.constantFrom('standard', 'zero', 'exempt', 'outside'),
	gross: fc.integer({min: 0, max: 1_000_000_000}).map(cents),
});

test('net and VAT are the gross again, for every amount and rate', () => {
	fc.assert(
		fc.property(fc.integer({min: 0, max: largestAmount}), fc.integer({min: 0, max: 5000}), (gross, anyRate) => {
			const vat = vatWithin(cents(gross), anyRate);
			const net = gross - vat;
			expect(vat).toBeGreaterThanOrEqual(0);
			expect(net).toBeGreaterThanOrEqual(0);
			// The VAT is the rate of the net, to the cent.
			expect(Math.abs(vat * 10_000 - net * anyRate)).toBeLessThanOrEqual(Math.ceil((10_000 + anyRate) / 2));
		}),
		{numRuns: 2000},
	);
});

test('nets and VAT of a receipt add up to its gross, and no line has a net above its price', () => {
	let withVat = 0;
	fc.assert(
		fc.property(fc.array(taxed, {maxLength: 40, size: 'max'}), fc.integer({min: 0, max: 5000}), (amounts, anyRate) => {
			const rows = vatRows(amounts, anyRate);
			const nets = netAmounts(amounts, rows);
			expect(sum(nets) + sum(rows.map(row => row.vat))).toBe(sum(amounts.map(({gross}) => gross)));
			nets.forEach((net, index) => {
				expect(net).toBeLessThanOrEqual(amounts[index]?.gross ?? 0);
				expect(net).toBeGreaterThanOrEqual(0);
			});
			if (rows.length > 0) withVat += 1;
		}),
		{numRuns: 1000},
	);
	expect(withVat).toBeGreaterThan(100);
});

test('a class of VAT is one of four words', () => {
	expect(['standard', 'zero', 'exempt', 'outside'].every(isTaxClass)).toBe(true);
	expect(isTaxClass('Standard')).toBe(false);
	expect(isTaxClass('constructor')).toBe(false);
	expect(isTaxClass('__proto__')).toBe(false);
});

describe('a VAT number', () => {
	test.each(['4123456789', '4123 456 789'])('%s is one in South Africa', number => expect(isVatNumber(number, 'ZAR')).toBe(true));
	test.each(['412345678', '41234567890', '5123456789', 'VAT4123456', ''])('%j is none in South Africa', number =>
		expect(isVatNumber(number, 'ZAR')).toBe(false),
	);
	test('is what another country makes of it', () => expect(isVatNumber('P03123456', 'BWP')).toBe(true));
});
