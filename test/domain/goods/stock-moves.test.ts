import {describe, expect, test} from 'vitest';
import {largestQuantity, pieces, thousandths} from '../../../src/domain/base/money.ts';
import {mustHave} from '../../../src/domain/base/table.ts';
import {checkMove} from '../../../src/domain/goods/stock-moves.ts';
import type {DomainEvent} from '../../../src/domain/ledger/commands.ts';
import {adjusted, goods, listed, received, sell} from '../../support/commands.ts';
import {given, type Said, type Step} from '../../support/given.ts';

const stockReceived = (count: number, onHand: number): DomainEvent => ({
	type: 'StockReceived',
	product: '1001',
	quantity: pieces(count),
	onHand: pieces(onHand),
});
const stockAdjusted = (count: number, onHand: number, reason = 'counted'): DomainEvent => ({
	type: 'StockAdjusted',
	product: '1001',
	quantity: pieces(count),
	reason,
	onHand: pieces(onHand),
});
const quantityRange = {kind: 'bad-quantity', field: 'quantity', most: largestQuantity} as const;

describe('a delivery', () => {
	test('adds to the shelf and moves no money', () => {
		const answer = given(listed('1001', {stock: 10})).when(received('1001', 24));
		answer.then(stockReceived(24, 34));
		expect(answer.posted).toStrictEqual({});
		expect(answer.state.stock.rows.get('1001')).toStrictEqual({quantity: 34_000, sold: 0, lost: 0});
	});
	test('fills the shelf to the last piece there can be, and is refused one piece above', () => {
		given(listed('1001', {stock: 999_999}))
			.when(received('1001', 1))
			.then(stockReceived(1, 1_000_000));
		given(listed('1001', {stock: 999_999}))
			.when(received('1001', 2))
			.refused({kind: 'too-much-stock', name: 'Bread 1001', most: largestQuantity});
	});
	test('is of something', () => {
		given(listed('1001')).when(received('1001', 0)).refused(quantityRange);
		given(listed('1001')).when(received('1001', -1)).refused(quantityRange);
		given(listed('1001')).when(received('1001', 1_000_001)).refused(quantityRange);
		given(listed('1001', {stock: 0}))
			.when(received('1001', 1_000_000))
			.then(stockReceived(1_000_000, 1_000_000));
	});
	test('of what is sold by the piece comes in whole pieces, of what is weighed to the gram', () => {
		const half: Said = {type: 'receiveStock', product: '1001', quantity: thousandths(1500)};
		given(listed('1001')).when(half).refused({kind: 'not-whole', name: 'Bread 1001'});
		given(listed('1001', {unit: 'kg', stock: 0.001}))
			.when(half)
			.then({type: 'StockReceived', product: '1001', quantity: thousandths(1500), onHand: thousandths(1501)});
	});
	test('is refused for a product that is not there', () =>
		given().when(received('1001', 1)).refused({kind: 'unknown-product', code: '1001'}));
	test('that comes twice is on the shelf twice', () =>
		given(listed('1001'), received('1001', 5)).when(received('1001', 5)).then(stockReceived(5, 20)));
});

describe('an adjustment', () => {
	test('goes up or down, with its reason', () => {
		given(listed('1001'))
			.when(adjusted('1001', 3, ' found  behind the shelf '))
			.then(stockAdjusted(3, 13, 'found behind the shelf'));
		given(listed('1001'))
			.when(adjusted('1001', -3, 'broken'))
			.then(stockAdjusted(-3, 7, 'broken'));
	});
	test('may take the last piece, and is refused one below', () => {
		given(listed('1001')).when(adjusted('1001', -10)).then(stockAdjusted(-10, 0));
		given(listed('1001'))
			.when(adjusted('1001', -11))
			.refused({kind: 'adjusts-below-zero', name: 'Bread 1001', onHand: pieces(10)});
	});
	test('fills the shelf to the last piece there can be, and is refused one piece above', () => {
		given(listed('1001')).when(adjusted('1001', 999_990)).then(stockAdjusted(999_990, 1_000_000));
		given(listed('1001'))
			.when(adjusted('1001', 999_991))
			.refused({kind: 'too-much-stock', name: 'Bread 1001', most: largestQuantity});
	});
	test('is by something', () => {
		given(listed('1001')).when(adjusted('1001', 0)).refused({kind: 'adjusts-nothing'});
		given(listed('1001')).when(adjusted('1001', -1_000_001)).refused(quantityRange);
	});
	test('needs a reason that can be shown', () => {
		given(listed('1001'))
			.when(adjusted('1001', -1, '  '))
			.refused({kind: 'bad-text', field: 'reason', fault: {fault: 'empty'}});
		given(listed('1001'))
			.when(adjusted('1001', -1, 'x'.repeat(121)))
			.refused({kind: 'bad-text', field: 'reason', fault: {fault: 'too-long', limit: 120}});
		given(listed('1001'))
			.when(adjusted('1001', -1, 'broken\u0007'))
			.refused({kind: 'bad-text', field: 'reason', fault: {fault: 'hidden-characters', text: 'broken\u0007'}});
	});
	test('of what is sold by the piece is by whole pieces', () =>
		given(listed('1001'))
			.when({type: 'adjustStock', product: '1001', quantity: thousandths(-500), reason: 'cut'})
			.refused({kind: 'not-whole', name: 'Bread 1001'}));
	test('is refused for a product that is not there', () =>
		given().when(adjusted('1001', 1)).refused({kind: 'unknown-product', code: '1001'}));
	test('after a sale is of what the sale left', () =>
		given(listed('1001'), sell(goods('1001', 4)))
			.when(adjusted('1001', -6))
			.then(stockAdjusted(-6, 0)));
	test('is not a sale: what was sold stays as it was', () =>
		expect(given(listed('1001'), sell(goods('1001', 4)), adjusted('1001', -6)).state.stock.rows.get('1001')).toStrictEqual({
			quantity: 0,
			sold: 4000,
			lost: 0,
		}));
});

test('what the shelf cannot have is known before it is asked for', () => {
	const {state} = given(listed('1001'));
	const product = mustHave(state.products, '1001');
	expect(checkMove(state, product, pieces(24))).toBeUndefined();
	expect(checkMove(state, product, pieces(-10))).toBeUndefined();
	expect(checkMove(state, product, pieces(0))).toStrictEqual(quantityRange);
	expect(checkMove(state, product, thousandths(1500))).toStrictEqual({kind: 'not-whole', name: 'Bread 1001'});
	expect(checkMove(state, product, pieces(-11))).toMatchObject({kind: 'adjusts-below-zero'});
	expect(checkMove(state, product, pieces(1_000_000))).toMatchObject({kind: 'too-much-stock'});
});

describe('the most sold', () => {
	const shelf = Array.from({length: 12}, (_, index) => listed(String(1001 + index), {stock: 100}));
	const sellers = (...steps: readonly Step[]) => given(...shelf, ...steps).state.bestSellers.rows;
	const soldEach = (counts: readonly number[]) => counts.map((count, index) => sell(goods(String(1001 + index), count)));

	test('are none before anything was sold, whatever stands on the shelf', () => expect(sellers().size).toBe(0));
	test('are the ten products with the highest count, over all their sales', () => {
		const counts = [5, 12, 3, 7, 9, 1, 11, 4, 8, 6, 10, 2];
		const rows = sellers(...soldEach(counts), sell(goods('1006', 2)));
		// The twelfth and the first of 1006 fall short of ten; then 1006 has sold three, as 1003 has.
		expect([...rows.values()].sort((a, b) => b - a)).toStrictEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3].map(pieces));
		expect([...rows].every(([code, count]) => count === pieces(code === '1006' ? 3 : (counts[Number(code) - 1001] ?? 0)))).toBe(
			true,
		);
	});
	test('are not changed by a delivery or an adjustment', () => {
		const rows = sellers(sell(goods('1001', 3)), received('1002', 50), adjusted('1003', -50), adjusted('1001', 3));
		expect([...rows]).toStrictEqual([['1001', 3000]]);
	});
});
