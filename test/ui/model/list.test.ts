import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	choose,
	chosenKey,
	chosenPlace,
	freshList,
	type ListView,
	listKeys,
	moved,
	unchosenList,
	windowOf,
} from '../../../src/ui/model/list.ts';

const rows = (count: number): readonly string[] => Array.from({length: count}, (_, place) => `row-${place}`);

/** What moving keys make of a list. */
const movedBy = (keys: readonly string[], height: number, ...pressed: readonly string[]): ListView =>
	pressed.reduce((list, key) => moved(list, keys, {key, height}), freshList);

const seen = (list: ListView, keys: readonly string[], height: number): string => {
	const {shown, top, place} = windowOf(list, keys, height);
	return `${shown[0]} to ${shown.at(-1)}, ${keys[place]} chosen at ${place - top}`;
};

describe('A list', () => {
	test('of guesses has no row chosen until it is moved into', () => {
		expect(chosenKey(unchosenList, rows(5))).toBe(undefined);
		expect(windowOf(unchosenList, rows(5), 3)).toEqual({top: 0, shown: rows(3), place: -1});
		for (const key of ['down', 'up', 'home'])
			expect(chosenKey(moved(unchosenList, rows(5), {key, height: 3}), rows(5))).toBe('row-0');
		expect(chosenKey(unchosenList, [])).toBe(undefined);
	});

	test('begins at its first row', () => {
		expect(chosenKey(freshList, rows(5))).toBe('row-0');
	});

	test('moves by a row, by a page and to its ends, and not past them', () => {
		const keys = rows(30);
		expect(chosenKey(movedBy(keys, 10, 'down', 'down'), keys)).toBe('row-2');
		expect(chosenKey(movedBy(keys, 10, 'up'), keys)).toBe('row-0');
		expect(chosenKey(movedBy(keys, 10, 'pagedown'), keys)).toBe('row-10');
		expect(chosenKey(movedBy(keys, 10, 'pagedown', 'pageup', 'pageup'), keys)).toBe('row-0');
		expect(chosenKey(movedBy(keys, 10, 'end'), keys)).toBe('row-29');
		expect(chosenKey(movedBy(keys, 10, 'end', 'down'), keys)).toBe('row-29');
		expect(chosenKey(movedBy(keys, 10, 'end', 'home'), keys)).toBe('row-0');
	});

	test('scrolls by half its height when the choice leaves it, and not before', () => {
		const keys = rows(30);
		const nine = Array.from({length: 9}, () => 'down');
		expect(seen(movedBy(keys, 10, ...nine), keys, 10)).toBe('row-0 to row-9, row-9 chosen at 9');
		expect(seen(movedBy(keys, 10, ...nine, 'down'), keys, 10)).toBe('row-5 to row-14, row-10 chosen at 5');
		expect(seen(movedBy(keys, 10, ...nine, 'down', 'pageup'), keys, 10)).toBe('row-0 to row-9, row-0 chosen at 0');
		expect(seen(movedBy(keys, 10, 'end'), keys, 10)).toBe('row-20 to row-29, row-29 chosen at 9');
		expect(seen(movedBy(keys, 10, 'end', 'pageup', 'up'), keys, 10)).toBe('row-15 to row-24, row-18 chosen at 3');
	});

	test('shorter than its room is all seen', () => {
		expect(windowOf(movedBy(rows(3), 10, 'end'), rows(3), 10)).toEqual({top: 0, shown: rows(3), place: 2});
	});

	test('that is empty has no choice, whatever is pressed', () => {
		for (const key of listKeys) {
			const list = movedBy([], 10, key);
			expect(chosenKey(list, [])).toBe(undefined);
			expect(windowOf(list, [], 10)).toEqual({top: 0, shown: [], place: 0});
		}
	});

	test('that was empty begins at its first row when rows come', () => {
		expect(chosenKey(movedBy([], 10, 'down'), rows(3))).toBe('row-0');
	});
});

describe('A choice', () => {
	const list = movedBy(rows(10), 5, 'down', 'down', 'down');

	test('stays on its row when others come before it', () => {
		expect(chosenKey(list, ['new-1', 'new-2', ...rows(10)])).toBe('row-3');
		expect(chosenPlace(list, ['new-1', 'new-2', ...rows(10)])).toBe(5);
	});

	test('stays on its row when the order changes', () => {
		expect(chosenPlace(list, rows(10).toReversed())).toBe(6);
	});

	test('falls to the row that took its place when its own goes', () => {
		const left = rows(10).filter(key => key !== 'row-3');
		expect(chosenKey(list, left)).toBe('row-4');
	});

	test('falls to the last row when fewer are left', () => {
		expect(chosenKey(list, ['a', 'b'])).toBe('b');
	});

	test('moves on from the row it fell to', () => {
		const left = rows(10).filter(key => key !== 'row-3');
		expect(chosenKey(moved(list, left, {key: 'down', height: 5}), left)).toBe('row-5');
	});

	test('of a place beyond the ends is the row at the end', () => {
		expect(choose(freshList, rows(3), {place: 99, height: 5}).chosen).toBe('row-2');
		expect(choose(freshList, rows(3), {place: -1, height: 5}).chosen).toBe('row-0');
	});
});

test('The chosen row is always seen, whatever is pressed, however the rows and the window change', () => {
	const step = fc.oneof(
		fc.record({key: fc.constantFrom(...listKeys)}),
		fc.record({keys: fc.uniqueArray(fc.integer({min: 0, max: 60}).map(String), {maxLength: 60})}),
		fc.record({height: fc.integer({min: 1, max: 20})}),
	);
	let scrolled = 0;
	fc.assert(
		fc.property(fc.array(step, {size: 'max', maxLength: 40}), steps => {
			let list = freshList;
			let keys: readonly string[] = rows(40);
			let height = 10;
			for (const each of steps) {
				if ('keys' in each) keys = each.keys;
				else if ('height' in each) height = each.height;
				else list = moved(list, keys, {key: each.key, height});
				const {top, shown, place} = windowOf(list, keys, height);
				scrolled += top > 0 ? 1 : 0;
				expect(shown).toHaveLength(Math.min(height, keys.length));
				if (keys.length > 0) expect(shown).toContain(chosenKey(list, keys));
				expect(shown[place - top]).toBe(chosenKey(list, keys));
			}
		}),
		{numRuns: 500},
	);
	expect(scrolled).toBeGreaterThan(100);
});
