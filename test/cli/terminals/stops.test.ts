// Whether a terminal that was given back for good is taken again.
import {afterEach, expect, test} from 'vitest';
import type {End} from '../../../src/cli/terminals/ends.ts';
import {heedStops} from '../../../src/cli/terminals/stops.ts';

afterEach(() => {
	for (const signal of ['SIGTSTP', 'SIGCONT'] as const) process.removeAllListeners(signal);
});

test('a screen that goes on takes its terminal again, until it has ended', () => {
	let [taken, first]: [number, End | undefined] = [0, undefined];
	const takeAgain = (): void => {
		taken += 1;
	};
	heedStops({lend: () => undefined, takeAgain}, {sofar: () => first});
	process.emit('SIGCONT');
	expect(taken).toBe(1);
	first = {code: 0};
	process.emit('SIGCONT');
	expect(taken).toBe(1);
});
