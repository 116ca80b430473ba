// The catalogue file: what is written is read again, and what is wrong is named by its row, or refuses all of it.
import {describe, expect, test} from 'vitest';
import {cents} from '../../../src/domain/base/money.ts';
import type {Biller} from '../../../src/domain/bills/billers.ts';
import type {Service} from '../../../src/domain/prepaid/services.ts';
import {catalogueText, readCatalogue} from '../../../src/formats/config/offers-file.ts';
import {airtime, electricity, netflix} from '../../support/commands.ts';

const limits = {
	provider: 'sim',
	feeTax: 'zero',
	dayMost: cents(900_000),
	beneficiaryDayMost: cents(123_456),
	isOffSale: true,
} as const;
const services: readonly Service[] = [
	electricity({fee: cents(150), commission: 275, ...limits}),
	airtime({
		products: [
			{name: 'R12', amount: cents(1200), network: 'MTN', validity: '7 days', code: 'A12', commission: 50, fee: cents(10)},
			{name: 'Any', least: cents(500), most: cents(20_000), step: cents(100)},
		],
	}),
];
const billers: readonly Biller[] = [
	netflix({
		...limits,
		pattern: "'NF'-9{6,10}",
		example: 'NF-12345662',
		mismatch: 'It begins with NF.',
		checkDigit: 'mod97',
		fixedAmount: cents(19_900),
		isPartAllowed: false,
		isOverAllowed: true,
		refundDays: 3,
		reflectsInDays: 2,
	}),
];

describe('the catalogue file', () => {
	test('has every member, and is read as it was written', () =>
		expect(readCatalogue('catalogue.json', catalogueText(services, billers))).toStrictEqual({
			value: {
				services: [
					{row: 'service 1', value: services[0]},
					{row: 'service 2', value: services[1]},
				],
				billers: [{row: 'biller 1', value: billers[0]}],
			},
		}));

	test('has amounts that people can read', () => {
		const [power] = JSON.parse(catalogueText(services, billers)).services;
		expect(power).toMatchObject({fee: '1.50', commission: '2.75', beneficiaryDayMost: '1234.56'});
	});

	test('names the row and the place of what is wrong, and reads the others', () => {
		const json = JSON.parse(catalogueText(services, billers));
		json.services[0].least = 'ten';
		json.billers[0].colour = 'red';
		const read = readCatalogue('catalogue.json', JSON.stringify(json));
		expect(read).toMatchObject({
			value: {
				services: [{row: 'service 1', fault: 'least: "ten" is not an amount. Type one like 12.50.'}, {row: 'service 2'}],
				billers: [{row: 'biller 1', fault: '"colour" is not known here.'}],
			},
		});
	});

	test.each([
		[{least: 10}, 'least: write it in quotes, like "12.50".'],
		[{least: undefined}, 'least: it is missing.'],
		[{beneficiary: 'cat'}, 'beneficiary: write "meter", "mobile" or "none".'],
		[{hasMeterToken: 'yes'}, 'hasMeterToken: write true or false, without quotes.'],
		[{products: 'R50'}, 'products: write a list, like ["…", "…"].'],
		[{products: ['R50']}, 'products 1: write a record, like {"name": "…"}.'],
		[{products: [{name: 'R50', amount: '50.00', fee: 1}]}, 'products 1, fee: write it in quotes, like "12.50".'],
		[{colour: 'red', Fee: '1'}, '"colour", "Fee" are not known here.'],
		[{commission: '101'}, 'commission: "101" is too much: a percentage is below 100.'],
	])('of a service with %j says in plain words what belongs there', (wrong, fault) => {
		const json = JSON.parse(catalogueText(services, billers));
		Object.assign(json.services[0], wrong);
		expect(readCatalogue('x.json', JSON.stringify(json))).toMatchObject({value: {services: [{fault}, {}]}});
	});

	test.each([
		[{refundDays: 91}, 'refundDays: the most is 90.'],
		[{refundDays: -1}, 'refundDays: the least is 0.'],
		[{refundDays: 1.5}, 'refundDays: write a whole number, without quotes.'],
	])('of a biller with %j says in plain words what belongs there', (wrong, fault) => {
		const json = JSON.parse(catalogueText(services, billers));
		Object.assign(json.billers[0], wrong);
		expect(readCatalogue('x.json', JSON.stringify(json))).toMatchObject({value: {billers: [{fault}]}});
	});

	test.each([
		'',
		'<html>',
		'{"services": [',
		'[]',
		'{}',
		'{"services": {}, "billers": []}',
		'{"services": [], "billers": [], "x": 1}',
	])('%j is none', text => expect(readCatalogue('catalogue.json', text)).toHaveProperty('fault'));

	test('of more rows than a shop has is refused whole', () =>
		expect(readCatalogue('x.json', JSON.stringify({services: Array(1001).fill(0), billers: []}))).toStrictEqual({
			fault: 'x.json has more than 1000 rows. A shop has fewer services and billers.',
		}));
});
