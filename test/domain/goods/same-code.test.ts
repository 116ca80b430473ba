// Which ways to write a code are one code: what is found by it, what is taken, and what becomes of codes that older versions took beside each other.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {cents} from '../../../src/domain/base/money.ts';
import {codeKey, isSameCode} from '../../../src/domain/goods/check-digits.ts';
import {codesInTwoCases, findByCode, sameCodes} from '../../../src/domain/goods/find-by-code.ts';
import {readCode} from '../../../src/domain/goods/scanned-code.ts';
import {evolve} from '../../../src/domain/ledger/ledger.ts';
import type {State} from '../../../src/domain/ledger/state.ts';
import {listed, product} from '../../support/commands.ts';
import {type Given, given, type Said} from '../../support/given.ts';

/** Each is `tea-1` to a till, and none is written like it. */
const ways = [
	'TEA-1',
	'Tea-1',
	' tea-1 ',
	'tea\u20111',
	'tea\u20101',
	'tea–1',
	'te\u200Ba-1',
	'\uFEFFtea-1',
	'ｔｅａ－１',
	'ＴＥＡ-１',
	'\u00A0tea-1',
];
const barcode = (product: string, code: string, pack = 1): Said => ({type: 'addBarcode', product, barcode: code, pack});
const withoutBarcode = (product: string, code: string): Said => ({type: 'removeBarcode', product, barcode: code});

describe.each(ways)('%j', way => {
	test('finds the goods, by their code and by the code of a pack', () => {
		expect(findByCode(given(listed('tea-1')).state, way)).toMatchObject({product: {code: 'tea-1'}, pack: 1});
		const packed = given(listed('1001'), barcode('1001', 'tea-1', 6)).state;
		expect(findByCode(packed, way)).toMatchObject({product: {code: '1001'}, pack: 6});
		expect(readCode(packed, way)).toMatchObject({product: {code: '1001'}, pack: 6});
	});
	test('is taken, for new goods and for another barcode', () => {
		const shop = (): Given => given(listed('tea-1'), listed('1002'));
		const taken = {kind: 'code-taken', code: expect.any(String), name: 'Bread tea-1'} as never;
		shop().when(listed(way)).refused(taken);
		shop()
			.when(listed('1003', {barcodes: [way]}))
			.refused(taken);
		shop().when(barcode('1002', way)).refused(taken);
		shop().when(barcode('tea-1', way)).refused(taken);
		shop()
			.when({type: 'editProduct', product: '1002', name: 'Bread', tax: 'standard', barcodes: [way]})
			.refused(taken);
	});
	test('is taken among many at once', () => {
		const rows = (first: string, second: string): Said =>
			({
				type: 'importRows',
				source: {folder: '/x', files: []},
				accounts: [],
				products: [product(first), product(second)],
				past: [],
			}) as unknown as Said;
		expect(() => given(rows('tea-1', way))).toThrow('code-taken');
		expect(() => given(rows(way, 'tea-1'))).toThrow('code-taken');
	});
	test('names a barcode that is there, to change its pack or to take it out', () => {
		const shop = (): Given => given(listed('1001'), barcode('1001', 'tea-1', 6));
		shop()
			.when(barcode('1001', way, 12))
			.then({type: 'BarcodeAdded', product: '1001', barcode: 'tea-1', pack: 12});
		shop().when(withoutBarcode('1001', way)).then({type: 'BarcodeRemoved', product: '1001', barcode: 'tea-1'});
	});
	test('keeps a barcode and its pack when the goods are edited', () => {
		const shop = given(listed('1001'), barcode('1001', 'tea-1', 6), {
			type: 'editProduct',
			product: '1001',
			name: 'Tea',
			tax: 'standard',
			barcodes: [way],
		});
		expect(shop.state.products.rows.get('1001')?.barcodes).toStrictEqual(['tea-1']);
		expect(findByCode(shop.state, way)?.pack).toBe(6);
	});
	test('is one barcode beside it', () => {
		const {barcodes} = given(listed('1001', {barcodes: ['tea-1', way]})).state.products.rows.get('1001') ?? {};
		expect(barcodes).toStrictEqual(['tea-1']);
	});
});

test('accents and other signs are no codes, however they are composed', () => {
	for (const code of ['thé', 'the\u0301', '10²', 'te\u202Ea', 'te\u0007a', 'te a'])
		given()
			.when(listed(code, {name: 'Bread'}))
			.refused({kind: 'bad-code', code: code.normalize('NFC')});
});

test('codes are gathered anew where one is given, not where a price is changed', () => {
	const shop = given(listed('tea'));
	const before = sameCodes(shop.state, 'TEA');
	shop.when({type: 'priceProduct', product: 'tea', price: cents(2000)} as Said);
	expect(sameCodes(shop.state, 'TEA')).toBe(before);
	shop.when(listed('milk'));
	expect(sameCodes(shop.state, 'MILK')).toStrictEqual(['milk']);
	shop.when(barcode('milk', 'm1'));
	expect(sameCodes(shop.state, 'M1')).toStrictEqual(['m1']);
});

test('being the same is an equivalence, and what is the same is found', () => {
	const code = fc.oneof(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,5}$/), fc.stringMatching(/^(?:\d{8}|\d{12,14})$/));
	const upper = (text: string): string => text.toUpperCase();
	fc.assert(
		fc.property(code, code, (one, other) => {
			expect(isSameCode(one, one)).toBe(true);
			expect(isSameCode(one, other)).toBe(isSameCode(other, one));
			expect(codeKey(codeKey(one))).toBe(codeKey(one));
			expect(isSameCode(one, upper(one))).toBe(true);
			expect(isSameCode(upper(one), other)).toBe(isSameCode(one, other));
			const {state} = given(listed(one));
			expect(findByCode(state, other)?.product.code === one).toBe(isSameCode(one, other));
		}),
		{numRuns: 300},
	);
});

describe('a shop that has both tea and TEA already', () => {
	/** As versions before this one let it become. */
	const twins = (): Given => {
		const shop = given(listed('tea'), listed('milk', {barcodes: ['m1']}));
		for (const goods of [product('TEA', {name: 'Tea for two'}), product('cream', {barcodes: ['M1']})])
			evolve(shop.state, {type: 'ProductListed', ...goods}, {
				seq: 9,
				at: 0,
				offset: 0,
				day: '2026-03-02',
				operator: 1,
				till: 1,
				shift: 1,
			} as never);
		return shop;
	};
	const found = (state: State, code: string): string | undefined => findByCode(state, code)?.product.code;

	test('finds each by its code written exactly so, and neither by another way', () => {
		const {state} = twins();
		expect(['tea', 'TEA', 'Tea', 'ｔｅａ', 'm1', 'M1'].map(code => found(state, code))).toStrictEqual([
			'tea',
			'TEA',
			undefined,
			'tea',
			'milk',
			'cream',
		]);
	});
	test('says which they are', () =>
		expect(codesInTwoCases(twins().state)).toStrictEqual([
			['tea', 'TEA'],
			['m1', 'M1'],
		]));
	test('takes no third', () => twins().when(listed('Tea')).refused({kind: 'code-taken', code: 'Tea', name: 'Bread tea'}));
	test('changes goods that keep the barcodes they have, and their packs', () => {
		twins()
			.when({type: 'editProduct', product: 'cream', name: 'Cream', tax: 'standard', barcodes: ['M1', '6001001123457']})
			.then({type: 'ProductEdited', product: 'cream', name: 'Cream', tax: 'standard', barcodes: ['M1', '6001001123457']});
		twins()
			.when(barcode('cream', 'M1', 6))
			.then({type: 'BarcodeAdded', product: 'cream', barcode: 'M1', pack: 6});
		twins().when(withoutBarcode('milk', 'm1')).then({type: 'BarcodeRemoved', product: 'milk', barcode: 'm1'});
	});
	test('is right again when one of them loses the code', () => {
		const shop = twins();
		shop.when(withoutBarcode('milk', 'm1'));
		expect(found(shop.state, 'm1')).toBe('cream');
		expect(codesInTwoCases(shop.state)).toStrictEqual([['tea', 'TEA']]);
	});
});
