import {describe, expect, test} from 'vitest';
import {createRepeats, type Timed} from '../../../src/ui/keyboard/repeats.ts';

const enter = (at: number): Timed => ({press: {type: 'key', key: 'enter'}, at});
const letter = (at: number): Timed => ({press: {type: 'text', text: 'a', startsBurst: true}, at});
const times = (timed: readonly Timed[]): readonly number[] => timed.map(({at}) => at);

describe('An Enter', () => {
	test('after anything else is handled at once', () => {
		const repeats = createRepeats();
		expect(times(repeats.take(enter(0)))).toEqual([0]);
		expect(times(repeats.take(letter(50)))).toEqual([50]);
		expect(times(repeats.take(enter(60)))).toEqual([60]);
	});

	test('after an Enter waits, and counts when none follows', () => {
		const repeats = createRepeats();
		repeats.take(enter(0));
		expect(repeats.take(enter(400))).toEqual([]);
		expect(repeats.isWaiting()).toBe(true);
		expect(times(repeats.release())).toEqual([400]);
		expect(repeats.isWaiting()).toBe(false);
	});

	test('long after an Enter is handled at once', () => {
		const repeats = createRepeats();
		repeats.take(enter(0));
		expect(times(repeats.take(enter(1201)))).toEqual([1201]);
	});

	test('that waits is handled before whatever is pressed next', () => {
		const repeats = createRepeats();
		repeats.take(enter(0));
		repeats.take(enter(400));
		expect(times(repeats.take(letter(450)))).toEqual([400, 450]);
	});
});

describe('A held Enter', () => {
	test.each([
		[250, 33],
		[500, 40],
		[660, 92],
	])('that repeats after %i ms, every %i ms, is pressed once', (delay, every) => {
		const repeats = createRepeats();
		const handled = [0, ...Array.from({length: 50}, (_, place) => delay + place * every)].flatMap(at =>
			times(repeats.take(enter(at))),
		);
		expect(handled).toEqual([0]);
		expect(repeats.release()).toEqual([]);
	});
});
