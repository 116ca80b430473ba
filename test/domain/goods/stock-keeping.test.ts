import {describe, expect, test} from 'vitest';
import {cents, largestQuantity, pieces, thousandths} from '../../../src/domain/base/money.ts';
import {findByCode} from '../../../src/domain/goods/find-by-code.ts';
import type {StockRules} from '../../../src/domain/goods/records.ts';
import {standingOf} from '../../../src/domain/goods/stock-rules.ts';
import {
	barcodeAdded,
	changed,
	goods,
	keptBy,
	listed,
	packOpened,
	received,
	sell,
	setOnSale,
	wasted,
} from '../../support/commands.ts';
import {given, type Said, type Step} from '../../support/given.ts';

const quantityRange = {kind: 'bad-quantity', field: 'quantity', most: largestQuantity} as const;

describe('waste', () => {
	test('takes off the shelf, with its reason, and moves no money', () => {
		const answer = given(listed('1001')).when(wasted('1001', 3, ' past   its date '));
		answer.then({type: 'StockWasted', product: '1001', quantity: pieces(3), reason: 'past its date', onHand: pieces(7)});
		expect(answer.posted).toStrictEqual({});
		expect(answer.state.stock.rows.get('1001')).toStrictEqual({quantity: 7000, sold: 0, lost: 0});
	});
	test('may be all there is, and is refused one above', () => {
		given(listed('1001'))
			.when(wasted('1001', 10))
			.then({type: 'StockWasted', product: '1001', quantity: pieces(10), reason: 'dropped', onHand: pieces(0)});
		given(listed('1001'))
			.when(wasted('1001', 11))
			.refused({kind: 'adjusts-below-zero', name: 'Bread 1001', onHand: pieces(10)});
	});
	test('is of something, whole where it is sold by the piece, and has a reason', () => {
		given(listed('1001')).when(wasted('1001', 0)).refused(quantityRange);
		given(listed('1001')).when(wasted('1001', -1)).refused(quantityRange);
		given(listed('1001')).when(wasted('1001', 0.5)).refused({kind: 'not-whole', name: 'Bread 1001'});
		given(listed('1001'))
			.when(wasted('1001', 1, ' '))
			.refused({kind: 'bad-text', field: 'reason', fault: {fault: 'empty'}});
		given().when(wasted('1001', 1)).refused({kind: 'unknown-product', code: '1001'});
	});
});

describe('a barcode', () => {
	const six = barcodeAdded('1001', '6001001123457', 6);
	test('sells a pack at once', () => {
		const {state} = given(listed('1001'), six);
		expect(findByCode(state, '6001001123457')).toMatchObject({product: {code: '1001'}, pack: 6});
		expect(findByCode(state, '1001')).toMatchObject({pack: 1});
	});
	test('sells one when nothing else is said', () =>
		given(listed('1001'))
			.when(barcodeAdded('1001', ' 6001001123457 '))
			.then({type: 'BarcodeAdded', product: '1001', barcode: '6001001123457', pack: 1}));
	test('added again has the new pack, and stands once', () => {
		const {state} = given(listed('1001'), six, barcodeAdded('1001', '6001001123457', 12));
		expect(findByCode(state, '6001001123457')?.pack).toBe(12);
		expect(state.products.rows.get('1001')?.barcodes).toStrictEqual(['6001001123457']);
	});
	test('keeps its pack when the product is edited, and a new one beside it sells one', () => {
		const edit: Said = {
			type: 'editProduct',
			product: '1001',
			name: 'Rolls',
			tax: 'zero',
			barcodes: ['6001001123457', '96385074'],
		};
		const {state} = given(listed('1001'), six, edit);
		expect([findByCode(state, '6001001123457')?.pack, findByCode(state, '96385074')?.pack]).toStrictEqual([6, 1]);
	});
	test('of another product is refused, and so is the product’s own code', () => {
		given(listed('1001'), listed('1002'), six)
			.when(barcodeAdded('1002', '6001001123457'))
			.refused({kind: 'code-taken', code: '6001001123457', name: 'Bread 1001'});
		given(listed('1001'), listed('1002'))
			.when(barcodeAdded('1001', '1002'))
			.refused({kind: 'code-taken', code: '1002', name: 'Bread 1002'});
		given(listed('1001'))
			.when(barcodeAdded('1001', '1001', 6))
			.refused({kind: 'code-taken', code: '1001', name: 'Bread 1001'});
		given(listed('1001')).when(barcodeAdded('1001', 'a b')).refused({kind: 'bad-code', code: 'a b'});
		given().when(six).refused({kind: 'unknown-product', code: '1001'});
	});
	test.each([0, -1, 1.5, 10_001, Number.NaN])('that sells %d at once is refused', pack =>
		given(listed('1001'))
			.when(barcodeAdded('1001', '96385074', pack))
			.refused({kind: 'bad-pack', most: 10_000}),
	);
	test('that sells ten thousand at once is the most', () =>
		given(listed('1001'))
			.when(barcodeAdded('1001', '96385074', 10_000))
			.then({type: 'BarcodeAdded', product: '1001', barcode: '96385074', pack: 10_000}));
	test('taken out stands for nothing any more, and is free for another', () => {
		const taken = given(listed('1001'), listed('1002'), six).when({
			type: 'removeBarcode',
			product: '1001',
			barcode: '6001001123457',
		});
		taken.then({type: 'BarcodeRemoved', product: '1001', barcode: '6001001123457'});
		expect(findByCode(taken.state, '6001001123457')).toBeUndefined();
		expect(taken.state.products.rows.get('1001')?.barcodes).toStrictEqual([]);
	});
	test('that is not there cannot be taken out', () => {
		given(listed('1001'))
			.when({type: 'removeBarcode', product: '1001', barcode: '1'})
			.refused({kind: 'barcode-not-there', barcode: '1', name: 'Bread 1001'});
		given().when({type: 'removeBarcode', product: '1001', barcode: '1'}).refused({kind: 'unknown-product', code: '1001'});
	});
});

describe('how a product is kept', () => {
	const rulesAfter = (rules: StockRules) => {
		const {category, lowLevel, negative} = given(listed('1001'), keptBy('1001', rules)).state.products.rows.get('1001') ?? {};
		return {category, lowLevel, negative};
	};
	test('is as the shop has it, until it is said', () =>
		expect(rulesAfter({})).toStrictEqual({category: undefined, lowLevel: undefined, negative: undefined}));
	test('has a category, a low level and a rule for selling below zero', () =>
		expect(rulesAfter({category: ' Baked  goods ', lowLevel: pieces(12), negative: 'warn'})).toStrictEqual({
			category: 'Baked goods',
			lowLevel: pieces(12),
			negative: 'warn',
		}));
	test('is taken back by what is empty', () =>
		expect(
			given(
				listed('1001', {category: 'Bread', negative: 'allow'}),
				keptBy('1001', {category: '', negative: 'block'}),
			).state.products.rows.get('1001'),
		).not.toHaveProperty('category'));
	test('stays when only the name is changed', () => {
		const edit: Said = {type: 'editProduct', product: '1001', name: 'Rolls', tax: 'zero', barcodes: []};
		expect(given(listed('1001', {category: 'Bread', lowLevel: pieces(3)}), edit).state.products.rows.get('1001')).toMatchObject({
			name: 'Rolls',
			category: 'Bread',
			lowLevel: pieces(3),
		});
	});
	test('is refused where it cannot be', () => {
		const range = {kind: 'bad-level', most: largestQuantity} as const;
		given(listed('1001'))
			.when(keptBy('1001', {lowLevel: pieces(-1)}))
			.refused(range);
		given(listed('1001'))
			.when(keptBy('1001', {lowLevel: pieces(1_000_001)}))
			.refused(range);
		given(listed('1001'))
			.when(keptBy('1001', {lowLevel: thousandths(500)}))
			.refused({kind: 'not-whole', name: 'Bread 1001'});
		given(listed('1001'))
			.when(keptBy('1001', {negative: 'never' as never}))
			.refused({kind: 'bad-negative-policy', policy: 'never'});
		given(listed('1001'))
			.when(keptBy('1001', {category: 'x'.repeat(31)}))
			.refused({kind: 'bad-text', field: 'category', fault: {fault: 'too-long', limit: 30}});
		given()
			.when(listed('1001', {category: '=1'}))
			.refused({kind: 'bad-text', field: 'category', fault: {fault: 'bad-start'}});
	});
});

describe('a product stands', () => {
	const standing = (...steps: readonly Step[]) => {
		const {state} = given(...steps);
		return standingOf(state, state.products.rows.get('1001') ?? expect.unreachable());
	};
	test('low below the shop’s level, which is five', () => {
		expect(standing(listed('1001', {stock: 5}))).toBe('enough');
		expect(standing(listed('1001', {stock: 4}))).toBe('low');
		expect(standing(changed('low-stock', 3), listed('1001', {stock: 3}))).toBe('enough');
		expect(standing(changed('low-stock', 3), listed('1001', {stock: 2}))).toBe('low');
	});
	test('low below its own level, whatever the shop’s', () => {
		expect(standing(listed('1001', {stock: 20, lowLevel: pieces(20)}))).toBe('enough');
		expect(standing(listed('1001', {stock: 19, lowLevel: pieces(20)}))).toBe('low');
		expect(standing(listed('1001', {stock: 1, lowLevel: pieces(0)}))).toBe('enough');
	});
	test('out with nothing left, and off sale whatever there is', () => {
		expect(standing(listed('1001', {stock: 0, lowLevel: pieces(0)}))).toBe('out');
		expect(standing(listed('1001', {negative: 'allow'}), sell(goods('1001', 11)))).toBe('out');
		expect(standing(listed('1001', {stock: 1}), setOnSale('1001', false))).toBe('off-sale');
	});
});

describe('selling below zero', () => {
	const short = {product: '1001', name: 'Bread 1001', wanted: pieces(12), available: pieces(10)};
	const meant = {...goods('1001', 12), meansShort: true} as const;
	const onShelf = (...steps: readonly Step[]) => given(...steps).state.stock.rows.get('1001')?.quantity;

	test('is refused unless the product says otherwise, whatever is meant', () => {
		given(listed('1001'))
			.when(sell(goods('1001', 12)))
			.refused({kind: 'stock-short', ...short});
		given(listed('1001'))
			.when(sell(meant))
			.refused({kind: 'stock-short', ...short});
		given(listed('1001', {negative: 'block'}))
			.when(sell(meant))
			.refused({kind: 'stock-short', ...short});
	});
	test('asks first where it warns, and is done when that is meant', () => {
		given(listed('1001', {negative: 'warn'}))
			.when(sell(goods('1001', 12)))
			.refused({kind: 'sells-below-zero', ...short});
		expect(onShelf(listed('1001', {negative: 'warn'}), sell(meant))).toBe(-2000);
		expect(onShelf(listed('1001', {negative: 'warn'}), sell(goods('1001', 10)))).toBe(0);
	});
	test('is just done where it is allowed, on and on', () =>
		expect(onShelf(listed('1001', {negative: 'allow'}), sell(goods('1001', 12)), sell(goods('1001', 5)))).toBe(-7000));
	test('that is meant stands in the sale', () =>
		expect(given(listed('1001', {negative: 'warn'})).when(sell(meant)).event).toMatchObject({
			lines: [{product: '1001', quantity: pieces(12), meansShort: true}],
		}));
	test('where it warns sells what there is when that is asked for', () => {
		const {event} = given(listed('1001', {negative: 'warn'})).when(sell(goods('1001', 12), {takesPartial: true}));
		expect(event).toMatchObject({lines: [{quantity: pieces(10)}], lost: [{product: '1001', quantity: pieces(2)}]});
	});
	test('of one product does not help another that is short', () =>
		given(listed('1001', {negative: 'allow'}), listed('1002', {stock: 1}))
			.when(sell([goods('1001', 12), goods('1002', 2)]))
			.refused({
				kind: 'stock-short',
				product: '1002',
				name: 'Bread 1002',
				wanted: pieces(2),
				available: pieces(1),
			}));
	test('is made good by the next delivery', () =>
		expect(onShelf(listed('1001', {negative: 'allow'}), sell(goods('1001', 12)), received('1001', 5))).toBe(3000));
});

describe('opening a pack', () => {
	const shelf = [listed('2001', {name: 'Cola 24', stock: 3, cost: cents(24_000)}), listed('1001', {name: 'Cola', stock: 1})];
	const contents = {into: '1001', each: 24};

	test('is two movements in one: the packs go, what is in them comes, with its cost', () => {
		const answer = given(...shelf).when(packOpened('2001', 2, contents));
		answer.then({
			type: 'PackOpened',
			product: '2001',
			name: 'Cola 24',
			packs: pieces(2),
			contents: {product: '1001', each: pieces(24)},
			contentsName: 'Cola',
			quantity: pieces(48),
			value: cents(48_000),
			onHand: pieces(1),
			contentsOnHand: pieces(49),
		});
		expect(answer.posted).toStrictEqual({});
		expect(answer.state.stock.rows.get('2001')).toMatchObject({quantity: 1000, worth: {value: 24_000, of: 1000}});
		// The one that was there has no cost of its own: it gets that of the others.
		expect(answer.state.stock.rows.get('1001')).toMatchObject({quantity: 49_000, worth: {value: 48_000, of: 48_000}});
	});
	test('is remembered: the next one need not be told what is in it', () => {
		const again = given(...shelf, packOpened('2001', 1, contents)).when(packOpened('2001', 1));
		expect(again.event).toMatchObject({quantity: pieces(24), contentsOnHand: pieces(49)});
	});
	test('without a known cost moves none', () => {
		const {event} = given(listed('2001'), listed('1001')).when(packOpened('2001', 1, contents));
		expect(event).not.toHaveProperty('value');
	});
	test('of a sack gives kilograms', () => {
		const sack = given(listed('2001'), listed('1001', {unit: 'kg', stock: 0})).when(
			packOpened('2001', 1, {into: '1001', each: 12.5}),
		);
		expect(sack.state.stock.rows.get('1001')?.quantity).toBe(12_500);
	});
	test('is refused where it cannot be', () => {
		given(...shelf)
			.when(packOpened('2001', 1))
			.refused({kind: 'contents-not-named', name: 'Cola 24'});
		given(...shelf)
			.when(packOpened('2001', 1, {into: '2001', each: 24}))
			.refused({kind: 'opens-into-itself', name: 'Cola 24'});
		given(...shelf)
			.when(packOpened('2001', 1, {into: '9', each: 24}))
			.refused({kind: 'unknown-product', code: '9'});
		given(...shelf)
			.when(packOpened('2001', 4, contents))
			.refused({kind: 'adjusts-below-zero', name: 'Cola 24', onHand: pieces(3)});
		given(...shelf)
			.when(packOpened('2001', 0.5, contents))
			.refused({kind: 'pack-not-whole', name: 'Cola 24'});
		given(...shelf)
			.when(packOpened('2001', 1, {into: '1001', each: 0.5}))
			.refused({kind: 'not-whole', name: 'Cola'});
		given(...shelf)
			.when(packOpened('2001', 1, {into: '1001', each: 0}))
			.refused({...quantityRange, field: 'quantity in a pack'});
		given(...shelf)
			.when(packOpened('2001', 0, contents))
			.refused({...quantityRange, field: 'number of packs'});
		given(...shelf)
			.when(packOpened('2001', 2, {into: '1001', each: 900_000}))
			.refused({kind: 'too-much-stock', name: 'Cola', most: largestQuantity});
		given(...shelf)
			.when(packOpened('2001', 1, {into: '1001', each: 1_000_000}))
			.refused({kind: 'too-much-stock', name: 'Cola', most: largestQuantity});
	});
});
