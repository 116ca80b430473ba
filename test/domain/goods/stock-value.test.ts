import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {cents, largestAmount, pieces} from '../../../src/domain/base/money.ts';
import {averageCost, stockValue} from '../../../src/domain/goods/stock-value.ts';
import {adjusted, counted, goods, keptBy, listed, opened, packOpened, received, sell, wasted} from '../../support/commands.ts';
import {given, newCounter, type Step} from '../../support/given.ts';

const stockOf = (...steps: readonly Step[]) => {
	const stock = given(...steps).state.stock.rows.get('1001');
	return stock ?? expect.unreachable();
};
const worthOf = (...steps: readonly Step[]) => stockValue(stockOf(...steps));
const averageOf = (...steps: readonly Step[]) => averageCost(stockOf(...steps).worth ?? expect.unreachable());
/** Ten of it, which cost R10.00 each. */
const ten = listed('1001', {stock: 10, cost: cents(1000)});

describe('the cost of goods', () => {
	test('is not known before a delivery says it', () => {
		expect(worthOf(listed('1001', {stock: 10}))).toBeUndefined();
		expect(worthOf(listed('1001', {stock: 10}), received('1001', 5))).toBeUndefined();
	});
	test('known for the first time counts for all there is', () =>
		expect(worthOf(listed('1001', {stock: 10}), received('1001', 5, 200))).toBe(3000));
	test('is the average over value', () => {
		expect(worthOf(ten, received('1001', 10, 2000))).toBe(30_000);
		expect(averageOf(ten, received('1001', 10, 2000))).toBe(1500);
	});
	test('of a delivery without one is the average there was', () =>
		expect(worthOf(ten, received('1001', 10, 2000), received('1001', 20))).toBe(60_000));
	test('of a delivery for nothing brings the average down', () => expect(averageOf(ten, received('1001', 10, 0))).toBe(500));
	test('goes out at the average with every sale, waste and correction', () => {
		expect(worthOf(ten, sell(goods('1001', 3)))).toBe(7000);
		expect(worthOf(ten, wasted('1001', 3))).toBe(7000);
		expect(worthOf(ten, adjusted('1001', -3))).toBe(7000);
		expect(worthOf(ten, counted('1001', 7))).toBe(7000);
	});
	test('comes in at the average with what is found', () => {
		expect(worthOf(ten, adjusted('1001', 3))).toBe(13_000);
		expect(worthOf(ten, counted('1001', 12))).toBe(12_000);
	});
	test('does not drift: the last one takes what is left, and the shelf is worth nothing', () => {
		const thirds = listed('1001', {stock: 3, cost: cents(0)});
		const steps = [thirds, adjusted('1001', -3), received('1001', 1, 34), received('1001', 2, 33)];
		expect(worthOf(...steps)).toBe(100);
		expect(worthOf(...steps, sell(goods('1001')))).toBe(67);
		expect(worthOf(...steps, sell(goods('1001')), sell(goods('1001')))).toBe(33);
		expect(worthOf(...steps, sell(goods('1001', 3)))).toBe(0);
	});
	test('is remembered while the shelf is empty', () =>
		expect(worthOf(ten, sell(goods('1001', 10)), adjusted('1001', 2))).toBe(2000));
	test('is the delivery’s on an empty shelf', () =>
		expect(averageOf(ten, sell(goods('1001', 10)), received('1001', 4, 1234))).toBe(1234));
	test('is the delivery’s below zero too, for what is then there', () => {
		const below = [ten, keptBy('1001', {negative: 'allow'}), sell(goods('1001', 12))];
		expect(worthOf(...below)).toBe(0);
		expect(worthOf(...below, received('1001', 5, 300))).toBe(900);
		expect(worthOf(...below, received('1001', 1, 300))).toBe(0);
		expect(worthOf(...below, received('1001', 1, 300), adjusted('1001', 3))).toBe(600);
	});
	test('of what is weighed is by the kilogram, rounded once', () => {
		expect(worthOf(listed('1001', {unit: 'kg', stock: 0}), received('1001', 1.005, 1990))).toBe(2000);
		expect(worthOf(listed('1001', {unit: 'kg', stock: 0, cost: cents(999)}), received('1001', 0.333))).toBe(333);
	});
});

describe('a cost', () => {
	test('below zero is refused, nothing is fine', () => {
		const range = {kind: 'amount-out-of-range', field: 'cost', least: cents(0), most: largestAmount} as const;
		given(ten)
			.when(received('1001', 1, -1))
			.refused(range);
		given(ten)
			.when(received('1001', 1, largestAmount + 1))
			.refused(range);
		given(ten)
			.when(received('1001', 1, 0))
			.then({type: 'StockReceived', product: '1001', quantity: pieces(1), cost: cents(0), onHand: pieces(11)});
		given()
			.when(listed('1001', {cost: cents(-1)}))
			.refused(range);
	});
	test('that makes the stock worth more than there can be is refused', () => {
		const most = {kind: 'value-too-high', name: 'Bread 1001', most: largestAmount} as const;
		given(ten)
			.when(received('1001', 1_000, largestAmount))
			.refused(most);
		given(listed('1001', {stock: 0}))
			.when(received('1001', 2, largestAmount / 2))
			.then({
				type: 'StockReceived',
				product: '1001',
				quantity: pieces(2),
				cost: cents(largestAmount / 2),
				onHand: pieces(2),
			});
		given(listed('1001', {stock: 0}))
			.when(received('1001', 2, largestAmount / 2 + 1))
			.refused(most);
	});
	test('never makes a correction fail: a value stays at the most there can be', () =>
		expect(worthOf(listed('1001', {stock: 1, cost: largestAmount}), counted('1001', 1_000_000))).toBe(largestAmount));
});

/** The simplest thing that is right: quantity, and the average as a fraction that is never rounded but by a costed delivery. */
type Shelf = {readonly quantity: number; readonly average: {readonly cents: bigint; readonly of: bigint} | undefined};
const rounded = (numerator: bigint, denominator: bigint): bigint => (2n * numerator + denominator) / (2n * denominator);

function modelled({quantity, average}: Shelf, by: number, cost?: number): Shelf {
	if (cost === undefined) return {quantity: quantity + by, average};
	if (!average || quantity <= 0) return {quantity: quantity + by, average: {cents: BigInt(cost), of: 1000n}};
	const numerator = average.cents * BigInt(quantity) * 1000n + BigInt(cost) * BigInt(by) * average.of;
	return {quantity: quantity + by, average: {cents: rounded(numerator, average.of * 1000n), of: BigInt(quantity + by)}};
}

function modelledValue({quantity, average}: Shelf): number | undefined {
	return average && (quantity > 0 ? Number(rounded(average.cents * BigInt(quantity), average.of)) : 0);
}

type Move =
	| {readonly type: 'deliver'; readonly by: number; readonly cost: number | undefined}
	| {readonly type: 'sell' | 'waste' | 'count' | 'adjust'; readonly by: number};

const move: fc.Arbitrary<Move> = fc.oneof(
	fc.record({
		type: fc.constant('deliver' as const),
		by: fc.integer({min: 1, max: 40}),
		cost: fc.option(fc.integer({min: 0, max: 99_999}), {nil: undefined}),
	}),
	fc.record({type: fc.constantFrom('sell' as const, 'waste' as const), by: fc.integer({min: 1, max: 30})}),
	fc.record({type: fc.constant('count' as const), by: fc.integer({min: 0, max: 50})}),
	fc.record({type: fc.constant('adjust' as const), by: fc.integer({min: -20, max: 20})}),
);

function stepOf({type, by, ...rest}: Move): Step {
	if (type === 'deliver') return received('1001', by, 'cost' in rest ? rest.cost : undefined);
	if (type === 'sell') return sell(goods('1001', by));
	if (type === 'waste') return wasted('1001', by);
	return type === 'count' ? counted('1001', by) : adjusted('1001', by);
}

test.each([
	['nothing is sold below zero', {}],
	['anything is sold below zero', {negative: 'allow'}],
] as const)('whatever comes and goes, stock and value are what a simple model says, where %s', (_what, rules) => {
	const done = new Map<string, number>();
	fc.assert(
		fc.property(fc.array(move, {maxLength: 60, size: 'max'}), moves => {
			const counter = newCounter();
			for (const step of [opened(), listed('1001', {stock: 5}), keptBy('1001', rules)]) counter.do(step);
			let shelf: Shelf = {quantity: 5000, average: undefined};
			for (const each of moves) {
				if ('refused' in counter.do(stepOf(each))) continue;
				done.set(each.type, (done.get(each.type) ?? 0) + 1);
				const by = each.by * 1000;
				const signed = each.type === 'count' ? by - shelf.quantity : each.type === 'sell' || each.type === 'waste' ? -by : by;
				shelf = modelled(shelf, signed, each.type === 'deliver' ? each.cost : undefined);
				const stock = counter.state.stock.rows.get('1001') ?? expect.unreachable();
				expect(stock.quantity).toBe(shelf.quantity);
				expect(stockValue(stock)).toBe(modelledValue(shelf));
				expect(stockValue(stock) ?? 0).toBeGreaterThanOrEqual(0);
			}
		}),
		{numRuns: 300},
	);
	for (const type of ['deliver', 'sell', 'waste', 'count', 'adjust']) expect(done.get(type)).toBeGreaterThan(100);
});

test('opening packs moves their whole cost and makes none', () => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.integer({min: 1, max: 4}), fc.integer({min: 1, max: 13})), {minLength: 1, maxLength: 12}),
			fc.integer({min: 1, max: 9999}),
			(openings, cost) => {
				const counter = newCounter();
				for (const step of [
					opened(),
					listed('1001', {stock: 0}),
					listed('2001', {stock: 20, cost: cents(cost)}),
					received('1001', 3, 77),
				])
					counter.do(step);
				const total = () =>
					['1001', '2001'].reduce((sum, code) => {
						const stock = counter.state.stock.rows.get(code) ?? expect.unreachable();
						return sum + (stockValue(stock) ?? 0);
					}, 0);
				const before = total();
				for (const [packs, each] of openings) {
					counter.do(packOpened('2001', packs, {into: '1001', each}));
					expect(total()).toBe(before);
				}
			},
		),
		{numRuns: 200},
	);
});

test('selling it by the gram does not wear the average away', () => {
	const grams = Array.from({length: 990}, () => sell(goods('1001', 0.001)));
	const stock = stockOf(listed('1001', {unit: 'kg', stock: 0, price: 10_000}), received('1001', 1, 10), ...grams);
	expect([stock.quantity, stockValue(stock), averageCost(stock.worth ?? expect.unreachable())]).toStrictEqual([10, 0, 10]);
});
