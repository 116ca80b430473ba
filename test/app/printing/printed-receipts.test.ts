// The memory of printed receipts: exact where possible, else it prefers a marked copy, and it stays short.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {isAmong, mostRuns, type PrintedReceipts, printedFrom, withReceipts} from '../../../src/app/printing/printed-receipts.ts';

const none: PrintedReceipts = new Map();
const number = (place: number): string => `1-${String(place).padStart(6, '0')}`;
const numbers = (count: number, step = 1): readonly string[] => Array.from({length: count}, (_, at) => number(1 + at * step));
const oneByOne = (receipts: readonly string[]): PrintedReceipts =>
	receipts.reduce((printed, receipt) => withReceipts(printed, [receipt]), none);
const written = (printed: PrintedReceipts): object => Object.fromEntries(printed);

describe('Of printed receipts', () => {
	test('a shop that prints them all remembers one run, however many they are', () => {
		expect(written(oneByOne(numbers(5000)))).toEqual({1: [[1, 5000]]});
		expect(written(withReceipts(none, numbers(100_000)))).toEqual({1: [[1, 100_000]]});
	});

	test('each counts, and none beside it, in whatever order they were printed', () => {
		let [among, notAmong] = [0, 0];
		fc.assert(
			fc.property(fc.uniqueArray(fc.integer({min: 1, max: 60}), {size: 'max', maxLength: 60}), places => {
				const printed = oneByOne(places.map(number));
				expect(written(withReceipts(none, places.map(number)))).toEqual(written(printed));
				for (let place = 1; place <= 61; place += 1) {
					expect(isAmong(printed, number(place)), number(place)).toBe(places.includes(place));
					if (places.includes(place)) among += 1;
					else notAmong += 1;
				}
			}),
		);
		expect(Math.min(among, notAmong)).toBeGreaterThan(500);
	});

	test('each series has its own', () => {
		const printed = withReceipts(none, ['1-000001', 'P1-000002', '2-000003']);
		const asked = ['1-000001', 'P1-000001', 'P1-000002', '1-000002', '2-000003', '1-000003'];
		expect(asked.filter(receipt => isAmong(printed, receipt))).toEqual(['1-000001', 'P1-000002', '2-000003']);
	});

	test('one that is printed again changes nothing', () => {
		const printed = withReceipts(none, numbers(10, 2));
		expect(withReceipts(printed, [number(5)])).toEqual(printed);
	});

	test('what is no number of a receipt is passed over', () => {
		const odd = ['', 'x', '__proto__', 'constructor-1', '1-000001\r', '-1'];
		expect(withReceipts(none, odd)).toEqual(none);
		expect(odd.some(receipt => isAmong(withReceipts(none, [number(1)]), receipt))).toBe(false);
	});
});

describe('Where every second receipt is printed', () => {
	test('as many gaps as are kept are known exactly', () => {
		const printed = oneByOne(numbers(mostRuns, 2));
		expect(printed.get('1')).toHaveLength(mostRuns);
		expect([isAmong(printed, number(1)), isAmong(printed, number(2)), isAmong(printed, number(3))]).toEqual([true, false, true]);
	});

	test('one more closes the oldest gap, and no other: what was left out there would be a copy', () => {
		const printed = oneByOne(numbers(mostRuns + 1, 2));
		expect(printed.get('1')).toHaveLength(mostRuns);
		expect([isAmong(printed, number(2)), isAmong(printed, number(4))]).toEqual([true, false]);
	});

	test('the receipt that comes next is never taken for printed', () => {
		const printed = oneByOne(numbers(mostRuns * 2, 2));
		const newest = 1 + (mostRuns * 2 - 1) * 2;
		expect([isAmong(printed, number(newest)), isAmong(printed, number(newest + 1))]).toEqual([true, false]);
	});

	test('all of them at once come to the same', () =>
		expect(withReceipts(none, numbers(mostRuns * 2, 2))).toEqual(oneByOne(numbers(mostRuns * 2, 2))));
});

describe('As JSON', () => {
	test('it is read as it was written', () => {
		const printed = withReceipts(none, [...numbers(7, 3), 'P1-000004']);
		expect(printedFrom(JSON.parse(JSON.stringify(written(printed))))).toEqual(printed);
	});

	test.each([
		['null'],
		['7'],
		['[[1,2]]'],
		['{"1":{}}'],
		['{"1":[[1]]}'],
		['{"1":[[2,1]]}'],
		['{"1":[[0,1]]}'],
		['{"1":[["1","2"]]}'],
		['{"1":[[1,2.5]]}'],
		['{"__proto__":[[1,2]]}'],
		['{"constructor":[[1,2]]}'],
		['{"1":[[1,2]],"toString":[]}'],
	])('%s is something else', text => expect(printedFrom(JSON.parse(text))).toBeUndefined());
});
