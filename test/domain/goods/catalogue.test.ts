import {describe, expect, test} from 'vitest';
import {cents, largestAmount, largestQuantity, thousandths} from '../../../src/domain/base/money.ts';
import {findByCode} from '../../../src/domain/goods/find-by-code.ts';
import type {ProductListed} from '../../../src/domain/goods/new-product.ts';
import type {DomainEvent} from '../../../src/domain/ledger/commands.ts';
import {type Goods, listed, opened, priced, product, setOnSale} from '../../support/commands.ts';
import {given, type Said} from '../../support/given.ts';

const productListed = (code: string, goods?: Goods): ProductListed => ({type: 'ProductListed', ...product(code, goods)});
const edit = (code: string, name: string, barcodes: readonly string[] = []): Said => ({
	type: 'editProduct',
	product: code,
	name,
	tax: 'zero',
	barcodes,
});
const priceRange = {kind: 'amount-out-of-range', field: 'price', least: cents(1), most: largestAmount} as const;
const bread = {name: 'Brown Bread', barcodes: ['6001001123457']};

describe('listing a product', () => {
	test('puts it on sale with its stock, and moves no money', () => {
		const answer = given().when(listed('1001', {...bread, stock: 24}));
		answer.then(productListed('1001', {...bread, stock: 24}));
		expect(answer.posted).toStrictEqual({});
		expect(answer.state.products.rows.get('1001')).toStrictEqual({
			code: '1001',
			name: 'Brown Bread',
			price: 1850,
			tax: 'standard',
			unit: 'each',
			barcodes: ['6001001123457'],
			isOnSale: true,
		});
		expect(answer.state.stock.rows.get('1001')).toStrictEqual({quantity: 24_000, sold: 0, lost: 0});
	});
	test('tidies its name and its codes, and drops a barcode that is empty or there twice', () =>
		given()
			.when(listed(' 1001 ', {name: ' Brown   Bread ', barcodes: [' 6001001123457', '', '6001001123457 ']}))
			.then(productListed('1001', bread)));
	test('is refused without a name or with what cannot stand in one', () => {
		given()
			.when(listed('1001', {name: ' '}))
			.refused({kind: 'bad-text', field: 'name', fault: {fault: 'empty'}});
		given()
			.when(listed('1001', {name: 'Bread\r  1.00'}))
			.refused({kind: 'bad-text', field: 'name', fault: {fault: 'hidden-characters', text: 'Bread\r 1.00'}});
	});
	test('is refused under a code that is none', () => {
		given().when(listed('', bread)).refused({kind: 'bad-code', code: ''});
		given().when(listed('__proto__', bread)).refused({kind: 'bad-code', code: '__proto__'});
		given()
			.when(listed('1001', {barcodes: ['not a code']}))
			.refused({kind: 'bad-code', code: 'not a code'});
	});
	test('under the code constructor it is a product like any other', () => {
		const shop = given(listed('constructor', bread));
		expect(findByCode(shop.state, 'constructor')?.product.name).toBe('Brown Bread');
		expect(findByCode(shop.state, 'toString')).toBeUndefined();
	});
	test('is refused under a code that is taken, as a code or as a barcode', () => {
		const shop = () => given(listed('1001', bread));
		const taken = (code: string) => ({kind: 'code-taken', code, name: 'Brown Bread'}) as const;
		shop().when(listed('1001')).refused(taken('1001'));
		shop().when(listed('6001001123457')).refused(taken('6001001123457'));
		shop()
			.when(listed('1002', {barcodes: ['6001001123457']}))
			.refused(taken('6001001123457'));
		shop()
			.when(listed('1002', {barcodes: ['1001']}))
			.refused(taken('1001'));
	});
	test('is refused under another spelling of a barcode that is taken', () => {
		const taken = (code: string) => ({kind: 'code-taken', code, name: 'Brown Bread'}) as const;
		given(listed('1001', {...bread, barcodes: ['036000291452']}))
			.when(listed('1002', {barcodes: ['0036000291452']}))
			.refused(taken('0036000291452'));
		given(listed('1001', {...bread, barcodes: ['0036000291452']}))
			.when(listed('036000291452'))
			.refused(taken('036000291452'));
	});
	test('takes the least and the largest price, and none beside them', () => {
		given()
			.when(listed('1001', {price: 1}))
			.then(productListed('1001', {price: 1}));
		given()
			.when(listed('1001', {price: largestAmount}))
			.then(productListed('1001', {price: largestAmount}));
		given()
			.when(listed('1001', {price: 0}))
			.refused(priceRange);
		given()
			.when(listed('1001', {price: largestAmount + 1}))
			.refused(priceRange);
	});
	test('takes a stock from nothing to a million', () => {
		const range = {kind: 'bad-quantity', field: 'stock', most: largestQuantity} as const;
		given()
			.when(listed('1001', {stock: 0}))
			.then(productListed('1001', {stock: 0}));
		given()
			.when(listed('1001', {stock: 1_000_000}))
			.then(productListed('1001', {stock: 1_000_000}));
		given()
			.when(listed('1001', {stock: 1_000_001}))
			.refused(range);
		given()
			.when(listed('1001', {stock: -1}))
			.refused(range);
	});
	test('is weighed to the gram, or counted in whole pieces', () => {
		given()
			.when(listed('1001', {unit: 'kg', stock: 18.255}))
			.then(productListed('1001', {unit: 'kg', stock: 18.255}));
		given()
			.when(listed('1001', {stock: 1.5}))
			.refused({kind: 'not-whole', name: 'Bread 1001'});
	});
});

describe('many products at once', () => {
	test('are refused when two of them share a code or a barcode', () => {
		const pairs: readonly (readonly [string, Goods, string, Goods])[] = [
			['1001', {}, '1001', {}],
			['1001', {barcodes: ['6001001123457']}, '1002', {barcodes: ['6001001123457']}],
			['1001', {barcodes: ['1002']}, '1002', {}],
			['1001', {}, '1002', {barcodes: ['1001']}],
		];
		for (const [first, own, second, other] of pairs) {
			const shared = own.barcodes?.[0] ?? other.barcodes?.[0] ?? '1001';
			given()
				.when({type: 'importRows', accounts: [], products: [product(first, own), product(second, other)], past: []})
				.refused({kind: 'code-taken', code: shared, name: 'Bread 1001'});
		}
	});
	test('are refused when two of them have one barcode in two spellings', () =>
		given()
			.when({
				type: 'importRows',
				accounts: [],
				products: [product('1001', {barcodes: ['036000291452']}), product('1002', {barcodes: ['0036000291452']})],
				past: [],
			})
			.refused({kind: 'code-taken', code: '0036000291452', name: 'Bread 1001'}));
	test('may be the first goods of a shop', () => {
		const {state} = given(opened({products: [product('1001'), product('1002', {stock: 0})]}));
		expect([...state.products.rows.keys()]).toStrictEqual(['1001', '1002']);
		expect(state.stock.rows.get('1002')?.quantity).toBe(0);
	});
});

describe('finding a product', () => {
	const shop = given(listed('1001', {name: 'Cola', barcodes: ['036000291452', '6001001123457']}));
	const found = (code: string) => findByCode(shop.state, code)?.product.code;

	test('by its code, by any of its barcodes, and by the other spelling of one', () => {
		for (const code of ['1001', ' 1001 ', '036000291452', '0036000291452', '6001001123457']) expect(found(code)).toBe('1001');
	});
	test('by nothing else', () => {
		for (const code of ['', '100', '10011', '36000291452', '6001001123458', 'cola']) expect(found(code)).toBeUndefined();
	});
	test('a barcode sells one piece', () => expect(findByCode(shop.state, '6001001123457')?.pack).toBe(1));
});

describe('editing a product', () => {
	test('changes name, class and barcodes; price and stock stay', () => {
		const answer = given(listed('1001', bread)).when(edit('1001', ' Rye   Bread ', ['96385074']));
		answer.then({type: 'ProductEdited', product: '1001', name: 'Rye Bread', tax: 'zero', barcodes: ['96385074']});
		expect(answer.state.products.rows.get('1001')).toMatchObject({name: 'Rye Bread', tax: 'zero', price: 1850});
		expect(answer.state.stock.rows.get('1001')?.quantity).toBe(10_000);
		expect(findByCode(answer.state, '96385074')?.product.code).toBe('1001');
		expect(findByCode(answer.state, '6001001123457')).toBeUndefined();
	});
	test('keeps a barcode it had', () => {
		const answer = given(listed('1001', bread)).when(edit('1001', 'Rye Bread', ['6001001123457']));
		answer.then({type: 'ProductEdited', product: '1001', name: 'Rye Bread', tax: 'zero', barcodes: ['6001001123457']});
		expect(findByCode(answer.state, '6001001123457')?.product.name).toBe('Rye Bread');
	});
	test('a barcode that was given up may go to another product', () =>
		expect(
			given(listed('1001', bread), edit('1001', 'Rye Bread'), listed('1002', bread)).state.barcodes.rows.get('6001001123457'),
		).toStrictEqual({product: '1002', pack: 1}));
	test('is refused with another product’s barcode', () =>
		given(listed('1001', bread), listed('1002'))
			.when(edit('1002', 'Rye Bread', ['6001001123457']))
			.refused({kind: 'code-taken', code: '6001001123457', name: 'Brown Bread'}));
	test('is refused with a bad name, a bad barcode, or for a product that is not there', () => {
		given(listed('1001'))
			.when(edit('1001', ''))
			.refused({kind: 'bad-text', field: 'name', fault: {fault: 'empty'}});
		given(listed('1001'))
			.when(edit('1001', 'Bread', ['é']))
			.refused({kind: 'bad-code', code: 'é'});
		given().when(edit('1001', 'Bread')).refused({kind: 'unknown-product', code: '1001'});
	});
});

describe('pricing a product', () => {
	const repriced = (price: number): DomainEvent => ({
		type: 'ProductPriced',
		product: '1001',
		price: cents(price),
		was: cents(1850),
	});
	test('says what it was and what it is', () => {
		const answer = given(listed('1001')).when(priced('1001', 1999));
		answer.then(repriced(1999));
		expect(answer.state.products.rows.get('1001')?.price).toBe(1999);
		expect(answer.posted).toStrictEqual({});
	});
	test('takes the least and the largest price, and none beside them', () => {
		given(listed('1001')).when(priced('1001', 1)).then(repriced(1));
		given(listed('1001')).when(priced('1001', largestAmount)).then(repriced(largestAmount));
		given(listed('1001')).when(priced('1001', 0)).refused({kind: 'price-is-zero', name: 'Bread 1001'});
		given(listed('1001'))
			.when(priced('1001', largestAmount + 1))
			.refused(priceRange);
	});
	test('is refused for a product that is not there', () =>
		given().when(priced('1001', 100)).refused({kind: 'unknown-product', code: '1001'}));
});

describe('taking a product off sale', () => {
	test('keeps its stock, and it can come back', () => {
		const answer = given(listed('1001')).when(setOnSale('1001', false));
		answer.then({type: 'ProductOnSaleSet', product: '1001', isOnSale: false});
		expect(answer.state.products.rows.get('1001')?.isOnSale).toBe(false);
		expect(answer.state.stock.rows.get('1001')?.quantity).toBe(thousandths(10_000));
		given(listed('1001'), setOnSale('1001', false))
			.when(setOnSale('1001', true))
			.then({type: 'ProductOnSaleSet', product: '1001', isOnSale: true});
	});
	test('is refused for a product that is not there', () =>
		given().when(setOnSale('1001', false)).refused({kind: 'unknown-product', code: '1001'}));
});
