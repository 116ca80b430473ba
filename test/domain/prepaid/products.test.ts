// Set amounts of a service: the one that was chosen is on the line, and its amount is the amount.
import {describe, expect, test} from 'vitest';
import {cents} from '../../../src/domain/base/money.ts';
import type {Service} from '../../../src/domain/prepaid/services.ts';
import {airtime, gaming, opened, sell, vend} from '../../support/commands.ts';
import {given} from '../../support/given.ts';

const data = (own: Partial<Service> = {}): Service =>
	airtime({
		id: 'data',
		name: 'Data',
		step: cents(1000),
		products: [
			{name: 'Data 500MB', amount: cents(5500), network: 'MTN', validity: '30 days'},
			{name: 'Data 1GB', amount: cents(8500)},
		],
		...own,
	});
const shop = () => given(opened({services: [data(), gaming()]}));
const bundle = (product: string, amount = 5500) => sell({...vend('Data', amount, '0821234567'), product} as never);
const lineOf = (event: unknown) => (event as {lines: readonly object[]}).lines[0];

describe('A set amount', () => {
	test('is on the line with its network and validity', () => {
		const {event} = shop().when(bundle('Data 500MB'));
		expect(lineOf(event)).toMatchObject({name: 'Data', product: 'Data 500MB', network: 'MTN', validity: '30 days', total: 5500});
	});

	test('is found in any case, and has what is known of it and no more', () => {
		const line = lineOf(shop().when(bundle(' DATA 1gb ', 8500)).event);
		expect(line).toMatchObject({product: 'Data 1GB', total: 8500});
		expect(line).not.toHaveProperty('network');
		expect(line).not.toHaveProperty('validity');
	});

	test('is left out of a line with an open amount, also of the same amount', () =>
		expect(lineOf(shop().when(sell(vend('Data', 5500, '0821234567'))).event)).not.toHaveProperty('product'));

	test('that the service does not have is refused with those it has', () =>
		shop()
			.when(bundle('Data 3GB'))
			.refused({kind: 'unknown-service-product', name: 'Data', product: 'Data 3GB', known: ['Data 500MB', 'Data 1GB']}));

	test('of a service without any is refused', () =>
		shop()
			.when(sell({...vend('Gaming', 5000), product: 'Voucher'} as never))
			.refused({kind: 'unknown-service-product', name: 'Gaming', product: 'Voucher', known: []}));

	test.each([5499, 5501, 8500])('costs its amount, and not %i', amount =>
		shop()
			.when(bundle('Data 500MB', amount))
			.refused({kind: 'not-its-amount', product: 'Data 500MB', amount: cents(5500)}),
	);

	test('twice for the same number asks, as before', () =>
		given(opened({services: [data()]}), bundle('Data 500MB'))
			.when(bundle('Data 500MB'))
			.refused({
				kind: 'repeats',
				name: 'Data',
				amount: cents(5500),
				beneficiary: '0821234567',
				earlier: {receipt: '1-000001', minutesAgo: 0},
			}));
});
