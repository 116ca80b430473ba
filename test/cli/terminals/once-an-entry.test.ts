// A backup that is being made is not begun again beside itself.
import {expect, test} from 'vitest';
import {onceAnEntry} from '../../../src/cli/terminals/once-an-entry.ts';

test('Work is begun again when something was recorded since, or when it is over', async () => {
	let seq = 3;
	const ends: (() => void)[] = [];
	const begin = onceAnEntry(
		() => seq,
		() => {
			const {promise: done, resolve} = Promise.withResolvers<void>();
			ends.push(resolve);
			return {done, stop: resolve};
		},
	);
	const ask = () => begin(() => undefined);
	const first = ask();
	expect(ask()).toBe(first);
	seq = 4;
	const second = ask();
	ends[0]?.();
	await first.done;
	expect(ask()).toBe(second);
	ends[1]?.();
	await second.done;
	expect(ask()).not.toBe(second);
	expect(ends).toHaveLength(3);
});
