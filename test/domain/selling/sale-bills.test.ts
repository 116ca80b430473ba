import {describe, expect, test} from 'vitest';
import {cents} from '../../../src/domain/base/money.ts';
import {bill, fromAccount, netflix, opened, openedAccount, sell, vatRegistered} from '../../support/commands.ts';
import {given, referenceNo} from '../../support/given.ts';
import {billLine, byAccount, inCash, saleMade} from '../../support/sales.ts';

const badReference = {kind: 'bad-reference', name: 'Netflix', least: 6, most: 40} as const;

describe('a bill', () => {
	test('is owed to the biller less the commission, and has a confirmation number', () => {
		const answer = given().when(sell(bill(19_900)));
		answer.then(saleMade([billLine()]));
		expect(answer.posted).toStrictEqual({'cash:1': 19_900, 'biller:netflix': -19_701, 'commission:netflix': -199});
	});
	test('is found by its biller’s name or id in any case', () => {
		for (const name of ['netflix', 'NETFLIX', ' Netflix '])
			given()
				.when(sell(bill(19_900, 'NF-123456', name)))
				.then(saleMade([billLine()]));
	});
	test('is found by a name that is not its id', () => {
		for (const name of ['nf-za', 'NF-ZA', 'netflix', 'NETFLIX'])
			given(opened({billers: [netflix({id: 'nf-za'})]}))
				.when(sell(bill(19_900, 'NF-123456', name)))
				.then(saleMade([billLine({biller: 'nf-za'})]));
	});
	test('of a biller that is not there is refused, with those that are', () => {
		for (const biller of ['Rent', '', 'constructor'])
			given()
				.when(sell(bill(19_900, 'NF-123456', biller)))
				.refused({kind: 'unknown-biller', biller, known: ['Netflix']});
	});
	test('goes from its least to its most, both included', () => {
		const shop = () => given(opened({billers: [netflix({least: cents(100), most: cents(500_000), commission: 0})]}));
		const range = {kind: 'amount-out-of-range', field: 'amount', least: cents(100), most: cents(500_000)} as const;
		const paid = (amount: number) => saleMade([billLine({total: cents(amount), commission: cents(0)})]);
		shop()
			.when(sell(bill(100)))
			.then(paid(100));
		shop()
			.when(sell(bill(99)))
			.refused(range);
		shop()
			.when(sell(bill(500_000)))
			.then(paid(500_000));
		shop()
			.when(sell(bill(500_001)))
			.refused(range);
	});
	test('can be paid by an account to the last cent', () => {
		given(openedAccount('Thandi', 19_900))
			.when(sell(bill(19_900), {tender: fromAccount()}))
			.then(saleMade([billLine()], {tenders: [byAccount(19_900, 0)]}));
		given(openedAccount('Thandi', 19_899))
			.when(sell(bill(19_900), {tender: fromAccount()}))
			.refused({kind: 'credit-too-low', name: 'Thandi', needed: cents(19_900), available: cents(19_899), isSale: true});
	});
	test('has a number of its own for each of two in one sale', () =>
		given()
			.when(sell([bill(19_900), bill(19_900, 'NF-654321')]))
			.then(saleMade([billLine(), billLine({reference: 'NF-654321', confirmation: referenceNo(2)})])));
	test('is outside VAT, and its fee is not', () => {
		const shop = given(opened({billers: [netflix({fee: cents(575)})]}), ...vatRegistered);
		const answer = shop.when(sell(bill(19_900)));
		answer.then(
			saleMade([billLine({fee: cents(575)})], {
				tenders: [inCash(20_470)],
				rounding: cents(-5),
				vat: [{rate: 1500, gross: cents(575), vat: cents(75)}],
			}),
		);
		expect(answer.posted).toStrictEqual({
			'cash:1': 20_470,
			rounding: 5,
			fees: -500,
			'vat:15': -75,
			'biller:netflix': -19_701,
			'commission:netflix': -199,
		});
	});
});

describe('the reference of a bill', () => {
	const of = (reference: string) => given().when(sell(bill(19_900, reference)));

	test('has 6 to 40 characters', () => {
		of('12345').refused(badReference);
		of('123456').then(saleMade([billLine({reference: '123456'})]));
		of('x'.repeat(40)).then(saleMade([billLine({reference: 'x'.repeat(40)})]));
		of('x'.repeat(41)).refused(badReference);
	});
	test('is letters, digits, hyphens and slashes', () => {
		for (const reference of [' AB/12-34 ', 'AB/12‑34', 'AB/12–34', 'AB /12 -34', 'AB\u00A0/12\u200B-34', 'ＡＢ／１２－３４'])
			of(reference).then(saleMade([billLine({reference: 'AB/12-34'})]));
		for (const reference of ['', 'AB_1234', 'AB1234é', 'AB1234\u001B', 'AB1234\n5', '<script>'])
			of(reference).refused(badReference);
	});
	test('has the length its own biller wants', () => {
		const shop = () => given(opened({billers: [netflix({referenceLeast: 8, referenceMost: 8})]}));
		shop()
			.when(sell(bill(19_900, '1234567')))
			.refused({...badReference, least: 8, most: 8});
		shop()
			.when(sell(bill(19_900, '12345678')))
			.then(saleMade([billLine({reference: '12345678'})]));
		shop()
			.when(sell(bill(19_900, '123456789')))
			.refused({...badReference, least: 8, most: 8});
	});
});
