import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Column, createSorter, nextSort} from '../../../src/ui/model/sorting.ts';

type Row = {readonly name: string; readonly price: number};
const columns: readonly Column<Row>[] = [
	{id: 'name', label: 'Name', value: ({name}) => name},
	{id: 'price', label: 'Price', value: ({price}) => price},
];

describe('The column a list is sorted by', () => {
	test.each([
		[undefined, 1, 'name'],
		['name', 1, 'price'],
		['price', 1, undefined],
		[undefined, -1, 'price'],
		['name', -1, undefined],
	])('after %s, %i on, is %s', (column, by, next) => {
		expect(nextSort(columns, column === undefined ? undefined : {column, isDown: true}, by)?.column).toBe(next);
	});
});

describe('Sorted rows', () => {
	const rows = fc.array(fc.record({name: fc.string({maxLength: 4}), price: fc.integer()}));

	test('are all there, in order, and turned round the other way', () => {
		fc.assert(
			fc.property(rows, fc.constantFrom('name', 'price'), (all, column) => {
				const keys = all.map((_row, place) => String(place));
				const sort = createSorter(columns, key => all[Number(key)]);
				const up = sort(keys, {column, isDown: false}, 1);
				expect(up.toSorted()).toEqual(keys.toSorted());
				const values = up.map(key => (column === 'price' ? all[Number(key)]?.price : all[Number(key)]?.name.toLowerCase()) ?? '');
				for (let place = 1; place < values.length; place += 1)
					expect((values[place - 1] ?? '') <= (values[place] ?? '')).toBe(true);
				expect(sort(keys, {column, isDown: true}, 1)).toEqual(up.toReversed());
				expect(sort(keys, undefined, 1)).toBe(keys);
			}),
		);
	});

	test('are looked at again when what they come from has changed, and not before', () => {
		const prices = new Map([
			['a', {name: 'a', price: 1}],
			['b', {name: 'b', price: 2}],
		]);
		const sort = createSorter(columns, key => prices.get(key));
		const keys = ['a', 'b'];
		const by = {column: 'price', isDown: false};
		const first = sort(keys, by, 1);
		expect(sort(keys, by, 1)).toBe(first);
		prices.set('a', {name: 'a', price: 3});
		expect(sort(keys, by, 2)).toEqual(['b', 'a']);
	});
});
